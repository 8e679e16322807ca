// SPDX-License-Identifier: GPL-3.0-or-later
// impact: what changes would do to the traffic of this moment. Changes nothing. Values only; the
// wire form is in jobfields.h, its records in engine/config/impact.h.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/config/impact.h"
#include "helper/api/jobs.h"

namespace vipdeck::api {

struct ImpactRequest
{
    ChangeSet changes; // as for apply, import or drain
    std::vector<JobOrder> jobs;
};

using vipdeck::ServerImpact;
using vipdeck::ServiceImpact;

struct ImpactReply
{
    std::uint64_t generation = 0;
    std::vector<ServiceImpact>
        services; // those whose traffic is touched, in the order of the rules
};

} // namespace vipdeck::api
