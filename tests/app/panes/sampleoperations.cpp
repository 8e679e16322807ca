// SPDX-License-Identifier: GPL-3.0-or-later
// What SampleLink does over time: drains, effect of changes, keep and revert, a filled history.
#include <QtTest>
#include <algorithm>

#include "helper/api/eventphrases.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

void SampleLink::setWeight(const api::ServerName &server, std::int32_t weight)
{
    auto config = *m_rules.findService(server.service)->findDestination(server.server);
    config.weight = weight;
    QVERIFY(applyChanges(m_rules, {EditDestination{server.service, config}}));
}

Result<> SampleLink::checkReasons(const std::string &comment, const std::string &ticket) const
{
    const auto asked = m_safeguards.settings.askFor;
    if (asked != api::AskFor::Nothing && comment.empty())
        return makeError(ErrorCode::NotSupported, "this director asks for a comment");
    if (asked == api::AskFor::CommentAndTicket && ticket.empty())
        return makeError(ErrorCode::NotSupported, "this director asks for a ticket");
    return {};
}

std::uint64_t SampleLink::propose(const std::string &comment, const std::string &ticket,
                                  std::size_t changes)
{
    if (m_safeguards.settings.secondPersonGroup.empty())
        return 0;
    api::Proposal proposal;
    proposal.id = m_proposals.empty() ? 1 : m_proposals.back().id + 1;
    proposal.actor.userId = m_proposer;
    proposal.actor.userName = "anna";
    proposal.summary = "Drain web-05.";
    proposal.comment = comment;
    proposal.ticket = ticket;
    proposal.group = m_safeguards.settings.secondPersonGroup;
    proposal.changes = static_cast<std::uint32_t>(changes);
    m_proposals.push_back(proposal);
    Q_EMIT proposalsChanged({m_proposals});
    return proposal.id;
}

void SampleLink::drain(const api::DrainRequest &request, Callback<api::DrainReply> callback)
{
    m_drained.push_back(request);
    const auto &said = request.apply;
    if (const auto done = checkReasons(said.comment, said.ticket); !done)
        return callback(tl::unexpected(done.error()));
    if (const auto proposal = propose(said.comment, said.ticket, said.changes.size()))
        return callback(api::DrainReply{m_generation, 0, {}, proposal});
    api::DrainReply answer;
    auto whole = request.apply;
    auto rules = m_rules; // jobs may be about servers that the same request adds
    QVERIFY(applyChanges(rules, whole.changes));
    for (const auto &order : request.jobs) {
        const ServerRef server{order.server.service, order.server.server};
        const auto *running = findDestination(rules, server);
        QVERIFY(running);
        auto drained = *running;
        const bool rises = order.kind == api::JobKind::Rise;
        drained.weight = rises ? 1 : 0;
        whole.changes.push_back(EditDestination{server.service, drained});
        api::Job job;
        job.id = m_jobs.size() + 1;
        job.order = order;
        if (job.order.weight == 0)
            job.order.weight = running->weight;
        job.startedMilliseconds = m_time;
        job.deadlineMilliseconds = order.seconds == 0 ? 0 : m_time + order.seconds * 1000ull;
        job.active = job.activeAtStart = m_active[order.server.server];
        job.actor.userName = "anna";
        job.weight = drained.weight;
        m_jobs.push_back(job);
        answer.ids.push_back(job.id);
    }
    apply(whole, [&](const Result<api::ApplyReply> &reply) {
        answer.generation = reply ? reply->generation : 0;
        answer.version = reply ? reply->version : 0;
        callback(reply ? Result<api::DrainReply>(answer)
                       : Result<api::DrainReply>(tl::unexpected(reply.error())));
    });
    tellJobs();
}

void SampleLink::undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback)
{
    m_undrained.push_back(request);
    if (const auto done = checkReasons(request.comment, request.ticket); !done)
        return callback(tl::unexpected(done.error()));
    if (const auto proposal = propose(request.comment, request.ticket, 0))
        return callback(api::DrainReply{m_generation, 0, {}, proposal});
    std::vector<api::Job> rises;
    for (auto &job : m_jobs) {
        if (std::ranges::find(request.servers, job.order.server) == request.servers.end())
            continue;
        setWeight(job.order.server, request.gentleSeconds == 0 ? job.order.weight : 1);
        job.state = api::JobState::Restored;
        job.endedMilliseconds = ++m_time;
        if (request.gentleSeconds == 0)
            continue;
        auto rise = job;
        rise.id = m_jobs.size() + rises.size() + 1;
        rise.order.kind = api::JobKind::Rise;
        rise.state = api::JobState::Running;
        rise.weight = 1;
        rise.deadlineMilliseconds = m_time + request.gentleSeconds * 1000ull;
        rises.push_back(rise);
    }
    std::ranges::move(rises, std::back_inserter(m_jobs));
    callback(api::DrainReply{++m_generation, 0, {}});
    tellJobs();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback)
{
    for (auto &job : m_jobs)
        if (std::ranges::find(request.ids, job.id) != request.ids.end()) {
            job.state = api::JobState::Cancelled;
            job.endedMilliseconds = ++m_time;
        }
    callback(api::Nothing{});
    tellJobs();
}

