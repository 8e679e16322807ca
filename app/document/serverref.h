// SPDX-License-Identifier: GPL-3.0-or-later
// Identity of a real server inside a virtual service. A value; any thread.
#pragma once

#include <compare>
#include <vector>

#include "engine/config/ruleset.h"

namespace vipdeck {

struct ServerRef
{
    ServiceKey service;
    Endpoint endpoint;

    friend constexpr bool operator==(const ServerRef &, const ServerRef &) = default;
    friend constexpr auto operator<=>(const ServerRef &, const ServerRef &) = default;
};

using ServerRefs = std::vector<ServerRef>;

[[nodiscard]] inline const DestinationConfig *findDestination(const RuleSet &rules,
                                                              const ServerRef &server)
{
    const auto *service = rules.findService(server.service);
    return service ? service->findDestination(server.endpoint) : nullptr;
}

} // namespace vipdeck
