// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/lab/workload.h"

#include <cmath>
#include <numbers>
#include <string>

namespace vipdeck {
namespace {

constexpr std::uint32_t kMaximumClients = 1u << 22;
constexpr double kMaximumArrivals = 1e6;
constexpr double kNinetyNinthPercentile = 2.3263478740408408; // of the normal distribution

tl::unexpected<Error> outOfRange(const std::string &field, double value)
{
    return makeError(ErrorCode::OutOfRange,
                     field + " " + std::to_string(value) + " is out of range");
}

double secondsOf(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

Duration durationOf(double seconds)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

} // namespace

Result<> validate(const Workload &workload)
{
    if (workload.clients < 1 || workload.clients > kMaximumClients)
        return outOfRange("number of clients", workload.clients);
    if (!(workload.arrivalsPerSecond > 0 && workload.arrivalsPerSecond <= kMaximumArrivals))
        return outOfRange("arrivals per second", workload.arrivalsPerSecond);
    if (workload.medianLength <= Duration::zero())
        return outOfRange("median length in seconds", secondsOf(workload.medianLength));
    if (workload.longLength < workload.medianLength)
        return outOfRange("99th percentile of the length in seconds",
                          secondsOf(workload.longLength));
    if (workload.duration <= Duration::zero())
        return outOfRange("duration in seconds", secondsOf(workload.duration));
    return {};
}

WorkloadSource::WorkloadSource(const Workload &workload)
    : m_workload(workload)
    , m_random(workload.seed)
    , m_deviation(std::log(secondsOf(workload.longLength) / secondsOf(workload.medianLength))
                  / kNinetyNinthPercentile)
{}

double WorkloadSource::uniform()
{
    constexpr double kSteps = 9007199254740992.0; // 2^53
    return (static_cast<double>(m_random.next() >> 11) + 1.0) / kSteps;
}

// Box and Muller, 1958.
double WorkloadSource::normal()
{
    const auto radius = std::sqrt(-2.0 * std::log(uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

Duration WorkloadSource::nextGap()
{
    const auto mean = 1.0 / m_workload.arrivalsPerSecond;
    switch (m_workload.arrivals) {
    case ArrivalShape::Even: return durationOf(mean);
    case ArrivalShape::Poisson: return durationOf(-std::log(uniform()) * mean);
    case ArrivalShape::Bursts: break;
    }
    if (m_leftInBurst > 0) {
        --m_leftInBurst;
        return Duration::zero();
    }
    m_leftInBurst = kBurstSize - 1;
    return durationOf(-std::log(uniform()) * mean * kBurstSize);
}

Duration WorkloadSource::nextLength()
{
    const auto median = secondsOf(m_workload.medianLength);
    switch (m_workload.lengths) {
    case LengthShape::Constant: return m_workload.medianLength;
    case LengthShape::Exponential: return durationOf(-std::log2(uniform()) * median);
    case LengthShape::LogNormal: break;
    }
    return durationOf(median * std::exp(m_deviation * normal()));
}

} // namespace vipdeck
