// SPDX-License-Identifier: GPL-3.0-or-later
// What the messages of sync daemons leave of a frame. Pure.
#pragma once

#include <cstdint>

#include "engine/net/address.h"

namespace vipdeck {

// Octets of IP and UDP in front of a message.
[[nodiscard]] constexpr std::uint32_t syncHeaderLength(AddressFamily family)
{
    return (family == AddressFamily::IPv4 ? 20 : 40) + 8;
}

} // namespace vipdeck
