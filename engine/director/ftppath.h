// SPDX-License-Identifier: GPL-3.0-or-later
// Masqueraded FTP control connections, as the kernel's ip_vs_ftp treats them: the address of a
// server in its replies becomes the virtual one, and data connections are expected, so that they go
// to the same server. Used by the Director's thread only.
#pragma once

#include "engine/apphelper/ftpsessions.h"
#include "engine/director/core.h"

namespace vipdeck {

class FtpPath
{
public:
    explicit FtpPath(DirectorCore &core)
        : m_core(&core)
    {}

    // For a packet of a connection with kConnectionHelper, before its addresses are rewritten.
    // Requests come after the state moved on, replies before. A reason when the packet must be
    // dropped.
    [[nodiscard]] DropReason handleRequest(Packet &packet, const PacketMeta &meta,
                                           ConnectionIndex control);
    [[nodiscard]] DropReason handleReply(Packet &packet, const PacketMeta &meta,
                                         ConnectionIndex control);

private:
    [[nodiscard]] bool isEstablished(ConnectionIndex control) const;
    [[nodiscard]] DropReason readCommands(std::string_view text, ConnectionIndex control);
    [[nodiscard]] DropReason readReplies(const Packet &packet, FtpSession &session,
                                         ConnectionIndex control);
    // The server connects to this endpoint of the client.
    [[nodiscard]] bool expectActive(const Endpoint &client, ConnectionIndex control);
    // The client connects to this endpoint of the server. Where it must do so, as it sees it.
    [[nodiscard]] std::optional<Endpoint> expectPassive(const Endpoint &server,
                                                        ConnectionIndex control);
    [[nodiscard]] ConnectionIndex expect(const FlowKey &flow, const Endpoint &server,
                                         std::uint16_t flags, ConnectionIndex control);

    DirectorCore *m_core;
};

} // namespace vipdeck
