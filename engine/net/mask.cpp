// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/mask.h"

#include <algorithm>

namespace vipdeck {

Address maskAddress(const Address &address, std::uint32_t netmask)
{
    if (address.isIPv4())
        return Address::fromIPv4(address.ipv4() & netmask);
    auto octets = address.octets();
    for (std::uint32_t i = 0; i < octets.size(); ++i) {
        const auto kept = std::clamp<std::int64_t>(std::int64_t{netmask} - 8 * i, 0, 8);
        octets[i] &= static_cast<std::uint8_t>(0xFF00u >> kept);
    }
    return Address::fromIPv6(octets);
}

Address markAddress(std::uint32_t mark, AddressFamily family)
{
    const auto asIPv4 = Address::fromIPv4(mark);
    return family == AddressFamily::IPv4 ? asIPv4 : Address::fromIPv6(asIPv4.octets());
}

bool isUnicast(const Address &address)
{
    if (address.isUnspecified())
        return false;
    return address.isIPv4() ? address.octets()[0] < 224 : address.octets()[0] != 0xFF;
}

} // namespace vipdeck
