// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "engine/net/address.h"

namespace vipdeck {

// Address and port (host byte order). Port 0 means "any port" for a service, "the service's port"
// for a server.
struct Endpoint
{
    Address address;
    std::uint16_t port = 0;

    friend constexpr bool operator==(const Endpoint &, const Endpoint &) = default;
    friend constexpr auto operator<=>(const Endpoint &, const Endpoint &) = default;

    // "192.0.2.1:80" or "[2001:db8::1]:80".
    [[nodiscard]] std::string toString() const
    {
        const auto text = address.toString();
        return (address.isIPv4() ? text : '[' + text + ']') + ':' + std::to_string(port);
    }
};

} // namespace vipdeck
