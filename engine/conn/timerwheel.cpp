// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/timerwheel.h"

#include <algorithm>

namespace vipdeck {
namespace {

constexpr Duration kTick = std::chrono::milliseconds(4);
// A record that is not scheduled has this in timerSlot.
constexpr std::uint16_t kNotScheduled = 0;

std::uint64_t tickAt(TimePoint time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch() / kTick);
}

std::uint64_t tickAtOrAfter(TimePoint time)
{
    return tickAt(time + kTick - Duration(1));
}

} // namespace

std::uint16_t TimerWheel::slotFor(std::uint64_t tick) const
{
    const auto distance = tick - m_tick;
    unsigned level = 0;
    while (level + 1 < kLevels && distance >> (kBits * (level + 1)) != 0)
        ++level;
    const auto slot = (tick >> (kBits * level)) & (kSlotsPerLevel - 1);
    return static_cast<std::uint16_t>(1 + level * kSlotsPerLevel + slot);
}

void TimerWheel::link(ConnectionIndex index)
{
    constexpr std::uint64_t kHorizon = (std::uint64_t{1} << (kBits * kLevels)) - 1;
    auto &record = (*m_arena)[index];
    const auto tick = std::clamp(tickAtOrAfter(record.expiry), m_tick + 1, m_tick + kHorizon);
    const auto slot = slotFor(tick);
    record.timerSlot = slot;
    record.timerPrevious = kNoConnection;
    record.timerNext = m_heads[slot];
    if (record.timerNext != kNoConnection)
        (*m_arena)[record.timerNext].timerPrevious = index;
    m_heads[slot] = index;
    ++m_counts[(slot - 1) / kSlotsPerLevel];
    ++m_scheduled;
}

void TimerWheel::unlink(ConnectionIndex index)
{
    auto &record = (*m_arena)[index];
    const auto slot = record.timerSlot;
    if (record.timerPrevious != kNoConnection)
        (*m_arena)[record.timerPrevious].timerNext = record.timerNext;
    else
        m_heads[m_heads[slot] == index ? slot : kWorkSlot] = record.timerNext;
    if (record.timerNext != kNoConnection)
        (*m_arena)[record.timerNext].timerPrevious = record.timerPrevious;
    record.timerSlot = kNotScheduled;
    --m_counts[(slot - 1) / kSlotsPerLevel];
    --m_scheduled;
}

void TimerWheel::schedule(ConnectionIndex index, TimePoint expiry)
{
    auto &record = (*m_arena)[index];
    const bool pending = record.timerSlot != kNotScheduled;
    const bool later = expiry >= record.expiry;
    record.expiry = expiry;
    if (pending && later)
        return;
    if (pending)
        unlink(index);
    link(index);
}

void TimerWheel::cancel(ConnectionIndex index)
{
    if ((*m_arena)[index].timerSlot != kNotScheduled)
        unlink(index);
}

bool TimerWheel::takeNextSlot(std::uint64_t target)
{
    while (m_levelsLeft != 0 || m_tick < target) {
        if (m_levelsLeft == 0) {
            // Without timers on the lowest level nothing happens before the next cascade.
            m_tick += 1;
            if (m_counts[0] == 0)
                m_tick = std::min(target, (m_tick + kSlotsPerLevel - 1) & ~std::uint64_t{0xFF});
            m_levelsLeft = 1;
            while (m_levelsLeft < kLevels
                   && (m_tick & ((std::uint64_t{1} << (kBits * m_levelsLeft)) - 1)) == 0)
                ++m_levelsLeft;
        }
        const auto level = --m_levelsLeft;
        const auto slot =
            1 + level * kSlotsPerLevel + ((m_tick >> (kBits * level)) & (kSlotsPerLevel - 1));
        if (m_heads[slot] == kNoConnection)
            continue;
        m_heads[kWorkSlot] = m_heads[slot];
        m_heads[slot] = kNoConnection;
        return true;
    }
    return false;
}

ConnectionIndex TimerWheel::popExpired(TimePoint now, std::uint32_t &budget)
{
    const auto target = tickAt(now);
    while (budget > 0) {
        if (m_scheduled == 0) {
            m_tick = std::max(m_tick, target);
            m_levelsLeft = 0;
            return kNoConnection;
        }
        const auto index = m_heads[kWorkSlot];
        if (index == kNoConnection) {
            if (!takeNextSlot(target))
                return kNoConnection;
            continue;
        }
        --budget;
        unlink(index);
        // Not compared with `now`: after a long jump timers still fire in the order of their ticks.
        if (tickAtOrAfter((*m_arena)[index].expiry) <= m_tick)
            return index;
        link(index);
    }
    return kNoConnection;
}

} // namespace vipdeck
