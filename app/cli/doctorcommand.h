// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm doctor: looks at real servers and this director, prints what is wrong and how to put
// it right. Changes nothing.
#pragma once

#include <span>
#include <string>

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// The words behind "doctor". Exit code 0 when nothing failed, 1 when a check failed, 2 for a
// mistake in the words or when a machine could not be looked at.
[[nodiscard]] int runDoctor(std::span<const std::string> words, const ToolOptions &options,
                            HelperBackend &helper, const rules::Names &names,
                            const rules::Console &console);

} // namespace vipdeck
