// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/core.h"

namespace vipdeck {
namespace {

constexpr std::size_t kMaximumOutput = 1024; // packets between two calls of takeOutput()

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

RouteInfo DirectorCore::routeTo(const Address &server) const
{
    const auto found = routes.find(server);
    if (found != routes.end())
        return found->second;
    RouteInfo unknown;
    if (!server.isIPv4())
        unknown.source = Address::fromIPv6({});
    return unknown;
}

void DirectorCore::send(std::vector<std::uint8_t> packet)
{
    if (!packet.empty() && output.size() < kMaximumOutput)
        output.push_back({std::move(packet)});
}

void DirectorCore::sendError(std::vector<std::uint8_t> packet)
{
    if (!packet.empty() && errorLimiter.allows(now))
        send(std::move(packet));
}

} // namespace vipdeck
