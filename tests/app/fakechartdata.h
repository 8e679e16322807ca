// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, put together by a test.
#pragma once

#include <cmath>

#include "app/models/chartdata.h"

namespace vipdeck::test {

inline constexpr qint64 kNow = 1'700'000'100'000;

// Ten minutes of one sample a second for each server; gaps and events where a test puts them.
class FakeData : public ChartData
{
public:
    struct Server
    {
        ChartSubject subject;
        double level;
    };

    explicit FakeData(int count)
    {
        constexpr double kLevels[] = {3498, 341, 3402, 4000, 3431, 3417, 96};
        for (int i = 0; i < count; ++i) {
            const auto id = static_cast<quint64>(i) + 1;
            servers_.append({{id, QStringLiteral("web-%1").arg(i + 1, 2, 10, QLatin1Char('0'))},
                             i < 7 ? kLevels[i] : 10.0});
        }
    }

    QList<ChartSubject> services() const override
    {
        return {{100, QStringLiteral("web-https")}, {200, QStringLiteral("dns")}};
    }

    QString serviceName(quint64 service) const override
    {
        for (const auto &known : services())
            if (known.id == service)
                return known.name;
        return {};
    }

    QList<ChartSubject> servers(quint64 service) const override
    {
        QList<ChartSubject> list;
        for (const Server &server : servers_) {
            if (service == 100)
                list.append(server.subject);
        }
        return list;
    }

    QList<QPointF> samples(quint64, quint64 server, ChartMeasure, qint64 from,
                           qint64 to) const override
    {
        QList<QPointF> points;
        const double level = servers_[static_cast<qsizetype>(server) - 1].level;
        for (qint64 time = std::max(from, now - 600'000); time <= to; time += 1000) {
            const double swing = 1
                                 + 0.04
                                       * std::sin(static_cast<double>(time) / 40'000.0
                                                  + static_cast<double>(server));
            const bool gap = time >= gapFrom && time < gapTo;
            points.append({static_cast<double>(time), gap ? std::nan("") : level * swing});
        }
        return points;
    }

    QList<ChartExtremes> extremes(quint64, quint64, ChartMeasure, qint64 from,
                                  qint64) const override
    {
        if (peak == 0)
            return {};
        return {{from + 60'000, 10, peak}};
    }
    QList<ChartEvent> events(quint64, qint64, qint64) const override { return marks; }
    QString stateAt(quint64 server, qint64) const override
    {
        return server == 7 ? QStringLiteral("draining") : QString();
    }
    qint64 newestTime() const override { return now; }

    void advance(qint64 milliseconds)
    {
        now += milliseconds;
        Q_EMIT sampled();
    }

    qint64 now = kNow;
    qint64 gapFrom = 0;
    qint64 gapTo = 0;
    double peak = 0;
    QList<ChartEvent> marks;
    QList<Server> servers_;
};

} // namespace vipdeck::test
