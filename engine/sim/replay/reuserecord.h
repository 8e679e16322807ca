// SPDX-License-Identifier: GPL-3.0-or-later
// Records of client ports that are used again: packets of one 4-tuple, and all its entries after
// each.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isReuseRecord(const Json &record);

// The result is the record with [server, state, seconds to expiry] of the entries after each packet
// and "Ln" at the end. Errors: Malformed for a step that is not understood.
[[nodiscard]] Result<Json> replayReuseRecord(const Json &record);

} // namespace vipdeck::replay
