// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a Director share. Used by the Director's thread only.
#pragma once

#include <map>
#include <vector>

#include "engine/config/tunables.h"
#include "engine/director/connectiontracker.h"
#include "engine/director/defence.h"
#include "engine/director/director.h"
#include "engine/director/errorlimiter.h"
#include "engine/director/flowledger.h"
#include "engine/director/servicetable.h"
#include "engine/director/toldclients.h"
#include "engine/stats/traffic.h"

namespace vipdeck {

struct DirectorCore
{
    explicit DirectorCore(const DirectorOptions &options)
        : services(options.seed, options.sharedLoads)
        , flows(services, totals)
        , connections(options.connectionCapacity, options.seed, services, flows, options.ftpPorts,
                      options.records)
        , random(options.seed)
    {}

    RuleSet rules;
    Tunables tunables;
    TrafficStats totals;
    ServiceTable services;
    FlowLedger flows;
    ConnectionTracker connections;
    Defence defence;
    std::vector<OutputPacket> output;
    std::map<Address, RouteInfo> routes; // by real server
    struct LearntMtu
    {
        std::uint32_t mtu = 0;
        TimePoint until{};
    };
    std::map<Address, LearntMtu> learntMtus; // by real server
    bool routesChanged = false;              // and the flow cache does not know yet
    ToldClients toldClients;
    ErrorLimiter errorLimiter;
    Random random;   // identifications of outer headers
    TimePoint now{}; // of the packet or call being handled

    void countConnection(RunningService &service, RunningDestination &destination);
    // Counts a packet at its connection, server, service and in total; once the server is gone at
    // the connection only.
    void countIn(Connection &connection, std::size_t octets);
    void countOut(Connection &connection, std::size_t octets);
    // Of an outer header that may be fragmented; never 0.
    [[nodiscard]] std::uint16_t nextIdentification()
    {
        return static_cast<std::uint16_t>(1 + random.below(0xFFFF));
    }
    // Of IPv6 fragments (RFC 7739: not to be guessed).
    [[nodiscard]] std::uint32_t nextFragmentIdentification()
    {
        return static_cast<std::uint32_t>(random.next());
    }
    // backup_only: a backup that is also a real server must not schedule what its master sent to
    // it.
    [[nodiscard]] bool isSilentBackup() const;
    // Which servers' packets the flow cache may handle now, and how it reaches them.
    void publishServers();
    // Once more how it reaches them, if a route or a path MTU is another one now.
    void publishPaths();
    [[nodiscard]] RouteInfo routeTo(const Address &server) const;
    void setRoute(const Address &server, const RouteInfo &route);
    // A router reported the MTU of the path to a server: believed for ten minutes (RFC 1191).
    void learnMtu(const Address &server, std::uint32_t mtu);
    void forgetOldMtus();
    // Asks for this packet to be sent; dropped silently when too many wait already.
    void send(std::vector<std::uint8_t> packet, const Address &nextHop = {});
    // The same for an ICMP error, within a limit: a flood must not make the director flood others.
    void sendError(std::vector<std::uint8_t> packet);

private:
    [[nodiscard]] FlowPath pathTo(const RunningDestination &destination) const;
};

} // namespace vipdeck
