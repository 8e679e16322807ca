// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the list of versions and of the list of differences. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vipdeck {

class VersionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCompared(quint64 a, quint64 b); // numbers that get the letters
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] int paintRightSide(QPainter *painter, const QRect &rect,
                                     const QModelIndex &index) const;

    quint64 m_a = 0;
    quint64 m_b = 0;
};

class DifferenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
};

} // namespace vipdeck
