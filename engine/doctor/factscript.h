// SPDX-License-Identifier: GPL-3.0-or-later
// The script that reads the facts of a real server. It changes nothing, needs no root (program
// names behind ports are missing then) and runs in any POSIX shell with iproute2.
#pragma once

#include <string>

#include "engine/net/address.h"

namespace vipdeck::doctor {

// `director` and `client`: addresses to ask the server's routing table for.
[[nodiscard]] std::string factScript(const Address &director, const Address &client);

} // namespace vipdeck::doctor
