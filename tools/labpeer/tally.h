// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a run of requests: answers by server, errors by kind, time to answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vipdeck::lab {

using Clock = std::chrono::steady_clock;

class Tally
{
public:
    void answer(const std::string &server, Clock::duration took);
    void error(const std::string &kind);
    [[nodiscard]] std::uint64_t errors() const { return m_errorCount; }
    // One "server NAME COUNT" or "error KIND COUNT" a line, then the totals.
    void print(Clock::duration elapsed) const;

private:
    std::map<std::string, std::uint64_t> m_servers;
    std::map<std::string, std::uint64_t> m_errors;
    std::vector<std::uint32_t> m_microseconds;
    std::uint64_t m_errorCount = 0;
};

// Gives out the right to start requests at an even rate, or at one that swells and ebbs around it.
class Pace
{
public:
    // waveSeconds: period of a swing of 30 % around the rate; 0 = even.
    Pace(std::uint64_t perSecond, std::uint64_t total, std::uint64_t seconds,
         std::uint64_t waveSeconds = 0);
    [[nodiscard]] bool mayStart(Clock::time_point now) const; // one more, now
    void started() { ++m_started; }
    [[nodiscard]] bool isOver(Clock::time_point now) const; // no further one will start
    [[nodiscard]] Clock::time_point begin() const { return m_begin; }

private:
    Clock::time_point m_begin = Clock::now();
    std::uint64_t m_perSecond; // 0: as fast as it goes
    std::uint64_t m_total;     // 0: no limit but the time
    std::uint64_t m_seconds;
    std::uint64_t m_waveSeconds;
    std::uint64_t m_started = 0;
};

} // namespace vipdeck::lab
