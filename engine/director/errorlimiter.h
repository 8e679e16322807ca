// SPDX-License-Identifier: GPL-3.0-or-later
// Token bucket for ICMP errors, with the numbers of the kernel (icmp_msgs_per_sec,
// icmp_msgs_burst).
#pragma once

#include <algorithm>

#include "engine/base/time.h"

namespace vipdeck {

class ErrorLimiter
{
public:
    // Takes a token if there is one.
    [[nodiscard]] bool allows(TimePoint now)
    {
        constexpr Duration kInterval = std::chrono::milliseconds(1);
        constexpr int kBurst = 50;
        // m_full is when the bucket would be full again; each error moves it on by one interval.
        const auto start = std::max(m_full, now);
        if (start - now > kInterval * (kBurst - 1))
            return false;
        m_full = start + kInterval;
        return true;
    }

private:
    TimePoint m_full{};
};

} // namespace vipdeck
