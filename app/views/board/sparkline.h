// SPDX-License-Identifier: GPL-3.0-or-later
// Small line of the last five minutes: own scale, neutral colour, gaps stay gaps. Drawn once per
// tick of data and server, then taken from QPixmapCache. GUI thread.
#pragma once

#include <QColor>
#include <QList>
#include <QPixmap>
#include <QSize>

class QPainter;

namespace vipdeck {

class SparklineCache
{
public:
    // Call when samples have changed: everything is drawn anew when it is next shown.
    void nextTick() { ++m_tick; }

    struct Request
    {
        quint64 stableId = 0;
        QSize size;
        QColor color;
        qreal ratio = 1; // of the device
    };
    [[nodiscard]] QPixmap pixmap(const Request &request, const QList<qreal> &samples) const;

private:
    quint64 m_tick = 0;
};

void drawSparkline(QPainter *painter, const QRectF &rect, const QList<qreal> &samples,
                   const QColor &color);

} // namespace vipdeck
