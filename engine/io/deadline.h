// SPDX-License-Identifier: GPL-3.0-or-later
// A point in time until which a probe waits for its answer. Inside io only.
#pragma once

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace vipdeck {

class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds patience)
        : m_begin(Clock::now())
        , m_end(m_begin + patience)
    {}

    // False when the time is over before the descriptor is ready.
    [[nodiscard]] bool waitFor(int descriptor, short events) const
    {
        pollfd wanted{descriptor, events, 0};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now()).count();
        return left >= 0 && poll(&wanted, 1, static_cast<int>(left)) > 0;
    }
    [[nodiscard]] std::uint32_t elapsedMicroseconds() const
    {
        const auto elapsed =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_begin);
        return static_cast<std::uint32_t>(elapsed.count());
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_begin;
    Clock::time_point m_end;
};

} // namespace vipdeck
