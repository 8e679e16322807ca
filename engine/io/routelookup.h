// SPDX-License-Identifier: GPL-3.0-or-later
// How this machine reaches an address: the kernel's own answer. Any thread.
#pragma once

#include <optional>

#include "engine/director/director.h"

namespace vipdeck {

// Source address, path MTU with what the kernel learned from ICMP, and whether it is an address of
// this machine; nothing when there is no route. Sends no packet.
[[nodiscard]] std::optional<RouteInfo> lookUpRoute(const Address &server);

} // namespace vipdeck
