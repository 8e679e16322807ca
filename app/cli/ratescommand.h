// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm history rates [TIME]: what the director did in the last hours and days.
#pragma once

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// `time`: "6h", "7d" ...; empty: the last hour. Errors: InvalidArgument with the word, and those of
// the helper.
[[nodiscard]] Result<> showRates(const std::string &time, const ToolOptions &options,
                                 HelperBackend &helper, const rules::Console &console);

} // namespace vipdeck
