// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchical timer wheel over the records of a connection arena. Never fires early, at most one
// tick late. Work is bounded per call, so that a million timers due at once cause no pause.
#pragma once

#include <array>
#include <cstdint>

#include "engine/conn/connection.h"
#include "engine/conn/connectionarena.h"

namespace vipdeck {

class TimerWheel
{
public:
    explicit TimerWheel(ConnectionArena &arena)
        : m_arena(&arena)
    {}

    // Sets the record's expiry. A timer that is pending and due earlier stays where it is and moves
    // on when it fires: refreshing a connection costs one comparison.
    void schedule(ConnectionIndex index, TimePoint expiry);
    void cancel(ConnectionIndex index);

    // Next record whose expiry is not after `now`, or kNoConnection. It is no longer scheduled.
    // Each record looked at takes one from `budget`; at 0 the call gives up and goes on next time.
    [[nodiscard]] ConnectionIndex popExpired(TimePoint now, std::uint32_t &budget);

private:
    static constexpr unsigned kBits = 8;
    static constexpr std::uint32_t kSlotsPerLevel = 1u << kBits;
    static constexpr unsigned kLevels = 4; // 4 ms ticks reach 198 days
    static constexpr std::uint16_t kSlotCount =
        1 + kLevels * kSlotsPerLevel; // slot 0 = not scheduled
    // Chain that is being worked through: a slot taken off the wheel.
    static constexpr std::uint16_t kWorkSlot = kSlotCount;

    [[nodiscard]] std::uint16_t slotFor(std::uint64_t tick) const;
    void link(ConnectionIndex index);
    void unlink(ConnectionIndex index);
    // Takes the next slot that is due at or before `target` into the work chain; false if none is.
    [[nodiscard]] bool takeNextSlot(std::uint64_t target);

    ConnectionArena *m_arena;
    std::array<ConnectionIndex, kSlotCount + 1> m_heads{};
    std::array<std::uint32_t, kLevels> m_counts{}; // records per level, the work chain included
    std::uint64_t m_tick = 0;                      // current tick
    unsigned m_levelsLeft = 0;                     // slots of m_tick still to be taken
    std::uint32_t m_scheduled = 0;
};

} // namespace vipdeck
