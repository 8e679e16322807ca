// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of safeguards.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/safeguards.h"

namespace vipdeck::api {

constexpr bool isKnown(AskFor value)
{
    return value <= AskFor::CommentAndTicket;
}
constexpr bool isKnown(MachineStart value)
{
    return value <= MachineStart::Empty;
}
template<FieldsOf<Safeguards> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.revertOnFailures, v.failureGrowth, v.failureSeconds, v.revertOnFewerServers,
                 v.askFor, Limited(v.secondPersonGroup, kMaximumKeywordOctets),
                 Limited(v.ruleFile, kMaximumNameOctets), v.machineStart);
}
template<FieldsOf<RuleDirectory> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.path, kMaximumNameOctets));
}
template<FieldsOf<SafeguardsReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.settings, Limited(v.ruleDirectories, kMaximumRuleDirectories), v.proposal);
}
template<FieldsOf<SetSafeguardsRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.settings, Limited(v.comment, kMaximumCommentOctets),
                 Limited(v.ticket, kMaximumNameOctets));
}
template<FieldsOf<Proposal> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.id, v.actor, Limited(v.summary, kMaximumCommentOctets),
                 Limited(v.comment, kMaximumCommentOctets), Limited(v.ticket, kMaximumNameOctets),
                 v.generation, v.timeMilliseconds, v.expiresMilliseconds,
                 Limited(v.group, kMaximumKeywordOctets), v.changes,
                 Limited(v.commands, kMaximumEventCommandOctets));
}
template<FieldsOf<ProposalsReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.proposals, kMaximumProposals));
}
template<FieldsOf<DecideRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.id, Limited(v.comment, kMaximumCommentOctets));
}
template<FieldsOf<AgreeReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.generation, v.version);
}

} // namespace vipdeck::api
