// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/engineport.h"

#include <algorithm>

namespace vipdeck {

std::vector<ServiceMoment> EnginePort::moments(const std::vector<ServiceKey> &services) const
{
    const auto now = status();
    std::vector<ServiceMoment> result;
    for (const auto &key : services) {
        const auto found = std::ranges::find_if(
            now.services, [&key](const ServiceStatus &s) { return s.config.key == key; });
        if (found == now.services.end())
            continue;
        auto &moment = result.emplace_back(ServiceMoment{found->config, {}});
        for (auto server = found->destinations.rbegin(); server != found->destinations.rend();
             ++server)
            moment.servers.push_back({server->config, server->config.weight,
                                      server->activeConnections, server->inactiveConnections,
                                      server->persistentConnections, server->overloaded});
    }
    return result;
}

} // namespace vipdeck
