// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the flow cache's two maps: one for requests and, when the server's answers are
// rewritten, one for replies. Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/director/flowmemory.h"

namespace vipdeck {

class FlowEntries
{
public:
    // Descriptors of the maps; not owned.
    FlowEntries(int flows4, int flows6)
        : m_flows4(flows4)
        , m_flows6(flows6)
    {}

    // All requests of one kind. Slots of what the kernel did not take whole are added to `refused`;
    // nothing of those stays.
    void install(std::span<const FlowRequest> requests, std::vector<std::uint32_t> &refused) const;
    void remove(std::span<const FlowRequest> requests) const;
    [[nodiscard]] std::vector<FlowRequest> read() const;

private:
    int m_flows4;
    int m_flows6;
};

} // namespace vipdeck
