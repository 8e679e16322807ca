// SPDX-License-Identifier: GPL-3.0-or-later
// ipvsadm's words to a director.
#pragma once

#include <string>
#include <vector>

#include "engine/director/director.h"

namespace vipdeck::replay {

struct CommandResult
{
    int exitCode = 0;
    std::string output;
    std::string error; // what ipvsadm prints on its standard error
};

// One call of ipvsadm, without its name.
[[nodiscard]] CommandResult runCommand(Director &director,
                                       const std::vector<std::string> &arguments, TimePoint now);
// ipvsadm -R with these lines.
[[nodiscard]] CommandResult restoreRules(Director &director, const std::vector<std::string> &lines,
                                         TimePoint now);

} // namespace vipdeck::replay
