// SPDX-License-Identifier: GPL-3.0-or-later
// The director's switches: those of /proc/sys/net/ipv4/vs, with the kernel's names, defaults and
// checks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace vipdeck {

// A switch that takes any number is on when it is not 0.
struct Tunables
{
    std::int64_t amDropRate = 10;
    std::int64_t amemThreshold = 1024; // pages
    std::int64_t backupOnly = 0;
    std::int64_t cacheBypass = 0;
    std::int64_t connReuseMode = 1;
    std::int64_t conntrack = 0;
    std::int64_t dropEntry = 0;  // 0 never, 1 when memory is short, 2 the same and now, 3 always
    std::int64_t dropPacket = 0; // as dropEntry
    std::int64_t expireNodestConn = 0;
    std::int64_t expireQuiescentTemplate = 0;
    std::int64_t ignoreTunneled = 0;
    std::int64_t natIcmpSend = 0;
    std::int64_t pmtuDisc = 1;
    std::int64_t runEstimation = 1;
    std::int64_t scheduleIcmp = 0;
    std::int64_t secureTcp = 0; // as dropEntry
    std::int64_t sloppySctp = 0;
    std::int64_t sloppyTcp = 0;
    std::int64_t snatReroute = 1;
    std::int64_t syncPersistMode = 0;
    std::int64_t syncPorts = 1;         // 1, 2, 4, 8 ...
    std::int64_t syncQlenMax = 7157;    // messages; the kernel's default follows its memory
    std::int64_t syncRefreshPeriod = 0; // seconds
    std::int64_t syncRetries = 0;       // 0..3
    std::int64_t syncSockSize = 0;      // octets
    std::int64_t syncThreshold = 3;     // first number of sync_threshold
    std::int64_t syncPeriod = 50;       // its second number
    std::int64_t syncVersion = 1;       // 0 or 1

    friend bool operator==(const Tunables &, const Tunables &) = default;
};

struct TunableDescription
{
    std::string_view name;    // as in /proc/sys/net/ipv4/vs
    std::string_view summary; // one sentence
    // Why a director in userspace takes and keeps the value but does not act on it; empty: it acts.
    std::string_view withoutEffect = {};
};

// Sorted by name.
[[nodiscard]] std::span<const TunableDescription> knownTunables();

// What reading the file gives, without the line feed: "1", "3\t50". Empty for an unknown name.
[[nodiscard]] std::string tunableText(const Tunables &tunables, std::string_view name);

// What writing `text` to the file does: takes the leading number (sync_threshold: one or two), in
// decimal, 0x or 0 notation; blank text changes nothing. On an error nothing changes.
// Errors: InvalidArgument for an unknown name or no number, OutOfRange.
[[nodiscard]] Result<> setTunable(Tunables &tunables, std::string_view name, std::string_view text);

} // namespace vipdeck
