// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vipdeck {

// Numbers of the IANA protocol registry. A fwmark service has Protocol::Any (0), as in IPVS ("IP").
enum class Protocol : std::uint8_t {
    Any = 0,
    Icmp = 1,
    Tcp = 6,
    Udp = 17,
    Esp = 50,
    Ah = 51,
    IcmpV6 = 58,
    Sctp = 132
};

} // namespace vipdeck
