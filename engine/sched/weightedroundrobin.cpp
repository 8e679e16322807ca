// SPDX-License-Identifier: GPL-3.0-or-later
// wrr: rounds over the servers that ask for falling weights, from the largest weight down to the
// step (the greatest common divisor of all weights), so that heavy servers come up more often.
#include <algorithm>
#include <numeric>

#include "engine/sched/algorithms.h"
#include "engine/sched/cursor.h"

namespace vipdeck {
namespace {

class WeightedRoundRobin final : public Scheduler
{
public:
    void destinationsChanged(DestinationsView destinations) override;
    std::size_t pick(DestinationsView destinations, const FlowKey &, TimePoint) override;

private:
    [[nodiscard]] std::size_t findFrom(DestinationsView destinations, std::size_t first,
                                       std::size_t end) const;
    [[nodiscard]] std::int32_t stepsToSomeone(DestinationsView destinations) const;

    Cursor m_cursor;
    std::int32_t m_required = 0; // weight that a server needs in this round
    std::int32_t m_highest = 0;  // where the rounds start: the last one then asks for exactly 1
    std::int32_t m_step = 1;
};

// The kernel starts again from the head after every change, even one that changed nothing, but
// goes on with the round it was in.
void WeightedRoundRobin::destinationsChanged(DestinationsView destinations)
{
    std::int32_t divisor = 0;
    std::int32_t largest = 0;
    for (const auto &each : destinations) {
        if (each.weight > 0)
            divisor = std::gcd(divisor, each.weight);
        largest = std::max(largest, each.weight);
    }
    m_cursor.moveToHead();
    m_step = std::max(divisor, 1);
    m_highest = largest - (m_step - 1);
    if (m_required > m_highest || m_required == 0)
        m_required = m_highest;
    else if (m_step > 1)
        m_required = m_required / m_step * m_step + 1;
}

std::size_t WeightedRoundRobin::findFrom(DestinationsView destinations, std::size_t first,
                                         std::size_t end) const
{
    for (auto index = first; index < end; ++index)
        if (!destinations[index].overloaded && destinations[index].weight >= m_required)
            return index;
    return kNoDestination;
}

// Gives up when a round for the smallest weight has looked at every server. A cursor in the middle
// has then to come round to where it began; it stays there.
std::size_t WeightedRoundRobin::pick(DestinationsView destinations, const FlowKey &, TimePoint)
{
    if (m_highest == 0)
        return kNoDestination;
    const bool beganAtHead = m_cursor.atHead();
    const auto beganAfter = m_cursor.next();
    auto first = beganAfter;
    auto end = destinations.size();
    bool wasLastRound = false;
    bool restarted = false;
    bool closesCircle = false;
    while (true) {
        const auto found = findFrom(destinations, first, end);
        if (found != kNoDestination) {
            m_cursor.moveTo(destinations, found);
            return found;
        }
        if (closesCircle)
            return kNoDestination;
        m_required -= first == 0 ? stepsToSomeone(destinations) * m_step : m_step;
        if (m_required <= 0) {
            m_required = m_highest;
            if (wasLastRound || beganAtHead) {
                m_cursor.moveToHead();
                return kNoDestination;
            }
            restarted = true;
        }
        wasLastRound = m_required <= m_step;
        closesCircle = wasLastRound && restarted && !beganAtHead;
        if (closesCircle)
            end = beganAfter;
        first = 0;
    }
}

// After a round in which no server would do: how many steps down is the next one that can find a
// server, or the last one. The rounds between would look at all servers for nothing.
std::int32_t WeightedRoundRobin::stepsToSomeone(DestinationsView destinations) const
{
    std::int32_t largest = 1;
    for (const auto &each : destinations)
        if (!each.overloaded)
            largest = std::max(largest, each.weight);
    return std::max((m_required - largest + m_step - 1) / m_step, 1);
}

} // namespace

std::unique_ptr<Scheduler> createWeightedRoundRobin(const SchedulerOptions &)
{
    return std::make_unique<WeightedRoundRobin>();
}

} // namespace vipdeck
