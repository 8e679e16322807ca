// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions of a connection listing, ready to be asked about a million records. Pure; the
// thread of the Director.
#pragma once

#include <vector>

#include "engine/base/time.h"
#include "engine/director/connectionrecord.h"
#include "helper/api/connectionquery.h"

namespace vipdeck {

class ConnectionFilter
{
public:
    ConnectionFilter(const api::ConnectionsRequest &request, TimePoint now);

    [[nodiscard]] bool matches(const ConnectionRecord &record) const;

private:
    // An alternative of a network condition: the octets that count, already masked.
    struct Network
    {
        std::array<std::uint8_t, 16> octets;
        std::array<std::uint8_t, 16> mask;
        bool isIPv6;
        std::uint16_t port; // 0: any
    };
    struct Condition
    {
        api::ConnectionCondition wanted;
        std::vector<Network> networks;
    };

    [[nodiscard]] static Network networkOf(const api::NetworkMatch &match);
    [[nodiscard]] bool holds(const Condition &condition, const ConnectionRecord &record) const;
    [[nodiscard]] std::uint64_t numberOf(api::ConnectionField field,
                                         const Connection &connection) const;

    std::vector<Condition> m_conditions;
    bool m_templates;
    TimePoint m_now;
};

} // namespace vipdeck
