// SPDX-License-Identifier: GPL-3.0-or-later
// What the counters say about each real server. Without health checks only traffic is evidence:
// replies seen, or attempts without a reply. States are kept, sentences are made when asked for:
// there may be 10,000 servers and one frame a second. GUI thread; time comes with the status.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <map>
#include <vector>

#include "app/document/serverref.h"
#include "app/document/serverstate.h"
#include "engine/config/status.h"
#include "engine/stats/answers.h"

namespace vipdeck {

class ServerEvidence
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServerEvidence)

public:
    void update(const DirectorStatus &status);
    void clear();

    struct Finding
    {
        ServerState state = ServerState::Unknown;
        QString reason; // one sentence, translated
    };
    [[nodiscard]] Finding finding(const ServerRef &server) const;
    [[nodiscard]] ServerState state(const ServerRef &server) const;
    [[nodiscard]] int downCount() const { return m_downCount; } // at the newest status

    struct Transition
    {
        ServerRef server;
        ServerState before = ServerState::Unknown;
        ServerState after = ServerState::Unknown;
    };
    // What the newest status changed; servers that left it.
    [[nodiscard]] const std::vector<Transition> &transitions() const { return m_transitions; }
    [[nodiscard]] const std::vector<ServerRef> &departed() const { return m_departed; }

private:
    struct Record
    {
        DestinationConfig config;
        Counters counters;
        bool overloaded = false;
        bool seen = false; // in a status before
        quint64 activeConnections = 0;
        Answers answers;

        ServerState state = ServerState::Unknown; // at the newest status

        [[nodiscard]] ServerState judge(Protocol protocol, qint64 now) const;
        [[nodiscard]] QString trafficReason(Protocol protocol, qint64 now) const;
    };

    void arrange(const DirectorStatus &status);

    std::vector<ServerRef> m_servers; // in the order of the status
    std::vector<Record> m_records;    // the same
    std::map<ServerRef, std::size_t> m_places;
    std::vector<Transition> m_transitions;
    std::vector<ServerRef> m_departed;
    int m_downCount = 0;
    qint64 m_now = 0;
};

} // namespace vipdeck
