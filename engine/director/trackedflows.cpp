// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ConnectionTracker that knows of the flow cache.
#include <algorithm>

#include "engine/director/connectiontracker.h"

namespace vipdeck {

bool ConnectionTracker::suitsFlowCache(const Connection &connection) const
{
    constexpr std::uint16_t kNever = kConnectionTemplate | kConnectionOnePacket | kConnectionBypass
                                     | kConnectionNoClientPort | kConnectionHelper;
    const auto how = connection.forwarding();
    const bool isWithinFamily =
        connection.has(kConnectionIPv6) == connection.has(kConnectionDestinationIPv6);
    if ((connection.flags & kNever) != 0 || (how != Forwarding::Tunnel && !isWithinFamily))
        return false;
    const bool isReady = (how == Forwarding::Masquerade && connection.has(kConnectionReplied))
                         || how == Forwarding::DirectRoute || how == Forwarding::Tunnel;
    if (!isReady || connection.protocol != Protocol::Tcp)
        return isReady && connection.protocol == Protocol::Udp;
    const auto state = static_cast<TcpState>(connection.state);
    return state == TcpState::Established || state == TcpState::FinWait
           || state == TcpState::CloseWait;
}

void ConnectionTracker::leaveFlowCache(ConnectionIndex index)
{
    refresh(index);
    m_flows->retire(m_table[index]);
}

void ConnectionTracker::forgetFlow(ConnectionIndex index)
{
    refresh(index);
    m_flows->forget(m_table[index]);
}

// Of protocols that may be in the flow cache.
std::uint32_t ConnectionTracker::timeoutOf(const Connection &connection) const
{
    return 1000
           * (connection.protocol == Protocol::Tcp ? m_tcpTimeouts[connection.state]
                                                   : m_udpTimeout);
}

void ConnectionTracker::refresh(ConnectionIndex index)
{
    auto &connection = m_table[index];
    if (connection.flowPlace == 0)
        return;
    const auto seen = m_flows->harvest(connection);
    if (!seen)
        return;
    connection.timeoutMilliseconds = timeoutOf(connection);
    const auto expiry = *seen + std::chrono::milliseconds(connection.timeoutMilliseconds);
    if (expiry > connection.expiry)
        m_table.timers().schedule(index, expiry);
}

void ConnectionTracker::refreshSome(std::uint32_t slots)
{
    slots = std::min(slots, m_flows->slots());
    while (slots > 0)
        if (const auto index = m_flows->nextActive(m_flowPlace, slots); index != kNoConnection)
            refresh(index);
}

bool ConnectionTracker::adopt(const NewConnection &wanted, TimePoint seen, TimePoint now)
{
    const auto index = create(wanted);
    if (index == kNoConnection)
        return false;
    auto &connection = m_table[index];
    if (connection.protocol == Protocol::Tcp) {
        connection.state = static_cast<std::uint8_t>(TcpState::Established);
        setActive(connection, true);
    }
    connection.set(kConnectionReplied);
    connection.timeoutMilliseconds = timeoutOf(connection);
    restartTimer(index, seen);
    if (connection.expiry <= now) {
        expireNow(index);
        return false;
    }
    if (suitsFlowCache(connection))
        enterFlowCache(index);
    return connection.flowPlace != 0;
}

} // namespace vipdeck
