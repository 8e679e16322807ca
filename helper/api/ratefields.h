// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of rates.h on the wire; the rest is in fields.h, which includes this file.
#pragma once

#include "helper/api/fields.h"
#include "helper/api/rates.h"

namespace vipdeck::api {

template<FieldsOf<RateSample> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.timeMilliseconds, v.coveredMilliseconds, v.gained, v.dropped,
                 v.activeConnections);
}
template<FieldsOf<RatesRequest> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.fromMilliseconds, v.untilMilliseconds, v.stepSeconds, v.limit);
}
template<FieldsOf<RatesReply> T>
decltype(auto) visitFields(T &v, auto &&visit)
{
    return visit(v.oldestMilliseconds, v.nextMilliseconds, Limited(v.page, kMaximumRateSamples));
}

} // namespace vipdeck::api
