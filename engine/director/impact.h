// SPDX-License-Identifier: GPL-3.0-or-later
// What changes would do to the traffic of a moment: the changes are made to a copy of the running
// services, by the director's own code, and both are compared. Pure; any thread.
#pragma once

#include <vector>

#include "engine/config/impact.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

// A running server at one moment.
struct ServerMoment
{
    DestinationConfig config;
    std::int32_t lastWeight = 0; // see SchedulableDestination
    std::uint32_t active = 0;
    std::uint32_t inactive = 0;
    std::uint32_t remembered = 0; // persistence templates
    bool overloaded = false;
};
struct ServiceMoment
{
    ServiceConfig config;
    std::vector<ServerMoment> servers; // in the order they were added
};

// The existing services that these changes are about, in the order of the rules.
[[nodiscard]] std::vector<ServiceKey> servicesTouchedBy(const ChangeSet &changes,
                                                        const RuleSet &rules);

// `now`: all services that servicesTouchedBy() names. `changes`: accepted by applyChanges() for the
// same rules. `quiescedForget`: expire_quiescent_template as it is afterwards. The result has only
// services whose traffic is touched, in the order of `now`.
[[nodiscard]] std::vector<ServiceImpact> impactOf(const std::vector<ServiceMoment> &now,
                                                  const ChangeSet &changes, bool quiescedForget);

} // namespace vipdeck
