// SPDX-License-Identifier: GPL-3.0-or-later
// Where a chart gets its numbers from. The store of samples implements it; the chart never keeps
// more than what it draws. Times are milliseconds since the epoch, UTC. GUI thread.
#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QString>

namespace vipdeck {

enum class ChartMeasure {
    ActiveConnections,
    ConnectionRate, // new connections per second
    PacketRate,     // packets per second, in and out
    TrafficIn,      // bit per second
    TrafficOut,
};

struct ChartSubject
{
    quint64 id = 0; // BoardRole::StableId of the service or server
    QString name;
};

struct ChartExtremes // of the values that one sample is the mean of
{
    qint64 time = 0;
    double low = 0;
    double high = 0;
};

struct ChartEvent // drain, down, over limit, apply: a dashed mark with words
{
    enum class Kind { Other, Trouble, Good, Drain, Apply };

    qint64 time = 0;
    QString text; // "web-07 drain started"
    Kind kind = Kind::Other;
};

class ChartData : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<ChartSubject> services() const = 0;
    [[nodiscard]] virtual QString serviceName(quint64 service) const = 0; // empty = unknown
    // Servers of a service in the order of the pool, those that left within the last hour included.
    [[nodiscard]] virtual QList<ChartSubject> servers(quint64 service) const = 0;
    // x = time, y = value; oldest first. A sample that is missing has y = NaN: a gap. Server 0 is
    // the service as a whole, service 0 the director.
    [[nodiscard]] virtual QList<QPointF> samples(quint64 service, quint64 server,
                                                 ChartMeasure measure, qint64 from,
                                                 qint64 to) const = 0;
    // Where samples are means: what they hide. None where they are not or nobody knows.
    [[nodiscard]] virtual QList<ChartExtremes> extremes(quint64, quint64, ChartMeasure, qint64,
                                                        qint64) const
    {
        return {};
    }
    [[nodiscard]] virtual QList<ChartEvent> events(quint64 service, qint64 from,
                                                   qint64 to) const = 0;
    // Word for a server at that time, "draining"; empty = nothing worth saying.
    [[nodiscard]] virtual QString stateAt(quint64 server, qint64 time) const = 0;
    [[nodiscard]] virtual bool isDownAt(quint64, qint64) const { return false; }
    // Seconds between samples, if the first one is to be from that time.
    [[nodiscard]] virtual int stepFrom(qint64 from) const
    {
        return (newestTime() - from) / 1000 <= 900 ? 1 : 15;
    }
    [[nodiscard]] virtual qint64 newestTime() const = 0; // 0 = no data yet

Q_SIGNALS:
    void sampled();         // a new sample is there, at most 4 times a second
    void subjectsChanged(); // services or servers came, went or were renamed
};

} // namespace vipdeck
