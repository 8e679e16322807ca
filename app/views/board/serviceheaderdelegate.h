// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the header of a card: what the service is at the left, how it does at the right. Needs the
// view's paint context, which must outlive it. GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "app/models/boardroles.h"
#include "app/views/board/boardpaint.h"

namespace vipdeck {

class ServiceHeaderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ServiceHeaderDelegate(const BoardPaintContext *context, QObject *parent = nullptr);

    // Clickable parts; `header` = the header inside the card's borders.
    [[nodiscard]] QRect foldArrow(const QRect &header) const;
    [[nodiscard]] QRect menuButton(const QRect &header) const;

    // State_Open in the option = the card is unfolded.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    // Each paints at one end of `rest` and takes its width away.
    void paintProtocol(QPainter *painter, QRect *rest, const QModelIndex &index) const;
    void paintNames(QPainter *painter, QRect *rest, const QModelIndex &index) const;
    void paintBadges(QPainter *painter, QRect *rest, const QModelIndex &index) const;
    void paintFigures(QPainter *painter, QRect *rest, const QModelIndex &index, bool folded) const;
    void paintServerCount(QPainter *painter, QRect *rest, const QModelIndex &index) const;
    void paintFigure(QPainter *painter, QRect *rest, const QString &number,
                     const QString &word) const;
    [[nodiscard]] DraftMark markOf(const QModelIndex &index) const;

    const BoardPaintContext *m_context;
};

} // namespace vipdeck
