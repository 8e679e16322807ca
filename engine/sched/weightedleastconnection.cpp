// SPDX-License-Identifier: GPL-3.0-or-later
// wlc: as lc, with the load divided by the weight.
#include "engine/sched/algorithms.h"
#include "engine/sched/eligible.h"

namespace vipdeck {
namespace {

class WeightedLeastConnection final : public Scheduler
{
public:
    std::size_t pick(DestinationsView destinations, const FlowKey &, TimePoint) override
    {
        auto best = kNoDestination;
        for (std::size_t index = 0; index < destinations.size(); ++index) {
            if (!isEligible(destinations[index]))
                continue;
            if (best == kNoDestination || isLighter(destinations[index], destinations[best]))
                best = index;
        }
        return best;
    }

private:
    // load(a) / weight(a) < load(b) / weight(b), without division.
    static bool isLighter(const SchedulableDestination &a, const SchedulableDestination &b)
    {
        return connectionLoad(a) * static_cast<std::uint64_t>(b.weight)
               < connectionLoad(b) * static_cast<std::uint64_t>(a.weight);
    }
};

} // namespace

std::unique_ptr<Scheduler> createWeightedLeastConnection(const SchedulerOptions &)
{
    return std::make_unique<WeightedLeastConnection>();
}

} // namespace vipdeck
