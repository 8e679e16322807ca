// SPDX-License-Identifier: GPL-3.0-or-later
// The three programs of the ipvsadm package under their own names.
#pragma once

#include <span>
#include <string>

#include "engine/rules/interpreter.h"

namespace vipdeck::rules {

// As ipvsadm 1.31 calls itself, with the help of VipDeck.
[[nodiscard]] Dialect ipvsadmDialect();

// The help text for a program of this name: commands and options.
[[nodiscard]] std::string helpText(const std::string &program);

// `program` is "ipvsadm", "ipvsadm-save" (takes only -n) or "ipvsadm-restore" (clears the table,
// then -R without the lines that start with #; ignores its words).
[[nodiscard]] int runCompatible(const std::string &program, std::span<const std::string> words,
                                Interpreter &interpreter, const Console &console);

} // namespace vipdeck::rules
