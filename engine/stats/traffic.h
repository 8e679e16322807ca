// SPDX-License-Identifier: GPL-3.0-or-later
// Counters of a service, a server or the whole director, with the IPVS estimator over them. Written
// by the Director's thread only.
#pragma once

#include "engine/config/status.h"

namespace vipdeck {

inline constexpr std::uint32_t kEstimatorPeriodSeconds = 2;

class TrafficStats
{
public:
    void countConnection() { ++m_counters.connections; }
    void countIn(std::uint64_t octets)
    {
        ++m_counters.packetsIn;
        m_counters.bytesIn += octets;
    }
    void countOut(std::uint64_t octets)
    {
        ++m_counters.packetsOut;
        m_counters.bytesOut += octets;
    }

    // What somebody else counted.
    void addIn(std::uint64_t packets, std::uint64_t octets)
    {
        m_counters.packetsIn += packets;
        m_counters.bytesIn += octets;
    }
    void addOut(std::uint64_t packets, std::uint64_t octets)
    {
        m_counters.packetsOut += packets;
        m_counters.bytesOut += octets;
    }

    // To be called every kEstimatorPeriodSeconds. rate += (measured - rate) / 4, in fixed point:
    // 10 binary places for connections and packets, 5 for octets.
    void estimate();
    // ipvsadm -Z: counters and rates.
    void zero();

    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] Rates rates() const;

private:
    Counters m_counters;
    Counters m_last; // at the last estimate()
    Rates m_scaled;  // fixed point
};

} // namespace vipdeck
