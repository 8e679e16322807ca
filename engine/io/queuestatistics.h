// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel counts of its packet queues. Any thread.
#pragma once

#include <cstdint>

namespace vipdeck {

struct QueueStatistics
{
    std::uint32_t depth = 0;   // packets that wait for a verdict
    std::uint64_t dropped = 0; // queue full, or the receiver's buffer full
};

// Sums of the queues first..last; zero when the kernel does not tell.
[[nodiscard]] QueueStatistics readQueueStatistics(std::uint16_t first, std::uint16_t last);

} // namespace vipdeck
