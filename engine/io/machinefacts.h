// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of this machine what the doctor wants to know, without sending a packet. Any thread.
#pragma once

#include <optional>

#include "engine/doctor/facts.h"

namespace vipdeck {

// Everything but the probes and the state of the engine. Without a target there are no routes. What
// cannot be read is missing in the answer.
[[nodiscard]] doctor::DirectorFacts readMachineFacts(const std::optional<doctor::Target> &target);

} // namespace vipdeck
