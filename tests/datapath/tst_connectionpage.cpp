// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "engine/base/random.h"
#include "helper/connectionpage.h"

using namespace vipdeck;

namespace {

const Endpoint kVip{Address::fromIPv4(0xC000020A), 80};

ConnectionStatus connection(std::uint32_t client, std::uint32_t server, const char *state,
                            std::uint32_t expires)
{
    ConnectionStatus result;
    result.client = {Address::fromIPv4(0xC6336400 + client), 40000};
    result.virtualEndpoint = kVip;
    result.destination = {Address::fromIPv4(0x0A000000 + server), 80};
    result.state = state;
    result.expiresSeconds = expires;
    return result;
}

std::vector<ConnectionStatus> table(std::size_t size)
{
    Random random(7);
    std::vector<ConnectionStatus> result;
    for (std::size_t i = 0; i < size; ++i)
        result.push_back(connection(static_cast<std::uint32_t>(i), 11 + random.below(4),
                                    random.below(2) == 0 ? "ESTABLISHED" : "TIME_WAIT",
                                    random.below(900)));
    std::ranges::reverse(result);
    return result;
}

api::ConnectionsReply pageOf(const std::vector<ConnectionStatus> &connections,
                             const api::ConnectionsRequest &request)
{
    ConnectionPage page(request);
    for (const auto &entry : connections)
        page.add(entry);
    return page.take();
}

std::vector<std::uint32_t> clients(const api::ConnectionsReply &reply)
{
    std::vector<std::uint32_t> result;
    for (const auto &row : reply.rows)
        result.push_back(row.client.address.ipv4() & 0xFF);
    return result;
}

} // namespace

class tst_ConnectionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSortingRowsComeInTableOrder();
    void sortedPagesJoinToTheWholeTable();
    void descendingOrderIsReversed();
    void equalRowsDoNotMoveBetweenPages();
    void filtersNarrowWhatMatches();
    void serviceForAnyPortMatchesEveryPort();
    void markServiceMatchesItsTemplates();
    void pageBeyondTheEndIsEmptyButCounts();
    void limitsAreKept();
};

void tst_ConnectionPage::withoutSortingRowsComeInTableOrder()
{
    api::ConnectionsRequest request;
    request.offset = 2;
    request.limit = 3;
    const auto reply = pageOf(table(10), request);
    QCOMPARE(clients(reply), (std::vector<std::uint32_t>{7, 6, 5}));
    QCOMPARE(reply.total, 10u);
    QCOMPARE(reply.matching, 10u);
}

void tst_ConnectionPage::sortedPagesJoinToTheWholeTable()
{
    const auto connections = table(100);
    std::vector<std::uint32_t> joined;
    for (std::uint32_t offset = 0; offset < 100; offset += 7) {
        api::ConnectionsRequest request;
        request.offset = offset;
        request.limit = 7;
        request.sort = api::ConnectionSort::Client;
        for (const auto client : clients(pageOf(connections, request)))
            joined.push_back(client);
    }
    QCOMPARE(joined.size(), std::size_t{100});
    QVERIFY(std::ranges::is_sorted(joined));
}

void tst_ConnectionPage::descendingOrderIsReversed()
{
    api::ConnectionsRequest request;
    request.limit = 3;
    request.sort = api::ConnectionSort::Client;
    request.descending = true;
    QCOMPARE(clients(pageOf(table(20), request)), (std::vector<std::uint32_t>{19, 18, 17}));
}

void tst_ConnectionPage::equalRowsDoNotMoveBetweenPages()
{
    std::vector<std::uint32_t> joined;
    for (std::uint32_t offset = 0; offset < 60; offset += 10) {
        api::ConnectionsRequest request;
        request.offset = offset;
        request.limit = 10;
        request.sort = api::ConnectionSort::State;
        for (const auto client : clients(pageOf(table(60), request)))
            joined.push_back(client);
    }
    std::ranges::sort(joined);
    QVERIFY(std::ranges::adjacent_find(joined) == joined.end());
    QCOMPARE(joined.size(), std::size_t{60});
}

void tst_ConnectionPage::filtersNarrowWhatMatches()
{
    std::vector<ConnectionStatus> connections{connection(1, 11, "ESTABLISHED", 1),
                                              connection(2, 12, "ESTABLISHED", 1),
                                              connection(3, 11, "TIME_WAIT", 1)};
    connections.push_back(connection(1, 11, "NONE", 1));
    connections.back().isTemplate = true;

    api::ConnectionsRequest request;
    request.state = "ESTABLISHED";
    QCOMPARE(pageOf(connections, request).matching, 2u);
    request.destination = Address::fromIPv4(0x0A00000B);
    QCOMPARE(clients(pageOf(connections, request)), (std::vector<std::uint32_t>{1}));
    request = {};
    request.client = Address::fromIPv4(0xC6336401);
    QCOMPARE(pageOf(connections, request).matching, 2u);
    request.templates = false;
    QCOMPARE(pageOf(connections, request).matching, 1u);
    QCOMPARE(pageOf(connections, request).total, 4u);
}

void tst_ConnectionPage::serviceForAnyPortMatchesEveryPort()
{
    const std::vector<ConnectionStatus> connections{connection(1, 11, "ESTABLISHED", 1)};
    api::ConnectionsRequest request;
    request.service = ServiceKey{Protocol::Tcp, {kVip.address, 0}, 0};
    QCOMPARE(pageOf(connections, request).matching, 1u);
    request.service->endpoint.port = 81;
    QCOMPARE(pageOf(connections, request).matching, 0u);
    request.service = ServiceKey{Protocol::Udp, kVip, 0};
    QCOMPARE(pageOf(connections, request).matching, 0u);
}

void tst_ConnectionPage::markServiceMatchesItsTemplates()
{
    std::vector<ConnectionStatus> connections{connection(1, 11, "NONE", 1),
                                              connection(2, 11, "NONE", 1)};
    connections[1].firewallMark = 7;
    api::ConnectionsRequest request;
    request.service = ServiceKey::forMark(7, AddressFamily::IPv4);
    QCOMPARE(clients(pageOf(connections, request)), (std::vector<std::uint32_t>{2}));
    request.service = ServiceKey::forMark(7, AddressFamily::IPv6);
    QCOMPARE(pageOf(connections, request).matching, 0u);
}

void tst_ConnectionPage::pageBeyondTheEndIsEmptyButCounts()
{
    for (const auto sort : {api::ConnectionSort::None, api::ConnectionSort::Expires}) {
        api::ConnectionsRequest request;
        request.offset = 50;
        request.sort = sort;
        const auto reply = pageOf(table(10), request);
        QVERIFY(reply.rows.empty());
        QCOMPARE(reply.matching, 10u);
    }
}

void tst_ConnectionPage::limitsAreKept()
{
    api::ConnectionsRequest request;
    request.limit = 4'000'000'000u;
    QCOMPARE(pageOf(table(1500), request).rows.size(), std::size_t{ConnectionPage::kMaximumLimit});
    request.sort = api::ConnectionSort::Expires;
    QCOMPARE(pageOf(table(1500), request).rows.size(), std::size_t{ConnectionPage::kMaximumLimit});
    request.limit = 0;
    QCOMPARE(pageOf(table(5), request).rows.size(), std::size_t{1});
    request.offset = 4'000'000'000u;
    QCOMPARE(pageOf(table(5), request).rows.size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(tst_ConnectionPage)
#include "tst_connectionpage.moc"
