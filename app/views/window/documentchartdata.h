// SPDX-License-Identifier: GPL-3.0-or-later
// The document's series as the live chart reads them; remembers servers that left and what happened
// to servers in the last hour. GUI thread.
#pragma once

#include <map>
#include <vector>

#include "app/document/directordocument.h"
#include "app/document/serverstate.h"
#include "app/models/chartdata.h"

namespace vipdeck {

class DocumentChartData : public ChartData
{
    Q_OBJECT

public:
    explicit DocumentChartData(DirectorDocument *document, QObject *parent = nullptr);

    [[nodiscard]] QList<ChartSubject> services() const override;
    [[nodiscard]] QList<ChartSubject> servers(quint64 service) const override;
    [[nodiscard]] QList<QPointF> samples(quint64 service, quint64 server, ChartMeasure measure,
                                         qint64 from, qint64 to) const override;
    [[nodiscard]] QList<ChartEvent> events(quint64 service, qint64 from, qint64 to) const override;
    [[nodiscard]] QString stateAt(quint64 server, qint64 time) const override;
    [[nodiscard]] qint64 newestTime() const override;

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
        qint64 lastSeen = 0;
        std::vector<StateChange> changes; // oldest first
    };

    void documentChanged(DocumentParts parts);
    void recordStates();

    DirectorDocument *m_document;
    std::map<quint64, ServerHistory> m_history;
};

} // namespace vipdeck
