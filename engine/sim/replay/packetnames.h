// SPDX-License-Identifier: GPL-3.0-or-later
// Packets as recordings name them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vipdeck::replay {

// "SYN", "SYNACK", "FIN+ACK"; "NONE" is a packet without flags.
[[nodiscard]] std::optional<std::uint8_t> tcpFlagsOf(std::string_view name);
// "INIT_ACK" and so on: the type of the first chunk.
[[nodiscard]] std::optional<std::uint8_t> chunkTypeOf(std::string_view name);

} // namespace vipdeck::replay
