// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/seriesstore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vipdeck {
namespace {

constexpr quint32 kGap = std::numeric_limits<quint32>::max();

// Values by absolute slot number (time divided by the slot's length); the newest `capacity` slots
// are kept.
class Ring
{
public:
    explicit Ring(int capacity)
        : m_values(static_cast<std::size_t>(capacity), kGap)
    {}

    void set(qint64 slot, quint32 value)
    {
        if (m_newest != 0) {
            const qint64 firstSkipped = std::max(m_newest + 1, slot - size() + 1);
            for (qint64 skipped = firstSkipped; skipped < slot; ++skipped)
                at(skipped) = kGap;
        }
        m_newest = std::max(m_newest, slot);
        at(slot) = value;
    }
    // Only a place that is empty.
    void fill(qint64 slot, quint32 value)
    {
        if (slot > m_newest)
            set(slot, value);
        else if (slot > m_newest - size() && at(slot) == kGap)
            at(slot) = value;
    }
    [[nodiscard]] quint32 get(qint64 slot) const
    {
        if (slot > m_newest || slot <= m_newest - size() || slot < 0)
            return kGap;
        return m_values[static_cast<std::size_t>(slot % size())];
    }
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_values.size()); }

private:
    quint32 &at(qint64 slot) { return m_values[static_cast<std::size_t>(slot % size())]; }

    std::vector<quint32> m_values;
    qint64 m_newest = 0;
};

class Mean
{
public:
    void add(quint32 value)
    {
        if (value == kGap)
            return;
        m_sum += value;
        ++m_count;
    }
    [[nodiscard]] qreal value() const
    {
        return m_count == 0 ? std::numeric_limits<qreal>::quiet_NaN()
                            : static_cast<qreal>(m_sum) / m_count;
    }

private:
    quint64 m_sum = 0;
    int m_count = 0;
};

} // namespace

// The step that is being counted stands here, with what every second needs; finished steps and
// seconds are in the rings.
struct SeriesStore::Series
{
    struct FineRings
    {
        Ring seconds{kFineCount};
        Ring lows{kCoarseCount};
        Ring highs{kCoarseCount};
    };

    [[nodiscard]] bool exists() const { return means != nullptr; }

    void create(bool withFine)
    {
        means = std::make_unique<Ring>(kCoarseCount);
        if (withFine)
            fine = std::make_unique<FineRings>();
    }

    void append(qint64 second, quint32 value)
    {
        if (fine) {
            // A frame that came a little late covers the second before it too.
            if (second - newest == 2)
                fine->seconds.set(second - 1, value);
            fine->seconds.set(second, value);
        }
        newest = second;
        const qint64 slot = second / kCoarseSeconds;
        if (slot != bucket)
            startBucket(slot, value);
        bucketSum += value;
        ++bucketCount;
        bucketLow = std::min(bucketLow, value);
        bucketHigh = std::max(bucketHigh, value);
    }

    void fill(qint64 second, quint32 value)
    {
        if (fine)
            fine->seconds.fill(second, value);
        newest = std::max(newest, second);
    }
    void fillMean(qint64 slot, quint32 value)
    {
        if (slot != bucket)
            means->fill(slot, value);
    }

    [[nodiscard]] quint32 at(qint64 second) const
    {
        if (fine)
            return fine->seconds.get(second);
        return second > newest ? kGap : mean(second / kCoarseSeconds);
    }
    [[nodiscard]] quint32 mean(qint64 slot) const
    {
        return slot == bucket ? bucketMean() : means->get(slot);
    }
    [[nodiscard]] quint32 low(qint64 slot) const
    {
        return slot == bucket ? bucketLow : fine->lows.get(slot);
    }
    [[nodiscard]] quint32 high(qint64 slot) const
    {
        return slot == bucket ? bucketHigh : fine->highs.get(slot);
    }

    [[nodiscard]] std::size_t octets() const
    {
        const auto values =
            means->size()
            + (fine ? fine->seconds.size() + fine->lows.size() + fine->highs.size() : 0);
        return sizeof(Series) + static_cast<std::size_t>(values) * sizeof(quint32);
    }

    qint64 newest = 0;
    qint64 bucket = -1;
    quint64 bucketSum = 0;
    quint32 bucketCount = 0;
    quint32 bucketLow = 0;
    quint32 bucketHigh = 0;
    std::unique_ptr<FineRings> fine; // null: only means
    std::unique_ptr<Ring> means;     // null: nothing was ever counted

private:
    [[nodiscard]] quint32 bucketMean() const
    {
        return static_cast<quint32>((bucketSum + bucketCount / 2) / bucketCount);
    }
    void startBucket(qint64 slot, quint32 value)
    {
        if (bucketCount > 0) {
            means->set(bucket, bucketMean());
            if (fine) {
                fine->lows.set(bucket, bucketLow);
                fine->highs.set(bucket, bucketHigh);
            }
        }
        bucket = slot;
        bucketSum = 0;
        bucketCount = 0;
        bucketLow = bucketHigh = value;
    }
};

struct SeriesStore::Group // side by side: a second touches all of them
{
    std::array<Series, kMetrics> series;
};

SeriesStore::SeriesStore() = default;
SeriesStore::~SeriesStore() = default;

