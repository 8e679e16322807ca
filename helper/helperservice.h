// SPDX-License-Identifier: GPL-3.0-or-later
// The contract carried out: takes the clients' requests, has them authorised, acts, answers.
// A request is decoded completely, then authorised, then carried out. Control thread.
#pragma once

#include <sys/types.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "helper/api/codec.h"
#include "helper/api/messages.h"
#include "helper/api/methods.h"
#include "helper/authorizer.h"
#include "helper/configuration.h"
#include "helper/engineport.h"
#include "helper/examiner.h"
#include "helper/jobs/impactworker.h"
#include "helper/jobs/jobs.h"
#include "helper/journal/directorwatch.h"
#include "helper/journal/journal.h"
#include "helper/operations/operations.h"
#include "helper/peer.h"
#include "helper/rates/ratehistory.h"
#include "helper/safeguards/accounts.h"
#include "helper/safeguards/proposals.h"
#include "helper/safeguards/safeguardkeeper.h"
#include "helper/statuspublisher.h"
#include "helper/virtualaddresses.h"

namespace vipdeck {

// Connections at a time: of everybody but root, and of one user other than root. Root has some left
// when others use up all of theirs.
inline constexpr std::size_t kMaximumClients = 64;
inline constexpr std::size_t kMaximumClientsOfOthers = 48;
inline constexpr std::size_t kMaximumClientsPerUser = 16;

// What the service works with; all of it outlives the service.
struct HelperParts
{
    Configuration &configuration;
    EnginePort &engine;
    Authorizer &authorizer;
    VirtualAddresses &addresses;
    Journal &journal;
    Operations &operations;
    Jobs &jobs;
    RateHistory &rates;
    SafeguardKeeper &safeguards;
    Proposals &proposals;
    const Accounts &accounts;
};

class HelperService : public QObject
{
    Q_OBJECT

public:
    // `owner`: a user who may do everything without polkit, besides root.
    HelperService(const HelperParts &parts, std::optional<uid_t> owner);
    ~HelperService() override;

    // Starts the datapath. A failure is logged and told in the status; the service works on.
    void startEngine();
    // Takes over a connected descriptor.
    void addClient(int descriptor);

private:
    using Actions = std::vector<std::string_view>;
    using Grant = std::function<void()>;
    // In whose name something is done; of a proposal also who agreed to it.
    struct Caller
    {
        api::Actor actor;
        bool isConsole = false;
        std::string agreedBy = {};
    };

    void removeClient(Peer *peer);
    [[nodiscard]] Result<> checkQuota(const PeerCredentials &credentials) const;
    [[nodiscard]] bool isPrivileged(const Peer &peer) const;

    void dispatch(Peer *peer, api::IncomingRequest &request);
    void dispatchOperation(Peer &peer, api::IncomingRequest &request,
                           const api::MethodInfo &method);
    void dispatchJob(Peer &peer, api::IncomingRequest &request, const api::MethodInfo &method);
    void dispatchSafeguard(Peer &peer, api::IncomingRequest &request,
                           const api::MethodInfo &method);
    void dispatchMachine(Peer &peer, api::IncomingRequest &request, const api::MethodInfo &method);
    template<typename Params, typename Reply>
    void serve(Peer &peer, api::IncomingRequest &request, const api::MethodInfo &method,
               Result<Reply> (HelperService::*handler)(Peer &, const Params &));
    // The same for a handler that answers later.
    template<typename Params, typename Reply>
    void serveLater(Peer &peer, api::IncomingRequest &request, const api::MethodInfo &method,
                    void (HelperService::*handler)(const Params &, Examiner::Answer<Reply>));
    void serveAuthorize(Peer &peer, api::IncomingRequest &request);
    // Asks for one action after the other and calls `granted` when the caller has all of them;
    // else the caller gets an error.
    void authorize(Peer &peer, std::uint64_t request, Actions actions, bool interactive,
                   Grant granted);
    void takeDecision(Peer &peer, std::uint64_t request, Actions actions, bool interactive,
                      Grant granted, Result<Decision> decision);

