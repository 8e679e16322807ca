// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/tunnel.h"

#include <cassert>

#include "engine/base/bytes.h"
#include "engine/base/siphash.h"
#include "engine/forward/hop.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIPv4HeaderSize = 20;
constexpr std::size_t kIPv6HeaderSize = 40;
constexpr std::size_t kUdpHeaderSize = 8;
constexpr std::size_t kGueHeaderSize = 4;
constexpr std::size_t kGreHeaderSize = 4;
constexpr std::size_t kGreChecksumSize = 4;

constexpr std::uint8_t kIpInIp = 4;
constexpr std::uint8_t kIPv6InIp = 41;
constexpr std::uint8_t kGre = 47;
constexpr std::uint16_t kGreChecksumPresent = 0x8000;
constexpr std::uint16_t kEtherTypeIPv4 = 0x0800;
constexpr std::uint16_t kEtherTypeIPv6 = 0x86DD;
constexpr std::uint16_t kDontFragment = 0x4000;

// Source ports of GUE: Linux takes them from its local port range.
constexpr std::uint32_t kFirstPort = 32768;
constexpr std::uint32_t kPortCount = 28232;

std::size_t innerHeaderSize(const TunnelConfig &tunnel)
{
    const bool hasChecksum = tunnel.checksum != TunnelChecksum::None;
    switch (tunnel.type) {
    case TunnelType::IpIp: return 0;
    case TunnelType::Gue: return kUdpHeaderSize + kGueHeaderSize;
    case TunnelType::Gre: break;
    }
    return kGreHeaderSize + (hasChecksum ? kGreChecksumSize : 0);
}

std::uint8_t outerProtocol(const TunnelConfig &tunnel, const Packet &packet)
{
    switch (tunnel.type) {
    case TunnelType::IpIp: return packet.isIPv4() ? kIpInIp : kIPv6InIp;
    case TunnelType::Gue: return static_cast<std::uint8_t>(Protocol::Udp);
    case TunnelType::Gre: break;
    }
    return kGre;
}

// Of a packet without ports, ports are 0.
FlowKey flowOf(const Packet &packet)
{
    FlowKey flow{packet.protocol(), packet.source(), packet.destination()};
    if (!packet.hasPorts())
        flow.client.port = flow.virtualEndpoint.port = 0;
    return flow;
}

std::uint8_t typeOfService(const Packet &packet)
{
    const auto ip = packet.bytes();
    return packet.isIPv4() ? ip[1] : static_cast<std::uint8_t>((ip[0] << 4) | (ip[1] >> 4));
}

bool mustNotFragment(const Packet &packet)
{
    return packet.isIPv4() && (loadU16(&packet.bytes()[6]) & kDontFragment) != 0;
}

// GUE and GRE checksums cover everything behind the outer IP header.
void writeGue(std::span<std::uint8_t> message, const TunnelConfig &tunnel, std::uint16_t port,
              std::uint8_t content)
{
    ByteWriter writer(message);
    writer.u16(port);
    writer.u16(tunnel.port);
    writer.u16(static_cast<std::uint16_t>(message.size()));
    writer.u16(0);
    writer.u8(0); // variant 0, no optional fields
    writer.u8(content);
    writer.u16(0); // no flags
}

void addUdpChecksum(std::span<std::uint8_t> message, const TunnelEnds &ends)
{
    const auto checksum = transportChecksum(ends.source, ends.server,
                                            static_cast<std::uint8_t>(Protocol::Udp), message);
    storeU16(&message[6], checksum == 0 ? std::uint16_t{0xFFFF} : checksum);
}

void writeGre(std::span<std::uint8_t> message, bool hasChecksum, bool isIPv4)
{
    ByteWriter writer(message);
    writer.u16(hasChecksum ? kGreChecksumPresent : std::uint16_t{0});
    writer.u16(isIPv4 ? kEtherTypeIPv4 : kEtherTypeIPv6);
    if (!hasChecksum)
        return;
    writer.u32(0);
    storeU16(&message[kGreHeaderSize], internetChecksum(message));
}

struct OuterFields
{
    std::uint8_t typeOfService = 0;
    std::uint8_t hopLimit = 0;
    std::uint8_t protocol = 0;
    bool dontFragment = false;
};

void writeIPv4(std::span<std::uint8_t> ip, const OuterFields &fields, const TunnelEnds &ends)
{
    ByteWriter writer(ip);
    writer.u8(0x45);
    writer.u8(fields.typeOfService);
    writer.u16(static_cast<std::uint16_t>(ip.size()));
    writer.u16(0); // identification: the sender fills it in when fragments may be made
    writer.u16(fields.dontFragment ? kDontFragment : std::uint16_t{0});
    writer.u8(fields.hopLimit);
    writer.u8(fields.protocol);
    writer.u16(0);
    writer.u32(ends.source.ipv4());
    writer.u32(ends.server.ipv4());
    storeU16(&ip[10], internetChecksum(ip.first(kIPv4HeaderSize)));
}

