// SPDX-License-Identifier: GPL-3.0-or-later
// Which clients were told that their packets are too big. The director's thread.
#pragma once

#include <map>

#include "engine/base/time.h"
#include "engine/net/address.h"

namespace vipdeck {

// IPv6 datagrams come here put together again by the kernel, and nothing says so. A client that was
// told the MTU sends fragments from then on: what is still longer was put together.
class ToldClients
{
public:
    void note(const Address &client, TimePoint now)
    {
        if (m_until.size() >= kMost)
            std::erase_if(m_until, [now](const auto &entry) { return entry.second <= now; });
        if (m_until.size() < kMost)
            m_until[client] = now + kLifetime;
    }
    [[nodiscard]] bool knows(const Address &client, TimePoint now) const
    {
        const auto found = m_until.find(client);
        return found != m_until.end() && now < found->second;
    }

private:
    static constexpr std::size_t kMost = 4096;
    // As long as hosts remember a path MTU (RFC 8201 section 4).
    static constexpr Duration kLifetime = std::chrono::minutes(10);

    std::map<Address, TimePoint> m_until;
};

} // namespace vipdeck
