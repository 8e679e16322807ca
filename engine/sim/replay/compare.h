// SPDX-License-Identifier: GPL-3.0-or-later
// What a run did against what was recorded.
#pragma once

#include <optional>
#include <string>

#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

// The first difference in words; nullopt when there is none. Only what the record has is compared.
// The ways to say "not forwarded" (ECONNREFUSED, NONE, TIMEOUT) are one. In traces the seconds to
// expiry may differ by one, and null means that the recording was disturbed there.
[[nodiscard]] std::optional<std::string> firstDifference(const Json &recorded, const Json &ours);

} // namespace vipdeck::replay
