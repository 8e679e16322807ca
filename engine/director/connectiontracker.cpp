// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/connectiontracker.h"

#include "engine/director/connectionrecord.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace vipdeck {
namespace {

constexpr std::uint32_t kNewConnectionTimeout = 3'000; // until the first packet sets its own
constexpr std::uint32_t kControllerTimeout = 60'000;   // of one that still controls others
constexpr std::uint16_t kInvalidPort = 0xFFFF;         // of an invalidated template

constexpr std::uint32_t milliseconds(std::uint32_t seconds)
{
    return seconds * 1000;
}

// One connection more or less, for the thresholds of all Directors.
void countEverywhere(RunningDestination &destination, std::uint32_t change)
{
    if (destination.everywhere)
        destination.everywhere->fetch_add(change, std::memory_order_relaxed);
}

} // namespace

ConnectionTracker::ConnectionTracker(std::uint32_t capacity, std::uint64_t seed,
                                     ServiceTable &services, FlowLedger &flows, FtpPorts ftpPorts,
                                     std::shared_ptr<RecordMemory> memory)
    : m_services(&services)
    , m_flows(&flows)
    , m_table(capacity, seed, std::move(memory))
    , m_ftpPorts(std::move(ftpPorts))
    , m_random(seed)
{}

RunningDestination *ConnectionTracker::destinationOf(const Connection &connection)
{
    return m_services->resolve(connection.destination);
}

ConnectionIndex ConnectionTracker::create(const NewConnection &wanted)
{
    const auto index = m_table.allocate();
    if (index == kNoConnection)
        return kNoConnection;
    auto &connection = m_table[index];
    connection.flags = wanted.flags;
    connection.setEndpoints(wanted.flow);
    connection.setServer(wanted.server);
    connection.destination = wanted.destination;
    connection.firewallMark = wanted.firewallMark;
    if (!wanted.persistenceData.empty())
        connection.setPersistenceData(m_persistenceKeys.acquire(wanted.persistenceData));
    connection.timeoutMilliseconds = kNewConnectionTimeout;
    bind(connection);
    connection.set(kConnectionHelper, needsHelper(connection));
    m_withoutClientPort += connection.has(kConnectionNoClientPort) ? 1 : 0;
    if (!connection.has(kConnectionOnePacket))
        m_table.hash(index);
    return index;
}

ConnectionIndex ConnectionTracker::inherit(const NewConnection &wanted, const Connection &record)
{
    const auto index = create(wanted);
    if (index == kNoConnection)
        return kNoConnection;
    constexpr unsigned kKept = kConnectionInputOnly | kConnectionAssured | kConnectionReplied;
    auto &connection = m_table[index];
    connection.flags =
        static_cast<std::uint16_t>((connection.flags & ~kKept) | (record.flags & kKept));
    connection.state = record.state;
    connection.packetsIn = record.packetsIn;
    connection.octets = record.octets;
    connection.startSeconds = record.startSeconds;
    connection.timeoutMilliseconds = record.timeoutMilliseconds;
    if (!connection.isTemplate())
        setActive(connection, !record.has(kConnectionInactive));
    m_table.timers().schedule(index, record.expiry);
    return index;
}

// ip_vs_ftp is bound by the virtual port, and only when addresses are translated.
bool ConnectionTracker::needsHelper(const Connection &connection) const
{
    return connection.protocol == Protocol::Tcp && !connection.isTemplate()
           && connection.forwarding() == Forwarding::Masquerade
           && std::ranges::find(m_ftpPorts, connection.virtualPort) != m_ftpPorts.end();
}

ConnectionIndex ConnectionTracker::findForward(const FlowKey &flow) const
{
    const auto index = m_table.findForward(flow);
    if (index != kNoConnection || m_withoutClientPort == 0)
        return index;
    auto unknownPort = flow;
    unknownPort.client.port = 0;
    const auto expected = m_table.findForward(unknownPort);
    return expected != kNoConnection && m_table[expected].has(kConnectionNoClientPort)
               ? expected
               : kNoConnection;
}

