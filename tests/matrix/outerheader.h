// SPDX-License-Identifier: GPL-3.0-or-later
// What a tunnel's outer headers must look like, by the rules read off the kernel's recorded frames.
#pragma once

#include <QString>

#include "engine/config/service.h"
#include "tests/matrix/wire.h"

namespace vipdeck::matrix {

// A packet as it came to a real server from the director's tunnel.
struct Tunnelled
{
    QString problem; // empty: the outer headers are right
    Octets inner;
};

[[nodiscard]] Tunnelled unwrap(const Octets &packet, const TunnelConfig &tunnel);

[[nodiscard]] std::uint8_t trafficClassOf(const Octets &packet);
[[nodiscard]] std::uint8_t hopLimitOf(const Octets &packet);

} // namespace vipdeck::matrix
