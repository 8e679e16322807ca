// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/applycomparison.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <variant>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/serverevidence.h"

namespace vipdeck {
namespace {

using Metric = ApplyComparison::Metric;
using Verdict = ApplyComparison::Verdict;

constexpr double kDeviations = 3;
constexpr double kLeastShare = 0.02; // of the mean: a steady value may move that much
constexpr double kLeastValue = 0.5;
constexpr std::size_t kMaximumSamples = 4000; // an hour to confirm and the minute before

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation(const std::vector<double> &values)
{
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - middle) * (value - middle);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

std::uint64_t dropsOf(const EngineStatus &engine)
{
    auto drops = engine.queueDrops;
    for (const auto &drop : engine.drops)
        drops += drop.packets;
    return drops;
}

// Nothing when the counter was set back in between.
std::optional<double> rate(std::uint64_t before, std::uint64_t after, double seconds)
{
    if (after < before)
        return std::nullopt;
    return static_cast<double>(after - before) / seconds;
}

bool isWorse(Metric metric, Verdict verdict)
{
    if (metric == Metric::DropRate)
        return verdict == Verdict::More;
    return metric != Metric::Active && verdict == Verdict::Less;
}

} // namespace

ApplyComparison::ApplyComparison(DirectorDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if ((parts & DocumentPart::Status) && m_document->status())
            record();
        if ((parts & DocumentPart::Connection) && !m_document->isConnected())
            m_previous.reset();
    });
}

qint64 ApplyComparison::applied() const
{
    const auto *operations = m_document->operations();
    return operations->isWaiting()
               ? static_cast<qint64>(operations->confirmation().appliedMilliseconds)
               : 0;
}

void ApplyComparison::record()
{
    const auto &status = *m_document->status();
    Sample sample;
    sample.time = static_cast<qint64>(status.timeMilliseconds);
    double active = 0;
    for (const auto &service : status.services) {
        for (const auto &server : service.destinations)
            active += server.activeConnections;
        sample.servers += static_cast<int>(service.destinations.size());
    }
    const auto set = [&](Metric metric, std::optional<double> value) {
        sample.values[static_cast<std::size_t>(metric)] = value;
    };
    set(Metric::Active, active);
    set(Metric::ServersUp, sample.servers - m_document->evidence().downCount());
    const Totals totals{status.timeMilliseconds, status.counters.connections,
                        dropsOf(status.engine)};
    if (m_previous && totals.time > m_previous->time) {
        const double seconds = static_cast<double>(totals.time - m_previous->time) / 1000.0;
        set(Metric::ConnectionRate, rate(m_previous->connections, totals.connections, seconds));
        set(Metric::DropRate, rate(m_previous->drops, totals.drops, seconds));
    }
    m_previous = totals;
    m_samples.push_back(sample);
    trim();
    Q_EMIT changed();
}

void ApplyComparison::trim()
{
    const auto end = applied() != 0 ? applied() : m_samples.back().time;
    while (!m_samples.empty()
           && (m_samples.front().time < end - kBeforeMilliseconds
               || m_samples.size() > kMaximumSamples))
        m_samples.pop_front();
}

Verdict ApplyComparison::judge(const std::vector<double> &before, const std::vector<double> &after)
{
    if (static_cast<int>(before.size()) < kMinimumSamples
        || static_cast<int>(after.size()) < kMinimumSamples)
        return Verdict::TooEarly;
    const double old = mean(before);
    const double margin =
        std::max({kDeviations * deviation(before), kLeastShare * old, kLeastValue});
    const double change = mean(after) - old;
    if (std::abs(change) <= margin)
        return Verdict::AsBefore;
    return change > 0 ? Verdict::More : Verdict::Less;
}

