// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the Log: level by icon and word, who by icon, objects as links. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vipdeck {

class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    [[nodiscard]] static int rowHeight();
    // Icon and colour of a level, as everywhere in the view.
    [[nodiscard]] static QString levelIcon(int level);
    [[nodiscard]] static QColor levelColor(int level);
};

} // namespace vipdeck
