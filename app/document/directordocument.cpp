// SPDX-License-Identifier: GPL-3.0-or-later
// Link, live rules, counters, lock and Apply; the edits are in directoredits.cpp.
#include "app/document/directordocument.h"

#include <QPointer>
#include <algorithm>

#include "app/document/changedescription.h"
#include "app/document/commands/draftcommand.h"
#include "app/document/draftstorage.h"
#include "app/document/endpointtext.h"
#include "app/document/rebase.h"
#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "app/document/stableids.h"
#include "helper/api/methods.h"

namespace vipdeck {
namespace {

constexpr int kUndoLimit = 1000;
constexpr int kPolkitKeepSeconds = 5 * 60; // auth_admin_keep, polkit(8)

QString editAction()
{
    return QString::fromUtf8(api::kActionEdit.data(), api::kActionEdit.size());
}

QString conflictSentence(const RuleSet &rules, const RebaseConflict &conflict)
{
    const bool isService = conflict.endpoint == Endpoint{};
    const auto service = EndpointText::serviceName(rules, conflict.service);
    const auto object = isService ? service
                                  : DirectorDocument::tr("%1 in %2")
                                        .arg(EndpointText::toString(conflict.endpoint), service);
    return conflict.kind == RebaseConflict::Kind::ObjectGone
               ? DirectorDocument::tr("%1 was removed outside; your change of it is gone.")
                     .arg(object)
               : DirectorDocument::tr("%1 was changed outside too; the draft keeps your value.")
                     .arg(object);
}

} // namespace

DirectorDocument::DirectorDocument(std::unique_ptr<DirectorLink> link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_evidence(std::make_unique<ServerEvidence>())
    , m_series(std::make_unique<SeriesStore>())
    , m_stableIds(std::make_unique<StableIds>())
{
    m_undoStack.setUndoLimit(kUndoLimit);
    if (!m_link)
        return;
    connect(m_link.get(), &DirectorLink::stateChanged, this, &DirectorDocument::linkStateChanged);
    connect(m_link.get(), &DirectorLink::statusReceived, this, &DirectorDocument::statusReceived);
    connect(m_link.get(), &DirectorLink::journalGrown, this, &DirectorDocument::journalGrown);
    connect(m_link.get(), &DirectorLink::rulesChanged, this, [this](quint64 generation) {
        if (generation != m_generation)
            fetchRules();
    });
}

DirectorDocument::~DirectorDocument()
{
    // Its last steps go without telling views that are being destroyed with the document.
    m_undoStack.disconnect();
}

QString DirectorDocument::name() const
{
    return m_name.isEmpty() ? tr("This machine") : m_name;
}

void DirectorDocument::setName(const QString &name)
{
    m_name = name;
    notify(DocumentPart::Connection);
}

bool DirectorDocument::isConnected() const
{
    return m_link && m_link->state() == DirectorLink::State::Connected;
}

const DirectorStatus *DirectorDocument::status() const
{
    return m_status ? &*m_status : nullptr;
}

const ServiceStatus *DirectorDocument::serviceStatus(const ServiceKey &key) const
{
    const auto found = m_statusIndex.find(key);
    return found == m_statusIndex.end() ? nullptr : &m_status->services[found->second];
}

const DestinationStatus *DirectorDocument::serverStatus(const ServerRef &server) const
{
    const auto *service = serviceStatus(server.service);
    if (!service)
        return nullptr;
    const auto found = std::ranges::find_if(service->destinations, [&](const auto &destination) {
        return destination.config.endpoint == server.endpoint;
    });
    return found == service->destinations.end() ? nullptr : &*found;
}

QString DirectorDocument::serviceName(const ServiceKey &key) const
{
    const auto name = EndpointText::serviceName(draft(), key);
    return name == EndpointText::toString(key) ? EndpointText::serviceName(live(), key) : name;
}

QString DirectorDocument::serverName(const Address &address) const
{
    const auto name = EndpointText::serverName(draft(), address);
    return name.isEmpty() ? EndpointText::serverName(live(), address) : name;
}

const PendingChanges &DirectorDocument::pendingChanges() const
{
    if (!m_pending) {
        m_pending = describeChanges({m_live, m_draft.rules, status(), m_draft.removeWhenEmpty});
    }
    return *m_pending;
}

void DirectorDocument::notify(DocumentParts parts)
{
    m_pending.reset();
    Q_EMIT changed(parts);
}

void DirectorDocument::replaceDraft(DraftState state)
{
    m_draft = std::move(state);
    forgetOutsideChange();
    notify(DocumentPart::Draft | DocumentPart::FollowUps);
}

// --- link ---

void DirectorDocument::linkStateChanged()
{
    if (isConnected()) {
        const auto hello = m_link->hello();
        m_name = QString::fromStdString(hello.hostName);
        setLock(hello.privilegedPeer ? Lock::Unlocked : Lock::Locked);
        m_evidence->clear();
        fetchRules();
        if (!hello.privilegedPeer)
            unlock(false);
    } else {
        setLock(Lock::Unknown);
    }
    notify(DocumentPart::Connection | DocumentPart::Authorization);
}

void DirectorDocument::statusReceived(const DirectorStatus &status)
{
    const auto previous = std::exchange(m_status, status);
    m_statusTime = QDateTime::currentDateTime();
    m_statusIndex.clear();
    for (std::size_t i = 0; i < m_status->services.size(); ++i)
        m_statusIndex.emplace(m_status->services[i].config.key, i);
    m_evidence->update(*m_status);
    if (previous && m_status->uptimeMilliseconds > previous->uptimeMilliseconds)
        recordSeries(*previous, *m_status);
    notify(DocumentPart::Status);
    if (m_status->generation != m_generation && !m_applying)
        fetchRules();
}

namespace {

// Appends what happened between two frames; counters that were zeroed in between are a gap.
class SeriesRecorder
{
public:
    SeriesRecorder(SeriesStore &store, qint64 second, double elapsedSeconds)
        : m_store(store)
        , m_second(second)
        , m_elapsed(elapsedSeconds)
    {}

    void active(quint64 id, quint64 count)
    {
        m_store.append(id, SeriesStore::Metric::ActiveConnections, m_second,
                       static_cast<quint32>(std::min<quint64>(count, UINT32_MAX)));
    }
    void traffic(quint64 id, const Counters &before, const Counters &after)
    {
        using Metric = SeriesStore::Metric;
        rate(id, Metric::ConnectionRate, before.connections, after.connections);
        rate(id, Metric::PacketRate, before.packetsIn + before.packetsOut,
             after.packetsIn + after.packetsOut);
        rate(id, Metric::BytesIn, before.bytesIn, after.bytesIn);
        rate(id, Metric::BytesOut, before.bytesOut, after.bytesOut);
    }

private:
    void rate(quint64 id, SeriesStore::Metric metric, quint64 before, quint64 after)
    {
        if (after < before)
            return;
        const double perSecond = static_cast<double>(after - before) / m_elapsed;
        m_store.append(id, metric, m_second,
                       static_cast<quint32>(std::min<double>(perSecond + 0.5, UINT32_MAX - 1.0)));
    }

    SeriesStore &m_store;
    qint64 m_second;
    double m_elapsed;
};

} // namespace

void DirectorDocument::recordSeries(const DirectorStatus &previous, const DirectorStatus &status)
{
    std::map<ServerRef, Counters> before;
    std::map<ServiceKey, Counters> beforeServices;
    for (const auto &service : previous.services) {
        beforeServices.emplace(service.config.key, service.counters);
        for (const auto &server : service.destinations)
            before.emplace(ServerRef{service.config.key, server.config.endpoint}, server.counters);
    }
    SeriesRecorder recorder(
        *m_series, static_cast<qint64>(status.timeMilliseconds / 1000),
        static_cast<double>(status.uptimeMilliseconds - previous.uptimeMilliseconds) / 1000.0);
    for (const auto &service : status.services) {
        const auto id = m_stableIds->of(service.config.key);
        quint64 active = 0;
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.config.endpoint};
            const auto serverId = m_stableIds->of(ref);
            active += server.activeConnections;
            recorder.active(serverId, server.activeConnections);
            if (const auto old = before.find(ref); old != before.end())
                recorder.traffic(serverId, old->second, server.counters);
        }
        recorder.active(id, active);
        if (const auto old = beforeServices.find(service.config.key); old != beforeServices.end())
            recorder.traffic(id, old->second, service.counters);
    }
}

