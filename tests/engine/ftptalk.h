// SPDX-License-Identifier: GPL-3.0-or-later
// An FTP control connection through a masquerading service, segment by segment, with the numbers
// that client and server believe in.
#pragma once

#include <string>

#include "directorfixture.h"

namespace vipdeck::test {

struct TcpFields
{
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint8_t flags = kTcpAck;
    Octets options = {}; // a multiple of 4
};

// A whole packet with these numbers and right checksums.
[[nodiscard]] Octets tcpSegment(const Endpoint &from, const Endpoint &to, const TcpFields &fields,
                                std::string_view text = {});

// What a receiver sees of a segment.
struct SeenSegment
{
    Action action = Action::Drop;
    DropReason reason = DropReason::None;
    Endpoint source;
    Endpoint destination;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint8_t flags = 0;
    Octets options;
    std::string text;
    bool checksumsAreRight = false;
};
[[nodiscard]] SeenSegment seen(const DirectorFixture::Sent &sent);

struct FtpTalk
{
    static constexpr std::uint32_t kClientStart = 1000;       // first octet of the client's stream
    static constexpr std::uint32_t kServerStart = 0xFFFFFF00; // numbers wrap soon

    DirectorFixture *fixture;
    Endpoint client;
    Endpoint vip;
    Endpoint server;
    std::uint32_t clientNext = kClientStart;
    std::uint32_t serverNext = kServerStart;    // as the server counts
    std::uint32_t clientExpects = kServerStart; // as the client counts

    // SYN, SYN+ACK, ACK.
    void open();
    // New text of one side, received and acknowledged by the other.
    SeenSegment say(std::string_view text);    // the client
    SeenSegment answer(std::string_view text); // the server
    // Segments with chosen numbers; nothing is counted.
    SeenSegment fromClient(const TcpFields &fields, std::string_view text = {});
    SeenSegment fromServer(const TcpFields &fields, std::string_view text = {});
};

// A service at vip with the server behind it, and its control connection, established.
[[nodiscard]] FtpTalk openFtp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                              const Endpoint &server);

} // namespace vipdeck::test
