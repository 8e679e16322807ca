// SPDX-License-Identifier: GPL-3.0-or-later
// Clients, dispatch and authority. What the methods do is in helpermethods.cpp.
#include "helper/helperservice.h"

#include <QPointer>
#include <algorithm>

#include "helper/api/limits.h"
#include "helper/filedescriptor.h"
#include "helper/journal/eventtext.h"
#include "helper/log.h"

namespace vipdeck {
namespace {

// What does more than change rules.
bool controlsTheDirector(const ChangeSet &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<StartSyncDaemon>(change)
               || std::holds_alternative<SetTunable>(change)
               || std::holds_alternative<StopSyncDaemon>(change);
    });
}

// The row's action, and what the parameters need besides.
std::vector<std::string_view> actionsFor(const api::MethodInfo &method, const auto &)
{
    return {method.action};
}
std::vector<std::string_view> actionsFor(const api::MethodInfo &method,
                                         const api::ApplyRequest &request)
{
    std::vector<std::string_view> actions{method.action};
    if (controlsTheDirector(request.changes))
        actions.push_back(api::kActionControl);
    return actions;
}
std::vector<std::string_view> actionsFor(const api::MethodInfo &method,
                                         const api::DrainRequest &request)
{
    return actionsFor(method, request.apply);
}

// Polling must not open password prompts; whoever does something, or says hello, may be asked.
bool mayPrompt(const api::MethodInfo &method)
{
    return method.action != api::kActionView || method.method == api::Method::Hello;
}

Error refusal(std::string_view action, Decision decision)
{
    const auto name = std::string(action);
    if (decision == Decision::Dismissed)
        return {ErrorCode::Cancelled, "the authentication for " + name + " was dismissed"};
    return {ErrorCode::PermissionDenied, decision == Decision::Challenge
                                             ? "authentication is needed for " + name
                                             : "not authorised for " + name};
}

std::string nameOf(const PeerCredentials &credentials)
{
    return "user " + std::to_string(credentials.uid) + " (process "
           + std::to_string(credentials.pid) + ')';
}

constexpr int kWatchMilliseconds = 2000;
constexpr int kJournalMilliseconds = 1000;

} // namespace

HelperService::HelperService(const HelperParts &parts, std::optional<uid_t> owner)
    : m_configuration(parts.configuration)
    , m_engine(parts.engine)
    , m_authorizer(parts.authorizer)
    , m_addresses(parts.addresses)
    , m_journal(parts.journal)
    , m_operations(parts.operations)
    , m_jobs(parts.jobs)
    , m_rates(parts.rates)
    , m_safeguards(parts.safeguards)
    , m_proposals(parts.proposals)
    , m_accounts(parts.accounts)
    , m_owner(owner)
    , m_publisher([this] { return composeStatus(); })
{
    m_uptime.start();
    connect(&m_engine, &EnginePort::failed, this, [this](const QString &reason) {
        m_engineProblem = reason.toStdString();
        qCCritical(lcHelper).noquote() << "the datapath ended:" << reason;
        m_journal.add(
            engineEvent(api::EventLevel::Error,
                        failurePhrase("director-ended", {ErrorCode::Io, reason.toStdString()})));
    });
    m_watchTimer.setInterval(kWatchMilliseconds);
    connect(&m_watchTimer, &QTimer::timeout, this, &HelperService::watchDirector);
    m_watchTimer.start();
    watchOperations();
    watchJobs();
    watchSafeguards();
    watchProposals();
    m_journalTimer.setSingleShot(true);
    m_journalTimer.setInterval(kJournalMilliseconds);
    connect(&m_journalTimer, &QTimer::timeout, this, &HelperService::announceJournal);
    m_journal.setGrown([this] {
        if (!m_journalTimer.isActive())
            m_journalTimer.start();
    });
}

HelperService::~HelperService()
{
    m_journal.setGrown({});
}

