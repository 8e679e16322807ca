// SPDX-License-Identifier: GPL-3.0-or-later
// What the director did over the last 24 hours (steps of 10 s) and 31 days (steps of 10 min): about
// 0.8 MB of memory, whatever runs. Kept over restarts in the file "rates" of the state directory,
// written whole every five minutes and at the end; what a killed helper had not written is a gap,
// as is the time when no helper ran or the machine slept. Control thread.
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"
#include "helper/api/rates.h"
#include "helper/rates/samplering.h"
#include "helper/state/helperclock.h"

namespace vipdeck {

class RateHistory
{
public:
    // Reads the file. One that cannot be read is put aside and told in `problems`. The clock must
    // outlive this.
    RateHistory(const HelperClock &clock, const std::string &directory,
                std::vector<std::string> &problems);

    // The director as it is now; between two calls lie about two seconds. An error is about the
    // file, and what was taken stays in memory.
    [[nodiscard]] Result<> take(const DirectorStatus &status);
    [[nodiscard]] Result<> save();
    // Errors: InvalidArgument for a step or limit that there is not.
    [[nodiscard]] Result<api::RatesReply> read(const api::RatesRequest &request) const;

private:
    struct Moment
    {
        std::uint64_t bootMilliseconds = 0;
        Counters counters;
        std::uint64_t dropped = 0;
        std::uint64_t active = 0;
    };

    [[nodiscard]] Moment momentOf(const DirectorStatus &status) const;
    [[nodiscard]] std::optional<RateStep> stepSince(const Moment &now) const;
    [[nodiscard]] Result<> load();

    const HelperClock &m_clock;
    std::string m_path;
    SampleRing m_fine;
    SampleRing m_coarse;
    std::optional<Moment> m_last;
    std::uint64_t m_savedMilliseconds; // since boot
};

} // namespace vipdeck
