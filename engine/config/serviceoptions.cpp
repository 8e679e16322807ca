// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/serviceoptions.h"

#include "engine/config/schedulers.h"

namespace vipdeck {

OptionRefusal refusalOf(ServiceOption option, const ServiceConfig &service)
{
    const auto &key = service.key;
    switch (option) {
    case ServiceOption::AnyPort:
        if (key.isFirewallMark())
            return OptionRefusal::MarkHasNoPort;
        return service.persistent ? OptionRefusal::None : OptionRefusal::NeedsPersistence;
    case ServiceOption::OnePacket:
        return key.isFirewallMark() || key.protocol == Protocol::Udp ? OptionRefusal::None
                                                                     : OptionRefusal::NeedsUdp;
    case ServiceOption::PersistenceDetails:
        return service.persistent ? OptionRefusal::None : OptionRefusal::NeedsPersistence;
    case ServiceOption::SipEngine:
        if (key.isFirewallMark() || key.protocol != Protocol::Udp)
            return OptionRefusal::NeedsUdp;
        return service.persistent ? OptionRefusal::None : OptionRefusal::NeedsPersistence;
    }
    return OptionRefusal::None;
}

std::uint32_t offeredFlags(std::string_view scheduler)
{
    std::uint32_t flags = 0;
    if (const auto *known = findScheduler(scheduler))
        for (const auto &flag : known->flags)
            flags |= flag.flag;
    return flags;
}

int longestClientPrefix(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? 32 : 128;
}

} // namespace vipdeck
