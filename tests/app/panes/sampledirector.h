// SPDX-License-Identifier: GPL-3.0-or-later
// A director for the tests of panes and dialogs: rules and counters as in the design, no helper.
#pragma once

#include <set>

#include "app/document/directordocument.h"
#include "app/document/directorlink.h"
#include "tests/app/panes/samplehistory.h"

namespace vipdeck::test {

// Answers at once. Keeps the rules like a helper: Apply changes them and raises the generation.
class SampleLink : public DirectorLink
{
    Q_OBJECT

public:
    explicit SampleLink(const RuleSet &rules)
        : m_rules(rules)
    {}

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString problem() const override { return m_problem; }
    [[nodiscard]] QDateTime lostSince() const override { return m_lostSince; }
    [[nodiscard]] QDateTime nextRetry() const override { return {}; }
    [[nodiscard]] int attempt() const override { return 0; }
    [[nodiscard]] api::HelloReply hello() const override
    {
        api::HelloReply reply;
        reply.hostName = "gw-a";
        return reply;
    }
    void start() override { setState(State::Connected); }
    void stop() override { setState(State::Idle); }
    void retryNow() override {}

    void fetchRules(Callback<api::RulesReply> callback) override
    {
        callback(api::RulesReply{m_generation, m_rules});
    }
    void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override;
    void importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override
    {
        apply(request, std::move(callback));
    }
    // Everything after authentication, unless the test said otherwise.
    void authorize(const api::AuthorizeRequest &request,
                   Callback<api::AuthorizeReply> callback) override
    {
        m_authorized.push_back(request);
        const auto right = m_rights.find(request.action);
        callback(right == m_rights.end() ? api::AuthorizeReply{false, true} : right->second);
    }
    // How much history is kept: told only when the test gave it.
    void historyLimits(Callback<api::HistoryLimitsReply> callback) override
    {
        callback(m_limits ? Result<api::HistoryLimitsReply>(*m_limits)
                          : refused<api::HistoryLimitsReply>());
    }
    void setHistoryLimits(const api::SetHistoryLimitsRequest &request,
                          Callback<api::HistoryLimitsReply> callback) override
    {
        m_limitsAsked.push_back(request.limits.versions);
        if (!m_limits || m_refusesLimits)
            return callback(makeError(ErrorCode::PermissionDenied, "not allowed to control"));
        m_limits->limits = request.limits;
        callback(*m_limits);
    }
    void zero(const api::ZeroRequest &, Callback<api::Nothing> callback) override
    {
        callback(api::Nothing{});
    }

    void engine(const api::EngineRequest &, Callback<api::Nothing> callback) override
    {
        callback(api::Nothing{});
    }

