// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the connection table: addresses in the fixed font, states with icon and colour. GUI
// thread.
#pragma once

#include <QStyledItemDelegate>

namespace vipdeck {

class ConnectionsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace vipdeck
