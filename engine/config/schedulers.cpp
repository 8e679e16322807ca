// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/schedulers.h"

#include <algorithm>
#include <array>

#include "engine/config/service.h"

namespace vipdeck {
namespace {

constexpr std::array kSourceHashFlags{SchedulerFlagName{kSchedulerFlag1, "sh-fallback"},
                                      SchedulerFlagName{kSchedulerFlag2, "sh-port"}};
constexpr std::array kMaglevFlags{SchedulerFlagName{kSchedulerFlag1, "mh-fallback"},
                                  SchedulerFlagName{kSchedulerFlag2, "mh-port"}};

constexpr std::array kSchedulers{
    SchedulerDescription{"rr", "Round robin", "Every server in turn.", false, {}},
    SchedulerDescription{"wrr",
                         "Weighted round robin",
                         "In turn, more often to servers with more weight.",
                         true,
                         {}},
    SchedulerDescription{
        "lc", "Least-connection", "The server with the fewest connections.", false, {}},
    SchedulerDescription{
        "wlc", "Weighted least-connection", "The fewest connections for its weight.", true, {}},
    SchedulerDescription{
        "lblc",
        "Locality-based least-connection",
        "One server per destination address while it is not overloaded; for caches.",
        true,
        {}},
    SchedulerDescription{
        "lblcr",
        "Locality-based least-connection with replication",
        "A set of servers per destination address that grows under load; for caches.",
        true,
        {}},
    SchedulerDescription{
        "dh", "Destination hashing", "A fixed server per destination address.", false, {}},
    SchedulerDescription{"sh", "Source hashing", "A fixed server per client address.", true,
                         kSourceHashFlags},
    SchedulerDescription{"sed",
                         "Shortest expected delay",
                         "The server that would answer first by count and weight.",
                         true,
                         {}},
    SchedulerDescription{"nq",
                         "Never queue",
                         "An idle server if there is one, else the shortest expected delay.",
                         true,
                         {}},
    SchedulerDescription{"mh", "Maglev hashing",
                         "A fixed server per client that hardly moves when servers change.", true,
                         kMaglevFlags},
    SchedulerDescription{"fo",
                         "Weighted failover",
                         "Everything to the available server with the most weight.",
                         true,
                         {}},
    SchedulerDescription{
        "ovf",
        "Weighted overflow",
        "To the server with the most weight until it has as many connections as weight.",
        true,
        {}},
    SchedulerDescription{"twos",
                         "Weighted random twos choice",
                         "The better one of two servers drawn by weight.",
                         true,
                         {}},
};

} // namespace

std::span<const SchedulerDescription> knownSchedulers()
{
    return kSchedulers;
}

const SchedulerDescription *findScheduler(std::string_view name)
{
    const auto found = std::ranges::find(kSchedulers, name, &SchedulerDescription::name);
    return found == kSchedulers.end() ? nullptr : &*found;
}

} // namespace vipdeck
