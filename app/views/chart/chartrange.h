// SPDX-License-Identifier: GPL-3.0-or-later
// The ranges of time that charts offer, with the step of their grid and how often they change.
#pragma once

#include <array>
#include <cstddef>

namespace vipdeck {

struct ChartRange
{
    int seconds;
    int step;           // of the grid
    int refreshSeconds; // how often the picture changes
    const char *label;
};
inline constexpr std::array<ChartRange, 4> kChartRanges = {
    {{60, 1, 1, "1m"}, {300, 1, 1, "5m"}, {900, 5, 5, "15m"}, {3600, 15, 15, "1h"}}};
inline constexpr std::size_t kFirstChartRange = 1;

} // namespace vipdeck
