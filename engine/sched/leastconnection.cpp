// SPDX-License-Identifier: GPL-3.0-or-later
// lc: the server with the fewest connections, an active one counting as much as 256 inactive ones.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

struct LeastLoad
{
    static bool isCandidate(const SchedulableDestination &each) { return isEligible(each); }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return connectionLoad(a) < connectionLoad(b);
    }
};

} // namespace

std::unique_ptr<Scheduler> createLeastConnection(const SchedulerOptions &)
{
    return std::make_unique<BestServer<LeastLoad>>();
}

} // namespace vipdeck