void SampleLink::finishJob(std::uint64_t id)
{
    auto &job = *std::ranges::find(m_jobs, id, &api::Job::id);
    job.active = 0;
    job.state = job.order.remove ? api::JobState::Removed : api::JobState::Finished;
    job.endedMilliseconds = ++m_time;
    if (job.order.remove) {
        QVERIFY(applyChanges(
            m_rules, {RemoveDestination{job.order.server.service, job.order.server.server}}));
        ++m_generation;
    }
    tellJobs();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback)
{
    if (m_holdsImpact)
        return;
    if (m_impact)
        return callback(m_impact(request));
    api::ImpactReply reply;
    const auto add = [&](const ServiceKey &key, const Endpoint &server,
                         api::ServerImpact::Kind kind) {
        auto found = std::ranges::find(reply.services, key, &api::ServiceImpact::service);
        if (found == reply.services.end()) {
            api::ServiceImpact service;
            service.service = key;
            found = reply.services.insert(found, service);
        }
        const auto active = m_active[server];
        found->servers.push_back({kind, server, active, 0, 0});
        if (kind == api::ServerImpact::Kind::Cut)
            found->connectionsCut += active;
    };
    for (const auto &change : request.changes)
        if (const auto *removed = std::get_if<RemoveDestination>(&change))
            add(removed->key, removed->endpoint, api::ServerImpact::Kind::Cut);
    for (const auto &job : request.jobs)
        add(job.server.service, job.server.server,
            job.remove ? api::ServerImpact::Kind::Leaves : api::ServerImpact::Kind::Drains);
    callback(reply);
}

void SampleLink::goBack()
{
    const auto before = m_history.version(m_history.confirmation().previousVersion);
    if (!before)
        return;
    m_rules = before->rules;
    api::VersionInfo info;
    info.kind = api::VersionKind::Revert;
    info.timeMilliseconds = m_time;
    info.summary = "Back to version " + std::to_string(before->info.number) + '.';
    m_history.add(info, m_rules);
    ++m_generation;
}

void SampleLink::revert(Callback<api::ConfirmStatus> callback)
{
    goBack();
    callback(m_history.settle(api::VersionOutcome::Reverted, "Reverted by anna."));
    Q_EMIT historyChanged();
    Q_EMIT rulesChanged(m_generation);
}

void SampleLink::runOutOfTime()
{
    goBack();
    const auto ended = m_history.settle(api::VersionOutcome::Reverted, "Not kept within 60 s.");
    if (m_state == State::Connected && ended) {
        Q_EMIT confirmationChanged(*ended);
        Q_EMIT historyChanged();
        Q_EMIT rulesChanged(m_generation);
    }
}

