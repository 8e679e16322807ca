// SPDX-License-Identifier: GPL-3.0-or-later
// lc: the server with the fewest connections, an active one counting as much as 256 inactive ones.
#include "engine/sched/algorithms.h"
#include "engine/sched/eligible.h"

namespace vipdeck {
namespace {

class LeastConnection final : public Scheduler
{
public:
    std::size_t pick(DestinationsView destinations, const FlowKey &, TimePoint) override
    {
        auto best = kNoDestination;
        for (std::size_t index = 0; index < destinations.size(); ++index) {
            if (!isEligible(destinations[index]))
                continue;
            if (best == kNoDestination
                || connectionLoad(destinations[index]) < connectionLoad(destinations[best]))
                best = index;
        }
        return best;
    }
};

} // namespace

std::unique_ptr<Scheduler> createLeastConnection(const SchedulerOptions &)
{
    return std::make_unique<LeastConnection>();
}

} // namespace vipdeck
