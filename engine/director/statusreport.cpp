// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/statusreport.h"

#include <algorithm>

namespace vipdeck {
namespace {

DestinationStatus statusOf(const RunningDestination &destination)
{
    DestinationStatus status;
    status.config = destination.config;
    status.activeConnections = destination.active;
    status.inactiveConnections = destination.inactive;
    status.persistentConnections = destination.persistent;
    status.overloaded = destination.overloaded;
    status.counters = destination.stats.counters();
    status.rates = destination.stats.rates();
    return status;
}

std::uint32_t secondsOf(Duration duration)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    return static_cast<std::uint32_t>(std::max<std::int64_t>(seconds, 0));
}

} // namespace

std::uint32_t connectionExpires(const Connection &connection, TimePoint now)
{
    return secondsOf(connection.expiry - now);
}

std::uint32_t connectionIdle(const Connection &connection, TimePoint now)
{
    return secondsOf(std::chrono::milliseconds(connection.timeoutMilliseconds)
                     - (connection.expiry - now));
}

std::uint32_t connectionAge(const Connection &connection, TimePoint now)
{
    return secondsOf(now.time_since_epoch() - std::chrono::seconds(connection.startSeconds));
}

ConnectionStatus connectionStatus(const Connection &connection, TimePoint now)
{
    ConnectionStatus status;
    status.protocol = connection.protocol;
    status.client = connection.client();
    status.virtualEndpoint = connection.virtualEndpoint();
    status.destination = connection.server();
    status.firewallMark =
        connection.has(kConnectionMarkTemplate) ? connection.firewallMark : std::uint32_t{0};
    status.state = connectionStateName(connection);
    status.expiresSeconds = connectionExpires(connection, now);
    status.isTemplate = connection.isTemplate();
    status.forwarding = connection.forwarding();
    status.packets = connection.packetsIn;
    status.ageSeconds = connectionAge(connection, now);
    status.idleSeconds = connectionIdle(connection, now);
    status.bytes = connection.octets;
    return status;
}

DirectorStatus makeStatus(const DirectorCore &core, const Books &books, TimePoint now)
{
    DirectorStatus status;
    status.generation = books.generation;
    status.uptimeMilliseconds = static_cast<std::uint64_t>(
        std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count());
    for (const auto &service : core.services.services()) {
        ServiceStatus entry;
        entry.config = service->config;
        entry.counters = service->stats.counters();
        entry.rates = service->stats.rates();
        for (const auto &reference : service->destinations)
            entry.destinations.push_back(statusOf(*core.services.resolve(reference)));
        status.services.push_back(std::move(entry));
    }
    status.timeouts = core.rules.timeouts;
    status.syncDaemons = core.rules.syncDaemons;
    status.counters = core.totals.counters();
    status.rates = core.totals.rates();
    // Packets of the flow cache never came here, but they were received and forwarded.
    status.engine.packetsReceived = books.received + core.flows.packets();
    status.engine.packetsForwarded = books.forwarded + core.flows.packets();
    status.engine.packetsPassed = books.passed;
    for (std::size_t i = 1; i < books.drops.size(); ++i)
        if (books.drops[i] != 0)
            status.engine.drops.push_back(
                {std::string(dropReasonName(static_cast<DropReason>(i))), books.drops[i]});
    status.engine.connections = core.connections.table().size();
    status.engine.connectionCapacity = core.connections.table().capacity();
    status.engine.connectionResets = core.connections.failures().resets;
    status.engine.repeatedAttempts = core.connections.failures().repeatedAttempts;
    return status;
}

std::uint32_t visitRecords(const DirectorCore &core, TablePart part,
                           const std::function<void(const ConnectionRecord &)> &visitor)
{
    const auto &table = core.connections.table();
    ConnectionIndex index = std::max<ConnectionIndex>(part.first, 1);
    const auto end =
        std::min<std::uint64_t>(std::uint64_t{index} + part.count, std::uint64_t{table.end()});
    for (; index < end; ++index) {
        const auto &connection = table[index];
        if (!connection.has(kConnectionHashed))
            continue;
        const auto *destination = core.services.resolve(connection.destination);
        visitor({index, connection, destination ? &destination->serviceKey : nullptr});
    }
    return index < table.end() ? index : 0;
}

std::uint32_t visitTable(const ConnectionTracker &connections, TimePoint now, TablePart part,
                         const std::function<bool(const ConnectionStatus &)> &visitor)
{
    const auto &table = connections.table();
    ConnectionIndex index = std::max<ConnectionIndex>(part.first, 1);
    const auto end =
        std::min<std::uint64_t>(std::uint64_t{index} + part.count, std::uint64_t{table.end()});
    for (; index < end; ++index) {
        const auto &connection = table[index];
        if (!connection.has(kConnectionHashed))
            continue;
        auto status = connectionStatus(connection, now);
        if (connection.persistenceData() != 0) {
            status.persistenceEngine = "sip";
            status.persistenceData =
                connections.persistenceKeys().text(connection.persistenceData());
        }
        if (!visitor(status))
            return 0;
    }
    return index < table.end() ? index : 0;
}

} // namespace vipdeck
