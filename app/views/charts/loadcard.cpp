// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/charts/loadcard.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/models/boardrows.h"

namespace vipdeck {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

struct Counted
{
    const BoardServer *server = nullptr;
    QList<double> highest; // per step
    double sum = 0;
};

// The highest count in each step: a short peak must be seen.
Counted count(const ChartData &data, quint64 service, const BoardServer &server,
              const HeatPicture &picture, qsizetype steps)
{
    Counted result;
    result.server = &server;
    result.highest = QList<double>(steps, kNone);
    const double span = static_cast<double>(picture.to - picture.from);
    for (const auto &sample : data.samples(service, server.id, ChartMeasure::ActiveConnections,
                                           picture.from, picture.to)) {
        if (std::isnan(sample.y()))
            continue;
        const double part = (sample.x() - static_cast<double>(picture.from)) / span;
        const auto step = qBound<qsizetype>(
            0, static_cast<qsizetype>(part * static_cast<double>(steps)), steps - 1);
        result.highest[step] = std::fmax(result.highest[step], sample.y());
        result.sum += sample.y();
    }
    return result;
}

HeatRow rowOf(const ChartData &data, const Counted &counted, const HeatPicture &picture,
              double limit)
{
    const auto &server = *counted.server;
    HeatRow row;
    row.server = server.id;
    row.name = server.name.isEmpty() ? server.address : server.name;
    const auto steps = counted.highest.size();
    for (qsizetype step = 0; step < steps; ++step) {
        const auto value = counted.highest[step];
        row.load.append(std::isnan(value) ? kNone : limit > 0 ? std::fmin(1, value / limit) : 0);
        const auto time = picture.from + (picture.to - picture.from) * (step + 1) / steps;
        row.down.append(data.isDownAt(server.id, time));
    }
    return row;
}

} // namespace

LoadReading readLoad(const ChartData &data, const BoardService &service, qint64 from, qint64 to)
{
    LoadReading reading;
    reading.picture.from = from;
    reading.picture.to = to;
    if (to <= from || data.newestTime() == 0)
        return reading;
    const qsizetype samples = (to - from) / 1000 / data.stepFrom(from);
    const auto steps = qBound<qsizetype>(1, samples, qsizetype{LoadCard::kMostSteps});
    std::vector<Counted> counted;
    reading.ofLimit = true;
    double most = 0;
    for (const auto &server : service.servers) {
        counted.push_back(count(data, service.id, server, reading.picture, steps));
        reading.ofLimit = reading.ofLimit && server.config.upperThreshold > 0;
        for (const auto value : counted.back().highest)
            most = std::fmax(most, value);
    }
    std::vector<double> sums;
    for (const auto &one : counted)
        sums.push_back(one.sum);
    double enough = -1;
    if (counted.size() > LoadCard::kMostServers) {
        std::ranges::sort(sums, std::greater<>());
        enough = sums[LoadCard::kMostServers - 1];
    }
    for (const auto &one : counted) {
        if (one.sum < enough || reading.picture.rows.size() == LoadCard::kMostServers)
            continue;
        reading.picture.rows.append(
            rowOf(data, one, reading.picture,
                  reading.ofLimit ? one.server->config.upperThreshold : most));
    }
    reading.left = static_cast<int>(counted.size()) - static_cast<int>(reading.picture.rows.size());
    return reading;
}

LoadCard::LoadCard(QWidget *parent)
    : CardFrame(parent)
    , m_strip(new HeatStrip(this))
{
    content()->addWidget(m_strip);
    content()->addStretch(1);
    setTitle({{}, tr("Load per server"), {}, {}, {}, {}});
}

void LoadCard::show(const QString &service, const LoadReading &reading)
{
    const auto note = reading.ofLimit
                          ? tr("%1, active connections as % of limit").arg(service)
                          : tr("%1, active connections as % of the highest").arg(service);
    const auto left = reading.left > 0 ? tr("%n more", nullptr, reading.left) : QString();
    setTitle({{}, tr("Load per server"), {}, service.isEmpty() ? service : note, {}, left});
    m_strip->setPicture(reading.picture);
}

} // namespace vipdeck
