// SPDX-License-Identifier: GPL-3.0-or-later
// History of counters for charts and sparklines: per series a ring of 900 one-second values and one
// of 240 fifteen-second means. A single second without a value is a late frame and takes the value
// of the frame after it; more than one stay a gap. GUI thread.
#pragma once

#include <QList>
#include <QtGlobal>
#include <array>
#include <memory>
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

    SeriesStore();
    ~SeriesStore();

    // `second` is wall clock, since 1970; values of an older second than the newest are ignored.
    void append(quint64 stableId, Metric metric, qint64 second, quint32 value);

    // Values of the `count` steps of `step` seconds that end with the newest second of the store,
    // oldest first, NaN = gap. step 1 reads the fine ring, 15 and its multiples the coarse one.
    [[nodiscard]] QList<qreal> window(quint64 stableId, Metric metric, int count,
                                      int step = 1) const;
    // Sum of the values of the last `seconds` seconds; negative = there is none.
    [[nodiscard]] double sum(quint64 stableId, Metric metric, int seconds) const;
    [[nodiscard]] qint64 newestSecond() const { return m_newestSecond; } // 0 = no data yet
    [[nodiscard]] bool contains(quint64 stableId) const;

private:
    struct Series;
    [[nodiscard]] const Series *find(quint64 stableId, Metric metric) const;
    using Group = std::array<std::unique_ptr<Series>, kMetrics>;

    std::unordered_map<quint64, Group> m_groups;
    std::size_t m_fineSeries = 0;
    qint64 m_newestSecond = 0;
};

} // namespace vipdeck
