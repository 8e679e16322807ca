// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/helperlink.h"

#include <algorithm>
#include <array>

namespace vipdeck {
namespace {

constexpr std::array kRetrySeconds{2, 4, 8, 15};

int retrySeconds(int attempt)
{
    const auto last = static_cast<int>(kRetrySeconds.size()) - 1;
    return kRetrySeconds[static_cast<std::size_t>(std::clamp(attempt - 1, 0, last))];
}

} // namespace

HelperLink::HelperLink(const QString &socketPath, QObject *parent)
    : DirectorLink(parent)
    , m_socketPath(socketPath)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &HelperLink::retryNow);
    connect(&m_client, &HelperClient::connected, this, &HelperLink::connected);
    connect(&m_client, &HelperClient::disconnected, this, &HelperLink::disconnected);
    connect(&m_client, &HelperClient::statusReceived, this, &DirectorLink::statusReceived);
    connect(&m_client, &HelperClient::rulesChanged, this, &DirectorLink::rulesChanged);
    connect(&m_client, &HelperClient::journalGrown, this, &DirectorLink::journalGrown);
    connect(&m_client, &HelperClient::historyChanged, this, &DirectorLink::historyChanged);
    connect(&m_client, &HelperClient::confirmationChanged, this,
            &DirectorLink::confirmationChanged);
    connect(&m_client, &HelperClient::jobsChanged, this, &DirectorLink::jobsChanged);
    connect(&m_client, &HelperClient::safeguardsChanged, this, &DirectorLink::safeguardsChanged);
    connect(&m_client, &HelperClient::proposalsChanged, this, &DirectorLink::proposalsChanged);
}

void HelperLink::setInterval(std::uint32_t milliseconds)
{
    m_interval = milliseconds;
    if (m_state == State::Connected)
        subscribe();
}

void HelperLink::start()
{
    m_attempt = m_waits = 0;
    retryNow();
}

void HelperLink::stop()
{
    m_retryTimer.stop();
    m_nextRetry = {};
    setState(State::Idle);
    m_client.disconnectFromHelper();
}

void HelperLink::retryNow()
{
    if (m_client.state() != HelperClient::State::Disconnected)
        return;
    m_retryTimer.stop();
    m_nextRetry = {};
    ++m_attempt;
    // A retry keeps what is shown (lost, not running) until it has an answer.
    if (m_state == State::Idle)
        setState(State::Connecting);
    dial(m_client);
}

void HelperLink::dial(HelperClient &client)
{
    client.connectToSocket(m_socketPath);
}

void HelperLink::connected()
{
    m_hello = m_client.hello();
    m_problem.clear();
    m_lostSince = {};
    m_attempt = m_waits = 0;
    m_wasConnected = true;
    subscribe();
    setState(State::Connected);
}

void HelperLink::subscribe()
{
    api::SubscribeRequest request;
    request.intervalMilliseconds = m_interval;
    m_client.subscribe(request, [this](const Result<api::Nothing> &reply) {
        if (reply)
            return;
        m_problem = QString::fromStdString(reply.error().message);
        Q_EMIT stateChanged();
    });
}

void HelperLink::disconnected(ErrorCode code, const QString &reason)
{
    Q_UNUSED(code);
    if (m_state == State::Idle)
        return;
    m_problem = explain(reason);
    if (!m_lostSince.isValid())
        m_lostSince = QDateTime::currentDateTime();
    if (retries()) {
        const int seconds = retrySeconds(++m_waits);
        m_nextRetry = QDateTime::currentDateTime().addSecs(seconds);
        m_retryTimer.start(seconds * 1000);
    }
    setState(m_wasConnected ? State::Lost : State::NotRunning);
}

void HelperLink::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void HelperLink::fetchRules(Callback<api::RulesReply> callback)
{
    m_client.rules(std::move(callback));
}

void HelperLink::apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    m_client.apply(request, std::move(callback));
}

void HelperLink::importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    m_client.importRules(request, std::move(callback));
}

void HelperLink::authorize(const api::AuthorizeRequest &request,
                           Callback<api::AuthorizeReply> callback)
{
    m_client.authorize(request, std::move(callback));
}

void HelperLink::zero(const api::ZeroRequest &request, Callback<api::Nothing> callback)
{
    m_client.zero(request, std::move(callback));
}

void HelperLink::engine(const api::EngineRequest &request, Callback<api::Nothing> callback)
{
    m_client.engine(request, std::move(callback));
}

