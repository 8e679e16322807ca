// SPDX-License-Identifier: GPL-3.0-or-later
// Whole IP packets with right lengths and checksums, for simulations and tests.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/net/endpoint.h"

namespace vipdeck {

using PacketBytes = std::vector<std::uint8_t>;

struct TcpSegment
{
    Endpoint source;
    Endpoint destination;
    std::uint8_t flags = 0; // TcpFlag
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::span<const std::uint8_t> payload;
};

// Both ends must be of one family. TTL 64, no options, Don't Fragment as Linux sends it.
[[nodiscard]] PacketBytes tcpPacket(const TcpSegment &segment);
[[nodiscard]] PacketBytes udpPacket(const Endpoint &source, const Endpoint &destination,
                                    std::span<const std::uint8_t> payload);
// One chunk of the given type and content; the verification tag is 1.
[[nodiscard]] PacketBytes sctpPacket(const Endpoint &source, const Endpoint &destination,
                                     std::uint8_t chunkType, std::span<const std::uint8_t> content);

} // namespace vipdeck
