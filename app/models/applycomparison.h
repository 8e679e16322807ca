// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic before and after an apply that waits to be kept, from the counters that this console
// gets: the mean of the 60 s before against the mean since. Keeps a minute of samples all the time.
// GUI thread.
#pragma once

#include <QList>
#include <QObject>
#include <array>
#include <deque>
#include <optional>

#include "app/document/serverref.h"
#include "engine/config/status.h"

namespace vipdeck {

class DirectorDocument;

class ApplyComparison : public QObject
{
    Q_OBJECT

public:
    enum class Metric { ConnectionRate, Active, DropRate, ServersUp };
    static constexpr int kMetrics = 4;
    static constexpr qint64 kBeforeMilliseconds = 60'000;
    static constexpr int kMinimumSamples = 5; // fewer on a side: too early

    enum class Verdict { TooEarly, AsBefore, More, Less };
    struct Result
    {
        Verdict verdict = Verdict::TooEarly;
        std::optional<double> before;
        std::optional<double> now;
        bool isWorse = false;
        QList<qreal> series; // oldest first
        int applied = -1;    // place in the series where the apply was, -1: not in it
    };

    explicit ApplyComparison(DirectorDocument *document, QObject *parent = nullptr);

    [[nodiscard]] Result result(Metric metric) const;
    // The one that became worse by the largest share; nothing when none did.
    [[nodiscard]] std::optional<Metric> worst() const;
    [[nodiscard]] int servers() const; // now, of all pools
    [[nodiscard]] int serversBefore() const;
    // Servers that this apply added or changed and that do not answer now.
    [[nodiscard]] ServerRefs suspects() const;

    // Within 3 standard deviations of `before` is as before.
    [[nodiscard]] static Verdict judge(const std::vector<double> &before,
                                       const std::vector<double> &after);

Q_SIGNALS:
    void changed();

private:
    struct Sample
    {
        qint64 time = 0;                                    // the helper's clock, milliseconds
        std::array<std::optional<double>, kMetrics> values; // nothing: unknown in this frame
        int servers = 0;
    };

    struct Totals // of a status
    {
        quint64 time = 0;
        quint64 connections = 0;
        quint64 drops = 0;
    };

    void record();
    void trim();
    [[nodiscard]] qint64 applied() const; // 0: none waits

    DirectorDocument *m_document;
    std::deque<Sample> m_samples;
    std::optional<Totals> m_previous;
};

// "as before", "3 times", "45% less", "too early".
[[nodiscard]] QString verdictText(ApplyComparison::Metric metric,
                                  const ApplyComparison::Result &result);
[[nodiscard]] QString metricTitle(ApplyComparison::Metric metric);

} // namespace vipdeck
