// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <algorithm>
#include <array>

#include "engine/forward/rewrite.h"

namespace vipdeck::fuzz {
namespace {

constexpr std::size_t kRoom = 128;
constexpr std::uint32_t kCapacity = 128;
constexpr std::size_t kCopied = 128; // octets of a packet, as the header queue

struct Offer
{
    Protocol protocol;
    std::uint16_t port;
};
constexpr std::array kOffers{Offer{Protocol::Tcp, 21}, Offer{Protocol::Tcp, 80},
                             Offer{Protocol::Udp, 53}, Offer{Protocol::Udp, 5060},
                             Offer{Protocol::Sctp, 80}};
constexpr std::array kWays{Forwarding::Masquerade, Forwarding::DirectRoute, Forwarding::Tunnel,
                           Forwarding::LocalNode};
constexpr std::array kTunnels{TunnelType::IpIp, TunnelType::Gre, TunnelType::Gue};

DirectorOptions options()
{
    DirectorOptions result;
    result.connectionCapacity = kCapacity;
    return result;
}

bool parses(Input octets)
{
    PacketBytes copy(octets.begin(), octets.end());
    PacketBuffer buffer(copy, 0, copy.size());
    return Packet::parse(buffer).has_value();
}

std::uint64_t sumOfDrops(const DirectorStatus &status)
{
    std::uint64_t sum = 0;
    for (const auto &drop : status.engine.drops) {
        require(!drop.reason.empty() && drop.reason != "none" && drop.reason != "unknown",
                "every drop has a name");
        sum += drop.packets;
    }
    return sum;
}

} // namespace

World::World(std::uint8_t choice)
    : m_director(options())
    , m_isIPv6((choice & 1) != 0)
    , m_forwarding(kWays[choice >> 1 & 3])
{
    m_tunnel.type = kTunnels[(choice >> 3 & 3) % kTunnels.size()];
    m_tunnel.port = m_tunnel.type == TunnelType::Gue ? 6080 : 0;
    m_tunnel.checksum = (choice & 0x20) != 0 && m_tunnel.type != TunnelType::IpIp
                            ? TunnelChecksum::Checksum
                            : TunnelChecksum::None;
    Tunables tunables;
    tunables.scheduleIcmp = tunables.sloppyTcp = (choice & 0x40) != 0 ? 1 : 0;
    tunables.natIcmpSend = tunables.expireNodestConn = (choice & 0x80) != 0 ? 1 : 0;
    m_director.setTunables(tunables, m_now);
    for (const std::uint16_t number : {1, 2}) {
        RouteInfo route;
        route.source = server(9, 0).address;
        m_director.setRoute(server(number, 0).address, route);
    }
    for (const auto &offer : kOffers)
        require(
            m_director.apply({AddService{service(offer.protocol, offer.port)}}, m_now).has_value(),
            "the services are taken");
    addServer(1);
    addServer(2);
    std::uint32_t mark = 0x76690000;
    for (const auto &offer : kOffers) {
        m_marked.emplace(vip(offer.port), ++mark);
        m_marked.emplace(server(1, offer.port), ++mark);
    }
    m_marks = EndpointMarks(m_marked);
    m_director.advance(m_now);
}

Endpoint World::client(std::uint16_t port) const
{
    return {m_isIPv6 ? Address::parse("fd00:9::1").value() : Address::fromIPv4(0x0A090001), port};
}

Endpoint World::vip(std::uint16_t port) const
{
    return {m_isIPv6 ? Address::parse("fd00:100::1").value() : Address::fromIPv4(0x0A006401), port};
}

Endpoint World::server(std::uint16_t number, std::uint16_t port) const
{
    return {m_isIPv6 ? Address::parse("fd00:2::1" + std::to_string(number)).value()
                     : Address::fromIPv4(0x0A00020A + number),
            port};
}

ServiceConfig World::service(Protocol protocol, std::uint16_t port) const
{
    ServiceConfig config;
    config.key = {protocol, vip(port), 0};
    config.scheduler = "rr";
    config.persistenceNetmask = m_isIPv6 ? kNoNetmask6 : kNoNetmask4;
    if (port == 5060) {
        config.persistent = true;
        config.persistenceTimeoutSeconds = 60;
        config.persistenceEngine = "sip";
    }
    return config;
}

DestinationConfig World::destination(std::uint16_t number, std::uint16_t port) const
{
    DestinationConfig config;
    config.endpoint = server(number, port);
    config.forwarding = m_forwarding;
    config.tunnel = m_tunnel;
    return config;
}

void World::addServer(std::uint16_t number)
{
    for (const auto &offer : kOffers)
        static_cast<void>(m_director.apply({AddDestination{service(offer.protocol, offer.port).key,
                                                           destination(number, offer.port)}},
                                           m_now));
}

void World::removeServer(std::uint16_t number)
{
    for (const auto &offer : kOffers)
        static_cast<void>(
            m_director.apply({RemoveDestination{service(offer.protocol, offer.port).key,
                                                server(number, offer.port)}},
                             m_now));
}

void World::checkVerdict(Input before, const Sent &sent) const
{
    switch (sent.verdict.action) {
    case Action::Drop:
        require(sent.verdict.reason != DropReason::None && sent.verdict.reason < DropReason::Count,
                "a drop has a reason");
        return;
    case Action::Pass:
        require(sent.octets.size() <= before.size()
                    && std::equal(sent.octets.begin(), sent.octets.end(), before.begin()),
                "what passes is unchanged");
        return;
    case Action::SendTo:
        require(!sent.verdict.nextHop.isUnspecified(), "a next hop is somewhere");
        break;
    case Action::Accept: break;
    case Action::FetchWhole: require(false, "a whole packet does"); return;
    }
    require(parses(sent.octets), "what goes on is a packet");
}

void World::checkOutput()
{
    for (const auto &packet : m_director.takeOutput())
        require(parses(packet.bytes), "what the director sends is a packet");
}

void World::checkBooks() const
{
    const auto status = m_director.status(m_now);
    require(status.engine.packetsReceived
                == status.engine.packetsForwarded + status.engine.packetsPassed
                       + sumOfDrops(status),
            "every packet is in the books once");
    require(status.engine.connections <= kCapacity, "the table keeps its size");
}

World::Sent World::send(Input octets, const PacketMeta &meta)
{
    PacketBytes storage(kRoom + octets.size() + kRoom);
    std::ranges::copy(octets, storage.begin() + kRoom);
    PacketBuffer buffer(storage, kRoom, octets.size());
    auto packet = Packet::parse(buffer);
    Sent sent;
    if (!packet) {
        sent.verdict.action = Action::Drop;
        sent.verdict.reason = packet.error();
    } else {
        sent.verdict = m_director.process(*packet, meta, m_now);
    }
    sent.octets.assign(buffer.bytes().begin(), buffer.bytes().end());
    checkVerdict(octets, sent);
    checkOutput();
    checkBooks();
    return sent;
}

World::Sent World::sendByHeaders(Input octets, const PacketMeta &meta)
{
    const auto length = octets.size();
    // Of exactly this size: a sanitizer sees every step beyond it.
    PacketBytes start(octets.begin(), octets.begin() + std::min(length, kCopied));
    PacketBuffer buffer(start, 0, start.size());
    auto packet = Packet::parseStart(buffer, length);
    if (!packet)
        return send(octets, meta);
    require(packet->size() <= length, "a packet is no longer than the queue says");
    auto shown = meta;
    shown.marks = &m_marks;
    Sent sent;
    sent.verdict = m_director.process(*packet, shown, m_now);
    require(std::ranges::equal(start, octets.first(start.size())), "headers stay as they are");
    checkOutput();
    checkBooks();
    if (sent.verdict.action == Action::FetchWhole)
        return send(octets, meta);
    require(sent.verdict.action != Action::SendTo, "what is not there is not sent");
    sent.octets.assign(octets.begin(), octets.end());
    if (sent.verdict.action == Action::Accept)
        rewriteByMark(sent, meta.fromReplyHook);
    checkVerdict(octets, sent);
    return sent;
}

void World::rewriteByMark(Sent &sent, bool isReply) const
{
    const auto found = std::ranges::find(m_marked, sent.verdict.mark,
                                         &std::pair<const Endpoint, std::uint32_t>::second);
    require(found != m_marked.end(), "the kernel knows the mark");
    PacketBuffer buffer(sent.octets, 0, sent.octets.size());
    auto packet = Packet::parse(buffer);
    require(packet && packet->hasPorts(), "what is rewritten by its headers is a packet");
    if (isReply)
        rewriteSource(*packet, found->first, ChecksumMode::Incremental);
    else
        rewriteDestination(*packet, found->first, ChecksumMode::Incremental);
}

void World::wait(Duration time)
{
    m_now += time;
    while (m_director.advance(m_now)) {
    }
}

void World::end()
{
    require(m_director.apply({RemoveEverything{}}, m_now).has_value(), "everything can be removed");
    // Longer than any timeout; those that control others are looked at once a minute.
    for (int minute = 0; minute < 40; ++minute)
        wait(std::chrono::minutes(1));
    const auto status = m_director.status(m_now);
    require(status.engine.connections == 0, "connections end");
}

} // namespace vipdeck::fuzz
