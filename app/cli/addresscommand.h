// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm vip add|del|list: virtual addresses on the director's interfaces.
#pragma once

#include <span>
#include <string>

#include "app/cli/helperbackend.h"
#include "app/cli/tool.h"

namespace vipdeck {

// The words behind "vip".
[[nodiscard]] int runAddressCommand(std::span<const std::string> words, const ToolOptions &options,
                                    HelperBackend &helper, const rules::Console &console);

} // namespace vipdeck
