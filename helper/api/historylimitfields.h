// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of historylimits.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/historylimits.h"

namespace vipdeck::api {

template<FieldsOf<HistoryLimits> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.versions);
}
template<FieldsOf<HistoryLimitsReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.limits, v.versions, v.marked, v.failures, v.octets, v.maximumOctets);
}
template<FieldsOf<SetHistoryLimitsRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.limits);
}

} // namespace vipdeck::api
