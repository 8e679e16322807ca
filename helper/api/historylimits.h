// SPDX-License-Identifier: GPL-3.0-or-later
// How much of its history a director keeps. Values only; the wire form is in historylimitfields.h.
#pragma once

#include <cstdint>

namespace vipdeck::api {

inline constexpr std::uint32_t kFewestVersions = 10;
inline constexpr std::uint32_t kMostVersions = 1000;

struct HistoryLimits
{
    // The oldest beyond these go; marked ones and the two newest never do.
    std::uint32_t versions = kMostVersions; // kFewestVersions to kMostVersions

    friend bool operator==(const HistoryLimits &, const HistoryLimits &) = default;
};

// historyLimits, setHistoryLimits: the limits in force and what there is.
struct HistoryLimitsReply
{
    HistoryLimits limits;
    std::uint64_t versions = 0; // without those that failed
    std::uint64_t marked = 0;
    std::uint64_t failures = 0;
    std::uint64_t octets = 0;
    std::uint64_t maximumOctets = 0; // of the directory; older ones go beyond
};

// setHistoryLimits: takes effect at once; versions that are too many are removed for good.
struct SetHistoryLimitsRequest
{
    HistoryLimits limits;
};

} // namespace vipdeck::api
