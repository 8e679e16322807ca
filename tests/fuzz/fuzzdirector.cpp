// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"
#include "engine/packet/packet.h"
#include "world.h"

namespace vipdeck::fuzz {
namespace {

constexpr int kSteps = 64;
constexpr std::size_t kLongestPacket = 2048;
constexpr std::uint8_t kIcmp4 = 1;
constexpr std::uint8_t kIcmp6 = 58;

enum Step : std::uint8_t {
    RawPacket,
    TcpPacket,
    UdpPacket,
    SctpPacket,
    Error,
    Wait,
    Rules,
    Damage
};
constexpr unsigned kStepKinds = 8;

std::uint16_t servicePort(std::uint8_t choice)
{
    constexpr std::uint16_t kPorts[] = {80, 21, 53, 5060, 20, 20000};
    return kPorts[choice % std::size(kPorts)];
}

struct Way
{
    Endpoint from;
    Endpoint to;
    PacketMeta meta;
    bool byHeaders = false;
};

void send(World &world, Input octets, const Way &way)
{
    if (way.byHeaders)
        world.sendByHeaders(octets, way.meta);
    else
        world.send(octets, way.meta);
}

// From the client to the virtual address, or from a server to the client.
Way wayOf(const World &world, Choices &choices)
{
    const auto choice = choices.octet();
    const auto port = servicePort(choice >> 4);
    const auto client = world.client(static_cast<std::uint16_t>(40000 + (choice >> 1 & 3)));
    Way way;
    way.byHeaders = choice >> 4 >= 12; // the ports come again from 6 on
    if ((choice & 1) == 0) {
        way.from = client;
        way.to = world.vip(port);
    } else {
        way.from = world.server((choice & 8) != 0 ? 2 : 1, port);
        way.to = client;
        way.meta.fromReplyHook = true;
    }
    return way;
}

PacketBytes transportPacket(Step step, const Way &way, Choices &choices)
{
    const auto kind = choices.octet();
    const auto content = choices.octets(200);
    switch (step) {
    case TcpPacket:
        return tcpPacket({way.from, way.to, kind, choices.word(), choices.word(), content});
    case UdpPacket: return udpPacket(way.from, way.to, content);
    default: return sctpPacket(way.from, way.to, kind, content);
    }
}

// An ICMP message with a right checksum about a packet that went the other way, perhaps cut.
PacketBytes errorPacket(const World &world, const Way &way, Choices &choices)
{
    auto quoted = tcpPacket({way.to, way.from, kTcpAck, 1, 1, {}});
    const auto type = choices.octet();
    const auto code = choices.octet();
    quoted.resize(std::min<std::size_t>(quoted.size(), 8u + choices.octet()));
    // The headers of UDP and ICMP have the same length.
    auto packet = udpPacket(way.from, way.to, quoted);
    packet[world.isIPv6() ? 6 : 9] = world.isIPv6() ? kIcmp6 : kIcmp4;
    const auto message = std::span(packet).subspan(world.isIPv6() ? 40 : 20);
    message[0] = type;
    message[1] = code;
    storeU16(&message[2], 0);
    storeU16(&message[2], world.isIPv6()
                              ? transportChecksum(way.from.address, way.to.address, kIcmp6, message)
                              : internetChecksum(message));
    return packet;
}

void changeRules(World &world, Choices &choices)
{
    const auto choice = choices.octet();
    const auto number = static_cast<std::uint16_t>(1 + (choice & 1));
    if ((choice & 2) != 0)
        world.addServer(number);
    else
        world.removeServer(number);
}

void takeStep(World &world, Step step, Choices &choices)
{
    switch (step) {
    case Wait: world.wait(std::chrono::seconds(choices.octet())); return;
    case Rules: changeRules(world, choices); return;
    case RawPacket: {
        Way way;
        const auto choice = choices.octet();
        way.meta.fromReplyHook = (choice & 1) != 0;
        way.byHeaders = (choice & 2) != 0;
        send(world, choices.octets(kLongestPacket), way);
        return;
    }
    case Error: {
        const auto way = wayOf(world, choices);
        send(world, errorPacket(world, way, choices), way);
        return;
    }
    case Damage: {
        const auto way = wayOf(world, choices);
        auto packet = transportPacket(TcpPacket, way, choices);
        for (int i = 0; i < 4; ++i)
            packet[choices.octet() % packet.size()] = choices.octet();
        send(world, packet, way);
        return;
    }
    default: {
        const auto way = wayOf(world, choices);
        send(world, transportPacket(step, way, choices), way);
    }
    }
}

} // namespace

void fuzzDirector(Input input)
{
    Choices choices(input);
    World world(choices.octet());
    for (int i = 0; i < kSteps && !choices.isEmpty(); ++i)
        takeStep(world, static_cast<Step>(choices.octet() % kStepKinds), choices);
    world.end();
}

} // namespace vipdeck::fuzz
