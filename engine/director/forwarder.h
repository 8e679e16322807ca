// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a packet of a connection to its real server by the connection's forwarding method.
#pragma once

#include "engine/director/core.h"

namespace vipdeck {

class Forwarder
{
public:
    explicit Forwarder(DirectorCore &core)
        : m_core(&core)
    {}

    // Masquerading: rewritten in place, routing goes on. Direct routing and tunnels: ready to be
    // sent to the next hop as it is, one hop taken; unless the server is this machine itself, whose
    // stack gets the packet unchanged. Errors go to the sender and drop the packet.
    [[nodiscard]] Verdict forward(Packet &packet, const PacketMeta &meta,
                                  const Connection &connection);

private:
    [[nodiscard]] Verdict direct(Packet &packet, const Address &server, const RouteInfo &route);
    [[nodiscard]] Verdict tunnel(Packet &packet, const Connection &connection,
                                 const RouteInfo &route);
    [[nodiscard]] bool mayNotBeCut(const Packet &packet, bool honoursDiscovery) const;
    [[nodiscard]] Verdict refuseTooBig(const Packet &packet, std::size_t limit);
    // Cuts what is longer than `mtu`: the first piece stays in the buffer.
    [[nodiscard]] Verdict sendInPieces(PacketBuffer &buffer, const Address &server, std::size_t mtu,
                                       std::uint16_t identification);

    DirectorCore *m_core;
};

} // namespace vipdeck
