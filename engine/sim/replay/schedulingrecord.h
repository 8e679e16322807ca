// SPDX-License-Identifier: GPL-3.0-or-later
// Records of schedulers: rules, connections one after the other, and what the tables showed then.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isSchedulingRecord(const Json &record);

// Does the steps on a new director. The result is the record with what this director did: "rs",
// "text", "rc" and the last element of the entries of "map". Errors: Malformed for a step that is
// not understood.
[[nodiscard]] Result<Json> replaySchedulingRecord(const Json &record);

} // namespace vipdeck::replay
