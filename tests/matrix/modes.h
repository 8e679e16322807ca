// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of forwarding by the names that the rows of the matrix have.
#pragma once

#include "tests/matrix/ground.h"
#include "tests/matrix/outerheader.h"

namespace vipdeck::matrix {

struct Mode
{
    const char *name;
    Forwarding forwarding;
    TunnelConfig tunnel;

    [[nodiscard]] bool masquerades() const { return forwarding == Forwarding::Masquerade; }
    [[nodiscard]] bool tunnels() const { return forwarding == Forwarding::Tunnel; }
};

inline constexpr Mode kModes[] = {
    {"masq", Forwarding::Masquerade, {}},
    {"direct", Forwarding::DirectRoute, {}},
    {"ipip", Forwarding::Tunnel, {}},
    {"gre", Forwarding::Tunnel, {TunnelType::Gre, 0, TunnelChecksum::None}},
    {"gre-csum", Forwarding::Tunnel, {TunnelType::Gre, 0, TunnelChecksum::Checksum}},
    {"gue", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::None}},
    {"gue-csum", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::Checksum}},
    {"gue-remcsum", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::Remote}},
};

// "v4", "v6", "4in6", "6in4".
[[nodiscard]] inline const char *familyName(AddressFamily inner, AddressFamily outer)
{
    const bool v4 = inner == AddressFamily::IPv4;
    if (inner == outer)
        return v4 ? "v4" : "v6";
    return v4 ? "4in6" : "6in4";
}

[[nodiscard]] inline const char *protocolName(Protocol protocol)
{
    if (protocol == Protocol::Tcp)
        return "tcp";
    return protocol == Protocol::Udp ? "udp" : "sctp";
}

// Mode and families of a row.
struct Way
{
    Mode mode = kModes[0];
    AddressFamily family = AddressFamily::IPv4;       // of the virtual address
    AddressFamily serverFamily = AddressFamily::IPv4; // outside, for tunnels

    // The port that a server has for a service's one.
    [[nodiscard]] std::uint16_t serverPort(std::uint16_t port) const
    {
        return mode.masquerades() && port == kPort ? kTranslatedPort : port;
    }
    [[nodiscard]] DestinationConfig server(int number, std::uint16_t port) const
    {
        DestinationConfig config;
        config.endpoint = {serverAddress(number, serverFamily), serverPort(port)};
        config.forwarding = mode.forwarding;
        config.tunnel = mode.tunnel;
        return config;
    }
    // A service with the servers 1 to `servers`.
    [[nodiscard]] ChangeSet service(Protocol protocol, const Endpoint &endpoint,
                                    int servers = 1) const
    {
        const auto config = serviceFor(protocol, endpoint);
        ChangeSet changes{AddService{config}};
        for (int number = 1; number <= servers; ++number)
            changes.emplace_back(AddDestination{config.key, server(number, endpoint.port)});
        return changes;
    }
    // Is this what the director sends to a server for the virtual address?
    [[nodiscard]] bool leadsTo(const Octets &packet, int number,
                               const Address &virtualAddress) const
    {
        const bool direct = mode.forwarding == Forwarding::DirectRoute;
        return destinationAddress(packet)
               == (direct ? virtualAddress : serverAddress(number, serverFamily));
    }
    // The packet inside the tunnel; itself without one.
    [[nodiscard]] Octets inside(const Octets &packet) const
    {
        return mode.tunnels() ? unwrap(packet, mode.tunnel).inner : packet;
    }
};

// Every way within and between the families. `simple`: one of each kind of tunnel.
[[nodiscard]] inline std::vector<Way> everyWay(bool simple)
{
    std::vector<Way> ways;
    for (const auto &mode : kModes) {
        if (simple && mode.tunnel.checksum != TunnelChecksum::None)
            continue;
        for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6})
            for (const auto serverFamily : {AddressFamily::IPv4, AddressFamily::IPv6})
                // Only a tunnel leads from one family to the other.
                if (mode.tunnels() || family == serverFamily)
                    ways.push_back({mode, family, serverFamily});
    }
    return ways;
}

} // namespace vipdeck::matrix

Q_DECLARE_METATYPE(vipdeck::matrix::Way)