    Result<api::HelloReply> hello(Peer &peer, const api::HelloRequest &params);
    Result<api::RulesReply> rules(Peer &peer, const api::Nothing &params);
    Result<DirectorStatus> status(Peer &peer, const api::Nothing &params);
    Result<api::Nothing> subscribe(Peer &peer, const api::SubscribeRequest &params);
    Result<api::ConnectionsReply> connections(Peer &peer, const api::ConnectionsRequest &params);
    Result<api::ApplyReply> apply(Peer &peer, const api::ApplyRequest &params);
    Result<api::ApplyReply> importRules(Peer &peer, const api::ApplyRequest &params);
    Result<api::Nothing> zero(Peer &peer, const api::ZeroRequest &params);
    Result<api::ApplyReply> flush(Peer &peer, const api::Nothing &params);
    Result<api::Nothing> engine(Peer &peer, const api::EngineRequest &params);
    Result<api::TunablesReply> tunables(Peer &peer, const api::Nothing &params);
    Result<api::Nothing> setTunable(Peer &peer, const api::SetTunableRequest &params);

    Result<FlowCacheStatus> path(Peer &peer, const api::Nothing &params);
    Result<FlowCacheStatus> setPath(Peer &peer, const api::SetPathRequest &params);

    Result<api::RatesReply> rates(Peer &peer, const api::RatesRequest &params);
    void takeRates(const DirectorStatus &status);

    Result<api::HistoryReply> history(Peer &peer, const api::HistoryRequest &params);
    Result<api::HistoryLimitsReply> historyLimits(Peer &peer, const api::Nothing &params);
    Result<api::HistoryLimitsReply> setHistoryLimits(Peer &peer,
                                                     const api::SetHistoryLimitsRequest &params);
    Result<api::VersionReply> version(Peer &peer, const api::VersionRequest &params);
    Result<api::Nothing> mark(Peer &peer, const api::MarkRequest &params);
    Result<api::ConfirmStatus> confirmation(Peer &peer, const api::Nothing &params);
    Result<api::ConfirmStatus> keep(Peer &peer, const api::Nothing &params);
    Result<api::ConfirmStatus> revert(Peer &peer, const api::Nothing &params);
    Result<api::ConfirmStatus> extend(Peer &peer, const api::ExtendRequest &params);
    Result<api::JobsReply> jobs(Peer &peer, const api::Nothing &params);
    Result<api::DrainReply> drain(Peer &peer, const api::DrainRequest &params);
    Result<api::DrainReply> undrain(Peer &peer, const api::UndrainRequest &params);
    Result<api::DrainReply> drainAs(const Caller &caller, const api::DrainRequest &params);
    Result<api::DrainReply> undrainAs(const Caller &caller, const api::UndrainRequest &params);
    Result<api::Nothing> cancelJob(Peer &peer, const api::CancelJobRequest &params);
    void impact(const api::ImpactRequest &params, Examiner::Answer<api::ImpactReply> answer);
    void watchJobs();
    [[nodiscard]] api::Actor actorOf(const Peer &peer, std::string_view action) const;
    void watchOperations();
    void sendToAll(const QByteArray &frame);

    Result<api::SafeguardsReply> safeguards(Peer &peer, const api::Nothing &params);
    Result<api::SafeguardsReply> setSafeguards(Peer &peer, const api::SetSafeguardsRequest &params);
    Result<api::SafeguardsReply> setSafeguardsAs(const Caller &caller,
                                                 const api::SetSafeguardsRequest &params);
    void watchSafeguards();

