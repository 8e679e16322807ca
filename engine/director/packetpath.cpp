// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/packetpath.h"

#include <algorithm>

#include "engine/director/verdicts.h"
#include "engine/forward/rewrite.h"
#include "engine/forward/tunnel.h"
#include "engine/packet/icmperror.h"

namespace vipdeck {
namespace {

constexpr std::int32_t kReuseHalfClosed = 2; // bit of conn_reuse_mode

bool startsConnection(const Packet &packet)
{
    if (packet.protocol() == Protocol::Tcp)
        return (packet.tcpFlags() & kTcpSyn) != 0;
    return packet.sctpChunkType() == kSctpChunkInit;
}

// AH (RFC 4302) in IPv4 and ESP (RFC 4303). In IPv6 AH is an extension like others: what it covers
// has ports.
bool isSecured(const Packet &packet)
{
    return (packet.protocol() == Protocol::Ah || packet.protocol() == Protocol::Esp)
           && !packet.isFragment();
}

// They go where the key exchange between the same two went.
FlowKey securityFlow(const Packet &packet)
{
    constexpr std::uint16_t kKeyExchangePort = 500; // RFC 7296 section 2
    return {Protocol::Udp,
            {packet.source().address, kKeyExchangePort},
            {packet.destination().address, kKeyExchangePort}};
}

// By which mark somebody else rewrites the packets of this connection to `target`; 0 when it must
// be done here.
std::uint32_t markFor(const Connection &connection, const Endpoint &target, const PacketMeta &meta)
{
    const bool isPlain =
        connection.forwarding() == Forwarding::Masquerade && !connection.has(kConnectionHelper);
    return isPlain ? meta.marks->find(target) : 0;
}

} // namespace

Verdict PacketPath::handle(Packet &packet, const PacketMeta &meta)
{
    // Errors about tunnels may be of the other family than the service.
    const bool isOn = packet.hasPorts() || isSecured(packet)
                          ? m_core->services.serves(packet.family())
                          : !m_core->services.isEmpty();
    if (!isOn || m_core->isSilentBackup())
        return pass();
    if (meta.marks && (!packet.hasPorts() || packet.isFragment()))
        return fetchWhole();
    if (packet.hasPorts())
        return handleRequest(packet, meta,
                             {packet.protocol(), packet.source(), packet.destination()});
    if (isSecured(packet))
        return handleRequest(packet, meta, securityFlow(packet));
    return m_icmp.handle(packet, meta);
}

bool PacketPath::knows(const Packet &packet, const PacketMeta &meta) const
{
    const bool isSecurity = isSecured(packet);
    if (!packet.hasPorts() && !isSecurity)
        return m_icmp.knows(packet);
    const auto flow = isSecurity
                          ? securityFlow(packet)
                          : FlowKey{packet.protocol(), packet.source(), packet.destination()};
    const auto &connections = m_core->connections;
    const FlowKey reverse{flow.protocol, flow.virtualEndpoint, flow.client};
    if (connections.table().findReverse(reverse) != kNoConnection)
        return true;
    return !meta.fromReplyHook
           && (connections.findForward(flow) != kNoConnection
               || m_scheduler.hasTemplate(packet, flow, meta.firewallMark));
}

Verdict PacketPath::handleRequest(Packet &packet, const PacketMeta &meta, const FlowKey &flow)
{
    auto &connections = m_core->connections;
    auto index = meta.fromReplyHook ? kNoConnection : connections.findForward(flow);
    std::uint32_t mark = 0;
    const auto lacksMark = [&connections, &index, &meta, &mark] {
        const auto &connection = connections.table()[index];
        return meta.marks && (mark = markFor(connection, connection.server(), meta)) == 0;
    };
    if (index != kNoConnection)
        connections.refresh(index);
    if (index == kNoConnection) {
        if (const auto verdict = handleAsReply(packet, meta, flow))
            return *verdict;
    } else if (lacksMark()) {
        return fetchWhole();
    } else if (const auto reason = retireUnusable(packet, index); reason != DropReason::None) {
        return drop(reason);
    }
    const bool isSecurity = !packet.hasPorts();
    if (index == kNoConnection && isSecurity)
        return pass(); // only the key exchange opens a connection
    if (index == kNoConnection) {
        const auto outcome = m_scheduler.start(packet, flow, meta.firewallMark);
        if (outcome.connection == kNoConnection)
            return outcome.verdict;
        index = outcome.connection;
        if (lacksMark()) {
            if (connections.table()[index].has(kConnectionOnePacket))
                connections.expireNow(index);
            return fetchWhole(); // which finds the connection
        }
    }
    auto &connection = connections.table()[index];
    m_core->countIn(connection, packet.size());
    if (!isSecurity)
        connections.updateState(index, PacketDirection::Input, packet);
    const auto verdict = forward(packet, meta, index, mark);
    if (!connection.has(kConnectionOnePacket)) {
        ++connection.packetsIn;
    } else if (connection.controller != kNoConnection) {
        auto &controller = connections.table()[connection.controller];
        ++controller.packetsIn;
        controller.octets += connection.octets;
    }
    const bool isOnePacket = connection.has(kConnectionOnePacket);
    connections.restartTimer(index, m_core->now);
    if (!isOnePacket)
        settle(index);
    return verdict;
}

// Direct routing and tunnels have no rule of the director's own firewall to pass; of a masqueraded
// connection the cache handles requests when a reply has proven that there is none against it. A
// tunnel with a checksum over the packet needs somebody who sees all of it, unless the server is
// this machine.
void PacketPath::settle(ConnectionIndex index)
{
    if (!m_core->flows.isOn())
        return;
    auto &connections = m_core->connections;
    const auto &connection = connections.table()[index];
    if (connection.flowPlace() != 0) {
        if (!connections.suitsFlowCache(connection))
            connections.leaveFlowCache(index);
        return;
    }
    if (!connections.mayEnterFlowCache(connection))
        return;
    const auto *destination = connections.destinationOf(connection);
    if (connection.forwarding() == Forwarding::Tunnel
        && (!destination || !needsHeadersOnly(destination->config.tunnel))
        && !m_core->routeTo(connection.server().address).isLocal)
        return;
    connections.enterFlowCache(index);
}

Verdict PacketPath::forward(Packet &packet, const PacketMeta &meta, ConnectionIndex index,
                            std::uint32_t mark)
{
    auto &connections = m_core->connections;
    const auto &connection = connections.table()[index];
    if (connection.has(kConnectionNoClientPort))
        connections.setClientPort(index, packet.source().port);
    if (mark != 0)
        return accept(mark);
    if (connection.has(kConnectionHelper))
        if (const auto reason = m_ftp.handleRequest(packet, meta, index);
            reason != DropReason::None)
            return drop(reason);
    return m_forwarder.forward(packet, meta, connection);
}

std::optional<Verdict> PacketPath::handleAsReply(Packet &packet, const PacketMeta &meta,
                                                 const FlowKey &flow)
{
    const FlowKey reverse{flow.protocol, flow.virtualEndpoint, flow.client};
    const auto index = m_core->connections.table().findReverse(reverse);
    if (index != kNoConnection)
        return handleReply(packet, meta, index);
    if (m_core->tunables.natIcmpSend != 0 && packet.hasPorts()
        && m_core->services.isMasqueradedServer(flow.protocol, flow.client))
        return packet.isWhole() ? refuseStrayReply(packet) : fetchWhole();
    return meta.fromReplyHook ? std::optional(pass()) : std::nullopt;
}

DropReason PacketPath::retireUnusable(const Packet &packet, ConnectionIndex &index)
{
    auto &connections = m_core->connections;
    const auto &connection = connections.table()[index];
    const auto *destination = connections.destinationOf(connection);
    const bool isGone =
        connection.destination.generation != 0 && (!destination || !destination->isAvailable());
    if (startsConnection(packet) && isReused(packet, connection)) {
        // One that controls others stays in the table; the new one is found before it.
        connections.expireNow(index);
        index = kNoConnection;
    } else if (isGone && m_core->tunables.expireNodestConn == 0) {
        return DropReason::DestinationGone;
    } else if (isGone) {
        connections.expireNow(index);
        index = kNoConnection;
    }
    return DropReason::None;
}

bool PacketPath::isReused(const Packet &packet, const Connection &connection) const
{
    const auto &tunables = m_core->tunables;
    const auto *destination = m_core->connections.destinationOf(connection);
    if (tunables.expireNodestConn != 0 && destination && destination->config.weight == 0)
        return true;
    if (tunables.connReuseMode == 0 || connection.controller != kNoConnection)
        return false;
    if (packet.protocol() == Protocol::Sctp)
        return static_cast<SctpState>(connection.state) == SctpState::Closed;
    switch (static_cast<TcpState>(connection.state)) {
    case TcpState::TimeWait:
    case TcpState::Close: return true;
    case TcpState::FinWait:
        return (tunables.connReuseMode & kReuseHalfClosed) != 0
               && connection.has(kConnectionInputOnly);
    default: return false;
    }
}

Verdict PacketPath::handleReply(Packet &packet, const PacketMeta &meta, ConnectionIndex index)
{
    auto &connections = m_core->connections;
    auto &connection = connections.table()[index];
    const auto mark =
        meta.marks ? markFor(connection, connection.virtualEndpoint(), meta) : std::uint32_t{0};
    if (meta.marks && mark == 0)
        return fetchWhole();
    if (connection.has(kConnectionHelper))
        if (const auto reason = m_ftp.handleReply(packet, meta, index); reason != DropReason::None)
            return drop(reason);
    if (packet.hasPorts())
        connections.noteReply(index);
    if (connection.forwarding() == Forwarding::Masquerade && mark == 0)
        rewriteSource(packet, connection.virtualEndpoint(), checksumMode(meta));
    m_core->countOut(connection, packet.size());
    if (packet.hasPorts())
        connections.updateState(index, PacketDirection::Output, packet);
    connections.restartTimer(index, m_core->now);
    settle(index);
    return accept(mark);
}

Verdict PacketPath::refuseStrayReply(const Packet &packet)
{
    const bool isReset =
        (packet.tcpFlags() & kTcpRst) != 0 || packet.sctpChunkType() == kSctpChunkAbort;
    if (isReset)
        return pass();
    const auto source = m_core->routeTo(packet.source().address).source;
    if (!packet.isIPv4() && source.isUnspecified())
        return pass(); // its checksum covers an address of ours that is not known yet
    m_core->sendError(makePortUnreachable(packet, source));
    return drop(DropReason::NoConnection);
}

} // namespace vipdeck
