// SPDX-License-Identifier: GPL-3.0-or-later
// nq: the first server without an active connection, whatever its weight; without one as sed. UDP
// is never active, so all of it goes to the newest server.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

struct IdleFirst
{
    static bool isCandidate(const SchedulableDestination &each) { return isEligible(each); }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        if (a.active == 0 || b.active == 0)
            return b.active != 0;
        return LeastExpectedDelay::isBetter(a, b);
    }
};

} // namespace

std::unique_ptr<Scheduler> createNeverQueue(const SchedulerOptions &)
{
    return std::make_unique<BestServer<IdleFirst>>();
}

} // namespace vipdeck
