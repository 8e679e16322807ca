// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/seriesstore.h"

#include <algorithm>
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
    [[nodiscard]] quint32 get(qint64 slot) const
    {
        if (slot > m_newest || slot <= m_newest - size() || slot < 0)
            return kGap;
        return m_values[static_cast<std::size_t>(slot % size())];
    }

private:
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_values.size()); }
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

struct SeriesStore::Series
{
    explicit Series(bool withFine)
        : coarse(kCoarseCount)
    {
        if (withFine)
            fine = std::make_unique<Ring>(kFineCount);
    }

    void append(qint64 second, quint32 value)
    {
        // A frame that came a little late covers the second before it too.
        if (fine && second - newest == 2)
            fine->set(second - 1, value);
        newest = second;
        if (fine)
            fine->set(second, value);
        const qint64 slot = second / kCoarseSeconds;
        if (slot != bucket) {
            bucket = slot;
            bucketSum = 0;
            bucketCount = 0;
        }
        bucketSum += value;
        ++bucketCount;
        coarse.set(slot, static_cast<quint32>((bucketSum + bucketCount / 2) / bucketCount));
    }

    [[nodiscard]] quint32 at(qint64 second) const
    {
        if (fine)
            return fine->get(second);
        return second > newest ? kGap : coarse.get(second / kCoarseSeconds);
    }

    std::unique_ptr<Ring> fine;
    Ring coarse;
    qint64 newest = 0;
    qint64 bucket = -1;
    quint64 bucketSum = 0;
    quint64 bucketCount = 0;
};

SeriesStore::SeriesStore() = default;
SeriesStore::~SeriesStore() = default;

void SeriesStore::append(quint64 stableId, Metric metric, qint64 second, quint32 value)
{
    auto &series = m_groups[stableId][static_cast<std::size_t>(metric)];
    if (!series) {
        const bool withFine = m_fineSeries < kFineSeriesLimit;
        m_fineSeries += withFine ? 1 : 0;
        series = std::make_unique<Series>(withFine);
    }
    if (second <= series->newest)
        return;
    series->append(second, std::min(value, kGap - 1));
    m_newestSecond = std::max(m_newestSecond, second);
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
            mean.add(coarse ? series->coarse.get(slot) : series->at(slot));
        values[i] = mean.value();
    }
    return values;
}

const SeriesStore::Series *SeriesStore::find(quint64 stableId, Metric metric) const
{
    const auto group = m_groups.find(stableId);
    return group == m_groups.end() ? nullptr
                                   : group->second[static_cast<std::size_t>(metric)].get();
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
