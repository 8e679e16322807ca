// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/listing.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "engine/config/synclength.h"
#include "engine/rules/addresstext.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/order.h"

namespace vipdeck::rules {
namespace {

// Widths of ipvsadm's columns.
constexpr std::size_t kServiceWidth = 33;
constexpr std::size_t kServerWidth = 28;
constexpr std::size_t kCounterWidth = 9;

std::string left(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.append(width - text.size(), ' ');
    return text;
}

std::string left(std::uint64_t value, std::size_t width)
{
    return left(std::to_string(value), width);
}

std::string right(const std::string &text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

Order orderOf(const ListFormat &format)
{
    return format.noSort ? Order::AsGiven : Order::Ipvsadm;
}

std::string head(const ListFormat &format)
{
    static const std::string kServer = "  -> RemoteAddress:Port\n";
    auto line = left("Prot LocalAddress:Port", kServiceWidth);
    const auto counters = [&](std::initializer_list<const char *> columns) {
        for (const auto *column : columns)
            line += ' ' + right(column, kCounterWidth - 1);
        return line + '\n' + kServer;
    };
    if (format.stats)
        return counters({"Conns", "InPkts", "OutPkts", "InBytes", "OutBytes"});
    if (format.rate)
        return counters({"CPS", "InPPS", "OutPPS", "InBPS", "OutBPS"});
    if (format.thresholds)
        return line + " Uthreshold Lthreshold ActiveConn InActConn \n" + kServer;
    if (format.persistentConnections)
        return line + " Weight    PersistConn ActiveConn InActConn \n" + kServer;
    return std::string("Prot LocalAddress:Port Scheduler Flags\n")
           + "  -> RemoteAddress:Port           Forward "
           + (format.tunnelInfo ? "TunnelInfo    " : "") + "Weight ActiveConn InActConn\n";
}

template<typename Numbers>
std::string counterColumns(const Numbers &numbers, bool exact)
{
    return counterText(numbers.connections, exact) + counterText(numbers.packetsIn, exact)
           + counterText(numbers.packetsOut, exact) + counterText(numbers.bytesIn, exact)
           + counterText(numbers.bytesOut, exact);
}

std::string endpointName(const Endpoint &endpoint, Protocol protocol, const ListFormat &format,
                         const Names &names)
{
    return format.numeric ? endpointText(endpoint) : endpointText(endpoint, protocol, names);
}

std::string serviceName(const ServiceKey &key, const ListFormat &format, const Names &names)
{
    auto name = left(protocolName(key), 4) + ' ';
    if (key.isFirewallMark())
        return name + std::to_string(static_cast<std::int32_t>(key.firewallMark))
               + (key.family() == AddressFamily::IPv6 ? " IPv6" : "");
    name += endpointName(key.endpoint, key.protocol, format, names);
    if (key.family() == AddressFamily::IPv4)
        name.resize(std::min(name.size(), kServiceWidth));
    return name;
}

std::string schedulerAndFlags(const ServiceConfig &service)
{
    auto text = service.scheduler;
    if (service.schedulerFlags != 0)
        text += " (" + schedulerFlagsText(service, false) + ')';
    if (service.persistent) {
        text += " persistent " + std::to_string(service.persistenceTimeoutSeconds);
        const bool ipv4 = service.key.family() == AddressFamily::IPv4;
        if (service.persistenceNetmask != (ipv4 ? kNoNetmask4 : kNoNetmask6))
            text += " mask "
                    + (ipv4 ? maskText(service.persistenceNetmask)
                            : std::to_string(service.persistenceNetmask));
        if (!service.persistenceEngine.empty())
            text += " pe " + service.persistenceEngine;
    }
    if (service.onePacket)
        text += " ops";
    return text;
}

std::string serverRow(const DestinationStatus &server, const ServiceKey &key,
                      const ListFormat &format, const Names &names)
{
    const auto &config = server.config;
    auto name = endpointName(config.endpoint, key.protocol, format, names);
    if (config.endpoint.address.isIPv4())
        name.resize(std::min(name.size(), kServerWidth));
    auto row = "  -> " + left(name, kServerWidth);
    if (format.stats)
        return row + counterColumns(server.counters, format.exact) + '\n';
    if (format.rate)
        return row + counterColumns(server.rates, format.exact) + '\n';
    row += ' ';
    const auto connections =
        left(server.activeConnections, 10) + ' ' + left(server.inactiveConnections, 10) + '\n';
    const auto weight = std::to_string(config.weight);
    if (format.thresholds)
        return row + left(config.upperThreshold, 10) + ' ' + left(config.lowerThreshold, 10) + ' '
               + connections;
    if (format.persistentConnections)
        return row + left(weight, 9) + ' ' + left(server.persistentConnections, 11) + ' '
               + connections;
    row += left(forwardingName(config.forwarding), 7) + ' ';
    if (format.tunnelInfo)
        row += left(tunnelInfoText(config), 13) + ' ';
    return row + left(weight, 6) + ' ' + connections;
}

std::string serviceBlock(const ServiceStatus &service, const ListFormat &format, const Names &names)
{
    const auto &key = service.config.key;
    auto text = serviceName(key, format, names);
    if (format.stats)
        text = left(text, kServiceWidth) + counterColumns(service.counters, format.exact);
    else if (format.rate)
        text = left(text, kServiceWidth) + counterColumns(service.rates, format.exact);
    else
        text += ' ' + schedulerAndFlags(service.config);
    text += '\n';
    for (const auto *server : orderedDestinations(service.destinations, orderOf(format)))
        text += serverRow(*server, key, format, names);
    return text;
}

// Without --sync-maxlen the kernel fills an Ethernet frame of 1500 octets.
std::uint32_t effectiveSyncLength(const SyncDaemonConfig &daemon)
{
    if (daemon.maximumLength != 0)
        return daemon.maximumLength;
    return 1500 - syncHeaderLength(daemon.group.family());
}

std::string twoDigits(std::uint32_t value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

std::string listServices(const DirectorStatus &status, const ListFormat &format, const Names &names)
{
    auto text = "IP Virtual Server version 1.2.1 (size=" + std::to_string(kListedTableSize) + ")\n"
                + head(format);
    for (const auto *service : orderedServices(status.services, orderOf(format)))
        text += serviceBlock(*service, format, names);
    return text;
}

std::string listService(const ServiceStatus &service, const ListFormat &format, const Names &names)
{
    return head(format) + serviceBlock(service, format, names);
}

std::string connectionProtocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return "TCP";
    case Protocol::Udp: return "UDP";
    case Protocol::Sctp: return "SCTP";
    case Protocol::Esp: return "ESP";
    case Protocol::Ah: return "AH";
    case Protocol::Icmp: return "ICMP";
    case Protocol::IcmpV6: return "ICMPv6";
    case Protocol::Any: break;
    }
    return "IP";
}

Endpoint shownVirtualEndpoint(const ConnectionStatus &connection)
{
    if (connection.firewallMark == 0)
        return connection.virtualEndpoint;
    const auto mark = connection.firewallMark;
    if (connection.client.address.isIPv4())
        return {Address::fromIPv4(mark), connection.virtualEndpoint.port};
    std::array<std::uint8_t, 16> octets{}; // the mark is where an IPv4 address would be
    for (std::size_t i = 0; i < 4; ++i)
        octets[i] = static_cast<std::uint8_t>(mark >> (24 - 8 * i));
    return {Address::fromIPv6(octets), connection.virtualEndpoint.port};
}

std::string connectionHead(const ListFormat &format)
{
    return std::string("IPVS connection entries\n")
           + "pro expire state       source             virtual            "
           + (format.persistentConnections ? "destination        pe name          pe_data\n"
                                           : "destination\n");
}

std::string connectionRow(const ConnectionStatus &connection, const ListFormat &format,
                          const Names &names)
{
    const auto name = [&](const Endpoint &endpoint) {
        return endpointName(endpoint, connection.protocol, format, names);
    };
    const auto expires = connection.expiresSeconds;
    auto row = left(connectionProtocolName(connection.protocol), 3) + ' '
               + left(twoDigits(expires / 60) + ':' + twoDigits(expires % 60), 6) + ' '
               + left(connection.state, 11) + ' ' + left(name(connection.client), 18) + ' '
               + left(name(shownVirtualEndpoint(connection)), 18) + ' ';
    const auto destination = name(connection.destination);
    if (format.persistentConnections && !connection.persistenceEngine.empty())
        return row + left(destination, 16) + ' ' + left(connection.persistenceEngine, 18) + ' '
               + connection.persistenceData + '\n';
    return row + destination + '\n';
}

std::string listConnections(std::span<const ConnectionStatus> connections, const ListFormat &format,
                            const Names &names)
{
    auto text = connectionHead(format);
    for (const auto &connection : connections)
        text += connectionRow(connection, format, names);
    return text;
}

std::string listTimeouts(const Timeouts &timeouts)
{
    return "Timeout (tcp tcpfin udp): " + std::to_string(timeouts.tcpSeconds) + ' '
           + std::to_string(timeouts.tcpFinSeconds) + ' ' + std::to_string(timeouts.udpSeconds)
           + '\n';
}

std::string listDaemons(std::span<const SyncDaemonConfig> daemons)
{
    std::string text;
    for (const auto role : {SyncRole::Master, SyncRole::Backup}) {
        for (const auto &daemon : daemons) {
            if (daemon.role != role)
                continue;
            text += role == SyncRole::Master ? "master" : "backup";
            text += " sync daemon (mcast=" + daemon.interfaceName
                    + ", syncid=" + std::to_string(daemon.syncId)
                    + ", maxlen=" + std::to_string(effectiveSyncLength(daemon)) + ", group="
                    + addressText(daemon.group) + ", port=" + std::to_string(daemon.port)
                    + ", ttl=" + std::to_string(daemon.ttl) + ")\n";
        }
    }
    return text;
}

std::string forwardingName(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::Masquerade: return "Masq";
    case Forwarding::LocalNode: return "Local";
    case Forwarding::Tunnel: return "Tunnel";
    case Forwarding::DirectRoute: break;
    }
    return "Route";
}

std::string tunnelInfoText(const DestinationConfig &destination)
{
    static constexpr const char *kChecksums[] = {":-c", ":+c", ":r+c"};
    if (destination.forwarding != Forwarding::Tunnel)
        return "n/a";
    const auto &tunnel = destination.tunnel;
    const std::string checksum = kChecksums[static_cast<int>(tunnel.checksum)];
    switch (tunnel.type) {
    case TunnelType::Gue: return "gue:" + std::to_string(tunnel.port) + checksum;
    case TunnelType::Gre: return "gre" + checksum;
    case TunnelType::IpIp: break;
    }
    return "ipip";
}

std::string counterText(std::uint64_t value, bool exact)
{
    struct Unit
    {
        std::uint64_t below;
        std::uint64_t divisor;
        const char *suffix;
    };
    static constexpr Unit kUnits[] = {{100'000'000, 1, ""},
                                      {1'000'000'000, 1'000, "K"},
                                      {100'000'000'000, 1'000'000, "M"},
                                      {100'000'000'000'000, 1'000'000'000, "G"}};
    if (exact) {
        const auto digits = std::to_string(value);
        return right(digits, digits.size() <= 8 ? kCounterWidth : digits.size() + 1);
    }
    for (const auto &unit : kUnits)
        if (value < unit.below)
            return right(std::to_string(value / unit.divisor) + unit.suffix, kCounterWidth);
    return right(std::to_string(value / 1'000'000'000'000) + 'T', kCounterWidth);
}

} // namespace vipdeck::rules
