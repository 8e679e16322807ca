// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/operations/operations.h"

#include <algorithm>
#include <unistd.h>

#include "helper/api/eventphrases.h"
#include "helper/api/limits.h"
#include "helper/log.h"
#include "helper/state/phrases.h"

namespace vipdeck {
namespace {

using api::VersionInfo;
using api::VersionKind;
using api::VersionOutcome;

constexpr std::uint64_t kMillisecondsPerSecond = 1000;
constexpr std::uint64_t kRetryMilliseconds = 5000; // when going back failed
// Looks again this often, so that a machine that slept is not late.
constexpr std::uint64_t kLookMilliseconds = 1000;

void logFailure(const Result<> &result)
{
    if (!result)
        qCWarning(lcHelper).noquote() << printable(result.error().message);
}

std::string nameOf(const api::Actor &actor)
{
    return actor.userName.empty() ? "user " + std::to_string(actor.userId) : actor.userName;
}

// A console takes the phrases only when they say the whole text.
void summarize(VersionInfo &info, const std::vector<api::EventPhrase> &summary)
{
    info.summary = api::englishPhrases(summary, info.changes).substr(0, api::kMaximumCommentOctets);
    info.phrases.assign(summary.begin(), summary.begin()
                                             + static_cast<std::ptrdiff_t>(std::min(
                                                 summary.size(), api::kMaximumEventPhrases)));
}

api::EventPhrase phraseBy(std::string kind, const api::Actor &actor)
{
    return phrase(std::move(kind), {userValue(actor.userId, actor.userName)});
}

} // namespace

Operations::Operations(Configuration &configuration, History history, const HelperClock &clock,
                       const std::string &stateDirectory, QObject *parent)
    : QObject(parent)
    , m_configuration(configuration)
    , m_history(std::move(history))
    , m_clock(clock)
    , m_file(stateDirectory)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Operations::timeIsOver);
}

std::vector<std::string> Operations::resume()
{
    std::vector<std::string> problems;
    const auto *last = m_history.find(m_history.current());
    if (!last || last->generation != m_configuration.generation()) {
        ChangeRequest found;
        found.actor.userId = geteuid();
        found.actor.userName = "vipdeckd";
        found.actor.program = "vipdeckd " VIPDECK_VERSION;
        found.summary = {phrase("rules-found")};
        VersionInfo info;
        info.kind = VersionKind::Found;
        (void)record(found, info);
    }
    auto waiting = m_file.read();
    if (!waiting) {
        problems.push_back(waiting.error().message);
    } else if (*waiting && (*waiting)->generation > m_configuration.generation()) {
        logFailure(m_file.remove()); // the helper ended before the apply was in force
    } else if (*waiting) {
        m_waiting = std::move(*waiting);
        if (m_waiting->deadline.remaining(m_clock) == 0)
            timeIsOver();
        else
            startTimer();
    }
    if (!m_waiting)
        logFailure(m_history.settle(1, VersionOutcome::Kept, {}, m_clock.wallMilliseconds()));
    return problems;
}

Result<> Operations::checkWaiting(const api::ApplyRequest &request) const
{
    const auto seconds = request.confirmSeconds;
    if (seconds != 0
        && (seconds < api::kMinimumConfirmSeconds || seconds > api::kMaximumConfirmSeconds))
        return makeError(ErrorCode::OutOfRange,
                         std::to_string(seconds) + " s to confirm are not within 5 to 3600");
    if (request.amends != 0 && (!m_waiting || m_waiting->version != request.amends))
        return makeError(ErrorCode::InvalidArgument,
                         "version " + std::to_string(request.amends) + " does not wait");
    if (request.amends != 0 && seconds != 0)
        return makeError(ErrorCode::InvalidArgument,
                         "a correction of a version that waits has no time of its own");
    if (m_waiting && request.amends == 0)
        return makeError(
            ErrorCode::Busy,
            "version " + std::to_string(m_waiting->version) + " by " + nameOf(m_waiting->actor)
                + " waits for "
                + std::to_string(m_waiting->deadline.remaining(m_clock) / kMillisecondsPerSecond)
                + " s to be kept; keep or revert it first");
    return {};
}

