// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/packet/icmperror.h"

#include <algorithm>

#include "engine/base/bytes.h"
#include "engine/net/mask.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIPv4HeaderSize = 20;
constexpr std::size_t kIPv6HeaderSize = 40;
constexpr std::size_t kIcmpHeaderSize = 8;
constexpr std::size_t kIPv4Limit = 576;  // RFC 1812 section 4.3.2.3
constexpr std::size_t kIPv6Limit = 1280; // RFC 4443 section 2.4
constexpr std::uint8_t kHopLimit = 64;
constexpr std::uint8_t kInternetControl = 0xC0; // precedence of routing messages

bool mayReport(const Packet &packet)
{
    const bool isIcmp =
        packet.protocol() == Protocol::Icmp || packet.protocol() == Protocol::IcmpV6;
    return !packet.isLaterFragment() && !isIcmp && isUnicast(packet.source().address)
           && isUnicast(packet.destination().address);
}

std::vector<std::uint8_t> buildIPv4(std::span<const std::uint8_t> packet, const Address &from,
                                    const Address &to, const IcmpFields &about)
{
    const auto quoted =
        packet.first(std::min(packet.size(), kIPv4Limit - kIPv4HeaderSize - kIcmpHeaderSize));
    std::vector<std::uint8_t> bytes(kIPv4HeaderSize + kIcmpHeaderSize + quoted.size());
    ByteWriter writer(bytes);
    writer.u8(0x45);
    writer.u8((packet[1] & 0x1E) | kInternetControl);
    writer.u16(static_cast<std::uint16_t>(bytes.size()));
    writer.u32(0); // identification, fragment: the sender fills in the first
    writer.u8(kHopLimit);
    writer.u8(static_cast<std::uint8_t>(Protocol::Icmp));
    writer.u16(0);
    writer.u32(from.ipv4());
    writer.u32(to.ipv4());
    writer.u8(about.type);
    writer.u8(about.code);
    writer.u16(0);
    writer.u32(about.rest);
    writer.bytes(quoted);
    storeU16(&bytes[10], internetChecksum(std::span(bytes).first(kIPv4HeaderSize)));
    storeU16(&bytes[kIPv4HeaderSize + 2],
             internetChecksum(std::span(bytes).subspan(kIPv4HeaderSize)));
    return bytes;
}

std::vector<std::uint8_t> buildIPv6(const Packet &packet, const Address &from,
                                    const IcmpFields &about)
{
    const auto quoted = packet.bytes().first(
        std::min(packet.size(), kIPv6Limit - kIPv6HeaderSize - kIcmpHeaderSize));
    std::vector<std::uint8_t> bytes(kIPv6HeaderSize + kIcmpHeaderSize + quoted.size());
    const auto to = packet.source().address;
    ByteWriter writer(bytes);
    writer.u32(0x60000000);
    writer.u16(static_cast<std::uint16_t>(kIcmpHeaderSize + quoted.size()));
    writer.u8(static_cast<std::uint8_t>(Protocol::IcmpV6));
    writer.u8(kHopLimit);
    writer.bytes(from.octets());
    writer.bytes(to.octets());
    writer.u8(about.type);
    writer.u8(about.code);
    writer.u16(0);
    writer.u32(about.rest);
    writer.bytes(quoted);
    const auto message = std::span(bytes).subspan(kIPv6HeaderSize);
    storeU16(&message[2],
             transportChecksum(from, to, static_cast<std::uint8_t>(Protocol::IcmpV6), message));
    return bytes;
}

std::vector<std::uint8_t> build(const Packet &packet, const Address &from, const IcmpFields &ipv4,
                                const IcmpFields &ipv6)
{
    if (!mayReport(packet))
        return {};
    return packet.isIPv4() ? buildIPv4(packet.bytes(), from, packet.source().address, ipv4)
                           : buildIPv6(packet, from, ipv6);
}

} // namespace

std::vector<std::uint8_t> makePortUnreachable(const Packet &packet)
{
    return makePortUnreachable(packet, packet.destination().address);
}

std::vector<std::uint8_t> makePortUnreachable(const Packet &packet, const Address &from)
{
    return build(packet, from, {3, 3, 0}, {1, 4, 0});
}

std::vector<std::uint8_t> makeTimeExceeded(const Packet &packet)
{
    return build(packet, packet.destination().address, {11, 0, 0}, {3, 0, 0});
}

std::vector<std::uint8_t> makePacketTooBig(const Packet &packet, std::uint32_t mtu)
{
    return build(packet, packet.destination().address, {3, 4, mtu & 0xFFFF}, {2, 0, mtu});
}

std::vector<std::uint8_t> makeErrorAbout(std::span<const std::uint8_t> start,
                                         const PacketLayout &layout, const IcmpFields &fields)
{
    return buildIPv4(start, destinationOf(start, layout).address, sourceOf(start, layout).address,
                     fields);
}

} // namespace vipdeck
