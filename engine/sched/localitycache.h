// SPDX-License-Identifier: GPL-3.0-or-later
// What lblc and lblcr remember of each address that clients asked for, and when they forget it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "engine/sched/addresshash.h"
#include "engine/sched/scheduler.h"

namespace vipdeck {

// A server that was chosen. Known by its endpoint, not its id: the kernel keeps a removed server
// for as long as the cache refers to it, and takes up the same one when it is added again.
struct CachedServer
{
    Endpoint endpoint;
    std::size_t index = kNoDestination; // kNoDestination while it is removed
};

inline constexpr std::chrono::hours kLocalityExpiration{24}; // sysctl lblc_expiration

// Entries hold a Value each. Every minute it is checked whether there are too many, every half hour
// whether some are old, as the kernel does.
template<typename Value>
class LocalityCache
{
public:
    // Null when there is none. Counts as a use. Valid until the next insert or advance.
    Value *find(const Address &address, TimePoint now)
    {
        for (auto &entry : bucketOf(address)) {
            if (entry.address == address) {
                entry.lastUse = now;
                return &entry.value;
            }
        }
        return nullptr;
    }
    // There must be none yet.
    void insert(const Address &address, Value value, TimePoint now)
    {
        bucketOf(address).push_back({address, now, std::move(value)});
        ++m_entries;
    }
    template<typename Visitor>
    void visit(Visitor visitor)
    {
        for (auto &bucket : m_buckets)
            for (auto &entry : bucket)
                visitor(entry.value);
    }
    // The first call starts the timer.
    void advance(TimePoint now)
    {
        if (!m_nextCheck)
            m_nextCheck = now + kCheckInterval;
        for (; now >= *m_nextCheck; *m_nextCheck += kCheckInterval)
            check(*m_nextCheck);
    }
    [[nodiscard]] std::size_t size() const { return m_entries; }

private:
    struct Entry
    {
        Address address;
        TimePoint lastUse;
        Value value;
    };
    using Bucket = std::vector<Entry>;

    static constexpr unsigned kBucketBits = 10;
    static constexpr std::size_t kBuckets = 1u << kBucketBits;
    static constexpr std::size_t kMaximumSize = kBuckets * 16;
    static constexpr std::chrono::minutes kCheckInterval{1};
    static constexpr std::chrono::minutes kEntryTimeout{6}; // while there are too many
    static constexpr int kChecksToFullExpiration = 30;

    Bucket &bucketOf(const Address &address)
    {
        return m_buckets[goldenRatioHash(foldAddress(address), kBucketBits)];
    }

    void check(TimePoint now)
    {
        if (m_checks % kChecksToFullExpiration == 0) {
            expire(now - kLocalityExpiration, m_entries);
            m_checks = 1;
            return;
        }
        if (m_entries <= kMaximumSize) {
            ++m_checks;
            return;
        }
        // No count here: while there are too many, old entries are not looked for.
        expire(now - kEntryTimeout, std::min((m_entries - kMaximumSize) * 4 / 3, kMaximumSize / 2));
    }

    // Removes entries that were last used at `deadline` or before, bucket by bucket from where the
    // last call ended, until at least `goal` are gone.
    void expire(TimePoint deadline, std::size_t goal)
    {
        std::size_t removed = 0;
        for (std::size_t step = 0; step < kBuckets && removed < std::max<std::size_t>(goal, 1);
             ++step) {
            m_rover = (m_rover + 1) % kBuckets;
            removed += std::erase_if(m_buckets[m_rover], [deadline](const Entry &entry) {
                return entry.lastUse <= deadline;
            });
        }
        m_entries -= removed;
    }

    std::array<Bucket, kBuckets> m_buckets;
    std::size_t m_entries = 0;
    std::size_t m_rover = 0;
    int m_checks = 1;
    std::optional<TimePoint> m_nextCheck;
};

} // namespace vipdeck
