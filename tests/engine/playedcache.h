// SPDX-License-Identifier: GPL-3.0-or-later
// The memory that a flow cache shares with the Director, written by a test in the cache's place.
#pragma once

#include "conversation.h"
#include "engine/conn/tcpstate.h"

namespace vipdeck::test {

class Cache
{
public:
    explicit Cache(std::size_t slots = 8)
        : m_records(slots)
        , m_words(slots)
        , m_news((kFirstSlot + slots) / kBits + 1)
        , m_servers(64)
        , m_paths(64)
    {}

    [[nodiscard]] FlowMemory memory()
    {
        FlowMemory memory;
        memory.records = m_records;
        memory.words = m_words;
        memory.firstSlot = kFirstSlot;
        memory.news = m_news;
        memory.newsIndex = m_newsIndex;
        memory.servers = m_servers;
        memory.firstServer = kFirstServer;
        memory.paths = m_paths;
        return memory;
    }
    // A packet of the flow, if the cache may handle it: by the rules of flowcache.bpf.c.
    bool handle(const FlowRequest &flow, bool isReply, std::uint64_t octets, TimePoint now,
                std::uint8_t tcpFlags = kTcpAck)
    {
        const auto server = m_servers[flow.serverNumber - kFirstServer];
        if ((server & ~kFlowSecureServer) != flow.serverGeneration)
            return false;
        const auto before = m_words[flow.slot - kFirstSlot];
        if (!moveState(flow, isReply, tcpFlags, (server & kFlowSecureServer) != 0))
            return false;
        if (hasRoom)
            count(flow, isReply, octets, now);
        if (((before ^ m_words[flow.slot - kFirstSlot]) & kFlowStateMask) != 0)
            announce(flow.slot);
        return hasRoom;
    }
    // One that had been let through already.
    void count(const FlowRequest &flow, bool isReply, std::uint64_t octets, TimePoint now)
    {
        auto &record = m_records[flow.slot - kFirstSlot];
        auto &way = isReply ? record.reply : record.request;
        ++way.packets;
        way.octets += octets;
        way.seen = static_cast<std::uint64_t>(now.time_since_epoch().count());
    }

    [[nodiscard]] const FlowRecord &record(const FlowRequest &flow) const
    {
        return m_records[flow.slot - kFirstSlot];
    }
    [[nodiscard]] std::uint64_t word(const FlowRequest &flow) const
    {
        return m_words[flow.slot - kFirstSlot];
    }
    // How the server of the flow is reached.
    [[nodiscard]] const FlowPath &path(const FlowRequest &flow) const
    {
        return m_paths[flow.serverNumber - kFirstServer];
    }

    // False: the kernel does not make room for outer headers. The program learns it when it has
    // moved the state.
    bool hasRoom = true;

    static constexpr std::uint32_t kFirstSlot = 100;
    static constexpr std::uint32_t kFirstServer = 1000;

private:
    static constexpr std::uint32_t kBits = 64;

    bool moveState(const FlowRequest &flow, bool isReply, std::uint8_t tcpFlags, bool secure)
    {
        auto &word = m_words[flow.slot - kFirstSlot];
        const bool isAnswered =
            flow.forwarding != Forwarding::Masquerade || (word & kFlowReplied) != 0 || isReply;
        if ((word & kFlowElsewhere) != 0 || !isAnswered)
            return false;
        if (flow.flow.protocol != Protocol::Tcp)
            return true;
        if ((tcpFlags & kTcpSyn) != 0 && (!isReply || (tcpFlags & kTcpAck) == 0))
            return false;
        const auto direction = isReply                        ? PacketDirection::Output
                               : (word & kFlowInputOnly) != 0 ? PacketDirection::InputOnly
                                                              : PacketDirection::Input;
        const auto state = static_cast<TcpState>(word & kFlowStateMask);
        const auto next = nextTcpState(state, direction, tcpFlags, secure);
        word = (word & ~std::uint64_t{kFlowStateMask}) | static_cast<std::uint64_t>(next);
        if (isReply)
            word |= kFlowReplied;
        if (next != state && next == TcpState::Established)
            word |= kFlowWasEstablished;
        return true;
    }
    void announce(std::uint32_t slot)
    {
        m_news[slot / kBits] |= std::uint64_t{1} << (slot % kBits);
        m_newsIndex[0] |= std::uint64_t{1} << (slot / kBits);
    }

    std::vector<FlowRecord> m_records;
    std::vector<std::uint64_t> m_words;
    std::vector<std::uint64_t> m_news;
    std::vector<std::uint64_t> m_newsIndex = {0};
    std::vector<std::uint64_t> m_servers;
    std::vector<FlowPath> m_paths;
};

} // namespace vipdeck::test
