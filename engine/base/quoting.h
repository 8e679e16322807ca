// SPDX-License-Identifier: GPL-3.0-or-later
// Words in one line of text: quoted where they would not be one word otherwise. \n, \r, \t, \",
// \\ and \xHH stand for themselves inside quotes. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace vipdeck {

// The text itself when it is one plain word, otherwise in quotes.
[[nodiscard]] std::string quotedWord(std::string_view text);
// Always in quotes.
[[nodiscard]] std::string inQuotes(std::string_view text);

// The words of a line; quotes may start anywhere in a word (path="a b"). Errors: Malformed.
[[nodiscard]] Result<std::vector<std::string>> splitQuoted(std::string_view line);

} // namespace vipdeck
