// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/seriesrecorder.h"

#include <algorithm>
#include <map>

#include "app/document/seriesstore.h"
#include "app/document/serverref.h"
#include "app/document/stableids.h"

namespace vipdeck {
namespace {

// Appends what happened between two frames; counters that were zeroed in between are a gap.
class SeriesRecorder
{
public:
    SeriesRecorder(SeriesStore &store, qint64 second, double elapsedSeconds)
        : m_store(store)
        , m_second(second)
        , m_elapsed(elapsedSeconds)
    {}

    void active(quint64 id, quint64 count)
    {
        m_store.append(id, SeriesStore::Metric::ActiveConnections, m_second,
                       static_cast<quint32>(std::min<quint64>(count, UINT32_MAX)));
    }
    void traffic(quint64 id, const Counters &before, const Counters &after)
    {
        using Metric = SeriesStore::Metric;
        rate(id, Metric::ConnectionRate, before.connections, after.connections);
        rate(id, Metric::PacketRate, before.packetsIn + before.packetsOut,
             after.packetsIn + after.packetsOut);
        rate(id, Metric::BytesIn, before.bytesIn, after.bytesIn);
        rate(id, Metric::BytesOut, before.bytesOut, after.bytesOut);
    }

private:
    void rate(quint64 id, SeriesStore::Metric metric, quint64 before, quint64 after)
    {
        if (after < before)
            return;
        const double perSecond = static_cast<double>(after - before) / m_elapsed;
        m_store.append(id, metric, m_second,
                       static_cast<quint32>(std::min<double>(perSecond + 0.5, UINT32_MAX - 1.0)));
    }

    SeriesStore &m_store;
    qint64 m_second;
    double m_elapsed;
};

} // namespace

void recordSeries(SeriesStore &series, StableIds &ids, const DirectorStatus &previous,
                  const DirectorStatus &status)
{
    std::map<ServerRef, Counters> before;
    std::map<ServiceKey, Counters> beforeServices;
    for (const auto &service : previous.services) {
        beforeServices.emplace(service.config.key, service.counters);
        for (const auto &server : service.destinations)
            before.emplace(ServerRef{service.config.key, server.config.endpoint}, server.counters);
    }
    SeriesRecorder recorder(
        series, static_cast<qint64>(status.timeMilliseconds / 1000),
        static_cast<double>(status.uptimeMilliseconds - previous.uptimeMilliseconds) / 1000.0);
    for (const auto &service : status.services) {
        const auto id = ids.of(service.config.key);
        quint64 active = 0;
        for (const auto &server : service.destinations) {
            const ServerRef ref{service.config.key, server.config.endpoint};
            const auto serverId = ids.of(ref);
            active += server.activeConnections;
            recorder.active(serverId, server.activeConnections);
            if (const auto old = before.find(ref); old != before.end())
                recorder.traffic(serverId, old->second, server.counters);
        }
        recorder.active(id, active);
        if (const auto old = beforeServices.find(service.config.key); old != beforeServices.end())
            recorder.traffic(id, old->second, service.counters);
    }
}

} // namespace vipdeck
