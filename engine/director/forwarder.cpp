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
constexpr std::size_t kEthernetMtu = 1500;

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
    const auto server = connection.server().address;
    const auto route = m_core->routeTo(server);
    if (route.isLocal)
        return accept(); // the local stack serves the virtual address itself
    if (!takeHop(packet)) {
        m_core->sendError(makeTimeExceeded(packet));
        return drop(DropReason::TtlExceeded);
    }
    if (meta.checksumNotReady)
        completeChecksum(packet);
    return connection.forwarding() == Forwarding::Tunnel ? tunnel(packet, connection, route)
                                                         : direct(packet, server, route);
}

// IPv4: as the sender wants, where that is honoured. IPv6 is cut by its sender only; but the kernel
// put the fragments of a datagram together before it came here. What is longer than common links
// carry, or comes from a client that knows the limit, is taken for such a datagram, unless TCP sent
// it, which never makes fragments.
bool Forwarder::mayNotBeCut(const Packet &packet, bool honoursDiscovery) const
{
    if (packet.isIPv4())
        return honoursDiscovery && (loadU16(&packet.bytes()[6]) & kDontFragment) != 0;
    if (packet.protocol() == Protocol::Tcp)
        return true;
    return packet.size() <= kEthernetMtu
           && !m_core->toldClients.knows(packet.source().address, m_core->now);
}

Verdict Forwarder::refuseTooBig(const Packet &packet, std::size_t limit)
{
    if (!packet.isIPv4())
        m_core->toldClients.note(packet.source().address, m_core->now);
    m_core->sendError(makePacketTooBig(packet, static_cast<std::uint32_t>(limit)));
    return drop(DropReason::TooBig);
}

Verdict Forwarder::direct(Packet &packet, const Address &server, const RouteInfo &route)
{
    if (mayNotBeCut(packet, true) && packet.size() > route.mtu)
        return refuseTooBig(packet, route.mtu);
    const auto identification = packet.isIPv4() ? loadU16(&packet.bytes()[4]) : std::uint16_t{0};
    return sendInPieces(packet.buffer(), server, route.mtu, identification);
}

Verdict Forwarder::tunnel(Packet &packet, const Connection &connection, const RouteInfo &route)
{
    const auto *destination = m_core->connections.destinationOf(connection);
    const auto server = connection.server().address;
    if (!destination || (!server.isIPv4() && route.source.isUnspecified()))
        return drop(DropReason::NoRoute);
    const auto &config = destination->config.tunnel;
    const auto overhead = tunnelOverhead(config, server.family());
    if (route.mtu < leastTunnelledMtu(server.family()) + overhead)
        return drop(DropReason::TooBig);
    const auto limit = route.mtu - overhead;
    const bool honoursDiscovery = m_core->tunables.pmtuDisc != 0;
    if (mayNotBeCut(packet, honoursDiscovery) && packet.size() > limit)
        return refuseTooBig(packet, limit);
    if (!encapsulate(packet, config, {route.source, server}, honoursDiscovery))
        return drop(DropReason::TooBig);
    return sendInPieces(packet.buffer(), server, route.mtu, m_core->nextIdentification());
}

Verdict Forwarder::sendInPieces(PacketBuffer &buffer, const Address &server, std::size_t mtu,
                                std::uint16_t identification)
{
    if (buffer.size() > mtu) {
        auto rest = server.isIPv4()
                        ? fragmentIPv4(buffer, mtu, identification)
                        : fragmentIPv6(buffer, mtu, m_core->nextFragmentIdentification());
        for (auto &fragment : rest)
            m_core->send(std::move(fragment), server);
    }
    return sendTo(server);
}

} // namespace vipdeck
