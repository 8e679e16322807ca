// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of addresses, and how IPVS writes a group of clients or a firewall mark as one.
#pragma once

#include "engine/net/address.h"

namespace vipdeck {

// The address with the bits of no interest cleared. IPv4: `netmask` is a mask in host order; IPv6:
// a prefix length.
[[nodiscard]] Address maskAddress(const Address &address, std::uint32_t netmask);

// A firewall mark in the place of a virtual address, as connection listings show it: 0.0.0.7, 0:7::
[[nodiscard]] Address markAddress(std::uint32_t mark, AddressFamily family);

// One host somewhere: neither unspecified nor multicast nor the limited broadcast.
[[nodiscard]] bool isUnicast(const Address &address);

} // namespace vipdeck
