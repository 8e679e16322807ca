// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/jobs/decay.h"

#include <cmath>

#include "helper/api/limits.h"

namespace vipdeck {

void Decay::add(std::uint64_t milliseconds, std::uint32_t count)
{
    m_samples.push_back({milliseconds, count});
    while (milliseconds - m_samples.front().milliseconds > kWindowMilliseconds)
        m_samples.pop_front();
}

std::optional<std::uint32_t> Decay::secondsLeft() const
{
    if (m_samples.empty()
        || m_samples.back().milliseconds - m_samples.front().milliseconds < kMinimumMilliseconds)
        return std::nullopt;
    const auto first = m_samples.front().milliseconds;
    const auto count = static_cast<double>(m_samples.size());
    double sumTime = 0;
    double sumCount = 0;
    double sumSquares = 0;
    double sumProducts = 0;
    for (const auto &sample : m_samples) {
        const auto seconds = static_cast<double>(sample.milliseconds - first) / 1000;
        sumTime += seconds;
        sumCount += sample.count;
        sumSquares += seconds * seconds;
        sumProducts += seconds * sample.count;
    }
    const auto slope = (count * sumProducts - sumTime * sumCount)
                       / (count * sumSquares - sumTime * sumTime); // of at least two times
    if (slope >= 0)
        return std::nullopt;
    const auto left = -static_cast<double>(m_samples.back().count) / slope;
    if (left > api::kMaximumJobSeconds)
        return std::nullopt;
    return static_cast<std::uint32_t>(std::ceil(left));
}

} // namespace vipdeck
