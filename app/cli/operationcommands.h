// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm history [show N | diff A [B] | restore N | rates [TIME]], keep, revert: the helper's
// versions of the rules and its rates.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words: the command and its arguments. Returns the exit code.
[[nodiscard]] int runOperationCommand(const ToolOptions &options, HelperBackend &helper,
                                      const rules::Console &console);

} // namespace vipdeck
