// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rates/samplering.h"

#include <algorithm>

namespace vipdeck {

RateStep &RateStep::operator+=(const RateStep &other)
{
    coveredMilliseconds += other.coveredMilliseconds;
    for (const auto field : {&Counters::connections, &Counters::packetsIn, &Counters::packetsOut,
                             &Counters::bytesIn, &Counters::bytesOut})
        gained.*field += other.gained.*field;
    dropped += other.dropped;
    activeMilliseconds += other.activeMilliseconds;
    return *this;
}

SampleRing::SampleRing(std::uint32_t stepSeconds, std::uint32_t capacity)
    : m_stepMilliseconds(std::uint64_t{stepSeconds} * 1000)
    , m_steps(capacity)
{}

std::uint64_t SampleRing::first() const
{
    const std::uint64_t capacity = m_steps.size();
    return m_newest < capacity ? 1 : m_newest - capacity + 1;
}

const RateStep &SampleRing::at(std::uint64_t number) const
{
    return m_steps[number % m_steps.size()];
}

RateStep &SampleRing::at(std::uint64_t number)
{
    return m_steps[number % m_steps.size()];
}

void SampleRing::add(std::uint64_t wallMilliseconds, const RateStep &step)
{
    const auto number = std::max<std::uint64_t>(wallMilliseconds / m_stepMilliseconds, 1);
    // What stands in the places of the steps between is a round old, or later than now.
    if (number > m_newest) {
        const auto skipped = std::min<std::uint64_t>(number - m_newest, m_steps.size());
        for (auto fresh = number - skipped + 1; fresh <= number; ++fresh)
            at(fresh) = {};
    } else {
        for (auto later = std::max(number + 1, first()); later <= m_newest; ++later)
            at(later) = {};
        if (number < first())
            at(number) = {};
    }
    m_newest = number;
    at(number) += step;
}

RateStep SampleRing::sum(std::uint64_t number, std::uint64_t count) const
{
    RateStep total;
    const auto end = std::min(number + count, m_newest + 1);
    for (auto each = std::max(number, first()); each < end; ++each)
        total += at(each);
    return total;
}

std::uint64_t SampleRing::oldest() const
{
    for (auto number = first(); number <= m_newest; ++number)
        if (at(number).coveredMilliseconds != 0)
            return number;
    return 0;
}

} // namespace vipdeck
