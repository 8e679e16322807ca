// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of jobs.h and impact.h.
#include <algorithm>

#include "engine/director/impact.h"
#include "helper/api/limits.h"
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"
#include "helper/machinefit.h"

namespace vipdeck {
namespace {

bool removesEverything(const ChangeSet &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<RemoveEverything>(change);
    });
}

// About one server by its name or about several by their number.
api::EventPhrase phraseAbout(const std::vector<api::ServerName> &servers, const char *ofOne,
                             const char *ofMany)
{
    return servers.size() == 1 ? phrase(ofOne, {nameOf(servers.front())})
                               : phrase(ofMany, {std::to_string(servers.size())});
}

// One apply may drain some servers and start others gently.
void appendBeginnings(const std::vector<api::JobOrder> &orders, std::vector<api::EventPhrase> &said)
{
    std::vector<api::ServerName> drained;
    std::vector<api::ServerName> risen;
    for (const auto &order : orders)
        (order.kind == api::JobKind::Rise ? risen : drained).push_back(order.server);
    if (!drained.empty())
        said.push_back(phraseAbout(drained, "drain-began", "drains-began"));
    if (!risen.empty())
        said.push_back(phraseAbout(risen, "rise-began", "rises-began"));
}

// Drains say so already; only the orders know who leaves at the end.
void markLeaving(std::vector<api::ServiceImpact> &services,
                 const std::vector<api::JobOrder> &orders)
{
    for (auto &service : services)
        for (auto &server : service.servers) {
            const bool leaves = std::ranges::any_of(orders, [&](const api::JobOrder &order) {
                return order.remove
                       && order.server == api::ServerName{service.service, server.server};
            });
            if (leaves && server.kind == ServerImpact::Kind::Drains)
                server.kind = ServerImpact::Kind::Leaves;
        }
}

} // namespace

void HelperService::watchJobs()
{
    const auto listed = [this] { return api::encodeNotification(m_jobs.list()); };
    connect(&m_jobs, &Jobs::changed, this, [this, listed] { sendToAll(listed()); });
    connect(&m_jobs, &Jobs::progressed, this, [this, listed] {
        const auto frame = listed();
        for (const auto &[client, owned] : m_peers)
            if (client->isGreeted())
                client->sendIfIdle(frame);
    });
    connect(&m_jobs, &Jobs::rulesChanged, this, [this] { announce(m_configuration.generation()); });
    connect(&m_jobs, &Jobs::ended, this, [this](const api::Job &job, const api::EventPhrase &how) {
        api::JournalEvent event;
        event.level = api::EventLevel::Notice;
        event.source = "drain";
        event.userId = job.actor.userId;
        event.userName = job.actor.userName;
        event.program = "vipdeckd " VIPDECK_VERSION;
        event.allowed = "job " + std::to_string(job.id);
        event.object = nameOf(job.order.server);
        say(event, {phrase("job-of", {nameOf(job.order.server)}), how});
        event.comment = job.comment;
        event.generation = m_configuration.generation();
        m_journal.add(std::move(event));
    });
}

Result<api::JobsReply> HelperService::jobs(Peer &, const api::Nothing &)
{
    return m_jobs.list();
}

Result<api::DrainReply> HelperService::drain(Peer &peer, const api::DrainRequest &params)
{
    return drainAs(callerOf(peer, api::kActionEdit), params);
}

Result<api::DrainReply> HelperService::drainAs(const Caller &caller,
                                               const api::DrainRequest &params)
{
    if (removesEverything(params.apply.changes))
        return makeError(ErrorCode::InvalidArgument,
                         "drain does not remove everything; import and flush do");
    const auto before = m_configuration.generation();
    auto event = eventBy(caller, "drain");
    event.comment = params.apply.comment;
    event.ticket = params.apply.ticket;
    describeApply(event, m_configuration.rules(), params.apply.changes);
    ChangeRequest request{caller.actor, !caller.isConsole, event.phrases, params.apply, false,
                          false,        caller.agreedBy};
    auto said = params.apply.changes.empty() ? std::vector<api::EventPhrase>() : event.phrases;
    appendBeginnings(params.jobs, said);
    if (!params.jobs.empty())
        event.object = nameOf(params.jobs.front().server);
    say(event, std::move(said));
    auto ready = m_safeguards.checkReasons(params.apply.comment, params.apply.ticket);
    const bool isProposed = needsSecondPerson(caller);
    if (ready && !isProposed)
        ready = fitToThisMachine(request.apply.changes);
    auto reply = !ready       ? Result<api::DrainReply>(tl::unexpected(ready.error()))
                 : isProposed ? proposeDrain(caller, event, params)
                              : m_jobs.start(std::move(request), params.jobs);
    if (!reply) {
        event.level = api::EventLevel::Error;
        say(event, failurePhrase("not-drained", reply.error()));
    }
    event.generation = reply ? m_configuration.generation() : 0;
    if (!reply || reply->proposal == 0)
        m_journal.add(std::move(event));
    announceIfChanged(before);
    return reply;
}

Result<api::DrainReply> HelperService::undrain(Peer &peer, const api::UndrainRequest &params)
{
    return undrainAs(callerOf(peer, api::kActionEdit), params);
}

Result<api::DrainReply> HelperService::undrainAs(const Caller &caller,
                                                 const api::UndrainRequest &params)
{
    const auto before = m_configuration.generation();
    auto event = eventBy(caller, "drain");
    event.comment = params.comment;
    event.ticket = params.ticket;
    if (const auto said = m_safeguards.checkReasons(params.comment, params.ticket); !said)
        return tl::unexpected(said.error());
    if (!params.servers.empty())
        event.object = nameOf(params.servers.front());
    say(event, params.gentleSeconds == 0
                   ? phraseAbout(params.servers, "weight-back", "weights-back")
                   : phraseAbout(params.servers, "weight-rises", "weights-rise"));
    if (needsSecondPerson(caller))
        return proposeUndrain(caller, std::move(event), params);
    auto reply = m_jobs.undrain(caller.actor, params, caller.agreedBy);
    if (!reply)
        return reply;
    event.generation = m_configuration.generation();
    m_journal.add(std::move(event));
    announceIfChanged(before);
    return reply;
}

Result<api::Nothing> HelperService::cancelJob(Peer &peer, const api::CancelJobRequest &params)
{
    const auto done = m_jobs.cancel(actorOf(peer, api::kActionEdit), params);
    if (!done)
        return tl::unexpected(done.error());
    return api::Nothing();
}

// The moment is taken at once, in slices; the tables are worked out on another thread.
void HelperService::impact(const api::ImpactRequest &params,
                           Examiner::Answer<api::ImpactReply> answer)
{
    auto changes = params.changes;
    auto after = m_configuration.rules();
    auto possible = applyChanges(after, changes);
    if (!possible)
        return answer(tl::unexpected(possible.error()));
    auto weights = m_jobs.changesOf(changes, params.jobs);
    if (!weights)
        return answer(tl::unexpected(weights.error()));
    std::ranges::move(*weights, std::back_inserter(changes));
    auto moments = m_engine.moments(servicesTouchedBy(changes, m_configuration.rules()));
    const bool quiescedForget = after.tunables.expireQuiescentTemplate != 0;
    const auto generation = m_configuration.generation();
    m_impact.start(
        [=, orders = params.jobs, moments = std::move(moments), changes = std::move(changes)] {
            api::ImpactReply reply{generation, impactOf(moments, changes, quiescedForget)};
            markLeaving(reply.services, orders);
            return reply;
        },
        std::move(answer));
}

} // namespace vipdeck
