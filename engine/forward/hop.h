// SPDX-License-Identifier: GPL-3.0-or-later
// What a router does to each packet besides choosing its way.
#pragma once

#include "engine/packet/packet.h"

namespace vipdeck {

// Time to live, hop limit.
[[nodiscard]] std::uint8_t hopLimit(const Packet &packet);

// Takes one hop; false, and nothing changed, when this was the last.
[[nodiscard]] bool takeHop(Packet &packet);

} // namespace vipdeck
