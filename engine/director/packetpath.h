// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one packet through the director: requests of clients, replies of real servers.
#pragma once

#include <optional>

#include "engine/director/core.h"
#include "engine/director/flowscheduler.h"
#include "engine/director/forwarder.h"
#include "engine/director/ftppath.h"
#include "engine/director/icmppath.h"

namespace vipdeck {

class PacketPath
{
public:
    explicit PacketPath(DirectorCore &core)
        : m_core(&core)
        , m_scheduler(core)
        , m_forwarder(core)
        , m_icmp(core, m_scheduler, m_forwarder)
        , m_ftp(core)
    {}

    [[nodiscard]] Verdict handle(Packet &packet, const PacketMeta &meta);
    // See Director.
    [[nodiscard]] bool knows(const Packet &packet, const PacketMeta &meta) const;
    void overhear(const Packet &packet) { m_icmp.overhear(packet); }

private:
    [[nodiscard]] Verdict handleRequest(Packet &packet, const PacketMeta &meta,
                                        const FlowKey &flow);
    // What a packet of a client's connection becomes. `mark` as in Verdict.
    [[nodiscard]] Verdict forward(Packet &packet, const PacketMeta &meta, ConnectionIndex index,
                                  std::uint32_t mark);
    [[nodiscard]] Verdict handleReply(Packet &packet, const PacketMeta &meta,
                                      ConnectionIndex index);
    // A packet that belongs to no connection as a request: is it a reply? Nothing when it may start
    // a connection.
    [[nodiscard]] std::optional<Verdict> handleAsReply(Packet &packet, const PacketMeta &meta,
                                                       const FlowKey &flow);
    // Ends a connection whose client starts anew or whose server is gone, and sets `index` to none.
    // A reason when the packet must be dropped instead.
    [[nodiscard]] DropReason retireUnusable(const Packet &packet, ConnectionIndex &index);
    // Does a packet that opens a connection find the remains of an earlier one?
    [[nodiscard]] bool isReused(const Packet &packet, const Connection &connection) const;
    // A connection that needs the director for its first and last packets only goes to the flow
    // cache, one that needs it again comes back.
    void settle(ConnectionIndex index);
    [[nodiscard]] Verdict refuseStrayReply(const Packet &packet);

    DirectorCore *m_core;
    FlowScheduler m_scheduler;
    Forwarder m_forwarder;
    IcmpPath m_icmp;
    FtpPath m_ftp;
};

} // namespace vipdeck
