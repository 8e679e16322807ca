// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's own view, octet for octet as /proc/net/ip_vs shows it on a machine with HZ=250.
#pragma once

#include <string>

#include "engine/config/status.h"

namespace vipdeck::replay {

// Services in the order of the status: the kernel's own order depends on a hash.
[[nodiscard]] std::string procServices(const DirectorStatus &status);

} // namespace vipdeck::replay
