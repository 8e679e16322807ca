// SPDX-License-Identifier: GPL-3.0-or-later
// The service, the server and the lines that the tests of FTP use.
#pragma once

#include <QString>

#include "conversation.h"
#include "ftptalk.h"

namespace vipdeck::test {

inline const auto kClient = at("10.9.0.1", 51151);
inline const auto kVip = at("10.0.100.56", 21);
inline const auto kServer = at("10.0.2.11", 21);
inline const auto kClient6 = at("fd00:9::1", 51151);
inline const auto kVip6 = at("fd00:100::56", 21);
inline const auto kServer6 = at("fd00:2::11", 21);

inline constexpr const char *kReply = "227 Entering Passive Mode (10,0,2,11,78,32).\r\n";
inline constexpr const char *kReplySeen = "227 Entering Passive Mode (10,0,100,56,78,32).\r\n";
inline constexpr std::uint32_t kGrowth = 2;
inline constexpr std::uint16_t kDataPort = 78 * 256 + 32;

[[nodiscard]] inline FtpTalk openFtp4(DirectorFixture &fixture)
{
    return openFtp(fixture, kClient, kVip, kServer);
}

// SYN, SYN+ACK, ACK of a passive data connection; true when each came through to the right place.
[[nodiscard]] inline bool openData(DirectorFixture &fixture, const Endpoint &client,
                                   const Endpoint &vip, const Endpoint &server)
{
    const auto syn = seen(fixture.send(tcpSegment(client, vip, {1, 0, kTcpSyn})));
    const auto answer = seen(fixture.reply(tcpSegment(server, client, {9, 2, kTcpSyn | kTcpAck})));
    const auto ack = seen(fixture.send(tcpSegment(client, vip, {2, 10})));
    return syn.destination == server && answer.source == vip && ack.destination == server
           && syn.checksumsAreRight && answer.checksumsAreRight && ack.checksumsAreRight;
}

[[nodiscard]] inline QString text(const SeenSegment &segment)
{
    return QString::fromStdString(segment.text);
}

} // namespace vipdeck::test
