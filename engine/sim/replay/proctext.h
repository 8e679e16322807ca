// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's own view, octet for octet as /proc/net/ip_vs shows it on a machine with HZ=250.
#pragma once

#include <string>

#include "engine/director/director.h"

namespace vipdeck::replay {

// Services in the order of the status: the kernel's own order depends on a hash.
[[nodiscard]] std::string procServices(const DirectorStatus &status);
// /proc/net/ip_vs_conn of IPv4 connections; the order is the table's own, as in the kernel.
[[nodiscard]] std::string procConnections(const Director &director, TimePoint now);

} // namespace vipdeck::replay
