// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/tunnelerrors.h"

#include "engine/base/bytes.h"
#include "engine/forward/tunnel.h"
#include "engine/packet/checksum.h"
#include "engine/packet/icmperror.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIcmpHeaderSize = 8;
constexpr std::size_t kIPv4HeaderSize = 20;
constexpr std::uint16_t kDontFragment = 0x4000;
constexpr std::uint32_t kLeastMtu = 68; // RFC 791

constexpr std::uint8_t kUnreachable = 3;
constexpr std::uint8_t kFragmentationNeeded = 4;
constexpr std::uint8_t kSourceQuench = 4;
constexpr std::uint8_t kTimeExceeded = 11;
constexpr std::uint8_t kPacketTooBig = 2; // ICMPv6

AddressFamily familyOf(std::uint8_t firstOctet)
{
    return firstOctet >> 4 == 4 ? AddressFamily::IPv4 : AddressFamily::IPv6;
}

bool checksumIsRight(const Packet &packet)
{
    const auto message = packet.transport();
    if (packet.isIPv4())
        return internetChecksum(message) == 0;
    return transportChecksum(packet.source().address, packet.destination().address,
                             packet.protocolNumber(), message)
           == 0;
}

} // namespace

std::optional<TunnelErrors::Inner> TunnelErrors::innerOf(const Packet &packet) const
{
    const auto outer = packet.transport().subspan(kIcmpHeaderSize);
    const auto outerLayout = Packet::parseQuoted(outer, packet.family());
    if (!outerLayout || outerLayout->fragmentOffset != 0)
        return std::nullopt;
    const auto content = outer.subspan(outerLayout->transportOffset);
    const auto server = destinationOf(outer, *outerLayout).address;
    // Which kind of tunnel leads there is known only by the connection, so each kind is tried.
    for (const auto type : {TunnelType::IpIp, TunnelType::Gre, TunnelType::Gue}) {
        TunnelConfig guess;
        guess.type = type;
        if (content.size() >= 4)
            guess.port = loadU16(&content[2]);
        const auto offset = tunnelledAt(guess, outerLayout->protocol, content);
        if (!offset)
            continue;
        const auto start = content.subspan(*offset);
        if (start.empty())
            return std::nullopt;
        const auto layout = Packet::parseQuoted(start, familyOf(start[0]));
        if (!layout || !layout->hasPorts)
            return std::nullopt;
        const auto &table = m_core->connections.table();
        const auto index =
            table.findForward({static_cast<Protocol>(layout->protocol), sourceOf(start, *layout),
                               destinationOf(start, *layout)});
        if (index == kNoConnection || table[index].forwarding() != Forwarding::Tunnel
            || table[index].server().address != server)
            return std::nullopt;
        const auto *destination = m_core->connections.destinationOf(table[index]);
        if (!destination || destination->config.tunnel.type != type
            || (type == TunnelType::Gue && destination->config.tunnel.port != guess.port))
            return std::nullopt;
        const bool dontFragment = packet.isIPv4() && (loadU16(&outer[6]) & kDontFragment) != 0;
        return Inner{start, *layout, server, dontFragment};
    }
    return std::nullopt;
}

void TunnelErrors::handle(const Packet &packet)
{
    const auto icmp = packet.isIPv4() ? Protocol::Icmp : Protocol::IcmpV6;
    if (packet.protocol() != icmp || packet.isFragment())
        return;
    const auto message = packet.transport();
    const auto type = message[0];
    if (packet.isIPv4() ? type != kUnreachable && type != kSourceQuench && type != kTimeExceeded
                        : type != kPacketTooBig)
        return;
    const auto inner = checksumIsRight(packet) ? innerOf(packet) : std::nullopt;
    if (!inner)
        return;
    if (!packet.isIPv4())
        m_core->learnMtu(inner->server, loadU32(&message[4]));
    else if (type == kUnreachable && message[1] == kFragmentationNeeded)
        m_core->learnMtu(inner->server, loadU16(&message[6]));
    // Between the families the client learns it from its next packet that is too long.
    if (packet.isIPv4() && inner->layout.family == AddressFamily::IPv4)
        tellClient(*inner, type, message);
}

void TunnelErrors::tellClient(const Inner &inner, std::uint8_t type,
                              std::span<const std::uint8_t> message)
{
    IcmpFields fields{type, message[1], loadU32(&message[4])};
    if (type == kUnreachable && fields.code == kFragmentationNeeded) {
        if (!inner.dontFragment)
            return;
        // The kernel subtracts an IP header, whatever the tunnel's headers are; what the client
        // then sends too large is told the right size.
        const auto mtu = fields.rest & 0xFFFF;
        fields.rest = mtu > kLeastMtu + kIPv4HeaderSize ? mtu - kIPv4HeaderSize : mtu;
    }
    m_core->sendError(makeErrorAbout(inner.start, inner.layout, fields));
}

} // namespace vipdeck