void ConnectionTracker::setClientPort(ConnectionIndex index, std::uint16_t port)
{
    auto &connection = m_table[index];
    assert(connection.has(kConnectionNoClientPort));
    m_table.unhash(index);
    connection.clientPort = port;
    connection.set(kConnectionNoClientPort, false);
    --m_withoutClientPort;
    m_table.hash(index);
}

void ConnectionTracker::listen(ConnectionIndex index, TimePoint now)
{
    auto &connection = m_table[index];
    connection.state = static_cast<std::uint8_t>(TcpState::Listen);
    connection.timeoutMilliseconds = milliseconds(m_tcpTimeouts[connection.state]);
    restartTimer(index, now);
}

void ConnectionTracker::bind(Connection &connection)
{
    auto *destination = destinationOf(connection);
    if (!destination)
        return;
    const auto how = destination->config.forwarding;
    connection.flags = static_cast<std::uint16_t>((connection.flags & ~kConnectionForwardingMask)
                                                  | static_cast<std::uint16_t>(how));
    connection.set(kConnectionInputOnly, how != Forwarding::Masquerade);
    connection.set(kConnectionInactive);
    if (connection.isTemplate()) {
        ++destination->persistent;
    } else {
        ++destination->inactive;
        countEverywhere(*destination, 1);
    }
    if (destination->config.upperThreshold != 0
        && destination->connections() >= destination->config.upperThreshold)
        destination->overloaded = true;
    m_services->loadChanged(*destination);
}

void ConnectionTracker::unbind(Connection &connection)
{
    auto *destination = destinationOf(connection);
    if (!destination)
        return;
    if (connection.isTemplate())
        --destination->persistent;
    else if (connection.has(kConnectionInactive))
        --destination->inactive;
    else
        --destination->active;
    if (!connection.isTemplate())
        countEverywhere(*destination, ~std::uint32_t{0}); // one less
    if (destination->endsOverload())
        destination->overloaded = false;
    m_services->loadChanged(*destination);
}

void ConnectionTracker::setActive(Connection &connection, bool active)
{
    auto *destination = destinationOf(connection);
    if (!destination || connection.has(kConnectionInactive) != active)
        return;
    destination->active += active ? 1 : -1;
    destination->inactive += active ? -1 : 1;
    connection.set(kConnectionInactive, !active);
    m_services->loadChanged(*destination);
}

void ConnectionTracker::assureController(const Connection &connection)
{
    if (connection.controller == kNoConnection)
        return;
    auto &controller = m_table[connection.controller];
    if (controller.isTemplate())
        controller.set(kConnectionAssured);
}

void ConnectionTracker::updateState(ConnectionIndex index, PacketDirection direction,
                                    const Packet &packet)
{
    auto &connection = m_table[index];
    // The first reply seen proves that replies come this way after all.
    if (connection.has(kConnectionInputOnly)) {
        if (direction == PacketDirection::Output)
            connection.set(kConnectionInputOnly, false);
        else
            direction = PacketDirection::InputOnly;
    }
    switch (connection.protocol) {
    case Protocol::Tcp: updateTcp(connection, direction, packet); break;
    case Protocol::Sctp: updateSctp(connection, direction, packet); break;
    case Protocol::Udp:
        connection.timeoutMilliseconds = milliseconds(m_udpTimeout);
        if (direction == PacketDirection::Output)
            assureController(connection);
        break;
    default: break;
    }
}

void ConnectionTracker::updateTcp(Connection &connection, PacketDirection direction,
                                  const Packet &packet)
{
    auto old = static_cast<TcpState>(connection.state);
    auto next = nextTcpState(old, direction, packet.tcpFlags(), m_secureTcp);
    if (connection.flowPlace() != 0) {
        next = moveWithCache(connection, direction, packet.tcpFlags());
        old = static_cast<TcpState>(connection.state);
    }
    if ((packet.tcpFlags() & (kTcpRst | kTcpSyn)) != 0)
        countFailure(old, next, direction, packet.tcpFlags());
    if (next != old) {
        setActive(connection, isActiveTcpState(next));
        if (next == TcpState::Established)
            assureController(connection);
    }
    connection.state = static_cast<std::uint8_t>(next);
    connection.timeoutMilliseconds = milliseconds(m_tcpTimeouts[connection.state]);
}

