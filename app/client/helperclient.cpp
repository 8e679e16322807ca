// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/helperclient.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QPointer>
#include <QProcess>
#include <QTimer>
#include <map>
#include <utility>

#include "helper/api/codec.h"
#include "helper/api/frame.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr qint64 kReadBufferOctets = 1 << 20;

Error notConnected(const QString &reason)
{
    return {ErrorCode::NotConnected, reason.toStdString()};
}

ErrorCode codeOf(QLocalSocket::LocalSocketError error)
{
    return error == QLocalSocket::SocketAccessError ? ErrorCode::PermissionDenied
                                                    : ErrorCode::NotConnected;
}

} // namespace

QString defaultSocketPath()
{
    return qEnvironmentVariable("VIPDECK_SOCKET", QStringLiteral("/run/vipdeck/helper.sock"));
}

class HelperClient::Private
{
public:
    // Takes the message that answers a request, or the error that ends the wait for it.
    using Answer = std::function<void(Result<api::IncomingMessage>)>;

    explicit Private(HelperClient *client)
        : q(client)
    {}

    void attach(QIODevice *newDevice);
    void detach(ErrorCode code, const QString &reason);
    void sayHello();
    void takeHello(Result<api::HelloReply> result);
    void readFrames();
    Result<> takeFrame(const QByteArray &frame);
    Result<> takeNotification(api::IncomingMessage &message);

    template<typename Params, typename Reply>
    void call(api::Method method, const Params &params, Callback<Reply> callback);
    template<typename Params, typename Reply>
    void send(api::Method method, const Params &params, Callback<Reply> callback);

    HelperClient *q;
    QPointer<QIODevice> device;
    api::FrameReader frames{api::kMaximumReplyOctets};
    std::map<std::uint64_t, Answer> pending;
    std::uint64_t lastId = 0;
    State state = State::Disconnected;
    api::HelloReply hello;
};

template<typename Params, typename Reply>
void HelperClient::Private::send(api::Method method, const Params &params, Callback<Reply> callback)
{
    const auto id = ++lastId;
    pending.emplace(id, [callback = std::move(callback)](Result<api::IncomingMessage> answer) {
        using Kind = api::IncomingMessage::Kind;
        if (!answer)
            return callback(tl::unexpected(answer.error()));
        if (answer->kind() == Kind::Reply)
            return callback(answer->body<Reply>());
        const auto error = answer->body<Error>();
        callback(tl::unexpected(error ? *error : error.error()));
    });
    device->write(api::encodeRequest(id, api::methodInfo(method).name, params));
}

template<typename Params, typename Reply>
void HelperClient::Private::call(api::Method method, const Params &params, Callback<Reply> callback)
{
    if (state == State::Connected)
        return send(method, params, std::move(callback));
    QTimer::singleShot(0, q, [callback = std::move(callback)] {
        callback(tl::unexpected(notConnected(QStringLiteral("not connected to a helper"))));
    });
}

void HelperClient::Private::attach(QIODevice *newDevice)
{
    device = newDevice;
    device->setParent(q);
    frames = api::FrameReader(api::kMaximumReplyOctets);
    lastId = 0;
    state = State::Connecting;
    connect(newDevice, &QIODevice::readyRead, q, [this] { readFrames(); });
}

// Every path on which a connection ends. The order matters: the client is disconnected before
// anybody is told, so that those who are told may connect again.
void HelperClient::Private::detach(ErrorCode code, const QString &reason)
{
    if (state == State::Disconnected)
        return;
    state = State::Disconnected;
    if (device) {
        device->disconnect(q);
        device->close();
        device->deleteLater();
        device.clear();
    }
    const QPointer<HelperClient> alive(q);
    for (auto &[id, answer] : std::exchange(pending, {})) {
        answer(makeError(code, reason.toStdString()));
        if (!alive)
            return;
    }
    Q_EMIT q->disconnected(code, reason);
}

