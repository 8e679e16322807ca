// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/jobs/joborders.h"

#include <set>

#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using api::JobKind;
using api::JobOrder;

Result<> checkOrder(const JobOrder &order)
{
    const bool rises = order.kind == JobKind::Rise;
    const auto most = rises ? api::kMaximumRiseSeconds : api::kMaximumJobSeconds;
    if (order.seconds > most)
        return makeError(ErrorCode::OutOfRange, std::to_string(order.seconds)
                                                    + " s are more than the " + std::to_string(most)
                                                    + " s that a " + (rises ? "rise" : "drain")
                                                    + " may last");
    if (order.weight < 0)
        return makeError(ErrorCode::OutOfRange,
                         "a weight of " + std::to_string(order.weight) + " is below 0");
    if (order.firstWeight < 0)
        return makeError(ErrorCode::OutOfRange,
                         "a first weight of " + std::to_string(order.firstWeight) + " is below 0");
    return {};
}

std::int32_t weightOf(const RuleSet &rules, const api::ServerName &name)
{
    const auto *server = findServer(rules, name);
    return server ? server->weight : 0;
}

// The first of these that is not 0. A server that rises is on its way to another weight.
std::int32_t weightToKeep(const RuleSet &before, const RuleSet &after, const JobOrder &order,
                          const KeptWeight &keptWeight)
{
    auto weight = order.weight;
    if (weight == 0 && order.kind == JobKind::Drain)
        weight = keptWeight(order.server);
    if (weight == 0 && order.kind == JobKind::Drain)
        weight = weightOf(before, order.server);
    if (weight == 0)
        weight = weightOf(after, order.server);
    return weight == 0 ? keptWeight(order.server) : weight;
}

} // namespace

const DestinationConfig *findServer(const RuleSet &rules, const api::ServerName &name)
{
    const auto *service = rules.findService(name.service);
    return service ? service->findDestination(name.server) : nullptr;
}

Result<DestinationConfig> needServer(const RuleSet &rules, const api::ServerName &name)
{
    if (const auto *server = findServer(rules, name))
        return *server;
    if (!rules.findService(name.service))
        return makeError(ErrorCode::ServiceNotFound,
                         "there is no service " + name.service.toString());
    return makeError(ErrorCode::DestinationNotFound, "there is no server " + nameOf(name));
}

Change weightChange(const api::ServerName &name, DestinationConfig server, std::int32_t weight)
{
    server.weight = weight;
    return EditDestination{name.service, std::move(server)};
}

std::string nameOf(const api::ServerName &name)
{
    return name.server.toString() + " of " + name.service.toString();
}

Result<JobPlan> planJobs(const RuleSet &before, const RuleSet &after,
                         const std::vector<JobOrder> &orders, const KeptWeight &keptWeight)
{
    JobPlan plan;
    std::set<api::ServerName> seen;
    for (const auto &order : orders) {
        if (const auto valid = checkOrder(order); !valid)
            return tl::unexpected(valid.error());
        const auto server = needServer(after, order.server);
        if (!server)
            return tl::unexpected(server.error());
        if (!seen.insert(order.server).second)
            return makeError(ErrorCode::InvalidArgument,
                             nameOf(order.server) + " is named more than once");
        PlannedJob job{order, 0};
        job.order.weight = weightToKeep(before, after, order, keptWeight);
        if (order.kind == JobKind::Rise) {
            if (job.order.weight == 0)
                return makeError(ErrorCode::InvalidArgument,
                                 nameOf(order.server) + " has no weight to rise to; name one");
            if (job.order.seconds == 0)
                job.order.seconds = api::kDefaultRiseSeconds;
            job.order.remove = false;
            job.order.remembered = api::RememberedClients::Serve;
            job.firstWeight = api::firstWeightOf(job.order);
            if (job.firstWeight > job.order.weight)
                return makeError(ErrorCode::InvalidArgument,
                                 nameOf(order.server) + " cannot rise from "
                                     + std::to_string(job.firstWeight) + " to "
                                     + std::to_string(job.order.weight));
        }
        if (server->weight != job.firstWeight)
            plan.changes.push_back(weightChange(order.server, *server, job.firstWeight));
        plan.jobs.push_back(std::move(job));
    }
    return plan;
}

} // namespace vipdeck
