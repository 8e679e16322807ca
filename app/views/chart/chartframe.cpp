// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/chart/chartframe.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/views/numberformat.h"
#include "app/views/tokens.h"

namespace vipdeck {
namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr qsizetype kNamedSeries = kSeriesCount - 1;

double addUnlessGap(double sum, double value)
{
    if (std::isnan(value))
        return sum;
    return std::isnan(sum) ? value : sum + value;
}

// Mean of the samples in each step; steps without a sample stay gaps.
QList<double> onGrid(const QList<QPointF> &samples, const QList<qint64> &times, qint64 step)
{
    QList<double> sums(times.size(), 0.0);
    QList<int> counts(times.size(), 0);
    const qint64 first = times.first() - step;
    for (const QPointF &sample : samples) {
        if (std::isnan(sample.y()))
            continue;
        const auto after = static_cast<qint64>(sample.x()) - first;
        const qint64 position = (after - 1) / step; // a step ends with its own time
        if (after <= 0 || position >= times.size())
            continue;
        sums[position] += sample.y();
        ++counts[position];
    }
    for (qsizetype i = 0; i < sums.size(); ++i)
        sums[i] = counts[i] > 0 ? sums[i] / counts[i] : kGap;
    return sums;
}

// The lowest low and highest high in each step.
void addExtremes(const QList<ChartExtremes> &extremes, const QList<qint64> &times, qint64 step,
                 ChartBand *band)
{
    if (extremes.isEmpty())
        return;
    band->lows = band->highs = QList<double>(times.size(), kGap);
    const qint64 first = times.first() - step;
    for (const ChartExtremes &extreme : extremes) {
        const qint64 after = extreme.time - first;
        const qint64 position = (after - 1) / step;
        if (after <= 0 || position >= times.size() || std::isnan(extreme.low))
            continue;
        band->lows[position] = std::fmin(band->lows[position], extreme.low);
        band->highs[position] = std::fmax(band->highs[position], extreme.high);
    }
}

ChartBand readBand(const ChartData &data, const ChartRequest &request, const ChartFrame &frame,
                   quint64 server)
{
    const qint64 step = request.stepSeconds * 1000LL;
    const auto from = frame.times.first() - step + 1;
    ChartBand band;
    band.server = server;
    band.values = onGrid(data.samples(request.service, server, request.measure, from, frame.to),
                         frame.times, step);
    addExtremes(data.extremes(request.service, server, request.measure, from, frame.to),
                frame.times, step, &band);
    return band;
}

// The frame without its bands.
ChartFrame emptyFrame(const ChartData &data, const ChartRequest &request)
{
    ChartFrame frame;
    frame.service = request.service;
    frame.measure = request.measure;
    const auto newest = data.newestTime();
    frame.isLive = request.to == 0 || request.to >= newest;
    frame.to = frame.isLive ? newest : request.to;
    frame.from = frame.to - request.rangeSeconds * 1000LL;
    if (newest == 0)
        return frame;
    for (qint64 time = frame.from; time <= frame.to; time += request.stepSeconds * 1000LL)
        frame.times.append(time);
    frame.events = data.events(request.service, frame.from, frame.to);
    return frame;
}

double weightOf(const ChartBand &band)
{
    double sum = 0;
    for (const double value : band.values)
        sum = addUnlessGap(sum, value);
    return sum;
}

bool hasValues(const ChartBand &band)
{
    return std::any_of(band.values.cbegin(), band.values.cend(),
                       [](double value) { return !std::isnan(value); });
}

ChartBand mergeOthers(const QList<ChartBand> &bands, qsizetype count)
{
    ChartBand others;
    others.name = QCoreApplication::translate("vipdeck::ChartFrame", "others");
    others.slot = kSeriesCount - 1;
    others.values = QList<double>(count, kGap);
    for (const ChartBand &band : bands) {
        for (qsizetype i = 0; i < count; ++i)
            others.values[i] = addUnlessGap(others.values[i], band.values[i]);
    }
    return others;
}

// Splits off all but the seven largest.
QList<ChartBand> takeSmallest(QList<ChartBand> *bands)
{
    QList<ChartBand> rest;
    while (bands->size() > kNamedSeries) {
        const auto smallest = std::min_element(
            bands->begin(), bands->end(),
            [](const ChartBand &a, const ChartBand &b) { return weightOf(a) < weightOf(b); });
        rest.append(*smallest);
        bands->erase(smallest);
    }
    return rest;
}

QString csvField(const QString &text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char('\n')))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace

double ChartBand::latest() const
{
    for (auto value = values.crbegin(); value != values.crend(); ++value) {
        if (!std::isnan(*value))
            return *value;
    }
    return kGap;
}

double ChartFrame::totalAt(qsizetype position) const
{
    double sum = kGap;
    for (const ChartBand &band : bands)
        sum = addUnlessGap(sum, band.values.value(position, kGap));
    return sum;
}

double ChartFrame::latestTotal() const
{
    double sum = kGap;
    for (const ChartBand &band : bands)
        sum = addUnlessGap(sum, band.latest());
    return sum;
}

double ChartFrame::highestTotal() const
{
    double highest = 0;
    for (qsizetype i = 0; i < times.size(); ++i)
        highest = std::fmax(highest, totalAt(i));
    return highest;
}

double ChartFrame::highestValue() const
{
    double highest = 0;
    for (const ChartBand &band : bands) {
        for (const double value : band.values)
            highest = std::fmax(highest, value);
        for (const double value : band.highs)
            highest = std::fmax(highest, value);
    }
    return highest;
}

