// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "engine/base/random.h"
#include "engine/conn/tcpstate.h"
#include "helper/connectionquery.h"

using namespace vipdeck;
using api::ConnectionField;
using api::ConnectionSort;

namespace {

constexpr TimePoint kNow{std::chrono::seconds(100'000)};
const Endpoint kVip{Address::fromIPv4(0xC000020A), 80};

ServiceKey serviceOf(std::uint16_t port)
{
    ServiceKey key;
    key.endpoint = {kVip.address, port};
    return key;
}

Endpoint clientOf(std::uint32_t number)
{
    return {Address::fromIPv4(0xC6336400 + number), 40000};
}

Endpoint serverOf(std::uint32_t number)
{
    return {Address::fromIPv4(0x0A000000 + number), 80};
}

Connection connection(const Endpoint &client, std::uint32_t server, TcpState state,
                      std::uint32_t expiresSeconds)
{
    Connection result;
    result.setEndpoints({Protocol::Tcp, client, kVip});
    result.setServer(serverOf(server));
    result.destination = {server, 1};
    result.state = static_cast<std::uint8_t>(state);
    result.timeoutMilliseconds = 900'000;
    result.expiry = kNow + std::chrono::seconds(expiresSeconds);
    result.startSeconds = 99'000 + server;
    result.packetsIn = server * 10;
    result.octets = std::uint64_t{server} << 32;
    return result;
}

// Clients in falling order, servers 11 to 14.
std::vector<Connection> table(std::uint32_t size)
{
    Random random(7);
    std::vector<Connection> result;
    for (auto i = size; i > 0; --i)
        result.push_back(
            connection(clientOf(i - 1), 11 + static_cast<std::uint32_t>(random.below(4)),
                       random.below(2) == 0 ? TcpState::Established : TcpState::TimeWait,
                       static_cast<std::uint32_t>(random.below(900))));
    return result;
}

struct Listing
{
    api::ConnectionsReply counts;
    std::vector<Connection> rows;
};

Listing list(const std::vector<Connection> &connections, const api::ConnectionsRequest &request,
             const ServiceKey &service = serviceOf(80))
{
    ConnectionQuery query(request, kNow);
    for (std::size_t i = 0; i < connections.size(); ++i)
        query.look({static_cast<ConnectionIndex>(i + 1), connections[i], &service});
    Listing listing;
    for (const auto &row : query.takeWindow())
        listing.rows.push_back(connections.at(row.index - 1));
    listing.counts = query.takeCounts();
    return listing;
}

api::ConnectionCondition condition(ConnectionField field)
{
    api::ConnectionCondition result;
    result.field = field;
    return result;
}

std::uint64_t matching(const std::vector<Connection> &connections,
                       const api::ConnectionCondition &wanted)
{
    api::ConnectionsRequest request;
    request.conditions = {wanted};
    return list(connections, request).counts.matching;
}

} // namespace

class tst_ConnectionQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSortingRowsComeInTableOrder()
    {
        api::ConnectionsRequest request;
        request.offset = 1;
        request.limit = 2;
        const auto listing = list(table(4), request);
        QCOMPARE(listing.rows.size(), 2u);
        QCOMPARE(listing.rows[0].client(), clientOf(2));
        QCOMPARE(listing.rows[1].client(), clientOf(1));
        QCOMPARE(listing.counts.total, 4u);
    }

    void sortedWindowsJoinToTheWholeTable_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<bool>("descending");
        for (int sort = 0; sort <= static_cast<int>(ConnectionSort::Bytes); ++sort) {
            QTest::addRow("%d up", sort) << sort << false;
            QTest::addRow("%d down", sort) << sort << true;
        }
    }
    void sortedWindowsJoinToTheWholeTable()
    {
        QFETCH(int, sort);
        QFETCH(bool, descending);
        const auto connections = table(250);
        api::ConnectionsRequest request;
        request.sort = static_cast<ConnectionSort>(sort);
        request.descending = descending;
        request.limit = 1000;
        const auto whole = list(connections, request).rows;
        QCOMPARE(whole.size(), connections.size());
        request.limit = 37;
        std::size_t seen = 0;
        for (; request.offset < connections.size(); request.offset += request.limit)
            for (const auto &row : list(connections, request).rows)
                QCOMPARE(row.client(), whole.at(seen++).client());
        QCOMPARE(seen, whole.size());
    }

    void clientsAreSortedByAddressThenPortAndIPv4First()
    {
        const auto v6 = Endpoint{*Address::parse("2001:db8::5"), 1};
        const std::vector<Connection> connections{
            connection(v6, 11, TcpState::Established, 1),
            connection({clientOf(2).address, 9}, 11, TcpState::Established, 1),
            connection({clientOf(2).address, 10}, 11, TcpState::Established, 1),
            connection(clientOf(1), 11, TcpState::Established, 1)};
        api::ConnectionsRequest request;
        request.sort = ConnectionSort::Client;
        const auto rows = list(connections, request).rows;
        QCOMPARE(rows[0].client(), clientOf(1));
        QCOMPARE(rows[1].client().port, 9);
        QCOMPARE(rows[2].client().port, 10);
        QCOMPARE(rows[3].client(), v6);
    }

