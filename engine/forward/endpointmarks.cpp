// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/endpointmarks.h"

#include <bit>
#include <cstring>

namespace vipdeck {

EndpointMarks::EndpointMarks(const std::map<Endpoint, std::uint32_t> &marks)
{
    if (marks.empty())
        return;
    m_slots.resize(std::bit_ceil(marks.size() * 2));
    m_mask = m_slots.size() - 1;
    for (const auto &[endpoint, mark] : marks) {
        auto slot = hash(endpoint) & m_mask;
        while (m_slots[slot].mark != 0)
            slot = (slot + 1) & m_mask;
        m_slots[slot] = {endpoint, mark};
    }
}

// The endpoints come from the configuration, so nobody can choose them to collide.
std::size_t EndpointMarks::hash(const Endpoint &endpoint)
{
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u; // 2^64 / golden ratio
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, endpoint.address.octets().data(), sizeof high);
    std::memcpy(&low, endpoint.address.octets().data() + sizeof high, sizeof low);
    const auto mixed = ((high * kMultiplier) ^ low ^ endpoint.port) * kMultiplier;
    return static_cast<std::size_t>(mixed >> 32);
}

} // namespace vipdeck
