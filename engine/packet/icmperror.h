// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the ICMP errors a director sends (RFC 792, RFC 4443).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/packet/packet.h"

namespace vipdeck {

// "Port unreachable" about `packet`, from its destination to its source. Empty when RFC 1122 3.2.2
// forbids an error: about an ICMP error, a later fragment, or a source or destination that is not
// one host.
[[nodiscard]] std::vector<std::uint8_t> makePortUnreachable(const Packet &packet);
// The same from another address; unspecified = whoever sends it fills in its own (IPv4 only).
[[nodiscard]] std::vector<std::uint8_t> makePortUnreachable(const Packet &packet,
                                                            const Address &from);
// "Time exceeded in transit" and "fragmentation needed" / "packet too big", with the same limits.
[[nodiscard]] std::vector<std::uint8_t> makeTimeExceeded(const Packet &packet);
[[nodiscard]] std::vector<std::uint8_t> makePacketTooBig(const Packet &packet, std::uint32_t mtu);

// First octets of an ICMP message.
struct IcmpFields
{
    std::uint8_t type = 0;
    std::uint8_t code = 0;
    std::uint32_t rest = 0; // behind the checksum
};

// An IPv4 error about a packet of which only the start is here, from its destination to its source.
[[nodiscard]] std::vector<std::uint8_t> makeErrorAbout(std::span<const std::uint8_t> start,
                                                       const PacketLayout &layout,
                                                       const IcmpFields &fields);

} // namespace vipdeck
