// SPDX-License-Identifier: GPL-3.0-or-later
// Records of ipvsadm --set: the state and the timer that a sequence of packets leads to.
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isTimeoutRecord(const Json &record);

// The result is the record with the state and the seconds to expiry of each sequence in "tcp", the
// entry in "udp", and the tables "Lnc" and "timeout". Errors: Malformed.
[[nodiscard]] Result<Json> replayTimeoutRecord(const Json &record);

} // namespace vipdeck::replay
