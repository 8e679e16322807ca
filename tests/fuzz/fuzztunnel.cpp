// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/forward/fragment.h"
#include "engine/forward/rewrite.h"
#include "engine/forward/tunnel.h"
#include "engine/packet/checksum.h"
#include "world.h"

namespace vipdeck::fuzz {
namespace {

using Octets = std::vector<std::uint8_t>;

constexpr std::size_t kRoom = 128;
constexpr std::uint8_t kIPv6InIp = 41;
constexpr std::array kTypes{TunnelType::IpIp, TunnelType::Gue, TunnelType::Gre};
constexpr std::array kChecksums{TunnelChecksum::None, TunnelChecksum::Checksum,
                                TunnelChecksum::Remote};

TunnelConfig tunnelOf(std::uint8_t choice)
{
    TunnelConfig tunnel;
    tunnel.type = kTypes[choice % kTypes.size()];
    if (tunnel.type != TunnelType::IpIp)
        tunnel.checksum = kChecksums[(choice >> 2) % kChecksums.size()];
    if (tunnel.type == TunnelType::Gre && tunnel.checksum == TunnelChecksum::Remote)
        tunnel.checksum = TunnelChecksum::Checksum;
    if (tunnel.type == TunnelType::Gue)
        tunnel.port = 6080;
    return tunnel;
}

TunnelEnds endsOf(bool isIPv6)
{
    if (isIPv6)
        return {Address::parse("fd00::1").value(), Address::parse("fd00::2").value()};
    return {Address::fromIPv4(0x0A000001), Address::fromIPv4(0x0A000002)};
}

std::size_t transportOffset(Input ip)
{
    return ip[0] >> 4 == 4 ? std::size_t{ip[0] & 15u} * 4 : 40;
}

void checkFragments(PacketBuffer &buffer, std::size_t mtu)
{
    for (const auto &fragment : fragmentIPv4(buffer, mtu, 7)) {
        require(fragment.size() <= std::max<std::size_t>(mtu, 68), "a fragment fits its path");
        auto copy = fragment;
        PacketBuffer each(copy, 0, copy.size());
        require(Packet::parse(each).has_value(), "a fragment is a packet");
    }
}

// The length of an IPv4 or the payload of an IPv6 header has 16 bits.
bool fits(std::size_t length, bool isIPv6)
{
    return length <= (isIPv6 ? 0xFFFFu + 40 : 0xFFFFu);
}

} // namespace

void fuzzTunnel(Input input)
{
    Choices choices(input);
    const auto choice = choices.octet();
    const auto mtu = choices.word();
    const auto tunnel = tunnelOf(choice);
    const bool isIPv6 = (choice & 0x80) != 0;
    const auto start = input.subspan(std::min<std::size_t>(input.size(), 3));
    for (const auto protocol : {4, 41, 47, 17})
        if (const auto at = tunnelledAt(tunnel, static_cast<std::uint8_t>(protocol), start))
            require(*at <= start.size(), "an inner packet starts inside");

    Octets storage(kRoom + start.size());
    std::ranges::copy(start, storage.begin() + kRoom);
    PacketBuffer buffer(storage, kRoom, start.size());
    auto packet = Packet::parse(buffer);
    if (!packet)
        return;
    completeChecksum(*packet);
    const Octets inner(packet->bytes().begin(), packet->bytes().end());
    const auto overhead =
        tunnelOverhead(tunnel, isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4);
    if (!encapsulate(*packet, tunnel, endsOf(isIPv6), (choice & 0x40) != 0))
        return;
    const Octets whole(buffer.bytes().begin(), buffer.bytes().end());
    require(whole.size() <= inner.size() + overhead, "the overhead is what was said");
    require(fits(whole.size(), isIPv6), "an outer header can say its length");
    const auto outer = Packet::parse(buffer);
    require(outer.has_value(), "a tunnelled packet is a packet");
    const auto content = Input(whole).subspan(transportOffset(whole));
    // IPv6 right behind the outer header is told by the protocol alone.
    const bool isPlainIPv6 = outer->protocolNumber() == kIPv6InIp;
    const auto at = isPlainIPv6 ? std::optional<std::size_t>(0)
                                : tunnelledAt(tunnel, outer->protocolNumber(), content);
    require(at.has_value(), "a tunnelled packet is known again");
    const auto carried = content.subspan(*at);
    require(carried.size() == inner.size(), "a tunnel carries the whole packet");
    require(std::ranges::equal(carried, inner), "a tunnel changes nothing inside");
    if (!isIPv6)
        checkFragments(buffer, mtu);
}

// An ICMP error with a right checksum around any octets, for a director with a tunnelled
// connection.
void fuzzTunnelErrors(Input input)
{
    constexpr std::uint8_t kTunnelled = 2 << 1; // see World: masquerading, direct, tunnel, local
    Choices choices(input);
    const auto choice = choices.octet();
    World world(static_cast<std::uint8_t>(kTunnelled | (choice & 3) << 3));
    const auto request =
        world.send(tcpPacket({world.client(40000), world.vip(80), kTcpSyn, 1, 0, {}}));
    require(request.verdict.action == Action::SendTo, "the connection is taken");
    const auto type = choices.octet();
    const auto code = choices.octet();
    const auto rest = choices.octets(0x400);
    Octets message{type, code, 0, 0, 0, 0, choices.octet(), choices.octet()};
    // Either what is given, or the packet that really went out, changed a little.
    Octets quoted = (choice & 4) != 0 ? Octets(rest.begin(), rest.end()) : request.octets;
    if ((choice & 4) == 0 && !rest.empty())
        quoted.resize(std::min<std::size_t>(quoted.size(), 20u + rest[0]));
    for (std::size_t i = 1; (choice & 4) == 0 && i + 1 < rest.size() && i < 9; i += 2)
        quoted[rest[i] % quoted.size()] = rest[i + 1];
    message.insert(message.end(), quoted.begin(), quoted.end());
    storeU16(&message[2], internetChecksum(message));
    Octets packet{0x45, 0, 0, 0, 0, 1, 0, 0, 64, 1, 0, 0, 10, 0, 2, 254, 10, 0, 2, 9};
    storeU16(&packet[2], static_cast<std::uint16_t>(packet.size() + message.size()));
    storeU16(&packet[10], internetChecksum(packet));
    packet.insert(packet.end(), message.begin(), message.end());
    world.send(packet);
    world.end();
}

} // namespace vipdeck::fuzz
