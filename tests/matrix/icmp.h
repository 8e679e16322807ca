// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP errors of the matrix tests, the same for both families.
#pragma once

#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

enum class Trouble {
    PortUnreachable,
    HostUnreachable, // IPv6: no route
    TimeExceeded,
    TooBig, // IPv4: fragmentation needed
};

struct IcmpError
{
    Trouble trouble;
    std::uint32_t mtu = 0; // with TooBig
};

[[nodiscard]] Octets icmpError(const Address &from, const Address &to, const IcmpError &error,
                               const Octets &quoted);
[[nodiscard]] bool isIcmpError(const Octets &packet, Trouble trouble);
// The packet that an error quotes; the MTU that it reports.
[[nodiscard]] Octets quotedIn(const Octets &packet);
[[nodiscard]] std::uint32_t mtuOf(const Octets &packet);
// Ports of the TCP, UDP or SCTP packet at the start of these octets.
[[nodiscard]] std::uint16_t sourcePortOf(const Octets &packet);
[[nodiscard]] std::uint16_t destinationPortOf(const Octets &packet);

} // namespace vipdeck::matrix
