// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rates/ratehistory.h"

#include <algorithm>

#include "helper/api/limits.h"
#include "helper/rates/ratefile.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace {

constexpr std::uint64_t kSaveMilliseconds = 300'000;
// Longer without a look, and nobody knows when it happened.
constexpr std::uint64_t kLongestInterval = std::uint64_t{api::kFineRateSeconds} * 1000;

// Nothing when a counter was zeroed in between.
std::optional<Counters> gain(const Counters &before, const Counters &after)
{
    Counters gained;
    for (const auto field : {&Counters::connections, &Counters::packetsIn, &Counters::packetsOut,
                             &Counters::bytesIn, &Counters::bytesOut}) {
        if (after.*field < before.*field)
            return std::nullopt;
        gained.*field = after.*field - before.*field;
    }
    return gained;
}

api::RateSample sampleOf(std::uint64_t timeMilliseconds, const RateStep &step)
{
    return {timeMilliseconds, step.coveredMilliseconds, step.gained, step.dropped,
            (step.activeMilliseconds + step.coveredMilliseconds / 2) / step.coveredMilliseconds};
}

} // namespace

RateHistory::RateHistory(const HelperClock &clock, const std::string &directory,
                         std::vector<std::string> &problems)
    : m_clock(clock)
    , m_path(directory + "/rates")
    , m_fine(api::kFineRateSeconds, api::kFineRateSteps)
    , m_coarse(api::kCoarseRateSeconds, api::kCoarseRateSteps)
    , m_savedMilliseconds(clock.bootMilliseconds())
{
    const auto loaded = load();
    if (loaded)
        return;
    m_fine = {api::kFineRateSeconds, api::kFineRateSteps};
    m_coarse = {api::kCoarseRateSeconds, api::kCoarseRateSteps};
    const auto aside = putAside(m_path);
    problems.push_back(m_path + ": " + loaded.error().message + "; "
                       + (aside ? "it is kept as " + *aside : aside.error().message)
                       + ", rates are recorded from now on");
}

Result<> RateHistory::load()
{
    const auto octets = readWholeFile(m_path);
    if (!octets)
        return tl::unexpected(octets.error());
    return *octets ? parseRates(**octets, m_fine, m_coarse) : Result<>();
}

Result<> RateHistory::save()
{
    m_savedMilliseconds = m_clock.bootMilliseconds();
    return replaceFile(m_path, printRates(m_fine, m_coarse));
}

RateHistory::Moment RateHistory::momentOf(const DirectorStatus &status) const
{
    Moment moment{m_clock.bootMilliseconds(), status.counters, status.engine.queueDrops, 0};
    for (const auto &drop : status.engine.drops)
        moment.dropped += drop.packets;
    for (const auto &service : status.services)
        for (const auto &server : service.destinations)
            moment.active += server.activeConnections;
    return moment;
}

std::optional<RateStep> RateHistory::stepSince(const Moment &now) const
{
    if (!m_last || now.bootMilliseconds <= m_last->bootMilliseconds)
        return std::nullopt;
    const auto elapsed = now.bootMilliseconds - m_last->bootMilliseconds;
    const auto gained = gain(m_last->counters, now.counters);
    if (elapsed > kLongestInterval || !gained || now.dropped < m_last->dropped)
        return std::nullopt;
    return RateStep{static_cast<std::uint32_t>(elapsed), *gained, now.dropped - m_last->dropped,
                    now.active * elapsed};
}

Result<> RateHistory::take(const DirectorStatus &status)
{
    const auto now = momentOf(status);
    if (const auto step = stepSince(now)) {
        const auto wall = m_clock.wallMilliseconds();
        m_fine.add(wall, *step);
        m_coarse.add(wall, *step);
    }
    m_last = now;
    return now.bootMilliseconds - m_savedMilliseconds < kSaveMilliseconds ? Result<>() : save();
}

Result<api::RatesReply> RateHistory::read(const api::RatesRequest &request) const
{
    const auto seconds = request.stepSeconds;
    if (seconds == 0 || seconds % api::kFineRateSeconds != 0 || seconds > api::kMaximumRateSeconds)
        return makeError(ErrorCode::InvalidArgument,
                         "a step of " + std::to_string(seconds)
                             + " s is no multiple of 10 s between 10 s and a day");
    if (request.limit == 0 || request.limit > api::kMaximumRateSamples)
        return makeError(ErrorCode::InvalidArgument,
                         std::to_string(request.limit) + " steps are not between 1 and "
                             + std::to_string(api::kMaximumRateSamples));
    const auto &ring = seconds % api::kCoarseRateSeconds == 0 ? m_coarse : m_fine;
    api::RatesReply reply;
    if (ring.oldest() == 0)
        return reply;
    reply.oldestMilliseconds = ring.oldest() * ring.stepMilliseconds();
    const auto step = std::uint64_t{seconds} * 1000;
    const auto newest = ring.newest() * ring.stepMilliseconds();
    const auto until = request.untilMilliseconds == 0
                           ? newest + 1
                           : std::min(request.untilMilliseconds, newest + 1);
    const auto from = std::max(request.fromMilliseconds, reply.oldestMilliseconds);
    for (auto time = from / step * step; time < until; time += step) {
        const auto sum = ring.sum(time / ring.stepMilliseconds(), step / ring.stepMilliseconds());
        if (sum.coveredMilliseconds == 0)
            continue;
        if (reply.page.size() == request.limit) {
            reply.nextMilliseconds = time;
            break;
        }
        reply.page.push_back(sampleOf(time, sum));
    }
    return reply;
}

} // namespace vipdeck
