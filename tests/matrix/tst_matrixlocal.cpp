// SPDX-License-Identifier: GPL-3.0-or-later
// The director as a real server, clients on the director itself, services by firewall mark, AH and
// ESP. Rows are named in docs/CONFORMANCE.md.
#include <unistd.h>

#include <QTest>

#include "tests/matrix/icmp.h"
#include "tests/matrix/modes.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr int kDirectorsNumber = 3;
constexpr std::uint16_t kKeyExchangePort = 500;
constexpr std::uint32_t kMark = 7;
constexpr int kRequests = 6;

struct Row
{
    Way way;
    Protocol protocol = Protocol::Tcp;
    std::uint8_t security = 0; // ESP, AH
};

} // namespace

Q_DECLARE_METATYPE(Row)

class tst_MatrixLocal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void directorIsARealServer_data();
    void directorIsARealServer();
    void clientsOnTheDirectorAreServed_data();
    void clientsOnTheDirectorAreServed();
    void markedPacketsAreServed_data();
    void markedPacketsAreServed();
    void errorsToAMarkedServiceReachItsServer_data();
    void errorsToAMarkedServiceReachItsServer();
    void securityProtocolsFollowTheKeyExchange_data();
    void securityProtocolsFollowTheKeyExchange();

private:
    // TCP: short and in bulk; UDP: small and in fragments. The servers' numbers, by times seen.
    void use(Client &client, Protocol protocol, const Endpoint &service, QList<int> &seen);
    void configureMark(const Way &way);

    std::unique_ptr<Ground> m_ground;
};

void tst_MatrixLocal::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
    // What a rule set of the director's administrator does.
    bool done = false;
    m_ground->directorSpace().run([&] {
        auto *nft = popen("nft -f -", "w");
        std::fputs("table inet marking { chain pre { type filter hook prerouting priority mangle; "
                   "ip daddr 192.0.2.99 th dport 88 meta mark set 7; "
                   "ip6 daddr 2001:db8:a::99 th dport 88 meta mark set 7; }; }\n",
                   nft);
        done = pclose(nft) == 0;
    });
    QVERIFY(done);
}

void tst_MatrixLocal::init()
{
    m_ground->renew();
}

void tst_MatrixLocal::use(Client &client, Protocol protocol, const Endpoint &service,
                          QList<int> &seen)
{
    for (int i = 0; i < kRequests; ++i) {
        const bool large = i >= kRequests - 2;
        DatagramOptions options;
        options.size = large ? 4000 : 100;
        const std::size_t bulk = large ? 100'000 : 0;
        const auto answer = protocol == Protocol::Tcp ? client.transfer(service, bulk, bulk)
                                                      : client.ask(service, options);
        QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
        seen.append(answer.server);
    }
}

void tst_MatrixLocal::directorIsARealServer_data()
{
    QTest::addColumn<Row>("row");
    for (const auto &way : everyWay(true))
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp})
            if (way.family == way.serverFamily)
                QTest::addRow("%s %s %s", way.mode.name, familyName(way.family, way.family),
                              protocolName(protocol))
                    << Row{way, protocol};
}

// Masqueraded it serves its own address, otherwise the virtual one, which is local then.
void tst_MatrixLocal::directorIsARealServer()
{
    QFETCH(Row, row);
    RealServer directorsServer(m_ground->directorSpace(), kDirectorsNumber,
                               [](const Address &, const Address &client) { return client; });
    QVERIFY(directorsServer.isOpen());
    const Endpoint service{vip(Vip::Local, row.way.family), kPort};
    auto changes = row.way.service(row.protocol, service);
    auto own = row.way.server(1, kPort);
    own.endpoint.address = directorAddress(1, row.way.family);
    changes.emplace_back(AddDestination{serviceFor(row.protocol, service).key, own});
    const auto problem = m_ground->apply(changes);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QList<int> seen;
    use(m_ground->client(), row.protocol, service, seen);
    if (QTest::currentTestFailed())
        return;
    // It takes turns with server 1.
    QCOMPARE(seen.count(1), kRequests / 2);
    QCOMPARE(seen.count(kDirectorsNumber), kRequests / 2);
    const auto status = m_ground->engine().status();
    for (const auto &server : status.services.at(0).destinations)
        QCOMPARE(server.counters.connections, std::uint64_t{kRequests / 2});
}

