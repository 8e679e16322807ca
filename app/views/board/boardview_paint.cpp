// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the board: visible cards, their visible rows, then what lies on top.
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include "app/models/boardroles.h"
#include "app/views/board/boarddroptarget.h"
#include "app/views/board/boardview.h"
#include "app/views/board/serverrowdelegate.h"
#include "app/views/board/serviceheaderdelegate.h"
#include "app/views/mirroring.h"

namespace vipdeck {
namespace {

constexpr int kCardRadius = 6;
constexpr int kInsertRing = 9;

} // namespace

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &t = m_context.tokens();
    painter.fillRect(event->rect(), t.window);
    if (m_layout.cardCount() == 0) {
        painter.setPen(t.text2);
        painter.setFont(m_context.fonts.body);
        painter.drawText(viewport()->rect().adjusted(cardLeft(), cardLeft(), -cardLeft(), 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
        return;
    }
    if (isRightToLeft())
        mirrorWithin(&painter, viewport()->rect());
    // Whole lines: what is exposed is not turned over.
    const QRect visible(0, event->rect().top(), viewport()->width(), event->rect().height());
    const int bottom = visible.bottom() + verticalOffset();
    for (int card = m_layout.firstCardBelow(visible.top() + verticalOffset());
         card < m_layout.cardCount() && m_layout.cardTop(card) <= bottom; ++card)
        paintCard(&painter, card, visible);
    paintOverlays(&painter);
}

void BoardView::paintCard(QPainter *painter, int card, const QRect &visible)
{
    const QModelIndex service = serviceIndex(card);
    if (!service.isValid())
        return; // removed while a drag runs
    const bool open = !m_layout.card(card).folded;
    const QRect header = inViewport(m_layout.headerTop(card), m_layout.metrics().header);
    if (header.intersects(visible))
        paintItem(painter, service, header, open);
    if (open)
        paintRows(painter, card, visible);
    const QRect frame(cardLeft(), m_layout.cardTop(card) - verticalOffset(), cardWidth(),
                      m_layout.cardHeight(card));
    const bool emphasised = m_drop->isTarget(service);
    paintCardFrame(painter, frame, emphasised);
    if (!emphasised && selectionModel()->isSelected(service)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_context.tokens().selLine, 1));
        painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius,
                                 kCardRadius);
        painter->restore();
    }
}

void BoardView::paintRows(QPainter *painter, int card, const QRect &visible)
{
    const QModelIndex service = serviceIndex(card);
    const BoardLayout::Card &content = m_layout.card(card);
    const int rowHeight = m_layout.metrics().row;
    const int first =
        std::max(0, (visible.top() + verticalOffset() - m_layout.rowTop(card, 0)) / rowHeight);
    const QColor &line = m_context.tokens().line;
    for (int position = first; position < content.shownRows(); ++position) {
        const QRect rect = inViewport(m_layout.rowTop(card, position), rowHeight);
        if (rect.top() > visible.bottom())
            return;
        const QModelIndex server = model()->index(m_layout.modelRow(card, position), 0, service);
        if (server.isValid())
            paintItem(painter, server, rect, false);
        const bool last = position + 1 == content.shownRows() && content.showsAll;
        if (!last)
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    }
    const QRect hint = inViewport(m_layout.rowTop(card, content.shownRows()), rowHeight);
    if (content.total == 0)
        paintHintRow(painter, hint, tr("No servers. Drag some here or press Ctrl+Shift+N."), true);
    else if (!content.showsAll)
        paintHintRow(painter, hint, tr("Show all %1").arg(content.total), false);
}

void BoardView::paintHintRow(QPainter *painter, const QRect &rect, const QString &words,
                             bool dashed)
{
    const Tokens &t = m_context.tokens();
    painter->fillRect(rect, t.base);
    if (dashed) {
        painter->save();
        painter->setPen(QPen(t.ctl, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(4, 3, -5, -4));
        painter->restore();
    }
    const int indent = m_context.columns.cell(BoardColumns::State, rect).left();
    boardpaint::text(painter, rect.adjusted(indent - rect.left(), 0, 0, 0), words,
                     m_context.fonts.row, dashed ? t.text3 : t.accent);
}

void BoardView::paintItem(QPainter *painter, const QModelIndex &index, const QRect &rect, bool open)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = rect;
    option.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_Open);
    if (selectionModel()->isSelected(index))
        option.state |= QStyle::State_Selected;
    if (hasFocus() && currentIndex() == index)
        option.state |= QStyle::State_HasFocus;
    if (open)
        option.state |= QStyle::State_Open;
    itemDelegateForIndex(index)->paint(painter, option, index);
}

// Rounds the corners off by painting the board's ground over them, then strokes the border.
void BoardView::paintCardFrame(QPainter *painter, const QRect &frame, bool emphasised)
{
    const Tokens &t = m_context.tokens();
    const int width = emphasised ? 2 : 1;
    const qreal half = width / 2.0;
    const QRectF line = QRectF(frame).adjusted(half, half, -half, -half);
    QPainterPath rounded;
    rounded.addRoundedRect(line, kCardRadius, kCardRadius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const int y : {frame.top(), frame.bottom() + 1 - kCardRadius}) {
        for (const int x : {frame.left(), frame.right() + 1 - kCardRadius}) {
            QPainterPath corner;
            corner.addRect(QRectF(x, y, kCardRadius, kCardRadius));
            painter->fillPath(corner.subtracted(rounded), t.window);
        }
    }
    painter->setPen(QPen(emphasised ? t.selLine : t.line2, width));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(rounded);
    painter->restore();
}

void BoardView::paintOverlays(QPainter *painter)
{
    const Tokens &t = m_context.tokens();
    if (const auto line = m_drop->insertLine()) {
        const int y = *line - verticalOffset();
        const int right = cardLeft() + cardWidth();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.selLine);
        painter->drawRoundedRect(QRectF(cardLeft() + 4, y - 1.5, right - cardLeft() - 8, 3), 2, 2);
        painter->setPen(QPen(t.selLine, 2));
        painter->setBrush(t.base);
        painter->drawEllipse(
            QRectF(cardLeft() + 1, y - kInsertRing / 2.0, kInsertRing, kInsertRing));
        painter->restore();
    }
    if (m_bandStart && m_band.isValid()) {
        QColor fill = t.selLine;
        fill.setAlphaF(0.12F);
        painter->setPen(QPen(t.selLine, 1));
        painter->setBrush(fill);
        painter->drawRect(m_band.translated(0, -verticalOffset()).adjusted(0, 0, -1, -1));
    }
}

} // namespace vipdeck