    void networksMatchByPrefixAndPort()
    {
        const auto connections = table(200);
        auto wanted = condition(ConnectionField::Client);
        wanted.networks = {{clientOf(0).address, 26, 0}};
        QCOMPARE(matching(connections, wanted), 64u);
        wanted.networks.push_back({clientOf(128).address, 32, 40000});
        QCOMPARE(matching(connections, wanted), 65u);
        wanted.networks[1].port = 1;
        QCOMPARE(matching(connections, wanted), 64u);
        wanted.negated = true;
        QCOMPARE(matching(connections, wanted), 136u);
        wanted.networks = {{*Address::parse("::"), 0, 0}};
        QCOMPARE(matching(connections, wanted), 200u); // none is IPv6
    }

    void wordsNumbersAndTemplatesNarrow()
    {
        auto connections = table(0);
        connections.push_back(connection(clientOf(1), 11, TcpState::Established, 60));
        connections.push_back(connection(clientOf(2), 12, TcpState::TimeWait, 10));
        connections.push_back(connection(clientOf(3), 13, TcpState::Established, 300));
        connections.back().set(kConnectionTemplate);
        auto state = condition(ConnectionField::State);
        state.words = {{"ESTABLISHED"}};
        QCOMPARE(matching(connections, state), 1u);
        state.negated = true;
        QCOMPARE(matching(connections, state), 2u);
        QCOMPARE(matching(connections, condition(ConnectionField::Template)), 1u);
        auto number = condition(ConnectionField::Expires);
        number.minimum = 11;
        number.maximum = 60;
        QCOMPARE(matching(connections, number), 1u);
        number = condition(ConnectionField::Age);
        number.minimum = 989; // started at 99,011
        QCOMPARE(matching(connections, number), 1u);
        number = condition(ConnectionField::Idle);
        number.minimum = 890; // 900 s of timeout, 10 s left
        QCOMPARE(matching(connections, number), 1u);
        number = condition(ConnectionField::Packets);
        number.minimum = 120;
        QCOMPARE(matching(connections, number), 2u);
        number = condition(ConnectionField::Bytes);
        number.minimum = std::uint64_t{12} << 32;
        number.maximum = std::uint64_t{12} << 32;
        QCOMPARE(matching(connections, number), 1u);
        auto word = condition(ConnectionField::Protocol);
        word.words = {{"UDP"}};
        QCOMPARE(matching(connections, word), 0u);
        word.words.push_back({"TCP"});
        QCOMPARE(matching(connections, word), 3u);
        word = condition(ConnectionField::Forwarding);
        word.words = {{"Masq"}};
        QCOMPARE(matching(connections, word), 3u);
    }

    void servicesMatchByTheServersService()
    {
        const auto connections = table(3);
        api::ConnectionsRequest request;
        request.conditions = {condition(ConnectionField::Service)};
        request.conditions[0].services = {serviceOf(80)};
        QCOMPARE(list(connections, request, serviceOf(80)).counts.matching, 3u);
        QCOMPARE(list(connections, request, serviceOf(81)).counts.matching, 0u);
    }

    void summaryCountsTheWholeTableWhateverIsFiltered()
    {
        auto connections = table(100);
        for (std::uint32_t server = 20; server < 30; ++server)
            connections.push_back(connection(clientOf(server), server, TcpState::SynReceived, 5));
        api::ConnectionsRequest request;
        request.summary = true;
        request.conditions = {condition(ConnectionField::Template)};
        const auto counts = list(connections, request).counts;
        QCOMPARE(counts.matching, 0u);
        std::uint64_t states = 0;
        for (const auto &state : counts.states)
            states += state.connections;
        QCOMPARE(states, 110u);
        QCOMPARE(counts.states.size(), 3u);
        QCOMPARE(counts.states.back().state, std::string("SYN_RECV"));
        QCOMPARE(counts.servers.size(), ConnectionQuery::kSummaryServers);
        QCOMPARE(counts.otherServers, 9u);
        QCOMPARE(counts.otherConnections, 9u);
        std::uint64_t servers = counts.otherConnections;
        for (const auto &server : counts.servers)
            servers += server.connections;
        QCOMPARE(servers, 110u);
    }

    void windowBeyondTheEndIsEmptyButCounts()
    {
        api::ConnectionsRequest request;
        request.offset = 50;
        request.sort = ConnectionSort::Expires;
        const auto listing = list(table(10), request);
        QCOMPARE(listing.counts.matching, 10u);
        QVERIFY(listing.rows.empty());
    }

    void aWalkByPlaceLeavesNothingOut()
    {
        const auto connections = table(5000);
        const auto service = serviceOf(80);
        api::ConnectionsRequest request;
        request.limit = 100;
        request.place = 1;
        std::size_t seen = 0;
        while (request.place <= connections.size()) {
            ConnectionQuery query(request, kNow);
            while (const auto room = query.roomFor(64)) {
                for (std::uint32_t i = 0; i < room && request.place <= connections.size(); ++i) {
                    query.look({request.place, connections[request.place - 1], &service});
                    ++request.place;
                }
                if (request.place > connections.size())
                    break;
            }
            const auto window = query.takeWindow();
            QVERIFY(window.size() <= request.limit);
            for (const auto &row : window)
                QCOMPARE(row.index, static_cast<ConnectionIndex>(++seen));
        }
        QCOMPARE(seen, connections.size());
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionQuery)
#include "tst_connectionquery.moc"
