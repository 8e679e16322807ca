// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm dial-stdio: standard input and output become the helper's socket, so that a console
// reaches it with "ssh host vipdeckadm dial-stdio".
#pragma once

#include <string>

#include "engine/base/result.h"

namespace vipdeck {

// Copies both ways until the helper closes, or standard input has ended and the helper has answered
// and closed. Blocks.
[[nodiscard]] Result<> dialStandardStreams(const std::string &socketPath);

} // namespace vipdeck
