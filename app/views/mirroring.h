// SPDX-License-Identifier: GPL-3.0-or-later
// Painting from right to left with the geometry of left to right: the painter is turned over once,
// texts and pictures stand upright in it. GUI thread.
#pragma once

#include <QPainter>
#include <QRectF>

namespace vipdeck {

// What is painted in `area` from now on changes its sides. The direction of texts is their own, so
// that an address reads as it is written.
inline void mirrorWithin(QPainter *painter, const QRectF &area)
{
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->translate(area.left() + area.right(), 0);
    painter->scale(-1, 1);
}

[[nodiscard]] inline bool isMirrored(const QPainter *painter)
{
    return painter->worldTransform().m11() < 0;
}

// While it lives, what is painted in `area` keeps its sides, at the place where the mirrored
// painter puts the area. Nothing changes with an ordinary painter.
class Upright
{
public:
    Upright(QPainter *painter, const QRectF &area)
        : m_painter(isMirrored(painter) ? painter : nullptr)
    {
        if (!m_painter)
            return;
        m_painter->save();
        m_painter->translate(area.left() + area.right(), 0);
        m_painter->scale(-1, 1);
    }
    ~Upright()
    {
        if (m_painter)
            m_painter->restore();
    }
    Q_DISABLE_COPY_MOVE(Upright)

private:
    QPainter *m_painter;
};

} // namespace vipdeck
