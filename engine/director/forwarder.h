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
    // sent to the next hop as it is, one hop taken. Errors go to the sender and drop the packet.
    [[nodiscard]] Verdict forward(Packet &packet, const PacketMeta &meta,
                                  const Connection &connection);

private:
    [[nodiscard]] Verdict toNextHop(Packet &packet, const PacketMeta &meta,
                                    const Connection &connection);
    [[nodiscard]] Verdict tunnel(Packet &packet, const Connection &connection);
    [[nodiscard]] bool exceeds(const Packet &packet, std::size_t limit) const;

    DirectorCore *m_core;
};

} // namespace vipdeck
