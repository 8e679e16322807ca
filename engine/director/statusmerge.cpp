// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/statusmerge.h"

#include <algorithm>

namespace vipdeck {
namespace {

// Counters and Rates have the same members.
template<typename Numbers>
void add(Numbers &total, const Numbers &part)
{
    total.connections += part.connections;
    total.packetsIn += part.packetsIn;
    total.packetsOut += part.packetsOut;
    total.bytesIn += part.bytesIn;
    total.bytesOut += part.bytesOut;
}

void add(DestinationStatus &total, const DestinationStatus &part)
{
    total.activeConnections += part.activeConnections;
    total.inactiveConnections += part.inactiveConnections;
    total.persistentConnections += part.persistentConnections;
    total.overloaded = total.overloaded || part.overloaded;
    add(total.counters, part.counters);
    add(total.rates, part.rates);
}

void add(ServiceStatus &total, const ServiceStatus &part)
{
    add(total.counters, part.counters);
    add(total.rates, part.rates);
    for (auto &destination : total.destinations) {
        const auto same = std::ranges::find_if(part.destinations, [&](const auto &other) {
            return other.config.endpoint == destination.config.endpoint;
        });
        if (same != part.destinations.end())
            add(destination, *same);
    }
}

void add(std::vector<DropCount> &total, const std::vector<DropCount> &part)
{
    for (const auto &drop : part) {
        const auto same = std::ranges::find(total, drop.reason, &DropCount::reason);
        if (same == total.end())
            total.push_back(drop);
        else
            same->packets += drop.packets;
    }
}

void add(EngineStatus &total, const EngineStatus &part)
{
    total.datapathRunning = total.datapathRunning && part.datapathRunning;
    total.queues += part.queues;
    total.threads += part.threads;
    total.packetsReceived += part.packetsReceived;
    total.packetsForwarded += part.packetsForwarded;
    total.packetsPassed += part.packetsPassed;
    total.queueDepth += part.queueDepth;
    total.queueCapacity += part.queueCapacity;
    total.queueDrops += part.queueDrops;
    add(total.drops, part.drops);
    total.connections += part.connections;
    total.connectionCapacity += part.connectionCapacity;
    total.connectionResets += part.connectionResets;
    total.repeatedAttempts += part.repeatedAttempts;
}

} // namespace

void addStatus(DirectorStatus &total, const DirectorStatus &part)
{
    for (auto &service : total.services) {
        const auto same = std::ranges::find_if(part.services, [&](const auto &other) {
            return other.config.key == service.config.key;
        });
        if (same != part.services.end())
            add(service, *same);
    }
    add(total.counters, part.counters);
    add(total.rates, part.rates);
    add(total.engine, part.engine);
}

void addMoment(ServiceMoment &total, const ServiceMoment &part)
{
    for (auto &server : total.servers) {
        const auto same = std::ranges::find_if(part.servers, [&](const auto &other) {
            return other.config.endpoint == server.config.endpoint;
        });
        if (same == part.servers.end())
            continue;
        server.active += same->active;
        server.inactive += same->inactive;
        server.remembered += same->remembered;
        server.overloaded = server.overloaded || same->overloaded;
    }
}

} // namespace vipdeck