// Each connection has one reset at most; after its first FIN it has ended well.
void ConnectionTracker::countFailure(TcpState old, TcpState next, PacketDirection direction,
                                     std::uint8_t tcpFlags)
{
    if ((tcpFlags & kTcpRst) != 0) {
        m_failures.resets += next == TcpState::Close && isActiveTcpState(old) ? 1 : 0;
        return;
    }
    const bool isAttempt = (tcpFlags & kTcpAck) == 0 && direction != PacketDirection::Output;
    const bool isOpening = old == TcpState::SynReceived || old == TcpState::SynAck;
    m_failures.repeatedAttempts += isAttempt && isOpening ? 1 : 0;
}

void ConnectionTracker::updateSctp(Connection &connection, PacketDirection direction,
                                   const Packet &packet)
{
    const auto chunk = packet.sctpChunkType();
    if (!chunk)
        return;
    const auto old = static_cast<SctpState>(connection.state);
    const auto next = nextSctpState(old, direction, *chunk);
    if (next != old) {
        setActive(connection, next == SctpState::Established);
        if (next == SctpState::Established)
            assureController(connection);
    }
    connection.state = static_cast<std::uint8_t>(next);
    connection.timeoutMilliseconds = milliseconds(m_sctpTimeouts[connection.state]);
}

void ConnectionTracker::restartTimer(ConnectionIndex index, TimePoint now)
{
    auto &connection = m_table[index];
    if (connection.has(kConnectionOnePacket) && connection.controlled() == 0) {
        expireNow(index);
        return;
    }
    if (connection.startSeconds == 0)
        connection.startSeconds = static_cast<std::uint32_t>(
            std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count());
    auto expiry = now + std::chrono::milliseconds(connection.timeoutMilliseconds);
    // Set together with the timer of a new connection, a template's fires after it, as in the
    // kernel: otherwise it would find itself in use and stay for another minute.
    if (connection.isTemplate())
        expiry += Duration(1);
    m_table.timers().schedule(index, expiry);
}

void ConnectionTracker::control(ConnectionIndex connection, ConnectionIndex controller)
{
    assert(m_table[connection].controller == kNoConnection);
    m_table[connection].controller = controller;
    auto &record = m_table[controller];
    record.setControlled(record.controlled() + 1);
}

void ConnectionTracker::releaseControl(Connection &connection)
{
    if (connection.controller == kNoConnection)
        return;
    auto &controller = m_table[connection.controller];
    controller.setControlled(controller.controlled() - 1);
    connection.controller = kNoConnection;
}

void ConnectionTracker::invalidateTemplate(ConnectionIndex index)
{
    auto &connection = m_table[index];
    if (connection.virtualPort == kInvalidPort)
        return;
    m_table.unhash(index);
    connection.virtualPort = kInvalidPort;
    connection.destinationPort = kInvalidPort;
    connection.clientPort = 0;
    m_table.hash(index);
}

bool ConnectionTracker::expireNow(ConnectionIndex index)
{
    auto &connection = m_table[index];
    if (connection.controlled() != 0)
        return false;
    if (connection.flowPlace() != 0)
        std::ignore = m_flows->retire(connection);
    releaseControl(connection);
    unbind(connection);
    m_persistenceKeys.release(connection.persistenceData());
    if (connection.has(kConnectionHelper))
        m_ftpSessions.end(index);
    m_withoutClientPort -= connection.has(kConnectionNoClientPort) ? 1 : 0;
    m_table.release(index);
    return true;
}

void ConnectionTracker::remove(ConnectionIndex index)
{
    const auto controller = m_table[index].controller;
    if (!expireNow(index) || controller == kNoConnection)
        return;
    const auto &record = m_table[controller];
    const bool needed = record.isTemplate() && record.has(kConnectionAssured);
    if (record.controlled() == 0 && !needed)
        remove(controller);
}

