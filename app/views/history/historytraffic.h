// SPDX-License-Identifier: GPL-3.0-or-later
// The traffic below the time line of versions: what the helper recorded, also before this console
// was opened; of a helper that records nothing, what this console has seen. GUI thread.
#pragma once

#include <QObject>
#include <vector>

#include "app/views/history/historyscrubber.h"
#include "engine/base/result.h"
#include "helper/api/rates.h"

namespace vipdeck {

class DirectorDocument;

class HistoryTraffic : public QObject
{
    Q_OBJECT

public:
    explicit HistoryTraffic(DirectorDocument *document, QObject *parent = nullptr);

    // Of this time, in milliseconds since 1970. Asks the helper at most once a step.
    void show(qint64 from, qint64 until);
    void forget(); // of another connection
    [[nodiscard]] const HistoryScrubber::Traffic &traffic() const { return m_traffic; }
    // The helper has none, so it is what this console has seen.
    [[nodiscard]] bool isOwn() const { return m_isOwn; }

Q_SIGNALS:
    void changed();

private:
    void ask(quint64 from);
    void take(quint64 question, const Result<api::RatesReply> &reply);
    void finish();
    void showOwn();

    DirectorDocument *m_document;
    HistoryScrubber::Traffic m_traffic;
    std::vector<api::RateSample> m_samples; // of the pages so far
    qint64 m_from = 0;
    qint64 m_step = 0; // 0: nothing was asked yet
    quint64 m_question = 0;
    bool m_isAsking = false;
    bool m_isOwn = false;
};

} // namespace vipdeck
