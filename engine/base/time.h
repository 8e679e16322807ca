// SPDX-License-Identifier: GPL-3.0-or-later
// Time as an input. The engine has no clock: whoever calls it says what time it is.
#pragma once

#include <chrono>

namespace vipdeck {

using Duration = std::chrono::nanoseconds;

// Has no now() on purpose. The epoch is whatever the caller chose (production: boot time,
// monotonic).
struct EngineClock
{
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<EngineClock>;
    static constexpr bool is_steady = true;
};

using TimePoint = EngineClock::time_point;

} // namespace vipdeck
