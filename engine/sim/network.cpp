// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/network.h"

#include <algorithm>
#include <array>

namespace vipdeck {
namespace {

constexpr std::size_t kHeadroom = 128; // more than any outer header
constexpr Duration kAdvanceStep = std::chrono::milliseconds(100);
constexpr std::array<std::uint8_t, 4> kGreeting{'h', 'i', '!', '\n'};

} // namespace

void Network::wait(Duration duration)
{
    const auto until = now() + duration;
    while (now() < until) {
        m_events.runUntil(std::min(until, now() + kAdvanceStep));
        m_director.advance(now());
    }
}

Delivery Network::fromClient(PacketBytes packet, std::uint32_t firewallMark)
{
    PacketMeta meta;
    meta.firewallMark = firewallMark;
    return process(packet, meta);
}

Delivery Network::fromServer(PacketBytes packet)
{
    PacketMeta meta;
    meta.fromReplyHook = true;
    return process(packet, meta);
}

Delivery Network::process(PacketBytes &packet, const PacketMeta &meta)
{
    const auto length = packet.size();
    PacketBytes storage(kHeadroom + length + kHeadroom);
    std::copy(packet.begin(), packet.end(), storage.begin() + kHeadroom);
    PacketBuffer buffer(storage, kHeadroom, length);
    auto parsed = Packet::parse(buffer);
    if (!parsed)
        return {Delivery::To::Nobody, parsed.error(), {}, {}, {}};
    Delivery delivery;
    delivery.source = parsed->source();
    delivery.destination = parsed->destination();
    const auto verdict = m_director.process(*parsed, meta, now());
    switch (verdict.action) {
    case Action::Drop: delivery.reason = verdict.reason; return delivery;
    case Action::Pass: delivery.to = Delivery::To::Stack; return delivery;
    case Action::SendTo:
        delivery.to = Delivery::To::Server;
        delivery.machine = verdict.nextHop;
        return delivery;
    case Action::FetchWhole:
    case Action::Accept: break;
    }
    delivery.to = Delivery::To::Server;
    const auto leaving = Packet::parse(buffer);
    if (!leaving)
        return {Delivery::To::Nobody, leaving.error(), {}, {}, {}};
    delivery.machine = leaving->destination().address;
    if (buffer.size() == length) { // otherwise there is an outer header around the same packet
        delivery.source = leaving->source();
        delivery.destination = leaving->destination();
    }
    return delivery;
}

Delivery TcpConversation::send(Network &network, std::uint8_t flags)
{
    return network.fromClient(tcpPacket({m_client, m_virtual, flags, 1, 1, {}}), m_mark);
}

bool TcpConversation::answer(Network &network, std::uint8_t flags)
{
    if (m_answersDirectly)
        return true;
    const auto payload = (flags & kTcpSyn) != 0 ? std::span<const std::uint8_t>()
                                                : std::span<const std::uint8_t>(kGreeting);
    const auto delivery = network.fromServer(tcpPacket({m_server, m_client, flags, 1, 2, payload}));
    return delivery.to == Delivery::To::Server && delivery.source == m_virtual
           && delivery.destination == m_client;
}

std::optional<Address> TcpConversation::open(Network &network)
{
    const auto delivery = send(network, kTcpSyn);
    if (delivery.to != Delivery::To::Server)
        return std::nullopt;
    m_server = delivery.destination;
    m_answersDirectly = m_server == m_virtual;
    if (!answer(network, kTcpSyn | kTcpAck))
        return std::nullopt;
    const auto acknowledged = send(network, kTcpAck);
    if (acknowledged.to != Delivery::To::Server || acknowledged.machine != delivery.machine)
        return std::nullopt;
    if (!answer(network, kTcpAck))
        return std::nullopt;
    send(network, kTcpAck);
    return delivery.machine;
}

void TcpConversation::finish(Network &network)
{
    if (send(network, kTcpFin | kTcpAck).to != Delivery::To::Server)
        return;
    answer(network, kTcpFin | kTcpAck);
    send(network, kTcpAck);
}

void TcpConversation::reset(Network &network)
{
    send(network, kTcpRst | kTcpAck);
}

std::optional<Address> exchangeDatagram(Network &network, const Endpoint &client,
                                        const Endpoint &virtualEndpoint, std::uint32_t firewallMark)
{
    const auto delivery =
        network.fromClient(udpPacket(client, virtualEndpoint, kGreeting), firewallMark);
    if (delivery.to != Delivery::To::Server)
        return std::nullopt;
    if (delivery.destination != virtualEndpoint)
        network.fromServer(udpPacket(delivery.destination, client, kGreeting));
    return delivery.machine;
}

} // namespace vipdeck
