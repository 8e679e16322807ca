// SPDX-License-Identifier: GPL-3.0-or-later
// How long a packet thread rests between two of its turns. Any thread; knows no clock.
#pragma once

#include <cstddef>

#include "engine/base/time.h"

namespace vipdeck {

// A packet thread is woken by the first packet that waits, at a real-time level. In a flood of
// datagrams that means small batches, and no time for the receivers where they share its
// processor: datagrams that it forwarded are lost before somebody reads them. Nobody waits for the
// answer to a single one of them, so more may gather meanwhile. TCP waits for its acknowledgements.
class TurnPace
{
public:
    // Fewer than that in a batch are no flood: their answers do not wait.
    static constexpr std::size_t kFlood = 8;
    static constexpr Duration kRest = std::chrono::microseconds(50);

    // A batch was served; `allDatagrams`: of UDP, none of them a superpacket.
    void served(std::size_t packets, bool allDatagrams)
    {
        if (packets == 0)
            return;
        m_flooded = m_flooded || packets >= kFlood;
        m_allDatagrams = m_allDatagrams && allDatagrams;
    }

    // Between two turns: so long, and a new turn begins.
    [[nodiscard]] Duration takeRest()
    {
        const bool rests = m_flooded && m_allDatagrams;
        m_flooded = false;
        m_allDatagrams = true;
        return rests ? kRest : Duration::zero();
    }

private:
    bool m_flooded = false;
    bool m_allDatagrams = true;
};

} // namespace vipdeck