void DirectorDocument::fetchRules()
{
    if (!isConnected() || m_fetching)
        return;
    m_fetching = true;
    m_link->fetchRules([this](const Result<api::RulesReply> &reply) {
        m_fetching = false;
        if (reply)
            takeRules(*reply);
    });
}

void DirectorDocument::takeRules(const api::RulesReply &reply)
{
    m_generation = reply.generation;
    if (!m_hasRules) {
        m_hasRules = true;
        rebaseDraft(reply.rules);
        recoverDraft();
    } else if (reply.rules != m_live) {
        const bool hadDraft = pendingCount() > 0 && !m_applying;
        if (hadDraft && !m_outsideChange)
            m_outsideChange = OutsideChange{QDateTime::currentDateTime(), m_live};
        rebaseDraft(reply.rules);
        if (hadDraft)
            Q_EMIT liveChangedUnderDraft(m_rebaseNotes);
    }
    notify(DocumentPart::Live | DocumentPart::Draft | DocumentPart::FollowUps);
}

void DirectorDocument::forgetOutsideChange()
{
    if (m_draft.rules == m_live)
        m_outsideChange.reset();
}

void DirectorDocument::rebaseDraft(const RuleSet &live)
{
    auto rebased = rebase(m_live, m_draft.rules, live);
    m_rebaseNotes.clear();
    for (const auto &conflict : rebased.conflicts)
        m_rebaseNotes.append(conflictSentence(m_draft.rules, conflict));
    m_live = live;
    m_draft.rules = std::move(rebased.draft);
    const auto isGone = [this](const ServerRef &server) {
        return !findDestination(m_draft.rules, server) && !findDestination(m_live, server);
    };
    std::erase_if(m_draft.removeWhenEmpty, isGone);
    std::erase_if(m_draft.weightBeforeDrain,
                  [&](const auto &entry) { return isGone(entry.first); });
    m_pending.reset();
}

