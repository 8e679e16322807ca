// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/icmppath.h"

#include "engine/director/verdicts.h"
#include "engine/forward/rewrite.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIcmpHeaderSize = 8;

// The kinds IPVS relates to connections. Parameter problems and redirects of IPv4 are left to the
// local stack.
bool isRelatedError(const Packet &packet)
{
    const auto type = packet.transport()[0];
    if (!packet.isIPv4())
        return type < 128; // RFC 4443 section 2.1: errors have the high bit clear
    return type == 3 || type == 4 || type == 11;
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

std::optional<IcmpPath::Quoted> IcmpPath::quotedIn(const Packet &packet)
{
    const bool isIcmp = packet.protocol() == (packet.isIPv4() ? Protocol::Icmp : Protocol::IcmpV6);
    if (!isIcmp || packet.isFragment() || !isRelatedError(packet))
        return std::nullopt;
    const auto inner = packet.transport().subspan(kIcmpHeaderSize);
    const auto layout = Packet::parseQuoted(inner, packet.family());
    if (!layout || !layout->hasPorts)
        return std::nullopt;
    return Quoted{packet.layout().transportOffset + kIcmpHeaderSize, *layout,
                  sourceOf(inner, *layout), destinationOf(inner, *layout)};
}

Verdict IcmpPath::handle(Packet &packet, const PacketMeta &meta)
{
    const auto quoted = quotedIn(packet);
    if (!quoted) {
        m_tunnelErrors.handle(packet);
        return pass();
    }
    const auto protocol = static_cast<Protocol>(quoted->layout.protocol);
    const auto &table = m_core->connections.table();
    // A request has the client as its source and, after masquerading, the real server as its
    // destination: seen from the client's side that is a reply's flow.
    auto index = table.findReverse({protocol, quoted->source, quoted->destination});
    if (index != kNoConnection && table[index].forwarding() == Forwarding::Masquerade)
        return toClient(packet, *quoted, index);
    index = table.findForward({protocol, quoted->destination, quoted->source});
    if (index != kNoConnection)
        return toServer(packet, meta, *quoted, index);
    // A GUE packet has ports too.
    m_tunnelErrors.handle(packet);
    return m_core->tunables.scheduleIcmp != 0 ? scheduleForError(packet, *quoted, meta) : pass();
}

bool IcmpPath::knows(const Packet &packet) const
{
    const auto quoted = quotedIn(packet);
    if (!quoted)
        return false;
    const auto protocol = static_cast<Protocol>(quoted->layout.protocol);
    const auto &table = m_core->connections.table();
    const auto index = table.findReverse({protocol, quoted->source, quoted->destination});
    return (index != kNoConnection && table[index].forwarding() == Forwarding::Masquerade)
           || table.findForward({protocol, quoted->destination, quoted->source}) != kNoConnection;
}

Verdict IcmpPath::toClient(Packet &packet, const Quoted &quoted, ConnectionIndex index)
{
    if (!checksumIsRight(packet))
        return drop(DropReason::BadChecksum);
    auto &connection = m_core->connections.table()[index];
    const auto vip = connection.virtualEndpoint();
    rewriteSource(packet, vip, ChecksumMode::Incremental);
    rewriteQuoted(packet, quoted.offset, quoted.layout, QuotedSide::Destination, vip);
    m_core->countOut(connection, packet.size());
    return accept();
}

Verdict IcmpPath::toServer(Packet &packet, const PacketMeta &meta, const Quoted &quoted,
                           ConnectionIndex index)
{
    if (!checksumIsRight(packet))
        return drop(DropReason::BadChecksum);
    auto &connection = m_core->connections.table()[index];
    m_core->countIn(connection, packet.size());
    if (connection.forwarding() != Forwarding::Masquerade) {
        ++connection.packetsIn;
        return m_forwarder->forward(packet, meta, connection);
    }
    rewriteDestination(packet, connection.server(), ChecksumMode::Incremental);
    rewriteQuoted(packet, quoted.offset, quoted.layout, QuotedSide::Source, connection.server());
    return accept();
}

Verdict IcmpPath::scheduleForError(Packet &packet, const Quoted &quoted, const PacketMeta &meta)
{
    const FlowKey flow{static_cast<Protocol>(quoted.layout.protocol), quoted.destination,
                       quoted.source};
    const auto outcome = m_scheduler->startForError(flow, meta.firewallMark);
    if (outcome.connection == kNoConnection)
        return outcome.verdict;
    const auto verdict = toServer(packet, meta, quoted, outcome.connection);
    m_core->connections.restartTimer(outcome.connection, m_core->now);
    return verdict;
}

} // namespace vipdeck
