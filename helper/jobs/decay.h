// SPDX-License-Identifier: GPL-3.0-or-later
// How long until a count that falls is 0: a straight line through its last minute (least squares).
// Pure.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace vipdeck {

class Decay
{
public:
    static constexpr std::uint64_t kWindowMilliseconds = 60'000;
    static constexpr std::uint64_t kMinimumMilliseconds = 5'000; // before that nothing is said

    // Times do not go backwards.
    void add(std::uint64_t milliseconds, std::uint32_t count);
    // Nothing: too early, or it does not fall.
    [[nodiscard]] std::optional<std::uint32_t> secondsLeft() const;

private:
    struct Sample
    {
        std::uint64_t milliseconds;
        std::uint32_t count;
    };
    std::deque<Sample> m_samples;
};

} // namespace vipdeck