namespace {

const ServiceKey kWeb = tcp("192.0.2.10", 443);

RuleSet with(RuleSet rules, const ChangeSet &changes)
{
    const auto done = applyChanges(rules, changes);
    Q_ASSERT(done);
    return rules;
}

EditDestination weight(const RuleSet &rules, const char *server, int value)
{
    auto config = *rules.findService(kWeb)->findDestination(endpoint(server, 443));
    config.weight = value;
    return {kWeb, config};
}

// As the helper writes it: phrases, and their English text.
void summarize(api::VersionInfo &version, std::vector<api::EventPhrase> phrases)
{
    version.phrases = std::move(phrases);
    version.summary = api::englishPhrases(version.phrases, version.changes);
}

api::VersionInfo info(quint64 time, const char *user, const char *summary, const char *comment = "")
{
    api::VersionInfo version;
    version.timeMilliseconds = time;
    version.actor = {1000, user, "vipdeck 0.1.0", "org.vipdeck.edit"};
    version.summary = summary;
    version.comment = comment;
    version.changes = 1;
    return version;
}

// The rules before somebody changed them outside: one server more and a switch.
RuleSet rulesWithSpare(const RuleSet &rules)
{
    DestinationConfig spare;
    spare.endpoint = endpoint("10.0.3.31", 8443);
    spare.weight = 1;
    return with(rules,
                {SetTunable{"drop_entry", "1"}, AddDestination{tcp("192.0.2.20", 8443), spare}});
}

// Versions 112 to 116 and a failed one.
void addOlderVersions(SampleLink &link, const RuleSet &fourteen)
{
    auto &history = link.m_history;
    const auto ago = [&](quint64 minutes) { return link.m_time - minutes * 60'000; };
    auto first = info(ago(290), "deploy-bot", "Import smtp.rules, 12 changes.");
    first.changes = 12;
    history.add(first, with(fourteen, {weight(fourteen, "10.0.0.14", 50)}));
    auto marked = info(ago(270), "anna", "Limits of web-04: 4,000 and 3,000.");
    marked.marked = true;
    history.add(marked, with(fourteen, {weight(fourteen, "10.0.0.14", 80)}));
    history.add(info(ago(230), "anna", "Add api-02, shop-all to mh."), fourteen);
    auto reverted = info(ago(180), "marc", "Scheduler of web-https: wlc to sh.");
    reverted.outcome = api::VersionOutcome::Reverted;
    reverted.notePhrases = {{"reverted-by", {{"marc"}}}};
    reverted.note = api::englishPhrases(reverted.notePhrases);
    reverted.endedMilliseconds = ago(162);
    auto hashed = fourteen.findService(kWeb)->config;
    hashed.scheduler = "sh";
    history.add(reverted, with(fourteen, {EditService{hashed}}));
    auto back = info(ago(162), "marc", "");
    summarize(back, {{"back-to", {{"114"}}}});
    back.kind = api::VersionKind::Revert;
    history.add(back, fourteen);
    auto failed = info(ago(25), "deploy-bot", "");
    failed.changes = 4;
    summarize(failed, {{"applied-to", {{"4"}, {"api-grpc"}}},
                       {"add-server", {{"api-04"}}},
                       {"add-server", {{"api-05"}}},
                       {"add-server", {{"10.0.1.29:8443"}}}});
    failed.notePhrases = {
        {"because", {{"command 3 of 4: the server 10.0.1.29:8443 is already there"}, {"exists"}}}};
    failed.note = api::englishPhrases(failed.notePhrases);
    history.addFailure(failed);
}

} // namespace

void addSampleHistory(SampleLink &link)
{
    const auto seventeen = with(link.m_rules, {weight(link.m_rules, "10.0.0.17", 100),
                                               weight(link.m_rules, "10.0.0.12", 100)});
    auto &history = link.m_history;
    history.m_lastNumber = 111;
    addOlderVersions(link, rulesWithSpare(seventeen));
    auto outside = info(link.m_time - 14 * 60'000, "root", "");
    outside.kind = api::VersionKind::Outside;
    outside.actor = {0, "root", "ipvsadm", "root"};
    outside.changes = 2;
    summarize(outside, {{"applied-services", {{"2"}, {"2"}}},
                        {"remove-server", {{"db-ro-1"}}},
                        {"set-tunable", {{"drop_entry"}, {"1"}, {"0"}}}});
    history.add(outside, seventeen);
    auto last = info(link.m_time - 6 * 60'000, "anna", "", "OPS-2214");
    last.changes = 2;
    summarize(last, {{"applied-to", {{"2"}, {"web-https"}}},
                     {"drain", {{"web-07"}, {"100"}, {"0"}}},
                     {"weight", {{"web-02"}, {"100"}, {"10"}}}});
    history.add(last, link.m_rules);
    Q_EMIT link.historyChanged();
}

namespace {

constexpr quint64 kMinute = 60'000;

// Nothing while no helper ran.
std::optional<api::RateSample> sampleRate(quint64 now, quint64 time, quint32 milliseconds)
{
    const auto ago = (now - time) / kMinute;
    if (ago >= 120 && ago < 130)
        return std::nullopt;
    const bool isDip = ago >= 220 && ago < 240;
    const auto seconds = milliseconds / 1000;
    const auto wave = 40 * (time / kMinute % 7);
    const quint64 perSecond = isDip ? 1500 : 2800 - 2 * ago + wave;
    api::RateSample sample{time, milliseconds, {}, isDip ? 38ull * seconds : 0, 18'000 - 10 * ago};
    sample.gained.connections = perSecond * seconds;
    sample.gained.packetsIn = 8 * sample.gained.connections;
    sample.gained.packetsOut = 7 * sample.gained.connections;
    sample.gained.bytesIn = 900 * sample.gained.connections;
    sample.gained.bytesOut = 9000 * sample.gained.connections;
    return sample;
}

} // namespace

void addSampleRates(SampleLink &link)
{
    link.m_rates = [&link](const api::RatesRequest &request) -> Result<api::RatesReply> {
        constexpr std::size_t kPage = 100;
        const quint64 step = quint64{request.stepSeconds} * 1000;
        api::RatesReply reply;
        reply.oldestMilliseconds = (link.m_time - 8 * 60 * kMinute) / step * step;
        const auto from = std::max<quint64>(request.fromMilliseconds, reply.oldestMilliseconds);
        for (auto time = from / step * step; time < link.m_time; time += step) {
            const auto sample = sampleRate(link.m_time, time, static_cast<quint32>(step));
            if (sample && reply.page.size() == kPage) {
                reply.nextMilliseconds = time;
                break;
            }
            if (sample)
                reply.page.push_back(*sample);
        }
        return reply;
    };
}

} // namespace vipdeck::test
