// SPDX-License-Identifier: GPL-3.0-or-later
// What jobs do while they run.
#include <algorithm>

#include "helper/api/eventphrases.h"
#include "helper/jobs/jobs.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"

namespace vipdeck {
namespace {

using api::ConnectionField;
using api::Job;
using api::JobKind;
using api::JobState;

constexpr std::uint64_t kRetryMilliseconds = 5000; // when the rules could not be changed
constexpr std::uint64_t kRiseStepMilliseconds = 5000;
constexpr std::uint64_t kMaximumRiseSteps = 10;
// A closing TCP connection that was silent so long is over; a half-closed one that still carries
// data is not.
constexpr std::uint64_t kSilentSeconds = 10;
// One takes up to a tenth of a second in a table of a million.
constexpr int kQueriesPerLook = 2;
constexpr std::uint64_t kQueryMilliseconds = 3000; // of one job

api::ConnectionCondition conditionOn(ConnectionField field)
{
    api::ConnectionCondition condition;
    condition.field = field;
    return condition;
}

const ServerMoment *findMoment(const std::vector<ServiceMoment> &moments,
                               const api::ServerName &name)
{
    const auto service = std::ranges::find_if(moments, [&name](const ServiceMoment &moment) {
        return moment.config.key == name.service;
    });
    if (service == moments.end())
        return nullptr;
    const auto server = std::ranges::find_if(service->servers, [&name](const ServerMoment &moment) {
        return moment.config.endpoint == name.server;
    });
    return server == service->servers.end() ? nullptr : &*server;
}

} // namespace

void Jobs::look()
{
    checkOvertaken();
    if (!isAnyRunning()) {
        m_timer.stop();
        return;
    }
    const bool counted = updateCounts();
    const bool held = isHeld();
    if (std::exchange(m_heldBefore, held) != held)
        Q_EMIT changed();
    m_queriesLeft = kQueriesPerLook;
    const auto steps =
        held || m_parts.clock.bootMilliseconds() < m_retryAt ? std::vector<Step>() : dueSteps();
    if (!steps.empty())
        take(steps);
    else if (counted)
        Q_EMIT progressed();
}

// Whoever changes the weight of a server by hand knows better.
void Jobs::checkOvertaken()
{
    bool any = false;
    for (auto &stored : m_jobs) {
        if (!stored.isRunning())
            continue;
        const auto &job = stored.job;
        const auto *server = findServer(m_parts.configuration.rules(), job.order.server);
        if (server && server->weight == job.weight)
            continue;
        any = true;
        end(stored, JobState::Ended, overtaken(server));
    }
    if (!any)
        return;
    writeOrLog();
    Q_EMIT changed();
}

api::EventPhrase Jobs::overtaken(const DestinationConfig *server) const
{
    const auto weight = server ? std::to_string(server->weight) : std::string();
    const auto &history = m_parts.operations.history();
    const auto *last = history.find(history.current());
    if (last && last->kind == api::VersionKind::Revert) {
        const auto version = std::to_string(last->restores);
        return server ? phrase("weight-set-back", {weight, version})
                      : phrase("server-removed-back", {version});
    }
    if (!last || last->actor.program.empty())
        return server ? phrase("weight-set", {weight}) : phrase("server-removed");
    const auto &actor = last->actor;
    const auto who = userValue(actor.userId, actor.userName);
    return server ? phrase("weight-set-by", {weight, who, actor.program})
                  : phrase("server-removed-by", {who, actor.program});
}

bool Jobs::updateCounts()
{
    std::vector<ServiceKey> services;
    for (const auto &stored : m_jobs)
        if (const auto &key = stored.job.order.server.service;
            stored.isRunning() && std::ranges::find(services, key) == services.end())
            services.push_back(key);
    const auto moments = m_parts.engine.moments(services);
    bool any = false;
    for (auto &stored : m_jobs) {
        auto &job = stored.job;
        const auto *server = stored.isRunning() ? findMoment(moments, job.order.server) : nullptr;
        if (!server)
            continue;
        const auto before =
            std::tuple(job.active, job.inactive, job.remembered, job.estimateSeconds);
        job.active = server->active;
        job.inactive = server->inactive;
        job.remembered = server->remembered;
        if (job.order.kind == JobKind::Drain) {
            auto &decay = m_running[job.id].decay;
            decay.add(m_parts.clock.bootMilliseconds(), job.active + job.inactive);
            job.estimateSeconds = decay.secondsLeft();
        }
        any |= before != std::tuple(job.active, job.inactive, job.remembered, job.estimateSeconds);
    }
    return any;
}

std::vector<Jobs::Step> Jobs::dueSteps()
{
    std::vector<Step> steps;
    ++m_turn; // another one is first each time: not all may look at the connection table
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        auto &stored = m_jobs[(m_turn + i) % m_jobs.size()];
        if (!stored.isRunning())
            continue;
        auto step = dueStep(stored);
        if (step.intent != JobIntent::None || step.state != JobState::Running)
            steps.push_back(std::move(step));
    }
    return steps;
}