// On the disk before the apply: a crash at any moment in between is found at the next start.
Result<> Operations::prepareWaiting(const ChangeRequest &request)
{
    WaitingApply waiting;
    waiting.generation = m_configuration.generation() + 1;
    waiting.version = m_history.nextNumber();
    waiting.previousVersion = m_history.current();
    waiting.appliedMilliseconds = m_clock.wallMilliseconds();
    waiting.changes = static_cast<std::uint32_t>(request.apply.changes.size());
    waiting.deadline =
        Deadline::after(m_clock, request.apply.confirmSeconds * kMillisecondsPerSecond);
    waiting.actor = request.actor;
    waiting.comment = request.apply.comment;
    waiting.previous = {m_configuration.generation(), m_configuration.rules()};
    auto written = m_file.write(waiting);
    if (written)
        m_prepared = std::move(waiting);
    return written;
}

void Operations::forgetPrepared()
{
    if (m_prepared)
        logFailure(m_file.remove());
    m_prepared.reset();
}

Result<api::ApplyReply> Operations::apply(const ChangeRequest &request)
{
    const auto &apply = request.apply;
    auto ready = checkWaiting(apply);
    if (ready && apply.confirmSeconds != 0)
        ready = prepareWaiting(request);
    if (!ready)
        return tl::unexpected(ready.error());
    const auto before = m_configuration.generation();
    const auto generation = m_configuration.apply(apply.generation, apply.changes);
    if (!generation) {
        forgetPrepared();
        recordFailure(request, generation.error());
        return tl::unexpected(generation.error());
    }
    if (*generation == before) {
        forgetPrepared();
        return api::ApplyReply{before, m_history.current()};
    }
    VersionInfo info;
    const bool waits = m_prepared || apply.amends != 0;
    info.kind = request.isJob               ? VersionKind::Job
                : request.isFound           ? VersionKind::Found
                : request.outside && !waits ? VersionKind::Outside
                                            : VersionKind::Applied;
    info.outcome = waits ? VersionOutcome::Waiting : VersionOutcome::Kept;
    const auto number = record(request, info);
    if (m_prepared) {
        m_waiting = std::exchange(m_prepared, std::nullopt);
        startTimer();
        Q_EMIT confirmationChanged();
    }
    return api::ApplyReply{*generation, number};
}

// What is in force stays so when its version cannot be kept.
std::uint64_t Operations::record(const ChangeRequest &request, const VersionInfo &decided)
{
    auto info = decided;
    info.generation = m_configuration.generation();
    info.timeMilliseconds = m_clock.wallMilliseconds();
    info.actor = request.actor;
    info.comment = request.apply.comment;
    info.ticket = request.apply.ticket;
    info.agreedBy = request.agreedBy;
    info.changes = static_cast<std::uint32_t>(request.apply.changes.size());
    summarize(info, request.summary);
    const auto number =
        m_history.add(std::move(info), {m_configuration.generation(), m_configuration.rules()});
    if (!number)
        qCCritical(lcHelper).noquote()
            << "history does not have these rules:" << printable(number.error().message);
    Q_EMIT historyChanged();
    return number.value_or(0);
}

// Single commands of tools fail all the time (adding what is there already); nobody applied those.
// Steps of jobs are tried again.
void Operations::recordFailure(const ChangeRequest &request, const Error &error)
{
    if (request.isJob)
        return;
    if (request.outside && request.apply.confirmSeconds == 0 && request.apply.changes.size() < 2)
        return;
    VersionInfo info;
    info.generation = m_configuration.generation();
    info.timeMilliseconds = m_clock.wallMilliseconds();
    info.kind = request.outside ? VersionKind::Outside : VersionKind::Applied;
    info.actor = request.actor;
    info.comment = request.apply.comment;
    info.ticket = request.apply.ticket;
    info.agreedBy = request.agreedBy;
    info.changes = static_cast<std::uint32_t>(request.apply.changes.size());
    summarize(info, request.summary);
    info.note = error.message.substr(0, api::kMaximumMessageOctets);
    info.notePhrases = {failurePhrase("because", error)};
    logFailure(m_history.addFailure(std::move(info)));
    Q_EMIT historyChanged();
}

api::ConfirmStatus Operations::confirmation() const
{
    auto status = m_ended;
    if (!m_waiting)
        return status;
    status.version = m_waiting->version;
    status.previousVersion = m_waiting->previousVersion;
    status.appliedMilliseconds = m_waiting->appliedMilliseconds;
    status.totalMilliseconds = m_waiting->deadline.totalMilliseconds;
    status.remainingMilliseconds = m_waiting->deadline.remaining(m_clock);
    status.changes = m_waiting->changes;
    status.actor = m_waiting->actor;
    status.comment = m_waiting->comment;
    return status;
}

Error Operations::nothingWaits()
{
    return {ErrorCode::InvalidArgument, "no version waits to be kept or reverted"};
}

