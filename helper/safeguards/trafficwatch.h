// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic before and after an apply that waits to be kept, from the helper's own counters: is it so
// much worse that the helper should go back at once? To be shown the director once a second, also
// while nothing waits: the minute before an apply is what it is compared with. What was applied
// before the first look is not judged. Control thread.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/stats/answers.h"
#include "helper/api/journal.h"
#include "helper/api/safeguards.h"

namespace vipdeck {

class TrafficWatch
{
public:
    static constexpr std::uint64_t kBeforeMilliseconds = 60'000;
    // Growth is against one failure a minute at least, and below three nothing is a growth.
    static constexpr double kLeastRate = 1.0 / 60;
    static constexpr std::uint64_t kLeastFailures = 3;

    // `now`: milliseconds of a clock that nobody sets; `waiting`: the version that waits, 0: none.
    void look(const DirectorStatus &status, std::uint64_t now, std::uint64_t waiting);
    // Why to go back from the version that waits; nothing while there is no reason.
    [[nodiscard]] std::optional<api::EventPhrase> reason(const api::Safeguards &settings) const;
    void clear() { *this = {}; }

private:
    using Server = std::pair<ServiceKey, Endpoint>;
    struct Record
    {
        DestinationConfig config;
        Counters counters;
        Answers answers;
    };
    struct Sample
    {
        std::uint64_t time = 0;
        std::uint64_t failures = 0; // since the engine started
    };

    void takeServers(const DirectorStatus &status, std::uint64_t now);
    void begin(std::uint64_t waiting);
    [[nodiscard]] std::optional<api::EventPhrase> growth(const api::Safeguards &settings) const;
    [[nodiscard]] std::optional<api::EventPhrase> silence() const;
    [[nodiscard]] Answers::Finding finding(const Server &server, const Record &record) const;

    std::deque<Sample> m_samples; // oldest first; of the last minute
    std::map<Server, Record> m_servers;
    std::uint64_t m_now = 0;
    std::uint64_t m_waiting = 0;       // version
    std::uint64_t m_judged = 0;        // the same, when there is a time before it
    std::uint64_t m_begin = 0;         // when it was seen first
    double m_rateBefore = 0;           // failures a second
    std::set<Server> m_answeredBefore; // and took connections
};

} // namespace vipdeck
