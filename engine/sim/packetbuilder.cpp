// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/packetbuilder.h"

#include <cassert>

#include "engine/base/bytes.h"
#include "engine/net/protocol.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIPv4HeaderLength = 20;
constexpr std::size_t kIPv6HeaderLength = 40;
constexpr std::uint8_t kTtl = 64;
constexpr std::uint16_t kDontFragment = 0x4000;
constexpr std::uint16_t kWindow = 64240;

void writeIPv4Header(PacketBytes &packet, const Address &source, const Address &destination,
                     Protocol protocol)
{
    ByteWriter writer(packet);
    writer.u8(0x45);
    writer.u8(0);
    writer.u16(static_cast<std::uint16_t>(packet.size()));
    writer.u16(0);
    writer.u16(kDontFragment);
    writer.u8(kTtl);
    writer.u8(static_cast<std::uint8_t>(protocol));
    writer.u16(0);
    writer.u32(source.ipv4());
    writer.u32(destination.ipv4());
    storeU16(&packet[10], internetChecksum(std::span(packet).first(kIPv4HeaderLength)));
}

void writeIPv6Header(PacketBytes &packet, const Address &source, const Address &destination,
                     Protocol protocol)
{
    ByteWriter writer(packet);
    writer.u32(0x60000000);
    writer.u16(static_cast<std::uint16_t>(packet.size() - kIPv6HeaderLength));
    writer.u8(static_cast<std::uint8_t>(protocol));
    writer.u8(kTtl);
    writer.bytes(source.octets());
    writer.bytes(destination.octets());
}

// A packet with its IP header, and zeros for `length` octets of transport.
PacketBytes makePacket(const Address &source, const Address &destination, Protocol protocol,
                       std::size_t length)
{
    assert(source.family() == destination.family());
    const auto header = source.isIPv4() ? kIPv4HeaderLength : kIPv6HeaderLength;
    PacketBytes packet(header + length);
    if (source.isIPv4())
        writeIPv4Header(packet, source, destination, protocol);
    else
        writeIPv6Header(packet, source, destination, protocol);
    return packet;
}

std::span<std::uint8_t> transportOf(PacketBytes &packet, const Endpoint &source)
{
    return std::span(packet).subspan(source.address.isIPv4() ? kIPv4HeaderLength
                                                             : kIPv6HeaderLength);
}

} // namespace

PacketBytes tcpPacket(const TcpSegment &segment)
{
    constexpr std::size_t kHeaderLength = 20;
    constexpr std::size_t kChecksumOffset = 16;
    auto packet = makePacket(segment.source.address, segment.destination.address, Protocol::Tcp,
                             kHeaderLength + segment.payload.size());
    const auto message = transportOf(packet, segment.source);
    ByteWriter writer(message);
    writer.u16(segment.source.port);
    writer.u16(segment.destination.port);
    writer.u32(segment.sequence);
    writer.u32(segment.acknowledgement);
    writer.u8(kHeaderLength / 4 << 4);
    writer.u8(segment.flags);
    writer.u16(kWindow);
    writer.u16(0); // checksum
    writer.u16(0); // urgent pointer
    writer.bytes(segment.payload);
    storeU16(&message[kChecksumOffset],
             transportChecksum(segment.source.address, segment.destination.address,
                               static_cast<std::uint8_t>(Protocol::Tcp), message));
    return packet;
}

PacketBytes udpPacket(const Endpoint &source, const Endpoint &destination,
                      std::span<const std::uint8_t> payload)
{
    constexpr std::size_t kHeaderLength = 8;
    constexpr std::size_t kChecksumOffset = 6;
    auto packet = makePacket(source.address, destination.address, Protocol::Udp,
                             kHeaderLength + payload.size());
    const auto message = transportOf(packet, source);
    ByteWriter writer(message);
    writer.u16(source.port);
    writer.u16(destination.port);
    writer.u16(static_cast<std::uint16_t>(message.size()));
    writer.u16(0);
    writer.bytes(payload);
    const auto checksum = transportChecksum(source.address, destination.address,
                                            static_cast<std::uint8_t>(Protocol::Udp), message);
    // RFC 768: zero means that there is none.
    storeU16(&message[kChecksumOffset], checksum == 0 ? std::uint16_t{0xFFFF} : checksum);
    return packet;
}

PacketBytes sctpPacket(const Endpoint &source, const Endpoint &destination, std::uint8_t chunkType,
                       std::span<const std::uint8_t> content)
{
    constexpr std::size_t kHeaderLength = 12;
    constexpr std::size_t kChunkHeaderLength = 4;
    constexpr std::size_t kChecksumOffset = 8;
    const auto chunkLength = kChunkHeaderLength + content.size();
    const auto padding = (4 - chunkLength % 4) % 4;
    auto packet = makePacket(source.address, destination.address, Protocol::Sctp,
                             kHeaderLength + chunkLength + padding);
    const auto message = transportOf(packet, source);
    ByteWriter writer(message);
    writer.u16(source.port);
    writer.u16(destination.port);
    writer.u32(1); // verification tag
    writer.u32(0); // checksum
    writer.u8(chunkType);
    writer.u8(0);
    writer.u16(static_cast<std::uint16_t>(chunkLength));
    writer.bytes(content);
    const auto checksum = sctpChecksum(message);
    for (std::size_t octet = 0; octet < 4; ++octet)
        message[kChecksumOffset + octet] = static_cast<std::uint8_t>(checksum >> (8 * octet));
    return packet;
}

} // namespace vipdeck
