// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files as ipvsadm -S writes and ipvsadm -R takes them, read as a whole: every bad line is
// found, nothing is carried out here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

struct RuleFileProblem
{
    std::size_t line = 0; // from 1
    std::string text;     // the line
    std::string word;     // the word it is about; may be empty
    std::string reason;   // one English sentence, ipvsadm's where it has one

    // "line 3: illegal weight specified: \"-1\" in \"-a -t ...\"".
    [[nodiscard]] std::string toString() const;
};

// Lines may start with "ipvsadm"; empty lines and lines whose first character is # are passed over,
// except the comments of VipDeck (rulecomments.h), which are understood or problems.
// Commands that change nothing (-L, -S ...) are problems.
struct RuleFile
{
    ChangeSet changes;
    std::vector<std::size_t> lines; // of each change
    std::vector<RuleFileProblem> problems;

    // The line number is that of `lines`, the text that of the change.
    [[nodiscard]] RuleFileProblem problemOf(std::size_t change, const std::string &reason) const;
};

[[nodiscard]] RuleFile parseRuleFile(std::string_view text, const Names &names = Names());

// Carries out the whole file on `rules`, or nothing of it. The result names the first change that
// the rules refuse, or is empty. The file must have no problems of its own.
[[nodiscard]] std::vector<RuleFileProblem> importRuleFile(RuleSet &rules, const RuleFile &file);

} // namespace vipdeck::rules
