// SPDX-License-Identifier: GPL-3.0-or-later
// One listing of the connection table: every record is looked at once, in slices; then the window
// is chosen. Keeps 32 octets for each record that matches, no more. Pure; look() on the thread of
// the Director, the rest wherever nothing looks.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "helper/api/connectionquery.h"
#include "helper/connectionfilter.h"

namespace vipdeck {

class ConnectionQuery
{
public:
    static constexpr std::uint32_t kMaximumLimit = 1000;
    static constexpr std::size_t kSummaryServers = 5;

    // A place in the table and who was there.
    struct Row
    {
        ConnectionIndex index;
        std::uint32_t generation;
    };

    // `shares`: Directors among which the clients are divided.
    ConnectionQuery(const api::ConnectionsRequest &request, TimePoint now,
                    std::uint32_t shares = 1);

    // Indices differ between Directors as well, slots of servers need not.
    void look(const ConnectionRecord &record, std::uint32_t share = 0);
    // How many places may be looked at next, at most `most`. 0: a walk by place has enough for its
    // answer; nothing that it saw may be left out of it.
    [[nodiscard]] std::uint32_t roomFor(std::uint32_t most) const;

    // After everything was looked at: the rows of the window in order, and the counts. Once.
    [[nodiscard]] std::vector<Row> takeWindow();
    [[nodiscard]] api::ConnectionsReply takeCounts();

private:
    // Order of the window: three words that compare as the column does, then the place.
    struct Candidate
    {
        std::uint64_t high;
        std::uint64_t low;
        std::uint32_t last;
        std::uint32_t generation;
        ConnectionIndex index;
    };

    [[nodiscard]] Candidate candidateOf(const ConnectionRecord &record) const;
    [[nodiscard]] bool before(const Candidate &a, const Candidate &b) const;
    void summarize(const Connection &connection, std::uint32_t share);
    void fillServers(api::ConnectionsReply &reply) const;

    struct StateTally
    {
        const char *name; // of connectionStateName(): one address for each text
        bool isTemplate;
        std::uint64_t connections;
    };
    struct ServerTally
    {
        Address address;
        std::uint64_t connections;
    };

    api::ConnectionsRequest m_request;
    ConnectionFilter m_filter;
    TimePoint m_now;
    std::uint64_t m_total = 0;
    std::vector<Candidate> m_candidates;
    std::vector<StateTally> m_states;
    std::vector<ServerTally> m_servers; // by slot of the running server and share
    std::uint32_t m_shares;
    std::uint64_t m_withoutServer = 0;
};

} // namespace vipdeck