void HelperClient::Private::sayHello()
{
    const auto program = QCoreApplication::applicationName().toLower().toStdString();
    const api::HelloRequest request{api::kProtocolVersion, program + " " VIPDECK_VERSION};
    send<api::HelloRequest, api::HelloReply>(
        api::Method::Hello, request,
        [this](Result<api::HelloReply> reply) { takeHello(std::move(reply)); });
}

void HelperClient::Private::takeHello(Result<api::HelloReply> result)
{
    if (state != State::Connecting)
        return; // the connection ended; detach() tells
    if (!result)
        return detach(result.error().code, QString::fromStdString(result.error().message));
    hello = std::move(*result);
    state = State::Connected;
    Q_EMIT q->connected();
}

void HelperClient::Private::readFrames()
{
    const QPointer<HelperClient> alive(q);
    const QPointer<QIODevice> source(device);
    while (alive && source && device == source && source->isReadable()
           && source->bytesAvailable() > 0) {
        const auto frame = frames.readFrom(*source);
        if (!frame)
            return detach(frame.error().code, QString::fromStdString(frame.error().message));
        if (!*frame)
            continue;
        const auto taken = takeFrame(**frame);
        if (!taken && alive)
            return detach(taken.error().code, QString::fromStdString(taken.error().message));
    }
}

Result<> HelperClient::Private::takeFrame(const QByteArray &frame)
{
    auto message = api::IncomingMessage::open(frame);
    if (!message)
        return tl::unexpected(message.error());
    if (message->kind() == api::IncomingMessage::Kind::Notification)
        return takeNotification(*message);
    if (message->id() == 0) { // an error of the connection: the helper hangs up
        const auto error = message->body<Error>();
        return tl::unexpected(error ? *error : error.error());
    }
    const auto found = pending.find(message->id());
    if (found == pending.end())
        return makeError(ErrorCode::Malformed, "the helper answered request "
                                                   + std::to_string(message->id())
                                                   + ", which was not sent");
    const auto answer = std::move(found->second);
    pending.erase(found);
    answer(std::move(message));
    return {};
}

Result<> HelperClient::Private::takeNotification(api::IncomingMessage &message)
{
    if (message.name() == api::kStatusNotification) {
        const auto status = message.body<DirectorStatus>();
        if (!status)
            return tl::unexpected(status.error());
        Q_EMIT q->statusReceived(*status);
    } else if (message.name() == api::kRulesChangedNotification) {
        const auto change = message.body<api::RulesChanged>();
        if (!change)
            return tl::unexpected(change.error());
        Q_EMIT q->rulesChanged(change->generation);
    } else if (message.name() == api::kJournalGrownNotification) {
        const auto grown = message.body<api::JournalGrown>();
        if (!grown)
            return tl::unexpected(grown.error());
        Q_EMIT q->journalGrown(grown->newest);
    }
    if (message.name() == api::kHistoryChangedNotification) {
        const auto change = message.body<api::HistoryChanged>();
        if (!change)
            return tl::unexpected(change.error());
        Q_EMIT q->historyChanged(*change);
    } else if (message.name() == api::kConfirmNotification) {
        const auto status = message.body<api::ConfirmStatus>();
        if (!status)
            return tl::unexpected(status.error());
        Q_EMIT q->confirmationChanged(*status);
    } else if (message.name() == api::kJobsChangedNotification) {
        const auto jobs = message.body<api::JobsReply>();
        if (!jobs)
            return tl::unexpected(jobs.error());
        Q_EMIT q->jobsChanged(*jobs);
    } else if (message.name() == api::kSafeguardsChangedNotification) {
        const auto safeguards = message.body<api::SafeguardsReply>();
        if (!safeguards)
            return tl::unexpected(safeguards.error());
        Q_EMIT q->safeguardsChanged(*safeguards);
    } else if (message.name() == api::kProposalsChangedNotification) {
        const auto proposals = message.body<api::ProposalsReply>();
        if (!proposals)
            return tl::unexpected(proposals.error());
        Q_EMIT q->proposalsChanged(*proposals);
    }
    return {}; // others belong to a newer helper
}

