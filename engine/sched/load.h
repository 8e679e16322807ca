// SPDX-License-Identifier: GPL-3.0-or-later
// How busy a server is, in the measures that several schedulers share.
#pragma once

#include "engine/sched/scheduler.h"

namespace vipdeck {

// Weight 0 means quiesced; an overloaded server has reached its upper threshold.
[[nodiscard]] inline bool isEligible(const SchedulableDestination &destination)
{
    return destination.weight > 0 && !destination.overloaded;
}

// An active connection weighs as much as 256 inactive ones. Counts stay below 2^24, so that load
// times weight fits 64 bits.
[[nodiscard]] inline std::uint64_t connectionLoad(const SchedulableDestination &destination)
{
    return (std::uint64_t{destination.active} << 8) + destination.inactive;
}

// load / weight < otherLoad / otherWeight, without division; weights above 0.
[[nodiscard]] inline bool isLighter(std::uint64_t load, std::int32_t weight,
                                    std::uint64_t otherLoad, std::int32_t otherWeight)
{
    return load * static_cast<std::uint64_t>(otherWeight)
           < otherLoad * static_cast<std::uint64_t>(weight);
}

struct LeastWeightedLoad
{
    static bool isCandidate(const SchedulableDestination &each) { return isEligible(each); }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return isLighter(connectionLoad(a), a.weight, connectionLoad(b), b.weight);
    }
};

// The delay that one more connection would see, (active + 1) / weight.
struct LeastExpectedDelay
{
    static bool isCandidate(const SchedulableDestination &each) { return isEligible(each); }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return isLighter(std::uint64_t{a.active} + 1, a.weight, std::uint64_t{b.active} + 1,
                         b.weight);
    }
};

} // namespace vipdeck
