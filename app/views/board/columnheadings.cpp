// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/columnheadings.h"

#include <QPainter>

#include "app/views/mirroring.h"

namespace vipdeck {

ColumnHeadings::ColumnHeadings(const BoardPaintContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{}

void ColumnHeadings::setOrigin(int x)
{
    m_origin = x;
    update();
}

QSize ColumnHeadings::sizeHint() const
{
    return {0, QFontMetrics(m_context->fonts.caption).height() + m_context->scaled(8)};
}

void ColumnHeadings::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_context->tokens();
    painter.fillRect(rect(), t.window);
    const QFont &font = m_context->fonts.caption;
    const BoardColumns &columns = m_context->columns;
    if (isRightToLeft())
        mirrorWithin(&painter, rect());
    const QRect line(m_origin, 0, columns.width(), height());
    const auto left = [&](BoardColumns::Column column, const QString &words) {
        if (columns.isShown(column))
            boardpaint::text(&painter, columns.cell(column, line), words, font, t.text3);
    };
    left(BoardColumns::State, tr("State"));
    left(BoardColumns::Server, tr("Server"));
    left(BoardColumns::Forward, tr("Forward"));
    left(BoardColumns::Weight, tr("Weight"));
    if (columns.isShown(BoardColumns::Active))
        boardpaint::textRight(&painter, columns.cell(BoardColumns::Active, line),
                              columns.showsInactive() ? tr("Active / inactive") : tr("Active"),
                              font, t.text3);
    left(BoardColumns::Sparkline, tr("Conn/s, 5 min"));
    // As much as there is room for.
    const int room = columns.cell(BoardColumns::Share, line).width();
    QString share = tr("Share of new conns, expected at |");
    for (const QString &shorter : {tr("Share of new conns"), tr("Share")})
        if (boardpaint::textWidth(share, font) > room)
            share = shorter;
    left(BoardColumns::Share, share);
}

} // namespace vipdeck