void HelperService::startEngine()
{
    const auto started = m_engine.start();
    m_engineProblem = started ? std::string() : started.error().message;
    if (started) {
        if (m_engine.isRunning())
            m_journal.add(engineEvent(api::EventLevel::Notice, phrase("director-runs")));
        logPath(m_engine.flowCacheStatus());
        return;
    }
    qCCritical(lcHelper).noquote()
        << "the datapath does not run:" << printable(started.error().message);
    m_journal.add(
        engineEvent(api::EventLevel::Error, failurePhrase("director-fails", started.error())));
}

void HelperService::addClient(int descriptor)
{
    FileDescriptor socket(descriptor);
    const auto credentials = readPeerCredentials(socket.get());
    if (!credentials) {
        qCWarning(lcHelper).noquote()
            << "a client was turned away:" << printable(credentials.error().message);
        return;
    }
    auto peer = std::make_unique<Peer>(socket.release(), *credentials);
    connect(peer.get(), &Peer::closed, this, &HelperService::removeClient);
    connect(peer.get(), &Peer::requestReceived, this, &HelperService::dispatch);
    const auto quota = checkQuota(*credentials);
    auto *client = peer.get();
    m_peers.emplace(client, std::move(peer));
    if (!quota) {
        qCWarning(lcHelper).noquote() << QString::fromStdString(nameOf(*credentials))
                                      << "was turned away:" << printable(quota.error().message);
        auto event = eventOf(*client, api::EventLevel::Warning, "auth", {});
        say(event, failurePhrase("turned-away", quota.error()));
        m_journal.add(std::move(event));
        client->refuse(quota.error());
    }
}

Result<> HelperService::checkQuota(const PeerCredentials &credentials) const
{
    if (m_peers.size() >= kMaximumClients)
        return makeError(ErrorCode::LimitExceeded,
                         "the helper has " + std::to_string(kMaximumClients) + " clients already");
    if (credentials.uid == 0)
        return {};
    std::size_t others = 0;
    std::size_t same = 0;
    for (const auto &[peer, owned] : m_peers) {
        others += peer->credentials().uid != 0;
        same += peer->credentials().uid == credentials.uid;
    }
    if (same >= kMaximumClientsPerUser || others >= kMaximumClientsOfOthers)
        return makeError(ErrorCode::LimitExceeded, "user " + std::to_string(credentials.uid)
                                                       + " has " + std::to_string(same)
                                                       + " connections already");
    return {};
}

void HelperService::removeClient(Peer *peer)
{
    m_publisher.unsubscribe(*peer);
    m_peers.erase(peer);
}

bool HelperService::isPrivileged(const Peer &peer) const
{
    const auto user = peer.credentials().uid;
    return user == 0 || m_owner == user;
}

void HelperService::dispatch(Peer *peer, api::IncomingRequest &request)
{
    const auto id = request.head().id;
    const auto refuse = [&](ErrorCode code, std::string message) {
        peer->send(api::encodeError(id, {code, std::move(message)}));
    };
    const auto *method = api::findMethod(request.head().method);
    if (!method)
        return refuse(ErrorCode::NotSupported, "there is no method \"" + request.head().method
                                                   + "\" in helper " VIPDECK_VERSION);
    if (peer->isInFlight(id))
        return refuse(ErrorCode::AlreadyExists,
                      "request " + std::to_string(id) + " is under way already");
    if (peer->requestsInFlight() >= kMaximumRequestsInFlight)
        return refuse(ErrorCode::LimitExceeded,
                      std::to_string(kMaximumRequestsInFlight) + " requests are under way already");
    switch (method->method) {
    case api::Method::Hello: return serve(*peer, request, *method, &HelperService::hello);
    case api::Method::Rules: return serve(*peer, request, *method, &HelperService::rules);
    case api::Method::Status: return serve(*peer, request, *method, &HelperService::status);
    case api::Method::Subscribe: return serve(*peer, request, *method, &HelperService::subscribe);
    case api::Method::Connections:
        return serve(*peer, request, *method, &HelperService::connections);
    case api::Method::Authorize: return serveAuthorize(*peer, request);
    case api::Method::Apply: return serve(*peer, request, *method, &HelperService::apply);
    case api::Method::Zero: return serve(*peer, request, *method, &HelperService::zero);
    case api::Method::Import: return serve(*peer, request, *method, &HelperService::importRules);
    case api::Method::Flush: return serve(*peer, request, *method, &HelperService::flush);
    case api::Method::Engine: return serve(*peer, request, *method, &HelperService::engine);
    case api::Method::Tunables: return serve(*peer, request, *method, &HelperService::tunables);
    case api::Method::SetTunable: return serve(*peer, request, *method, &HelperService::setTunable);
    case api::Method::Journal: return serve(*peer, request, *method, &HelperService::journal);
    case api::Method::Path: return serve(*peer, request, *method, &HelperService::path);
    case api::Method::SetPath: return serve(*peer, request, *method, &HelperService::setPath);
    case api::Method::Rates: return serve(*peer, request, *method, &HelperService::rates);
    default: return dispatchOperation(*peer, request, *method);
    }
}

