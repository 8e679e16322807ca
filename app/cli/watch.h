// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm watch: the list again and again, as the helper pushes it.
#pragma once

#include <span>
#include <string>

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// Words: --interval SECONDS, --count NUMBER, and the options of -L. On a terminal every list takes
// the place of the one before; elsewhere a blank line parts them. Ends after `count` lists or when
// the helper goes away.
[[nodiscard]] int watchStatus(std::span<const std::string> words, const ToolOptions &options,
                              HelperBackend &helper, const rules::Names &names,
                              const rules::Console &console);

} // namespace vipdeck
