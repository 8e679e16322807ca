// SPDX-License-Identifier: GPL-3.0-or-later
// wlc: as lc, with the load divided by the weight.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {

std::unique_ptr<Scheduler> createWeightedLeastConnection(const SchedulerOptions &)
{
    return std::make_unique<BestServer<LeastWeightedLoad>>();
}

} // namespace vipdeck