void tst_MatrixLocal::clientsOnTheDirectorAreServed_data()
{
    QTest::addColumn<Row>("row");
    for (const auto &way : everyWay(true))
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp})
            QTest::addRow("%s %s %s", way.mode.name, familyName(way.family, way.serverFamily),
                          protocolName(protocol))
                << Row{way, protocol};
}

// Masquerading with a virtual address of the director, from which its clients then ask, and which
// no server may own therefore; otherwise one that is only routed.
void tst_MatrixLocal::clientsOnTheDirectorAreServed()
{
    QFETCH(Row, row);
    const auto which = row.way.mode.masquerades() ? Vip::OwnClient : Vip::Elsewhere;
    const Endpoint service{vip(which, row.way.family), kPort};
    const auto problem = m_ground->apply(row.way.service(row.protocol, service, 2));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QList<int> seen;
    use(m_ground->directorsClient(), row.protocol, service, seen);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(seen.count(1), kRequests / 2);
    QCOMPARE(seen.count(2), kRequests / 2);
    QCOMPARE(m_ground->engine().status().services.at(0).counters.connections,
             std::uint64_t{kRequests});
}

void tst_MatrixLocal::markedPacketsAreServed_data()
{
    QTest::addColumn<Row>("row");
    for (const auto &way : everyWay(true))
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
            QTest::addRow("%s %s %s", way.mode.name, familyName(way.family, way.serverFamily),
                          protocolName(protocol))
                << Row{way, protocol};
}

