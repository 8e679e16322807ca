// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what factScript() printed, be it over ssh, from a file or pasted. The text comes from a
// machine that may say anything: unknown lines are skipped, nothing is trusted to be complete.
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/doctor/facts.h"

namespace vipdeck::doctor {

inline constexpr std::size_t kMaximumFactsOctets = 1u << 20;

// Errors: LimitExceeded; Malformed when it is not the output of the script, or cut off.
[[nodiscard]] Result<ServerFacts> parseServerFacts(std::string_view text);

} // namespace vipdeck::doctor