void ConnectionTracker::removeOrphan(ConnectionIndex index)
{
    const auto &connection = m_table[index];
    if (!connection.has(kConnectionHashed) || connection.controlled() != 0)
        return;
    const auto *destination = destinationOf(connection);
    if (!destination || destination->isAvailable())
        return;
    const auto controller = connection.controller;
    expireNow(index);
    if (controller != kNoConnection)
        expireNow(controller);
}

void ConnectionTracker::continueSweep(std::uint32_t records)
{
    if (m_sweepPosition == kNoConnection)
        return;
    const auto end =
        std::min<std::uint64_t>(std::uint64_t{m_sweepPosition} + records, m_table.end());
    while (m_sweepPosition < end)
        removeOrphan(m_sweepPosition++);
    if (m_sweepPosition == m_table.end())
        m_sweepPosition = kNoConnection;
}

// Connections with few packets are dropped in turn: every n-th of those with n packets.
bool ConnectionTracker::isItsTurn(const Connection &connection, TimePoint now)
{
    // Fresh ones get a minute to come through.
    const auto timeout = std::chrono::milliseconds(connection.timeoutMilliseconds);
    if (now + timeout < connection.expiry + std::chrono::seconds(60))
        return false;
    const auto packets = connection.packetsIn;
    if (packets == 0 || packets >= m_dropCounters.size())
        return false;
    auto &counter = m_dropCounters[packets];
    if (--counter > 0)
        return false;
    counter = static_cast<std::int8_t>(packets);
    return true;
}

bool ConnectionTracker::mayDrop(const Connection &connection, TimePoint now)
{
    if (connection.controlled() != 0)
        return false;
    if (connection.isTemplate())
        return !connection.has(kConnectionAssured);
    if (connection.protocol == Protocol::Tcp) {
        const auto state = static_cast<TcpState>(connection.state);
        return state == TcpState::SynReceived || state == TcpState::SynAck
               || (state == TcpState::Established && isItsTurn(connection, now));
    }
    if (connection.protocol == Protocol::Sctp) {
        const auto state = static_cast<SctpState>(connection.state);
        return state == SctpState::Init1 || state == SctpState::Init
               || (state == SctpState::Established && isItsTurn(connection, now));
    }
    return isItsTurn(connection, now);
}

void ConnectionTracker::dropRandomEntries(std::uint32_t buckets, TimePoint now)
{
    for (; buckets > 0; --buckets) {
        auto index = m_table.bucket(m_random.below(m_table.bucketCount()));
        while (index != kNoConnection) {
            refresh(index);
            if (!mayDrop(m_table[index], now)) {
                index = m_table[index].nextForward;
                continue;
            }
            // Its controller may go too and may be next in this chain.
            remove(index);
            break;
        }
    }
}

bool ConnectionTracker::expire(TimePoint now, std::uint32_t budget)
{
    for (;;) {
        const auto index = m_table.timers().popExpired(now, budget);
        if (index == kNoConnection)
            return budget == 0;
        refresh(index);
        if (m_table[index].expiry > now || expireNow(index))
            continue;
        // It controls others still: look again later. Whoever refreshes it gets this timeout too.
        m_table[index].timeoutMilliseconds = kControllerTimeout;
        restartTimer(index, now);
    }
}

void ConnectionTracker::setTimeouts(const Timeouts &timeouts)
{
    m_tcpTimeouts[static_cast<std::size_t>(TcpState::Established)] = timeouts.tcpSeconds;
    m_tcpTimeouts[static_cast<std::size_t>(TcpState::FinWait)] = timeouts.tcpFinSeconds;
    m_udpTimeout = timeouts.udpSeconds;
}

std::string_view connectionStateName(const Connection &connection)
{
    if (connection.isTemplate())
        return connection.has(kConnectionAssured) ? "ASSURED" : "NONE";
    switch (connection.protocol) {
    case Protocol::Tcp: return tcpStateName(static_cast<TcpState>(connection.state));
    case Protocol::Sctp: return sctpStateName(static_cast<SctpState>(connection.state));
    case Protocol::Udp: return "UDP";
    default: return "NONE";
    }
}

} // namespace vipdeck
