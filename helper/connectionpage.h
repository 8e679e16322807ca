// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the connection table: filtered, sorted and counted while the table is visited, in
// memory that depends on the page and not on the table. Pure; any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "helper/api/messages.h"

namespace vipdeck {

// Feed every entry to add(), then take the page once.
class ConnectionPage
{
public:
    // Nothing beyond this row is kept, so that a request cannot make the helper hold the table.
    static constexpr std::size_t kMaximumRow = 100'000;
    static constexpr std::uint32_t kMaximumLimit = 1000;

    explicit ConnectionPage(const api::ConnectionsRequest &request);
    void add(const ConnectionStatus &connection);
    [[nodiscard]] api::ConnectionsReply take();

private:
    [[nodiscard]] bool matches(const ConnectionStatus &connection) const;
    [[nodiscard]] bool before(const ConnectionStatus &a, const ConnectionStatus &b) const;

    api::ConnectionsRequest m_request;
    std::size_t m_lastRow; // rows beyond it are counted but not kept
    std::uint64_t m_total = 0;
    std::uint64_t m_matching = 0;
    std::vector<ConnectionStatus> m_rows; // a heap when the request sorts, else in visiting order
};

} // namespace vipdeck