Jobs::Step Jobs::dueStep(StoredJob &stored)
{
    return stored.job.order.kind == JobKind::Rise ? riseStep(stored) : drainStep(stored);
}

Jobs::Step Jobs::drainStep(StoredJob &stored)
{
    const auto &job = stored.job;
    const auto &clock = m_parts.clock;
    const bool isOver =
        stored.deadline.totalMilliseconds != 0 && stored.deadline.remaining(clock) == 0;
    if (!isOver && clock.bootMilliseconds() < m_running[job.id].quietUntil)
        return {};
    const bool leaves = job.order.remove;
    if (isEmpty(job)) {
        const auto now = std::max(clock.wallMilliseconds(), job.startedMilliseconds);
        return endOfDrain(job, phrase(leaves ? "removed-empty" : "drain-empty",
                                      {std::to_string(now - job.startedMilliseconds)}));
    }
    if (!isOver)
        return {};
    const auto left = std::uint64_t{job.active} + job.inactive;
    const auto time = std::to_string(stored.deadline.totalMilliseconds);
    if (left == 0)
        return endOfDrain(
            job, phrase(leaves ? "removed-over-remembered" : "drain-over-remembered", {time}));
    if (left == 1)
        return endOfDrain(job, phrase(leaves ? "removed-over-one" : "drain-over-one", {time}));
    return endOfDrain(job,
                      phrase(leaves ? "removed-over" : "drain-over", {time, std::to_string(left)}));
}

Jobs::Step Jobs::endOfDrain(const Job &job, api::EventPhrase how) const
{
    Step step;
    step.id = job.id;
    step.intent = job.order.remove ? JobIntent::Remove : JobIntent::None;
    step.state = job.order.remove ? JobState::Removed : JobState::Finished;
    step.how = std::move(how);
    return step;
}

bool Jobs::isEmpty(const Job &job)
{
    if (job.active != 0)
        return false;
    if (job.order.remembered == api::RememberedClients::Wait && job.remembered != 0)
        return false;
    return job.inactive == 0 || !isAnyInactiveInUse(job);
}

// TCP and SCTP are inactive as soon as one side has closed, while the other may go on sending for
// long. Of UDP there is no end to be seen: its connections last until they expire.
bool Jobs::isAnyInactiveInUse(const Job &job)
{
    const auto &[service, server] = job.order.server;
    auto &nextQuery = m_running[job.id].nextQuery;
    const auto now = m_parts.clock.bootMilliseconds();
    if (service.protocol == Protocol::Udp || m_queriesLeft == 0 || now < nextQuery)
        return true;
    --m_queriesLeft;
    nextQuery = now + kQueryMilliseconds;
    api::ConnectionsRequest request;
    request.limit = 1;
    request.templates = false;
    auto ofService = conditionOn(ConnectionField::Service);
    ofService.services = {service};
    auto atServer = conditionOn(ConnectionField::Destination);
    atServer.networks = {
        {server.address, static_cast<std::uint8_t>(server.address.size() * 8), server.port}};
    request.conditions = {ofService, atServer};
    if (service.isFirewallMark()) {
        auto noEnd = conditionOn(ConnectionField::Protocol);
        noEnd.words = {{"UDP"}};
        request.conditions.push_back(noEnd);
        if (m_parts.engine.connections(request).matching != 0)
            return true;
        request.conditions.pop_back();
    }
    auto open = conditionOn(ConnectionField::State);
    open.negated = true;
    open.words = {{"TIME_WAIT"}, {"CLOSE"}, {"CLOSED"}};
    auto recent = conditionOn(ConnectionField::Idle);
    recent.maximum = kSilentSeconds;
    request.conditions.push_back(open);
    request.conditions.push_back(recent);
    return m_parts.engine.connections(request).matching != 0;
}

