// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/documentchartdata.h"

#include <algorithm>
#include <utility>

#include "app/document/seriesstore.h"
#include "app/document/serverevidence.h"
#include "app/document/serverwords.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

constexpr qint64 kHistoryMilliseconds = 3'600'000;
constexpr double kBitsPerOctet = 8;
constexpr qint64 kLookMilliseconds = 10'000; // between looks for what is too old

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

// Without words: nothing worth a mark.
ChartEvent eventOf(const QString &name, ServerState before, ServerState after)
{
    using Kind = ChartEvent::Kind;
    switch (after) {
    case ServerState::Draining:
        return {0, DocumentChartData::tr("%1 drain started").arg(name), Kind::Drain};
    case ServerState::Down: return {0, DocumentChartData::tr("%1 down").arg(name), Kind::Trouble};
    case ServerState::OverLimit:
        return {0, DocumentChartData::tr("%1 over limit").arg(name), Kind::Trouble};
    case ServerState::Up:
        if (before == ServerState::Draining)
            return {0, DocumentChartData::tr("%1 drain ended").arg(name), Kind::Good};
        if (before == ServerState::Down || before == ServerState::OverLimit)
            return {0, DocumentChartData::tr("%1 up").arg(name), Kind::Good};
        break;
    case ServerState::New:
    case ServerState::Unknown: break;
    }
    return {};
}

SeriesStore::Extremes scaled(SeriesStore::Extremes extremes, double factor)
{
    return {extremes.low * factor, extremes.high * factor};
}

} // namespace

DocumentChartData::DocumentChartData(DirectorDocument *document, QObject *parent)
    : ChartData(parent)
    , m_document(document)
    , m_generation(document->generation())
{
    connect(document, &DirectorDocument::changed, this, &DocumentChartData::documentChanged);
}

void DocumentChartData::documentChanged(DocumentParts parts)
{
    if (parts & DocumentPart::Status) {
        recordStates();
        Q_EMIT sampled();
    }
    if (parts & DocumentPart::Live)
        recordRules();
    if (parts & (DocumentPart::Live | DocumentPart::Draft))
        Q_EMIT subjectsChanged();
}

// Only what the newest status changed: most servers are as they were.
void DocumentChartData::recordStates()
{
    const auto *status = m_document->status();
    if (!status)
        return;
    const auto now = static_cast<qint64>(status->timeMilliseconds);
    const auto &evidence = m_document->evidence();
    for (const auto &transition : evidence.transitions()) {
        const auto id = m_document->stableIds().of(transition.server);
        const auto [place, isNew] = m_history.try_emplace(id);
        auto &history = place->second;
        if (isNew) {
            history.service = m_document->stableIds().of(transition.server.service);
            m_serversOf[history.service].push_back(id);
        }
        history.name = nameOf(transition.server);
        history.leftAt = 0;
        if (history.changes.empty() || history.changes.back().state != transition.after)
            history.changes.push_back({now, transition.after});
    }
    for (const auto &server : evidence.departed())
        if (const auto found = m_history.find(m_document->stableIds().of(server));
            found != m_history.end())
            found->second.leftAt = now;
    if (now / kLookMilliseconds != m_lookedAt) {
        m_lookedAt = now / kLookMilliseconds;
        forgetOld(now);
    }
}

QString DocumentChartData::nameOf(const ServerRef &server) const
{
    return serverWords(*m_document, server.endpoint);
}

// The last change before the hour stays: it says what the server was when the hour began.
void DocumentChartData::forgetOld(qint64 now)
{
    const auto oldest = now - kHistoryMilliseconds;
    std::erase_if(m_history, [oldest](const auto &entry) {
        return entry.second.leftAt != 0 && entry.second.leftAt < oldest;
    });
    for (auto &[service, servers] : m_serversOf)
        std::erase_if(servers, [this](quint64 id) { return !m_history.contains(id); });
    std::erase_if(m_serversOf, [](const auto &entry) { return entry.second.empty(); });
    for (auto &[id, history] : m_history) {
        auto &changes = history.changes;
        const auto kept = std::ranges::upper_bound(changes, oldest, {}, &StateChange::time);
        auto first = kept == changes.begin() ? kept : std::prev(kept);
        if (changes.end() - first > static_cast<std::ptrdiff_t>(kMostChanges))
            first = changes.end() - static_cast<std::ptrdiff_t>(kMostChanges);
        changes.erase(changes.begin(), first);
    }
    std::erase_if(m_applied, [oldest](qint64 time) { return time < oldest; });
}

void DocumentChartData::recordRules()
{
    const auto before = std::exchange(m_generation, m_document->generation());
    if (before == 0 || before == m_generation || newestTime() == 0)
        return;
    m_applied.push_back(newestTime());
    if (m_applied.size() > kMostChanges)
        m_applied.erase(m_applied.begin());
}

std::size_t DocumentChartData::changeCount() const
{
    std::size_t count = m_applied.size();
    for (const auto &[id, history] : m_history)
        count += history.changes.size();
    return count;
}

