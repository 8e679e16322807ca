// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/connectiontable.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <utility>

#include "engine/base/bytes.h"
#include "engine/base/random.h"

namespace vipdeck {
namespace {

// What a reply of this connection has as its source.
Endpoint replySource(const Connection &record)
{
    return record.forwarding() == Forwarding::Masquerade ? record.server()
                                                         : record.virtualEndpoint();
}

bool isAt(const std::array<std::uint8_t, 16> &octets, std::uint16_t port, const Endpoint &endpoint)
{
    return port == endpoint.port && octets == endpoint.address.octets();
}

bool isClient(const Connection &record, const FlowKey &flow)
{
    return record.protocol == flow.protocol
           && record.has(kConnectionIPv6) != flow.client.address.isIPv4()
           && isAt(record.clientOctets, record.clientPort, flow.client);
}

// Takes `index` out of a singly linked chain.
template<typename Next>
void removeFromChain(ConnectionIndex &head, ConnectionIndex index, Next next)
{
    auto *link = &head;
    while (*link != index) {
        assert(*link != kNoConnection);
        link = &next(*link);
    }
    *link = next(index);
}

// For whoever finds the records of a killed process: what was written before this is there when
// what is written after it is.
void keepOrder()
{
    __atomic_signal_fence(__ATOMIC_RELEASE);
}

} // namespace

ConnectionTable::ConnectionTable(std::uint32_t capacity, std::uint64_t seed,
                                 std::shared_ptr<RecordMemory> memory)
    : m_arena(capacity, std::move(memory))
    , m_timers(m_arena)
    , m_mask(std::bit_ceil(std::max(capacity, std::uint32_t{64})) - 1)
    , m_forward(std::make_unique<ConnectionIndex[]>(m_mask + 1))
    , m_reverse(std::make_unique<ConnectionIndex[]>(m_mask + 1))
{
    Random random(seed);
    m_key = {random.next(), random.next()};
}

std::uint32_t ConnectionTable::hashOf(Protocol protocol, const Endpoint &a, const Endpoint &b) const
{
    std::array<std::uint8_t, 2 * 16 + 5> key;
    const std::size_t size = a.address.size();
    std::memcpy(key.data(), a.address.octets().data(), size);
    std::memcpy(key.data() + size, b.address.octets().data(), size);
    auto *rest = key.data() + 2 * size;
    storeU16(rest, a.port);
    storeU16(rest + 2, b.port);
    rest[4] = static_cast<std::uint8_t>(protocol);
    return static_cast<std::uint32_t>(sipHash13(m_key, std::span(key).first(2 * size + 5)))
           & m_mask;
}

ConnectionIndex &ConnectionTable::forwardBucket(const Connection &record)
{
    return m_forward[hashOf(record.protocol, record.client(), record.virtualEndpoint())];
}

ConnectionIndex &ConnectionTable::reverseBucket(const Connection &record)
{
    return m_reverse[hashOf(record.protocol, record.client(), replySource(record))];
}

void ConnectionTable::hash(ConnectionIndex index)
{
    auto &record = m_arena[index];
    auto &forward = forwardBucket(record);
    record.nextForward = forward;
    forward = index;
    if (!record.isTemplate()) {
        auto &reverse = reverseBucket(record);
        record.nextReverse() = reverse;
        reverse = index;
    }
    keepOrder();
    record.set(kConnectionHashed);
}

void ConnectionTable::unhash(ConnectionIndex index)
{
    auto &record = m_arena[index];
    if (!record.has(kConnectionHashed))
        return;
    removeFromChain(forwardBucket(record), index, [this](ConnectionIndex i) -> ConnectionIndex & {
        return m_arena[i].nextForward;
    });
    if (!record.isTemplate())
        removeFromChain(
            reverseBucket(record), index,
            [this](ConnectionIndex i) -> ConnectionIndex & { return m_arena[i].nextReverse(); });
    record.set(kConnectionHashed, false);
    keepOrder();
}

void ConnectionTable::release(ConnectionIndex index)
{
    unhash(index);
    m_timers.cancel(index);
    m_arena.release(index);
}

ConnectionIndex ConnectionTable::findForward(const FlowKey &flow) const
{
    auto index = m_forward[hashOf(flow.protocol, flow.client, flow.virtualEndpoint)];
    for (; index != kNoConnection; index = m_arena[index].nextForward) {
        const auto &record = m_arena[index];
        if (!record.isTemplate() && isClient(record, flow)
            && isAt(record.virtualOctets, record.virtualPort, flow.virtualEndpoint))
            return index;
    }
    return kNoConnection;
}

ConnectionIndex ConnectionTable::findReverse(const FlowKey &flow) const
{
    auto index = m_reverse[hashOf(flow.protocol, flow.client, flow.virtualEndpoint)];
    for (; index != kNoConnection; index = m_arena[index].nextReverse()) {
        const auto &record = m_arena[index];
        if (isClient(record, flow) && replySource(record) == flow.virtualEndpoint)
            return index;
    }
    return kNoConnection;
}

ConnectionIndex ConnectionTable::findTemplate(const FlowKey &flow,
                                              std::uint32_t persistenceData) const
{
    auto index = m_forward[hashOf(flow.protocol, flow.client, flow.virtualEndpoint)];
    for (; index != kNoConnection; index = m_arena[index].nextForward) {
        const auto &record = m_arena[index];
        if (record.isTemplate() && isClient(record, flow)
            && record.persistenceData() == persistenceData
            && isAt(record.virtualOctets, record.virtualPort, flow.virtualEndpoint))
            return index;
    }
    return kNoConnection;
}

const ConnectionIndex *ConnectionTable::anticipateForward(const FlowKey &flow) const
{
    const auto *bucket = &m_forward[hashOf(flow.protocol, flow.client, flow.virtualEndpoint)];
    __builtin_prefetch(bucket);
    return bucket;
}

const ConnectionIndex *ConnectionTable::anticipateReverse(const FlowKey &flow) const
{
    const auto *bucket = &m_reverse[hashOf(flow.protocol, flow.client, flow.virtualEndpoint)];
    __builtin_prefetch(bucket);
    return bucket;
}

void ConnectionTable::anticipateRecord(const ConnectionIndex *bucket) const
{
    if (*bucket == kNoConnection)
        return;
    constexpr std::size_t kCacheLine = 64;
    const auto *record = reinterpret_cast<const std::uint8_t *>(&m_arena[*bucket]);
    __builtin_prefetch(record, 1);
    __builtin_prefetch(record + kCacheLine, 1);
}

std::size_t ConnectionTable::memoryBytes() const
{
    return m_arena.memoryBytes() + 2 * std::size_t{bucketCount()} * sizeof(ConnectionIndex);
}

} // namespace vipdeck
