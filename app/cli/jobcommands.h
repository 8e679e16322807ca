// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm drain, undrain, move and jobs: servers that leave or come back without a lost
// connection.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words: the command and its arguments. Returns the exit code; with --wait that of the drain.
[[nodiscard]] int runJobCommand(const ToolOptions &options, HelperBackend &helper,
                                const rules::Names &names, const rules::Console &console);

} // namespace vipdeck