SeriesStore::Group &SeriesStore::groupOf(quint64 stableId)
{
    auto &group = m_groups[stableId];
    if (!group)
        group = std::make_unique<Group>();
    return *group;
}

void SeriesStore::append(quint64 stableId, Metric metric, qint64 second, quint32 value)
{
    appendTo(groupOf(stableId).series[static_cast<std::size_t>(metric)], second, value);
    moveOn(second);
}

void SeriesStore::append(quint64 stableId, qint64 second, const Values &values)
{
    auto &group = groupOf(stableId);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            appendTo(group.series[i], second, *values[i]);
    moveOn(second);
}

void SeriesStore::appendTo(Series &series, qint64 second, quint32 value)
{
    if (!series.exists()) {
        const bool withFine = m_fineSeries < kFineSeriesLimit;
        m_fineSeries += withFine ? 1 : 0;
        series.create(withFine);
    }
    if (second > series.newest)
        series.append(second, std::min(value, kGap - 1));
}

void SeriesStore::fill(quint64 stableId, Metric metric, qint64 first,
                       const std::vector<std::optional<quint32>> &values)
{
    auto &series = groupOf(stableId).series[static_cast<std::size_t>(metric)];
    if (!series.exists()) {
        const bool withFine = m_fineSeries < kFineSeriesLimit;
        m_fineSeries += withFine ? 1 : 0;
        series.create(withFine);
    }
    Mean mean;
    auto second = first;
    for (const auto &value : values) {
        if (second > m_newestSecond)
            break;
        if (value) {
            series.fill(second, std::min(*value, kGap - 1));
            mean.add(std::min(*value, kGap - 1));
        }
        ++second;
        const bool slotEnds = second % kCoarseSeconds == 0;
        if (slotEnds && !std::isnan(mean.value()))
            series.fillMean(second / kCoarseSeconds - 1,
                            static_cast<quint32>(std::lround(mean.value())));
        if (slotEnds)
            mean = {};
    }
}

void SeriesStore::moveOn(qint64 second)
{
    if (second <= m_newestSecond)
        return;
    const bool nextMinute = second / 60 > m_newestSecond / 60;
    m_newestSecond = second;
    if (nextMinute)
        forgetSilent();
}

void SeriesStore::forgetSilent()
{
    for (auto group = m_groups.begin(); group != m_groups.end();) {
        bool isEmpty = true;
        for (auto &series : group->second->series) {
            if (series.exists() && series.newest < m_newestSecond - kMemorySeconds) {
                m_fineSeries -= series.fine ? 1 : 0;
                series = {};
            }
            isEmpty = isEmpty && !series.exists();
        }
        group = isEmpty ? m_groups.erase(group) : std::next(group);
    }
}

QList<SeriesStore::Extremes> SeriesStore::extremes(quint64 stableId, Metric metric, int count) const
{
    constexpr auto kNone = std::numeric_limits<qreal>::quiet_NaN();
    QList<Extremes> values(count, {kNone, kNone});
    const auto *series = find(stableId, metric);
    if (!series || !series->fine)
        return values;
    const qint64 newest = m_newestSecond / kCoarseSeconds;
    for (int i = 0; i < count; ++i) {
        const qint64 slot = newest - (count - 1 - i);
        if (const auto low = series->low(slot); low != kGap)
            values[i] = {static_cast<qreal>(low), static_cast<qreal>(series->high(slot))};
    }
    return values;
}

std::size_t SeriesStore::octets() const
{
    std::size_t sum = 0;
    for (const auto &[id, group] : m_groups)
        for (const auto &series : group->series)
            sum += series.exists() ? series.octets() : 0;
    return sum;
}

QList<qreal> SeriesStore::window(quint64 stableId, Metric metric, int count, int step) const
{
    QList<qreal> values(count, std::numeric_limits<qreal>::quiet_NaN());
    const auto *series = find(stableId, metric);
    if (!series || step < 1)
        return values;
    const bool coarse = step % kCoarseSeconds == 0;
    const int unit = coarse ? kCoarseSeconds : 1;
    const qint64 newest = m_newestSecond / unit;
    for (int i = 0; i < count; ++i) {
        const qint64 last = newest - static_cast<qint64>(count - 1 - i) * (step / unit);
        Mean mean;
        for (qint64 slot = last - step / unit + 1; slot <= last; ++slot)
            mean.add(coarse ? series->mean(slot) : series->at(slot));
        values[i] = mean.value();
    }
    return values;
}

const SeriesStore::Series *SeriesStore::find(quint64 stableId, Metric metric) const
{
    const auto group = m_groups.find(stableId);
    if (group == m_groups.end())
        return nullptr;
    const auto &series = group->second->series[static_cast<std::size_t>(metric)];
    return series.exists() ? &series : nullptr;
}

double SeriesStore::sum(quint64 stableId, Metric metric, int seconds) const
{
    const auto *series = find(stableId, metric);
    double total = -1;
    for (qint64 second = m_newestSecond - seconds + 1; series && second <= m_newestSecond;
         ++second) {
        const auto value = series->at(second);
        if (value != kGap)
            total = std::max(total, 0.0) + value;
    }
    return total;
}

bool SeriesStore::contains(quint64 stableId) const
{
    return m_groups.contains(stableId);
}

} // namespace vipdeck
