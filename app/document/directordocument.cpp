// SPDX-License-Identifier: GPL-3.0-or-later
// Link, live rules, counters, files; edits are in directoredits.cpp, lock and Apply in
// directorapply.cpp.
#include "app/document/directordocument.h"

#include <algorithm>

#include "app/document/changedescription.h"
#include "app/document/commands/draftcommand.h"
#include "app/document/directorjobs.h"
#include "app/document/directoroperations.h"
#include "app/document/directorpath.h"
#include "app/document/directorsafeguards.h"
#include "app/document/draftstorage.h"
#include "app/document/endpointtext.h"
#include "app/document/ratebackfill.h"
#include "app/document/rebase.h"
#include "app/document/seriesrecorder.h"
#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

constexpr int kUndoLimit = 1000;

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
    , m_recorder(std::make_unique<SeriesRecorder>(*m_series, *m_stableIds))
    , m_operations(std::make_unique<DirectorOperations>(this))
    , m_jobs(std::make_unique<DirectorJobs>(this))
    , m_path(std::make_unique<DirectorPath>(this))
    , m_safeguards(std::make_unique<DirectorSafeguards>(this))
{
    m_undoStack.setUndoLimit(kUndoLimit);
    if (!m_link)
        return;
    connect(m_link.get(), &DirectorLink::stateChanged, this, &DirectorDocument::linkStateChanged);
    connect(m_jobs.get(), &DirectorJobs::changed, this,
            [this] { notify(DocumentPart::FollowUps); });
    connect(m_operations.get(), &DirectorOperations::confirmationChanged, this,
            [this] { notify(DocumentPart::FollowUps); });
    connect(m_link.get(), &DirectorLink::statusReceived, this, &DirectorDocument::statusReceived);
    // Behind the recorder, which says how far the series have come.
    connect(m_link.get(), &DirectorLink::statusReceived,
            new RateBackfill(m_link.get(), *m_series, this), &RateBackfill::statusCame);
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
        m_pending = describeChanges(
            {m_live, m_draft.rules, status(), m_draft.removeWhenEmpty, m_draft.gentleStarts});
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
        // A machine far away is known by the name that a person chose for it.
        if (!m_link->isRemote() || m_name.isEmpty())
            m_name = QString::fromStdString(hello.hostName);
        setLock(hello.privilegedPeer ? Lock::Unlocked : Lock::Locked);
        m_evidence->clear();
        fetchRules();
        if (!hello.privilegedPeer)
            unlock(false);
    } else {
        setLock(Lock::Unknown);
        // Nobody carries traffic there: the last values say nothing. After a lost connection they
        // still do.
        if (m_link->state() == DirectorLink::State::NotRunning) {
            m_status.reset();
            m_statusIndex.clear();
            m_evidence->clear();
        }
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
        m_recorder->record(*previous, *m_status);
    notify(DocumentPart::Status);
    if (m_status->generation != m_generation && !m_applying)
        fetchRules();
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
        if (hadDraft && !m_outsideChange) {
            m_rebaseNotes.clear();
            m_hasLostEdits = false;
            m_outsideChange = OutsideChange{QDateTime::currentDateTime(), m_live};
        }
        rebaseDraft(reply.rules);
        if (hadDraft)
            Q_EMIT liveChangedUnderDraft(m_rebaseNotes);
        forgetOutsideChange();
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
    for (const auto &conflict : rebased.conflicts) {
        const auto note = conflictSentence(m_draft.rules, conflict);
        if (!m_rebaseNotes.contains(note))
            m_rebaseNotes.append(note);
        m_hasLostEdits |= conflict.kind == RebaseConflict::Kind::ObjectGone;
    }
    m_live = live;
    m_draft.rules = std::move(rebased.draft);
    const auto isGone = [this](const ServerRef &server) {
        return !findDestination(m_draft.rules, server) && !findDestination(m_live, server);
    };
    std::erase_if(m_draft.removeWhenEmpty, isGone);
    std::erase_if(m_draft.removeAtOnce, isGone);
    std::erase_if(m_draft.weightBeforeDrain,
                  [&](const auto &entry) { return isGone(entry.first); });
    // What runs has had its start.
    std::erase_if(m_draft.gentleStarts, [&](const auto &entry) {
        return isGone(entry.first) || findDestination(m_live, entry.first);
    });
    m_pending.reset();
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
        .write({diff(m_live, m_draft.rules), m_draft.weightBeforeDrain, m_draft.removeWhenEmpty,
                m_draft.gentleStarts});
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
    state.gentleStarts = (*stored)->gentleStarts;
    m_draft = std::move(state);
    m_pending.reset();
    if (pendingCount() > 0)
        Q_EMIT draftRecovered(pendingCount());
}

void DirectorDocument::loadFile(const RuleSet &rules)
{
    m_live = rules;
    m_draft = {rules, {}, {}, {}, {}};
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
