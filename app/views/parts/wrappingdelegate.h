// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a small list that are as high as their texts need, wrapped in their columns: nothing is
// cut. Lays the list out again when a column changes its width. GUI thread.
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace vipdeck {

class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // Takes over the rows of `view`.
    explicit WrappingDelegate(QTreeView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    QTreeView *m_view;
};

} // namespace vipdeck