HelperClient::HelperClient(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{}

HelperClient::~HelperClient()
{
    if (d->device)
        d->device->disconnect(this);
}

void HelperClient::connectToSocket(const QString &path)
{
    disconnectFromHelper();
    auto *socket = new QLocalSocket;
    socket->setReadBufferSize(kReadBufferOctets);
    d->attach(socket);
    connect(socket, &QLocalSocket::connected, this, [this] { d->sayHello(); });
    connect(socket, &QLocalSocket::errorOccurred, this,
            [this, socket, path](QLocalSocket::LocalSocketError error) {
                d->readFrames(); // what the helper said before it hung up
                const auto reason = error == QLocalSocket::PeerClosedError
                                        ? QStringLiteral("the helper closed the connection")
                                        : QStringLiteral("cannot talk to the helper at %1: %2")
                                              .arg(path, socket->errorString());
                d->detach(codeOf(error), reason);
            });
    socket->connectToServer(path);
}

void HelperClient::connectToDevice(QIODevice *device)
{
    disconnectFromHelper();
    d->attach(device);
    const auto ended = [this] {
        d->readFrames();
        d->detach(ErrorCode::NotConnected, QStringLiteral("the connection to the helper ended"));
    };
    connect(device, &QIODevice::readChannelFinished, this, ended);
    connect(device, &QIODevice::aboutToClose, this, ended);
    if (auto *process = qobject_cast<QProcess *>(device)) {
        connect(process, &QProcess::errorOccurred, this, [this, process] {
            d->detach(ErrorCode::NotConnected,
                      process->program() + QStringLiteral(": ") + process->errorString());
        });
    }
    d->sayHello();
}

void HelperClient::disconnectFromHelper()
{
    d->detach(ErrorCode::Cancelled, QStringLiteral("disconnected on request"));
}

HelperClient::State HelperClient::state() const
{
    return d->state;
}

const api::HelloReply &HelperClient::hello() const
{
    return d->hello;
}

void HelperClient::rules(Callback<api::RulesReply> callback)
{
    d->call(api::Method::Rules, api::Nothing(), std::move(callback));
}

void HelperClient::status(Callback<DirectorStatus> callback)
{
    d->call(api::Method::Status, api::Nothing(), std::move(callback));
}

void HelperClient::subscribe(const api::SubscribeRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::Subscribe, request, std::move(callback));
}

void HelperClient::connections(const api::ConnectionsRequest &request,
                               Callback<api::ConnectionsReply> callback)
{
    d->call(api::Method::Connections, request, std::move(callback));
}

void HelperClient::authorize(const api::AuthorizeRequest &request,
                             Callback<api::AuthorizeReply> callback)
{
    d->call(api::Method::Authorize, request, std::move(callback));
}

void HelperClient::apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    d->call(api::Method::Apply, request, std::move(callback));
}

void HelperClient::importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback)
{
    d->call(api::Method::Import, request, std::move(callback));
}

void HelperClient::zero(const api::ZeroRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::Zero, request, std::move(callback));
}

void HelperClient::flush(Callback<api::ApplyReply> callback)
{
    d->call(api::Method::Flush, api::Nothing(), std::move(callback));
}

void HelperClient::engine(const api::EngineRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::Engine, request, std::move(callback));
}

void HelperClient::tunables(Callback<api::TunablesReply> callback)
{
    d->call(api::Method::Tunables, api::Nothing(), std::move(callback));
}

void HelperClient::setTunable(const api::SetTunableRequest &request,
                              Callback<api::Nothing> callback)
{
    d->call(api::Method::SetTunable, request, std::move(callback));
}

void HelperClient::machine(Callback<api::MachineReply> callback)
{
    d->call(api::Method::Machine, api::Nothing(), std::move(callback));
}

void HelperClient::examine(const api::ExamineRequest &request, Callback<api::MachineReply> callback)
{
    d->call(api::Method::Examine, request, std::move(callback));
}

void HelperClient::probe(const api::ProbeRequest &request, Callback<api::ProbeReply> callback)
{
    d->call(api::Method::Probe, request, std::move(callback));
}

