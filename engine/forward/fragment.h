// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/packet/buffer.h"

namespace vipdeck {

// Cuts an IPv4 packet without options, which may be fragmented, to `mtu` octets (RFC 791 section
// 2.3). The first fragment stays in the buffer, the others are returned. `identification` is the
// same for all and should differ from that of other packets on the way.
[[nodiscard]] std::vector<std::vector<std::uint8_t>>
fragmentIPv4(PacketBuffer &buffer, std::size_t mtu, std::uint16_t identification);

} // namespace vipdeck
