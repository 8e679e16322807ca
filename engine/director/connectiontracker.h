// SPDX-License-Identifier: GPL-3.0-or-later
// Life of a connection: birth at a server, states and timeouts, control by a template, death. Keeps
// the servers' active and inactive counts. Used by the Director's thread only.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "engine/apphelper/ftpsessions.h"
#include "engine/base/random.h"
#include "engine/config/ftpports.h"
#include "engine/conn/connectiontable.h"
#include "engine/conn/persistencekeys.h"
#include "engine/conn/sctpstate.h"
#include "engine/conn/tcpstate.h"
#include "engine/director/flowledger.h"
#include "engine/director/servicetable.h"
#include "engine/packet/packet.h"

namespace vipdeck {

class ConnectionTracker
{
public:
    ConnectionTracker(std::uint32_t capacity, std::uint64_t seed, ServiceTable &services,
                      FlowLedger &flows, FtpPorts ftpPorts,
                      std::shared_ptr<RecordMemory> memory = nullptr);

    struct NewConnection
    {
        FlowKey flow;
        Endpoint server;
        DestinationReference destination; // none for cache bypass
        std::uint16_t flags = 0;          // ConnectionFlag
        std::uint32_t firewallMark = 0;
        std::string persistenceData; // template: key of the persistence engine
    };
    // Enters it into the table and counts it at its server; kNoConnection when the table is full.
    // A one-packet connection is not found by look-ups.
    [[nodiscard]] ConnectionIndex create(const NewConnection &wanted);

    // By a packet from the client; also an expected connection that waits for the client's port.
    [[nodiscard]] ConnectionIndex findForward(const FlowKey &flow) const;
    // The first packet of an expected connection told its client's port.
    void setClientPort(ConnectionIndex index, std::uint16_t port);
    // An expected connection waits for its first packet.
    void listen(ConnectionIndex index, TimePoint now);

    // TCP connections that did not go well, since the start.
    struct Failures
    {
        std::uint64_t resets = 0;           // of connections that were opening or open
        std::uint64_t repeatedAttempts = 0; // SYNs that came again before an answer
    };
    [[nodiscard]] const Failures &failures() const { return m_failures; }

    // The server answered.
    void noteReply(ConnectionIndex index) { m_table[index].set(kConnectionReplied); }
    // Moves the state on for a packet of this connection and takes the state's timeout.
    void updateState(ConnectionIndex index, PacketDirection direction, const Packet &packet);
    // Starts the timer anew with the connection's timeout. A one-packet connection ends.
    void restartTimer(ConnectionIndex index, TimePoint now);

    void control(ConnectionIndex connection, ConnectionIndex controller);
    // A template whose server is gone keeps no client any more, but lives until it expires.
    void invalidateTemplate(ConnectionIndex index);
    // Ends it at once, unless it controls others; its controller stays until its own timer.
    // True when it is gone.
    bool expireNow(ConnectionIndex index);
    // The same, and a controller that nobody needs any more goes with it.
    void remove(ConnectionIndex index);
    // Removes all connections whose server was removed (expire_nodest_conn): starts a sweep that
    // continueSweep() carries on, so that a large table causes no pause.
    void startSweep() { m_sweepPosition = 1; }
    void continueSweep(std::uint32_t records);

    // drop_entry: looks at so many random buckets and drops half-open and idle connections.
    void dropRandomEntries(std::uint32_t buckets, TimePoint now);

    // Expires what is due, at most `budget` timers; true when the budget was used up.
    bool expire(TimePoint now, std::uint32_t budget);

