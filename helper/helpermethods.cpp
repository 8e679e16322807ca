// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods of the contract do, once the caller may.
#include <QDateTime>
#include <QSysInfo>
#include <algorithm>
#include <chrono>

#include "helper/api/limits.h"
#include "helper/helperservice.h"
#include "helper/journal/eventtext.h"
#include "helper/journal/journalquery.h"
#include "helper/log.h"
#include "helper/machinefit.h"

namespace vipdeck {

DirectorStatus HelperService::composeStatus() const
{
    auto status = m_engine.status();
    status.generation = m_configuration.generation();
    status.timeMilliseconds = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    status.uptimeMilliseconds = static_cast<std::uint64_t>(m_uptime.elapsed());
    if (!status.engine.datapathRunning && status.engine.problem.empty())
        status.engine.problem = m_engineProblem.substr(0, api::kMaximumMessageOctets);
    return status;
}

Result<api::HelloReply> HelperService::hello(Peer &peer, const api::HelloRequest &params)
{
    if (params.protocolVersion != api::kProtocolVersion)
        return makeError(ErrorCode::NotSupported,
                         "the client speaks version " + std::to_string(params.protocolVersion)
                             + " of the contract, this helper (" VIPDECK_VERSION ") version "
                             + std::to_string(api::kProtocolVersion));
    peer.setGreeted(params.client);
    api::HelloReply reply;
    reply.helperVersion = VIPDECK_VERSION;
    reply.hostName = QSysInfo::machineHostName().toStdString();
    reply.generation = m_configuration.generation();
    reply.privilegedPeer = isPrivileged(peer);
    return reply;
}

Result<api::RulesReply> HelperService::rules(Peer &, const api::Nothing &)
{
    return api::RulesReply{m_configuration.generation(), m_configuration.rules()};
}

Result<DirectorStatus> HelperService::status(Peer &, const api::Nothing &)
{
    return composeStatus();
}

Result<api::Nothing> HelperService::subscribe(Peer &peer, const api::SubscribeRequest &params)
{
    const auto interval = params.intervalMilliseconds;
    if (interval == 0) {
        m_publisher.unsubscribe(peer);
        return api::Nothing();
    }
    if (interval < api::kMinimumSubscribeMilliseconds
        || interval > api::kMaximumSubscribeMilliseconds)
        return makeError(ErrorCode::OutOfRange, "an interval of " + std::to_string(interval)
                                                    + " ms is not within 250 to 60000");
    m_publisher.subscribe(peer, std::chrono::milliseconds(interval));
    return api::Nothing();
}

Result<api::ConnectionsReply> HelperService::connections(Peer &,
                                                         const api::ConnectionsRequest &params)
{
    if (params.limit < 1 || params.limit > api::kMaximumConnectionRows)
        return makeError(ErrorCode::OutOfRange, "a page of " + std::to_string(params.limit)
                                                    + " connections is not within 1 to 1000");
    return m_engine.connections(params);
}

Result<api::ApplyReply> HelperService::apply(Peer &peer, const api::ApplyRequest &params)
{
    const auto removesAll = [](const Change &change) {
        return std::holds_alternative<RemoveEverything>(change);
    };
    if (std::ranges::any_of(params.changes, removesAll))
        return makeError(ErrorCode::InvalidArgument,
                         "apply does not remove everything; import and flush do");
    return change(peer, "apply", params);
}

Result<api::ApplyReply> HelperService::importRules(Peer &peer, const api::ApplyRequest &params)
{
    return change(peer, "import", params);
}

Result<api::ApplyReply> HelperService::flush(Peer &peer, const api::Nothing &)
{
    api::ApplyRequest request;
    request.changes.emplace_back(RemoveEverything());
    return change(peer, "flush", request);
}

Result<api::ApplyReply> HelperService::change(const Peer &peer, const char *what,
                                              const api::ApplyRequest &request)
{
    const auto action = std::string_view(what) == "import"  ? api::kActionImport
                        : std::string_view(what) == "flush" ? api::kActionFlush
                                                            : api::kActionEdit;
    return changeAs(callerOf(peer, action), what, request);
}

Result<api::ApplyReply> HelperService::changeAs(const Caller &caller, const char *what,
                                                const api::ApplyRequest &request)
{
    const auto before = m_configuration.generation();
    auto fitted = request;
    auto event = eventBy(caller, what);
    event.comment = request.comment;
    event.ticket = request.ticket;
    describeApply(event, m_configuration.rules(), request.changes);
    auto ready = m_safeguards.checkReasons(request.comment, request.ticket);
    const bool isProposed = needsSecondPerson(caller);
    if (ready && !isProposed)
        ready = fitToThisMachine(fitted.changes);
    const auto reply = !ready ? Result<api::ApplyReply>(tl::unexpected(ready.error()))
                       : isProposed
                           ? proposeChange(caller, what, event, request)
                           : m_operations.apply({caller.actor, !caller.isConsole, event.phrases,
                                                 fitted, false, false, caller.agreedBy});
    if (!reply) {
        event.level = api::EventLevel::Error;
        say(event, failurePhrase("not-applied", reply.error()));
        m_journal.add(std::move(event));
        return tl::unexpected(reply.error());
    }
    if (reply->generation != before) {
        qCInfo(lcHelper).noquote()
            << "generation" << reply->generation << "by user" << caller.actor.userId << '-' << what
            << "of" << request.changes.size() << "changes" << printable(request.comment);
        event.generation = reply->generation;
        m_journal.add(std::move(event));
        announceIfChanged(before);
    }
    return *reply;
}

// After the reply, so that the one who asked knows that it was its own change.
void HelperService::announceIfChanged(std::uint64_t before)
{
    const auto generation = m_configuration.generation();
    if (generation != before)
        QMetaObject::invokeMethod(
            this, [this, generation] { announce(generation); }, Qt::QueuedConnection);
}

void HelperService::announce(std::uint64_t generation)
{
    const auto frame = api::encodeNotification(api::RulesChanged{generation});
    for (const auto &[client, owned] : m_peers) {
        if (client->isGreeted())
            client->send(frame);
    }
}

Result<api::Nothing> HelperService::zero(Peer &peer, const api::ZeroRequest &params)
{
    const auto done = m_engine.zeroCounters(params.service ? &*params.service : nullptr);
    if (!done)
        return tl::unexpected(done.error());
    auto event = eventOf(peer, api::EventLevel::Info, "engine", api::kActionEdit);
    say(event, phrase("counters-zeroed"));
    event.object = params.service ? params.service->toString() : std::string();
    m_journal.add(std::move(event));
    return api::Nothing();
}

Result<api::Nothing> HelperService::engine(Peer &peer, const api::EngineRequest &params)
{
    qCInfo(lcHelper) << "datapath" << (params.run ? "start" : "stop") << "by user"
                     << peer.credentials().uid;
    auto event = eventOf(peer, api::EventLevel::Notice, "engine", api::kActionControl);
    if (!params.run) {
        say(event, phrase("director-stopped"));
        if (m_engine.isRunning())
            m_journal.add(std::move(event));
        m_engine.stop();
        m_engineProblem.clear();
        return api::Nothing();
    }
    if (m_engine.isRunning())
        return api::Nothing();
    const auto started = m_engine.start();
    m_engineProblem = started ? std::string() : started.error().message;
    event.level = started ? api::EventLevel::Notice : api::EventLevel::Error;
    say(event,
        started ? phrase("director-started") : failurePhrase("director-fails", started.error()));
    m_journal.add(std::move(event));
    if (!started)
        return tl::unexpected(started.error());
    return api::Nothing();
}

Result<api::TunablesReply> HelperService::tunables(Peer &, const api::Nothing &)
{
    const auto current = m_configuration.rules().tunables;
    api::TunablesReply reply;
    for (const auto &known : knownTunables())
        reply.tunables.push_back({std::string(known.name), tunableText(current, known.name),
                                  tunableText(Tunables(), known.name),
                                  std::string(known.withoutEffect)});
    return reply;
}

Result<api::Nothing> HelperService::setTunable(Peer &peer, const api::SetTunableRequest &params)
{
    // What is wrong with the value is said without the number of a change.
    auto tried = m_configuration.rules().tunables;
    if (const auto valid = vipdeck::setTunable(tried, params.name, params.text); !valid)
        return tl::unexpected(valid.error());
    api::ApplyRequest request;
    request.changes = {SetTunable{params.name, params.text}};
    request.comment = params.comment;
    request.ticket = params.ticket;
    const auto done = changeAs(callerOf(peer, api::kActionControl), "apply", request);
    if (!done)
        return tl::unexpected(done.error());
    if (done->proposal != 0)
        return makeError(ErrorCode::Busy, "nothing is changed yet: proposal "
                                              + std::to_string(done->proposal)
                                              + " waits for another member of "
                                              + m_safeguards.settings().secondPersonGroup);
    return api::Nothing();
}

Result<api::JournalReply> HelperService::journal(Peer &, const api::JournalRequest &params)
{
    if (params.limit < 1 || params.limit > api::kMaximumJournalPage)
        return makeError(ErrorCode::OutOfRange, "a page of " + std::to_string(params.limit)
                                                    + " events is not within 1 to 1000");
    if (params.buckets > api::kMaximumJournalMinutes)
        return makeError(ErrorCode::OutOfRange,
                         std::to_string(params.buckets) + " minutes are more than a day");
    return queryJournal(m_journal.events(), params,
                        static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch()));
}

