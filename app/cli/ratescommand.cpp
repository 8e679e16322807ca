// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ratescommand.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

#include "app/cli/jobwords.h"

namespace vipdeck {
namespace {

constexpr std::uint64_t kMilliseconds = 1000;
constexpr std::uint32_t kHour = 3600;
constexpr std::uint32_t kDay = 86400;
constexpr std::uint32_t kLongest = 31 * kDay;

// Steps that make about sixty lines for people; JSON gets every step that is kept.
std::uint32_t stepFor(std::uint32_t seconds, bool isForPeople)
{
    constexpr std::uint32_t kLines = 60;
    constexpr std::array<std::uint32_t, 9> kSteps{10,  30,    60,        120,       300,
                                                  600, kHour, 6 * kHour, 12 * kHour};
    const auto shortest = seconds > kDay ? api::kCoarseRateSeconds : api::kFineRateSeconds;
    if (!isForPeople)
        return shortest;
    for (const auto step : kSteps)
        if (step >= shortest && seconds / step <= kLines)
            return step;
    return kSteps.back();
}

double perSecond(std::uint64_t count, const api::RateSample &sample)
{
    return static_cast<double>(count * kMilliseconds) / sample.coveredMilliseconds;
}

// Right-aligned, with one digit behind the point below ten.
std::string cell(double value, int width)
{
    const auto text = QString::number(value, 'f', value > 0 && value < 10 ? 1 : 0);
    return text.rightJustified(width).toStdString();
}

std::string lineOf(const api::RateSample &sample)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(sample.timeMilliseconds));
    const auto &gained = sample.gained;
    return time.toString(Qt::ISODate).toStdString()
           + cell(perSecond(gained.connections, sample), 11)
           + cell(static_cast<double>(sample.activeConnections), 11)
           + cell(perSecond(gained.packetsIn + gained.packetsOut, sample), 11)
           + cell(perSecond(gained.bytesIn, sample), 14)
           + cell(perSecond(gained.bytesOut, sample), 14)
           + cell(perSecond(sample.dropped, sample), 11) + '\n';
}

QJsonObject toJson(const api::RateSample &sample)
{
    const auto rate = [&](std::uint64_t count) { return perSecond(count, sample); };
    return {
        {QStringLiteral("timeMilliseconds"), static_cast<qint64>(sample.timeMilliseconds)},
        {QStringLiteral("coveredMilliseconds"), static_cast<qint64>(sample.coveredMilliseconds)},
        {QStringLiteral("connectionsPerSecond"), rate(sample.gained.connections)},
        {QStringLiteral("activeConnections"), static_cast<qint64>(sample.activeConnections)},
        {QStringLiteral("packetsInPerSecond"), rate(sample.gained.packetsIn)},
        {QStringLiteral("packetsOutPerSecond"), rate(sample.gained.packetsOut)},
        {QStringLiteral("bytesInPerSecond"), rate(sample.gained.bytesIn)},
        {QStringLiteral("bytesOutPerSecond"), rate(sample.gained.bytesOut)},
        {QStringLiteral("packetsDroppedPerSecond"), rate(sample.dropped)}};
}

Result<std::vector<api::RateSample>> readAll(api::RatesRequest request, HelperBackend &helper)
{
    std::vector<api::RateSample> samples;
    do {
        const auto reply = helper.rates(request);
        if (!reply)
            return tl::unexpected(reply.error());
        samples.insert(samples.end(), reply->page.begin(), reply->page.end());
        request.fromMilliseconds = reply->nextMilliseconds;
    } while (request.fromMilliseconds != 0);
    return samples;
}

void printTable(const std::vector<api::RateSample> &samples, std::uint32_t step,
                const rules::Console &console)
{
    if (samples.empty())
        return console.out("no rates were recorded in that time\n");
    console.out("Mean per second over steps of " + std::to_string(step) + " s\n"
                + "Time                    Conns/s     Active  Packets/s    Bytes in/s"
                  "   Bytes out/s  Dropped/s\n");
    std::uint64_t expected = samples.front().timeMilliseconds;
    for (const auto &sample : samples) {
        if (sample.timeMilliseconds > expected)
            console.out("  no data for "
                        + std::to_string((sample.timeMilliseconds - expected) / kMilliseconds)
                        + " s\n");
        console.out(lineOf(sample));
        expected = sample.timeMilliseconds + step * kMilliseconds;
    }
}

} // namespace

Result<> showRates(const std::string &time, const ToolOptions &options, HelperBackend &helper,
                   const rules::Console &console)
{
    const auto seconds = time.empty() ? std::optional(kHour) : parseDuration(time);
    if (!seconds || *seconds == 0 || *seconds > kLongest)
        return makeError(ErrorCode::InvalidArgument,
                         "rates are kept for 31 days: history rates takes a time such as 6h or "
                         "7d, not \""
                             + time + '"');
    const auto now = static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch());
    api::RatesRequest request;
    request.fromMilliseconds = now - *seconds * kMilliseconds;
    request.stepSeconds = stepFor(*seconds, !options.json);
    const auto samples = readAll(request, helper);
    if (!samples)
        return tl::unexpected(samples.error());
    if (!options.json) {
        printTable(*samples, request.stepSeconds, console);
        return {};
    }
    QJsonArray steps;
    for (const auto &sample : *samples)
        steps.append(toJson(sample));
    const QJsonObject object{
        {QStringLiteral("stepSeconds"), static_cast<qint64>(request.stepSeconds)},
        {QStringLiteral("steps"), steps}};
    console.out(QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString());
    return {};
}

} // namespace vipdeck
