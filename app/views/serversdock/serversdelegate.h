// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the Servers dock: group headings, and state icon, name, address, pools. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vipdeck {

class ServersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // The states are the last known ones: they lose their colours.
    void setStale(bool stale) { m_stale = stale; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintServer(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintColumns(QPainter *painter, const QRect &rect, const QModelIndex &index) const;

    bool m_stale = false;
};

} // namespace vipdeck
