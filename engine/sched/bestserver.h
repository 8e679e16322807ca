// SPDX-License-Identifier: GPL-3.0-or-later
// The schedulers that always take the best server by some measure: they differ in the measure only.
#pragma once

#include "engine/sched/tournament.h"

namespace vipdeck {

template<typename Policy>
class BestServer final : public Scheduler
{
public:
    void destinationsChanged(DestinationsView destinations) override
    {
        m_tournament.rebuild(destinations);
    }
    void loadChanged(DestinationsView destinations, std::size_t index) override
    {
        m_tournament.update(destinations, index);
    }
    std::size_t pick(DestinationsView, const FlowKey &, TimePoint) override
    {
        return m_tournament.winner();
    }

private:
    Tournament<Policy> m_tournament;
};

} // namespace vipdeck
