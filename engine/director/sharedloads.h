// SPDX-License-Identifier: GPL-3.0-or-later
// How many connections a server has at all Directors that run the same configuration, for its
// thresholds. The counters may be used by several threads at once; counter() is called while a
// configuration is changed, which Directors do one after the other.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "engine/config/service.h"

namespace vipdeck {

class SharedLoads
{
public:
    using Counter = std::atomic<std::uint32_t>;

    // The same one for everybody who asks for this server, as long as anybody keeps it.
    [[nodiscard]] std::shared_ptr<Counter> counter(const ServiceKey &service,
                                                   const Endpoint &server)
    {
        auto &known = m_counters[{service, server}];
        auto counter = known.lock();
        if (!counter)
            known = counter = std::make_shared<Counter>(0);
        return counter;
    }

private:
    std::map<std::pair<ServiceKey, Endpoint>, std::weak_ptr<Counter>> m_counters;
};

} // namespace vipdeck
