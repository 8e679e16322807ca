// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/service.h"

#include <algorithm>

namespace vipdeck {

ServiceKey ServiceKey::forMark(std::uint32_t mark, AddressFamily family)
{
    ServiceKey key;
    key.protocol = Protocol::Any;
    key.firewallMark = mark;
    if (family == AddressFamily::IPv6)
        key.endpoint.address = Address::fromIPv6({});
    return key;
}

std::string ServiceKey::toString() const
{
    if (isFirewallMark())
        return "FWM " + std::to_string(firewallMark)
               + (family() == AddressFamily::IPv6 ? " IPv6" : "");
    const char *name = protocol == Protocol::Udp    ? "UDP "
                       : protocol == Protocol::Sctp ? "SCTP "
                                                    : "TCP ";
    return name + endpoint.toString();
}

const DestinationConfig *Service::findDestination(const Endpoint &endpoint) const
{
    const auto found = std::ranges::find(destinations, endpoint, &DestinationConfig::endpoint);
    return found == destinations.end() ? nullptr : &*found;
}

} // namespace vipdeck
