// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers for the formats with one "name = value" a line (ldirectord.cf, lvs.cf). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/formats/rulebuilder.h"

namespace vipdeck::formats {

// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

[[nodiscard]] std::string_view trimmed(std::string_view text);

// The words between blanks.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

// Without one pair of double quotes around it.
[[nodiscard]] std::string withoutQuotes(std::string_view text);

struct Setting
{
    std::string name;
    std::string value; // trimmed; quotes are still there
    bool hasValue = false;
};
// Splits at the first equals sign.
[[nodiscard]] Setting settingOf(std::string_view line);

// "yes" or "no" after a report, empty when it is neither.
[[nodiscard]] std::optional<bool> yesOrNo(const LinePlace &place, const std::string &value,
                                          RuleBuilder &builder);

} // namespace vipdeck::formats