void HelperLink::journal(const api::JournalRequest &request, Callback<api::JournalReply> callback)
{
    m_client.journal(request, std::move(callback));
}

void HelperLink::connections(const api::ConnectionsRequest &request,
                             Callback<api::ConnectionsReply> callback)
{
    m_client.connections(request, std::move(callback));
}

void HelperLink::machine(Callback<api::MachineReply> callback)
{
    m_client.machine(std::move(callback));
}

void HelperLink::examine(const api::ExamineRequest &request, Callback<api::MachineReply> callback)
{
    m_client.examine(request, std::move(callback));
}

void HelperLink::probe(const api::ProbeRequest &request, Callback<api::ProbeReply> callback)
{
    m_client.probe(request, std::move(callback));
}

void HelperLink::interfaces(Callback<api::InterfacesReply> callback)
{
    m_client.interfaces(std::move(callback));
}

void HelperLink::addAddress(const api::AddressRequest &request, Callback<api::Nothing> callback)
{
    m_client.addAddress(request, std::move(callback));
}

void HelperLink::removeAddress(const api::AddressRequest &request, Callback<api::Nothing> callback)
{
    m_client.removeAddress(request, std::move(callback));
}

void HelperLink::history(const api::HistoryRequest &request, Callback<api::HistoryReply> callback)
{
    m_client.history(request, std::move(callback));
}

void HelperLink::version(const api::VersionRequest &request, Callback<api::VersionReply> callback)
{
    m_client.version(request, std::move(callback));
}

void HelperLink::mark(const api::MarkRequest &request, Callback<api::Nothing> callback)
{
    m_client.mark(request, std::move(callback));
}

void HelperLink::confirmation(Callback<api::ConfirmStatus> callback)
{
    m_client.confirmation(std::move(callback));
}

void HelperLink::keep(Callback<api::ConfirmStatus> callback)
{
    m_client.keep(std::move(callback));
}

void HelperLink::revert(Callback<api::ConfirmStatus> callback)
{
    m_client.revert(std::move(callback));
}

void HelperLink::extend(const api::ExtendRequest &request, Callback<api::ConfirmStatus> callback)
{
    m_client.extend(request, std::move(callback));
}

void HelperLink::path(Callback<FlowCacheStatus> callback)
{
    m_client.path(std::move(callback));
}

void HelperLink::setPath(const api::SetPathRequest &request, Callback<FlowCacheStatus> callback)
{
    m_client.setPath(request, std::move(callback));
}

void HelperLink::historyLimits(Callback<api::HistoryLimitsReply> callback)
{
    m_client.historyLimits(std::move(callback));
}

void HelperLink::setHistoryLimits(const api::SetHistoryLimitsRequest &request,
                                  Callback<api::HistoryLimitsReply> callback)
{
    m_client.setHistoryLimits(request, std::move(callback));
}

void HelperLink::rates(const api::RatesRequest &request, Callback<api::RatesReply> callback)
{
    m_client.rates(request, std::move(callback));
}

void HelperLink::jobs(Callback<api::JobsReply> callback)
{
    m_client.jobs(std::move(callback));
}

void HelperLink::drain(const api::DrainRequest &request, Callback<api::DrainReply> callback)
{
    m_client.drain(request, std::move(callback));
}

void HelperLink::undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback)
{
    m_client.undrain(request, std::move(callback));
}

void HelperLink::cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback)
{
    m_client.cancelJobs(request, std::move(callback));
}

void HelperLink::impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback)
{
    m_client.impact(request, std::move(callback));
}

void HelperLink::safeguards(Callback<api::SafeguardsReply> callback)
{
    m_client.safeguards(std::move(callback));
}

void HelperLink::setSafeguards(const api::SetSafeguardsRequest &request,
                               Callback<api::SafeguardsReply> callback)
{
    m_client.setSafeguards(request, std::move(callback));
}

void HelperLink::proposals(Callback<api::ProposalsReply> callback)
{
    m_client.proposals(std::move(callback));
}

void HelperLink::agree(const api::DecideRequest &request, Callback<api::AgreeReply> callback)
{
    m_client.agree(request, std::move(callback));
}

void HelperLink::refuseProposal(const api::DecideRequest &request, Callback<api::Nothing> callback)
{
    m_client.refuse(request, std::move(callback));
}

} // namespace vipdeck
