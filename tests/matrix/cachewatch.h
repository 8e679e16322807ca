// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the flow cache ask of the ground: which ways the cache knows, what went by it, and
// what came to server 1.
#pragma once

#include "tests/matrix/modes.h"

namespace vipdeck::matrix {

// The tunnels that the cache knows, within and between the families.
[[nodiscard]] std::vector<Way> cachedTunnels();
// Rows with the column "way".
void addWays(const std::vector<Way> &ways);

class CacheWatch
{
public:
    explicit CacheWatch(Ground &ground)
        : m_ground(&ground)
    {}

    [[nodiscard]] static Endpoint service(const Way &way)
    {
        return {vip(Vip::Elsewhere, way.family), kPort};
    }
    // Packets that went by the cache, and connections that are in it.
    [[nodiscard]] std::uint64_t cached() const { return status().packets; }
    [[nodiscard]] std::uint32_t flows() const { return status().flows; }
    // Packets of the director's that did not go by the cache.
    [[nodiscard]] std::uint64_t queued() const;
    // The packets that came to server 1, but for errors.
    [[nodiscard]] std::vector<Octets> arrived(const Way &way) const;
    // Sends the first packet of a connection, which goes by the queue.
    void startFlow(const Way &way, const Octets &packet) const;

private:
    [[nodiscard]] FlowCacheStatus status() const { return m_ground->engine().flowCacheStatus(); }

    Ground *m_ground;
};

} // namespace vipdeck::matrix
