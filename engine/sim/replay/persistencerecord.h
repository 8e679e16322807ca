// SPDX-License-Identifier: GPL-3.0-or-later
// Records of persistence templates: a few connections, the tables while they are open and after.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isPersistenceRecord(const Json &record);

// The result is the record with the servers in "conns" and the tables. Errors: Malformed.
[[nodiscard]] Result<Json> replayPersistenceRecord(const Json &record);

} // namespace vipdeck::replay
