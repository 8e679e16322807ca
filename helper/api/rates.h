// SPDX-License-Identifier: GPL-3.0-or-later
// rates: what the director did over the last hours and days, as the helper recorded it. Values
// only; the wire form is in ratefields.h. Times are the helper's wall clock in milliseconds since
// 1970.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/config/status.h"

namespace vipdeck::api {

// How the helper keeps them: each of the last 24 hours in steps of 10 seconds, each of the last 31
// days in steps of 10 minutes.
inline constexpr std::uint32_t kFineRateSeconds = 10;
inline constexpr std::uint32_t kFineRateSteps = 8640;
inline constexpr std::uint32_t kCoarseRateSeconds = 600;
inline constexpr std::uint32_t kCoarseRateSteps = 4464;
inline constexpr std::uint32_t kMaximumRateSeconds = 86400; // the longest step to ask for

// One step. Rates are a count divided by `coveredMilliseconds`, the part of the step in which the
// helper watched; a step in which it did not watch at all is left out.
struct RateSample
{
    std::uint64_t timeMilliseconds = 0; // where the step begins
    std::uint32_t coveredMilliseconds = 0;
    Counters gained;
    std::uint64_t dropped = 0;           // packets: dropped by the director or by its full queues
    std::uint64_t activeConnections = 0; // mean

    friend constexpr bool operator==(const RateSample &, const RateSample &) = default;
};

// One page, oldest first.
struct RatesRequest
{
    std::uint64_t fromMilliseconds = 0;           // 0: from the oldest
    std::uint64_t untilMilliseconds = 0;          // before this; 0: to the newest
    std::uint32_t stepSeconds = kFineRateSeconds; // a multiple of kFineRateSeconds
    std::uint32_t limit = 1000;
};
struct RatesReply
{
    std::uint64_t oldestMilliseconds = 0; // of all that are kept in such steps; 0: none
    std::uint64_t nextMilliseconds = 0;   // where the next page begins; 0: this was the last
    std::vector<RateSample> page;
};

} // namespace vipdeck::api
