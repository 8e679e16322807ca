// SPDX-License-Identifier: GPL-3.0-or-later
// path, setPath: the way of established packets, through the queue or through the flow cache in the
// kernel. Values only; the wire form is in pathfields.h. Both answer with FlowCacheStatus.
#pragma once

#include "engine/config/flowcachestatus.h"

namespace vipdeck::api {

struct SetPathRequest
{
    FlowCacheMode mode = FlowCacheMode::Off;
};

} // namespace vipdeck::api
