// SPDX-License-Identifier: GPL-3.0-or-later
// Who connects when, and for how long: random, but the same for the same seed.
#pragma once

#include <cstdint>

#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

namespace vipdeck {

enum class ArrivalShape : std::uint8_t {
    Even,    // one after the other in equal distances
    Poisson, // independent of each other
    Bursts,  // groups of kBurstSize at once, as a page with many pictures makes
};
enum class LengthShape : std::uint8_t { Constant, Exponential, LogNormal };

struct Workload
{
    std::uint32_t clients = 20000; // 1..4194304; each is as likely as any other
    double arrivalsPerSecond = 1000;
    ArrivalShape arrivals = ArrivalShape::Poisson;
    LengthShape lengths = LengthShape::LogNormal;
    Duration medianLength = std::chrono::milliseconds(1800);
    Duration longLength = std::chrono::seconds(45); // 99 of 100 are shorter; LogNormal only
    Duration duration = std::chrono::seconds(120);
    std::uint64_t seed = 42;
};

inline constexpr std::uint32_t kBurstSize = 20;

// Errors: OutOfRange with the field and its value.
[[nodiscard]] Result<> validate(const Workload &workload);

// Draws from a workload that is valid.
class WorkloadSource
{
public:
    explicit WorkloadSource(const Workload &workload);

    // Time from one arrival to the next.
    [[nodiscard]] Duration nextGap();
    [[nodiscard]] Duration nextLength();
    [[nodiscard]] std::uint32_t nextClient() { return m_random.below(m_workload.clients); }

private:
    [[nodiscard]] double uniform(); // in (0, 1]
    [[nodiscard]] double normal();  // mean 0, deviation 1

    Workload m_workload;
    Random m_random;
    double m_deviation; // of the logarithm of the length
    std::uint32_t m_leftInBurst = 0;
};

} // namespace vipdeck
