// SPDX-License-Identifier: GPL-3.0-or-later
// What the counters say about each real server. Without health checks only traffic is evidence:
// replies seen, or attempts without a reply. GUI thread; time comes with the status.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <map>

#include "app/document/serverref.h"
#include "app/document/serverstate.h"
#include "engine/config/status.h"

namespace vipdeck {

class ServerEvidence
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServerEvidence)

public:
    static constexpr qint64 kReplyMemoryMilliseconds = 30'000;
    static constexpr qint64 kSilenceMilliseconds = 3'000;

    void update(const DirectorStatus &status);
    void clear();

    struct Finding
    {
        ServerState state = ServerState::Unknown;
        QString reason; // one sentence, translated
    };
    [[nodiscard]] Finding finding(const ServerRef &server) const;

private:
    struct Record
    {
        DestinationConfig config;
        Counters counters;
        bool overloaded = false;
        quint64 activeConnections = 0;
        qint64 lastReplyAt = 0;     // 0 = none seen since the console looks
        qint64 unansweredSince = 0; // first attempt after the last reply; 0 = none
        qint64 lastAttemptAt = 0;
        quint64 unansweredConnections = 0;

        void learn(const Counters &next, qint64 previous, qint64 now);
        [[nodiscard]] Finding traffic(Protocol protocol, qint64 now) const;
    };

    std::map<ServerRef, Record> m_records;
    qint64 m_now = 0;
};

} // namespace vipdeck
