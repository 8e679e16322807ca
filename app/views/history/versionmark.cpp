// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/versionmark.h"

#include <QPainter>
#include <QPolygonF>

#include "app/views/theme.h"

namespace vipdeck {

QColor markColor(VersionMark mark, const Tokens &tokens)
{
    switch (mark) {
    case VersionMark::Applied: return tokens.accentFill;
    case VersionMark::Waiting:
    case VersionMark::Reverted: return tokens.over;
    case VersionMark::Failed: return tokens.down;
    case VersionMark::Outside: return tokens.text;
    case VersionMark::Job: return tokens.drain;
    case VersionMark::Back:
    case VersionMark::Found: break;
    }
    return tokens.text2;
}

void paintMark(QPainter *painter, VersionMark mark, const QPointF &centre, qreal radius)
{
    const auto &tokens = Theme::instance().tokens();
    const auto color = markColor(mark, tokens);
    const auto at = [&](qreal x, qreal y) { return centre + QPointF(x, y) * radius; };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    switch (mark) {
    case VersionMark::Applied: painter->drawEllipse(centre, radius, radius); break;
    case VersionMark::Waiting:
        painter->setBrush(tokens.base);
        painter->setPen(QPen(color, radius * 0.5));
        painter->drawEllipse(centre, radius * 0.8, radius * 0.8);
        break;
    case VersionMark::Failed:
        painter->setPen(QPen(color, radius * 0.5));
        painter->drawLine(at(-0.85, -0.85), at(0.85, 0.85));
        painter->drawLine(at(-0.85, 0.85), at(0.85, -0.85));
        break;
    case VersionMark::Reverted:
        painter->drawPolygon(QPolygonF({at(0, -1.1), at(1.15, 0.9), at(-1.15, 0.9)}));
        break;
    case VersionMark::Job: painter->drawRect(QRectF(at(-0.85, -0.85), at(0.85, 0.85))); break;
    case VersionMark::Back:
        painter->drawPolygon(QPolygonF({at(-1.1, 0), at(0.9, -1.15), at(0.9, 1.15)}));
        break;
    case VersionMark::Outside:
    case VersionMark::Found:
        painter->setBrush(tokens.base);
        painter->setPen(QPen(color, radius * 0.36));
        painter->drawPolygon(QPolygonF({at(0, -1.15), at(1.15, 0), at(0, 1.15), at(-1.15, 0)}));
        break;
    }
    painter->restore();
}

void paintHandle(QPainter *painter, QChar letter, const QPointF &centre, qreal radius)
{
    const auto &theme = Theme::instance();
    const auto &tokens = theme.tokens();
    const bool isB = letter == u'B';
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isB ? tokens.accentFill : tokens.text2);
    painter->drawEllipse(centre, radius, radius);
    painter->setPen(isB ? tokens.onAccent : tokens.base);
    painter->setFont(theme.font(Theme::Font::CaptionStrong));
    painter->drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                      Qt::AlignCenter, QString(letter));
    painter->restore();
}

} // namespace vipdeck
