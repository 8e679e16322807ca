// SPDX-License-Identifier: GPL-3.0-or-later
// Starting, ending and listing of jobs. What they do while they run is in jobsteps.cpp.
#include "helper/jobs/jobs.h"

#include <algorithm>

#include "helper/api/eventphrases.h"
#include "helper/api/limits.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"

namespace vipdeck {
namespace {

using api::Job;
using api::JobKind;
using api::JobState;
using api::ServerName;

constexpr std::uint64_t kMillisecondsPerSecond = 1000;
constexpr std::chrono::seconds kLookInterval(1);
// A connection that was just picked for the server may not be in its counts yet.
constexpr std::uint64_t kQuietAtStart = 2000;
// Nothing is known of connections that were there before the helper started.
constexpr std::uint64_t kQuietAtRestart = 10'000;

std::vector<api::EventPhrase> withTheOthers(api::EventPhrase first, std::size_t servers)
{
    std::vector<api::EventPhrase> phrases{std::move(first)};
    if (servers > 1)
        phrases.push_back(phrase("and-more-servers", {std::to_string(servers - 1)}));
    return phrases;
}

api::EventPhrase startOf(const api::JobOrder &order)
{
    const auto name = nameOf(order.server);
    const auto weight = std::to_string(order.weight);
    if (order.kind == JobKind::Rise)
        return phrase("starts-gently", {name, weight});
    if (order.weight == 0)
        return phrase(order.remove ? "drains-removes" : "drains", {name});
    return phrase(order.remove ? "drains-keeps-removes" : "drains-keeps", {name, weight});
}

std::string actorName(const api::Actor &actor)
{
    return actor.userName.empty() ? "user " + std::to_string(actor.userId) : actor.userName;
}

// How a job ended when this actor started another one for its server, or undrained it.
api::EventPhrase replacedBy(const api::Actor &actor, const Job &job)
{
    return job.order.kind == JobKind::Rise
               ? phrase("rise-replaced")
               : phrase("restored-by", {std::to_string(job.order.weight),
                                        userValue(actor.userId, actor.userName)});
}

} // namespace

Jobs::Jobs(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_file(m_parts.stateDirectory)
{
    m_timer.setInterval(kLookInterval);
    connect(&m_timer, &QTimer::timeout, this, &Jobs::look);
    connect(&m_parts.operations, &Operations::historyChanged, this, [this] {
        if (!m_changing)
            checkOvertaken();
    });
}

std::vector<std::string> Jobs::resume()
{
    std::vector<std::string> problems;
    auto stored = m_file.read();
    if (!stored) {
        problems.push_back(stored.error().message);
        return problems;
    }
    m_jobs = std::move(*stored);
    for (const auto &job : m_jobs)
        m_lastId = std::max(m_lastId, job.job.id);
    // The helper ended before these were in force.
    std::erase_if(m_jobs, [this](const StoredJob &job) {
        return job.startGeneration > m_parts.configuration.generation();
    });
    for (auto &job : m_jobs)
        if (job.isRunning())
            resumeJob(job);
    checkOvertaken();
    if (isAnyRunning())
        m_timer.start();
    return problems;
}

// What it was about to do may have been done.
void Jobs::resumeJob(StoredJob &stored)
{
    auto &job = stored.job;
    m_running[job.id].quietUntil = m_parts.clock.bootMilliseconds() + kQuietAtRestart;
    const auto *server = findServer(m_parts.configuration.rules(), job.order.server);
    const auto intent = std::exchange(stored.intent, JobIntent::None);
    if (intent == JobIntent::Remove && !server)
        return end(stored, JobState::Removed, phrase("removed-at-restart"));
    if (server && intent == JobIntent::Step && server->weight == stored.intendedWeight)
        job.weight = stored.intendedWeight;
}

StoredJob *Jobs::find(std::uint64_t id)
{
    const auto found =
        std::ranges::find_if(m_jobs, [id](const StoredJob &job) { return job.job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

StoredJob *Jobs::findRunning(const ServerName &name)
{
    const auto found = std::ranges::find_if(m_jobs, [&name](const StoredJob &job) {
        return job.isRunning() && job.job.order.server == name;
    });
    return found == m_jobs.end() ? nullptr : &*found;
}

StoredJob *Jobs::findLeftAtZero(const ServerName &name)
{
    const auto *server = findServer(m_parts.configuration.rules(), name);
    const auto found = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [&name](const StoredJob &job) {
        const auto state = job.job.state;
        return job.job.order.kind == JobKind::Drain && job.job.order.server == name
               && (state == JobState::Finished || state == JobState::Cancelled
                   || state == JobState::Restored); // written, but not carried out
    });
    return !server || server->weight != 0 || found == m_jobs.rend() ? nullptr : &*found;
}

bool Jobs::isAnyRunning() const
{
    return std::ranges::any_of(m_jobs, &StoredJob::isRunning);
}

std::int32_t Jobs::keptWeight(const ServerName &name) const
{
    auto *self = const_cast<Jobs *>(this);
    const auto *stored = self->findRunning(name);
    if (!stored)
        stored = self->findLeftAtZero(name);
    return stored ? stored->job.order.weight : 0;
}

Result<ChangeSet> Jobs::changesOf(const ChangeSet &changes,
                                  const std::vector<api::JobOrder> &orders) const
{
    const auto &before = m_parts.configuration.rules();
    auto after = before;
    if (const auto done = applyChanges(after, changes); !done)
        return tl::unexpected(done.error());
    auto plan = planJobs(before, after, orders,
                         [this](const ServerName &name) { return keptWeight(name); });
    if (!plan)
        return tl::unexpected(plan.error());
    return std::move(plan->changes);
}

// A drain may take the place of a rise.
Result<> Jobs::checkRoom(const JobPlan &plan)
{
    for (const auto &planned : plan.jobs) {
        const auto *other = findRunning(planned.order.server);
        if (!other)
            continue;
        if (other->job.order.kind == JobKind::Drain)
            return makeError(ErrorCode::AlreadyExists, nameOf(planned.order.server)
                                                           + " drains already, for "
                                                           + actorName(other->job.actor));
        if (planned.order.kind == JobKind::Rise)
            return makeError(ErrorCode::AlreadyExists,
                             nameOf(planned.order.server) + " rises already");
    }
    const auto running =
        static_cast<std::size_t>(std::ranges::count_if(m_jobs, &StoredJob::isRunning));
    if (running + plan.jobs.size() > api::kMaximumJobs)
        return makeError(ErrorCode::LimitExceeded,
                         std::to_string(running) + " jobs run already; at most "
                             + std::to_string(api::kMaximumJobs) + " are possible");
    return {};
}

Result<api::DrainReply> Jobs::start(ChangeRequest request, const std::vector<api::JobOrder> &orders)
{
    const auto &before = m_parts.configuration.rules();
    const auto basedOn = request.apply.generation;
    if (orders.empty())
        return makeError(ErrorCode::InvalidArgument, "no server is named");
    if (basedOn && *basedOn != m_parts.configuration.generation())
        return tl::unexpected(m_parts.operations.apply(request).error());
    auto after = before;
    if (const auto done = applyChanges(after, request.apply.changes); !done)
        return tl::unexpected(done.error());
    auto plan = planJobs(before, after, orders,
                         [this](const ServerName &name) { return keptWeight(name); });
    if (!plan)
        return tl::unexpected(plan.error());
    if (const auto room = checkRoom(*plan); !room)
        return tl::unexpected(room.error());
    if (request.apply.changes.empty()) {
        request.isJob = true;
        request.summary = withTheOthers(startOf(plan->jobs.front().order), plan->jobs.size());
    }
    std::ranges::move(plan->changes, std::back_inserter(request.apply.changes));
    auto jobsBefore = m_jobs;
    addJobs(*plan, request);
    auto reply = carryOut(std::move(request), std::move(jobsBefore));
    if (reply)
        forgetClients(reply->ids);
    return reply;
}

void Jobs::addJobs(const JobPlan &plan, const ChangeRequest &request)
{
    const auto &clock = m_parts.clock;
    for (const auto &planned : plan.jobs) {
        if (auto *rise = findRunning(planned.order.server)) {
            rise->job.state = JobState::Ended;
            rise->job.endedMilliseconds = clock.wallMilliseconds();
            rise->job.note = api::englishPhrase(replacedBy(request.actor, rise->job));
        }
        StoredJob stored;
        stored.startGeneration =
            m_parts.configuration.generation() + (plan.changes.empty() ? 0u : 1u);
        auto &job = stored.job;
        job.id = ++m_lastId;
        job.order = planned.order;
        job.actor = request.actor;
        job.comment = request.apply.comment;
        job.startedMilliseconds = clock.wallMilliseconds();
        job.weight = planned.firstWeight;
        if (job.order.seconds != 0) {
            stored.deadline = Deadline::after(clock, job.order.seconds * kMillisecondsPerSecond);
            job.deadlineMilliseconds = stored.deadline.wallMilliseconds;
        }
        m_jobs.push_back(std::move(stored));
    }
}

// On the disk before the rules change: a crash at any moment in between is found at the next start.
Result<api::DrainReply> Jobs::carryOut(ChangeRequest request, std::vector<StoredJob> before)
{
    const auto lastId = before.empty() ? 0 : before.back().job.id;
    if (const auto written = write(); !written) {
        m_jobs = std::move(before);
        return tl::unexpected(written.error());
    }
    const auto applied = apply(request);
    if (!applied) {
        m_jobs = std::move(before);
        writeOrLog();
        return tl::unexpected(applied.error());
    }
    api::DrainReply reply{applied->generation, applied->version, {}, 0};
    for (auto &stored : m_jobs) {
        if (stored.job.id <= lastId || !stored.isRunning())
            continue;
        reply.ids.push_back(stored.job.id);
        m_running[stored.job.id].quietUntil = m_parts.clock.bootMilliseconds() + kQuietAtStart;
    }
    for (const auto &stored : before)
        if (const auto *now = find(stored.job.id); stored.isRunning() && now && !now->isRunning()) {
            m_running.erase(stored.job.id);
            Q_EMIT ended(now->job, replacedBy(request.actor, now->job));
        }
    (void)updateCounts();
    for (const auto id : reply.ids) {
        auto &job = find(id)->job;
        job.activeAtStart = job.active;
        job.inactiveAtStart = job.inactive;
    }
    writeOrLog();
    m_timer.start();
    Q_EMIT changed();
    return reply;
}

Result<api::ApplyReply> Jobs::apply(const ChangeRequest &request)
{
    m_changing = true;
    auto applied = m_parts.operations.apply(request);
    m_changing = false;
    return applied;
}

void Jobs::forgetClients(const std::vector<std::uint64_t> &ids)
{
    for (const auto id : ids) {
        const auto &order = find(id)->job.order;
        if (order.remembered == api::RememberedClients::Stop)
            m_parts.engine.forgetClients(order.server.service, order.server.server);
    }
}

Result<std::int32_t> Jobs::weightToRestore(const ServerName &name, std::int32_t wanted)
{
    const auto server = needServer(m_parts.configuration.rules(), name);
    if (!server)
        return tl::unexpected(server.error());
    const auto *running = findRunning(name);
    if (server->weight != 0 || (running && running->job.order.kind != JobKind::Drain))
        return makeError(ErrorCode::InvalidArgument, nameOf(name)
                                                         + " does not drain: its weight is "
                                                         + std::to_string(server->weight));
    const auto kept = keptWeight(name);
    if (kept == 0 && wanted == 0)
        return makeError(ErrorCode::InvalidArgument,
                         "the weight that " + nameOf(name) + " had before is not known; name one");
    return kept != 0 ? kept : wanted;
}

Result<api::DrainReply> Jobs::undrain(const api::Actor &actor, const api::UndrainRequest &request,
                                      const std::string &agreedBy)
{
    ChangeRequest change;
    change.actor = actor;
    change.isJob = true;
    change.apply.comment = request.comment;
    change.apply.ticket = request.ticket;
    change.agreedBy = agreedBy;
    std::vector<api::JobOrder> rises;
    for (const auto &name : request.servers) {
        const auto weight = weightToRestore(name, request.weight);
        if (!weight)
            return tl::unexpected(weight.error());
        rises.push_back({JobKind::Rise, name, *weight, request.gentleSeconds});
    }
    // Also finds servers that are named twice, and lengths out of range.
    const auto &rules = m_parts.configuration.rules();
    auto plan = planJobs(rules, rules, rises, [](const ServerName &) { return 0; });
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->jobs.empty())
        return makeError(ErrorCode::InvalidArgument, "no server is named");
    auto jobsBefore = m_jobs;
    for (auto &planned : plan->jobs) {
        const auto &name = planned.order.server;
        if (request.gentleSeconds == 0)
            planned.firstWeight = planned.order.weight;
        change.apply.changes.push_back(
            weightChange(name, *findServer(rules, name), planned.firstWeight));
        auto *drain = findRunning(name);
        drain = drain ? drain : findLeftAtZero(name);
        if (!drain)
            continue;
        drain->job.state = JobState::Restored;
        drain->job.estimateSeconds.reset();
        drain->job.endedMilliseconds = m_parts.clock.wallMilliseconds();
        drain->job.order.weight = planned.order.weight;
        drain->job.note = api::englishPhrase(replacedBy(actor, drain->job));
    }
    const auto &first = plan->jobs.front().order;
    change.summary = withTheOthers(
        phrase("weight-is-back", {nameOf(first.server), std::to_string(first.weight)}),
        plan->jobs.size());
    plan->changes = change.apply.changes;
    if (request.gentleSeconds != 0)
        addJobs(*plan, change);
    return carryOut(std::move(change), std::move(jobsBefore));
}

Result<> Jobs::cancel(const api::Actor &actor, const api::CancelJobRequest &request)
{
    for (const auto id : request.ids) {
        const auto *stored = find(id);
        if (!stored || !stored->isRunning())
            return makeError(ErrorCode::InvalidArgument,
                             "job " + std::to_string(id) + " does not run");
    }
    for (const auto id : request.ids)
        if (auto *stored = find(id); stored->isRunning()) // once, also when it is named twice
            end(*stored, JobState::Cancelled,
                phrase("job-cancelled", {userValue(actor.userId, actor.userName),
                                         std::to_string(stored->job.weight)}));
    auto written = write();
    Q_EMIT changed();
    return written;
}

api::JobsReply Jobs::list() const
{
    api::JobsReply reply;
    reply.generation = m_parts.configuration.generation();
    const bool held = isHeld();
    for (const auto &stored : m_jobs)
        if (stored.isRunning()) {
            reply.jobs.push_back(stored.job);
            reply.jobs.back().held = held;
        }
    for (auto stored = m_jobs.rbegin(); stored != m_jobs.rend(); ++stored)
        if (!stored->isRunning())
            reply.jobs.push_back(stored->job);
    return reply;
}

void Jobs::end(StoredJob &stored, JobState state, const api::EventPhrase &how)
{
    stored.job.state = state;
    stored.job.endedMilliseconds = m_parts.clock.wallMilliseconds();
    stored.job.estimateSeconds.reset();
    stored.job.note = api::englishPhrase(how);
    stored.intent = JobIntent::None;
    m_running.erase(stored.job.id);
    Q_EMIT ended(stored.job, how);
}

Result<> Jobs::write()
{
    cleanUp();
    return m_file.write(m_jobs);
}

void Jobs::writeOrLog()
{
    if (const auto written = write(); !written)
        qCWarning(lcHelper).noquote() << printable(written.error().message);
}

// The oldest that ended go first, but those that know a weight for undrain go last.
void Jobs::cleanUp()
{
    auto over = static_cast<std::size_t>(
        std::ranges::count_if(m_jobs, [](const StoredJob &stored) { return !stored.isRunning(); }));
    const auto remove = [&](bool needed) {
        for (auto i = m_jobs.begin(); i != m_jobs.end() && over > api::kMaximumEndedJobs;) {
            if (i->isRunning() || (findLeftAtZero(i->job.order.server) == &*i) != needed) {
                ++i;
                continue;
            }
            i = m_jobs.erase(i);
            --over;
        }
    };
    remove(false);
    remove(true);
}

} // namespace vipdeck
