// SPDX-License-Identifier: GPL-3.0-or-later
// The ranges of time that charts offer and how often their pictures change.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace vipdeck {

struct ChartRange
{
    int seconds;
    int refreshSeconds; // how often the picture changes
    const char *label;
};
inline constexpr std::array<ChartRange, 4> kChartRanges = {
    {{60, 1, "1m"}, {300, 1, "5m"}, {900, 5, "15m"}, {3600, 15, "1h"}}};
inline constexpr std::size_t kFirstChartRange = 1;

// The range of so many seconds; nothing for others.
[[nodiscard]] constexpr std::optional<std::size_t> startRangeOf(int seconds)
{
    for (std::size_t i = 0; i < kChartRanges.size(); ++i)
        if (kChartRanges[i].seconds == seconds)
            return i;
    return std::nullopt;
}

} // namespace vipdeck
