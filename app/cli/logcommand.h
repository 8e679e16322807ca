// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm log: the journal of the helper.
#pragma once

#include <span>
#include <string>

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words after "log": --follow, --count NUMBER (default 50). Oldest first. Returns the exit code.
[[nodiscard]] int showLog(std::span<const std::string> words, const ToolOptions &options,
                          HelperBackend &helper, const rules::Console &console);

} // namespace vipdeck