void HelperService::dispatchOperation(Peer &peer, api::IncomingRequest &request,
                                      const api::MethodInfo &method)
{
    switch (method.method) {
    case api::Method::History: return serve(peer, request, method, &HelperService::history);
    case api::Method::Version: return serve(peer, request, method, &HelperService::version);
    case api::Method::Mark: return serve(peer, request, method, &HelperService::mark);
    case api::Method::HistoryLimits:
        return serve(peer, request, method, &HelperService::historyLimits);
    case api::Method::SetHistoryLimits:
        return serve(peer, request, method, &HelperService::setHistoryLimits);
    case api::Method::Confirmation:
        return serve(peer, request, method, &HelperService::confirmation);
    case api::Method::Keep: return serve(peer, request, method, &HelperService::keep);
    case api::Method::Revert: return serve(peer, request, method, &HelperService::revert);
    case api::Method::Extend: return serve(peer, request, method, &HelperService::extend);
    default: return dispatchJob(peer, request, method);
    }
}

void HelperService::dispatchJob(Peer &peer, api::IncomingRequest &request,
                                const api::MethodInfo &method)
{
    switch (method.method) {
    case api::Method::Jobs: return serve(peer, request, method, &HelperService::jobs);
    case api::Method::Drain: return serve(peer, request, method, &HelperService::drain);
    case api::Method::Undrain: return serve(peer, request, method, &HelperService::undrain);
    case api::Method::CancelJob: return serve(peer, request, method, &HelperService::cancelJob);
    case api::Method::Impact: return serveLater(peer, request, method, &HelperService::impact);
    default: return dispatchSafeguard(peer, request, method);
    }
}

void HelperService::dispatchSafeguard(Peer &peer, api::IncomingRequest &request,
                                      const api::MethodInfo &method)
{
    switch (method.method) {
    case api::Method::Safeguards: return serve(peer, request, method, &HelperService::safeguards);
    case api::Method::SetSafeguards:
        return serve(peer, request, method, &HelperService::setSafeguards);
    case api::Method::Proposals: return serve(peer, request, method, &HelperService::proposals);
    case api::Method::Agree: return serve(peer, request, method, &HelperService::agree);
    case api::Method::Refuse: return serve(peer, request, method, &HelperService::refuse);
    default: return dispatchMachine(peer, request, method);
    }
}

void HelperService::dispatchMachine(Peer &peer, api::IncomingRequest &request,
                                    const api::MethodInfo &method)
{
    switch (method.method) {
    case api::Method::Machine: return serveLater(peer, request, method, &HelperService::machine);
    case api::Method::Examine: return serveLater(peer, request, method, &HelperService::examine);
    case api::Method::Probe: return serveLater(peer, request, method, &HelperService::probe);
    case api::Method::Interfaces: return serve(peer, request, method, &HelperService::interfaces);
    case api::Method::AddAddress: return serve(peer, request, method, &HelperService::addAddress);
    case api::Method::RemoveAddress:
        return serve(peer, request, method, &HelperService::removeAddress);
    default: break;
    }
}

