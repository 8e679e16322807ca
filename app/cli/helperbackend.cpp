// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helperbackend.h"

#include <QEventLoop>
#include <algorithm>

#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kConnectionPage = 1000;
// For the drop-ins of ipvsadm, which have no options for it.
constexpr const char *kCommentVariable = "VIPDECK_COMMENT";
constexpr const char *kTicketVariable = "VIPDECK_TICKET";

} // namespace

std::string withAdvice(ErrorCode code, const std::string &reason)
{
    auto text = "vipdeckadm: " + reason;
    if (!text.ends_with('.'))
        text += '.';
    if (code == ErrorCode::PermissionDenied)
        return text + " Run this as root or as a user who may use the socket.";
    return text
           + " Is the helper running? \"systemctl start vipdeckd.socket\" starts it; "
             "VIPDECK_SOCKET says where it listens.";
}

HelperBackend::HelperBackend(const QString &socketPath)
    : m_socketPath(socketPath)
    , m_comment(qgetenv(kCommentVariable).toStdString().substr(0, api::kMaximumCommentOctets))
    , m_ticket(qgetenv(kTicketVariable).toStdString().substr(0, api::kMaximumNameOctets))
{}

Result<> HelperBackend::apply(const ChangeSet &changes)
{
    return send(std::nullopt, changes);
}

Result<> HelperBackend::applyTo(std::uint64_t generation, const ChangeSet &changes)
{
    return send(generation, changes);
}

Result<> HelperBackend::send(const std::optional<std::uint64_t> &generation,
                             const ChangeSet &changes)
{
    const bool clears = std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<RemoveEverything>(change);
    });
    api::ApplyRequest request;
    request.generation = generation;
    request.changes = changes;
    request.comment = m_comment;
    request.confirmSeconds = m_confirmSeconds;
    request.ticket = m_ticket;
    // flush() carries none of these.
    const bool isPlain = m_confirmSeconds == 0 && m_comment.empty() && m_ticket.empty();
    const auto answer = wait<api::ApplyReply>([&](auto callback) {
        if (clears && changes.size() == 1 && !generation && isPlain)
            m_client.flush(callback);
        else if (clears)
            m_client.importRules(request, callback);
        else
            m_client.apply(request, callback);
    });
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->proposal != 0)
        return tl::unexpected(proposedError(answer->proposal));
    m_lastVersion = answer->version;
    return {};
}

void HelperBackend::setChangeOptions(const std::string &comment, std::uint32_t confirmSeconds)
{
    if (!comment.empty())
        m_comment = comment;
    m_confirmSeconds = confirmSeconds;
}

Result<> HelperBackend::zeroCounters(const ServiceKey *key)
{
    api::ZeroRequest request;
    if (key)
        request.service = *key;
    return waitUntilDone([&](auto callback) { m_client.zero(request, callback); });
}

Result<DirectorStatus> HelperBackend::status()
{
    return wait<DirectorStatus>([this](auto callback) { m_client.status(callback); });
}

Result<>
HelperBackend::visitConnections(const std::function<void(const ConnectionStatus &)> &visitor)
{
    api::ConnectionsRequest request;
    request.limit = kConnectionPage;
    request.place = 1;
    while (request.place != 0) {
        const auto page = wait<api::ConnectionsReply>(
            [&](auto callback) { m_client.connections(request, callback); });
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &connection : page->rows)
            visitor(connection);
        request.place = page->next;
    }
    return {};
}

Result<api::RulesReply> HelperBackend::currentRules()
{
    return wait<api::RulesReply>([this](auto callback) { m_client.rules(callback); });
}

Result<FlowCacheStatus> HelperBackend::path()
{
    return wait<FlowCacheStatus>([this](auto callback) { m_client.path(callback); });
}

Result<FlowCacheStatus> HelperBackend::setPath(FlowCacheMode mode)
{
    const api::SetPathRequest request{mode};
    return wait<FlowCacheStatus>([&](auto callback) { m_client.setPath(request, callback); });
}

Result<api::HistoryLimitsReply> HelperBackend::historyLimits()
{
    return wait<api::HistoryLimitsReply>(
        [this](auto callback) { m_client.historyLimits(callback); });
}

