// SPDX-License-Identifier: GPL-3.0-or-later
// sed: the server where (active + 1) / weight is least. Inactive connections do not count.
#include "engine/sched/algorithms.h"
#include "engine/sched/bestserver.h"
#include "engine/sched/load.h"

namespace vipdeck {

std::unique_ptr<Scheduler> createShortestExpectedDelay(const SchedulerOptions &)
{
    return std::make_unique<BestServer<LeastExpectedDelay>>();
}

} // namespace vipdeck
