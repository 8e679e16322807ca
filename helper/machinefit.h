// SPDX-License-Identifier: GPL-3.0-or-later
// Changes as the kernel would take them on this machine: its interfaces and broadcast addresses
// decide. Any thread.
#pragma once

#include "engine/base/result.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

// Errors: those of doctor::fitToMachine(). Interfaces that cannot be read are told in the log.
[[nodiscard]] Result<> fitToThisMachine(ChangeSet &changes);

} // namespace vipdeck