// Equal steps, in few versions of the history.
Jobs::Step Jobs::riseStep(const StoredJob &stored) const
{
    const auto &job = stored.job;
    const auto total = stored.deadline.totalMilliseconds;
    const auto elapsed = total - stored.deadline.remaining(m_parts.clock);
    const auto interval = std::max(kRiseStepMilliseconds, total / kMaximumRiseSteps);
    const auto first = api::firstWeightOf(job.order);
    const auto rise = static_cast<std::uint64_t>(std::max(job.order.weight - first, 0));
    Step step;
    step.id = job.id;
    step.weight = job.order.weight;
    if (elapsed < total)
        step.weight =
            first + static_cast<std::int32_t>(rise * (elapsed / interval * interval) / total);
    if (step.weight == job.order.weight) {
        step.state = JobState::Finished;
        step.how = phrase("rise-done", {std::to_string(step.weight)});
    }
    step.intent = step.weight > job.weight ? JobIntent::Step : JobIntent::None;
    return step;
}

// All steps of a moment are one version, unless one of them is refused.
void Jobs::take(const std::vector<Step> &steps)
{
    auto done = takeTogether(steps);
    if (!done && steps.size() > 1)
        for (const auto &step : steps)
            done = takeTogether({step});
    if (!done) {
        qCWarning(lcHelper).noquote() << "a job could not change the rules and tries again:"
                                      << printable(done.error().message);
        m_retryAt = m_parts.clock.bootMilliseconds() + kRetryMilliseconds;
    }
    writeOrLog();
    Q_EMIT changed();
}

Result<> Jobs::takeTogether(const std::vector<Step> &steps)
{
    const auto generation = m_parts.configuration.generation();
    const auto &rules = m_parts.configuration.rules();
    ChangeRequest request;
    request.isJob = true;
    for (const auto &step : steps) {
        auto &stored = *find(step.id);
        const auto &name = stored.job.order.server;
        stored.intent = step.intent;
        stored.intendedWeight = step.weight;
        if (step.intent == JobIntent::None)
            continue;
        if (request.apply.changes.empty()) {
            request.actor = stored.job.actor;
            request.actor.program = "vipdeckd " VIPDECK_VERSION;
            request.actor.allowed = "job " + std::to_string(step.id);
            request.apply.comment = stored.job.comment;
        }
        request.summary.push_back(phrase("job-of", {nameOf(name)}));
        request.summary.push_back(
            step.how.kind.empty() ? phrase("weight-now", {std::to_string(step.weight)}) : step.how);
        if (step.intent == JobIntent::Remove)
            request.apply.changes.emplace_back(RemoveDestination{name.service, name.server});
        else
            request.apply.changes.push_back(
                weightChange(name, *findServer(rules, name), step.weight));
    }
    if (!request.apply.changes.empty()) {
        if (auto written = write(); !written)
            return written;
        if (const auto applied = apply(request); !applied)
            return tl::unexpected(applied.error());
    }
    for (const auto &step : steps)
        finishStep(step);
    if (m_parts.configuration.generation() != generation)
        Q_EMIT rulesChanged();
    return {};
}

void Jobs::finishStep(const Step &step)
{
    auto &stored = *find(step.id);
    if (stored.intent == JobIntent::Step)
        stored.job.weight = step.weight;
    stored.intent = JobIntent::None;
    if (step.state != JobState::Running)
        end(stored, step.state, step.how);
}

} // namespace vipdeck
