// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stats/traffic.h"

namespace vipdeck {
namespace {

constexpr unsigned kPacketPlaces = 10;
constexpr unsigned kOctetPlaces = 5;

void approach(std::uint64_t &scaled, std::uint64_t increase, unsigned places)
{
    // One place less than the scale: the period is two seconds.
    const auto measured = static_cast<std::int64_t>(increase << (places - 1));
    const auto old = static_cast<std::int64_t>(scaled);
    // An arithmetic shift, so that a falling rate rounds down as it does in the kernel.
    scaled = static_cast<std::uint64_t>(old + ((measured - old) >> 2));
}

std::uint64_t perSecond(std::uint64_t scaled, unsigned places)
{
    return (scaled + ((std::uint64_t{1} << (places - 1)) - 1)) >> places;
}

} // namespace

void TrafficStats::estimate()
{
    const auto &now = m_counters;
    approach(m_scaled.connections, now.connections - m_last.connections, kPacketPlaces);
    approach(m_scaled.packetsIn, now.packetsIn - m_last.packetsIn, kPacketPlaces);
    approach(m_scaled.packetsOut, now.packetsOut - m_last.packetsOut, kPacketPlaces);
    approach(m_scaled.bytesIn, now.bytesIn - m_last.bytesIn, kOctetPlaces);
    approach(m_scaled.bytesOut, now.bytesOut - m_last.bytesOut, kOctetPlaces);
    m_last = now;
}

void TrafficStats::zero()
{
    *this = TrafficStats();
}

Rates TrafficStats::rates() const
{
    return {perSecond(m_scaled.connections, kPacketPlaces),
            perSecond(m_scaled.packetsIn, kPacketPlaces),
            perSecond(m_scaled.packetsOut, kPacketPlaces),
            perSecond(m_scaled.bytesIn, kOctetPlaces), perSecond(m_scaled.bytesOut, kOctetPlaces)};
}

} // namespace vipdeck
