// SPDX-License-Identifier: GPL-3.0-or-later
// The memory that a flow cache shares with the Director, written by a test in the cache's place.
#pragma once

#include "conversation.h"

namespace vipdeck::test {

class Cache
{
public:
    explicit Cache(std::size_t slots = 8)
        : m_records(slots)
        , m_servers(64)
        , m_paths(64)
    {}

    [[nodiscard]] FlowMemory memory()
    {
        FlowMemory memory;
        memory.records = m_records;
        memory.firstSlot = kFirstSlot;
        memory.servers = m_servers;
        memory.firstServer = kFirstServer;
        memory.paths = m_paths;
        return memory;
    }
    // A packet of the flow, if the cache may handle it.
    bool handle(const FlowRequest &flow, bool isReply, std::uint64_t octets, TimePoint now)
    {
        if (m_servers[flow.serverNumber - kFirstServer] != flow.serverGeneration)
            return false;
        auto &record = m_records[flow.slot - kFirstSlot];
        auto &way = isReply ? record.reply : record.request;
        ++way.packets;
        way.octets += octets;
        way.seen = static_cast<std::uint64_t>(now.time_since_epoch().count());
        return true;
    }

    // How the server of the flow is reached.
    [[nodiscard]] const FlowPath &path(const FlowRequest &flow) const
    {
        return m_paths[flow.serverNumber - kFirstServer];
    }

    static constexpr std::uint32_t kFirstSlot = 100;
    static constexpr std::uint32_t kFirstServer = 1000;

private:
    std::vector<FlowRecord> m_records;
    std::vector<std::uint64_t> m_servers;
    std::vector<FlowPath> m_paths;
};

} // namespace vipdeck::test
