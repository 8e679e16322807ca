// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/names.h"

namespace vipdeck::rules {

std::optional<Address> Names::hostAddress(const std::string &) const
{
    return std::nullopt;
}

std::optional<std::string> Names::hostName(const Address &) const
{
    return std::nullopt;
}

std::optional<std::uint16_t> Names::servicePort(const std::string &, Protocol) const
{
    return std::nullopt;
}

std::optional<std::string> Names::serviceName(std::uint16_t, Protocol) const
{
    return std::nullopt;
}

} // namespace vipdeck::rules