void HelperClient::interfaces(Callback<api::InterfacesReply> callback)
{
    d->call(api::Method::Interfaces, api::Nothing(), std::move(callback));
}

void HelperClient::addAddress(const api::AddressRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::AddAddress, request, std::move(callback));
}

void HelperClient::removeAddress(const api::AddressRequest &request,
                                 Callback<api::Nothing> callback)
{
    d->call(api::Method::RemoveAddress, request, std::move(callback));
}

void HelperClient::journal(const api::JournalRequest &request, Callback<api::JournalReply> callback)
{
    d->call(api::Method::Journal, request, std::move(callback));
}

void HelperClient::history(const api::HistoryRequest &request, Callback<api::HistoryReply> callback)
{
    d->call(api::Method::History, request, std::move(callback));
}

void HelperClient::version(const api::VersionRequest &request, Callback<api::VersionReply> callback)
{
    d->call(api::Method::Version, request, std::move(callback));
}

void HelperClient::mark(const api::MarkRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::Mark, request, std::move(callback));
}

void HelperClient::confirmation(Callback<api::ConfirmStatus> callback)
{
    d->call(api::Method::Confirmation, api::Nothing(), std::move(callback));
}

void HelperClient::keep(Callback<api::ConfirmStatus> callback)
{
    d->call(api::Method::Keep, api::Nothing(), std::move(callback));
}

void HelperClient::revert(Callback<api::ConfirmStatus> callback)
{
    d->call(api::Method::Revert, api::Nothing(), std::move(callback));
}

void HelperClient::extend(const api::ExtendRequest &request, Callback<api::ConfirmStatus> callback)
{
    d->call(api::Method::Extend, request, std::move(callback));
}

void HelperClient::jobs(Callback<api::JobsReply> callback)
{
    d->call(api::Method::Jobs, api::Nothing(), std::move(callback));
}

void HelperClient::drain(const api::DrainRequest &request, Callback<api::DrainReply> callback)
{
    d->call(api::Method::Drain, request, std::move(callback));
}

void HelperClient::undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback)
{
    d->call(api::Method::Undrain, request, std::move(callback));
}

void HelperClient::cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::CancelJob, request, std::move(callback));
}

void HelperClient::path(Callback<FlowCacheStatus> callback)
{
    d->call(api::Method::Path, api::Nothing(), std::move(callback));
}

void HelperClient::setPath(const api::SetPathRequest &request, Callback<FlowCacheStatus> callback)
{
    d->call(api::Method::SetPath, request, std::move(callback));
}

void HelperClient::historyLimits(Callback<api::HistoryLimitsReply> callback)
{
    d->call(api::Method::HistoryLimits, api::Nothing{}, std::move(callback));
}

void HelperClient::setHistoryLimits(const api::SetHistoryLimitsRequest &request,
                                    Callback<api::HistoryLimitsReply> callback)
{
    d->call(api::Method::SetHistoryLimits, request, std::move(callback));
}

void HelperClient::rates(const api::RatesRequest &request, Callback<api::RatesReply> callback)
{
    d->call(api::Method::Rates, request, std::move(callback));
}

void HelperClient::impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback)
{
    d->call(api::Method::Impact, request, std::move(callback));
}

void HelperClient::safeguards(Callback<api::SafeguardsReply> callback)
{
    d->call(api::Method::Safeguards, api::Nothing(), std::move(callback));
}

void HelperClient::setSafeguards(const api::SetSafeguardsRequest &request,
                                 Callback<api::SafeguardsReply> callback)
{
    d->call(api::Method::SetSafeguards, request, std::move(callback));
}

void HelperClient::proposals(Callback<api::ProposalsReply> callback)
{
    d->call(api::Method::Proposals, api::Nothing(), std::move(callback));
}

void HelperClient::agree(const api::DecideRequest &request, Callback<api::AgreeReply> callback)
{
    d->call(api::Method::Agree, request, std::move(callback));
}

void HelperClient::refuse(const api::DecideRequest &request, Callback<api::Nothing> callback)
{
    d->call(api::Method::Refuse, request, std::move(callback));
}

} // namespace vipdeck