// --- lock and Apply ---

void DirectorDocument::setLock(Lock lock, bool justAuthenticated)
{
    m_lock = lock;
    m_unlockedUntil = justAuthenticated ? QDateTime::currentDateTime().addSecs(kPolkitKeepSeconds)
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
        Q_EMIT refused(reply.error().code, QString::fromStdString(reply.error().message));
}

Result<> DirectorDocument::checkSelection(const PendingChanges &selection) const
{
    RuleSet copy = m_live;
    for (const auto &pending : selection)
        if (auto done = applyChanges(copy, pending.changes); !done)
            return done;
    return {};
}

void DirectorDocument::apply(const PendingChanges &selection, const QString &comment)
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
    api::ApplyRequest request;
    request.generation = m_generation;
    request.comment = comment.toStdString();
    for (const auto &pending : selection)
        request.changes.insert(request.changes.end(), pending.changes.begin(),
                               pending.changes.end());
    m_applying = true;
    notify(DocumentPart::Authorization);
    const int count = static_cast<int>(selection.size());
    m_link->apply(request, [this, sent = request.changes, count](const auto &reply) {
        finishApply(reply, sent, count);
    });
}

void DirectorDocument::finishApply(const Result<api::ApplyReply> &reply, const ChangeSet &sent,
                                   int count)
{
    ApplyOutcome outcome;
    outcome.applied = reply.has_value();
    outcome.changes = count;
    outcome.action = editAction();
    if (reply) {
        // What the helper took is live; its own report of the rules follows.
        RuleSet live = m_live;
        if (applyChanges(live, sent))
            rebaseDraft(live);
        forgetOutsideChange();
        m_generation = reply->generation;
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
        if (current && wanted && current->config.weight == 0 && current->activeConnections == 0
            && wanted->weight == 0)
            empty.push_back(server);
    }
    return empty;
}

// --- autosave and files ---

void DirectorDocument::setAutosaveDirectory(const QString &directory)
{
    m_autosaveDirectory = directory;
}

Result<> DirectorDocument::saveDraft()
{
    if (m_autosaveDirectory.isEmpty() || isFile() || !m_hasRules)
        return {};
    return DraftStorage(m_autosaveDirectory, name())
        .write({diff(m_live, m_draft.rules), m_draft.weightBeforeDrain, m_draft.removeWhenEmpty});
}

void DirectorDocument::recoverDraft()
{
    if (m_recoveryTried || m_autosaveDirectory.isEmpty())
        return;
    m_recoveryTried = true;
    const auto stored = DraftStorage(m_autosaveDirectory, name()).read();
    if (!stored || !*stored)
        return;
    DraftState state = m_draft;
    applyLeniently(state.rules, (*stored)->changes);
    state.weightBeforeDrain = (*stored)->weightBeforeDrain;
    state.removeWhenEmpty = (*stored)->removeWhenEmpty;
    m_draft = std::move(state);
    m_pending.reset();
    if (pendingCount() > 0)
        Q_EMIT draftRecovered(pendingCount());
}

void DirectorDocument::loadFile(const RuleSet &rules)
{
    m_live = rules;
    m_draft = {rules, {}, {}};
    m_hasRules = true;
    m_undoStack.clear();
    notify(DocumentPart::Live | DocumentPart::Draft);
}

void DirectorDocument::fileSaved()
{
    m_live = m_draft.rules;
    m_undoStack.setClean();
    notify(DocumentPart::Live | DocumentPart::Draft);
}

} // namespace vipdeck
