// SPDX-License-Identifier: GPL-3.0-or-later
// The network in which the kernel was recorded: names of servers, marked addresses.
#pragma once

#include <optional>
#include <string>

#include "engine/net/address.h"

namespace vipdeck::replay {

// "rs3" for 10.0.2.13 and fd00:2::13, otherwise the address; "NONE" for nobody.
[[nodiscard]] std::string serverName(const std::optional<Address> &server);
// The IPv4 address of "rs1" to "rs8".
[[nodiscard]] std::optional<Address> addressOfServer(const std::string &name);
// 10.9.0.1 or fd00:9::1.
[[nodiscard]] Address clientAddress(AddressFamily family);
// Packets to 20.0.0.0/16 carry mark 1.
[[nodiscard]] std::uint32_t markOf(const Address &destination);

} // namespace vipdeck::replay
