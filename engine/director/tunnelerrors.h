// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP errors about outer packets of tunnels: path MTUs are remembered, and for IPv4 within IPv4
// the client gets an error about its own packet, as in IPVS.
#pragma once

#include "engine/director/core.h"

namespace vipdeck {

class TunnelErrors
{
public:
    explicit TunnelErrors(DirectorCore &core)
        : m_core(&core)
    {}

    // Looks at an ICMP error that came to the director itself. The error stays the local stack's,
    // which may learn from it too.
    void handle(const Packet &packet);

private:
    // The client's packet inside the quoted outer packet.
    struct Inner
    {
        std::span<const std::uint8_t> start;
        PacketLayout layout;
        Address server;
        bool dontFragment = false; // of the outer IPv4 header
    };
    void tellClient(const Inner &inner, std::uint8_t type, std::span<const std::uint8_t> message);
    [[nodiscard]] std::optional<Inner> innerOf(const Packet &packet) const;

    DirectorCore *m_core;
};

} // namespace vipdeck
