// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses and ports as ipvsadm writes them.
#pragma once

#include <string>

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

// inet_ntop(3): like RFC 5952, but the last 32 bits of an IPv4-mapped or IPv4-compatible address
// are dotted.
[[nodiscard]] std::string addressText(const Address &address);

// "192.0.2.1:80" or "[2001:db8::1]:80"; with names what the resolver knows ("vip1.test:http").
// At most 59 octets, the size of ipvsadm's buffer.
[[nodiscard]] std::string endpointText(const Endpoint &endpoint);
[[nodiscard]] std::string endpointText(const Endpoint &endpoint, Protocol protocol,
                                       const Names &names);

// A persistence mask, held in host order, as dotted decimal.
[[nodiscard]] std::string maskText(std::uint32_t mask);

} // namespace vipdeck::rules
