// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/packet/packet.h"

#include <utility>

#include "engine/base/bytes.h"

namespace vipdeck {
namespace {

using Bytes = std::span<const std::uint8_t>;
using LayoutOrDrop = tl::expected<PacketLayout, DropReason>;

constexpr std::size_t kIPv4HeaderSize = 20;
constexpr std::size_t kIPv6HeaderSize = 40;
constexpr std::size_t kTcpHeaderSize = 20;
constexpr std::size_t kUdpHeaderSize = 8;
constexpr std::size_t kSctpHeaderSize = 12;
constexpr std::size_t kSctpChunkHeaderSize = 4;
constexpr std::size_t kIcmpHeaderSize = 8;

constexpr std::uint8_t kHopByHop = 0;
constexpr std::uint8_t kRouting = 43;
constexpr std::uint8_t kFragment = 44;
constexpr std::uint8_t kAuthentication = 51;
constexpr std::uint8_t kDestinationOptions = 60;

constexpr std::uint8_t kSctpAbort = 6;
constexpr std::uint8_t kSctpCookieEcho = 10;
constexpr std::uint8_t kSctpCookieAck = 11;

tl::unexpected<DropReason> drop(DropReason reason)
{
    return tl::unexpected<DropReason>(reason);
}

constexpr std::size_t kAnyLength = SIZE_MAX;

// `octets`: how long the packet may be. Only its start may be here, so that is not ip.size().
LayoutOrDrop parseIPv4(Bytes ip, std::size_t octets)
{
    if (ip.size() < kIPv4HeaderSize)
        return drop(DropReason::Truncated);
    if (ip[0] >> 4 != 4)
        return drop(DropReason::BadVersion);
    const std::size_t headerLength = std::size_t{ip[0] & 0x0Fu} * 4;
    const std::size_t totalLength = loadU16(&ip[2]);
    if (headerLength < kIPv4HeaderSize || totalLength < headerLength)
        return drop(DropReason::BadHeaderLength);
    if (ip.size() < headerLength || octets < totalLength)
        return drop(DropReason::Truncated);
    const auto fragment = loadU16(&ip[6]);
    PacketLayout layout;
    layout.protocol = ip[9];
    layout.transportOffset = static_cast<std::uint16_t>(headerLength);
    layout.fragmentOffset = static_cast<std::uint16_t>((fragment & 0x1FFFu) * 8);
    layout.moreFragments = (fragment & 0x2000u) != 0;
    layout.fragmentId = loadU16(&ip[4]);
    layout.length = static_cast<std::uint32_t>(totalLength);
    return layout;
}

// Walks over one extension header at layout.transportOffset. False at the transport header.
tl::expected<bool, DropReason> skipExtension(Bytes ip, PacketLayout &layout)
{
    const std::size_t at = layout.transportOffset;
    const auto type = layout.protocol;
    if (type != kHopByHop && type != kRouting && type != kDestinationOptions && type != kFragment
        && type != kAuthentication)
        return false;
    if (ip.size() < at + 8)
        return drop(DropReason::BadHeaderLength);
    std::size_t length = 8;
    if (type == kFragment) {
        const auto fragment = loadU16(&ip[at + 2]);
        layout.fragmentOffset = fragment & 0xFFF8u;
        layout.moreFragments = (fragment & 1u) != 0;
        layout.fragmentId = loadU32(&ip[at + 4]);
    } else if (type == kAuthentication) {
        length = (std::size_t{ip[at + 1]} + 2) * 4; // RFC 4302 section 2.2: units of 4 octets
    } else {
        length = (std::size_t{ip[at + 1]} + 1) * 8;
    }
    if (ip.size() < at + length)
        return drop(DropReason::BadHeaderLength);
    layout.protocol = ip[at];
    layout.transportOffset = static_cast<std::uint16_t>(at + length);
    return layout.fragmentOffset == 0; // behind a later fragment's header there is only data
}

LayoutOrDrop parseIPv6(Bytes ip, std::size_t octets)
{
    if (ip.size() < kIPv6HeaderSize)
        return drop(DropReason::Truncated);
    if (ip[0] >> 4 != 6)
        return drop(DropReason::BadVersion);
    PacketLayout layout;
    layout.family = AddressFamily::IPv6;
    layout.protocol = ip[6];
    layout.transportOffset = kIPv6HeaderSize;
    layout.length = static_cast<std::uint32_t>(kIPv6HeaderSize + loadU16(&ip[4]));
    if (octets < layout.length)
        return drop(DropReason::Truncated);
    const auto content = ip.first(std::min<std::size_t>(ip.size(), layout.length));
    // Each turn moves at least 8 octets forward, so the length of the packet bounds the loop.
    for (;;) {
        const auto more = skipExtension(content, layout);
        if (!more)
            return drop(more.error());
        if (!*more)
            return layout;
    }
}

// The transport header must be whole, or (quoted) reach to the end of the ports.
tl::expected<void, DropReason> checkTransport(Bytes ip, PacketLayout &layout, bool quoted)
{
    if (layout.fragmentOffset != 0)
        return {};
    const auto transport = ip.subspan(layout.transportOffset);
    std::size_t needed = 0;
    switch (static_cast<Protocol>(layout.protocol)) {
    case Protocol::Tcp: needed = kTcpHeaderSize; break;
    case Protocol::Udp: needed = kUdpHeaderSize; break;
    case Protocol::Sctp: needed = kSctpHeaderSize; break;
    case Protocol::Icmp:
    case Protocol::IcmpV6: needed = kIcmpHeaderSize; break;
    default: return {};
    }
    const bool isIcmp =
        needed == kIcmpHeaderSize && static_cast<Protocol>(layout.protocol) != Protocol::Udp;
    if (transport.size() < (quoted ? 4 : needed))
        return drop(DropReason::Truncated);
    layout.hasPorts = !isIcmp;
    if (quoted || static_cast<Protocol>(layout.protocol) != Protocol::Tcp)
        return {};
    const std::size_t dataOffset = std::size_t{transport[12]} / 16 * 4;
    if (dataOffset < kTcpHeaderSize || (dataOffset > transport.size() && !layout.moreFragments))
        return drop(DropReason::BadHeaderLength);
    return {};
}

LayoutOrDrop parseLayout(Bytes ip, std::size_t octets, bool quoted)
{
    if (ip.empty())
        return drop(DropReason::Truncated);
    LayoutOrDrop layout = drop(DropReason::BadVersion);
    if (ip[0] >> 4 == 4)
        layout = parseIPv4(ip, octets);
    else if (ip[0] >> 4 == 6)
        layout = parseIPv6(ip, octets);
    if (!layout)
        return layout;
    const auto content = ip.first(std::min<std::size_t>(ip.size(), layout->length));
    if (const auto checked = checkTransport(content, *layout, quoted); !checked)
        return drop(checked.error());
    return layout;
}

Address addressAt(Bytes ip, std::size_t at, AddressFamily family)
{
    if (family == AddressFamily::IPv4)
        return Address::fromIPv4(loadU32(&ip[at]));
    std::array<std::uint8_t, 16> octets{};
    std::memcpy(octets.data(), &ip[at], octets.size());
    return Address::fromIPv6(octets);
}

std::uint16_t portAt(Bytes ip, const PacketLayout &layout, std::size_t at)
{
    return layout.hasPorts ? loadU16(&ip[layout.transportOffset + at]) : std::uint16_t{0};
}

} // namespace

Endpoint sourceOf(Bytes ip, const PacketLayout &layout)
{
    const std::size_t at = layout.family == AddressFamily::IPv4 ? 12 : 8;
    return {addressAt(ip, at, layout.family), portAt(ip, layout, 0)};
}

Endpoint destinationOf(Bytes ip, const PacketLayout &layout)
{
    const std::size_t at = layout.family == AddressFamily::IPv4 ? 16 : 24;
    return {addressAt(ip, at, layout.family), portAt(ip, layout, 2)};
}

tl::expected<Packet, DropReason> Packet::parse(PacketBuffer &buffer)
{
    const auto layout = parseLayout(std::as_const(buffer).bytes(), buffer.size(), false);
    if (!layout)
        return drop(layout.error());
    if (!buffer.resize(layout->length))
        return drop(DropReason::Truncated);
    return Packet(buffer, *layout);
}

tl::expected<Packet, DropReason> Packet::parseStart(PacketBuffer &buffer, std::size_t octets)
{
    const auto layout = parseLayout(std::as_const(buffer).bytes(), octets, false);
    if (!layout)
        return drop(layout.error());
    return Packet(buffer, *layout);
}

std::optional<PacketLayout> Packet::parseQuoted(Bytes quoted, AddressFamily family)
{
    const auto layout = parseLayout(quoted, kAnyLength, true);
    if (!layout || layout->family != family)
        return std::nullopt;
    return *layout;
}

Endpoint Packet::source() const
{
    return sourceOf(bytes(), m_layout);
}

Endpoint Packet::destination() const
{
    return destinationOf(bytes(), m_layout);
}

std::uint8_t Packet::tcpFlags() const
{
    return protocol() == Protocol::Tcp && hasPorts() ? transport()[13] : std::uint8_t{0};
}

std::optional<std::uint8_t> Packet::sctpChunkType() const
{
    if (protocol() != Protocol::Sctp || !hasPorts())
        return std::nullopt;
    const auto chunks = transport().subspan(kSctpHeaderSize);
    if (chunks.size() < kSctpChunkHeaderSize)
        return std::nullopt;
    const auto type = chunks[0];
    // An ABORT may follow a bundled COOKIE ECHO or COOKIE ACK and then is what counts
    // (RFC 9260 section 3.3.7).
    if (type == kSctpCookieEcho || type == kSctpCookieAck) {
        const std::size_t length = loadU16(&chunks[2]);
        const std::size_t next = (length + 3) / 4 * 4;
        if (length >= kSctpChunkHeaderSize && chunks.size() >= next + kSctpChunkHeaderSize
            && chunks[next] == kSctpAbort)
            return kSctpAbort;
    }
    return type;
}

Bytes Packet::payload() const
{
    const auto all = transport();
    std::size_t header = 0;
    if (!hasPorts())
        return {};
    switch (protocol()) {
    case Protocol::Tcp: header = std::size_t{all[12]} / 16 * 4; break;
    case Protocol::Udp: header = kUdpHeaderSize; break;
    default: header = kSctpHeaderSize; break;
    }
    return header <= all.size() ? all.subspan(header) : Bytes{};
}

} // namespace vipdeck
