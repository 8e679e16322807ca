// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/connectionquery.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/base/bytes.h"

namespace vipdeck {
namespace {

using api::ConnectionSort;

struct Words
{
    std::uint64_t high;
    std::uint64_t low;
    std::uint32_t last;
};

std::uint64_t loadU64(const std::uint8_t *octets)
{
    return std::uint64_t{loadU32(octets)} << 32 | loadU32(octets + 4);
}

// IPv4 sorts before IPv6, then by address and port.
Words endpointWords(const std::array<std::uint8_t, 16> &octets, std::uint16_t port, bool isIPv6)
{
    if (!isIPv6)
        return {0, loadU32(octets.data()), port};
    return {loadU64(octets.data()), loadU64(octets.data() + 8), port};
}

// The first eight letters tell the states of all protocols apart.
std::uint64_t textWord(std::string_view text)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < sizeof word; ++i)
        word = word << 8 | (i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0u);
    return word;
}

// Equal values are ordered by client; of an IPv6 client the network decides.
Words numberWords(std::uint64_t number, const Connection &connection)
{
    const auto *octets = connection.clientOctets.data();
    const bool isIPv6 = connection.has(kConnectionIPv6);
    return {number, isIPv6 ? loadU64(octets) : loadU32(octets), connection.clientPort};
}

} // namespace

ConnectionQuery::ConnectionQuery(const api::ConnectionsRequest &request, TimePoint now,
                                 std::uint32_t shares)
    : m_request(request)
    , m_filter(request, now)
    , m_now(now)
    , m_shares(shares)
{
    m_request.limit = std::clamp<std::uint32_t>(request.limit, 1, kMaximumLimit);
}

std::uint32_t ConnectionQuery::roomFor(std::uint32_t most) const
{
    if (m_request.place == 0)
        return most;
    const auto room = m_request.limit - static_cast<std::uint32_t>(m_candidates.size());
    return room * 4 < m_request.limit ? 0 : std::min(room, most);
}

void ConnectionQuery::look(const ConnectionRecord &record, std::uint32_t share)
{
    ++m_total;
    if (m_request.summary)
        summarize(record.connection, share);
    if (m_filter.matches(record))
        m_candidates.push_back(candidateOf(record));
}

ConnectionQuery::Candidate ConnectionQuery::candidateOf(const ConnectionRecord &record) const
{
    const auto &c = record.connection;
    const bool isIPv6 = c.has(kConnectionIPv6);
    Words words{0, 0, 0};
    switch (m_request.sort) {
    case ConnectionSort::None: break;
    case ConnectionSort::Client: words = endpointWords(c.clientOctets, c.clientPort, isIPv6); break;
    case ConnectionSort::Virtual:
        words = endpointWords(c.virtualOctets, c.virtualPort, isIPv6);
        break;
    case ConnectionSort::Destination:
        words = endpointWords(c.destinationOctets, c.destinationPort,
                              c.has(kConnectionDestinationIPv6));
        break;
    case ConnectionSort::State: words = numberWords(textWord(connectionStateName(c)), c); break;
    case ConnectionSort::Expires: words = numberWords(connectionExpires(c, m_now), c); break;
    case ConnectionSort::Protocol:
        words = numberWords(static_cast<std::uint64_t>(c.protocol), c);
        break;
    case ConnectionSort::Forwarding:
        words = numberWords(static_cast<std::uint64_t>(c.forwarding()), c);
        break;
    case ConnectionSort::Packets: words = numberWords(c.packetsIn, c); break;
    case ConnectionSort::Bytes: words = numberWords(c.octets, c); break;
    case ConnectionSort::Age: words = numberWords(connectionAge(c, m_now), c); break;
    case ConnectionSort::Idle: words = numberWords(connectionIdle(c, m_now), c); break;
    }
    return {words.high, words.low, words.last, c.generation, record.index};
}

bool ConnectionQuery::before(const Candidate &a, const Candidate &b) const
{
    const auto order = [](const Candidate &c) { return std::tie(c.high, c.low, c.last, c.index); };
    return m_request.descending ? order(b) < order(a) : order(a) < order(b);
}

std::vector<ConnectionQuery::Row> ConnectionQuery::takeWindow()
{
    const auto size = m_candidates.size();
    const auto first = m_request.place != 0 ? 0 : std::min<std::size_t>(m_request.offset, size);
    const auto last = std::min<std::size_t>(first + m_request.limit, size);
    const auto begin = m_candidates.begin();
    const auto at = [begin](std::size_t row) { return begin + static_cast<std::ptrdiff_t>(row); };
    const auto order = [this](const auto &a, const auto &b) { return before(a, b); };
    if (m_request.place == 0) {
        // Selection, not sorting: only the window is put in order.
        if (first > 0 && first < size)
            std::nth_element(begin, at(first), m_candidates.end(), order);
        if (last < size)
            std::nth_element(at(first), at(last), m_candidates.end(), order);
        std::sort(at(first), at(last), order);
    }
    std::vector<Row> rows;
    for (auto i = first; i < last; ++i)
        rows.push_back({m_candidates[i].index, m_candidates[i].generation});
    return rows;
}

void ConnectionQuery::summarize(const Connection &connection, std::uint32_t share)
{
    const auto *name = connectionStateName(connection).data();
    const auto isTemplate = connection.isTemplate();
    const auto known = std::ranges::find_if(m_states, [=](const StateTally &tally) {
        return tally.name == name && tally.isTemplate == isTemplate;
    });
    if (known == m_states.end())
        m_states.push_back({name, isTemplate, 1});
    else
        ++known->connections;
    const auto [slot, generation] = connection.destination;
    if (generation == 0) {
        ++m_withoutServer;
        return;
    }
    const auto place = std::size_t{slot} * m_shares + share;
    if (place >= m_servers.size())
        m_servers.resize(place + 1);
    auto &server = m_servers[place];
    if (server.connections++ == 0)
        server.address = connection.server().address;
}

api::ConnectionsReply ConnectionQuery::takeCounts()
{
    api::ConnectionsReply reply;
    reply.total = m_total;
    reply.matching = m_request.place != 0 ? 0 : m_candidates.size();
    m_candidates = {};
    if (!m_request.summary)
        return reply;
    for (const auto &tally : m_states)
        reply.states.push_back({tally.name, tally.isTemplate, tally.connections});
    std::ranges::sort(reply.states, std::greater(), &api::StateCount::connections);
    fillServers(reply);
    return reply;
}

// One server may be in several services, at several slots.
void ConnectionQuery::fillServers(api::ConnectionsReply &reply) const
{
    std::map<Address, std::uint64_t> servers;
    for (const auto &tally : m_servers)
        if (tally.connections != 0)
            servers[tally.address] += tally.connections;
    for (const auto &[address, connections] : servers)
        reply.servers.push_back({address, connections});
    std::ranges::stable_sort(reply.servers, std::greater(), &api::ServerCount::connections);
    for (auto i = kSummaryServers; i < reply.servers.size(); ++i) {
        ++reply.otherServers;
        reply.otherConnections += reply.servers[i].connections;
    }
    reply.servers.resize(std::min(reply.servers.size(), kSummaryServers));
    reply.otherConnections += m_withoutServer;
}

} // namespace vipdeck
