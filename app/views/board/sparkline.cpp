// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/sparkline.h"

#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace vipdeck {
namespace {

constexpr qreal kHeadRoom = 1.15; // the highest sample stays below the top
constexpr qreal kLineWidth = 1.3;
constexpr float kFillOpacity = 0.14F;
constexpr qreal kInset = 1.5;

// Mean of the samples that fall on one step; NaN when there is none.
qreal meanOf(const QList<qreal> &samples, qsizetype from, qsizetype to)
{
    qreal sum = 0;
    int count = 0;
    for (qsizetype i = from; i < to; ++i) {
        if (std::isnan(samples[i]))
            continue;
        sum += samples[i];
        ++count;
    }
    return count > 0 ? sum / count : std::nan("");
}

QList<qreal> reduced(const QList<qreal> &samples, qsizetype limit)
{
    if (samples.size() <= limit)
        return samples;
    QList<qreal> result;
    result.reserve(limit);
    for (qsizetype i = 0; i < limit; ++i)
        result.append(
            meanOf(samples, i * samples.size() / limit, (i + 1) * samples.size() / limit));
    return result;
}

void drawPiece(QPainter *painter, const QPolygonF &piece, qreal bottom, const QColor &color)
{
    if (piece.isEmpty())
        return;
    QPolygonF area = piece;
    area << QPointF(piece.last().x(), bottom) << QPointF(piece.first().x(), bottom);
    QColor fill = color;
    fill.setAlphaF(kFillOpacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(area);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, kLineWidth));
    painter->drawPolyline(piece);
}

} // namespace

void drawSparkline(QPainter *painter, const QRectF &rect, const QList<qreal> &samples,
                   const QColor &color)
{
    const QList<qreal> points = reduced(samples, static_cast<qsizetype>(rect.width() / 2));
    if (points.size() < 2)
        return;
    qreal highest = 0;
    for (const qreal value : points)
        highest = std::fmax(highest, value);
    const qreal scale = highest > 0 ? (rect.height() - 2 * kInset) / (highest * kHeadRoom) : 0;
    const qreal step = (rect.width() - 2) / static_cast<qreal>(points.size() - 1);
    painter->setRenderHint(QPainter::Antialiasing);
    QPolygonF piece;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (std::isnan(points[i])) {
            drawPiece(painter, piece, rect.bottom() - 1, color);
            piece.clear();
            continue;
        }
        piece << QPointF(rect.left() + 1 + static_cast<qreal>(i) * step,
                         rect.bottom() - kInset - points[i] * scale);
    }
    drawPiece(painter, piece, rect.bottom() - 1, color);
}

QPixmap SparklineCache::pixmap(const Request &request, const QList<qreal> &samples) const
{
    const QString key = QStringLiteral("vipdeck-spark/%1/%2/%3x%4@%5/%6")
                            .arg(request.stableId)
                            .arg(m_tick)
                            .arg(request.size.width())
                            .arg(request.size.height())
                            .arg(request.ratio)
                            .arg(request.color.rgba());
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(request.size * request.ratio);
    result.setDevicePixelRatio(request.ratio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    drawSparkline(&painter, QRectF(QPointF(0, 0), QSizeF(request.size)), samples, request.color);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace vipdeck
