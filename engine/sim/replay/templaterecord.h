// SPDX-License-Identifier: GPL-3.0-or-later
// Records of persistence templates beyond a plain service: those of servers that are quiesced,
// removed and added again, and those of a firewall mark.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isQuiesceRecord(const Json &record);
[[nodiscard]] bool isMarkTemplateRecord(const Json &record);

// The result is the record with the server of each "open" step and the tables of the "conn" steps.
// Errors: Malformed for a step that is not understood.
[[nodiscard]] Result<Json> replayQuiesceRecord(const Json &record);
// The result is the record with the servers in "conns" and the tables. Errors: Malformed.
[[nodiscard]] Result<Json> replayMarkTemplateRecord(const Json &record);

} // namespace vipdeck::replay
