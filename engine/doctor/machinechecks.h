// SPDX-License-Identifier: GPL-3.0-or-later
// What only the machine knows about changes that a client asks for, decided as the kernel's IPVS
// decides it: whether there is the interface of a sync daemon, how long its messages may be, and
// which addresses are broadcast addresses of the machine's networks. What is loaded at start is not
// looked at again. Pure.
#pragma once

#include <vector>

#include "engine/config/ruleset.h"
#include "engine/doctor/facts.h"

namespace vipdeck::doctor {

// Whether fitToMachine() could say anything about these changes.
[[nodiscard]] bool dependsOnMachine(const ChangeSet &changes);

// Fills in what a backup daemon's length is on its interface. Errors: DeviceNotFound,
// InvalidArgument (a server at a broadcast address).
[[nodiscard]] Result<> fitToMachine(ChangeSet &changes,
                                    const std::vector<InterfaceFacts> &interfaces);

} // namespace vipdeck::doctor
