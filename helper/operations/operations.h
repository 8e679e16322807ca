// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which the configuration changes while the helper runs: every change becomes a
// version of the history, and one that was applied with a time to confirm is taken back unless
// somebody keeps it. Control thread.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "helper/api/messages.h"
#include "helper/configuration.h"
#include "helper/confirm/confirmfile.h"
#include "helper/history/history.h"

namespace vipdeck {

struct ChangeRequest
{
    api::Actor actor;
    bool outside = true;                   // by a command line tool
    std::vector<api::EventPhrase> summary; // of eventphrases.h
    api::ApplyRequest apply;
    bool isJob = false;        // a step of a job, or its start: its own kind of version
    bool isFound = false;      // by the helper, at its start
    std::string agreedBy = {}; // the second person, when one had to agree
};

class Operations : public QObject
{
    Q_OBJECT

public:
    Operations(Configuration &configuration, History history, const HelperClock &clock,
               const std::string &stateDirectory, QObject *parent = nullptr);

    // At start, once, after the configuration was loaded: goes on waiting for keep, or goes back at
    // once when the time ran out in between. Returns what the log should say.
    [[nodiscard]] std::vector<std::string> resume();

    // Errors: those of Configuration::apply(), Busy while another apply waits, InvalidArgument,
    // OutOfRange.
    [[nodiscard]] Result<api::ApplyReply> apply(const ChangeRequest &request);

    [[nodiscard]] api::ConfirmStatus confirmation() const;
    // These are refused with InvalidArgument when nothing waits.
    [[nodiscard]] Result<api::ConfirmStatus> keep(const api::Actor &actor);
    [[nodiscard]] Result<api::ConfirmStatus> revert(const api::Actor &actor);
    // The helper itself goes back, for what `allowed` names and `note` says.
    [[nodiscard]] Result<> goBackByItself(const std::string &allowed, const api::EventPhrase &note);
    [[nodiscard]] Result<api::ConfirmStatus> extend(std::uint32_t seconds);

    [[nodiscard]] const History &history() const { return m_history; }
    [[nodiscard]] Result<> mark(const api::MarkRequest &request);
    [[nodiscard]] Result<> setHistoryLimits(const api::HistoryLimits &limits);

Q_SIGNALS:
    void historyChanged();
    void confirmationChanged();
    // The helper went back by itself, as nobody kept it within this time. The rules have changed.
    void revertedByItself(std::uint64_t seconds);

private:
    [[nodiscard]] Result<> checkWaiting(const api::ApplyRequest &request) const;
    [[nodiscard]] Result<> prepareWaiting(const ChangeRequest &request);
    void forgetPrepared();
    [[nodiscard]] std::uint64_t record(const ChangeRequest &request,
                                       const api::VersionInfo &decided);
    void recordFailure(const ChangeRequest &request, const Error &error);
    [[nodiscard]] Result<> goBack(const api::Actor &actor, const api::EventPhrase &note);
    void finish(api::VersionOutcome outcome, const api::EventPhrase &note);
    void timeIsOver();
    void startTimer();
    [[nodiscard]] static Error nothingWaits();

    Configuration &m_configuration;
    History m_history;
    const HelperClock &m_clock;
    ConfirmFile m_file;
    std::optional<WaitingApply> m_waiting;
    std::optional<WaitingApply> m_prepared; // written, its apply is not yet in force
    QTimer m_timer;
    api::ConfirmStatus m_ended; // its last four fields
};

} // namespace vipdeck