    // Levels and the place in the list count, and filters by what the texts contain.
    void journal(const api::JournalRequest &request, Callback<api::JournalReply> callback) override;
    // Adds an event and tells of it.
    void log(api::JournalEvent event);
    // What changes need; an answer of the helper can be made a refusal.
    void safeguards(Callback<api::SafeguardsReply> callback) override { callback(m_safeguards); }
    void setSafeguards(const api::SetSafeguardsRequest &request,
                       Callback<api::SafeguardsReply> callback) override
    {
        m_safeguardsAsked.push_back(request);
        if (!m_safeguardRefusal.empty())
            return callback(makeError(ErrorCode::PermissionDenied, m_safeguardRefusal));
        if (const auto done = checkReasons(request.comment, request.ticket); !done)
            return callback(tl::unexpected(done.error()));
        if (const auto proposal = propose(request.comment, request.ticket, 0)) {
            auto reply = m_safeguards;
            reply.proposal = proposal;
            return callback(reply);
        }
        m_safeguards.settings = request.settings;
        callback(m_safeguards);
        Q_EMIT safeguardsChanged(m_safeguards);
    }
    void proposals(Callback<api::ProposalsReply> callback) override
    {
        callback(api::ProposalsReply{m_proposals});
    }
    void refuseProposal(const api::DecideRequest &request, Callback<api::Nothing> callback) override
    {
        std::erase_if(m_proposals, [&](const auto &one) { return one.id == request.id; });
        callback(api::Nothing{});
        Q_EMIT proposalsChanged({m_proposals});
    }
    // The way of packets: told only when the test gave one; Automatic finds the flow cache.
    void path(Callback<FlowCacheStatus> callback) override
    {
        callback(m_path ? Result<FlowCacheStatus>(*m_path) : refused<FlowCacheStatus>());
    }
    void setPath(const api::SetPathRequest &request, Callback<FlowCacheStatus> callback) override
    {
        m_pathsAsked.push_back(request.mode);
        if (!m_path || m_refusesPath)
            return callback(makeError(ErrorCode::PermissionDenied, "not allowed to control"));
        m_path->mode = request.mode;
        m_path->active = request.mode != FlowCacheMode::Off;
        callback(*m_path);
    }
    // Rates of the past: told only when the test gave some.
    void rates(const api::RatesRequest &request, Callback<api::RatesReply> callback) override
    {
        m_ratesAsked.push_back(request);
        callback(m_rates ? m_rates(request) : refused<api::RatesReply>());
    }
    // Machines: asked only when the test gave an answer.
    [[nodiscard]] bool canExamine() const override { return bool(m_examine); }
    void machine(Callback<api::MachineReply> callback) override
    {
        callback(m_examine ? m_examine({}) : refused<api::MachineReply>());
    }
    void examine(const api::ExamineRequest &request, Callback<api::MachineReply> callback) override
    {
        callback(m_examine ? m_examine(request) : refused<api::MachineReply>());
    }
    void probe(const api::ProbeRequest &request, Callback<api::ProbeReply> callback) override
    {
        m_probed.push_back(request.endpoint);
        callback(m_probe ? m_probe(request) : refused<api::ProbeReply>());
    }
    void interfaces(Callback<api::InterfacesReply> callback) override { callback(m_interfaces); }
    void addAddress(const api::AddressRequest &request, Callback<api::Nothing> callback) override
    {
        m_interfaces.added.push_back(request.address);
        for (auto &link : m_interfaces.interfaces)
            if (link.name == request.address.interfaceName)
                link.addresses.push_back({request.address.address, 32});
        callback(api::Nothing{});
    }
    void removeAddress(const api::AddressRequest &, Callback<api::Nothing> callback) override
    {
        m_interfaces.added.clear();
        for (auto &link : m_interfaces.interfaces)
            link.addresses.clear();
        callback(api::Nothing{});
    }