    // The time for the flow cache; must not go backwards. What the cache counted of connections
    // just after they left is booked.
    void setFlowTime(TimePoint now);
    // FlowLedger::use().
    void useFlows(const FlowMemory &memory);
    // Can its packets be handled without the director? Not those of helpers and of closed
    // connections; TCP from its first packet on (the cache itself waits for the answer of a
    // masqueraded server), UDP of masqueraded servers when they answered.
    [[nodiscard]] bool suitsFlowCache(const Connection &connection) const;
    // Now, and while there is room for it?
    [[nodiscard]] bool mayEnterFlowCache(const Connection &connection) const;
    void enterFlowCache(ConnectionIndex index) { m_flows->install(index, m_table[index]); }
    void leaveFlowCache(ConnectionIndex index);
    // The cache did not take it, or is not asked any more.
    void forgetFlow(ConnectionIndex index);
    // Takes over what the flow cache counted and starts the timer anew from its last packet.
    void refresh(ConnectionIndex index);
    // The same for connections whose state the cache moved.
    void refreshMoved();
    // Also for those with other news, looking at so many slots of the cache.
    void refreshSome(std::uint32_t slots);
    // Connections that were closed a moment ago leave the cache.
    void leaveClosed();
    // A connection that the flow cache handled before this director lived. False when the cache
    // must not handle it any more.
    bool adopt(const NewConnection &wanted, const FoundFlow &found, TimePoint now);
    // The same for one that inherit() made: the cache knows more of it than its record.
    bool rejoin(ConnectionIndex index, const FoundFlow &found);
    // A connection of an earlier director, as it was; kNoConnection when the table is full.
    [[nodiscard]] ConnectionIndex inherit(const NewConnection &wanted, const Connection &record);

    void setTimeouts(const Timeouts &timeouts);
    void setSecureTcp(bool on) { m_secureTcp = on; }

    [[nodiscard]] ConnectionTable &table() { return m_table; }
    [[nodiscard]] const ConnectionTable &table() const { return m_table; }
    [[nodiscard]] const PersistenceKeys &persistenceKeys() const { return m_persistenceKeys; }
    [[nodiscard]] FtpSessions &ftpSessions() { return m_ftpSessions; }
    [[nodiscard]] RunningDestination *destinationOf(const Connection &connection);

private:
    void bind(Connection &connection);
    [[nodiscard]] bool needsHelper(const Connection &connection) const;
    void unbind(Connection &connection);
    void setActive(Connection &connection, bool active);
    void assureController(const Connection &connection);
    void updateTcp(Connection &connection, PacketDirection direction, const Packet &packet);
    void countFailure(TcpState old, TcpState next, PacketDirection direction,
                      std::uint8_t tcpFlags);
    void updateSctp(Connection &connection, PacketDirection direction, const Packet &packet);
    [[nodiscard]] std::uint32_t timeoutOf(const Connection &connection) const;
    [[nodiscard]] TcpState moveWithCache(Connection &connection, PacketDirection direction,
                                         std::uint8_t tcpFlags);
    bool absorb(Connection &connection, std::uint64_t word);
    void bookLate();
    void restartFrom(ConnectionIndex index, std::optional<TimePoint> seen);
    void releaseControl(Connection &connection);
    void removeOrphan(ConnectionIndex index);
    [[nodiscard]] bool mayDrop(const Connection &connection, TimePoint now);
    [[nodiscard]] bool isItsTurn(const Connection &connection, TimePoint now);

    ServiceTable *m_services;
    FlowLedger *m_flows;
    std::uint32_t m_flowPlace = 0; // of refreshSome()
    std::vector<ConnectionIndex> m_moved;
    struct Closed
    {
        ConnectionIndex index;
        std::uint32_t generation;
        TimePoint until;
    };
    std::deque<Closed> m_closed; // in the cache for late packets
    ConnectionTable m_table;
    TcpTimeouts m_tcpTimeouts = defaultTcpTimeouts();
    SctpTimeouts m_sctpTimeouts = defaultSctpTimeouts();
    std::uint32_t m_udpTimeout = 300;
    bool m_secureTcp = false;
    PersistenceKeys m_persistenceKeys;
    FtpPorts m_ftpPorts;
    FtpSessions m_ftpSessions;
    Failures m_failures;
    std::uint32_t m_withoutClientPort = 0;
    ConnectionIndex m_sweepPosition = kNoConnection; // none: no sweep is under way
    Random m_random;
    std::array<std::int8_t, 9> m_dropCounters{}; // by packets seen
};

// As ipvsadm -Lc prints it: "ESTABLISHED", "UDP", "ASSURED", "NONE" ...

} // namespace vipdeck
