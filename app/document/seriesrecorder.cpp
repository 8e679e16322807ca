// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/seriesrecorder.h"

#include <algorithm>

#include "app/document/seriesstore.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

// What happened between two frames, `m_elapsed` seconds apart.
class Interval
{
public:
    explicit Interval(double elapsedSeconds)
        : m_elapsed(elapsedSeconds)
    {}

    // `before` null: it was not there, so only the connections are known. Counters that were zeroed
    // in between are a gap.
    [[nodiscard]] SeriesStore::Values values(quint64 active, const Counters *before,
                                             const Counters &after) const
    {
        using Metric = SeriesStore::Metric;
        SeriesStore::Values values;
        const auto at = [&values](Metric metric) -> std::optional<quint32> & {
            return values[static_cast<std::size_t>(metric)];
        };
        at(Metric::ActiveConnections) = static_cast<quint32>(std::min<quint64>(active, UINT32_MAX));
        if (!before)
            return values;
        at(Metric::ConnectionRate) = rate(before->connections, after.connections);
        at(Metric::PacketRate) =
            rate(before->packetsIn + before->packetsOut, after.packetsIn + after.packetsOut);
        at(Metric::BytesIn) = rate(before->bytesIn, after.bytesIn);
        at(Metric::BytesOut) = rate(before->bytesOut, after.bytesOut);
        return values;
    }

private:
    [[nodiscard]] std::optional<quint32> rate(quint64 before, quint64 after) const
    {
        if (after < before)
            return std::nullopt;
        const double perSecond = static_cast<double>(after - before) / m_elapsed;
        return static_cast<quint32>(std::min<double>(perSecond + 0.5, UINT32_MAX - 1.0));
    }

    double m_elapsed;
};

// The entry of the frame before; almost always in the same place.
template<typename Entry>
const Entry *entryBefore(const std::vector<Entry> &entries, std::size_t place, const auto &isSame)
{
    if (place < entries.size() && isSame(entries[place]))
        return &entries[place];
    const auto found = std::ranges::find_if(entries, isSame);
    return found == entries.end() ? nullptr : &*found;
}

// Counters that were zeroed in between add nothing.
void addGain(Counters &sum, const Counters &before, const Counters &after)
{
    for (const auto field : {&Counters::connections, &Counters::packetsIn, &Counters::packetsOut,
                             &Counters::bytesIn, &Counters::bytesOut})
        sum.*field += after.*field >= before.*field ? after.*field - before.*field : 0;
}

} // namespace

quint64 SeriesRecorder::idOf(std::size_t place, const ServerRef &server)
{
    if (place >= m_known.size())
        m_known.resize(place + 1);
    auto &known = m_known[place];
    if (known.id == 0 || known.server.endpoint != server.endpoint
        || known.server.service != server.service)
        known = {server, m_ids.of(server)};
    return known.id;
}

void SeriesRecorder::record(const DirectorStatus &previous, const DirectorStatus &status)
{
    const auto second = static_cast<qint64>(status.timeMilliseconds / 1000);
    const Interval interval(
        static_cast<double>(status.uptimeMilliseconds - previous.uptimeMilliseconds) / 1000.0);
    Counters gained; // of all services that were there before
    quint64 allActive = 0;
    std::size_t place = 0;
    for (std::size_t i = 0; i < status.services.size(); ++i) {
        const auto &service = status.services[i];
        const auto &key = service.config.key;
        const auto *before = entryBefore(
            previous.services, i, [&key](const auto &entry) { return entry.config.key == key; });
        quint64 active = 0;
        for (std::size_t j = 0; j < service.destinations.size(); ++j) {
            const auto &server = service.destinations[j];
            const auto isServer = [&server](const auto &entry) {
                return entry.config.endpoint == server.config.endpoint;
            };
            const auto *old = before ? entryBefore(before->destinations, j, isServer) : nullptr;
            active += server.activeConnections;
            m_series.append(idOf(place++, {key, server.config.endpoint}), second,
                            interval.values(server.activeConnections,
                                            old ? &old->counters : nullptr, server.counters));
        }
        m_series.append(
            m_ids.of(key), second,
            interval.values(active, before ? &before->counters : nullptr, service.counters));
        allActive += active;
        if (before)
            addGain(gained, before->counters, service.counters);
    }
    const Counters none;
    m_series.append(SeriesStore::kDirector, second, interval.values(allActive, &none, gained));
}

} // namespace vipdeck
