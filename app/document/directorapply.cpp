// SPDX-License-Identifier: GPL-3.0-or-later
// What DirectorDocument asks of the director: lock, Apply, counters, journal, connections.
#include <QPointer>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/directorjobs.h"
#include "app/document/directorsafeguards.h"
#include "app/document/polkitsession.h"
#include "helper/api/methods.h"

namespace vipdeck {
namespace {

constexpr int kPolkitKeepSeconds = 5 * 60; // auth_admin_keep, polkit(8)

QString editAction()
{
    return QString::fromUtf8(api::kActionEdit.data(), api::kActionEdit.size());
}

} // namespace

void DirectorDocument::setLock(Lock lock, bool justAuthenticated)
{
    m_lock = lock;
    const int seconds = m_unlockSeconds > 0 ? m_unlockSeconds : kPolkitKeepSeconds;
    m_unlockedUntil = justAuthenticated ? QDateTime::currentDateTime().addSecs(seconds)
                                        : (lock == Lock::Unlocked ? m_unlockedUntil : QDateTime());
}

void DirectorDocument::unlock(bool interactive)
{
    if (!isConnected())
        return;
    const bool wasLocked = m_lock != Lock::Unlocked;
    api::AuthorizeRequest request;
    request.action = editAction().toStdString();
    request.interactive = interactive;
    m_link->authorize(request, [this, interactive, wasLocked](const auto &reply) {
        if (!reply)
            setLock(reply.error().code == ErrorCode::PermissionDenied ? Lock::Denied
                                                                      : Lock::Locked);
        else if (reply->granted)
            setLock(Lock::Unlocked, interactive && wasLocked);
        else
            setLock(reply->challenge ? Lock::Locked : Lock::Denied);
        notify(DocumentPart::Authorization);
    });
}

void DirectorDocument::setUnlockSeconds(int seconds)
{
    m_unlockSeconds = std::clamp(seconds, 0, kPolkitKeepSeconds);
}

void DirectorDocument::endUnlock()
{
    const bool early = m_unlockSeconds > 0 && m_unlockSeconds < kPolkitKeepSeconds;
    if (!early || !m_link || m_link->isRemote())
        return unlock(false);
    forgetLock();
    PolkitSession::forget(this, [this](const Result<> &) { unlock(false); });
}

void DirectorDocument::forgetLock()
{
    if (m_lock != Lock::Unlocked)
        return;
    setLock(Lock::Locked);
    notify(DocumentPart::Authorization);
}

void DirectorDocument::zeroCounters(const std::optional<ServiceKey> &service)
{
    if (isConnected())
        m_link->zero({service}, [this](const auto &reply) { reportRefusal(reply); });
}

void DirectorDocument::askJournal(const api::JournalRequest &request,
                                  const DirectorLink::Callback<api::JournalReply> &callback)
{
    if (!isConnected())
        return callback(makeError(ErrorCode::NotConnected, "there is no connection"));
    m_link->journal(request, [guard = QPointer(this), callback](Result<api::JournalReply> reply) {
        if (guard)
            callback(std::move(reply));
    });
}

void DirectorDocument::fetchConnections(
    const api::ConnectionsRequest &request,
    DirectorLink::Callback<api::ConnectionsReply> callback) const
{
    if (isConnected())
        m_link->connections(request, std::move(callback));
    else
        callback(makeError(ErrorCode::NotConnected, "there is no director"));
}

void DirectorDocument::runEngine(bool run)
{
    if (isConnected())
        m_link->engine({run}, [this](const auto &reply) { reportRefusal(reply); });
}

void DirectorDocument::reportRefusal(const Result<api::Nothing> &reply)
{
    if (!reply)
        tellRefusal(reply.error());
}

void DirectorDocument::tellRefusal(const Error &error)
{
    Q_EMIT refused(error.code, QString::fromStdString(error.message));
}

Result<> DirectorDocument::checkSelection(const PendingChanges &selection) const
{
    RuleSet copy = m_live;
    for (const auto &pending : selection)
        if (auto done = applyChanges(copy, pending.changes); !done)
            return done;
    return {};
}

void DirectorDocument::apply(const PendingChanges &selection, const ApplyOptions &options)
{
    const auto refuse = [this](ErrorCode code, const QString &message) {
        ApplyOutcome outcome;
        outcome.code = code;
        outcome.message = message;
        Q_EMIT applyFinished(outcome);
    };
    if (m_applying)
        return refuse(ErrorCode::Busy, tr("An Apply is already on its way."));
    if (!isConnected())
        return refuse(ErrorCode::NotConnected, tr("There is no connection to %1.").arg(name()));
    if (auto checked = checkSelection(selection); !checked)
        return refuse(checked.error().code, QString::fromStdString(checked.error().message));
    auto plan = planApply(selection, m_draft, options.drainSeconds);
    api::ApplyRequest request;
    request.generation = m_generation;
    request.comment = options.comment.toStdString();
    request.ticket = options.ticket.toStdString();
    request.confirmSeconds = options.confirmSeconds;
    request.amends = options.amends;
    request.changes = std::move(plan.changes);
    m_applying = true;
    notify(DocumentPart::Authorization);
    const int count = static_cast<int>(selection.size());
    const auto finish = [this, sent = std::move(plan.all), count](const auto &reply) {
        finishApply(reply, sent, count);
    };
    if (plan.jobs.empty())
        return m_link->apply(request, finish);
    m_link->drain({std::move(request), std::move(plan.jobs)},
                  [finish](const Result<api::DrainReply> &reply) {
                      finish(reply ? Result<api::ApplyReply>(
                                 {reply->generation, reply->version, reply->proposal})
                                   : Result<api::ApplyReply>(tl::unexpected(reply.error())));
                  });
}

// A weight of 0 that comes from a drain or a move is a job of the helper: it knows the weight
// before, tells how far it is, and removes the server at the end.
ApplyPlan DirectorDocument::planApply(const PendingChanges &selection, const DraftState &draft,
                                      quint32 drainSeconds) const
{
    ApplyPlan plan;
    for (const auto &pending : selection)
        plan.all.insert(plan.all.end(), pending.changes.begin(), pending.changes.end());
    for (const auto &change : plan.all) {
        if (const auto *addition = std::get_if<AddDestination>(&change))
            if (const auto rise = riseOrder(*addition, draft))
                plan.jobs.push_back(*rise);
        const auto *edit = std::get_if<EditDestination>(&change);
        const auto order = edit && m_link && m_link->canDrain()
                               ? drainOrder(*edit, draft, drainSeconds)
                               : std::nullopt;
        if (!order) {
            plan.changes.push_back(change);
            continue;
        }
        plan.jobs.push_back(*order);
        auto rest = *edit;
        const auto *running = findDestination(m_live, {edit->key, edit->destination.endpoint});
        rest.destination.weight = running->weight;
        if (rest.destination != *running)
            plan.changes.push_back(rest);
    }
    return plan;
}

// The server is added with its weight; the helper lowers it in the same transaction.
std::optional<api::JobOrder> DirectorDocument::riseOrder(const AddDestination &addition,
                                                         const DraftState &draft) const
{
    const auto start = draft.gentleStarts.find({addition.key, addition.destination.endpoint});
    if (start == draft.gentleStarts.end() || !start->second.raises(addition.destination.weight)
        || !m_link || !m_link->canDrain())
        return std::nullopt;
    api::JobOrder order;
    order.kind = api::JobKind::Rise;
    order.server = {addition.key, addition.destination.endpoint};
    order.weight = addition.destination.weight;
    order.seconds = start->second.seconds;
    order.firstWeight = start->second.firstWeight;
    return order;
}

std::optional<api::JobOrder> DirectorDocument::drainOrder(const EditDestination &edit,
                                                          const DraftState &draft,
                                                          quint32 seconds) const
{
    const ServerRef server{edit.key, edit.destination.endpoint};
    const auto *running = findDestination(m_live, server);
    const bool leaves = draft.removeWhenEmpty.contains(server);
    const auto kept = draft.weightBeforeDrain.find(server);
    const bool drains = leaves || kept != draft.weightBeforeDrain.end();
    if (!running || !drains || edit.destination.weight != 0)
        return std::nullopt;
    api::JobOrder order;
    order.server = {edit.key, edit.destination.endpoint};
    order.weight = kept == draft.weightBeforeDrain.end() ? running->weight : kept->second;
    order.remove = leaves;
    order.seconds = leaves ? seconds : 0;
    return order;
}

void DirectorDocument::finishApply(const Result<api::ApplyReply> &reply, const ChangeSet &sent,
                                   int count)
{
    ApplyOutcome outcome;
    outcome.applied = reply && reply->proposal == 0;
    outcome.changes = count;
    outcome.action = editAction();
    if (reply && !outcome.applied) {
        outcome.code = ErrorCode::Busy;
        outcome.proposal = reply->proposal;
        outcome.message = m_safeguards->waitingText(reply->proposal);
    } else if (reply) {
        // What the helper took is live; its own report of the rules follows.
        RuleSet live = m_live;
        if (applyChanges(live, sent))
            rebaseDraft(live);
        forgetOutsideChange();
        m_generation = reply->generation;
        outcome.version = reply->version;
        if (m_lock != Lock::Unlocked)
            setLock(Lock::Unlocked, true);
    } else {
        outcome.code = reply.error().code;
        outcome.message = QString::fromStdString(reply.error().message);
        if (outcome.code == ErrorCode::PermissionDenied)
            setLock(Lock::Denied);
    }
    m_applying = false;
    notify(DocumentPart::Live | DocumentPart::Draft | DocumentPart::Authorization
           | DocumentPart::FollowUps);
    fetchRules();
    Q_EMIT applyFinished(outcome);
}

ServerRefs DirectorDocument::emptiedServers() const
{
    ServerRefs empty;
    for (const auto &server : m_draft.removeWhenEmpty) {
        const auto *current = serverStatus(server);
        const auto *wanted = findDestination(m_draft.rules, server);
        if (m_jobs->running(server))
            continue; // it ends by itself
        if (current && wanted && current->config.weight == 0 && current->activeConnections == 0
            && wanted->weight == 0)
            empty.push_back(server);
    }
    return empty;
}

} // namespace vipdeck
