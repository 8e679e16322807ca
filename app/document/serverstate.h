// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vipdeck {

// What is known of a real server; the evidence behind it is in serverevidence.h.
enum class ServerState { Unknown, Up, Draining, Down, OverLimit, New };
// How a row of the draft differs from the live rules.
enum class DraftMark { None, Added, Removed, Changed };

} // namespace vipdeck
