// SPDX-License-Identifier: GPL-3.0-or-later
// What a run did against what was recorded.
#pragma once

#include <optional>
#include <string>

#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

// The first difference in words; nullopt when there is none. Only what the record has is compared.
// The ways to say "not forwarded" (ECONNREFUSED, NONE, TIMEOUT) are one. Connection tables may be
// in any order. Seconds to expiry may differ by one (two in tables), and an entry that is shown
// with 0 seconds is as good as gone. In traces null means that the recording was disturbed there.
[[nodiscard]] std::optional<std::string> firstDifference(const Json &recorded, const Json &ours);

} // namespace vipdeck::replay
