// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several packet threads a client belongs to, as the steering rules compute it in the
// kernel. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "engine/io/steeringplan.h"

namespace vipdeck {

inline constexpr std::uint32_t kClientShareSeed = 0x76697064; // any; the same everywhere

// The mask as octets of an address; those beyond the family's length are 0.
[[nodiscard]] std::array<std::uint8_t, 16> maskOctets(const ClientMask &clients,
                                                      AddressFamily family);

// 0 to shares - 1.
[[nodiscard]] std::uint32_t shareOf(const Address &client, const ClientMask &clients,
                                    std::uint32_t shares);

// Bob Jenkins's hashlittle (lookup3.c, May 2006, public domain), which Linux calls jhash.
[[nodiscard]] std::uint32_t jenkinsHash(std::span<const std::uint8_t> key, std::uint32_t seed);

} // namespace vipdeck
