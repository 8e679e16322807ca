// SPDX-License-Identifier: GPL-3.0-or-later
// A list of servers that tests change at random, with a scheduler that is told of every change.
#pragma once

#include "engine/base/random.h"
#include "engine/sched/scheduler.h"

namespace vipdeck {

inline FlowKey flowNumber(std::uint32_t number)
{
    return {Protocol::Tcp,
            {Address::fromIPv4(0x0A090000u + number), static_cast<std::uint16_t>(number)},
            {Address::fromIPv4(0x14000000u + number), 80}};
}

class ServerList
{
public:
    explicit ServerList(std::string_view scheduler, std::uint32_t flags = 0)
        : m_scheduler(createScheduler(scheduler, {flags, 7}))
    {
        m_scheduler->destinationsChanged(m_servers);
    }

    void add(std::int32_t weight)
    {
        SchedulableDestination server;
        server.id = ++m_lastId;
        server.endpoint = {Address::fromIPv4(0x0A000200u + static_cast<std::uint32_t>(m_lastId)),
                           80};
        server.weight = weight;
        server.lastWeight = weight;
        m_servers.insert(m_servers.begin(), server);
        m_scheduler->destinationsChanged(m_servers);
    }
    void remove(std::size_t index)
    {
        m_servers.erase(m_servers.begin() + static_cast<std::ptrdiff_t>(index));
        m_scheduler->destinationsChanged(m_servers);
    }
    void setWeight(std::size_t index, std::int32_t weight)
    {
        m_servers[index].weight = weight;
        if (weight != 0)
            m_servers[index].lastWeight = weight;
        m_scheduler->destinationsChanged(m_servers);
    }
    void setLoad(std::size_t index, std::uint32_t active, std::uint32_t inactive)
    {
        m_servers[index].active = active;
        m_servers[index].inactive = inactive;
        m_scheduler->loadChanged(m_servers, index);
    }
    void setOverloaded(std::size_t index, bool overloaded)
    {
        m_servers[index].overloaded = overloaded;
        m_scheduler->loadChanged(m_servers, index);
    }
    // One random change of any kind; at least one server stays.
    void changeSomething(Random &random)
    {
        const auto index = random.below(static_cast<std::uint32_t>(m_servers.size()));
        switch (random.below(8)) {
        case 0: add(static_cast<std::int32_t>(random.below(6))); break;
        case 1:
            if (m_servers.size() > 1)
                remove(index);
            break;
        case 2: setWeight(index, static_cast<std::int32_t>(random.below(6))); break;
        case 3: setOverloaded(index, random.below(2) == 0); break;
        default: setLoad(index, random.below(5), random.below(400)); break;
        }
    }

    std::size_t pick(const FlowKey &flow, TimePoint now = {})
    {
        return m_scheduler->pick(m_servers, flow, now);
    }
    [[nodiscard]] const std::vector<SchedulableDestination> &servers() const { return m_servers; }
    Scheduler &scheduler() { return *m_scheduler; }

private:
    std::unique_ptr<Scheduler> m_scheduler;
    std::vector<SchedulableDestination> m_servers;
    std::uint64_t m_lastId = 0;
};

} // namespace vipdeck
