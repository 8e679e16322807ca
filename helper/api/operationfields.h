// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of operations.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/operations.h"

namespace vipdeck::api {

constexpr bool isKnown(VersionKind value)
{
    return value <= VersionKind::Job;
}
constexpr bool isKnown(VersionOutcome value)
{
    return value <= VersionOutcome::Failed;
}
template<FieldsOf<Actor> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.userId, Limited(v.userName, kMaximumNameOctets),
                 Limited(v.program, kMaximumNameOctets), Limited(v.allowed, kMaximumKeywordOctets));
}
template<FieldsOf<VersionInfo> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.id, v.number, v.generation, v.timeMilliseconds, v.kind, v.outcome, v.actor,
                 Limited(v.comment, kMaximumCommentOctets), v.changes,
                 Limited(v.summary, kMaximumCommentOctets), Limited(v.note, kMaximumMessageOctets),
                 v.marked, v.endedMilliseconds, v.restores, v.octets,
                 Limited(v.ticket, kMaximumNameOctets), Limited(v.agreedBy, kMaximumNameOctets),
                 Limited(v.phrases, kMaximumEventPhrases),
                 Limited(v.notePhrases, kMaximumEventPhrases));
}
template<FieldsOf<HistoryRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.before, v.limit);
}
template<FieldsOf<HistoryReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.entries, v.versions, v.octets, v.current, Limited(v.page, kMaximumHistoryRows),
                 v.oldestMilliseconds);
}
template<FieldsOf<VersionRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.number);
}
template<FieldsOf<VersionReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.info, v.rules);
}
template<FieldsOf<MarkRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.number, v.marked);
}
template<FieldsOf<HistoryChanged> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.current, v.entries);
}
template<FieldsOf<ConfirmStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.version, v.previousVersion, v.appliedMilliseconds, v.totalMilliseconds,
                 v.remainingMilliseconds, v.changes, v.actor,
                 Limited(v.comment, kMaximumCommentOctets), v.endedVersion, v.endedAs,
                 Limited(v.note, kMaximumMessageOctets),
                 Limited(v.notePhrases, kMaximumEventPhrases));
}
template<FieldsOf<ExtendRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.seconds);
}

} // namespace vipdeck::api
