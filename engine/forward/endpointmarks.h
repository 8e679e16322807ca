// SPDX-License-Identifier: GPL-3.0-or-later
// Marks by which the kernel is told what a packet's address and port become: one for each endpoint
// that it knows. Immutable once made; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/net/endpoint.h"

namespace vipdeck {

class EndpointMarks
{
public:
    EndpointMarks() = default;
    // Marks are not 0.
    explicit EndpointMarks(const std::map<Endpoint, std::uint32_t> &marks);

    // 0: the kernel does not know this endpoint.
    [[nodiscard]] std::uint32_t find(const Endpoint &endpoint) const
    {
        if (m_slots.empty())
            return 0;
        for (auto slot = hash(endpoint) & m_mask;; slot = (slot + 1) & m_mask) {
            const auto &entry = m_slots[slot];
            if (entry.mark == 0 || entry.endpoint == endpoint)
                return entry.mark;
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_slots.empty(); }

private:
    struct Slot
    {
        Endpoint endpoint;
        std::uint32_t mark = 0; // 0: free
    };
    [[nodiscard]] static std::size_t hash(const Endpoint &endpoint);

    std::vector<Slot> m_slots; // a power of two, at most half of them taken
    std::size_t m_mask = 0;
};

} // namespace vipdeck
