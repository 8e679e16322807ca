// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stats/answers.h"

namespace vipdeck {

void Answers::learn(const Counters &before, const Counters &after, std::int64_t previous,
                    std::int64_t now)
{
    if (after.packetsOut > before.packetsOut) {
        m_lastReplyAt = now;
        m_unansweredSince = 0;
        return;
    }
    if (after.connections <= before.connections && after.packetsIn <= before.packetsIn)
        return;
    if (m_unansweredSince == 0)
        m_unansweredSince = previous;
    m_lastAttemptAt = now;
}

bool Answers::isSilent() const
{
    return m_unansweredSince != 0 && silence() >= kSilenceMilliseconds;
}

bool Answers::wasAskedLately(std::int64_t now) const
{
    return m_lastAttemptAt != 0 && now - m_lastAttemptAt <= kReplyMemoryMilliseconds;
}

bool Answers::repliedLately(std::int64_t now) const
{
    return m_lastReplyAt != 0 && now - m_lastReplyAt <= kReplyMemoryMilliseconds;
}

Answers::Finding Answers::judge(Forwarding forwarding, Protocol protocol, std::int64_t now) const
{
    if (forwarding != Forwarding::Masquerade)
        return Finding::Unknown;
    if (isSilent() && wasAskedLately(now) && protocol != Protocol::Udp)
        return Finding::Silent;
    return repliedLately(now) ? Finding::Answering : Finding::Unknown;
}

} // namespace vipdeck
