// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm lab: hands over to the laboratory script.
#pragma once

#include <span>
#include <string>

#include "engine/base/result.h"

namespace vipdeck {

// Looks for the installed laboratory beside the program, then for tools/lab of a source tree around
// it. Does not return when the script was found.
[[nodiscard]] Error runLaboratory(std::span<const std::string> words);

} // namespace vipdeck