ApplyComparison::Result ApplyComparison::result(Metric metric) const
{
    Result result;
    std::vector<double> before;
    std::vector<double> after;
    for (const auto &sample : m_samples) {
        const auto &value = sample.values[static_cast<std::size_t>(metric)];
        const bool isAfter = applied() != 0 && sample.time > applied();
        if (isAfter && result.applied < 0)
            result.applied = static_cast<int>(result.series.size());
        result.series.append(value.value_or(std::numeric_limits<double>::quiet_NaN()));
        if (value)
            (isAfter ? after : before).push_back(*value);
    }
    if (metric == Metric::ServersUp) {
        // A count is no noise: the last one of each side.
        if (!before.empty())
            result.before = before.back();
        if (!after.empty())
            result.now = after.back();
        if (result.before && static_cast<int>(after.size()) >= kMinimumSamples)
            result.verdict = *result.now > *result.before   ? Verdict::More
                             : *result.now < *result.before ? Verdict::Less
                                                            : Verdict::AsBefore;
    } else {
        if (!before.empty())
            result.before = mean(before);
        if (!after.empty())
            result.now = mean(after);
        result.verdict = judge(before, after);
    }
    result.isWorse = isWorse(metric, result.verdict);
    return result;
}

std::optional<Metric> ApplyComparison::worst() const
{
    std::optional<Metric> worst;
    double largest = 0;
    for (int i = 0; i < kMetrics; ++i) {
        const auto metric = static_cast<Metric>(i);
        const auto found = result(metric);
        if (!found.isWorse)
            continue;
        const double share =
            std::abs(*found.now - *found.before) / std::max(*found.before, kLeastValue);
        if (worst && share <= largest)
            continue;
        worst = metric;
        largest = share;
    }
    return worst;
}

int ApplyComparison::servers() const
{
    return m_samples.empty() ? 0 : m_samples.back().servers;
}

int ApplyComparison::serversBefore() const
{
    int servers = 0;
    for (const auto &sample : m_samples)
        if (applied() == 0 || sample.time <= applied())
            servers = sample.servers;
    return servers;
}

ServerRefs ApplyComparison::suspects() const
{
    ServerRefs suspects;
    const auto &before = m_document->operations()->rulesBefore();
    if (!before)
        return suspects;
    const auto look = [&](const ServiceKey &key, const DestinationConfig &server) {
        const ServerRef ref{key, server.endpoint};
        if (m_document->evidence().state(ref) == ServerState::Down)
            suspects.push_back(ref);
    };
    for (const auto &change : diff(*before, m_document->live())) {
        if (const auto *added = std::get_if<AddDestination>(&change))
            look(added->key, added->destination);
        else if (const auto *edited = std::get_if<EditDestination>(&change))
            look(edited->key, edited->destination);
    }
    return suspects;
}

QString verdictText(Metric metric, const ApplyComparison::Result &result)
{
    switch (result.verdict) {
    case Verdict::TooEarly: return ApplyComparison::tr("too early");
    case Verdict::AsBefore: return ApplyComparison::tr("as before");
    case Verdict::More:
    case Verdict::Less: break;
    }
    const double before = *result.before;
    const double now = *result.now;
    const bool more = result.verdict == Verdict::More;
    if (metric == Metric::ServersUp) {
        const int difference = qRound(std::abs(now - before));
        return more ? ApplyComparison::tr("%n more", "servers", difference)
                    : ApplyComparison::tr("%n fewer", "servers", difference);
    }
    if (before <= 0)
        return more ? ApplyComparison::tr("more") : ApplyComparison::tr("less");
    if (now >= 2 * before)
        return ApplyComparison::tr("%1 times").arg(QLocale().toString(now / before, 'f', 0));
    const auto percent = QLocale().toString(std::abs(now - before) / before * 100, 'f', 0);
    return more ? ApplyComparison::tr("%1% more").arg(percent)
                : ApplyComparison::tr("%1% less").arg(percent);
}

QString metricTitle(Metric metric)
{
    switch (metric) {
    case Metric::ConnectionRate: return ApplyComparison::tr("New connections per s");
    case Metric::Active: return ApplyComparison::tr("Active connections");
    case Metric::DropRate: return ApplyComparison::tr("Dropped packets per s");
    case Metric::ServersUp: return ApplyComparison::tr("Servers not down");
    }
    return {};
}

} // namespace vipdeck
