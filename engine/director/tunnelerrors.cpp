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

} // namespace

std::optional<TunnelErrors::Inner> TunnelErrors::innerOf(const Packet &packet) const
{
    const auto outer = packet.transport().subspan(kIcmpHeaderSize);
    const auto outerLayout = Packet::parseQuoted(outer, AddressFamily::IPv4);
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
        const auto layout = Packet::parseQuoted(start, AddressFamily::IPv4);
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
        return Inner{start, *layout, server, (loadU16(&outer[6]) & kDontFragment) != 0};
    }
    return std::nullopt;
}

void TunnelErrors::handle(const Packet &packet)
{
    if (!packet.isIPv4() || packet.protocol() != Protocol::Icmp || packet.isFragment())
        return;
    const auto message = packet.transport();
    const auto type = message[0];
    if ((type != kUnreachable && type != 4 && type != 11) || internetChecksum(message) != 0)
        return;
    const auto inner = innerOf(packet);
    if (!inner)
        return;
    IcmpFields fields{type, message[1], loadU32(&message[4])};
    if (type == kUnreachable && fields.code == kFragmentationNeeded) {
        const auto mtu = fields.rest & 0xFFFF;
        m_core->learnMtu(inner->server, mtu);
        if (!inner->dontFragment)
            return;
        // The kernel subtracts an IP header, whatever the tunnel's headers are; what the client
        // then sends too large is told the right size.
        fields.rest = mtu > kLeastMtu + kIPv4HeaderSize ? mtu - kIPv4HeaderSize : mtu;
    }
    m_core->sendError(makeErrorAbout(inner->start, inner->layout, fields));
}

} // namespace vipdeck
