// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a draft's differences when the live rules change under it: a three-way merge by field.
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/config/ruleset.h"

namespace vipdeck {

// A place where both sides changed the same thing, or where an edit lost its object.
struct RebaseConflict
{
    enum class Kind { BothChanged, ObjectGone };

    Kind kind = Kind::BothChanged; // BothChanged: the draft's value was kept
    ServiceKey service;
    Endpoint endpoint; // unspecified address: it is about the service itself
};

struct Rebased
{
    RuleSet draft;
    std::vector<RebaseConflict> conflicts;
};

// `base` are the live rules that `draft` was made from, `live` the new ones. The result differs
// from `live` in what `draft` differs from `base`.
[[nodiscard]] Rebased rebase(const RuleSet &base, const RuleSet &draft, const RuleSet &live);

// Applies what can be applied and skips the rest.
void applyLeniently(RuleSet &rules, const ChangeSet &changes);

} // namespace vipdeck
