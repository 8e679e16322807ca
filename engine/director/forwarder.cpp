// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/forwarder.h"

#include "engine/base/bytes.h"
#include "engine/director/verdicts.h"
#include "engine/forward/fragment.h"
#include "engine/forward/hop.h"
#include "engine/forward/rewrite.h"
#include "engine/forward/tunnel.h"
#include "engine/packet/icmperror.h"

namespace vipdeck {
namespace {

constexpr std::uint16_t kDontFragment = 0x4000;

Verdict sendTo(const Address &server)
{
    Verdict verdict;
    verdict.action = Action::SendTo;
    verdict.nextHop = server;
    return verdict;
}

} // namespace

Verdict Forwarder::forward(Packet &packet, const PacketMeta &meta, const Connection &connection)
{
    switch (connection.forwarding()) {
    case Forwarding::Masquerade:
        rewriteDestination(packet, connection.server(), checksumMode(meta));
        return accept();
    case Forwarding::LocalNode: return accept();
    case Forwarding::DirectRoute:
    case Forwarding::Tunnel: break;
    }
    return toNextHop(packet, meta, connection);
}

Verdict Forwarder::toNextHop(Packet &packet, const PacketMeta &meta, const Connection &connection)
{
    if (!takeHop(packet)) {
        m_core->sendError(makeTimeExceeded(packet));
        return drop(DropReason::TtlExceeded);
    }
    if (meta.checksumNotReady)
        completeChecksum(packet);
    return connection.forwarding() == Forwarding::Tunnel ? tunnel(packet, connection)
                                                         : sendTo(connection.server().address);
}

// IPv6 is never fragmented on the way; IPv4 only when the sender allows it.
bool Forwarder::exceeds(const Packet &packet, std::size_t limit) const
{
    if (packet.size() <= limit)
        return false;
    if (!packet.isIPv4())
        return true;
    const bool dontFragment = (loadU16(&packet.bytes()[6]) & kDontFragment) != 0;
    return dontFragment && m_core->tunables.pmtuDisc != 0;
}

Verdict Forwarder::tunnel(Packet &packet, const Connection &connection)
{
    const auto *destination = m_core->connections.destinationOf(connection);
    const auto server = connection.server().address;
    const auto route = m_core->routeTo(server);
    if (!destination || (!server.isIPv4() && route.source.isUnspecified()))
        return drop(DropReason::NoRoute);
    const auto &config = destination->config.tunnel;
    const auto limit = route.mtu - tunnelOverhead(config, server.family());
    if (exceeds(packet, limit)) {
        m_core->sendError(makePacketTooBig(packet, static_cast<std::uint32_t>(limit)));
        return drop(DropReason::TooBig);
    }
    if (!encapsulate(packet, config, {route.source, server}, m_core->tunables.pmtuDisc != 0))
        return drop(DropReason::TooBig);
    if (server.isIPv4() && packet.buffer().size() > route.mtu)
        for (auto &fragment :
             fragmentIPv4(packet.buffer(), route.mtu, m_core->nextIdentification()))
            m_core->send(std::move(fragment));
    return sendTo(server);
}

} // namespace vipdeck