Result<api::ConfirmStatus> Operations::keep(const api::Actor &actor)
{
    if (!m_waiting)
        return tl::unexpected(nothingWaits());
    if (const auto removed = m_file.remove(); !removed)
        return tl::unexpected(removed.error());
    finish(VersionOutcome::Kept, phraseBy("kept-by", actor));
    return confirmation();
}

Result<api::ConfirmStatus> Operations::revert(const api::Actor &actor)
{
    if (!m_waiting)
        return tl::unexpected(nothingWaits());
    if (const auto done = goBack(actor, phraseBy("reverted-by", actor)); !done)
        return tl::unexpected(done.error());
    return confirmation();
}

Result<> Operations::goBackByItself(const std::string &allowed, const api::EventPhrase &note)
{
    if (!m_waiting)
        return tl::unexpected(nothingWaits());
    api::Actor helper;
    helper.program = "vipdeckd " VIPDECK_VERSION;
    helper.allowed = allowed;
    return goBack(helper, note);
}

Result<api::ConfirmStatus> Operations::extend(std::uint32_t seconds)
{
    if (!m_waiting)
        return tl::unexpected(nothingWaits());
    auto longer = *m_waiting;
    longer.deadline.extend(seconds * kMillisecondsPerSecond);
    const auto total = longer.deadline.totalMilliseconds / kMillisecondsPerSecond;
    if (seconds == 0 || total > api::kMaximumConfirmSeconds)
        return makeError(ErrorCode::OutOfRange, std::to_string(seconds) + " s more would make "
                                                    + std::to_string(total)
                                                    + " s; at most 3600 are possible");
    if (const auto written = m_file.write(longer); !written)
        return tl::unexpected(written.error());
    m_waiting = std::move(longer);
    startTimer();
    Q_EMIT confirmationChanged();
    return confirmation();
}

Result<> Operations::goBack(const api::Actor &actor, const api::EventPhrase &note)
{
    const auto waiting = *m_waiting;
    const auto before = m_configuration.generation();
    ChangeRequest request;
    request.actor = actor;
    request.summary = {phrase("back-to", {std::to_string(waiting.previousVersion)})};
    request.apply.changes = diff(m_configuration.rules(), waiting.previous.rules);
    const auto generation = m_configuration.apply(std::nullopt, request.apply.changes);
    if (!generation)
        return tl::unexpected(generation.error());
    logFailure(m_file.remove()); // found again at the next start it would change nothing
    if (*generation != before) {
        VersionInfo info;
        info.kind = VersionKind::Revert;
        info.restores = waiting.previousVersion;
        (void)record(request, info);
    }
    finish(VersionOutcome::Reverted, note);
    return {};
}

void Operations::finish(VersionOutcome outcome, const api::EventPhrase &note)
{
    m_timer.stop();
    m_ended.endedVersion = m_waiting->version;
    m_ended.endedAs = outcome;
    m_ended.note = api::englishPhrase(note);
    m_ended.notePhrases = {note};
    m_waiting.reset();
    logFailure(m_history.settle(m_ended.endedVersion, outcome, {note}, m_clock.wallMilliseconds()));
    Q_EMIT historyChanged();
    Q_EMIT confirmationChanged();
}

void Operations::timeIsOver()
{
    if (!m_waiting)
        return;
    if (m_waiting->deadline.remaining(m_clock) > 0)
        return startTimer();
    const auto seconds = m_waiting->deadline.totalMilliseconds / kMillisecondsPerSecond;
    const auto note = phrase("not-kept", {std::to_string(seconds)});
    if (const auto done = goBackByItself("time to confirm", note); !done) {
        qCCritical(lcHelper).noquote()
            << "going back failed and is tried again:" << printable(done.error().message);
        m_timer.start(std::chrono::milliseconds(kRetryMilliseconds));
        return;
    }
    Q_EMIT revertedByItself(seconds);
}

void Operations::startTimer()
{
    const auto remaining = m_waiting->deadline.remaining(m_clock);
    m_timer.start(
        std::chrono::milliseconds(std::clamp<std::uint64_t>(remaining, 1, kLookMilliseconds)));
}

Result<> Operations::mark(const api::MarkRequest &request)
{
    auto done = m_history.mark(request.number, request.marked);
    if (done)
        Q_EMIT historyChanged();
    return done;
}

Result<> Operations::setHistoryLimits(const api::HistoryLimits &limits)
{
    if (m_history.limits().limits == limits)
        return {};
    auto done = m_history.setLimits(limits);
    if (done)
        Q_EMIT historyChanged();
    return done;
}

} // namespace vipdeck
