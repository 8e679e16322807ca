// SPDX-License-Identifier: GPL-3.0-or-later
// The draft against the running rules as a person reads it: sentences, warnings, and the ipvsadm
// command of every step. Pure: built from values, holds values.
#pragma once

#include <map>
#include <set>

#include "app/document/gentlestart.h"
#include "app/document/pendingchange.h"
#include "engine/config/status.h"

namespace vipdeck {

struct ChangeDescriptionInput
{
    const RuleSet &running;
    const RuleSet &wanted;
    const DirectorStatus *status = nullptr;             // null: connection counts are unknown
    std::set<ServerRef> removedWhenEmpty;               // drained servers that leave by themselves
    std::map<ServerRef, GentleStart> gentleStarts = {}; // added ones
};

// Every difference once, changes of one service together, in an order that the helper can carry
// out: a change stands behind those that it needs. A server that is added to one service and
// removed or drained in another one is a move.
[[nodiscard]] PendingChanges describeChanges(const ChangeDescriptionInput &input);

} // namespace vipdeck
