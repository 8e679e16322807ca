// SPDX-License-Identifier: GPL-3.0-or-later
// lblcr: as lblc, but an address is served by a set of servers, which grows while they have too
// much to do and shrinks when it was left alone for a day.
#include "engine/sched/algorithms.h"
#include "engine/sched/locality.h"

namespace vipdeck {
namespace {

struct ServerSet
{
    std::vector<CachedServer> members; // newest first; removed servers stay
    TimePoint lastModified;
};

class LocalityReplication final : public Scheduler
{
public:
    void destinationsChanged(DestinationsView destinations) override
    {
        m_load.destinationsChanged(destinations);
        const EndpointIndex index(destinations);
        m_cache.visit([&index](ServerSet &set) {
            for (auto &member : set.members)
                index.relocate(member);
        });
    }
    void loadChanged(DestinationsView destinations, std::size_t index) override
    {
        m_load.loadChanged(destinations, index);
    }
    void advance(DestinationsView, TimePoint now) override { m_cache.advance(now); }
    std::size_t pick(DestinationsView destinations, const FlowKey &flow, TimePoint now) override;

private:
    static std::size_t leastLoaded(DestinationsView destinations, const ServerSet &set);
    static void removeBusiest(DestinationsView destinations, ServerSet &set, TimePoint now);
    static void add(DestinationsView destinations, ServerSet &set, std::size_t index,
                    TimePoint now);

    ServiceLoad m_load;
    LocalityCache<ServerSet> m_cache;
};

std::size_t LocalityReplication::leastLoaded(DestinationsView destinations, const ServerSet &set)
{
    auto best = kNoDestination;
    for (const auto &member : set.members) {
        if (member.index == kNoDestination || !isEligible(destinations[member.index]))
            continue;
        if (best == kNoDestination
            || LeastWeightedLoad::isBetter(destinations[member.index], destinations[best]))
            best = member.index;
    }
    return best;
}

// Of the servers with a weight. The loads of removed servers are not known here: they stay.
void LocalityReplication::removeBusiest(DestinationsView destinations, ServerSet &set,
                                        TimePoint now)
{
    auto busiest = set.members.end();
    for (auto member = set.members.begin(); member != set.members.end(); ++member) {
        if (member->index == kNoDestination || destinations[member->index].weight <= 0)
            continue;
        if (busiest == set.members.end()
            || LeastWeightedLoad::isBetter(destinations[busiest->index],
                                           destinations[member->index]))
            busiest = member;
    }
    if (busiest == set.members.end())
        return;
    set.members.erase(busiest);
    set.lastModified = now;
}

void LocalityReplication::add(DestinationsView destinations, ServerSet &set, std::size_t index,
                              TimePoint now)
{
    const auto isSame = [index](const CachedServer &member) { return member.index == index; };
    if (std::any_of(set.members.begin(), set.members.end(), isSame))
        return;
    set.members.insert(set.members.begin(), {destinations[index].endpoint, index});
    set.lastModified = now;
}

std::size_t LocalityReplication::pick(DestinationsView destinations, const FlowKey &flow,
                                      TimePoint now)
{
    const auto &address = flow.virtualEndpoint.address;
    auto *set = m_cache.find(address, now);
    if (set) {
        const auto best = leastLoaded(destinations, *set);
        if (set->members.size() > 1 && now > set->lastModified + kLocalityExpiration)
            removeBusiest(destinations, *set, now);
        if (best != kNoDestination && !m_load.shouldLeave(destinations[best]))
            return best;
    }
    const auto chosen = m_load.leastLoaded();
    if (chosen == kNoDestination)
        return kNoDestination;
    if (set)
        add(destinations, *set, chosen, now);
    else
        m_cache.insert(address, {{{destinations[chosen].endpoint, chosen}}, now}, now);
    return chosen;
}

} // namespace

std::unique_ptr<Scheduler> createLocalityReplication(const SchedulerOptions &)
{
    return std::make_unique<LocalityReplication>();
}

} // namespace vipdeck
