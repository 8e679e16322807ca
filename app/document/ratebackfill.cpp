// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ratebackfill.h"

#include <QPointer>
#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "app/document/directorlink.h"
#include "app/document/seriesstore.h"

namespace vipdeck {
namespace {

constexpr std::uint64_t kHourMilliseconds = 3'600'000;
constexpr std::uint64_t kMilliseconds = 1000;

quint32 perSecond(std::uint64_t count, const api::RateSample &sample)
{
    const auto rate =
        (count * kMilliseconds + sample.coveredMilliseconds / 2) / sample.coveredMilliseconds;
    return static_cast<quint32>(
        std::min<std::uint64_t>(rate, std::numeric_limits<quint32>::max() - 1));
}

quint32 valueOf(const api::RateSample &sample, SeriesStore::Metric metric)
{
    using Metric = SeriesStore::Metric;
    const auto &gained = sample.gained;
    switch (metric) {
    case Metric::ConnectionRate: return perSecond(gained.connections, sample);
    case Metric::ActiveConnections: break;
    case Metric::PacketRate: return perSecond(gained.packetsIn + gained.packetsOut, sample);
    case Metric::BytesIn: return perSecond(gained.bytesIn, sample);
    case Metric::BytesOut: return perSecond(gained.bytesOut, sample);
    }
    return static_cast<quint32>(
        std::min<std::uint64_t>(sample.activeConnections, std::numeric_limits<quint32>::max() - 1));
}

} // namespace

RateBackfill::RateBackfill(DirectorLink *link, SeriesStore &series, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_series(series)
{
    connect(link, &DirectorLink::stateChanged, this, [this] {
        if (m_link->state() != DirectorLink::State::Connected)
            m_isDue = true;
    });
}

void RateBackfill::statusCame(const DirectorStatus &status)
{
    // The series say where their own values begin.
    const auto newest = static_cast<std::uint64_t>(m_series.newestSecond());
    const bool isRecording = (newest + 1) * kMilliseconds >= status.timeMilliseconds;
    if (!m_isDue || !isRecording || status.timeMilliseconds < kHourMilliseconds)
        return;
    m_isDue = false;
    api::RatesRequest request;
    request.fromMilliseconds = status.timeMilliseconds - kHourMilliseconds;
    m_link->rates(request, [guard = QPointer(this)](const Result<api::RatesReply> &reply) {
        if (guard)
            guard->take(reply);
    });
}

void RateBackfill::take(const Result<api::RatesReply> &reply)
{
    using Metric = SeriesStore::Metric;
    if (!reply || reply->page.empty())
        return;
    const auto first = reply->page.front().timeMilliseconds / kMilliseconds;
    const auto last = reply->page.back().timeMilliseconds / kMilliseconds;
    if (last - first > kHourMilliseconds / kMilliseconds + api::kFineRateSeconds)
        return;
    for (const auto metric : {Metric::ConnectionRate, Metric::ActiveConnections, Metric::PacketRate,
                              Metric::BytesIn, Metric::BytesOut}) {
        std::vector<std::optional<quint32>> values(last - first + api::kFineRateSeconds);
        for (const auto &sample : reply->page) {
            const auto start = sample.timeMilliseconds / kMilliseconds - first;
            if (sample.coveredMilliseconds == 0 || start >= values.size())
                continue;
            const auto end = std::min<std::size_t>(start + api::kFineRateSeconds, values.size());
            std::fill(values.begin() + static_cast<std::ptrdiff_t>(start),
                      values.begin() + static_cast<std::ptrdiff_t>(end), valueOf(sample, metric));
        }
        m_series.fill(SeriesStore::kDirector, metric, static_cast<qint64>(first), values);
    }
}

} // namespace vipdeck
