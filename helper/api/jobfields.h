// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of jobs.h and impact.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/impact.h"

namespace vipdeck::api {

constexpr bool isKnown(JobKind value)
{
    return value <= JobKind::Rise;
}
constexpr bool isKnown(JobState value)
{
    return value <= JobState::Ended;
}
constexpr bool isKnown(RememberedClients value)
{
    return value <= RememberedClients::Stop;
}
constexpr bool isKnown(ServerImpact::Kind value)
{
    return value <= ServerImpact::Kind::Leaves;
}

template<FieldsOf<ServerName> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service, v.server);
}
template<FieldsOf<JobOrder> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.kind, v.server, v.weight, v.seconds, v.remove, v.remembered, v.firstWeight);
}
template<FieldsOf<DrainRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.apply, Limited(v.jobs, kMaximumJobs));
}
template<FieldsOf<DrainReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, v.version, Limited(v.ids, kMaximumJobs), v.proposal);
}
template<FieldsOf<UndrainRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.servers, kMaximumJobs), v.weight, v.gentleSeconds,
                 Limited(v.comment, kMaximumCommentOctets), Limited(v.ticket, kMaximumNameOctets));
}
template<FieldsOf<CancelJobRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.ids, kMaximumJobs));
}
template<FieldsOf<Job> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.id, v.order, v.state, v.actor, Limited(v.comment, kMaximumCommentOctets),
                 v.startedMilliseconds, v.endedMilliseconds, v.deadlineMilliseconds, v.weight,
                 v.active, v.inactive, v.remembered, v.activeAtStart, v.inactiveAtStart,
                 v.estimateSeconds, v.held, Limited(v.note, kMaximumMessageOctets));
}
template<FieldsOf<JobsReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, Limited(v.jobs, kMaximumJobs + kMaximumEndedJobs));
}
template<FieldsOf<ImpactRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.changes, kMaximumChanges), Limited(v.jobs, kMaximumJobs));
}
template<FieldsOf<ServerImpact> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.kind, v.server, v.active, v.inactive, v.remembered);
}
template<FieldsOf<ServiceImpact> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.service, v.removed, v.connectionsCut, v.activeCut, v.connectionsDraining,
                 v.activeDraining, v.rememberedLost, v.hashSlots, v.slotsMoved, v.slotsRefused,
                 Limited(v.servers, kMaximumDestinations));
}
template<FieldsOf<ImpactReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, Limited(v.services, kMaximumServices));
}

} // namespace vipdeck::api
