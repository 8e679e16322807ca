// SPDX-License-Identifier: GPL-3.0-or-later
// A client's end of the helper's socket. Asynchronous; one thread (the one it lives in).
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

#include "helper/api/historylimits.h"
#include "helper/api/impact.h"
#include "helper/api/machinemessages.h"
#include "helper/api/messages.h"
#include "helper/api/methods.h"
#include "helper/api/path.h"
#include "helper/api/rates.h"
#include "helper/api/safeguards.h"

class QIODevice;

namespace vipdeck {

// Default socket of the installed helper; VIPDECK_SOCKET overrides it.
[[nodiscard]] QString defaultSocketPath();

class HelperClient : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Connected };
    Q_ENUM(State)

    explicit HelperClient(QObject *parent = nullptr);
    ~HelperClient() override;

    // Connects and says hello. Ends in connected() or disconnected(error); no automatic retry.
    void connectToSocket(const QString &path);
    // The same over any full-duplex device (ssh ... dial-stdio). Takes ownership.
    void connectToDevice(QIODevice *device);
    void disconnectFromHelper();

    [[nodiscard]] State state() const;
    [[nodiscard]] const api::HelloReply &hello() const; // valid while connected

    template<typename Reply>
    using Callback = std::function<void(Result<Reply>)>;

    // Each call answers exactly once, from the event loop, also with NotConnected when the
    // connection goes away; a client that is destroyed no longer answers.
    void rules(Callback<api::RulesReply> callback);
    void status(Callback<DirectorStatus> callback);
    void subscribe(const api::SubscribeRequest &request, Callback<api::Nothing> callback);
    void connections(const api::ConnectionsRequest &request,
                     Callback<api::ConnectionsReply> callback);
    void authorize(const api::AuthorizeRequest &request, Callback<api::AuthorizeReply> callback);
    void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback);
    void importRules(const api::ApplyRequest &request, Callback<api::ApplyReply> callback);
    void zero(const api::ZeroRequest &request, Callback<api::Nothing> callback);
    void flush(Callback<api::ApplyReply> callback);
    void engine(const api::EngineRequest &request, Callback<api::Nothing> callback);
    void tunables(Callback<api::TunablesReply> callback);
    void setTunable(const api::SetTunableRequest &request, Callback<api::Nothing> callback);
    void machine(Callback<api::MachineReply> callback);
    void examine(const api::ExamineRequest &request, Callback<api::MachineReply> callback);
    void probe(const api::ProbeRequest &request, Callback<api::ProbeReply> callback);
    void interfaces(Callback<api::InterfacesReply> callback);
    void addAddress(const api::AddressRequest &request, Callback<api::Nothing> callback);
    void removeAddress(const api::AddressRequest &request, Callback<api::Nothing> callback);
    void journal(const api::JournalRequest &request, Callback<api::JournalReply> callback);
    void history(const api::HistoryRequest &request, Callback<api::HistoryReply> callback);
    void version(const api::VersionRequest &request, Callback<api::VersionReply> callback);
    void mark(const api::MarkRequest &request, Callback<api::Nothing> callback);
    void confirmation(Callback<api::ConfirmStatus> callback);
    void keep(Callback<api::ConfirmStatus> callback);
    void revert(Callback<api::ConfirmStatus> callback);
    void extend(const api::ExtendRequest &request, Callback<api::ConfirmStatus> callback);
    void jobs(Callback<api::JobsReply> callback);
    void drain(const api::DrainRequest &request, Callback<api::DrainReply> callback);
    void undrain(const api::UndrainRequest &request, Callback<api::DrainReply> callback);
    void cancelJobs(const api::CancelJobRequest &request, Callback<api::Nothing> callback);
    void path(Callback<FlowCacheStatus> callback);
    void setPath(const api::SetPathRequest &request, Callback<FlowCacheStatus> callback);
    void rates(const api::RatesRequest &request, Callback<api::RatesReply> callback);
    void historyLimits(Callback<api::HistoryLimitsReply> callback);
    void setHistoryLimits(const api::SetHistoryLimitsRequest &request,
                          Callback<api::HistoryLimitsReply> callback);
    void impact(const api::ImpactRequest &request, Callback<api::ImpactReply> callback);
    void safeguards(Callback<api::SafeguardsReply> callback);
    void setSafeguards(const api::SetSafeguardsRequest &request,
                       Callback<api::SafeguardsReply> callback);
    void proposals(Callback<api::ProposalsReply> callback);
    void agree(const api::DecideRequest &request, Callback<api::AgreeReply> callback);
    void refuse(const api::DecideRequest &request, Callback<api::Nothing> callback);

Q_SIGNALS:
    void connected();
    // `reason` is an English sentence; `code` NotConnected (nobody listens, or it went away),
    // PermissionDenied, Malformed ...
    void disconnected(vipdeck::ErrorCode code, const QString &reason);
    void statusReceived(const vipdeck::DirectorStatus &status); // pushed after subscribe()
    void rulesChanged(quint64 generation); // pushed to everyone after each change
    void journalGrown(quint64 newest);     // pushed to everyone, at most once a second
    void historyChanged(const vipdeck::api::HistoryChanged &change);
    void confirmationChanged(const vipdeck::api::ConfirmStatus &status);
    void jobsChanged(const vipdeck::api::JobsReply &jobs);
    void safeguardsChanged(const vipdeck::api::SafeguardsReply &safeguards);
    void proposalsChanged(const vipdeck::api::ProposalsReply &proposals);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
