// SPDX-License-Identifier: GPL-3.0-or-later
// One director as the console edits it: live rules and counters as the helper reports them, the
// draft, and the undo stack that leads to the draft. Edits never touch traffic; apply() does.
// Owned by the GUI's thread. Every edit pushes exactly one undo step or none when it is refused;
// then the draft is as before.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QUndoStack>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "app/document/directorlink.h"
#include "app/document/gentlestart.h"
#include "app/document/pendingchange.h"
#include "app/document/serverref.h"
#include "app/document/threeway.h"
#include "engine/config/ruleset.h"
#include "engine/config/status.h"

namespace vipdeck {

class DirectorJobs;
class DirectorPath;
class DirectorSafeguards;
class DirectorOperations;
class DraftCommand;
class ServerEvidence;
class SeriesRecorder;
class SeriesStore;
class StableIds;

// What a change signal is about.
enum class DocumentPart {
    None = 0,
    Live = 1,           // live rules
    Draft = 2,          // draft rules or labels, pending changes
    Status = 4,         // counters, states, series
    Connection = 8,     // link state
    Authorization = 16, // lock
    FollowUps = 32,     // servers to be removed when they are empty
};
Q_DECLARE_FLAGS(DocumentParts, DocumentPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(DocumentParts)

// Fields to set on several servers at once; absent ones stay.
struct DestinationPatch
{
    std::optional<std::uint16_t> port;
    std::optional<Forwarding> forwarding;
    std::optional<std::int32_t> weight;
    std::optional<std::uint32_t> upperThreshold;
    std::optional<std::uint32_t> lowerThreshold;
    std::optional<TunnelConfig> tunnel;
};

struct ApplyOutcome
{
    bool applied = false;
    ErrorCode code = ErrorCode::Internal; // StaleGeneration, PermissionDenied, Cancelled ...
    QString message;                      // English sentence of the helper
    QString action;                       // polkit action that was asked for
    int changes = 0;                      // how many were sent
    quint64 version = 0;                  // its number in the helper's history
    quint64 proposal = 0;                 // not applied: this waits for a second person
};

// How a selection of changes is applied.
struct ApplyOptions
{
    QString comment;
    quint32 confirmSeconds = 0; // taken back unless kept within this time; 0: kept at once
    quint64 amends = 0;         // the version that waits, which these changes correct
    quint32 drainSeconds = 0;   // time limit of drains that end with a removal; 0: none
    QString ticket = {};
};

// A selection of changes as the helper is asked for it: servers that leave with connections do it
// by jobs, whose weights are not among the changes.
struct ApplyPlan
{
    ChangeSet changes; // without what jobs do
    std::vector<api::JobOrder> jobs;
    ChangeSet all; // as if there were no jobs: what the rules are at once
};

// Everything that an undo step may change.
struct DraftState
{
    RuleSet rules;
    std::map<ServerRef, std::int32_t> weightBeforeDrain; // what undrain restores
    std::set<ServerRef> removeWhenEmpty;                 // sources of moves
    std::set<ServerRef> removeAtOnce; // removed with connections, as a person wanted it
    std::map<ServerRef, GentleStart> gentleStarts; // added ones

    friend bool operator==(const DraftState &, const DraftState &) = default;
};

struct OutsideChange
{
    QDateTime since; // of the first change
    RuleSet before;
};

class DirectorDocument : public QObject
{
    Q_OBJECT

public:
    enum class Lock { Unknown, Locked, Unlocked, Denied };
    Q_ENUM(Lock)
    enum class ImportMode { Replace, Merge };
    Q_ENUM(ImportMode)

    // Without a link the document is a rule file: no live values, no Apply. Takes ownership.
    explicit DirectorDocument(std::unique_ptr<DirectorLink> link, QObject *parent = nullptr);
    ~DirectorDocument() override;

    [[nodiscard]] QString name() const; // host name of the director or file name
    void setName(const QString &name);
    [[nodiscard]] bool isFile() const { return !m_link; }
    [[nodiscard]] DirectorLink *link() const { return m_link.get(); }
    [[nodiscard]] bool isConnected() const;

    [[nodiscard]] const RuleSet &live() const { return m_live; }
    [[nodiscard]] const RuleSet &draft() const { return m_draft.rules; }
    [[nodiscard]] const DraftState &draftState() const { return m_draft; }
    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] bool hasRules() const { return m_hasRules; } // live rules were read once
    // Null before the first frame.
    [[nodiscard]] const DirectorStatus *status() const;
    [[nodiscard]] QDateTime statusTime() const { return m_statusTime; } // when it came
    [[nodiscard]] const ServiceStatus *serviceStatus(const ServiceKey &key) const;
    [[nodiscard]] const DestinationStatus *serverStatus(const ServerRef &server) const;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    [[nodiscard]] const ServerEvidence &evidence() const { return *m_evidence; }
    [[nodiscard]] const SeriesStore &series() const { return *m_series; }
    [[nodiscard]] StableIds &stableIds() const { return *m_stableIds; }
    // History, confirmation: what the helper keeps about changes over time.
    [[nodiscard]] DirectorOperations *operations() const { return m_operations.get(); }
    // Drains: what the helper does to single servers.
    [[nodiscard]] DirectorJobs *jobs() const { return m_jobs.get(); }
    [[nodiscard]] DirectorPath *path() const { return m_path.get(); }
    [[nodiscard]] DirectorSafeguards *safeguards() const { return m_safeguards.get(); }

    // Names as people know them: label if there is one, else the address.
    [[nodiscard]] QString serviceName(const ServiceKey &key) const;
    [[nodiscard]] QString serverName(const Address &address) const; // empty without a label

    // Differences between live and draft; two edits that cancel out are none.
    [[nodiscard]] const PendingChanges &pendingChanges() const;
    [[nodiscard]] int pendingCount() const { return static_cast<int>(pendingChanges().size()); }

    // --- edits of the draft, one undo step each ---
    Result<> setWeight(const ServerRefs &servers, int weight); // merges within 1 s
    Result<> editServers(const ServerRefs &servers, const DestinationPatch &patch);
    Result<> addServers(const ServiceKey &service, const std::vector<DestinationConfig> &servers,
                        const std::map<Address, Label> &labels = {}, const GentleStart &start = {});
    // To several services at once; one that cannot take its server refuses them all.
    Result<> addServers(const std::vector<AddDestination> &servers,
                        const std::map<Address, Label> &labels = {}, const GentleStart &start = {});
    // `atOnce`: not drained first, although they have connections.
    Result<> removeServers(const ServerRefs &servers, bool atOnce = false);
    // Adds them to `target` (port and forwarding as there); a move also sets weight 0 in the source
    // and asks to remove them there once they are empty.
    Result<> moveServers(const ServerRefs &servers, const ServiceKey &target);
    // Out of the pool: weight 0 now, removed once they are empty.
    Result<> releaseServers(const ServerRefs &servers);
    Result<> copyServers(const ServerRefs &servers, const ServiceKey &target);
    Result<> drain(const ServerRefs &servers);
    Result<> undrain(const ServerRefs &servers); // restores the weight, 1 when it is not known
    Result<> addService(const ServiceConfig &service,
                        const std::vector<DestinationConfig> &servers = {},
                        const Label &label = {});
    // A changed key is a removal and an addition with the same servers.
    Result<> editService(const ServiceKey &key, const ServiceConfig &service);
    Result<> removeService(const ServiceKey &key);
    Result<> setServiceLabel(const ServiceKey &key, const Label &label);
    Result<> setServerLabel(const Address &address, const Label &label);
    Result<> forgetServer(const Address &address);
    // As setTunable() of engine/config/tunables.h; merges within 1 s.
    Result<> setTunable(const QString &name, const QString &text);
    Result<> setTimeouts(const Timeouts &timeouts); // a field of 0 stays
    Result<> importRules(const RuleSet &rules, ImportMode mode);
    Result<> discardDraft();
    // The rules of an older version as a draft, one undo step.
    Result<> restoreRules(const RuleSet &rules, const QString &text);
    // These differences between the draft and other rules, one undo step.
    Result<> takeChanges(const ChangeSet &changes, const QString &text);
    // The draft gets what the live rules have in these places.
    Result<> takeOutside(const QList<ThreeWayRow> &rows);
    Result<> applyFix(const ChangeWarning &warning);
    // The draft with every removed server that has connections back in its pool, to be drained and
    // then removed, but for those in `atOnce`.
    [[nodiscard]] DraftState drainingDraft(const std::set<ServerRef> &atOnce) const;
    // Makes it the draft, one undo step or none.
    Result<> drainRemovals(const std::set<ServerRef> &atOnce);
    // Weights that drains keep in the helper, for undrain().
    void learnWeights(const std::map<ServerRef, std::int32_t> &weights);

    // The server as it would be in `target`; errors say why it cannot be there.
    // `source`: the service it comes from; its port follows the service's port if it was the same.
    [[nodiscard]] Result<DestinationConfig>
    configForService(const DestinationConfig &server, const ServiceKey &target,
                     const std::optional<ServiceKey> &source = {}) const;
    // A server that is in no pool yet, as it would join `target`: port, forwarding and weight as
    // the others there have them.
    [[nodiscard]] Result<DestinationConfig> configForSpare(const Address &address,
                                                           const ServiceKey &target) const;

    // --- traffic ---
    // Would these changes alone be taken by the live rules?
    [[nodiscard]] Result<> checkSelection(const PendingChanges &selection) const;
    [[nodiscard]] ApplyPlan planApply(const PendingChanges &selection, const DraftState &draft,
                                      quint32 drainSeconds) const;
    // One request, all or nothing. Ends in applyFinished().
    void apply(const PendingChanges &selection, const ApplyOptions &options = {});
    void applyAll(const ApplyOptions &options = {}) { apply(pendingChanges(), options); }
    [[nodiscard]] bool isApplying() const { return m_applying; }
    // The password prompt, if one is needed, for org.vipdeck.edit. `interactive` false only looks.
    void unlock(bool interactive = true);
    // As when its time is over: polkit forgets too if that is earlier than it would by itself.
    void endUnlock();
    void forgetLock(); // shows Locked until the next unlock() or apply()
    [[nodiscard]] Lock lock() const { return m_lock; }
    // How long a password counts, at most as long as polkit keeps it (5 minutes, the default).
    void setUnlockSeconds(int seconds);
    // When the password is forgotten; invalid = not known.
    [[nodiscard]] QDateTime unlockedUntil() const { return m_unlockedUntil; }
    void zeroCounters(const std::optional<ServiceKey> &service); // ipvsadm -Z
    // A page of the helper's journal; answers once, with NotConnected for a rule file.
    void askJournal(const api::JournalRequest &request,
                    const DirectorLink::Callback<api::JournalReply> &callback);
    // A window of the connection table. Answers once, at once when there is no director.
    void fetchConnections(const api::ConnectionsRequest &request,
                          DirectorLink::Callback<api::ConnectionsReply> callback) const;
    void runEngine(bool run); // the datapath; the rules stay

    // What people did not see: conflicts since live rules first changed under this draft.
    [[nodiscard]] const QStringList &rebaseNotes() const { return m_rebaseNotes; }
    // Among them edits of what others removed: nothing of these is left.
    [[nodiscard]] bool hasLostEdits() const { return m_hasLostEdits; }
    // The live rules as they were before others changed them under this draft; until the draft is
    // applied or discarded.
    [[nodiscard]] const std::optional<OutsideChange> &outsideChange() const
    {
        return m_outsideChange;
    }

    // Sources of applied moves that have no active connections now.
    [[nodiscard]] ServerRefs emptiedServers() const;
    // "web-03", "web-03 and web-04", "web-03 and 4 more".
    [[nodiscard]] QString words(const ServerRefs &servers) const;

    // Drafts survive a crash: directory of the autosave files, empty = never saved.
    void setAutosaveDirectory(const QString &directory);
    Result<> saveDraft();                // writes the autosave file, or removes it without a draft
    void loadFile(const RuleSet &rules); // content of a document without a link
    void fileSaved();                    // the file on disk equals the draft now

    // A request other than Apply failed: ends in refused().
    void tellRefusal(const Error &error);
    // For commands (app/document/commands) only.
    void replaceDraft(DraftState state);

Q_SIGNALS:
    void changed(vipdeck::DocumentParts parts);
    void applyFinished(const vipdeck::ApplyOutcome &outcome);
    // The live rules changed outside while there was a draft; the draft kept its differences.
    void liveChangedUnderDraft(const QStringList &notes);
    // A request other than Apply was refused.
    void refused(vipdeck::ErrorCode code, const QString &message);
    void journalGrown();
    // A draft of an earlier session was found and taken over.
    void draftRecovered(int changes);

private:
    Result<> push(std::unique_ptr<DraftCommand> command);
    Result<> transfer(const ServerRefs &servers, const ServiceKey &target, bool move);
    [[nodiscard]] QString wordsOf(const ServiceKey &service) const;
    void notify(DocumentParts parts);
    void linkStateChanged();
    void statusReceived(const DirectorStatus &status);
    void fetchRules();
    void takeRules(const api::RulesReply &reply);
    void rebaseDraft(const RuleSet &live);
    void forgetOutsideChange(); // once nothing is left of the draft
    void recoverDraft();
    void reportRefusal(const Result<api::Nothing> &reply);
    void setLock(Lock lock, bool justAuthenticated = false);
    [[nodiscard]] std::optional<api::JobOrder> riseOrder(const AddDestination &addition,
                                                         const DraftState &draft) const;
    [[nodiscard]] std::optional<api::JobOrder>
    drainOrder(const EditDestination &edit, const DraftState &draft, quint32 seconds) const;
    void finishApply(const Result<api::ApplyReply> &reply, const ChangeSet &sent, int count);

    std::unique_ptr<DirectorLink> m_link;
    QString m_name;
    RuleSet m_live;
    DraftState m_draft;
    quint64 m_generation = 0;
    bool m_hasRules = false;
    bool m_applying = false;
    bool m_fetching = false;
    bool m_recoveryTried = false;
    Lock m_lock = Lock::Unknown;
    QDateTime m_unlockedUntil;
    std::optional<DirectorStatus> m_status;
    std::map<ServiceKey, std::size_t> m_statusIndex;
    QDateTime m_statusTime;
    QUndoStack m_undoStack;
    std::unique_ptr<ServerEvidence> m_evidence;
    std::unique_ptr<SeriesStore> m_series;
    std::unique_ptr<StableIds> m_stableIds;
    std::unique_ptr<SeriesRecorder> m_recorder;
    std::unique_ptr<DirectorOperations> m_operations;
    std::unique_ptr<DirectorJobs> m_jobs;
    std::unique_ptr<DirectorPath> m_path;
    std::unique_ptr<DirectorSafeguards> m_safeguards;
    QStringList m_rebaseNotes;
    bool m_hasLostEdits = false;
    std::optional<OutsideChange> m_outsideChange;
    QString m_autosaveDirectory;
    mutable std::optional<PendingChanges> m_pending;
    int m_unlockSeconds = 0; // 0: as long as polkit keeps it
};

} // namespace vipdeck
