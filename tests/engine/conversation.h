// SPDX-License-Identifier: GPL-3.0-or-later
// Whole conversations of a client with a masqueraded service, packet by packet.
#pragma once

#include <QString>
#include <QStringList>

#include "directorfixture.h"

namespace vipdeck::test {

// A connection of the recorded network: server N is 10.0.2.(10+N).
struct TcpTalk
{
    Endpoint client;
    Endpoint vip;
    Endpoint server; // unspecified when the service had none
};

// SYN, SYN+ACK, ACK.
TcpTalk openTcp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                const PacketMeta &meta = {});
// FIN of the client, FIN of the server, last ACK.
void closeTcp(DirectorFixture &fixture, const TcpTalk &talk);
// One datagram and its answer; gives the server.
[[nodiscard]] Endpoint askUdp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                              const PacketMeta &meta = {});

// "rs2" for 10.0.2.12, "none" for an unspecified address.
[[nodiscard]] QString serverName(const Endpoint &server);
[[nodiscard]] Endpoint serverOfName(const QString &name, std::uint16_t port);

// The connections as lines of ipvsadm -Lnc without the expiry, sorted: "TCP ESTABLISHED
// 10.9.1.1:40001 10.0.100.1:80 10.0.2.11:80".
[[nodiscard]] QStringList connectionLines(const DirectorFixture &fixture);
// The same from recorded text of ipvsadm -Lnc or of /proc/net/ip_vs_conn.
[[nodiscard]] QStringList recordedLines(const QString &listing);

} // namespace vipdeck::test
