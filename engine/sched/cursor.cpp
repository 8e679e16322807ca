// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sched/cursor.h"

#include <algorithm>

namespace vipdeck {

void Cursor::follow(DestinationsView destinations)
{
    if (atHead())
        return;
    const auto found = std::find_if(destinations.begin(), destinations.end(),
                                    [this](const auto &each) { return each.id == m_id; });
    if (found != destinations.end()) {
        m_next = static_cast<std::size_t>(found - destinations.begin()) + 1;
        return;
    }
    const auto before = std::min(m_next - 1, destinations.size());
    if (before == 0)
        moveToHead();
    else
        moveTo(destinations, before - 1);
}

} // namespace vipdeck
