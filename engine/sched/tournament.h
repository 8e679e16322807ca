// SPDX-License-Identifier: GPL-3.0-or-later
// The best server of a list by any strict weak order, kept up to date in logarithmic time. Answers
// what a scan from the first to the last server answers, the first of equals included.
#pragma once

#include <bit>
#include <cassert>

#include "engine/sched/scheduler.h"

namespace vipdeck {

// Policy has two static functions: isCandidate(destination), and isBetter(a, b) over candidates.
template<typename Policy>
class Tournament
{
public:
    // The list changed: starts anew.
    void rebuild(DestinationsView destinations)
    {
        m_count = destinations.size();
        m_leaves = std::bit_ceil(std::max<std::size_t>(m_count, 1));
        m_winners.assign(2 * m_leaves, kNobody);
        for (std::size_t index = 0; index < m_count; ++index)
            m_winners[m_leaves + index] = enter(destinations, index);
        for (auto node = m_leaves - 1; node > 0; --node)
            m_winners[node] = play(destinations, node);
    }

    // Counts or flags of one server changed.
    void update(DestinationsView destinations, std::size_t index)
    {
        assert(destinations.size() == m_count && index < m_count);
        auto node = m_leaves + index;
        m_winners[node] = enter(destinations, index);
        for (node /= 2; node > 0; node /= 2)
            m_winners[node] = play(destinations, node);
    }

    // kNoDestination when there is no candidate.
    [[nodiscard]] std::size_t winner() const
    {
        return m_winners.empty() || m_winners[1] == kNobody ? kNoDestination : m_winners[1];
    }

private:
    static constexpr auto kNobody = static_cast<std::uint32_t>(-1);

    static std::uint32_t enter(DestinationsView destinations, std::size_t index)
    {
        return Policy::isCandidate(destinations[index]) ? static_cast<std::uint32_t>(index)
                                                        : kNobody;
    }
    [[nodiscard]] std::uint32_t play(DestinationsView destinations, std::size_t node) const
    {
        const auto first = m_winners[2 * node];
        const auto second = m_winners[2 * node + 1];
        if (first == kNobody || second == kNobody)
            return first == kNobody ? second : first;
        return Policy::isBetter(destinations[second], destinations[first]) ? second : first;
    }

    // A complete binary tree: node n has the children 2n and 2n + 1, leaves are in list order.
    std::vector<std::uint32_t> m_winners;
    std::size_t m_leaves = 0; // a power of two
    std::size_t m_count = 0;
};

} // namespace vipdeck
