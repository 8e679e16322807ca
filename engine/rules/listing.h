// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of ipvsadm -L, octet for octet.
#pragma once

#include <span>
#include <string>

#include "engine/config/status.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

// Which columns. When several are set the first in this order wins: stats, rate, thresholds,
// persistentConnections, tunnelInfo.
struct ListFormat
{
    bool numeric = false;               // -n: no names of hosts and ports
    bool stats = false;                 // --stats
    bool rate = false;                  // --rate
    bool thresholds = false;            // --thresholds
    bool persistentConnections = false; // --persistent-conn
    bool tunnelInfo = false;            // --tun-info
    bool exact = false;                 // --exact: no K, M, G, T
    bool noSort = false;                // --nosort: in the director's order
};

// What ipvsadm prints as "size=": the connection table of an untuned kernel.
inline constexpr std::uint32_t kListedTableSize = 4096;

// -L: title line, column heads, every service with its servers.
[[nodiscard]] std::string listServices(const DirectorStatus &status, const ListFormat &format,
                                       const Names &names);
// -L SERVICE: as ipvsadm does, without the title line.
[[nodiscard]] std::string listService(const ServiceStatus &service, const ListFormat &format,
                                      const Names &names);
// -L -c, in the order given. `persistentConnections` adds the persistence engine's columns.
[[nodiscard]] std::string listConnections(std::span<const ConnectionStatus> connections,
                                          const ListFormat &format, const Names &names);
// One row of it, and the two heading lines, for tables too large for one string.
[[nodiscard]] std::string connectionHead(const ListFormat &format);
[[nodiscard]] std::string connectionRow(const ConnectionStatus &connection,
                                        const ListFormat &format, const Names &names);
// "TCP", "UDP" ...; "IP" for a template of a mark service, which has the mark in place of the
// virtual address.
[[nodiscard]] std::string connectionProtocolName(Protocol protocol);
[[nodiscard]] Endpoint shownVirtualEndpoint(const ConnectionStatus &connection);
// -L --timeout
[[nodiscard]] std::string listTimeouts(const Timeouts &timeouts);
// -L --daemon: the master first; nothing when none runs.
[[nodiscard]] std::string listDaemons(std::span<const SyncDaemonConfig> daemons);

// "Masq", "Local", "Tunnel", "Route".
[[nodiscard]] std::string forwardingName(Forwarding forwarding);
// "ipip", "gue:6080:-c", "gre:+c"; "n/a" for other methods.
[[nodiscard]] std::string tunnelInfoText(const DestinationConfig &destination);
// A counter in nine columns; above 99999999 in thousands with K and so on, unless `exact`.
[[nodiscard]] std::string counterText(std::uint64_t value, bool exact);

} // namespace vipdeck::rules
