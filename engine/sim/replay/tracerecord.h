// SPDX-License-Identifier: GPL-3.0-or-later
// Records of state machines: packets of one connection, and its entry after each.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isTraceRecord(const Json &record);

// Every trace on a new director. The result is the record with the state, the seconds to expiry and
// the counts of the server after each packet. Errors: Malformed for a packet that is not
// understood.
[[nodiscard]] Result<Json> replayTraceRecord(const Json &record);

} // namespace vipdeck::replay
