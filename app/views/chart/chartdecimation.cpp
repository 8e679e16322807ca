// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartdecimation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace vipdeck {
namespace {

constexpr qsizetype kPerColumn = 2; // so many points fit a column without being thinned out

void addPeaks(const QList<double> &values, qsizetype begin, qsizetype end,
              QList<qsizetype> *positions)
{
    qsizetype low = -1;
    qsizetype high = -1;
    qsizetype gap = -1;
    for (qsizetype i = begin; i < end; ++i) {
        if (std::isnan(values[i])) {
            gap = i;
            continue;
        }
        if (low < 0 || values[i] < values[low])
            low = i;
        if (high < 0 || values[i] > values[high])
            high = i;
    }
    std::array<qsizetype, 3> found{low, high, gap};
    std::sort(found.begin(), found.end());
    for (const auto position : found)
        if (position >= 0 && (positions->isEmpty() || positions->last() < position))
            positions->append(position);
}

} // namespace

QList<qsizetype> peakPositions(const QList<double> &values, int columns)
{
    QList<qsizetype> positions;
    const auto count = values.size();
    if (columns < 1 || count <= columns * kPerColumn) {
        positions.resize(count);
        std::iota(positions.begin(), positions.end(), qsizetype{0});
        return positions;
    }
    for (qsizetype column = 0; column < columns; ++column)
        addPeaks(values, count * column / columns, count * (column + 1) / columns, &positions);
    return positions;
}

} // namespace vipdeck
