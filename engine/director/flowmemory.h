// SPDX-License-Identifier: GPL-3.0-or-later
// What a Director and a flow cache say to each other. The cache handles packets of established
// connections elsewhere (a program in the kernel); the Director stays the one who knows the
// connections. Values and plain memory only.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "engine/base/time.h"
#include "engine/config/service.h"
#include "engine/net/flowkey.h"

namespace vipdeck {

// What the cache counted in one direction of a connection. It adds; the Director takes what is
// there and leaves zero, so that a count is here or at the connection, never at both. A cache line
// of its own.
struct FlowWay
{
    std::uint64_t packets = 0;
    std::uint64_t octets = 0;
    std::uint64_t seen = 0;        // nanoseconds of EngineClock
    std::uint64_t found = 0;       // set to 0 when another connection gets the record
    std::uint64_t nextHop[4] = {}; // the cache's own
};

struct FlowRecord
{
    FlowWay request;
    FlowWay reply;
};

// Where a connection is: one word for each record. Cache and Director change it by
// compare-and-exchange only, so that no move of either is lost.
enum FlowWord : std::uint64_t {
    kFlowStateMask = 0x0F,      // of TCP: TcpState
    kFlowInputOnly = 0x10,      // replies do not come this way
    kFlowReplied = 0x20,        // the server answered
    kFlowWasEstablished = 0x40, // became so in the cache
    kFlowElsewhere = 0x80,      // not in the cache
};

// In a server's generation: secure_tcp is in force.
inline constexpr std::uint64_t kFlowSecureServer = 1ULL << 32;

// How a server is reached that is not masqueraded. Addresses and ports in network order.
struct FlowPath
{
    // Unknown: tunnelled packets come to the Director. Local: it is this machine.
    enum class Kind : std::uint8_t { Unknown, IpIp, Gre, Gue, Local };

    std::uint32_t version = 0; // odd while the others are being written
    std::uint32_t mtu = 0;     // of outer packets; longer ones come to the Director
    std::array<std::uint8_t, 16> source{};
    std::array<std::uint8_t, 2> port{}; // of GUE
    Kind kind = Kind::Unknown;
    bool keepsDontFragment = false;
    std::uint32_t unused = 0;
};

// Written by the cache while the Director takes (records), or read by it (the others).
struct FlowMemory
{
    std::span<FlowRecord> records;
    std::span<std::uint64_t> words; // FlowWord
    std::uint32_t firstSlot = 0;    // number of records[0] and words[0] in FlowRequest
    // Of all Directors: a bit for each slot whose state the cache moved, set after everything else
    // is written, and a bit for each word of these. Each Director clears its own slots' bits.
    std::span<std::uint64_t> news;
    std::span<std::uint64_t> newsIndex;
    // Generation of each server, 0 while its packets must come to the Director. The cache handles a
    // packet only while it finds the generation of the flow.
    std::span<std::uint64_t> servers;
    std::uint32_t firstServer = 0; // number of servers[0] and paths[0] in FlowRequest
    std::span<FlowPath> paths;     // of each server

    [[nodiscard]] bool isEmpty() const { return records.empty(); }
};

// A connection that the cache is to take, or to forget.
struct FlowRequest
{
    enum class Kind : std::uint8_t { Install, Remove };

    Kind kind = Kind::Install;
    Forwarding forwarding = Forwarding::Masquerade;
    FlowKey flow;
    Endpoint server;
    std::uint32_t slot = 0;
    std::uint32_t serverNumber = 0;
    std::uint32_t serverGeneration = 0;
    std::uint32_t firewallMark = 0; // of the service
    std::uint16_t outerPort = 0;    // tunnel: source port of GUE
};

// A connection that the cache handled for an earlier Director.
struct FoundFlow
{
    FlowRequest flow;            // to install it
    std::uint64_t word = 0;      // FlowWord
    TimePoint seen{};            // its last packet
    std::uint64_t packetsIn = 0; // counted, and not taken by the earlier Director
    std::uint64_t octets = 0;    // of both directions
};

} // namespace vipdeck
