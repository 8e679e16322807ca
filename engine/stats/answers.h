// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a real server answers, as far as its counters tell: no health check is involved. Times
// are milliseconds of whatever clock the caller has, never 0. Values only.
#pragma once

#include <cstdint>

#include "engine/config/service.h"
#include "engine/config/status.h"

namespace vipdeck {

class Answers
{
public:
    static constexpr std::int64_t kReplyMemoryMilliseconds = 30'000;
    static constexpr std::int64_t kSilenceMilliseconds = 3'000;

    enum class Finding : std::uint8_t { Unknown, Answering, Silent };

    // What the counters gained between two looks, the later one now.
    void learn(const Counters &before, const Counters &after, std::int64_t previous,
               std::int64_t now);

    // Replies pass through the director only where it masquerades, and silence means nothing where
    // a protocol needs no reply.
    [[nodiscard]] Finding judge(Forwarding forwarding, Protocol protocol, std::int64_t now) const;

    [[nodiscard]] bool isSilent() const;
    [[nodiscard]] bool wasAskedLately(std::int64_t now) const;
    [[nodiscard]] bool repliedLately(std::int64_t now) const;
    [[nodiscard]] std::int64_t lastReplyAt() const { return m_lastReplyAt; } // 0: none seen
    // Between the first attempt after the last reply and the newest.
    [[nodiscard]] std::int64_t silence() const { return m_lastAttemptAt - m_unansweredSince; }

private:
    std::int64_t m_lastReplyAt = 0;
    std::int64_t m_unansweredSince = 0; // 0: no attempt since the last reply
    std::int64_t m_lastAttemptAt = 0;
};

} // namespace vipdeck
