// SPDX-License-Identifier: GPL-3.0-or-later
// All connections and templates: the records, the two ways to find one, and their timers. Used by
// the Director's thread only.
#pragma once

#include <cstdint>
#include <memory>

#include "engine/base/siphash.h"
#include "engine/conn/connectionarena.h"
#include "engine/conn/timerwheel.h"

namespace vipdeck {

class ConnectionTable
{
public:
    // The indices are sized for `capacity` from the start: no resizing, no pauses.
    // Whoever finds the records of `memory` after this process takes those with kConnectionHashed
    // for complete.
    ConnectionTable(std::uint32_t capacity, std::uint64_t seed,
                    std::shared_ptr<RecordMemory> memory = nullptr);

    [[nodiscard]] Connection &operator[](ConnectionIndex index) { return m_arena[index]; }
    [[nodiscard]] const Connection &operator[](ConnectionIndex index) const
    {
        return m_arena[index];
    }

    // A cleared record that is in no index yet; kNoConnection when the table is full.
    [[nodiscard]] ConnectionIndex allocate() { return m_arena.allocate(); }
    // Puts a record with its endpoints set where lookups find it. The newest is found first.
    void hash(ConnectionIndex index);
    void unhash(ConnectionIndex index);
    // Takes the record out of indices and timers, then frees it.
    void release(ConnectionIndex index);

    // By a packet from the client: protocol, source, destination. Not templates.
    [[nodiscard]] ConnectionIndex findForward(const FlowKey &flow) const;
    // By a packet to the client: flow.client is its destination, flow.virtualEndpoint its source.
    // That is the real server when masquerading; other replies carry the VIP.
    [[nodiscard]] ConnectionIndex findReverse(const FlowKey &flow) const;
    // `persistenceData` 0 matches templates without such data.
    [[nodiscard]] ConnectionIndex findTemplate(const FlowKey &flow,
                                               std::uint32_t persistenceData) const;

    // Fetches into the processor's cache what findForward() or findReverse() will look at: first
    // the bucket, and with what it returned, a little later, the first record of its chain.
    [[nodiscard]] const ConnectionIndex *anticipateForward(const FlowKey &flow) const;
    [[nodiscard]] const ConnectionIndex *anticipateReverse(const FlowKey &flow) const;
    void anticipateRecord(const ConnectionIndex *bucket) const;

    [[nodiscard]] TimerWheel &timers() { return m_timers; }
    [[nodiscard]] std::uint32_t size() const { return m_arena.used(); }
    [[nodiscard]] std::uint32_t capacity() const { return m_arena.capacity(); }
    // Records have indices in [1, end()); those in use have kConnectionHashed.
    [[nodiscard]] ConnectionIndex end() const { return m_arena.end(); }
    [[nodiscard]] std::uint32_t bucketCount() const { return m_mask + 1; }
    // First record of a bucket; the chain goes on with nextForward.
    [[nodiscard]] ConnectionIndex bucket(std::uint32_t number) const { return m_forward[number]; }
    // Octets of records and indices.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    using Buckets = std::unique_ptr<ConnectionIndex[]>;

    [[nodiscard]] std::uint32_t hashOf(Protocol protocol, const Endpoint &a,
                                       const Endpoint &b) const;
    [[nodiscard]] ConnectionIndex &forwardBucket(const Connection &record);
    [[nodiscard]] ConnectionIndex &reverseBucket(const Connection &record);

    ConnectionArena m_arena;
    TimerWheel m_timers;
    SipKey m_key;
    std::uint32_t m_mask;
    Buckets m_forward;
    Buckets m_reverse;
};

} // namespace vipdeck
