// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a version: disc applied, ring waiting, cross failed, triangle taken back, diamond
// outside. The shape tells, colour repeats it. GUI thread.
#pragma once

#include <QPointF>

#include "app/models/historymodel.h"
#include "app/views/tokens.h"

class QPainter;

namespace vipdeck {

[[nodiscard]] QColor markColor(VersionMark mark, const Tokens &tokens);
// `radius` in logical pixels; the painter's state is kept.
void paintMark(QPainter *painter, VersionMark mark, const QPointF &centre, qreal radius);
// "A" or "B" on a disc.
void paintHandle(QPainter *painter, QChar letter, const QPointF &centre, qreal radius);

} // namespace vipdeck
