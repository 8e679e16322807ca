// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the review: sentence, detail and warning strips on the left, numbered commands
// on the right. No widget per row; hit tests tell the view what was clicked. GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "app/document/pendingchange.h"

namespace vipdeck {

class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    struct Hit
    {
        enum class Part { Nothing, CheckBox, Fix } part = Part::Nothing;
        int warning = -1; // whose fix it is
    };
    // `rect` is the visual rectangle of column 0.
    [[nodiscard]] Hit hitTest(const QPoint &position, const QRect &rect,
                              const QModelIndex &index) const;
    // Where the pointer is, to light up a button below it.
    void setPointer(const QPoint &position) { m_pointer = position; }

private:
    struct Strip;
    struct Layout;
    [[nodiscard]] Layout layoutOf(const QRect &rect, const QModelIndex &index) const;
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintChange(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintStrip(QPainter *painter, const Strip &strip,
                    const QStyleOptionViewItem &option) const;
    void paintCommands(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintCheckBox(QPainter *painter, const QRect &rect, const QModelIndex &index,
                       const QStyleOptionViewItem &option) const;

    QPoint m_pointer{-1, -1};
};

} // namespace vipdeck
