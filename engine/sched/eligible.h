// SPDX-License-Identifier: GPL-3.0-or-later
// Which servers may take a new connection: the rule that most schedulers share.
#pragma once

#include "engine/sched/scheduler.h"

namespace vipdeck {

// Weight 0 means quiesced; an overloaded server has reached its upper threshold.
[[nodiscard]] inline bool isEligible(const SchedulableDestination &destination)
{
    return destination.weight > 0 && !destination.overloaded;
}

// ip_vs_dest_conn_overhead. Counts stay below 2^24, so that load times weight fits 64 bits.
[[nodiscard]] inline std::uint64_t connectionLoad(const SchedulableDestination &destination)
{
    return (std::uint64_t{destination.active} << 8) + destination.inactive;
}

} // namespace vipdeck
