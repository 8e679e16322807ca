// SPDX-License-Identifier: GPL-3.0-or-later
// lblc: clients that ask for the same address go to the same server, so that its cache is warm,
// until that one has too much to do. For cache clusters: the service is a firewall mark.
#include "engine/sched/algorithms.h"
#include "engine/sched/locality.h"

namespace vipdeck {
namespace {

class LocalityLeastConnection final : public Scheduler
{
public:
    void destinationsChanged(DestinationsView destinations) override
    {
        m_load.destinationsChanged(destinations);
        const EndpointIndex index(destinations);
        m_cache.visit([&index](CachedServer &server) { index.relocate(server); });
    }
    void loadChanged(DestinationsView destinations, std::size_t index) override
    {
        m_load.loadChanged(destinations, index);
    }
    void advance(DestinationsView, TimePoint now) override { m_cache.advance(now); }

    // The kernel looks at the upper threshold only when it chooses, not when it finds a server in
    // the cache: that one gets more than -x allows.
    std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint now) override
    {
        const auto &address = flow.virtualEndpoint.address;
        auto *cached = m_cache.find(address, now);
        if (cached && cached->index != kNoDestination) {
            const auto &destination = destinations[cached->index];
            if (destination.weight > 0 && !m_load.shouldLeave(destination))
                return cached->index;
        }
        const auto chosen = m_load.leastLoaded();
        if (chosen == kNoDestination)
            return kNoDestination;
        const CachedServer server{destinations[chosen].endpoint, chosen};
        if (cached)
            *cached = server;
        else
            m_cache.insert(address, server, now);
        return chosen;
    }

private:
    ServiceLoad m_load;
    LocalityCache<CachedServer> m_cache;
};

} // namespace

std::unique_ptr<Scheduler> createLocalityLeastConnection(const SchedulerOptions &)
{
    return std::make_unique<LocalityLeastConnection>();
}

} // namespace vipdeck
