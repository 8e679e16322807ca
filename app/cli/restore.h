// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm -R: a rule file is taken as a whole or not at all.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Reads the console's input. Every bad line is named before anything is sent.
[[nodiscard]] int restoreAtomically(const ToolOptions &options, HelperBackend &helper,
                                    const rules::Names &names, const rules::Console &console);

} // namespace vipdeck
