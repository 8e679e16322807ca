// SPDX-License-Identifier: GPL-3.0-or-later
// Names of hosts and ports as this system resolves them (hosts file, DNS, services file). Blocks
// while DNS is asked.
#pragma once

#include "engine/rules/names.h"

namespace vipdeck {

class SystemNames : public rules::Names
{
public:
    std::optional<Address> hostAddress(const std::string &name) const override;
    std::optional<std::string> hostName(const Address &address) const override;
    std::optional<std::uint16_t> servicePort(const std::string &name,
                                             Protocol protocol) const override;
    std::optional<std::string> serviceName(std::uint16_t port, Protocol protocol) const override;
};

} // namespace vipdeck
