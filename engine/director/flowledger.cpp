// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/flowledger.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <type_traits>
#include <utility>

#include "engine/forward/tunnel.h"

namespace vipdeck {
namespace {

// A program that found the entry just before it was deleted has counted long before this is over.
constexpr Duration kRetirement = std::chrono::milliseconds(200);
constexpr Duration kPauseAfterRefusal = std::chrono::seconds(1);

// The kernel adds while we read.
std::uint64_t read(const std::uint64_t &counter)
{
    return __atomic_load_n(&counter, __ATOMIC_RELAXED);
}

std::uint64_t take(std::uint64_t &counter)
{
    return read(counter) == 0 ? 0 : __atomic_exchange_n(&counter, 0, __ATOMIC_RELAXED);
}

constexpr std::uint32_t kBits = 64;

// Of the bits of a word whose first is number `first`: those from `begin` to `end`, without it.
std::uint64_t ownBits(std::uint64_t first, std::uint64_t begin, std::uint64_t end)
{
    const auto low = begin > first ? begin - first : 0;
    const auto high = std::min<std::uint64_t>(end - first, kBits);
    const auto below = [](std::uint64_t bit) {
        return bit >= kBits ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
    };
    return below(high) & ~below(low);
}

std::uint64_t takeBits(std::uint64_t &word, std::uint64_t bits)
{
    if ((__atomic_load_n(&word, __ATOMIC_RELAXED) & bits) == 0)
        return 0;
    return __atomic_fetch_and(&word, ~bits, __ATOMIC_SEQ_CST) & bits;
}

} // namespace

void FlowLedger::use(const FlowMemory &memory)
{
    assert(m_used == 0);
    for (const auto &retired : m_retired)
        finish(retired);
    m_memory = memory;
    m_slots.clear();
    m_free.clear();
    m_retired.clear();
    m_requests.clear();
    m_pausedUntil = {};
    // Room only: pages are touched when slots are used.
    m_slots.reserve(memory.records.size());
    // What an earlier director left.
    for (std::uint32_t slot = 0; slot < servers(); ++slot)
        publishPath(slot, {});
}

void FlowLedger::publishServers(bool enabled, bool secureTcp)
{
    const auto secure = secureTcp ? kFlowSecureServer : std::uint64_t{0};
    for (std::uint32_t i = 0; i < m_memory.servers.size(); ++i) {
        const auto *destination = m_services->destinationInSlot(i);
        const bool serves = enabled && destination && destination->isAvailable();
        __atomic_store_n(&m_memory.servers[i],
                         serves ? destination->generation | secure : std::uint64_t{0},
                         __ATOMIC_RELAXED);
    }
}

// Nothing is written where nothing changes: memory of masqueraded servers stays untouched.
void FlowLedger::publishPath(std::uint32_t slot, const FlowPath &path)
{
    static_assert(std::has_unique_object_representations_v<FlowPath>);
    auto &published = m_memory.paths[slot];
    auto wanted = path;
    wanted.version = published.version;
    if (std::memcmp(&wanted, &published, sizeof wanted) == 0)
        return;
    wanted.version |= 1;
    __atomic_store_n(&published.version, wanted.version, __ATOMIC_RELAXED);
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    published = wanted;
    __atomic_store_n(&published.version, wanted.version + 1, __ATOMIC_RELEASE);
}

bool FlowLedger::canServe(const DestinationReference &server) const
{
    return server.generation != 0 && server.slot < m_memory.servers.size()
           && (m_memory.servers[server.slot] & ~kFlowSecureServer) == server.generation;
}

std::optional<std::uint32_t> FlowLedger::allocate()
{
    if (!m_free.empty()) {
        const auto slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    if (m_slots.size() >= m_memory.records.size())
        return std::nullopt;
    m_slots.emplace_back();
    return slots() - 1;
}

void FlowLedger::release(std::uint32_t slot)
{
    m_slots[slot].owner = kNoConnection;
    m_free.push_back(slot);
}

void FlowLedger::install(ConnectionIndex index, Connection &connection)
{
    if (m_now < m_pausedUntil)
        return;
    const auto slot = allocate();
    if (!slot)
        return;
    auto &record = m_memory.records[*slot];
    // An earlier director may have left something.
    for (auto *way : {&record.request, &record.reply})
        for (auto *number : {&way->found, &way->packets, &way->octets})
            __atomic_store_n(number, std::uint64_t{0}, __ATOMIC_RELAXED);
    m_slots[*slot] = {index, connection.destination};
    connection.setFlowPlace(*slot + 1);
    __atomic_store_n(&m_memory.words[*slot], makeWord(connection), __ATOMIC_SEQ_CST);
    ++m_used;
    m_requests.push_back(requestFor(FlowRequest::Kind::Install, connection));
}

FlowRequest FlowLedger::requestFor(FlowRequest::Kind kind, const Connection &connection) const
{
    FlowRequest request;
    request.kind = kind;
    request.forwarding = connection.forwarding();
    request.flow = {connection.protocol, connection.client(), connection.virtualEndpoint()};
    request.server = connection.server();
    request.slot = m_memory.firstSlot + connection.flowPlace() - 1;
    request.serverNumber = m_memory.firstServer + connection.destination.slot;
    request.serverGeneration = connection.destination.generation;
    request.firewallMark = connection.firewallMark;
    if (request.forwarding == Forwarding::Tunnel)
        request.outerPort = tunnelSourcePort(request.flow);
    return request;
}

std::uint64_t FlowLedger::makeWord(const Connection &connection)
{
    std::uint64_t word = connection.state;
    if (connection.has(kConnectionInputOnly))
        word |= kFlowInputOnly;
    if (connection.has(kConnectionReplied))
        word |= kFlowReplied;
    return word;
}

std::uint64_t FlowLedger::word(const Connection &connection) const
{
    return __atomic_load_n(&m_memory.words[connection.flowPlace() - 1], __ATOMIC_SEQ_CST);
}

bool FlowLedger::exchangeWord(const Connection &connection, std::uint64_t &expected,
                              std::uint64_t wanted)
{
    return __atomic_compare_exchange_n(&m_memory.words[connection.flowPlace() - 1], &expected,
                                       wanted, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

// From here on the cache leaves its packets to the director.
std::uint64_t FlowLedger::leave(std::uint32_t slot)
{
    return __atomic_fetch_or(&m_memory.words[slot], std::uint64_t{kFlowElsewhere},
                             __ATOMIC_SEQ_CST);
}

std::uint64_t FlowLedger::retire(Connection &connection)
{
    assert(connection.flowPlace() != 0);
    m_requests.push_back(requestFor(FlowRequest::Kind::Remove, connection));
    const auto slot = connection.flowPlace() - 1;
    const auto last = leave(slot);
    bookAt(connection);
    const auto owner = std::exchange(m_slots[slot].owner, kNoConnection);
    m_retired.push_back({slot, m_now + kRetirement, owner, connection.generation});
    connection.setFlowPlace(0);
    --m_used;
    return last;
}

ConnectionIndex FlowLedger::refused(std::uint32_t slot)
{
    m_pausedUntil = m_now + kPauseAfterRefusal;
    const auto place = slot - m_memory.firstSlot;
    if (place >= m_slots.size())
        return kNoConnection;
    return m_slots[place].owner;
}

std::uint64_t FlowLedger::forget(Connection &connection)
{
    assert(connection.flowPlace() != 0);
    const auto slot = connection.flowPlace() - 1;
    const auto last = leave(slot);
    bookAt(connection);
    release(slot);
    connection.setFlowPlace(0);
    --m_used;
    return last;
}

FlowLedger::Gain FlowLedger::book(std::uint32_t slot)
{
    auto &[request, reply] = m_memory.records[slot];
    const auto packetsIn = take(request.packets);
    const auto octetsIn = take(request.octets);
    const auto packetsOut = take(reply.packets);
    const auto octetsOut = take(reply.octets);
    m_packets += packetsIn + packetsOut;
    auto *destination = m_services->resolve(m_slots[slot].destination);
    if (destination && destination->isAvailable()) {
        for (auto *stats : {&destination->stats, &destination->service->stats, m_totals}) {
            stats->addIn(packetsIn, octetsIn);
            stats->addOut(packetsOut, octetsOut);
        }
    }
    return {static_cast<std::uint32_t>(packetsIn), octetsIn + octetsOut};
}

void FlowLedger::bookAt(Connection &connection)
{
    const auto gain = book(connection.flowPlace() - 1);
    connection.packetsIn += gain.packetsIn;
    connection.octets += gain.octets;
}

void FlowLedger::finish(const Retired &retired)
{
    const auto gain = book(retired.slot);
    if (gain.packetsIn != 0 || gain.octets != 0)
        m_late.push_back({retired.connection, retired.generation, gain.packetsIn, gain.octets});
}

std::vector<FlowLedger::LateCount> FlowLedger::takeLate()
{
    return std::exchange(m_late, {});
}

std::optional<TimePoint> FlowLedger::harvest(Connection &connection)
{
    const auto before = m_packets;
    bookAt(connection);
    if (m_packets == before)
        return std::nullopt;
    const auto &record = m_memory.records[connection.flowPlace() - 1];
    const auto seen = std::max(read(record.request.seen), read(record.reply.seen));
    return TimePoint(Duration(static_cast<Duration::rep>(seen)));
}

ConnectionIndex FlowLedger::nextActive(std::uint32_t &place, std::uint32_t &count) const
{
    while (place < m_slots.size() && count > 0) {
        const auto slot = place++;
        --count;
        const auto owner = m_slots[slot].owner;
        if (owner == kNoConnection)
            continue;
        const auto &record = m_memory.records[slot];
        if (read(record.request.packets) != 0 || read(record.reply.packets) != 0)
            return owner;
    }
    if (place >= m_slots.size())
        place = 0;
    return kNoConnection;
}

// Whoever sets a slot's bit sets the group's bit after it.
void FlowLedger::takeNews(std::vector<ConnectionIndex> &moved)
{
    if (m_slots.empty() || m_memory.news.empty())
        return;
    const auto begin = m_memory.firstSlot / kBits;
    const auto end = (m_memory.firstSlot + slots() - 1) / kBits + 1;
    for (auto word = begin / kBits; word * kBits < end; ++word) {
        auto groups = takeBits(m_memory.newsIndex[word], ownBits(word * kBits, begin, end));
        for (; groups != 0; groups &= groups - 1)
            takeNewsOf(word * kBits + static_cast<std::uint32_t>(std::countr_zero(groups)), moved);
    }
}

void FlowLedger::takeNewsOf(std::uint32_t group, std::vector<ConnectionIndex> &moved)
{
    const auto first = group * kBits;
    auto bits = takeBits(m_memory.news[group],
                         ownBits(first, m_memory.firstSlot, m_memory.firstSlot + slots()));
    for (; bits != 0; bits &= bits - 1) {
        const auto slot = first + static_cast<std::uint32_t>(std::countr_zero(bits));
        const auto owner = m_slots[slot - m_memory.firstSlot].owner;
        if (owner != kNoConnection)
            moved.push_back(owner);
    }
}

void FlowLedger::setTime(TimePoint now)
{
    m_now = now;
    while (!m_retired.empty() && m_retired.front().until <= now) {
        finish(m_retired.front());
        release(m_retired.front().slot);
        m_retired.pop_front();
    }
}

std::vector<FlowRequest> FlowLedger::takeRequests()
{
    return std::exchange(m_requests, {});
}

} // namespace vipdeck