    void history(const api::HistoryRequest &request, Callback<api::HistoryReply> callback) override
    {
        ++m_history.m_pagesAsked;
        callback(m_history.page(request));
    }
    void version(const api::VersionRequest &request, Callback<api::VersionReply> callback) override
    {
        callback(m_history.version(request.number));
    }
    void mark(const api::MarkRequest &request, Callback<api::Nothing> callback) override
    {
        callback(m_history.mark(request));
        Q_EMIT historyChanged();
    }
    void confirmation(Callback<api::ConfirmStatus> callback) override
    {
        callback(m_history.confirmation());
    }
    void keep(Callback<api::ConfirmStatus> callback) override
    {
        callback(m_history.settle(api::VersionOutcome::Kept, "Kept by anna."));
        Q_EMIT historyChanged();
    }
    void revert(Callback<api::ConfirmStatus> callback) override;
    void extend(const api::ExtendRequest &request, Callback<api::ConfirmStatus> callback) override
    {
        callback(m_history.extend(request.seconds));
    }
    [[nodiscard]] bool canDrain() const override { return true; }
    void jobs(Callback<api::JobsReply> callback) override
    {
        callback(api::JobsReply{m_generation, m_jobs});
    }
    // A drain is a weight of 0 and a job that runs until the test ends it.
    void drain(const api::DrainRequest &request, Callback<api::DrainReply> callback) override;
    void undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback) override;
    void cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback) override;
    // Removals cut, jobs drain what sendStatus() said last.
    void impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback) override;
    void tellJobs() { Q_EMIT jobsChanged({m_generation, m_jobs}); }
    // The last connection of the job's server ended.
    void finishJob(std::uint64_t id);

    // The time to confirm is over, as the helper does it by itself.
    void runOutOfTime();

    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }
    // Pushes counters for the rules as they are; `active` per server.
    void sendStatus(const std::map<Endpoint, std::uint32_t> &active);
    // A second of traffic: every server with a weight gets connections and replies, those of
    // m_silent do not reply.
    void sendTraffic();

    QString m_problem;
    QDateTime m_lostSince;
    RuleSet m_rules;
    quint64 m_generation = 1;
    std::optional<Error> m_refusal; // what the next apply() answers
    std::vector<api::ApplyRequest> m_applied;
    std::vector<api::JournalEvent> m_journal; // oldest first
    std::function<Result<api::MachineReply>(const api::ExamineRequest &)> m_examine;
    std::function<Result<api::ProbeReply>(const api::ProbeRequest &)> m_probe;
    SampleHistory m_history;
    std::vector<api::Job> m_jobs;
    std::vector<api::DrainRequest> m_drained;
    std::vector<api::UndrainRequest> m_undrained;
    std::function<Result<api::ImpactReply>(const api::ImpactRequest &)> m_impact; // if set
    bool m_holdsImpact = false;                                                   // no answer
    std::map<Endpoint, std::uint32_t> m_active;
    std::set<Endpoint> m_silent;
    std::vector<Endpoint> m_probed;
    api::InterfacesReply m_interfaces;
    std::optional<FlowCacheStatus> m_path;
    bool m_refusesPath = false;
    std::map<std::string, api::AuthorizeReply> m_rights;
    std::vector<api::AuthorizeRequest> m_authorized;
    std::optional<api::HistoryLimitsReply> m_limits;
    bool m_refusesLimits = false;
    std::vector<std::uint32_t> m_limitsAsked;
    std::function<Result<api::RatesReply>(const api::RatesRequest &)> m_rates;
    std::vector<api::RatesRequest> m_ratesAsked;
    api::SafeguardsReply m_safeguards{{}, {{"/etc/vipdeck"}}, 0};
    std::vector<api::SetSafeguardsRequest> m_safeguardsAsked;
    std::uint32_t m_proposer = 4242; // nobody who runs tests
    std::vector<api::Proposal> m_proposals;
    std::string m_safeguardRefusal; // why settings are refused; empty: they are taken
    std::vector<FlowCacheMode> m_pathsAsked;
    quint64 m_time = 1'700'000'000'000;

private:
    // As the helper does it: what is asked for must be there, and with a group for the second
    // person a change is a proposal, whose number this is.
    [[nodiscard]] Result<> checkReasons(const std::string &comment,
                                        const std::string &ticket) const;
    [[nodiscard]] std::uint64_t propose(const std::string &comment, const std::string &ticket,
                                        std::size_t changes);
    void setWeight(const api::ServerName &server, std::int32_t weight);
    void goBack(); // to the rules before the version that waits
    template<typename Reply>
    static Result<Reply> refused()
    {
        return makeError(ErrorCode::NotSupported, "not in this test");
    }

    State m_state = State::Idle;
    quint64 m_seconds = 0; // of traffic
    std::map<Endpoint, Counters> m_counters;
};

[[nodiscard]] Endpoint endpoint(const char *address, std::uint16_t port);
[[nodiscard]] ServiceKey tcp(const char *address, std::uint16_t port);
[[nodiscard]] RuleSet sampleRules();

// gw-a with web-https (8 servers), api-grpc (2), dns (2), mark 7 and four servers in no pool;
// connected, one status frame received.
struct SampleDirector
{
    SampleDirector();

    SampleLink *link; // owned by the document
    std::unique_ptr<DirectorDocument> document;
};

// Versions 112 to 118 as those of the History's mockup, and a failed one; the last one is live.
void addSampleHistory(SampleLink &link);
// Eight hours of rates up to now: traffic that rises, a dip with dropped packets, ten minutes
// without a helper. In pages of at most 100 steps.
void addSampleRates(SampleLink &link);

// Events as those of the Log's mockup, the newest at `now`.
void addSampleEvents(SampleLink &link, quint64 now);

// The five changes of the review's mockup.
void makeSampleChanges(DirectorDocument &document);

} // namespace vipdeck::test
