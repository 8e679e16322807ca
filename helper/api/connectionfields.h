// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the connection listing; part of fields.h, which includes it.
#pragma once

#include "helper/api/fields.h"

namespace vipdeck::api {

constexpr bool isKnown(ConnectionSort value)
{
    return value <= ConnectionSort::Bytes;
}
constexpr bool isKnown(ConnectionField value)
{
    return value <= ConnectionField::Bytes;
}

template<FieldsOf<ConnectionStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.protocol, v.client, v.virtualEndpoint, v.destination, v.firewallMark,
                 Limited(v.state, kMaximumKeywordOctets), v.expiresSeconds, v.isTemplate,
                 Limited(v.persistenceEngine, kMaximumKeywordOctets),
                 Limited(v.persistenceData, kMaximumNameOctets), v.forwarding, v.packets,
                 v.ageSeconds, v.idleSeconds, v.bytes);
}
template<FieldsOf<NetworkMatch> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.network, v.prefixLength, v.port);
}
template<FieldsOf<Word> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.text, kMaximumKeywordOctets));
}
template<FieldsOf<ConnectionCondition> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.field, v.negated, Limited(v.networks, kMaximumAlternatives),
                 Limited(v.words, kMaximumAlternatives), Limited(v.services, kMaximumAlternatives),
                 v.minimum, v.maximum);
}
template<FieldsOf<ConnectionsRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.offset, v.limit, v.sort, v.descending, v.templates, v.place, v.summary,
                 Limited(v.conditions, kMaximumConditions));
}
template<FieldsOf<StateCount> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(Limited(v.state, kMaximumKeywordOctets), v.isTemplate, v.connections);
}
template<FieldsOf<ServerCount> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.server, v.connections);
}
template<FieldsOf<ConnectionsReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.total, v.matching, v.next, Limited(v.rows, kMaximumConnectionRows),
                 Limited(v.states, kMaximumSummaryRows), Limited(v.servers, kMaximumSummaryRows),
                 v.otherServers, v.otherConnections);
}

} // namespace vipdeck::api
