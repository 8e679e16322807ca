// SPDX-License-Identifier: GPL-3.0-or-later
// The rules as a file of ipvsadm, where the helper may write: a client names the path, so it must
// be in or below one of the directories that the helper was started with. Control thread.
#pragma once

#include <string>
#include <vector>

#include "engine/config/ruleset.h"

namespace vipdeck {

// Errors: InvalidArgument for what is no plain absolute path, PermissionDenied with the directories
// that are possible.
[[nodiscard]] Result<> checkRulePath(const std::string &path,
                                     const std::vector<std::string> &directories);

// Replaces the file so that the old or the new one is complete. Errors: Io.
[[nodiscard]] Result<> writeRuleText(const std::string &path, const RuleSet &rules);

// `rules` with the services of the file instead of its own. Names of hosts are not looked up.
// Errors: Io, Malformed with the first wrong line.
[[nodiscard]] Result<RuleSet> readRuleText(const std::string &path, RuleSet rules);

} // namespace vipdeck