template<typename Params, typename Reply>
void HelperService::serveLater(Peer &peer, api::IncomingRequest &request,
                               const api::MethodInfo &method,
                               void (HelperService::*handler)(const Params &,
                                                              Examiner::Answer<Reply>))
{
    const auto id = request.head().id;
    auto params = request.params<Params>();
    if (!params)
        return peer.send(api::encodeError(id, params.error()));
    auto actions = actionsFor(method, *params);
    authorize(peer, id, std::move(actions), mayPrompt(method),
              [this, &peer, id, handler, params = std::move(*params)] {
                  // In flight until it is answered; a client that has gone gets no answer.
                  peer.keepQuestion(id, std::make_unique<Authorizer::Question>());
                  (this->*handler)(params, [id, client = QPointer(&peer)](Result<Reply> reply) {
                      if (!client)
                          return;
                      client->send(reply ? api::encodeReply(id, *reply)
                                         : api::encodeError(id, reply.error()));
                      client->endQuestion(id);
                  });
              });
}

template<typename Params, typename Reply>
void HelperService::serve(Peer &peer, api::IncomingRequest &request, const api::MethodInfo &method,
                          Result<Reply> (HelperService::*handler)(Peer &, const Params &))
{
    const auto id = request.head().id;
    auto params = request.params<Params>();
    if (!params)
        return peer.send(api::encodeError(id, params.error()));
    auto actions = actionsFor(method, *params);
    authorize(peer, id, std::move(actions), mayPrompt(method),
              [this, &peer, id, handler, params = std::move(*params)] {
                  const auto reply = (this->*handler)(peer, params);
                  peer.send(reply ? api::encodeReply(id, *reply)
                                  : api::encodeError(id, reply.error()));
              });
}

// The answer is the decision itself, whatever it is.
void HelperService::serveAuthorize(Peer &peer, api::IncomingRequest &request)
{
    const auto id = request.head().id;
    const auto params = request.params<api::AuthorizeRequest>();
    if (!params)
        return peer.send(api::encodeError(id, params.error()));
    const auto rows = api::methods();
    const auto known = std::ranges::find(rows, params->action, &api::MethodInfo::action);
    if (known == rows.end())
        return peer.send(api::encodeError(
            id, {ErrorCode::InvalidArgument, "there is no action \"" + params->action + '"'}));
    if (isPrivileged(peer))
        return peer.send(api::encodeReply(id, api::AuthorizeReply{true, false}));
    auto answer = [&peer, id](Result<Decision> decision) {
        if (decision)
            peer.send(api::encodeReply(id, api::AuthorizeReply{*decision == Decision::Granted,
                                                               *decision == Decision::Challenge}));
        else
            peer.send(api::encodeError(id, decision.error()));
        peer.endQuestion(id);
    };
    peer.keepQuestion(id, m_authorizer.ask(peer.credentials(), known->action, params->interactive,
                                           std::move(answer)));
}

void HelperService::authorize(Peer &peer, std::uint64_t request, Actions actions, bool interactive,
                              Grant granted)
{
    if (actions.empty() || isPrivileged(peer))
        return granted();
    const auto action = actions.front();
    auto take = [=, this, &peer, granted = std::move(granted)](Result<Decision> decision) {
        takeDecision(peer, request, actions, interactive, granted, std::move(decision));
    };
    peer.keepQuestion(request,
                      m_authorizer.ask(peer.credentials(), action, interactive, std::move(take)));
}

void HelperService::takeDecision(Peer &peer, std::uint64_t request, Actions actions,
                                 bool interactive, Grant granted, Result<Decision> decision)
{
    peer.endQuestion(request);
    if (decision && *decision == Decision::Granted) {
        actions.erase(actions.begin());
        return authorize(peer, request, std::move(actions), interactive, std::move(granted));
    }
    const auto error = decision ? refusal(actions.front(), *decision) : decision.error();
    qCInfo(lcHelper).noquote() << QString::fromStdString(nameOf(peer.credentials()))
                               << "was refused:" << printable(error.message);
    if (interactive && actions.front() != api::kActionView) {
        auto event = eventOf(peer, api::EventLevel::Error, "auth", {});
        say(event, failurePhrase("refused", error));
        m_journal.add(std::move(event));
    }
    peer.send(api::encodeError(request, error));
}

} // namespace vipdeck
