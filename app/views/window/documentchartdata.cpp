// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/documentchartdata.h"

#include <algorithm>

#include "app/document/endpointtext.h"
#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

constexpr qint64 kHistoryMilliseconds = 3'600'000;
constexpr qint64 kFineMilliseconds = SeriesStore::kFineCount * 1000;

SeriesStore::Metric metricOf(ChartMeasure measure)
{
    switch (measure) {
    case ChartMeasure::ActiveConnections: return SeriesStore::Metric::ActiveConnections;
    case ChartMeasure::ConnectionRate: return SeriesStore::Metric::ConnectionRate;
    case ChartMeasure::PacketRate: return SeriesStore::Metric::PacketRate;
    case ChartMeasure::TrafficIn: return SeriesStore::Metric::BytesIn;
    case ChartMeasure::TrafficOut: return SeriesStore::Metric::BytesOut;
    }
    return SeriesStore::Metric::ConnectionRate;
}

bool isInBits(ChartMeasure measure)
{
    return measure == ChartMeasure::TrafficIn || measure == ChartMeasure::TrafficOut;
}

// What a state is called at a mark of the chart and at the cursor; empty = not worth a word.
QString stateWord(ServerState state)
{
    switch (state) {
    case ServerState::Draining: return DocumentChartData::tr("draining");
    case ServerState::Down: return DocumentChartData::tr("down");
    case ServerState::OverLimit: return DocumentChartData::tr("over limit");
    case ServerState::Up:
    case ServerState::New:
    case ServerState::Unknown: break;
    }
    return {};
}

QString eventText(const QString &name, ServerState before, ServerState after)
{
    switch (after) {
    case ServerState::Draining: return DocumentChartData::tr("%1 drain started").arg(name);
    case ServerState::Down: return DocumentChartData::tr("%1 down").arg(name);
    case ServerState::OverLimit: return DocumentChartData::tr("%1 over limit").arg(name);
    case ServerState::Up:
        return before == ServerState::Down ? DocumentChartData::tr("%1 up").arg(name) : QString();
    case ServerState::New:
    case ServerState::Unknown: break;
    }
    return {};
}

} // namespace

DocumentChartData::DocumentChartData(DirectorDocument *document, QObject *parent)
    : ChartData(parent)
    , m_document(document)
{
    connect(document, &DirectorDocument::changed, this, &DocumentChartData::documentChanged);
}

void DocumentChartData::documentChanged(DocumentParts parts)
{
    if (parts & DocumentPart::Status) {
        recordStates();
        Q_EMIT sampled();
    }
    if (parts & (DocumentPart::Live | DocumentPart::Draft))
        Q_EMIT subjectsChanged();
}

void DocumentChartData::recordStates()
{
    const auto *status = m_document->status();
    if (!status)
        return;
    const auto now = static_cast<qint64>(status->timeMilliseconds);
    for (const auto &service : status->services) {
        const auto serviceId = m_document->stableIds().of(service.config.key);
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.config.endpoint};
            auto &history = m_history[m_document->stableIds().of(ref)];
            history.service = serviceId;
            const auto name = m_document->serverName(ref.endpoint.address);
            history.name = name.isEmpty() ? EndpointText::toString(ref.endpoint) : name;
            history.lastSeen = now;
            const auto state = m_document->evidence().finding(ref).state;
            if (history.changes.empty() || history.changes.back().state != state)
                history.changes.push_back({now, state});
        }
    }
    std::erase_if(m_history, [now](const auto &entry) {
        return entry.second.lastSeen < now - kHistoryMilliseconds;
    });
}

QList<ChartSubject> DocumentChartData::services() const
{
    QList<ChartSubject> subjects;
    for (const auto &service : m_document->live().services)
        subjects.append({m_document->stableIds().of(service.config.key),
                         m_document->serviceName(service.config.key)});
    return subjects;
}

QList<ChartSubject> DocumentChartData::servers(quint64 service) const
{
    QList<ChartSubject> subjects;
    const auto key = m_document->stableIds().service(service);
    const auto *rules = key ? m_document->live().findService(*key) : nullptr;
    if (rules) {
        for (const auto &server : rules->destinations) {
            const auto name = m_document->serverName(server.endpoint.address);
            subjects.append({m_document->stableIds().of(ServerRef{*key, server.endpoint}),
                             name.isEmpty() ? EndpointText::toString(server.endpoint) : name});
        }
    }
    for (const auto &[id, history] : m_history) {
        const bool known = std::ranges::any_of(
            subjects, [id = id](const ChartSubject &subject) { return subject.id == id; });
        if (history.service == service && !known)
            subjects.append({id, history.name});
    }
    return subjects;
}

QList<QPointF> DocumentChartData::samples(quint64 service, quint64 server, ChartMeasure measure,
                                          qint64 from, qint64 to) const
{
    const auto id = server != 0 ? server : service;
    const auto newest = newestTime();
    // The fine ring as far as it reaches, else means of 15 seconds.
    const bool fine = from >= newest - kFineMilliseconds;
    const int step = fine ? 1 : SeriesStore::kCoarseSeconds;
    const qint64 stepMilliseconds = step * 1000;
    const int count = static_cast<int>(
        std::clamp<qint64>((newest - from) / stepMilliseconds + 1, 0,
                           fine ? SeriesStore::kFineCount : SeriesStore::kCoarseCount));
    const auto values = m_document->series().window(id, metricOf(measure), count, step);
    QList<QPointF> points;
    points.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qint64 time = newest - (values.size() - 1 - i) * stepMilliseconds;
        if (time < from || time > to)
            continue;
        points.append({static_cast<qreal>(time), isInBits(measure) ? values[i] * 8 : values[i]});
    }
    return points;
}

QList<ChartEvent> DocumentChartData::events(quint64 service, qint64 from, qint64 to) const
{
    QList<ChartEvent> events;
    for (const auto &[id, history] : m_history) {
        if (history.service != service)
            continue;
        for (std::size_t i = 1; i < history.changes.size(); ++i) {
            const auto &change = history.changes[i];
            const auto text = eventText(history.name, history.changes[i - 1].state, change.state);
            if (change.time >= from && change.time <= to && !text.isEmpty())
                events.append({change.time, text});
        }
    }
    std::ranges::sort(events, {}, &ChartEvent::time);
    return events;
}

QString DocumentChartData::stateAt(quint64 server, qint64 time) const
{
    const auto found = m_history.find(server);
    if (found == m_history.end())
        return {};
    const auto &changes = found->second.changes;
    const auto after = std::ranges::upper_bound(changes, time, {}, &StateChange::time);
    return after == changes.begin() ? QString() : stateWord(std::prev(after)->state);
}

qint64 DocumentChartData::newestTime() const
{
    return m_document->series().newestSecond() * 1000;
}

} // namespace vipdeck
