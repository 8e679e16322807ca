// SPDX-License-Identifier: GPL-3.0-or-later
// rr: each server in turn, whatever its weight.
#include "engine/sched/algorithms.h"
#include "engine/sched/cursor.h"
#include "engine/sched/load.h"

namespace vipdeck {
namespace {

class RoundRobin final : public Scheduler
{
public:
    void destinationsChanged(DestinationsView destinations) override
    {
        m_cursor.follow(destinations);
    }

    std::size_t pick(DestinationsView destinations, const FlowKey &, TimePoint) override
    {
        const auto count = destinations.size();
        for (std::size_t step = 0; step < count; ++step) {
            const auto index = (m_cursor.next() + step) % count;
            if (isEligible(destinations[index])) {
                m_cursor.moveTo(destinations, index);
                return index;
            }
        }
        return kNoDestination;
    }

private:
    Cursor m_cursor;
};

} // namespace

std::unique_ptr<Scheduler> createRoundRobin(const SchedulerOptions &)
{
    return std::make_unique<RoundRobin>();
}

} // namespace vipdeck
