// SPDX-License-Identifier: GPL-3.0-or-later
// Tunnelling: puts a packet into an outer one for a real server. IPIP (RFC 2003, 2473, 4213), GRE
// (RFC 2784) and GUE (variant 0, draft-ietf-intarea-gue), each within and between the families.
#pragma once

#include "engine/config/service.h"
#include "engine/net/flowkey.h"
#include "engine/packet/packet.h"

namespace vipdeck {

// Octets of the outer headers.
[[nodiscard]] std::size_t tunnelOverhead(const TunnelConfig &tunnel, AddressFamily outer);

// Source port of GUE, the same for all packets of a flow, so that routers keep them in order.
[[nodiscard]] std::uint16_t tunnelSourcePort(const FlowKey &flow);

// Can anybody put these headers before a packet who does not see all of it?
[[nodiscard]] bool needsHeadersOnly(const TunnelConfig &tunnel);

// The least that Linux takes for the MTU within a tunnel: RFC 791, RFC 8200 section 5.
[[nodiscard]] std::size_t leastTunnelledMtu(AddressFamily outer);

struct TunnelEnds
{
    Address source; // unspecified IPv4: filled in by whoever sends it
    Address server;
};

// Prepends the outer headers; type of service, hop limit and (IPv4, `keepDontFragment`) the "do not
// fragment" bit come from the packet. The checksums of the packet must be complete. False when its
// buffer has no room in front. `packet` is not to be used afterwards, its buffer is.
[[nodiscard]] bool encapsulate(Packet &packet, const TunnelConfig &tunnel, const TunnelEnds &ends,
                               bool keepDontFragment);

// Where the inner packet starts behind the outer IP header whose protocol this is; `content` begins
// there. Nothing when it is no tunnel of this kind, or cut too early.
[[nodiscard]] std::optional<std::size_t> tunnelledAt(const TunnelConfig &tunnel,
                                                     std::uint8_t protocol,
                                                     std::span<const std::uint8_t> content);

} // namespace vipdeck
