// SPDX-License-Identifier: GPL-3.0-or-later
// The director's switches: those of /proc/sys/net/ipv4/vs, with the kernel's names and defaults.
#pragma once

#include <cstdint>

namespace vipdeck {

// Switches that take any number are on when it is not 0.
struct Tunables
{
    std::int32_t amDropRate = 10;
    std::int32_t amemThreshold = 1024; // pages
    std::int32_t backupOnly = 0;
    std::int32_t cacheBypass = 0;
    std::int32_t connReuseMode = 1;
    std::int32_t conntrack = 0;
    std::int32_t dropEntry = 0;  // 0 never, 1 under pressure, 2 now (automatic), 3 always
    std::int32_t dropPacket = 0; // the same
    std::int32_t expireNodestConn = 0;
    std::int32_t expireQuiescentTemplate = 0;
    std::int32_t ignoreTunneled = 0;
    std::int32_t natIcmpSend = 0;
    std::int32_t pmtuDisc = 1;
    std::int32_t runEstimation = 1;
    std::int32_t scheduleIcmp = 0;
    std::int32_t secureTcp = 0; // as dropEntry
    std::int32_t sloppySctp = 0;
    std::int32_t sloppyTcp = 0;
    std::int32_t snatReroute = 1;
    std::int32_t syncPersistMode = 0;
    std::int32_t syncPorts = 1;         // 1, 2, 4, 8 ...
    std::int64_t syncQlenMax = 7157;    // messages; the kernel's default follows its memory
    std::int64_t syncRefreshPeriod = 0; // seconds
    std::int32_t syncRetries = 0;       // 0..3
    std::int32_t syncSockSize = 0;
    std::int32_t syncThreshold = 3;
    std::int32_t syncPeriod = 50; // second number of sync_threshold
    std::int32_t syncVersion = 1; // 0 or 1

    friend bool operator==(const Tunables &, const Tunables &) = default;
};

} // namespace vipdeck