api::JournalEvent HelperService::eventOf(const Peer &peer, api::EventLevel level,
                                         std::string source, std::string_view action) const
{
    api::JournalEvent event;
    event.level = level;
    event.source = std::move(source);
    event.userId = peer.credentials().uid;
    event.userName = userName(peer.credentials().uid);
    event.program = peer.program();
    event.allowed = peer.credentials().uid == 0 ? "root"
                    : isPrivileged(peer)        ? "owner"
                                                : std::string(action);
    return event;
}

api::JournalEvent HelperService::eventBy(const Caller &caller, std::string source)
{
    api::JournalEvent event;
    event.level = api::EventLevel::Notice;
    event.source = std::move(source);
    event.userId = caller.actor.userId;
    event.userName = caller.actor.userName;
    event.program = caller.actor.program;
    event.allowed = caller.actor.allowed;
    return event;
}

void HelperService::watchDirector()
{
    const auto status = m_engine.status();
    for (auto &event : m_watch.update(status, m_configuration.rules()))
        m_journal.add(std::move(event));
    takeRates(status);
}

void HelperService::announceJournal()
{
    const auto frame = api::encodeNotification(api::JournalGrown{m_journal.newest()});
    for (const auto &[client, owned] : m_peers)
        if (client->isGreeted())
            client->sendIfIdle(frame);
}

} // namespace vipdeck
