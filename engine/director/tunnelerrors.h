// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP errors about outer packets of tunnels: the client gets one about its own packet, and path
// MTUs are remembered. IPv4, as in IPVS.
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
        bool dontFragment = false; // of the outer header
    };
    [[nodiscard]] std::optional<Inner> innerOf(const Packet &packet) const;

    DirectorCore *m_core;
};

} // namespace vipdeck
