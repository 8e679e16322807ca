// SPDX-License-Identifier: GPL-3.0-or-later
// The document's series as charts read them; remembers for an hour which servers left, what
// happened to servers and when rules were applied. Bounded: nothing older than an hour is kept, and
// of each server about kMostChanges changes. GUI thread.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "app/document/directordocument.h"
#include "app/document/serverstate.h"
#include "app/models/chartdata.h"

namespace vipdeck {

class DocumentChartData : public ChartData
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostChanges = 200;

    explicit DocumentChartData(DirectorDocument *document, QObject *parent = nullptr);

    [[nodiscard]] QList<ChartSubject> services() const override;
    [[nodiscard]] QString serviceName(quint64 service) const override;
    [[nodiscard]] QList<ChartSubject> servers(quint64 service) const override;
    [[nodiscard]] QList<QPointF> samples(quint64 service, quint64 server, ChartMeasure measure,
                                         qint64 from, qint64 to) const override;
    [[nodiscard]] QList<ChartExtremes> extremes(quint64 service, quint64 server,
                                                ChartMeasure measure, qint64 from,
                                                qint64 to) const override;
    [[nodiscard]] QList<ChartEvent> events(quint64 service, qint64 from, qint64 to) const override;
    [[nodiscard]] QString stateAt(quint64 server, qint64 time) const override;
    [[nodiscard]] bool isDownAt(quint64 server, qint64 time) const override;
    [[nodiscard]] int stepFrom(qint64 from) const override;
    [[nodiscard]] qint64 newestTime() const override;
    // Remembered changes of servers and rules, for the test that they stay bounded.
    [[nodiscard]] std::size_t changeCount() const;

private:
    struct StateChange
    {
        qint64 time = 0;
        ServerState state = ServerState::Unknown;
    };
    struct ServerHistory
    {
        quint64 service = 0;
        QString name;
        qint64 leftAt = 0;                // 0 = still there
        std::vector<StateChange> changes; // oldest first
    };

    void documentChanged(DocumentParts parts);
    void recordStates();
    void recordRules();
    void forgetOld(qint64 now);
    [[nodiscard]] QString nameOf(const ServerRef &server) const;
    [[nodiscard]] int countFrom(qint64 from) const; // of samples up to the newest
    [[nodiscard]] std::span<const quint64> historiesOf(quint64 service) const;
    [[nodiscard]] ServerState stateOf(quint64 server, qint64 time) const;

    DirectorDocument *m_document;
    std::map<quint64, ServerHistory> m_history;
    std::map<quint64, std::vector<quint64>> m_serversOf; // by service: who is in m_history
    std::vector<qint64> m_applied;                       // times of new rules, oldest first
    quint64 m_generation;
    qint64 m_lookedAt = 0; // in units of the look
};

} // namespace vipdeck
