// SPDX-License-Identifier: GPL-3.0-or-later
// Drains and rises: starts them, looks at their servers once a second, takes their steps through
// Operations (each is a version of the history), and goes on with them when the helper starts
// again. While an apply waits to be kept, running jobs leave the rules alone. Control thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <string>
#include <vector>

#include "helper/api/journal.h"
#include "helper/engineport.h"
#include "helper/jobs/decay.h"
#include "helper/jobs/jobfile.h"
#include "helper/jobs/joborders.h"
#include "helper/operations/operations.h"

namespace vipdeck {

class Jobs : public QObject
{
    Q_OBJECT

public:
    // All of it outlives the jobs.
    struct Parts
    {
        const Configuration &configuration;
        EnginePort &engine;
        Operations &operations;
        const HelperClock &clock;
        std::string stateDirectory;
    };
    explicit Jobs(Parts parts, QObject *parent = nullptr);

    // At start, once, after Operations::resume(). Returns what the log should say.
    [[nodiscard]] std::vector<std::string> resume();

    // Starts all of them together with the changes of the request, or none.
    // Errors: those of planJobs() and Operations::apply(); AlreadyExists for a server that drains
    // or rises already, LimitExceeded, Io.
    [[nodiscard]] Result<api::DrainReply> start(ChangeRequest request,
                                                const std::vector<api::JobOrder> &orders);
    [[nodiscard]] Result<api::DrainReply> undrain(const api::Actor &actor,
                                                  const api::UndrainRequest &request,
                                                  const std::string &agreedBy = {});
    [[nodiscard]] Result<> cancel(const api::Actor &actor, const api::CancelJobRequest &request);

    [[nodiscard]] api::JobsReply list() const;
    // The weight that undrain would give back; 0: not known.
    [[nodiscard]] std::int32_t keptWeight(const api::ServerName &name) const;
    // The weights that jobs would set at once. For impact.
    [[nodiscard]] Result<ChangeSet> changesOf(const ChangeSet &changes,
                                              const std::vector<api::JobOrder> &orders) const;

    // What the timer does.
    void look();

Q_SIGNALS:
    void changed();    // a job started, took a step or ended
    void progressed(); // counts only
    // A step changed the rules; nobody else says so.
    void rulesChanged();
    // `how` is the sentence of its note.
    void ended(const vipdeck::api::Job &job, const vipdeck::api::EventPhrase &how);

private:
    struct Running // of a job, not kept over a restart
    {
        Decay decay;
        std::uint64_t nextQuery = 0;  // boot time: of the connection table
        std::uint64_t quietUntil = 0; // boot time; before that it is not looked whether it is empty
    };
    // What a job does now. The rules change, unless it just ends.
    struct Step
    {
        std::uint64_t id = 0;
        JobIntent intent = JobIntent::None;
        std::int32_t weight = 0;
        api::JobState state = api::JobState::Running; // afterwards
        api::EventPhrase how;                         // it ended, when it did
    };

    [[nodiscard]] StoredJob *find(std::uint64_t id);
    [[nodiscard]] StoredJob *findRunning(const api::ServerName &name);
    // The newest drain of this server that ended and left it at weight 0.
    [[nodiscard]] StoredJob *findLeftAtZero(const api::ServerName &name);
    [[nodiscard]] bool isAnyRunning() const;
    [[nodiscard]] bool isHeld() const { return m_parts.operations.confirmation().version != 0; }

    [[nodiscard]] Result<> checkRoom(const JobPlan &plan);
    void addJobs(const JobPlan &plan, const ChangeRequest &request);
    [[nodiscard]] Result<api::DrainReply> carryOut(ChangeRequest request,
                                                   std::vector<StoredJob> before);
    [[nodiscard]] Result<api::ApplyReply> apply(const ChangeRequest &request);
    void forgetClients(const std::vector<std::uint64_t> &ids);
    [[nodiscard]] Result<std::int32_t> weightToRestore(const api::ServerName &name,
                                                       std::int32_t wanted);

    void resumeJob(StoredJob &stored);
    void checkOvertaken();
    // How a job ended whose server somebody changed, or removed (null).
    [[nodiscard]] api::EventPhrase overtaken(const DestinationConfig *server) const;
    bool updateCounts();
    [[nodiscard]] std::vector<Step> dueSteps();
    [[nodiscard]] Step dueStep(StoredJob &stored);
    [[nodiscard]] Step drainStep(StoredJob &stored);
    [[nodiscard]] Step riseStep(const StoredJob &stored) const;
    [[nodiscard]] bool isEmpty(const api::Job &job);
    [[nodiscard]] bool isAnyInactiveInUse(const api::Job &job);
    [[nodiscard]] Step endOfDrain(const api::Job &job, api::EventPhrase how) const;
    void take(const std::vector<Step> &steps);
    [[nodiscard]] Result<> takeTogether(const std::vector<Step> &steps);
    void finishStep(const Step &step);
    void end(StoredJob &stored, api::JobState state, const api::EventPhrase &how);
    [[nodiscard]] Result<> write();
    void writeOrLog();
    void cleanUp();

    Parts m_parts;
    JobFile m_file;
    std::vector<StoredJob> m_jobs; // oldest first
    std::map<std::uint64_t, Running> m_running;
    std::uint64_t m_lastId = 0;
    QTimer m_timer;
    bool m_changing = false;   // the rules change by this very object
    bool m_heldBefore = false; // at the last look
    std::uint64_t m_retryAt = 0;
    std::size_t m_turn = 0;
    int m_queriesLeft = 0; // of the connection table, until the next look
};

} // namespace vipdeck
