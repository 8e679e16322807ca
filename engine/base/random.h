// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random numbers. The seed is an input, so that every run can be repeated.
#pragma once

#include <cstdint>

namespace vipdeck {

// SplitMix64 (Steele, Lea, Flood 2014): 64 bits of state, good enough for schedulers and tests, not
// for secrets.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    // Uniform in [0, bound), bound > 0 (Lemire's multiplication; bias below 2^-32).
    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

private:
    std::uint64_t m_state;
};

} // namespace vipdeck
