// SPDX-License-Identifier: GPL-3.0-or-later
// A dialogue with an FTP server through a masquerading service, frame by frame ("beh-ftp-...").
#pragma once

#include "engine/base/result.h"
#include "engine/sim/replay/json.h"

namespace vipdeck::replay {

[[nodiscard]] bool isFtpRecord(const Json &record);

// Sends what the client and the server sent again and fills in what came to the other one, octet
// for octet, and the entries of the record's service in the connection tables. Frames and entries
// of other addresses stay as they are.
[[nodiscard]] Result<Json> replayFtpRecord(const Json &record);

} // namespace vipdeck::replay
