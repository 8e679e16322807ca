// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP errors that quote a packet of one of our connections: translated like the packet was.
#pragma once

#include <optional>

#include "engine/director/core.h"
#include "engine/director/flowscheduler.h"
#include "engine/director/forwarder.h"
#include "engine/director/tunnelerrors.h"

namespace vipdeck {

class IcmpPath
{
public:
    IcmpPath(DirectorCore &core, FlowScheduler &scheduler, Forwarder &forwarder)
        : m_core(&core)
        , m_scheduler(&scheduler)
        , m_forwarder(&forwarder)
        , m_tunnelErrors(core)
    {}

    [[nodiscard]] Verdict handle(Packet &packet, const PacketMeta &meta);
    // Is the error about a packet of a connection?
    [[nodiscard]] bool knows(const Packet &packet) const;
    void overhear(const Packet &packet) { m_tunnelErrors.handle(packet); }

private:
    // The packet inside the error.
    struct Quoted
    {
        std::size_t offset = 0; // of its IP header
        PacketLayout layout;
        Endpoint source;
        Endpoint destination;
    };
    [[nodiscard]] static std::optional<Quoted> quotedIn(const Packet &packet);
    // An error about a request: it goes to the client.
    [[nodiscard]] Verdict toClient(Packet &packet, const Quoted &quoted, ConnectionIndex index);
    // An error about a reply: it goes to the real server.
    [[nodiscard]] Verdict toServer(Packet &packet, const PacketMeta &meta, const Quoted &quoted,
                                   ConnectionIndex index);
    [[nodiscard]] Verdict scheduleForError(Packet &packet, const Quoted &quoted,
                                           const PacketMeta &meta);

    DirectorCore *m_core;
    FlowScheduler *m_scheduler;
    Forwarder *m_forwarder;
    TunnelErrors m_tunnelErrors;
};

} // namespace vipdeck
