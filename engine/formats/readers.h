// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of each format: what it understands goes to the builder. Pure.
#pragma once

#include <string_view>

#include "engine/formats/rulebuilder.h"

namespace vipdeck::formats {

void readKeepalived(std::string_view text, RuleBuilder &builder);
void readLdirectord(std::string_view text, RuleBuilder &builder);
void readPiranha(std::string_view text, RuleBuilder &builder);

} // namespace vipdeck::formats
