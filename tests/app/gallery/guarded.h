// SPDX-License-Identifier: GPL-3.0-or-later
// Exhibits of a director that asks for comment and ticket, or for a second person.
#pragma once

#include "tests/app/gallery/gallery.h"

namespace vipdeck::test {

// `group`: of the second person; empty: one is enough.
void askForTicket(SampleLink &link, const char *group);

[[nodiscard]] std::vector<Exhibit> guardedExhibits();

} // namespace vipdeck::test
