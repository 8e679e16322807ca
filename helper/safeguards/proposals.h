// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that wait for a second person: kept over restarts in "proposals.jsonl" of the state
// directory, for a day each. Who may decide and what is carried out is the service's business.
// Control thread.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <string>
#include <vector>

#include "helper/api/safeguards.h"
#include "helper/state/helperclock.h"

namespace vipdeck {

struct StoredProposal
{
    api::Proposal info;
    Deadline deadline;
    std::string method; // of the contract
    bool fromConsole = false;
    QByteArray request; // its frame, without the length
};

class Proposals : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint64_t kLifeMilliseconds = 24ull * 3600 * 1000;

    // The clock outlives this.
    Proposals(const HelperClock &clock, const std::string &stateDirectory,
              QObject *parent = nullptr);

    // At start, once. Returns what the log should say.
    [[nodiscard]] std::vector<std::string> resume();

    // Fills in id and times. Returns the id. Errors: LimitExceeded, Io; then nothing is kept.
    [[nodiscard]] Result<std::uint64_t> add(StoredProposal proposal);
    [[nodiscard]] const StoredProposal *find(std::uint64_t id) const;
    // Errors: Io; then it is still there.
    [[nodiscard]] Result<> remove(std::uint64_t id);
    [[nodiscard]] api::ProposalsReply list() const;

    // What the timer does.
    void look();

Q_SIGNALS:
    void changed();
    void expired(const vipdeck::api::Proposal &proposal);

private:
    [[nodiscard]] Result<> write() const;
    void startTimer();

    const HelperClock &m_clock;
    std::string m_path;
    std::vector<StoredProposal> m_proposals; // oldest first
    std::uint64_t m_lastId = 0;
    QTimer m_timer;
};

} // namespace vipdeck
