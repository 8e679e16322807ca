// SPDX-License-Identifier: GPL-3.0-or-later
// A director under rules that an input chooses, whose promises are checked with each packet.
#pragma once

#include <map>

#include "engine/director/director.h"
#include "engine/sim/packetbuilder.h"
#include "target.h"

namespace vipdeck::fuzz {

class World
{
public:
    // Services of every protocol at the virtual addresses, each with two servers.
    explicit World(std::uint8_t choice);

    [[nodiscard]] Director &director() { return m_director; }
    [[nodiscard]] bool isIPv6() const { return m_isIPv6; }
    [[nodiscard]] Endpoint client(std::uint16_t port) const;
    [[nodiscard]] Endpoint vip(std::uint16_t port) const;
    // Number 1 or 2.
    [[nodiscard]] Endpoint server(std::uint16_t number, std::uint16_t port) const;

    struct Sent
    {
        Verdict verdict;
        PacketBytes octets; // as it left
    };
    // Octets that are no packet are dropped with a name, as the packet loop does.
    Sent send(Input octets, const PacketMeta &meta = {});
    // The same as the header queue shows it: its start only, then whole when that is asked for. The
    // kernel's part, rewriting by a mark, is done here.
    Sent sendByHeaders(Input octets, const PacketMeta &meta = {});
    void wait(Duration time);
    void removeServer(std::uint16_t number);
    void addServer(std::uint16_t number);
    // Everything is taken away and the time goes by: nothing may stay.
    void end();

private:
    void rewriteByMark(Sent &sent, bool isReply) const;
    void checkVerdict(Input before, const Sent &sent) const;
    void checkOutput();
    void checkBooks() const;
    [[nodiscard]] ServiceConfig service(Protocol protocol, std::uint16_t port) const;
    [[nodiscard]] DestinationConfig destination(std::uint16_t number, std::uint16_t port) const;

    Director m_director;
    std::map<Endpoint, std::uint32_t> m_marked; // virtual endpoints, and those of the first server
    EndpointMarks m_marks;
    TimePoint m_now{std::chrono::seconds(1000)};
    bool m_isIPv6;
    Forwarding m_forwarding;
    TunnelConfig m_tunnel;
};

} // namespace vipdeck::fuzz
