// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm safeguards, proposals, agree and refuse.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

[[nodiscard]] int runSafeguardCommand(const ToolOptions &options, HelperBackend &helper,
                                      const rules::Console &console);

} // namespace vipdeck
