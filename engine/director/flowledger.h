// SPDX-License-Identifier: GPL-3.0-or-later
// Which connections are in the flow cache, and what was counted for them there. Knows nothing of
// timers and states; the tracker does. Used by the Director's thread only.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/conn/connection.h"
#include "engine/director/flowmemory.h"
#include "engine/director/servicetable.h"
#include "engine/stats/traffic.h"

namespace vipdeck {

class FlowLedger
{
public:
    FlowLedger(ServiceTable &services, TrafficStats &totals)
        : m_services(&services)
        , m_totals(&totals)
    {}

    // From now on connections are offered to a cache with this memory; to none when it is empty. No
    // connection may be in the former one any more (forget()).
    void use(const FlowMemory &memory);
    [[nodiscard]] bool isOn() const { return !m_memory.isEmpty(); }

    // Must not go backwards. Slots that were given back long enough ago can be used again.
    void setTime(TimePoint now);
    // What the cache counted for a connection between retire() and the end of its slot.
    struct LateCount
    {
        ConnectionIndex connection;
        std::uint32_t generation;
        std::uint32_t packetsIn;
        std::uint64_t octets;
    };
    [[nodiscard]] bool hasLate() const { return !m_late.empty(); }
    [[nodiscard]] std::vector<LateCount> takeLate();

    // Tells the cache which servers' packets it may handle: of all that are available, or none.
    void publishServers(bool enabled, bool secureTcp);
    [[nodiscard]] bool canServe(const DestinationReference &server) const;

    // Servers in the cache's memory.
    [[nodiscard]] std::uint32_t servers() const
    {
        return static_cast<std::uint32_t>(m_memory.paths.size());
    }
    // Tells the cache how the server in this slot is reached. Its version is set here.
    void publishPath(std::uint32_t slot, const FlowPath &path);

    // Asks the cache to take the connection. Does nothing when the cache is full.
    void install(ConnectionIndex index, Connection &connection);
    // Asks the cache to forget it. What it counts until then is still booked at the server, and
    // comes by takeLate(). Gives its last word.
    [[nodiscard]] std::uint64_t retire(Connection &connection);
    // The cache did not take it; the next offer waits a second.
    [[nodiscard]] ConnectionIndex refused(std::uint32_t slot);
    // Without a request to a cache that is no longer asked. Gives its last word.
    [[nodiscard]] std::uint64_t forget(Connection &connection);

    // FlowWord of a connection in the cache.
    [[nodiscard]] std::uint64_t word(const Connection &connection) const;
    // False, with the word as it is, when it was not `expected`.
    [[nodiscard]] bool exchangeWord(const Connection &connection, std::uint64_t &expected,
                                    std::uint64_t wanted);
    [[nodiscard]] static std::uint64_t makeWord(const Connection &connection);
    // More than half of the room is taken.
    [[nodiscard]] bool isScarce() const { return m_used > m_memory.records.size() / 2; }

    // Books what was counted since the last time; when the last packet was, if there was any.
    [[nodiscard]] std::optional<TimePoint> harvest(Connection &connection);
    // The next connection after `place` (0 at first) for which something was counted since its last
    // harvest; looks at `count` slots at most. Moves `place`, to 0 at the end.
    [[nodiscard]] ConnectionIndex nextActive(std::uint32_t &place, std::uint32_t &count) const;
    // Adds the connections whose state the cache moved since the last time.
    void takeNews(std::vector<ConnectionIndex> &moved);
    [[nodiscard]] TimePoint now() const { return m_now; }

    [[nodiscard]] std::vector<FlowRequest> takeRequests();

    [[nodiscard]] std::uint32_t used() const { return m_used; }
    [[nodiscard]] std::uint32_t slots() const { return static_cast<std::uint32_t>(m_slots.size()); }
    [[nodiscard]] std::uint64_t packets() const { return m_packets; }

private:
    struct Slot
    {
        ConnectionIndex owner = kNoConnection;
        DestinationReference destination;
    };
    struct Retired
    {
        std::uint32_t slot;
        TimePoint until;
        ConnectionIndex connection; // that had it
        std::uint32_t generation;
    };
    // Of a connection since the last time.
    struct Gain
    {
        std::uint32_t packetsIn = 0;
        std::uint64_t octets = 0; // of both directions
    };

    [[nodiscard]] std::optional<std::uint32_t> allocate();
    void release(std::uint32_t slot);
    [[nodiscard]] FlowRequest requestFor(FlowRequest::Kind kind,
                                         const Connection &connection) const;
    void takeNewsOf(std::uint32_t group, std::vector<ConnectionIndex> &moved);
    [[nodiscard]] std::uint64_t leave(std::uint32_t slot);
    // Takes what was counted and books it at the server, service and in total.
    [[nodiscard]] Gain book(std::uint32_t slot);
    // The same, and at the connection.
    void bookAt(Connection &connection);
    void finish(const Retired &retired);

    ServiceTable *m_services;
    TrafficStats *m_totals;
    FlowMemory m_memory;
    std::vector<Slot> m_slots; // those that were ever used
    std::vector<std::uint32_t> m_free;
    std::deque<Retired> m_retired;
    std::vector<LateCount> m_late;
    std::vector<FlowRequest> m_requests;
    TimePoint m_now{};
    TimePoint m_pausedUntil{};
    std::uint32_t m_used = 0;
    std::uint64_t m_packets = 0; // handled by the cache
};

} // namespace vipdeck
