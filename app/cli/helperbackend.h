// SPDX-License-Identifier: GPL-3.0-or-later
// The helper behind the commands. Connects at the first use; every call waits for its answer in an
// event loop of its own, without a limit, because the helper may have to ask for a password.
#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "app/client/helperclient.h"
#include "engine/rules/interpreter.h"

class QEventLoop;

namespace vipdeck {

// A reason why the helper cannot be reached, and what to do about it.
[[nodiscard]] std::string withAdvice(ErrorCode code, const std::string &reason);

class HelperBackend : public rules::Backend
{
public:
    explicit HelperBackend(const QString &socketPath);

    Result<> apply(const ChangeSet &changes) override;
    Result<> zeroCounters(const ServiceKey *key) override;
    Result<DirectorStatus> status() override;
    Result<>
    visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) override;

    [[nodiscard]] Result<api::RulesReply> currentRules();
    [[nodiscard]] Result<FlowCacheStatus> path();
    [[nodiscard]] Result<FlowCacheStatus> setPath(FlowCacheMode mode);
    [[nodiscard]] Result<api::TunablesReply> tunables();
    [[nodiscard]] Result<api::JournalReply> journal(const api::JournalRequest &request);
    // Calls `grown` after each addition to the journal, until it fails or the helper goes away.
    [[nodiscard]] Result<> followJournal(const std::function<Result<>()> &grown);
    [[nodiscard]] Result<> setTunable(const std::string &name, const std::string &text);
    [[nodiscard]] Result<api::MachineReply> examine(const api::ExamineRequest &request);
    [[nodiscard]] Result<api::InterfacesReply> interfaces();
    [[nodiscard]] Result<> addAddress(const api::AddressRequest &request);
    [[nodiscard]] Result<> removeAddress(const api::AddressRequest &request);
    [[nodiscard]] Result<api::HistoryReply> history(const api::HistoryRequest &request);
    [[nodiscard]] Result<api::HistoryLimitsReply> historyLimits();
    [[nodiscard]] Result<api::HistoryLimitsReply>
    setHistoryLimits(const api::SetHistoryLimitsRequest &request);
    [[nodiscard]] Result<api::RatesReply> rates(const api::RatesRequest &request);
    [[nodiscard]] Result<api::VersionReply> version(std::uint64_t number);
    [[nodiscard]] Result<> mark(const api::MarkRequest &request);
    [[nodiscard]] Result<api::ConfirmStatus> keep();
    [[nodiscard]] Result<api::ConfirmStatus> revert();
    [[nodiscard]] Result<api::JobsReply> jobs();
    [[nodiscard]] Result<api::DrainReply> drain(const api::DrainRequest &request);
    [[nodiscard]] Result<api::DrainReply> undrain(const api::UndrainRequest &request);
    [[nodiscard]] Result<> cancelJobs(const api::CancelJobRequest &request);
    // Calls `visitor` each time the helper tells of jobs, until it returns false.
    [[nodiscard]] Result<> followJobs(const std::function<bool(const api::JobsReply &)> &visitor);
    [[nodiscard]] Result<api::ImpactReply> impact(const api::ImpactRequest &request);

    [[nodiscard]] Result<api::SafeguardsReply> safeguards();
    [[nodiscard]] Result<api::SafeguardsReply> setSafeguards(const api::Safeguards &settings);
    [[nodiscard]] Result<api::ProposalsReply> proposals();
    [[nodiscard]] Result<api::AgreeReply> agree(const api::DecideRequest &request);
    [[nodiscard]] Result<> refuse(const api::DecideRequest &request);
    // Why a change that was only proposed is not in force.
    [[nodiscard]] static Error proposedError(std::uint64_t proposal);

    // For every change from now on: the ticket in the history.
    void setTicket(const std::string &ticket) { m_ticket = ticket; }
    [[nodiscard]] const std::string &ticket() const { return m_ticket; }
    // For every change from now on: the comment in the history, and seconds after which the rules
    // before come back unless these are kept (0: never).
    void setChangeOptions(const std::string &comment, std::uint32_t confirmSeconds);
    [[nodiscard]] const std::string &comment() const { return m_comment; }
    // The version that the last change made; 0 before.
    [[nodiscard]] std::uint64_t lastVersion() const { return m_lastVersion; }
    // Refused when the rules are no longer those of `generation`.
    [[nodiscard]] Result<> applyTo(std::uint64_t generation, const ChangeSet &changes);
    // Calls `visitor` for every status that the helper pushes, until it returns false. Ends with
    // the reason when the connection ends.
    [[nodiscard]] Result<> watch(std::uint32_t intervalMilliseconds,
                                 const std::function<bool(const DirectorStatus &)> &visitor);

    // True after a call failed because nobody answers on the socket.
    [[nodiscard]] bool isUnreachable() const { return m_unreachable; }

private:
    Result<> connectOnce();
    Result<> send(const std::optional<std::uint64_t> &generation, const ChangeSet &changes);
    // Runs the loop until something quits it; an error when the helper went away before.
    Result<> runUntilGone(QEventLoop &loop);
    Result<> waitUntilDone(const std::function<void(HelperClient::Callback<api::Nothing>)> &start);
    template<typename Reply>
    Result<Reply> wait(const std::function<void(HelperClient::Callback<Reply>)> &start);

    QString m_socketPath;
    HelperClient m_client;
    bool m_unreachable = false;
    std::string m_comment;
    std::uint32_t m_confirmSeconds = 0;
    std::string m_ticket;
    std::uint64_t m_lastVersion = 0;
};

} // namespace vipdeck