Result<api::HistoryLimitsReply>
HelperBackend::setHistoryLimits(const api::SetHistoryLimitsRequest &request)
{
    return wait<api::HistoryLimitsReply>(
        [&](auto callback) { m_client.setHistoryLimits(request, callback); });
}

Result<api::RatesReply> HelperBackend::rates(const api::RatesRequest &request)
{
    return wait<api::RatesReply>([&](auto callback) { m_client.rates(request, callback); });
}

Result<api::TunablesReply> HelperBackend::tunables()
{
    return wait<api::TunablesReply>([this](auto callback) { m_client.tunables(callback); });
}

Result<api::JournalReply> HelperBackend::journal(const api::JournalRequest &request)
{
    return wait<api::JournalReply>([&](auto callback) { m_client.journal(request, callback); });
}

Result<> HelperBackend::followJournal(const std::function<Result<>()> &grown)
{
    Result<> result;
    QEventLoop loop;
    QObject::connect(
        &m_client, &HelperClient::journalGrown, &loop,
        [&] {
            result = grown();
            if (!result)
                loop.quit();
        },
        Qt::QueuedConnection);
    const auto gone = runUntilGone(loop);
    return result ? gone : result;
}

Result<api::HistoryReply> HelperBackend::history(const api::HistoryRequest &request)
{
    return wait<api::HistoryReply>([&](auto callback) { m_client.history(request, callback); });
}

Result<api::VersionReply> HelperBackend::version(std::uint64_t number)
{
    return wait<api::VersionReply>([&](auto callback) { m_client.version({number}, callback); });
}

Result<> HelperBackend::mark(const api::MarkRequest &request)
{
    return waitUntilDone([&](auto callback) { m_client.mark(request, callback); });
}

Result<api::ConfirmStatus> HelperBackend::keep()
{
    return wait<api::ConfirmStatus>([this](auto callback) { m_client.keep(callback); });
}

Result<api::ConfirmStatus> HelperBackend::revert()
{
    return wait<api::ConfirmStatus>([this](auto callback) { m_client.revert(callback); });
}

Result<api::JobsReply> HelperBackend::jobs()
{
    return wait<api::JobsReply>([this](auto callback) { m_client.jobs(callback); });
}

Result<api::DrainReply> HelperBackend::drain(const api::DrainRequest &request)
{
    auto reply = wait<api::DrainReply>([&](auto callback) { m_client.drain(request, callback); });
    if (reply && reply->proposal != 0)
        return tl::unexpected(proposedError(reply->proposal));
    if (reply)
        m_lastVersion = reply->version;
    return reply;
}

Result<api::DrainReply> HelperBackend::undrain(const api::UndrainRequest &request)
{
    auto reply = wait<api::DrainReply>([&](auto callback) { m_client.undrain(request, callback); });
    if (reply && reply->proposal != 0)
        return tl::unexpected(proposedError(reply->proposal));
    return reply;
}

Result<> HelperBackend::cancelJobs(const api::CancelJobRequest &request)
{
    return waitUntilDone([&](auto callback) { m_client.cancelJobs(request, callback); });
}

Result<api::ImpactReply> HelperBackend::impact(const api::ImpactRequest &request)
{
    return wait<api::ImpactReply>([&](auto callback) { m_client.impact(request, callback); });
}

Result<> HelperBackend::followJobs(const std::function<bool(const api::JobsReply &)> &visitor)
{
    // What was told before this call is in no signal any more.
    const auto now = jobs();
    if (!now)
        return tl::unexpected(now.error());
    if (!visitor(*now))
        return {};
    QEventLoop loop;
    QObject::connect(&m_client, &HelperClient::jobsChanged, &loop,
                     [&](const api::JobsReply &reply) {
                         if (!visitor(reply))
                             loop.quit();
                     });
    return runUntilGone(loop);
}

Result<> HelperBackend::setTunable(const std::string &name, const std::string &text)
{
    const api::SetTunableRequest request{name, text, m_comment, m_ticket};
    return waitUntilDone([&](auto callback) { m_client.setTunable(request, callback); });
}

Result<api::MachineReply> HelperBackend::examine(const api::ExamineRequest &request)
{
    return wait<api::MachineReply>([&](auto callback) { m_client.examine(request, callback); });
}