void tst_MatrixLocal::configureMark(const Way &way)
{
    ServiceConfig config;
    config.key = ServiceKey::forMark(kMark, way.family);
    config.scheduler = "rr";
    if (way.family == AddressFamily::IPv6)
        config.persistenceNetmask = kNoNetmask6;
    ChangeSet changes{AddService{config}};
    for (const int number : {1, 2}) {
        auto server = way.server(number, kPort);
        if (!way.mode.masquerades())
            server.endpoint.port = 0; // that of the packet
        changes.emplace_back(AddDestination{config.key, server});
    }
    const auto problem = m_ground->apply(changes);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_MatrixLocal::markedPacketsAreServed()
{
    QFETCH(Row, row);
    configureMark(row.way);
    if (QTest::currentTestFailed())
        return;
    constexpr std::uint16_t kMarkedPort = 88;
    const Endpoint service{vip(Vip::Elsewhere, row.way.family), kMarkedPort};
    if (row.way.mode.masquerades() && row.protocol != Protocol::Sctp) {
        QList<int> seen;
        use(m_ground->client(), row.protocol, service, seen);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(seen.count(1), kRequests / 2);
    } else {
        // Nothing listens at port 88 of a server that is not masqueraded: its arrival counts.
        const Endpoint client{clientAddress(row.way.family), 31000};
        const auto packet =
            row.protocol == Protocol::Tcp   ? test::tcpPacket(client, service, kTcpSyn)
            : row.protocol == Protocol::Udp ? test::udpPacket(client, service)
                                            : test::sctpPacket(client, service, kInit);
        QVERIFY(m_ground->clientTap().send(packet));
        const auto cameTo = [&](int number) {
            return m_ground->server(number).wiretap().all([&](const Octets &candidate) {
                return row.way.leadsTo(candidate, number, service.address);
            });
        };
        QTRY_VERIFY(!cameTo(1).empty() || !cameTo(2).empty());
        const auto inner = row.way.inside(cameTo(cameTo(1).empty() ? 2 : 1).front());
        QCOMPARE(protocolOf(inner), static_cast<std::uint8_t>(row.protocol));
        QCOMPARE(destinationPortOf(inner),
                 row.way.mode.masquerades() ? kTranslatedPort : kMarkedPort);
        QVERIFY(test::checksumsAreRight(inner));
    }
    QVERIFY(m_ground->engine().status().services.at(0).counters.connections > 0);
}

void tst_MatrixLocal::errorsToAMarkedServiceReachItsServer_data()
{
    QTest::addColumn<Row>("row");
    for (const auto &way : everyWay(true))
        if (way.mode.masquerades())
            QTest::addRow("%s %s", way.mode.name, familyName(way.family, way.family)) << Row{way};
}

// The error itself has no mark.
void tst_MatrixLocal::errorsToAMarkedServiceReachItsServer()
{
    QFETCH(Row, row);
    configureMark(row.way);
    if (QTest::currentTestFailed())
        return;
    const Endpoint service{vip(Vip::Elsewhere, row.way.family), 88};
    DatagramOptions options;
    options.sourcePort = 32000;
    const auto answer = m_ground->client().ask(service, options);
    QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
    const Endpoint client{clientAddress(row.way.family), options.sourcePort};
    QVERIFY(m_ground->clientTap().send(icmpError(client.address, service.address,
                                                 {Trouble::TimeExceeded},
                                                 test::udpPacket(service, client))));
    const auto error = m_ground->server(answer.server).wiretap().waitFor([](const Octets &packet) {
        return isIcmpError(packet, Trouble::TimeExceeded);
    });
    QVERIFY(error);
    QVERIFY(sourceAddress(quotedIn(*error)) == serverAddress(answer.server, row.way.family));
}

void tst_MatrixLocal::securityProtocolsFollowTheKeyExchange_data()
{
    QTest::addColumn<Row>("row");
    for (const auto &way : everyWay(true))
        for (const auto protocol : {Protocol::Esp, Protocol::Ah}) {
            // In IPv6 AH is an extension of what it covers, and that is what is balanced.
            if (protocol == Protocol::Ah && way.family == AddressFamily::IPv6)
                continue;
            QTest::addRow("%s %s %s", way.mode.name, familyName(way.family, way.serverFamily),
                          protocol == Protocol::Esp ? "esp" : "ah")
                << Row{way, Protocol::Udp, static_cast<std::uint8_t>(protocol)};
        }
}

void tst_MatrixLocal::securityProtocolsFollowTheKeyExchange()
{
    QFETCH(Row, row);
    const auto &way = row.way;
    const Endpoint service{vip(Vip::Elsewhere, way.family), kKeyExchangePort};
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Endpoint client{clientAddress(way.family), kKeyExchangePort};
    const Octets sealed{4, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    const auto packet = test::ipPacket(client.address, service.address, row.security, sealed);
    const auto comes = [&](const Octets &candidate) {
        return way.leadsTo(candidate, 1, service.address)
               && protocolOf(way.inside(candidate)) == row.security;
    };
    // Before the key exchange nobody knows where it belongs.
    QVERIFY(m_ground->clientTap().send(packet));
    QTRY_COMPARE(m_ground->engine().status().engine.packetsPassed, 1u);
    QVERIFY(m_ground->clientTap().send(test::udpPacket(client, service)));
    QTRY_COMPARE(m_ground->engine().status().services.at(0).counters.connections, 1u);
    m_ground->server(1).wiretap().clear();
    QVERIFY(m_ground->clientTap().send(packet));
    const auto arrived = m_ground->server(1).wiretap().waitFor(comes);
    QVERIFY2(arrived, "it did not come to the server");
    const auto inner = way.inside(*arrived);
    QVERIFY(contentOf(inner) == sealed);
    if (!way.mode.masquerades())
        return;
    QVERIFY(m_ground->server(1).wiretap().send(
        test::ipPacket(serverAddress(1, way.family), client.address, row.security, sealed)));
    const auto answer = m_ground->clientTap().waitFor(
        [&](const Octets &candidate) { return protocolOf(candidate) == row.security; });
    QVERIFY2(answer, "no answer came");
    QVERIFY(sourceAddress(*answer) == service.address);
}

QTEST_GUILESS_MAIN(tst_MatrixLocal)
#include "tst_matrixlocal.moc"
