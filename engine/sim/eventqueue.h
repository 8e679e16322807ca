// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until somebody moves it, and what is to happen at which time. One
// thread.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "engine/base/time.h"

namespace vipdeck {

class EventQueue
{
public:
    using Event = std::function<void()>;

    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] bool empty() const { return m_pending.empty(); }
    [[nodiscard]] std::size_t size() const { return m_pending.size(); }

    // A time in the past means now. Events of the same time happen in the order they were given.
    void at(TimePoint when, Event event);
    void after(Duration delay, Event event) { at(m_now + delay, std::move(event)); }

    // Moves the clock to the next event and lets it happen; false when there is none.
    bool runNext();
    // Lets everything happen up to and including `until`, then the clock shows `until`. Returns how
    // many events there were.
    std::size_t runUntil(TimePoint until);
    std::size_t runFor(Duration duration) { return runUntil(m_now + duration); }

private:
    struct Pending
    {
        TimePoint when;
        std::uint64_t number;
        Event event;
    };
    struct IsLater
    {
        bool operator()(const Pending &a, const Pending &b) const
        {
            return a.when != b.when ? a.when > b.when : a.number > b.number;
        }
    };

    std::priority_queue<Pending, std::vector<Pending>, IsLater> m_pending;
    TimePoint m_now{};
    std::uint64_t m_lastNumber = 0;
};

} // namespace vipdeck
