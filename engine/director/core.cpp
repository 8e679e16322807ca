// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/core.h"

#include <algorithm>

namespace vipdeck {
namespace {

constexpr std::size_t kMaximumOutput = 1024; // packets between two calls of takeOutput()

constexpr std::uint32_t kLeastPathMtu = 552;
constexpr std::uint32_t kLeastIPv6Mtu = 1280; // RFC 8201 section 4
constexpr Duration kMtuLifetime = std::chrono::minutes(10);

} // namespace

void DirectorCore::countConnection(RunningService &service, RunningDestination &destination)
{
    destination.stats.countConnection();
    service.stats.countConnection();
    totals.countConnection();
}

void DirectorCore::countIn(const Connection &connection, std::size_t octets)
{
    auto *destination = connections.destinationOf(connection);
    if (!destination || !destination->isAvailable())
        return;
    destination->stats.countIn(octets);
    destination->service->stats.countIn(octets);
    totals.countIn(octets);
}

void DirectorCore::countOut(const Connection &connection, std::size_t octets)
{
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
    learntMtus[server] = {std::max(mtu, least), now + kMtuLifetime};
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
