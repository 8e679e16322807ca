// SPDX-License-Identifier: GPL-3.0-or-later
// What a running director reports: plain records, filled by the engine, carried by the contract,
// printed by rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/config/ruleset.h"

namespace vipdeck {

struct Counters
{
    std::uint64_t connections = 0;
    std::uint64_t packetsIn = 0;
    std::uint64_t packetsOut = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;

    friend constexpr bool operator==(const Counters &, const Counters &) = default;
};

// Per second, from the IPVS estimator (2 s tick, weight 1/4).
struct Rates
{
    std::uint64_t connections = 0;
    std::uint64_t packetsIn = 0;
    std::uint64_t packetsOut = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;

    friend constexpr bool operator==(const Rates &, const Rates &) = default;
};

struct DestinationStatus
{
    DestinationConfig config;
    std::uint32_t activeConnections = 0;
    std::uint32_t inactiveConnections = 0;
    std::uint32_t persistentConnections = 0;
    bool overloaded = false; // over its upper threshold and not yet under the lower one
    Counters counters;
    Rates rates;
};

struct ServiceStatus
{
    ServiceConfig config;
    Counters counters;
    Rates rates;
    std::vector<DestinationStatus> destinations; // kernel order: newest first
};

// A named reason with how often it happened since start. Names are stable identifiers such as
// "checksum".
struct DropCount
{
    std::string reason;
    std::uint64_t packets = 0;
};

// The engine and its queues. Books: received = forwarded + passed + the sum of drops.
struct EngineStatus
{
    bool datapathRunning = false;
    std::string datapath; // "nfqueue", "none" ...
    std::string problem;  // why the datapath does not run, else empty
    std::uint32_t queues = 0;
    std::uint32_t threads = 0;
    std::uint64_t packetsReceived = 0;
    std::uint64_t packetsForwarded = 0;
    std::uint64_t packetsPassed = 0; // not ours: handed back to the stack unchanged
    std::uint32_t queueDepth = 0;    // packets waiting in the kernel now
    std::uint32_t queueCapacity = 0;
    std::uint64_t queueDrops = 0; // dropped by the kernel before they reached us
    std::vector<DropCount> drops;
    std::uint64_t connections = 0; // entries in the table, templates included
    std::uint64_t connectionCapacity = 0;
    // TCP as the director sees it: connections that a reset closed while they were opening or open,
    // and SYNs that came again before the server's answer.
    std::uint64_t connectionResets = 0;
    std::uint64_t repeatedAttempts = 0;
};

struct DirectorStatus
{
    std::uint64_t generation = 0;       // increases with every change of the configuration
    std::uint64_t timeMilliseconds = 0; // wall clock of the helper, since 1970
    std::uint64_t uptimeMilliseconds = 0;
    std::vector<ServiceStatus> services; // in the order they were added
    Timeouts timeouts;
    std::vector<SyncDaemonConfig> syncDaemons;
    Counters counters; // totals of the director, never zeroed by -Z SERVICE
    Rates rates;
    EngineStatus engine;
};

// One entry of the connection table.
struct ConnectionStatus
{
    Protocol protocol = Protocol::Tcp;
    Endpoint client;
    Endpoint virtualEndpoint;
    Endpoint destination;
    std::uint32_t firewallMark = 0; // template of a fwmark service, else 0
    std::string state;              // as ipvsadm -Lc prints it: "ESTABLISHED", "NONE" ...
    std::uint32_t expiresSeconds = 0;
    bool isTemplate = false;
    std::string persistenceEngine; // with its data, only for templates of an engine
    std::string persistenceData;
    Forwarding forwarding = Forwarding::Masquerade;
    std::uint64_t packets = 0; // from the client
    std::uint32_t ageSeconds = 0;
    std::uint32_t idleSeconds = 0; // since the last packet
    std::uint64_t bytes = 0;       // of both directions, as far as they pass the director
};

} // namespace vipdeck
