// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/queuestatistics.h"

#include <fstream>
#include <sstream>
#include <string>

namespace vipdeck {

QueueStatistics readQueueStatistics(std::uint16_t first, std::uint16_t last)
{
    // Columns: number, port id, depth, copy mode, copy range, queue drops, user drops, last id, 1.
    QueueStatistics result;
    std::ifstream file("/proc/net/netfilter/nfnetlink_queue");
    for (std::string line; std::getline(file, line);) {
        std::istringstream columns(line);
        std::uint32_t number = 0;
        std::uint32_t port = 0;
        std::uint32_t depth = 0;
        std::uint32_t mode = 0;
        std::uint32_t range = 0;
        std::uint64_t queueDrops = 0;
        std::uint64_t userDrops = 0;
        columns >> number >> port >> depth >> mode >> range >> queueDrops >> userDrops;
        if (!columns || number < first || number > last)
            continue;
        result.depth += depth;
        result.dropped += queueDrops + userDrops;
    }
    return result;
}

} // namespace vipdeck
