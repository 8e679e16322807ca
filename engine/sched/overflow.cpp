// SPDX-License-Identifier: GPL-3.0-or-later
// ovf: the server with the highest weight until its active connections exceed the weight, then the
// next. A server takes one more than its weight, since the comparison comes before the connection.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

struct HighestWeightWithRoom
{
    static bool isCandidate(const SchedulableDestination &each)
    {
        return isEligible(each) && each.active <= static_cast<std::uint32_t>(each.weight);
    }
    static bool isBetter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return a.weight > b.weight;
    }
};

} // namespace

std::unique_ptr<Scheduler> createOverflowConnection(const SchedulerOptions &)
{
    return std::make_unique<BestServer<HighestWeightWithRoom>>();
}

} // namespace vipdeck
