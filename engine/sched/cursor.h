// SPDX-License-Identifier: GPL-3.0-or-later
// The place of a round robin in a list that changes: on a server, or at the head, before the first.
#pragma once

#include "engine/sched/scheduler.h"

namespace vipdeck {

class Cursor
{
public:
    [[nodiscard]] bool atHead() const { return m_next == 0; }
    // Index of the server after the cursor, in [0, count of servers].
    [[nodiscard]] std::size_t next() const { return m_next; }

    void moveToHead() { m_next = 0; }
    void moveTo(DestinationsView destinations, std::size_t index)
    {
        m_next = index + 1;
        m_id = destinations[index].id;
    }
    // After one server was added or removed: stays on its server; when that one is gone, goes to
    // the server before it.
    void follow(DestinationsView destinations);

private:
    std::size_t m_next = 0;
    std::uint64_t m_id = 0; // of the server the cursor is on, unless at the head
};

} // namespace vipdeck
