// SPDX-License-Identifier: GPL-3.0-or-later
// Exhibits of what the console remembers: settings, saved filters, directors.
#pragma once

#include "tests/app/gallery/gallery.h"

namespace vipdeck::test {

[[nodiscard]] std::vector<Exhibit> settingsExhibits();

} // namespace vipdeck::test