std::span<const quint64> DocumentChartData::historiesOf(quint64 service) const
{
    const auto found = m_serversOf.find(service);
    if (found == m_serversOf.end())
        return {};
    return found->second;
}

QList<ChartSubject> DocumentChartData::services() const
{
    QList<ChartSubject> subjects;
    for (const auto &service : m_document->live().services)
        subjects.append({m_document->stableIds().of(service.config.key),
                         m_document->serviceName(service.config.key)});
    return subjects;
}

QString DocumentChartData::serviceName(quint64 service) const
{
    const auto key = m_document->stableIds().service(service);
    return key ? m_document->serviceName(*key) : QString();
}

QList<ChartSubject> DocumentChartData::servers(quint64 service) const
{
    QList<ChartSubject> subjects;
    const auto key = m_document->stableIds().service(service);
    const auto *rules = key ? m_document->live().findService(*key) : nullptr;
    if (rules) {
        for (const auto &server : rules->destinations) {
            const ServerRef ref{*key, server.endpoint};
            subjects.append({m_document->stableIds().of(ref), nameOf(ref)});
        }
    }
    for (const auto id : historiesOf(service)) {
        const auto &history = m_history.at(id);
        if (history.leftAt == 0)
            continue;
        const bool known = std::ranges::any_of(
            subjects, [id](const ChartSubject &subject) { return subject.id == id; });
        if (!known)
            subjects.append({id, history.name});
    }
    return subjects;
}

QList<QPointF> DocumentChartData::samples(quint64 service, quint64 server, ChartMeasure measure,
                                          qint64 from, qint64 to) const
{
    const auto id = server != 0 ? server : service;
    const auto newest = newestTime();
    const int step = stepFrom(from);
    const qint64 stepMilliseconds = step * 1000;
    const int count = countFrom(from);
    const auto values = m_document->series().window(id, metricOf(measure), count, step);
    QList<QPointF> points;
    points.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qint64 time = newest - (values.size() - 1 - i) * stepMilliseconds;
        if (time < from || time > to)
            continue;
        points.append(
            {static_cast<qreal>(time), isInBits(measure) ? values[i] * kBitsPerOctet : values[i]});
    }
    return points;
}

QList<ChartExtremes> DocumentChartData::extremes(quint64 service, quint64 server,
                                                 ChartMeasure measure, qint64 from, qint64 to) const
{
    QList<ChartExtremes> result;
    if (stepFrom(from) == 1)
        return result;
    const auto newest = newestTime();
    const auto values = m_document->series().extremes(server != 0 ? server : service,
                                                      metricOf(measure), countFrom(from));
    const double factor = isInBits(measure) ? kBitsPerOctet : 1;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qint64 time =
            newest - (values.size() - 1 - i) * qint64{SeriesStore::kCoarseSeconds} * 1000;
        if (time < from || time > to)
            continue;
        const auto value = scaled(values[i], factor);
        result.append({time, value.low, value.high});
    }
    return result;
}

QList<ChartEvent> DocumentChartData::events(quint64 service, qint64 from, qint64 to) const
{
    QList<ChartEvent> events;
    for (const auto id : historiesOf(service)) {
        const auto &history = m_history.at(id);
        for (std::size_t i = 1; i < history.changes.size(); ++i) {
            const auto &change = history.changes[i];
            auto event = eventOf(history.name, history.changes[i - 1].state, change.state);
            event.time = change.time;
            if (change.time >= from && change.time <= to && !event.text.isEmpty())
                events.append(event);
        }
    }
    for (const auto time : m_applied)
        if (time >= from && time <= to)
            events.append({time, tr("rules applied"), ChartEvent::Kind::Apply});
    std::ranges::sort(events, {}, &ChartEvent::time);
    return events;
}

ServerState DocumentChartData::stateOf(quint64 server, qint64 time) const
{
    const auto found = m_history.find(server);
    if (found == m_history.end())
        return ServerState::Unknown;
    const auto &changes = found->second.changes;
    const auto after = std::ranges::upper_bound(changes, time, {}, &StateChange::time);
    return after == changes.begin() ? ServerState::Unknown : std::prev(after)->state;
}

QString DocumentChartData::stateAt(quint64 server, qint64 time) const
{
    return stateWord(stateOf(server, time));
}

bool DocumentChartData::isDownAt(quint64 server, qint64 time) const
{
    return stateOf(server, time) == ServerState::Down;
}

int DocumentChartData::stepFrom(qint64 from) const
{
    return (newestTime() - from) / 1000 <= SeriesStore::kFineCount ? 1
                                                                   : SeriesStore::kCoarseSeconds;
}

int DocumentChartData::countFrom(qint64 from) const
{
    const int step = stepFrom(from);
    return static_cast<int>(
        std::clamp<qint64>((newestTime() - from) / (step * 1000) + 1, 0,
                           step == 1 ? SeriesStore::kFineCount : SeriesStore::kCoarseCount));
}

qint64 DocumentChartData::newestTime() const
{
    return m_document->series().newestSecond() * 1000;
}

} // namespace vipdeck
