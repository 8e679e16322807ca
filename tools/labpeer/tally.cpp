// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/labpeer/tally.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace vipdeck::lab {

void Tally::answer(const std::string &server, Clock::duration took)
{
    ++m_servers[server];
    m_microseconds.push_back(static_cast<std::uint32_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
}

void Tally::error(const std::string &kind)
{
    ++m_errors[kind];
    ++m_errorCount;
}

void Tally::print(Clock::duration elapsed) const
{
    for (const auto &[server, count] : m_servers)
        std::printf("server %s %llu\n", server.c_str(), static_cast<unsigned long long>(count));
    for (const auto &[kind, count] : m_errors)
        std::printf("error %s %llu\n", kind.c_str(), static_cast<unsigned long long>(count));
    auto sorted = m_microseconds;
    std::ranges::sort(sorted);
    const auto percentile = [&sorted](std::size_t percent) {
        return sorted.empty() ? 0u : sorted[(sorted.size() - 1) * percent / 100];
    };
    const double seconds = std::chrono::duration<double>(elapsed).count();
    std::printf("total answers %zu errors %llu seconds %.2f rate %.0f p50us %u p99us %u\n",
                sorted.size(), static_cast<unsigned long long>(m_errorCount), seconds,
                seconds > 0 ? static_cast<double>(sorted.size()) / seconds : 0.0, percentile(50),
                percentile(99));
}

Pace::Pace(std::uint64_t perSecond, std::uint64_t total, std::uint64_t seconds,
           std::uint64_t waveSeconds)
    : m_perSecond(perSecond)
    , m_total(total)
    , m_seconds(seconds)
    , m_waveSeconds(waveSeconds)
{}

bool Pace::mayStart(Clock::time_point now) const
{
    if (isOver(now))
        return false;
    if (m_perSecond == 0)
        return true;
    auto due = std::chrono::duration<double>(now - m_begin).count();
    if (m_waveSeconds != 0) {
        // The integral of 1 + 0.3 sin(w t).
        constexpr double kSwing = 0.3;
        const double w = 2 * std::numbers::pi / static_cast<double>(m_waveSeconds);
        due += kSwing * (1 - std::cos(w * due)) / w;
    }
    return static_cast<double>(m_started) <= due * static_cast<double>(m_perSecond);
}

bool Pace::isOver(Clock::time_point now) const
{
    return (m_total != 0 && m_started >= m_total)
           || now - m_begin >= std::chrono::seconds(m_seconds);
}

} // namespace vipdeck::lab
