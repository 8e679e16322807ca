// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in each of the last steps of one length. Steps are counted from 1970, so that they
// keep their borders over a restart. Memory: capacity * sizeof(RateStep), taken at once. Control
// thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/config/status.h"

namespace vipdeck {

struct RateStep
{
    std::uint32_t coveredMilliseconds = 0; // 0: a gap
    Counters gained;
    std::uint64_t dropped = 0;
    std::uint64_t activeMilliseconds = 0; // active connections times the time that they were there

    RateStep &operator+=(const RateStep &other);
};

class SampleRing
{
public:
    SampleRing(std::uint32_t stepSeconds, std::uint32_t capacity);

    [[nodiscard]] std::uint64_t stepMilliseconds() const { return m_stepMilliseconds; }
    // Adds to the step of this moment. A moment before the newest step means that the clock was
    // set back: what lies after it is forgotten.
    void add(std::uint64_t wallMilliseconds, const RateStep &step);
    // For each step that is there, oldest first: visit(step number, step).
    template<typename Visit>
    void forEach(Visit &&visit) const
    {
        for (auto number = first(); number <= m_newest; ++number)
            if (const auto &step = at(number); step.coveredMilliseconds != 0)
                visit(number, step);
    }
    // The sum over `count` steps; what is not there adds nothing.
    [[nodiscard]] RateStep sum(std::uint64_t number, std::uint64_t count) const;
    [[nodiscard]] std::uint64_t newest() const { return m_newest; } // 0: nothing yet
    [[nodiscard]] std::uint64_t oldest() const; // the first that is no gap; 0: nothing yet

private:
    [[nodiscard]] std::uint64_t first() const; // that has a place
    [[nodiscard]] const RateStep &at(std::uint64_t number) const;
    [[nodiscard]] RateStep &at(std::uint64_t number);

    std::uint64_t m_stepMilliseconds;
    std::uint64_t m_newest = 0;
    std::vector<RateStep> m_steps;
};

} // namespace vipdeck