void writeIPv6(std::span<std::uint8_t> ip, const OuterFields &fields, const TunnelEnds &ends)
{
    ByteWriter writer(ip);
    writer.u32(0x60000000u | (std::uint32_t{fields.typeOfService} << 20));
    writer.u16(static_cast<std::uint16_t>(ip.size() - kIPv6HeaderSize));
    writer.u8(fields.protocol);
    writer.u8(fields.hopLimit);
    writer.bytes(ends.source.octets());
    writer.bytes(ends.server.octets());
}

} // namespace

std::size_t tunnelOverhead(const TunnelConfig &tunnel, AddressFamily outer)
{
    return innerHeaderSize(tunnel)
           + (outer == AddressFamily::IPv4 ? kIPv4HeaderSize : kIPv6HeaderSize);
}

std::uint16_t tunnelSourcePort(const FlowKey &flow)
{
    std::array<std::uint8_t, 2 * 16 + 5> key{};
    const auto size = flow.client.address.size();
    ByteWriter writer(key);
    writer.bytes(std::span(flow.client.address.octets()).first(size));
    writer.bytes(std::span(flow.virtualEndpoint.address.octets()).first(size));
    writer.u16(flow.client.port);
    writer.u16(flow.virtualEndpoint.port);
    writer.u8(static_cast<std::uint8_t>(flow.protocol));
    const auto hash = sipHash13({}, std::span(key).first(2 * size + 5)) >> 32;
    return static_cast<std::uint16_t>(kFirstPort + ((hash * kPortCount) >> 32));
}

bool needsHeadersOnly(const TunnelConfig &tunnel)
{
    return tunnel.type == TunnelType::IpIp || tunnel.checksum == TunnelChecksum::None;
}

std::size_t leastTunnelledMtu(AddressFamily outer)
{
    constexpr std::size_t kLeastIPv4Mtu = 68;
    constexpr std::size_t kLeastIPv6Mtu = 1280;
    return outer == AddressFamily::IPv4 ? kLeastIPv4Mtu : kLeastIPv6Mtu;
}

bool encapsulate(Packet &packet, const TunnelConfig &tunnel, const TunnelEnds &ends,
                 bool keepDontFragment)
{
    assert(ends.source.family() == ends.server.family());
    const bool isIPv4 = packet.isIPv4();
    const OuterFields fields{typeOfService(packet), hopLimit(packet), outerProtocol(tunnel, packet),
                             keepDontFragment && mustNotFragment(packet)};
    const auto port =
        tunnel.type == TunnelType::Gue ? tunnelSourcePort(flowOf(packet)) : std::uint16_t{0};
    const auto overhead = tunnelOverhead(tunnel, ends.server.family());
    auto &buffer = packet.buffer();
    if (buffer.size() + overhead > 0xFFFF || !buffer.prepend(overhead))
        return false;

    const auto ip = buffer.bytes();
    const auto message = ip.subspan(overhead - innerHeaderSize(tunnel));
    const bool hasChecksum = tunnel.checksum != TunnelChecksum::None;
    if (tunnel.type == TunnelType::Gre)
        writeGre(message, hasChecksum, isIPv4);
    if (tunnel.type == TunnelType::Gue) {
        writeGue(message, tunnel, port, isIPv4 ? kIpInIp : kIPv6InIp);
        // Remote checksum offload has no use for packets whose own checksums are complete: the
        // kernel sends an ordinary checksum then, and so does this.
        // Without a source yet there is nothing to compute; IPv4 lets a datagram go without.
        if (hasChecksum && !ends.source.isUnspecified())
            addUdpChecksum(message, ends);
    }
    if (ends.server.isIPv4())
        writeIPv4(ip, fields, ends);
    else
        writeIPv6(ip, fields, ends);
    return true;
}

std::optional<std::size_t> tunnelledAt(const TunnelConfig &tunnel, std::uint8_t protocol,
                                       std::span<const std::uint8_t> content)
{
    std::size_t offset = 0;
    if (tunnel.type == TunnelType::IpIp) {
        if (protocol != kIpInIp && protocol != kIPv6InIp)
            return std::nullopt;
    } else if (tunnel.type == TunnelType::Gre) {
        if (protocol != kGre || content.size() < kGreHeaderSize)
            return std::nullopt;
        const auto flags = loadU16(content.data());
        offset = kGreHeaderSize + ((flags & kGreChecksumPresent) != 0 ? kGreChecksumSize : 0);
    } else {
        if (protocol != static_cast<std::uint8_t>(Protocol::Udp)
            || content.size() < kUdpHeaderSize + kGueHeaderSize
            || loadU16(&content[2]) != tunnel.port)
            return std::nullopt;
        // The low five bits count words of optional fields.
        offset = kUdpHeaderSize + kGueHeaderSize + std::size_t{content[kUdpHeaderSize] & 0x1Fu} * 4;
    }
    return offset <= content.size() ? std::optional(offset) : std::nullopt;
}

} // namespace vipdeck