    Result<api::ProposalsReply> proposals(Peer &peer, const api::Nothing &params);
    Result<api::AgreeReply> agree(Peer &peer, const api::DecideRequest &params);
    Result<api::Nothing> refuse(Peer &peer, const api::DecideRequest &params);
    void watchProposals();
    [[nodiscard]] bool needsSecondPerson(const Caller &caller) const;
    template<typename Params>
    [[nodiscard]] Result<std::uint64_t> propose(const Caller &caller, const char *method,
                                                api::JournalEvent event, const Params &params);
    [[nodiscard]] Result<api::ApplyReply> proposeChange(const Caller &caller, const char *what,
                                                        const api::JournalEvent &event,
                                                        const api::ApplyRequest &request);
    [[nodiscard]] Result<api::DrainReply>
    proposeDrain(const Caller &caller, api::JournalEvent event, const api::DrainRequest &request);
    [[nodiscard]] Result<api::DrainReply> proposeUndrain(const Caller &caller,
                                                         api::JournalEvent event,
                                                         const api::UndrainRequest &request);
    [[nodiscard]] Result<std::uint64_t> proposeSettings(const Caller &caller,
                                                        api::JournalEvent event,
                                                        const api::SetSafeguardsRequest &request);
    [[nodiscard]] Result<const StoredProposal *> findProposal(std::uint64_t id) const;
    [[nodiscard]] Result<> checkMember(const Peer &peer, const api::Proposal &proposal) const;
    [[nodiscard]] Result<api::AgreeReply> carryOut(const StoredProposal &proposal,
                                                   const Caller &caller);
    [[nodiscard]] Caller callerOf(const Peer &peer, std::string_view action) const
    {
        return {actorOf(peer, action), peer.isConsole(), {}};
    }

    void machine(const api::Nothing &params, Examiner::Answer<api::MachineReply> answer);
    void examine(const api::ExamineRequest &params, Examiner::Answer<api::MachineReply> answer);
    void probe(const api::ProbeRequest &params, Examiner::Answer<api::ProbeReply> answer);
    void addEngineState(doctor::DirectorFacts &facts) const;
    Result<api::InterfacesReply> interfaces(Peer &peer, const api::Nothing &params);
    Result<api::Nothing> addAddress(Peer &peer, const api::AddressRequest &params);
    Result<api::Nothing> removeAddress(Peer &peer, const api::AddressRequest &params);

    Result<api::ApplyReply> change(const Peer &peer, const char *what,
                                   const api::ApplyRequest &request);
    Result<api::ApplyReply> changeAs(const Caller &caller, const char *what,
                                     const api::ApplyRequest &request);
    Result<api::JournalReply> journal(Peer &peer, const api::JournalRequest &params);

    // An event of this caller: who it is and what allowed it are filled in.
    [[nodiscard]] api::JournalEvent eventOf(const Peer &peer, api::EventLevel level,
                                            std::string source, std::string_view action) const;
    [[nodiscard]] static api::JournalEvent eventBy(const Caller &caller, std::string source);
    void watchDirector();
    void logPath(const FlowCacheStatus &status);
    void announceJournal();
    void announceIfChanged(std::uint64_t before);
    void announce(std::uint64_t generation);
    [[nodiscard]] DirectorStatus composeStatus() const;

    Configuration &m_configuration;
    EnginePort &m_engine;
    Authorizer &m_authorizer;
    VirtualAddresses &m_addresses;
    Journal &m_journal;
    Operations &m_operations;
    Jobs &m_jobs;
    RateHistory &m_rates;
    SafeguardKeeper &m_safeguards;
    Proposals &m_proposals;
    const Accounts &m_accounts;
    DirectorWatch m_watch;
    QTimer m_watchTimer;
    QTimer m_journalTimer; // runs while clients are to be told
    std::optional<uid_t> m_owner;
    std::map<Peer *, std::unique_ptr<Peer>> m_peers;
    StatusPublisher m_publisher;
    Examiner m_examiner;
    ImpactWorker m_impact;
    QElapsedTimer m_uptime;
    std::string m_ratesProblem;  // why they could not be written
    std::string m_engineProblem; // why it was not started, or ended by itself
};

} // namespace vipdeck
