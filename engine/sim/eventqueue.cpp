// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/eventqueue.h"

#include <algorithm>

namespace vipdeck {

void EventQueue::at(TimePoint when, Event event)
{
    m_pending.push({std::max(when, m_now), ++m_lastNumber, std::move(event)});
}

bool EventQueue::runNext()
{
    if (m_pending.empty())
        return false;
    const auto next = m_pending.top();
    m_pending.pop();
    m_now = next.when;
    next.event();
    return true;
}

std::size_t EventQueue::runUntil(TimePoint until)
{
    std::size_t count = 0;
    for (; !m_pending.empty() && m_pending.top().when <= until; ++count)
        runNext();
    m_now = std::max(m_now, until);
    return count;
}

} // namespace vipdeck
