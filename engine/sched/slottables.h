// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the hash tables of sh, dh and mh, and the slot of a client in mh's. The kernel's.
#pragma once

#include <cstdint>

#include "engine/net/endpoint.h"

namespace vipdeck {

inline constexpr unsigned kAddressSlotBits = 8;     // sh, dh
inline constexpr std::uint32_t kMaglevSlots = 4093; // prime: every skip visits every slot

// Where mh looks first; the port is 0 unless mh-port is on. In maglevhash.cpp.
[[nodiscard]] std::uint32_t maglevSlot(const Endpoint &client);

} // namespace vipdeck