qsizetype ChartFrame::positionAt(qint64 time) const
{
    if (times.isEmpty())
        return -1;
    const auto after = std::lower_bound(times.cbegin(), times.cend(), time);
    if (after == times.cbegin())
        return 0;
    if (after == times.cend())
        return times.size() - 1;
    const qsizetype position = after - times.cbegin();
    return time - times[position - 1] < times[position] - time ? position - 1 : position;
}

void ChartSlots::assign(const QList<quint64> &servers)
{
    m_slots.removeIf([&servers](const auto &entry) { return !servers.contains(entry.key()); });
    for (const quint64 server : servers) {
        if (m_slots.contains(server))
            continue;
        const QList<int> taken = m_slots.values();
        int free = 0;
        while (taken.contains(free))
            ++free;
        m_slots.insert(server, free);
    }
}

ChartFrame readFrame(const ChartData &data, const ChartRequest &request, ChartSlots *colors)
{
    ChartFrame frame = emptyFrame(data, request);
    if (frame.times.isEmpty())
        return frame;
    frame.serviceName = data.serviceName(request.service);
    for (const ChartSubject &server : data.servers(request.service)) {
        ChartBand band = readBand(data, request, frame, server.id);
        band.name = server.name;
        if (hasValues(band))
            frame.bands.append(band);
    }
    const QList<ChartBand> rest = takeSmallest(&frame.bands);
    QList<quint64> named;
    for (const ChartBand &band : frame.bands)
        named.append(band.server);
    colors->assign(named);
    for (ChartBand &band : frame.bands)
        band.slot = colors->slot(band.server);
    if (!rest.isEmpty())
        frame.bands.append(mergeOthers(rest, frame.times.size()));
    return frame;
}

// "in", where the unit stands beside it already.
QString directionOf(ChartMeasure measure)
{
    switch (measure) {
    case ChartMeasure::TrafficIn:
        return QCoreApplication::translate("vipdeck::ChartFrame", "in", "traffic");
    case ChartMeasure::TrafficOut:
        return QCoreApplication::translate("vipdeck::ChartFrame", "out", "traffic");
    default: return measureName(measure);
    }
}

ChartFrame readTotals(const ChartData &data, const ChartRequest &request,
                      const QList<ChartMeasure> &measures)
{
    ChartFrame frame = emptyFrame(data, request);
    if (frame.times.isEmpty())
        return frame;
    auto one = request;
    for (const auto measure : measures) {
        one.measure = measure;
        ChartBand band = readBand(data, one, frame, 0);
        band.name = measureName(measure);
        band.shortName = measures.size() > 1 ? directionOf(measure) : band.name;
        band.slot = static_cast<int>(frame.bands.size());
        if (hasValues(band))
            frame.bands.append(band);
    }
    return frame;
}

double valueAt(const ChartData &data, quint64 service, quint64 server, ChartMeasure measure,
               qint64 time)
{
    const auto step = data.stepFrom(time) * 1000LL;
    double value = kGap;
    for (const QPointF &sample : data.samples(service, server, measure, time - step + 1, time))
        value = sample.y();
    return value;
}

QByteArray toCsv(const ChartFrame &frame)
{
    QStringList lines;
    QStringList header{QStringLiteral("time")};
    for (const ChartBand &band : frame.bands)
        header.append(csvField(band.name));
    lines.append(header.join(QLatin1Char(',')));
    for (qsizetype i = 0; i < frame.times.size(); ++i) {
        QStringList fields{
            QDateTime::fromMSecsSinceEpoch(frame.times[i]).toUTC().toString(Qt::ISODate)};
        for (const ChartBand &band : frame.bands) {
            const double value = band.values[i];
            fields.append(std::isnan(value) ? QString() : QString::number(value, 'g', 12));
        }
        lines.append(fields.join(QLatin1Char(',')));
    }
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

QString measureName(ChartMeasure measure)
{
    switch (measure) {
    case ChartMeasure::ActiveConnections:
        return QCoreApplication::translate("vipdeck::ChartFrame", "Active connections");
    case ChartMeasure::ConnectionRate:
        return QCoreApplication::translate("vipdeck::ChartFrame", "New connections/s");
    case ChartMeasure::PacketRate:
        return QCoreApplication::translate("vipdeck::ChartFrame", "Packets/s");
    case ChartMeasure::TrafficIn:
        return QCoreApplication::translate("vipdeck::ChartFrame", "Bits/s in");
    case ChartMeasure::TrafficOut:
        return QCoreApplication::translate("vipdeck::ChartFrame", "Bits/s out");
    }
    return {};
}

QString unitOf(ChartMeasure measure)
{
    switch (measure) {
    case ChartMeasure::ConnectionRate:
        return QCoreApplication::translate("vipdeck::ChartFrame", "conn/s");
    case ChartMeasure::ActiveConnections:
        return QCoreApplication::translate("vipdeck::ChartFrame", "active");
    case ChartMeasure::PacketRate:
        return QCoreApplication::translate("vipdeck::ChartFrame", "packets/s");
    case ChartMeasure::TrafficIn:
    case ChartMeasure::TrafficOut: break;
    }
    return {};
}

QString formatMeasure(double value, ChartMeasure measure)
{
    if (std::isnan(value))
        return unknownValue();
    const bool traffic = measure == ChartMeasure::TrafficIn || measure == ChartMeasure::TrafficOut;
    if (!traffic)
        return formatCount(static_cast<quint64>(std::llround(std::fmax(0.0, value))));
    constexpr const char *kUnits[] = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};
    int unit = 0;
    while (value >= 1000 && unit < 4) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 100 ? 0 : 2;
    return QLocale().toString(value, 'f', decimals) + QLatin1Char(' ')
           + QLatin1String(kUnits[unit]);
}

} // namespace vipdeck
