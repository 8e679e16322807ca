// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ConnectionTracker that knows of the flow cache.
#include <algorithm>

#include "engine/director/connectiontracker.h"

namespace vipdeck {
namespace {

// For the last acknowledgement and what is sent again.
constexpr Duration kLinger = std::chrono::milliseconds(200);

} // namespace

bool ConnectionTracker::suitsFlowCache(const Connection &connection) const
{
    constexpr std::uint16_t kNever = kConnectionTemplate | kConnectionOnePacket | kConnectionBypass
                                     | kConnectionNoClientPort | kConnectionHelper;
    const auto how = connection.forwarding();
    const bool isWithinFamily =
        connection.has(kConnectionIPv6) == connection.has(kConnectionDestinationIPv6);
    if ((connection.flags & kNever) != 0 || how == Forwarding::LocalNode
        || (how != Forwarding::Tunnel && !isWithinFamily))
        return false;
    if (connection.protocol == Protocol::Udp)
        return how != Forwarding::Masquerade || connection.has(kConnectionReplied);
    if (connection.protocol != Protocol::Tcp)
        return false;
    switch (static_cast<TcpState>(connection.state)) {
    case TcpState::Established:
    case TcpState::FinWait:
    case TcpState::CloseWait:
    case TcpState::SynReceived:
    case TcpState::SynAck: return true;
    default: return false;
    }
}

// A flood of half-open connections takes half of the cache at most.
bool ConnectionTracker::mayEnterFlowCache(const Connection &connection) const
{
    if (!suitsFlowCache(connection) || !m_flows->canServe(connection.destination))
        return false;
    const auto state = static_cast<TcpState>(connection.state);
    const bool isHalfOpen = connection.protocol == Protocol::Tcp
                            && (state == TcpState::SynReceived || state == TcpState::SynAck);
    return !isHalfOpen || !m_flows->isScarce();
}

void ConnectionTracker::leaveFlowCache(ConnectionIndex index)
{
    refresh(index);
    if (absorb(m_table[index], m_flows->retire(m_table[index])))
        restartFrom(index, std::nullopt);
}

void ConnectionTracker::forgetFlow(ConnectionIndex index)
{
    refresh(index);
    if (absorb(m_table[index], m_flows->forget(m_table[index])))
        restartFrom(index, std::nullopt);
}

void ConnectionTracker::setFlowTime(TimePoint now)
{
    m_flows->setTime(now);
    bookLate();
}

void ConnectionTracker::useFlows(const FlowMemory &memory)
{
    m_flows->use(memory);
    bookLate();
}

void ConnectionTracker::bookLate()
{
    if (!m_flows->hasLate())
        return;
    for (const auto &late : m_flows->takeLate()) {
        auto &connection = m_table[late.connection];
        if (!connection.has(kConnectionHashed) || connection.generation != late.generation)
            continue;
        connection.packetsIn += late.packetsIn;
        connection.octets += late.octets;
    }
}

// Of protocols that may be in the flow cache.
std::uint32_t ConnectionTracker::timeoutOf(const Connection &connection) const
{
    return 1000
           * (connection.protocol == Protocol::Tcp ? m_tcpTimeouts[connection.state]
                                                   : m_udpTimeout);
}

// What the cache made of the connection; true when its state moved.
bool ConnectionTracker::absorb(Connection &connection, std::uint64_t word)
{
    if ((word & kFlowReplied) != 0)
        connection.set(kConnectionReplied);
    if (connection.protocol != Protocol::Tcp)
        return false;
    const auto state = static_cast<std::uint8_t>(word & kFlowStateMask);
    const bool moved = state != connection.state;
    if (moved)
        setActive(connection, isActiveTcpState(static_cast<TcpState>(state)));
    connection.state = state;
    if ((word & kFlowWasEstablished) != 0)
        assureController(connection);
    return moved;
}

// A packet of the queue moves a connection that is in the cache, which may move it at the same
// time: one after the other. Afterwards the connection's state is the one before this packet.
TcpState ConnectionTracker::moveWithCache(Connection &connection, PacketDirection direction,
                                          std::uint8_t tcpFlags)
{
    auto word = m_flows->word(connection);
    for (;;) {
        absorb(connection, word);
        const auto next =
            nextTcpState(static_cast<TcpState>(connection.state), direction, tcpFlags, m_secureTcp);
        auto wanted = FlowLedger::makeWord(connection) | (word & kFlowWasEstablished);
        wanted = (wanted & ~std::uint64_t{kFlowStateMask}) | static_cast<std::uint64_t>(next);
        if (m_flows->exchangeWord(connection, word, wanted))
            return next;
    }
}

// The timer as if the cache's packets had come here. `seen` is the last one's time, if there was
// one since the timer was started.
void ConnectionTracker::restartFrom(ConnectionIndex index, std::optional<TimePoint> seen)
{
    auto &connection = m_table[index];
    const auto started =
        connection.expiry - std::chrono::milliseconds(connection.timeoutMilliseconds);
    connection.timeoutMilliseconds = timeoutOf(connection);
    const auto expiry = std::max(started, seen.value_or(started))
                        + std::chrono::milliseconds(connection.timeoutMilliseconds);
    if (expiry != connection.expiry)
        m_table.timers().schedule(index, expiry);
}

void ConnectionTracker::refresh(ConnectionIndex index)
{
    auto &connection = m_table[index];
    if (connection.flowPlace() == 0)
        return;
    const auto seen = m_flows->harvest(connection);
    const bool moved = absorb(connection, m_flows->word(connection));
    if (!seen && !moved)
        return;
    restartFrom(index, seen);
    if (moved && !suitsFlowCache(connection))
        m_closed.push_back({index, connection.generation, m_flows->now() + kLinger});
}

void ConnectionTracker::refreshMoved()
{
    m_moved.clear();
    m_flows->takeNews(m_moved);
    for (const auto index : m_moved)
        refresh(index);
}

void ConnectionTracker::leaveClosed()
{
    while (!m_closed.empty() && m_closed.front().until <= m_flows->now()) {
        const auto [index, generation, until] = m_closed.front();
        m_closed.pop_front();
        if (m_table[index].generation != generation || m_table[index].flowPlace() == 0)
            continue;
        refresh(index);
        if (!suitsFlowCache(m_table[index]))
            leaveFlowCache(index);
    }
}

void ConnectionTracker::refreshSome(std::uint32_t slots)
{
    refreshMoved();
    slots = std::min(slots, m_flows->slots());
    while (slots > 0)
        if (const auto index = m_flows->nextActive(m_flowPlace, slots); index != kNoConnection)
            refresh(index);
}

bool ConnectionTracker::adopt(const NewConnection &wanted, const FoundFlow &found, TimePoint now)
{
    const auto index = create(wanted);
    if (index == kNoConnection)
        return false;
    auto &connection = m_table[index];
    absorb(connection, found.word);
    connection.set(kConnectionInputOnly, (found.word & kFlowInputOnly) != 0);
    connection.timeoutMilliseconds = timeoutOf(connection);
    restartTimer(index, found.seen);
    if (connection.expiry <= now) {
        expireNow(index);
        return false;
    }
    if (suitsFlowCache(connection))
        enterFlowCache(index);
    return connection.flowPlace() != 0;
}

bool ConnectionTracker::rejoin(ConnectionIndex index, const FoundFlow &found)
{
    auto &connection = m_table[index];
    if (connection.flowPlace() != 0)
        return false;
    connection.packetsIn += static_cast<std::uint32_t>(found.packetsIn);
    connection.octets += found.octets;
    absorb(connection, found.word);
    connection.set(kConnectionInputOnly, (found.word & kFlowInputOnly) != 0);
    restartFrom(index, found.seen);
    if (suitsFlowCache(connection))
        enterFlowCache(index);
    return connection.flowPlace() != 0;
}

} // namespace vipdeck
