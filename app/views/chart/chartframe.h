// SPDX-License-Identifier: GPL-3.0-or-later
// What one picture of a chart shows: at most seven servers and "others" on a common grid of times.
// Values only; a picture that is paused keeps its frame. GUI thread.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <optional>

#include "app/models/chartdata.h"

namespace vipdeck {

struct ChartBand
{
    quint64 server = 0; // 0 = others
    QString name;
    int slot = 0;         // of the series colours
    QList<double> values; // one per time, NaN = gap
    // What the values hide where they are means: one per time, NaN = not known; empty = nothing.
    QList<double> lows = {};
    QList<double> highs = {};
    QString shortName = {}; // beside a value with its unit; only of totals

    [[nodiscard]] double latest() const; // last value that is not a gap, NaN if there is none
};

struct ChartFrame
{
    quint64 service = 0;
    QString serviceName;
    ChartMeasure measure = ChartMeasure::ActiveConnections;
    qint64 from = 0;
    qint64 to = 0;
    QList<qint64> times;    // ends of the steps
    QList<ChartBand> bands; // in stack order: that of the pool, others last
    QList<ChartEvent> events;
    bool isLive = true; // ends with the newest sample

    [[nodiscard]] bool isEmpty() const { return times.isEmpty() || bands.isEmpty(); }
    [[nodiscard]] double totalAt(qsizetype position) const; // NaN if all are gaps
    [[nodiscard]] double latestTotal() const;
    [[nodiscard]] double highestTotal() const; // 0 if there is nothing
    [[nodiscard]] double highestValue() const;
    [[nodiscard]] qsizetype positionAt(qint64 time) const; // nearest; -1 if empty
};

// Which colour a server has: it keeps it as long as it is in the window.
class ChartSlots
{
public:
    // `servers` = the named ones, at most seven, in pool order.
    void assign(const QList<quint64> &servers);
    [[nodiscard]] int slot(quint64 server) const { return m_slots.value(server, 0); }
    void clear() { m_slots.clear(); }

private:
    QHash<quint64, int> m_slots;
};

struct ChartRequest
{
    quint64 service = 0;
    ChartMeasure measure = ChartMeasure::ActiveConnections;
    int rangeSeconds = 300;
    int stepSeconds = 1;
    qint64 to = 0; // end of the range; 0 = the newest sample
};

[[nodiscard]] ChartFrame readFrame(const ChartData &data, const ChartRequest &request,
                                   ChartSlots *colors);

// The service as a whole, 0 = the director: one band for each measure, which name themselves.
[[nodiscard]] ChartFrame readTotals(const ChartData &data, const ChartRequest &request,
                                    const QList<ChartMeasure> &measures);
// Value of a service (server 0) or server at that time, NaN = gap.
[[nodiscard]] double valueAt(const ChartData &data, quint64 service, quint64 server,
                             ChartMeasure measure, qint64 time);

// Comma separated, RFC 4180: time in ISO 8601 UTC, one column per band. A gap is an empty field.
[[nodiscard]] QByteArray toCsv(const ChartFrame &frame);

[[nodiscard]] QString measureName(ChartMeasure measure);
[[nodiscard]] QString unitOf(ChartMeasure measure); // "conn/s"; empty where the value has it
[[nodiscard]] QString formatMeasure(double value, ChartMeasure measure); // NaN = "-"

} // namespace vipdeck
