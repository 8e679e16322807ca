// SPDX-License-Identifier: GPL-3.0-or-later
// History of counters for charts and sparklines: per series a ring of 900 one-second values and one
// of 240 fifteen-second means; the first 4,000 series also keep the lowest and highest second of
// each mean. A single second without a value is a late frame and takes the value of the frame after
// it; more than one stay a gap. A series without a value for an hour is forgotten. GUI thread.
#pragma once

#include <QList>
#include <QtGlobal>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace vipdeck {

class SeriesStore
{
public:
    enum class Metric { ConnectionRate, ActiveConnections, PacketRate, BytesIn, BytesOut };
    static constexpr int kMetrics = 5;
    static constexpr int kFineCount = 900;   // 1 s each
    static constexpr int kCoarseCount = 240; // 15 s each
    static constexpr int kCoarseSeconds = 15;
    static constexpr std::size_t kFineSeriesLimit = 4000; // later series have only means
    static constexpr qint64 kMemorySeconds = qint64{kCoarseCount} * kCoarseSeconds;
    static constexpr quint64 kDirector = 0; // id of the sums over all services

    struct Extremes // of one step; NaN = gap or not kept
    {
        qreal low = 0;
        qreal high = 0;
    };

    SeriesStore();
    ~SeriesStore();

    // `second` is wall clock, since 1970; values of an older second than the newest are ignored.
    void append(quint64 stableId, Metric metric, qint64 second, quint32 value);

    // The same for several metrics of one subject; an absent value is a gap.
    using Values = std::array<std::optional<quint32>, kMetrics>; // by Metric
    void append(quint64 stableId, qint64 second, const Values &values);

    // What somebody else counted, one value for each second from `first` on: taken where there is
    // no value yet, and not beyond the newest second.
    void fill(quint64 stableId, Metric metric, qint64 first,
              const std::vector<std::optional<quint32>> &values);

    // Values of the `count` steps of `step` seconds that end with the newest second of the store,
    // oldest first, NaN = gap. step 1 reads the fine ring, 15 and its multiples the coarse one.
    [[nodiscard]] QList<qreal> window(quint64 stableId, Metric metric, int count,
                                      int step = 1) const;
    // The lowest and highest second in each of the `count` coarse steps, as window() with 15.
    [[nodiscard]] QList<Extremes> extremes(quint64 stableId, Metric metric, int count) const;
    // Sum of the values of the last `seconds` seconds; negative = there is none.
    [[nodiscard]] double sum(quint64 stableId, Metric metric, int seconds) const;
    [[nodiscard]] qint64 newestSecond() const { return m_newestSecond; } // 0 = no data yet
    [[nodiscard]] bool contains(quint64 stableId) const;
    [[nodiscard]] std::size_t octets() const; // of the rings, without the tables around them

private:
    struct Series;
    struct Group;
    void appendTo(Series &series, qint64 second, quint32 value);
    void moveOn(qint64 second);
    void forgetSilent();
    [[nodiscard]] Group &groupOf(quint64 stableId);
    [[nodiscard]] const Series *find(quint64 stableId, Metric metric) const;

    std::unordered_map<quint64, std::unique_ptr<Group>> m_groups;
    std::size_t m_fineSeries = 0;
    qint64 m_newestSecond = 0;
};

} // namespace vipdeck
