// SPDX-License-Identifier: GPL-3.0-or-later
// How this machine reaches an address: the kernel's own answer. Any thread.
#pragma once

#include <optional>

#include "engine/director/director.h"

namespace vipdeck {

// Source address and path MTU, what the kernel learned from ICMP included; nothing when there is no
// route. Sends no packet.
[[nodiscard]] std::optional<RouteInfo> lookUpRoute(const Address &server);

} // namespace vipdeck
