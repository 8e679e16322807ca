// SPDX-License-Identifier: GPL-3.0-or-later
// Random texts and health settings, the same for the same seed.
#pragma once

#include <string>

#include "engine/base/random.h"
#include "engine/config/health.h"

namespace vipdeck::test {

// Up to 11 letters with everything that could be mistaken for syntax: quotes, line feeds, "#".
[[nodiscard]] std::string randomText(Random &random);
[[nodiscard]] ServiceHealth randomHealth(Random &random);

} // namespace vipdeck::test
