// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/ftppath.h"

#include <algorithm>

#include "engine/apphelper/tcpsegment.h"
#include "engine/forward/rewrite.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

// A damaged segment must not be given a right checksum.
bool checksumIsRight(const Packet &packet, const PacketMeta &meta)
{
    if (meta.checksumNotReady || meta.superpacket)
        return true;
    return transportChecksum(packet.source().address, packet.destination().address,
                             packet.protocolNumber(), packet.transport())
           == 0;
}

// The line that starts at `begin`, with its line feed when it has one.
std::string_view lineAt(std::string_view text, std::size_t begin)
{
    const auto end = text.find('\n', begin);
    return text.substr(begin, end == std::string_view::npos ? end : end + 1 - begin);
}

} // namespace

bool FtpPath::isEstablished(ConnectionIndex control) const
{
    return static_cast<TcpState>(m_core->connections.table()[control].state)
           == TcpState::Established;
}

DropReason FtpPath::handleRequest(Packet &packet, const PacketMeta &meta, ConnectionIndex control)
{
    if (packet.isFragment())
        return DropReason::None;
    if (!checksumIsRight(packet, meta))
        return DropReason::BadChecksum;
    auto &sessions = m_core->connections.ftpSessions();
    // A SYN does not move an established connection; otherwise it starts another one.
    if (!isEstablished(control) && (packet.tcpFlags() & kTcpSyn) != 0)
        sessions.end(control);
    const auto *session = sessions.find(control);
    if (session && !session->replies.isEmpty()
        && translateAcknowledgements(packet, session->replies))
        completeChecksum(packet);
    return isEstablished(control) ? readCommands(tcpText(packet), control) : DropReason::None;
}

DropReason FtpPath::readCommands(std::string_view text, ConnectionIndex control)
{
    auto &sessions = m_core->connections.ftpSessions();
    const auto family = m_core->connections.table()[control].client().address.family();
    for (std::size_t at = 0; at < text.size();) {
        const auto line = lineAt(text, at);
        at += line.size();
        if (const auto passive = ftpPassiveCommand(line, family); passive != FtpPassive::None) {
            sessions.begin(control).passive = passive;
        } else if (const auto client = ftpActiveCommand(line, family)) {
            if (auto *session = sessions.find(control))
                session->passive = FtpPassive::None;
            if (!expectActive(*client, control))
                return DropReason::TableFull;
        }
    }
    return DropReason::None;
}

DropReason FtpPath::handleReply(Packet &packet, const PacketMeta &meta, ConnectionIndex control)
{
    if (packet.isFragment())
        return DropReason::None;
    if (!checksumIsRight(packet, meta))
        return DropReason::BadChecksum;
    auto &sessions = m_core->connections.ftpSessions();
    auto *session = isEstablished(control) ? &sessions.begin(control) : sessions.find(control);
    if (!session)
        return DropReason::None;
    if (isEstablished(control))
        if (const auto reason = readReplies(packet, *session, control); reason != DropReason::None)
            return reason;
    const auto end = tcpSequenceEnd(packet);
    if (!session->replies.isEmpty()) {
        if (!applyEdits(packet, session->replies))
            return DropReason::TooBig;
        completeChecksum(packet);
    }
    session->replies.forwarded(end);
    return DropReason::None;
}

DropReason FtpPath::readReplies(const Packet &packet, FtpSession &session, ConnectionIndex control)
{
    const auto server = m_core->connections.table()[control].server().address;
    const auto text = tcpText(packet);
    const auto first = tcpSequence(packet);
    for (std::size_t at = 0; at < text.size();) {
        const auto line = lineAt(text, at);
        const auto found = ftpPassiveReply(line, session.passive, server);
        const auto begin = first + static_cast<std::uint32_t>(at);
        at += line.size();
        if (!found)
            continue;
        const auto here = expectPassive(found->endpoint, control);
        if (!here)
            return DropReason::TableFull;
        const auto place = begin + static_cast<std::uint32_t>(found->begin);
        auto replacement = ftpReplyText(*here, session.passive);
        if (session.replies.mayReplace(place)
            && line.substr(found->begin, found->length) != replacement)
            session.replies.replace(place, static_cast<std::uint32_t>(found->length),
                                    std::move(replacement));
    }
    return DropReason::None;
}

bool FtpPath::expectActive(const Endpoint &client, ConnectionIndex control)
{
    auto &connections = m_core->connections;
    const auto &record = connections.table()[control];
    auto local = record.virtualEndpoint();
    auto server = record.server();
    --local.port; // the data port is the one below (RFC 959 section 5.2)
    --server.port;
    const FlowKey flow{Protocol::Tcp, client, local};
    auto index = connections.findForward(flow);
    if (index == kNoConnection)
        index = expect(flow, server, 0, control);
    if (index == kNoConnection)
        return false;
    connections.listen(index, m_core->now);
    return true;
}

std::optional<Endpoint> FtpPath::expectPassive(const Endpoint &server, ConnectionIndex control)
{
    auto &connections = m_core->connections;
    const auto &record = connections.table()[control];
    const Endpoint client{record.client().address, 0};
    auto index = connections.table().findReverse({Protocol::Tcp, client, server});
    if (index == kNoConnection) {
        const Endpoint local{record.virtualEndpoint().address, server.port};
        index = expect({Protocol::Tcp, client, local}, server, kConnectionNoClientPort, control);
    }
    if (index == kNoConnection)
        return std::nullopt;
    connections.listen(index, m_core->now);
    return connections.table()[index].virtualEndpoint();
}

ConnectionIndex FtpPath::expect(const FlowKey &flow, const Endpoint &server, std::uint16_t flags,
                                ConnectionIndex control)
{
    auto &connections = m_core->connections;
    const auto &record = connections.table()[control];
    ConnectionTracker::NewConnection wanted;
    wanted.flow = flow;
    wanted.server = server;
    wanted.destination = record.destination;
    wanted.flags = flags;
    wanted.firewallMark = record.firewallMark;
    const auto index = connections.create(wanted);
    if (index != kNoConnection)
        connections.control(index, control);
    return index;
}

} // namespace vipdeck
