// SPDX-License-Identifier: GPL-3.0-or-later
// Fewer points for a picture without losing its peaks: of all points that share a column of pixels,
// the lowest and the highest stay, and one gap if there is one. Pure.
#pragma once

#include <QList>

namespace vipdeck {

// Positions to draw, ascending, at most three for each column; all of them when they are few. NaN
// is a gap.
[[nodiscard]] QList<qsizetype> peakPositions(const QList<double> &values, int columns);

} // namespace vipdeck
