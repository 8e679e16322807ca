// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all algorithms. A new one is one file and one row here.
#include <algorithm>
#include <array>

#include "engine/config/service.h"
#include "engine/sched/algorithms.h"

namespace vipdeck {
namespace {

struct Algorithm
{
    std::string_view name;
    std::unique_ptr<Scheduler> (*create)(const SchedulerOptions &);
};

constexpr std::array kAlgorithms{
    Algorithm{"rr", createRoundRobin},
    Algorithm{"wrr", createWeightedRoundRobin},
    Algorithm{"lc", createLeastConnection},
    Algorithm{"wlc", createWeightedLeastConnection},
    Algorithm{"lblc", createLocalityLeastConnection},
    Algorithm{"lblcr", createLocalityReplication},
    Algorithm{"dh", createDestinationHash},
    Algorithm{"sh", createSourceHash},
    Algorithm{"sed", createShortestExpectedDelay},
    Algorithm{"nq", createNeverQueue},
    Algorithm{"mh", createMaglevHash},
    Algorithm{"fo", createFailOver},
    Algorithm{"ovf", createOverflowConnection},
    Algorithm{"twos", createPowerOfTwo},
    Algorithm{kNoScheduler, createNoScheduler},
};

} // namespace

std::unique_ptr<Scheduler> createScheduler(std::string_view name, const SchedulerOptions &options)
{
    const auto found = std::find_if(kAlgorithms.begin(), kAlgorithms.end(),
                                    [name](const auto &each) { return each.name == name; });
    return found == kAlgorithms.end() ? nullptr : found->create(options);
}

} // namespace vipdeck
