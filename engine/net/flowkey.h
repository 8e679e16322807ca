// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"

namespace vipdeck {

// What identifies a connection as the client sees it, and what schedulers may look at.
struct FlowKey
{
    Protocol protocol = Protocol::Any;
    Endpoint client;          // source of the request
    Endpoint virtualEndpoint; // destination of the request: the VIP

    friend constexpr bool operator==(const FlowKey &, const FlowKey &) = default;
};

} // namespace vipdeck
