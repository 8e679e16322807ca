// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of path.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/path.h"

namespace vipdeck::api {

constexpr bool isKnown(FlowCacheMode value)
{
    return value <= FlowCacheMode::Auto;
}

template<FieldsOf<FlowCacheStatus> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.mode, v.active, Limited(v.problem, kMaximumMessageOctets),
                 Limited(v.attachment, kMaximumKeywordOctets), v.pinned,
                 Limited(v.interfaces, kMaximumFlowInterfaces), v.flows, v.capacity, v.packets,
                 Limited(v.rewriting, kMaximumKeywordOctets),
                 Limited(v.rewritingProblem, kMaximumMessageOctets), v.keepsConnections,
                 Limited(v.keepingProblem, kMaximumMessageOctets));
}
template<FieldsOf<SetPathRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.mode);
}

} // namespace vipdeck::api
