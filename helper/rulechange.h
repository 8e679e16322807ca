// SPDX-License-Identifier: GPL-3.0-or-later
// What rules, and changes of them, mean to the engine's datapath. Pure; any thread.
#pragma once

#include <set>

#include "engine/config/ruleset.h"

namespace vipdeck {

// What the director has to know.
[[nodiscard]] ChangeSet withoutLabels(const ChangeSet &changes);

// May a server have connections that `after` no longer accounts for?
[[nodiscard]] bool takesAway(const ChangeSet &changes, const RuleSet &before, const RuleSet &after);

// Servers that are not masqueraded need the way to them (RouteInfo); of those that are, IPv6 ones,
// for errors about stray packets.
[[nodiscard]] std::set<Address> routedServers(const RuleSet &rules);

} // namespace vipdeck
