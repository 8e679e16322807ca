// SPDX-License-Identifier: GPL-3.0-or-later
// What lblc and lblcr have in common: the least loaded server of the whole service, and whether
// some server has room.
#pragma once

#include <map>

#include "engine/sched/load.h"
#include "engine/sched/localitycache.h"
#include "engine/sched/tournament.h"

namespace vipdeck {

class ServiceLoad
{
public:
    void destinationsChanged(DestinationsView destinations)
    {
        m_least.rebuild(destinations);
        m_room.rebuild(destinations);
    }
    void loadChanged(DestinationsView destinations, std::size_t index)
    {
        m_least.update(destinations, index);
        m_room.update(destinations, index);
    }
    [[nodiscard]] std::size_t leastLoaded() const { return m_least.winner(); }
    // More active connections than its weight, while another has less than half of its own.
    [[nodiscard]] bool shouldLeave(const SchedulableDestination &destination) const
    {
        return std::int64_t{destination.active} > destination.weight
               && m_room.winner() != kNoDestination;
    }

private:
    struct HasRoom
    {
        // A server above its upper threshold counts as well, as in the kernel.
        static bool isCandidate(const SchedulableDestination &each)
        {
            return std::int64_t{each.active} * 2 < each.weight;
        }
        static bool isBetter(const SchedulableDestination &, const SchedulableDestination &)
        {
            return false;
        }
    };

    Tournament<LeastWeightedLoad> m_least;
    Tournament<HasRoom> m_room;
};

// Where each endpoint is in the list now.
class EndpointIndex
{
public:
    explicit EndpointIndex(DestinationsView destinations)
    {
        for (std::size_t index = 0; index < destinations.size(); ++index)
            m_indices.emplace(destinations[index].endpoint, index);
    }
    void relocate(CachedServer &server) const
    {
        const auto found = m_indices.find(server.endpoint);
        server.index = found == m_indices.end() ? kNoDestination : found->second;
    }

private:
    std::map<Endpoint, std::size_t> m_indices;
};

} // namespace vipdeck
