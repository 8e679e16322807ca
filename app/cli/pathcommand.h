// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm path: the way of established packets.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words: "path" and nothing, "show", "queue", "cache" or "auto". Returns the exit code.
[[nodiscard]] int runPathCommand(const ToolOptions &options, HelperBackend &helper,
                                 const rules::Console &console);

} // namespace vipdeck
