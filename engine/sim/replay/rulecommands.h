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
// With the switches that a record has in words: "conn_reuse_mode=0 expire_nodest_conn=1: ...".
[[nodiscard]] Tunables tunablesIn(const std::string &words, Tunables tunables);

} // namespace vipdeck::replay
