// SPDX-License-Identifier: GPL-3.0-or-later
// The hashes of addresses that IPVS defines. They are part of the schedulers' contract: kernel and
// VipDeck directors must map the same client to the same server, so they are not seeded.
#pragma once

#include <cstdint>

#include "engine/net/address.h"

namespace vipdeck {

// IPv4 as a number; of IPv6 the exclusive or of its four 32-bit words.
[[nodiscard]] std::uint32_t foldAddress(const Address &address);

// Multiplicative hash with the golden ratio (Knuth 6.4), the highest `bits` bits of the product.
[[nodiscard]] constexpr std::uint32_t goldenRatioHash(std::uint32_t value, unsigned bits)
{
    return (value * 0x61C88647u) >> (32 - bits);
}

} // namespace vipdeck
