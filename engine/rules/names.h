// SPDX-License-Identifier: GPL-3.0-or-later
// Names of hosts and ports as an input: the grammar itself never asks the system.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/net/address.h"
#include "engine/net/protocol.h"

namespace vipdeck::rules {

// This class knows no names at all; derive from it where there is a resolver.
class Names
{
public:
    virtual ~Names() = default;
    // IPv4 only, as ipvsadm asks for names.
    [[nodiscard]] virtual std::optional<Address> hostAddress(const std::string &name) const;
    [[nodiscard]] virtual std::optional<std::string> hostName(const Address &address) const;
    [[nodiscard]] virtual std::optional<std::uint16_t> servicePort(const std::string &name,
                                                                   Protocol protocol) const;
    [[nodiscard]] virtual std::optional<std::string> serviceName(std::uint16_t port,
                                                                 Protocol protocol) const;
};

} // namespace vipdeck::rules
