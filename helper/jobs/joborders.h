// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of jobs checked against the rules, and what they change at once. Pure.
#pragma once

#include <functional>
#include <vector>

#include "helper/api/jobs.h"

namespace vipdeck {

struct PlannedJob
{
    api::JobOrder order;          // its weight and length are filled in
    std::int32_t firstWeight = 0; // of the server when the job starts
};

struct JobPlan
{
    std::vector<PlannedJob> jobs; // in the order of the orders
    ChangeSet changes;            // of the weights, to be made after those of the same request
};

// Where a server that rises ends, or the weight of one that drained; 0: neither, or not known.
using KeptWeight = std::function<std::int32_t(const api::ServerName &)>;

// `before`: the rules in force; `after`: with the other changes of the request.
// Errors: InvalidArgument, OutOfRange, ServiceNotFound, DestinationNotFound.
[[nodiscard]] Result<JobPlan> planJobs(const RuleSet &before, const RuleSet &after,
                                       const std::vector<api::JobOrder> &orders,
                                       const KeptWeight &keptWeight);

// Null when there is none.
[[nodiscard]] const DestinationConfig *findServer(const RuleSet &rules,
                                                  const api::ServerName &name);
// Errors as above.
[[nodiscard]] Result<DestinationConfig> needServer(const RuleSet &rules,
                                                   const api::ServerName &name);
[[nodiscard]] Change weightChange(const api::ServerName &name, DestinationConfig server,
                                  std::int32_t weight);
// "10.0.0.1:80 of TCP 192.0.2.10:80".
[[nodiscard]] std::string nameOf(const api::ServerName &name);

} // namespace vipdeck
