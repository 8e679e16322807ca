// SPDX-License-Identifier: GPL-3.0-or-later
// fo: everything to the server with the highest weight that is not overloaded.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

struct HighestWeight
{
    static bool isCandidate(const SchedulableDestination &each) { return isEligible(each); }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return a.weight > b.weight;
    }
};

} // namespace

std::unique_ptr<Scheduler> createFailOver(const SchedulerOptions &)
{
    return std::make_unique<BestServer<HighestWeight>>();
}

} // namespace vipdeck
