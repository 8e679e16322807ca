// SPDX-License-Identifier: GPL-3.0-or-later
// The link to a helper over its socket: subscribes to counters, and when the connection is lost
// tries again after 2, 4, 8 and then every 15 seconds. GUI thread.
#pragma once

#include <QTimer>

#include "app/client/helperclient.h"
#include "app/document/directorlink.h"

namespace vipdeck {

class HelperLink : public DirectorLink
{
    Q_OBJECT

public:
    explicit HelperLink(const QString &socketPath, QObject *parent = nullptr);

    void setInterval(std::uint32_t milliseconds); // of the counters; default 1000
    [[nodiscard]] QString socketPath() const { return m_socketPath; }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] QString problem() const override { return m_problem; }
    [[nodiscard]] QDateTime lostSince() const override { return m_lostSince; }
    [[nodiscard]] QDateTime nextRetry() const override { return m_nextRetry; }
    [[nodiscard]] int attempt() const override { return m_attempt; }
    [[nodiscard]] api::HelloReply hello() const override { return m_hello; }

    void start() override;
    void stop() override;
    void retryNow() override;

    void fetchRules(Callback<api::RulesReply> callback) override;
    void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override;
    void importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) override;
    void authorize(const api::AuthorizeRequest &request,
                   Callback<api::AuthorizeReply> callback) override;
    void zero(const api::ZeroRequest &request, Callback<api::Nothing> callback) override;
    void engine(const api::EngineRequest &request, Callback<api::Nothing> callback) override;
    void connections(const api::ConnectionsRequest &request,
                     Callback<api::ConnectionsReply> callback) override;
    void journal(const api::JournalRequest &request, Callback<api::JournalReply> callback) override;
    [[nodiscard]] bool canExamine() const override { return true; }
    void machine(Callback<api::MachineReply> callback) override;
    void examine(const api::ExamineRequest &request, Callback<api::MachineReply> callback) override;
    void probe(const api::ProbeRequest &request, Callback<api::ProbeReply> callback) override;
    void interfaces(Callback<api::InterfacesReply> callback) override;
    void addAddress(const api::AddressRequest &request, Callback<api::Nothing> callback) override;
    void removeAddress(const api::AddressRequest &request,
                       Callback<api::Nothing> callback) override;
    void history(const api::HistoryRequest &request, Callback<api::HistoryReply> callback) override;
    void version(const api::VersionRequest &request, Callback<api::VersionReply> callback) override;
    void mark(const api::MarkRequest &request, Callback<api::Nothing> callback) override;
    void confirmation(Callback<api::ConfirmStatus> callback) override;
    void keep(Callback<api::ConfirmStatus> callback) override;
    void revert(Callback<api::ConfirmStatus> callback) override;
    void extend(const api::ExtendRequest &request, Callback<api::ConfirmStatus> callback) override;
    [[nodiscard]] bool canDrain() const override { return true; }
    void path(Callback<FlowCacheStatus> callback) override;
    void setPath(const api::SetPathRequest &request, Callback<FlowCacheStatus> callback) override;
    void historyLimits(Callback<api::HistoryLimitsReply> callback) override;
    void setHistoryLimits(const api::SetHistoryLimitsRequest &request,
                          Callback<api::HistoryLimitsReply> callback) override;
    void rates(const api::RatesRequest &request, Callback<api::RatesReply> callback) override;
    void jobs(Callback<api::JobsReply> callback) override;
    void drain(const api::DrainRequest &request, Callback<api::DrainReply> callback) override;
    void undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback) override;
    void cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback) override;
    void safeguards(Callback<api::SafeguardsReply> callback) override;
    void setSafeguards(const api::SetSafeguardsRequest &request,
                       Callback<api::SafeguardsReply> callback) override;
    void proposals(Callback<api::ProposalsReply> callback) override;
    void agree(const api::DecideRequest &request, Callback<api::AgreeReply> callback) override;
    void refuseProposal(const api::DecideRequest &request,
                        Callback<api::Nothing> callback) override;
    void impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback) override;

protected:
    // Starts to connect the client; the default takes the socket.
    virtual void dial(HelperClient &client);
    // A better reason for the end of the connection, if there is one.
    [[nodiscard]] virtual QString explain(const QString &reason) { return reason; }
    // Asked after explain(): is another try without a person of use?
    [[nodiscard]] virtual bool retries() const { return true; }

private:
    void connected();
    void disconnected(ErrorCode code, const QString &reason);
    void subscribe();
    void setState(State state);

    HelperClient m_client;
    QTimer m_retryTimer;
    QString m_socketPath;
    QString m_problem;
    State m_state = State::Idle;
    QDateTime m_lostSince;
    QDateTime m_nextRetry;
    int m_attempt = 0;
    int m_waits = 0; // since it was connected: each is longer than the one before
    bool m_wasConnected = false;
    std::uint32_t m_interval = 1000;
    api::HelloReply m_hello;
};

} // namespace vipdeck
