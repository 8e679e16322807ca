// SPDX-License-Identifier: GPL-3.0-or-later
// Port of a document to the director it edits. The real one (HelperLink) talks to the helper's
// socket and retries; tests have their own. One thread: the GUI's.
#pragma once

#include <QDateTime>
#include <QObject>
#include <functional>

#include "helper/api/historylimits.h"
#include "helper/api/impact.h"
#include "helper/api/jobs.h"
#include "helper/api/machinemessages.h"
#include "helper/api/messages.h"
#include "helper/api/path.h"
#include "helper/api/rates.h"
#include "helper/api/safeguards.h"

namespace vipdeck {

class DirectorLink : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,       // not started, or stopped by the user (work offline)
        Connecting, // first try, or a retry after the link was lost
        Connected,
        NotRunning, // nobody listens at the socket
        Lost,       // was connected; retries at nextRetry()
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    // An English sentence; empty while all is well.
    [[nodiscard]] virtual QString problem() const = 0;
    // When the connection went away; invalid while connected or never connected.
    [[nodiscard]] virtual QDateTime lostSince() const = 0;
    // When the next try starts and which one it is; invalid and 0 when none is planned.
    [[nodiscard]] virtual QDateTime nextRetry() const = 0;
    [[nodiscard]] virtual int attempt() const = 0;
    [[nodiscard]] virtual api::HelloReply hello() const = 0;

    // On another machine: starting its helper is not in our hands.
    [[nodiscard]] virtual bool isRemote() const { return false; }

    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void retryNow() = 0;

    template<typename Reply>
    using Callback = std::function<void(Result<Reply>)>;

    // Each answers exactly once, later or with NotConnected at once.
    virtual void fetchRules(Callback<api::RulesReply> callback) = 0;
    virtual void apply(const api::ApplyRequest &request, Callback<api::ApplyReply> callback) = 0;
    virtual void importRules(const api::ApplyRequest &request,
                             Callback<api::ApplyReply> callback) = 0;
    virtual void authorize(const api::AuthorizeRequest &request,
                           Callback<api::AuthorizeReply> callback) = 0;
    virtual void zero(const api::ZeroRequest &request, Callback<api::Nothing> callback) = 0;
    virtual void engine(const api::EngineRequest &request, Callback<api::Nothing> callback) = 0;
    // Links that have no journal refuse.
    virtual void journal(const api::JournalRequest &request, Callback<api::JournalReply> callback)
    {
        Q_UNUSED(request);
        callback(makeError(ErrorCode::NotSupported, "this director keeps no journal"));
    }
    virtual void connections(const api::ConnectionsRequest &,
                             Callback<api::ConnectionsReply> callback)
    {
        callback(makeError(ErrorCode::NotSupported, "this director does not list connections"));
    }
    // About machines; a link that cannot ask them refuses.
    [[nodiscard]] virtual bool canExamine() const { return false; }
    virtual void machine(Callback<api::MachineReply> callback) { refuse(callback); }
    virtual void examine(const api::ExamineRequest &, Callback<api::MachineReply> callback)
    {
        refuse(callback);
    }
    virtual void probe(const api::ProbeRequest &, Callback<api::ProbeReply> callback)
    {
        refuse(callback);
    }
    virtual void interfaces(Callback<api::InterfacesReply> callback) { refuse(callback); }
    virtual void addAddress(const api::AddressRequest &, Callback<api::Nothing> callback)
    {
        refuse(callback);
    }
    virtual void removeAddress(const api::AddressRequest &, Callback<api::Nothing> callback)
    {
        refuse(callback);
    }
    // Versions and what waits to be kept; an older helper refuses.
    virtual void history(const api::HistoryRequest &, Callback<api::HistoryReply> callback)
    {
        refuse(callback);
    }
    virtual void version(const api::VersionRequest &, Callback<api::VersionReply> callback)
    {
        refuse(callback);
    }
    virtual void mark(const api::MarkRequest &, Callback<api::Nothing> callback)
    {
        refuse(callback);
    }
    virtual void confirmation(Callback<api::ConfirmStatus> callback) { refuse(callback); }
    virtual void keep(Callback<api::ConfirmStatus> callback) { refuse(callback); }
    virtual void revert(Callback<api::ConfirmStatus> callback) { refuse(callback); }
    virtual void extend(const api::ExtendRequest &, Callback<api::ConfirmStatus> callback)
    {
        refuse(callback);
    }
    // The way of established packets; an older helper refuses.
    virtual void path(Callback<FlowCacheStatus> callback) { refuse(callback); }
    virtual void setPath(const api::SetPathRequest &, Callback<FlowCacheStatus> callback)
    {
        refuse(callback);
    }
    // What the director did before this console ran; an older helper refuses.
    virtual void rates(const api::RatesRequest &, Callback<api::RatesReply> callback)
    {
        refuse(callback);
    }
    // What changes need, and those that wait for a second person; an older helper refuses.
    virtual void safeguards(Callback<api::SafeguardsReply> callback) { refuse(callback); }
    virtual void setSafeguards(const api::SetSafeguardsRequest &,
                               Callback<api::SafeguardsReply> callback)
    {
        refuse(callback);
    }
    virtual void proposals(Callback<api::ProposalsReply> callback) { refuse(callback); }
    virtual void agree(const api::DecideRequest &, Callback<api::AgreeReply> callback)
    {
        refuse(callback);
    }
    virtual void refuseProposal(const api::DecideRequest &, Callback<api::Nothing> callback)
    {
        refuse(callback);
    }
    // Jobs (drains) and what changes would do; a link that cannot refuses, and a drain is then a
    // weight of 0 among the changes.
    [[nodiscard]] virtual bool canDrain() const { return false; }
    virtual void jobs(Callback<api::JobsReply> callback) { refuse(callback); }
    virtual void drain(const api::DrainRequest &, Callback<api::DrainReply> callback)
    {
        refuse(callback);
    }
    virtual void undrain(const api::UndrainRequest &, Callback<api::DrainReply> callback)
    {
        refuse(callback);
    }
    virtual void cancelJobs(const api::CancelJobRequest &, Callback<api::Nothing> callback)
    {
        refuse(callback);
    }
    virtual void impact(const api::ImpactRequest &, Callback<api::ImpactReply> callback)
    {
        refuse(callback);
    }
    // How much of the history is kept; an older helper refuses.
    virtual void historyLimits(Callback<api::HistoryLimitsReply> callback) { refuse(callback); }
    virtual void setHistoryLimits(const api::SetHistoryLimitsRequest &,
                                  Callback<api::HistoryLimitsReply> callback)
    {
        refuse(callback);
    }

Q_SIGNALS:
    void stateChanged();
    void statusReceived(const vipdeck::DirectorStatus &status);
    void rulesChanged(quint64 generation);
    void journalGrown(quint64 newest);
    void historyChanged();
    void confirmationChanged(const vipdeck::api::ConfirmStatus &status);
    void jobsChanged(const vipdeck::api::JobsReply &jobs);
    void safeguardsChanged(const vipdeck::api::SafeguardsReply &safeguards);
    void proposalsChanged(const vipdeck::api::ProposalsReply &proposals);

private:
    template<typename Reply>
    static void refuse(const Callback<Reply> &callback)
    {
        callback(makeError(ErrorCode::NotSupported, "this director cannot be asked for that"));
    }
};

} // namespace vipdeck
