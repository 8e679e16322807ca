// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/packet/dropreason.h"

#include <array>

namespace vipdeck {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(DropReason::Count)> kNames = {
    "none",          "truncated",        "bad-header-length", "bad-version",
    "checksum",      "unknown-protocol", "no-service",        "no-destination",
    "no-connection", "destination-gone", "table-full",        "ttl-exceeded",
    "overload",      "no-call-id",       "fragment",          "no-route",
    "too-big",
};

} // namespace

std::string_view dropReasonName(DropReason reason)
{
    const auto index = static_cast<std::size_t>(reason);
    return index < kNames.size() ? kNames[index] : std::string_view{"unknown"};
}

} // namespace vipdeck
