// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm tunables, vipdeckadm tunable NAME VALUE: the director's switches.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words: "tunables", or "tunable", a name and what would be written to the kernel's file of that
// name (more words are joined by blanks). Returns the exit code.
[[nodiscard]] int runTunableCommand(const ToolOptions &options, HelperBackend &helper,
                                    const rules::Console &console);

} // namespace vipdeck
