// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/core.h"

#include <algorithm>

#include "engine/base/bytes.h"
#include "engine/forward/tunnel.h"

namespace vipdeck {
namespace {

constexpr std::size_t kMaximumOutput = 1024; // packets between two calls of takeOutput()

constexpr std::uint32_t kLeastPathMtu = 552;
constexpr std::uint32_t kLeastIPv6Mtu = 1280; // RFC 8201 section 4
constexpr Duration kMtuLifetime = std::chrono::minutes(10);

FlowPath::Kind kindOf(TunnelType type)
{
    switch (type) {
    case TunnelType::IpIp: return FlowPath::Kind::IpIp;
    case TunnelType::Gre: return FlowPath::Kind::Gre;
    case TunnelType::Gue: break;
    }
    return FlowPath::Kind::Gue;
}

} // namespace

void DirectorCore::countConnection(RunningService &service, RunningDestination &destination)
{
    destination.stats.countConnection();
    service.stats.countConnection();
    totals.countConnection();
}

void DirectorCore::countIn(Connection &connection, std::size_t octets)
{
    connection.octets += octets;
    auto *destination = connections.destinationOf(connection);
    if (!destination || !destination->isAvailable())
        return;
    destination->stats.countIn(octets);
    destination->service->stats.countIn(octets);
    totals.countIn(octets);
}

void DirectorCore::countOut(Connection &connection, std::size_t octets)
{
    connection.octets += octets;
    auto *destination = connections.destinationOf(connection);
    if (!destination || !destination->isAvailable())
        return;
    destination->stats.countOut(octets);
    destination->service->stats.countOut(octets);
    totals.countOut(octets);
}

bool DirectorCore::isSilentBackup() const
{
    return tunables.backupOnly != 0
           && std::ranges::find(rules.syncDaemons, SyncRole::Backup, &SyncDaemonConfig::role)
                  != rules.syncDaemons.end();
}

void DirectorCore::publishServers()
{
    flows.publishServers(!isSilentBackup(), defence.usesSecureTcp());
    routesChanged = true;
    publishPaths();
}

void DirectorCore::publishPaths()
{
    if (!routesChanged)
        return;
    routesChanged = false;
    for (std::uint32_t slot = 0; slot < flows.servers(); ++slot) {
        const auto *destination = services.destinationInSlot(slot);
        if (!destination)
            return;
        flows.publishPath(slot, pathTo(*destination));
    }
}

// Unknown where the cache cannot do what the Forwarder does, or the way is not known enough.
FlowPath DirectorCore::pathTo(const RunningDestination &destination) const
{
    const auto &config = destination.config;
    const auto &server = config.endpoint.address;
    const bool tunnels =
        config.forwarding == Forwarding::Tunnel
        || std::ranges::find(destination.former, Forwarding::Tunnel) != destination.former.end();
    const auto route = routeTo(server);
    FlowPath path;
    if (route.isLocal)
        path.kind = FlowPath::Kind::Local;
    if (!tunnels || route.isLocal || route.source.isUnspecified()
        || !needsHeadersOnly(config.tunnel)
        || route.mtu < leastTunnelledMtu(server.family())
                           + tunnelOverhead(config.tunnel, server.family()))
        return path;
    path.kind = kindOf(config.tunnel.type);
    path.mtu = route.mtu;
    std::ranges::copy(std::span(route.source.octets()).first(route.source.size()),
                      path.source.begin());
    storeU16(path.port.data(), config.tunnel.port);
    path.keepsDontFragment = tunables.pmtuDisc != 0;
    return path;
}

void DirectorCore::setRoute(const Address &server, const RouteInfo &route)
{
    const auto [known, isNew] = routes.try_emplace(server, route);
    routesChanged = routesChanged || isNew || known->second != route;
    known->second = route;
}

RouteInfo DirectorCore::routeTo(const Address &server) const
{
    RouteInfo route;
    if (!server.isIPv4())
        route.source = Address::fromIPv6({});
    if (const auto known = routes.find(server); known != routes.end())
        route = known->second;
    if (const auto learnt = learntMtus.find(server);
        learnt != learntMtus.end() && now < learnt->second.until)
        route.mtu = std::min(route.mtu, learnt->second.mtu);
    return route;
}

void DirectorCore::learnMtu(const Address &server, std::uint32_t mtu)
{
    // Only for servers of connections, so the map cannot grow beyond their number. Less than what
    // Linux takes for a path (ip_rt_min_pmtu) is not believed.
    const auto least = server.isIPv4() ? kLeastPathMtu : kLeastIPv6Mtu;
    const auto before = routeTo(server).mtu;
    learntMtus[server] = {std::max(mtu, least), now + kMtuLifetime};
    if (routeTo(server).mtu == before)
        return;
    routesChanged = true;
    publishPaths();
}

void DirectorCore::forgetOldMtus()
{
    const auto old = [this](const auto &entry) { return now >= entry.second.until; };
    if (std::erase_if(learntMtus, old) != 0)
        routesChanged = true;
}

void DirectorCore::send(std::vector<std::uint8_t> packet, const Address &nextHop)
{
    if (!packet.empty() && output.size() < kMaximumOutput)
        output.push_back({std::move(packet), nextHop});
}

void DirectorCore::sendError(std::vector<std::uint8_t> packet)
{
    if (!packet.empty() && errorLimiter.allows(now))
        send(std::move(packet));
}

} // namespace vipdeck
