// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts packets that are longer than a link takes. The first fragment stays in the buffer, the
// others are returned; nothing happens to a packet that fits. `identification` is the same for all
// pieces and should differ from that of other packets on the way.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/packet/buffer.h"

namespace vipdeck {

// RFC 791 section 2.3. A fragment may be cut again. `mtu` below 68 counts as 68.
[[nodiscard]] std::vector<std::vector<std::uint8_t>>
fragmentIPv4(PacketBuffer &buffer, std::size_t mtu, std::uint16_t identification);

// RFC 8200 section 4.5, for packets that have no fragment header yet. Needs room for one in front
// of the buffer; without it the packet stays whole. `mtu` below 1280 counts as 1280.
[[nodiscard]] std::vector<std::vector<std::uint8_t>>
fragmentIPv6(PacketBuffer &buffer, std::size_t mtu, std::uint32_t identification);

} // namespace vipdeck