Result<api::InterfacesReply> HelperBackend::interfaces()
{
    return wait<api::InterfacesReply>([this](auto callback) { m_client.interfaces(callback); });
}

Result<> HelperBackend::addAddress(const api::AddressRequest &request)
{
    return waitUntilDone([&](auto callback) { m_client.addAddress(request, callback); });
}

Result<> HelperBackend::removeAddress(const api::AddressRequest &request)
{
    return waitUntilDone([&](auto callback) { m_client.removeAddress(request, callback); });
}

Result<api::SafeguardsReply> HelperBackend::safeguards()
{
    return wait<api::SafeguardsReply>([this](auto callback) { m_client.safeguards(callback); });
}

Result<api::SafeguardsReply> HelperBackend::setSafeguards(const api::Safeguards &settings)
{
    const api::SetSafeguardsRequest request{settings, m_comment, m_ticket};
    return wait<api::SafeguardsReply>(
        [&](auto callback) { m_client.setSafeguards(request, callback); });
}

Result<api::ProposalsReply> HelperBackend::proposals()
{
    return wait<api::ProposalsReply>([this](auto callback) { m_client.proposals(callback); });
}

Result<api::AgreeReply> HelperBackend::agree(const api::DecideRequest &request)
{
    return wait<api::AgreeReply>([&](auto callback) { m_client.agree(request, callback); });
}

Result<> HelperBackend::refuse(const api::DecideRequest &request)
{
    return waitUntilDone([&](auto callback) { m_client.refuse(request, callback); });
}

Error HelperBackend::proposedError(std::uint64_t proposal)
{
    const auto number = std::to_string(proposal);
    return {ErrorCode::Busy, "nothing is changed yet: proposal " + number
                                 + " waits for a second person (vipdeckadm agree " + number + ')'};
}

Result<> HelperBackend::watch(std::uint32_t intervalMilliseconds,
                              const std::function<bool(const DirectorStatus &)> &visitor)
{
    api::SubscribeRequest request;
    request.intervalMilliseconds = intervalMilliseconds;
    const auto subscribed =
        waitUntilDone([&](auto callback) { m_client.subscribe(request, callback); });
    if (!subscribed)
        return subscribed;
    QEventLoop loop;
    QObject::connect(&m_client, &HelperClient::statusReceived, &loop,
                     [&](const DirectorStatus &status) {
                         if (!visitor(status))
                             loop.quit();
                     });
    return runUntilGone(loop);
}

Result<> HelperBackend::connectOnce()
{
    if (m_client.state() == HelperClient::State::Connected)
        return {};
    Result<> result;
    bool done = false;
    QEventLoop loop;
    QObject::connect(&m_client, &HelperClient::connected, &loop, [&] {
        done = true;
        loop.quit();
    });
    QObject::connect(&m_client, &HelperClient::disconnected, &loop,
                     [&](ErrorCode code, const QString &reason) {
                         result = makeError(code, withAdvice(code, reason.toStdString()));
                         done = true;
                         loop.quit();
                     });
    m_client.connectToSocket(m_socketPath);
    if (!done)
        loop.exec();
    m_unreachable = !result;
    return result;
}

Result<> HelperBackend::runUntilGone(QEventLoop &loop)
{
    Result<> result;
    QObject::connect(&m_client, &HelperClient::disconnected, &loop,
                     [&](ErrorCode code, const QString &reason) {
                         result = makeError(code, withAdvice(code, reason.toStdString()));
                         loop.quit();
                     });
    loop.exec();
    return result;
}

Result<>
HelperBackend::waitUntilDone(const std::function<void(HelperClient::Callback<api::Nothing>)> &start)
{
    const auto answer = wait<api::Nothing>(start);
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

template<typename Reply>
Result<Reply> HelperBackend::wait(const std::function<void(HelperClient::Callback<Reply>)> &start)
{
    if (const auto connected = connectOnce(); !connected)
        return tl::unexpected(connected.error());
    std::optional<Result<Reply>> answer;
    QEventLoop loop;
    start([&](Result<Reply> result) {
        answer = std::move(result);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (!answer)
        return makeError(ErrorCode::Cancelled, "interrupted");
    return std::move(*answer);
}

} // namespace vipdeck
