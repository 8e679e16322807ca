// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP errors in both directions, path MTU and hop limits, for every way of forwarding. Rows are
// named in docs/CONFORMANCE.md.
#include <unistd.h>

#include <QTest>

#include "engine/forward/tunnel.h"
#include "tests/matrix/icmp.h"
#include "tests/matrix/modes.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr std::uint16_t kClientPort = 21000;
constexpr std::uint16_t kClosedPort = 81;
constexpr std::uint32_t kSmallMtu = 1400;
constexpr std::size_t kIPv4Limit = 576; // of an IPv4 error (RFC 1812)

} // namespace

Q_DECLARE_METATYPE(vipdeck::matrix::Trouble)

class tst_MatrixErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void errorsOfTheClientsSideReachTheServer_data();
    void errorsOfTheClientsSideReachTheServer();
    void clientLearnsThatAServersPortIsClosed_data();
    void clientLearnsThatAServersPortIsClosed();
    void errorsAboutATunnelReachTheClient_data();
    void errorsAboutATunnelReachTheClient();
    void pathMtuOfATunnelIsLearnt_data();
    void pathMtuOfATunnelIsLearnt();
    void hopsEndAtTheDirector_data();
    void hopsEndAtTheDirector();
    void clientLearnsTheMtuTowardsTheServer_data();
    void clientLearnsTheMtuTowardsTheServer();

private:
    [[nodiscard]] static Endpoint service(const Way &way)
    {
        return {vip(Vip::Elsewhere, way.family), kPort};
    }
    void setUp(const Way &way, std::uint16_t port = kPort);
    // One datagram and its answer, from kClientPort; what came to the server's link.
    void ask(const Way &way, Octets &arrived);

    std::unique_ptr<Ground> m_ground;
};

void tst_MatrixErrors::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
}

void tst_MatrixErrors::init()
{
    m_ground->renew();
}

namespace {

void addWays(bool tunnelsOnly = false)
{
    QTest::addColumn<Way>("way");
    for (const auto &way : everyWay(true))
        if (way.mode.tunnels() || !tunnelsOnly)
            QTest::addRow("%s %s", way.mode.name, familyName(way.family, way.serverFamily)) << way;
}

} // namespace

void tst_MatrixErrors::setUp(const Way &way, std::uint16_t port)
{
    const auto problem = m_ground->apply(way.service(Protocol::Udp, {service(way).address, port}));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_MatrixErrors::ask(const Way &way, Octets &arrived)
{
    DatagramOptions options;
    options.sourcePort = kClientPort;
    const auto answer = m_ground->client().ask(service(way), options);
    QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
    const auto packet = m_ground->server(1).wiretap().waitFor(
        [&](const Octets &candidate) { return way.leadsTo(candidate, 1, service(way).address); });
    QVERIFY(packet);
    arrived = *packet;
    m_ground->server(1).wiretap().clear();
    m_ground->clientTap().clear();
}

void tst_MatrixErrors::errorsOfTheClientsSideReachTheServer_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<Trouble>("trouble");
    for (const auto &way : everyWay(true)) {
        const auto *family = familyName(way.family, way.serverFamily);
        QTest::addRow("%s %s unreachable", way.mode.name, family)
            << way << Trouble::HostUnreachable;
        QTest::addRow("%s %s time exceeded", way.mode.name, family) << way << Trouble::TimeExceeded;
        QTest::addRow("%s %s too big", way.mode.name, family) << way << Trouble::TooBig;
    }
}

// About a packet of the service to the client.
void tst_MatrixErrors::errorsOfTheClientsSideReachTheServer()
{
    QFETCH(Way, way);
    QFETCH(Trouble, trouble);
    setUp(way);
    Octets request;
    ask(way, request);
    if (QTest::currentTestFailed())
        return;
    const Endpoint client{clientAddress(way.family), kClientPort};
    const auto router = clientAddress(way.family);
    const auto quoted = test::udpPacket(service(way), client, "the answer");
    const auto error = icmpError(router, service(way).address, {trouble, 1400}, quoted);
    QVERIFY(test::checksumsAreRight(error));
    QVERIFY(m_ground->clientTap().send(error));
    const auto packet = m_ground->server(1).wiretap().waitFor([&](const Octets &candidate) {
        return way.leadsTo(candidate, 1, service(way).address)
               && isIcmpError(way.inside(candidate), trouble);
    });
    QVERIFY2(packet, "no error came to the server");
    const auto arrived = way.inside(*packet);
    QVERIFY(test::checksumsAreRight(arrived));
    QVERIFY(sourceAddress(arrived) == router);
    QCOMPARE(mtuOf(arrived), 1400u);
    const auto about = quotedIn(arrived);
    const auto from = way.mode.masquerades() ? serverAddress(1, way.family) : service(way).address;
    QVERIFY(sourceAddress(about) == from);
    QVERIFY(destinationAddress(arrived) == from);
    QCOMPARE(sourcePortOf(about), way.serverPort(kPort));
    QCOMPARE(destinationPortOf(about), kClientPort);
}

void tst_MatrixErrors::clientLearnsThatAServersPortIsClosed_data()
{
    addWays();
}

// Masquerading: the server's error is about its own address, which the client never heard of.
void tst_MatrixErrors::clientLearnsThatAServersPortIsClosed()
{
    QFETCH(Way, way);
    setUp(way, kClosedPort);
    const Endpoint closed{service(way).address, kClosedPort};
    QCOMPARE(m_ground->client().errorOf(closed, SOCK_DGRAM), ECONNREFUSED);
    const auto error = m_ground->clientTap().waitFor(
        [](const Octets &packet) { return isIcmpError(packet, Trouble::PortUnreachable); });
    QVERIFY(error);
    QVERIFY(test::checksumsAreRight(*error));
    QVERIFY(sourceAddress(*error) == closed.address);
    QVERIFY(destinationAddress(quotedIn(*error)) == closed.address);
    QCOMPARE(destinationPortOf(quotedIn(*error)), kClosedPort);
}

void tst_MatrixErrors::errorsAboutATunnelReachTheClient_data()
{
    QTest::addColumn<Way>("way");
    // As in the kernel: only IPv4 in IPv4; in IPv6 the host learns the path MTU by itself.
    for (const auto &way : everyWay(true))
        if (way.mode.tunnels() && way.family == AddressFamily::IPv4
            && way.serverFamily == AddressFamily::IPv4)
            QTest::addRow("%s v4", way.mode.name) << way;
}

void tst_MatrixErrors::errorsAboutATunnelReachTheClient()
{
    QFETCH(Way, way);
    setUp(way);
    Octets tunnelled;
    ask(way, tunnelled);
    if (QTest::currentTestFailed())
        return;
    tunnelled.resize(std::min(tunnelled.size(), kIPv4Limit - 28));
    const auto router = serverAddress(1, AddressFamily::IPv4);
    const auto director = directorAddress(1, AddressFamily::IPv4);
    for (const auto trouble : {Trouble::HostUnreachable, Trouble::TooBig}) {
        const auto error = icmpError(router, director, {trouble, 1300}, tunnelled);
        QVERIFY(m_ground->server(1).wiretap().send(error));
        const auto told = m_ground->clientTap().waitFor(
            [&](const Octets &packet) { return isIcmpError(packet, trouble); });
        QVERIFY2(told, "the client was not told");
        QVERIFY(test::checksumsAreRight(*told));
        QVERIFY(sourceAddress(*told) == service(way).address);
        QVERIFY(destinationAddress(quotedIn(*told)) == service(way).address);
        QCOMPARE(sourcePortOf(quotedIn(*told)), kClientPort);
        QCOMPARE(mtuOf(*told), trouble == Trouble::TooBig ? 1280u : 1300u);
    }
}

void tst_MatrixErrors::pathMtuOfATunnelIsLearnt_data()
{
    addWays(true);
}

// A router behind the director reports a smaller MTU; what is too long then is answered.
void tst_MatrixErrors::pathMtuOfATunnelIsLearnt()
{
    QFETCH(Way, way);
    setUp(way);
    Octets tunnelled;
    ask(way, tunnelled);
    if (QTest::currentTestFailed())
        return;
    const auto error =
        icmpError(serverAddress(1, way.serverFamily), directorAddress(1, way.serverFamily),
                  {Trouble::TooBig, kSmallMtu}, tunnelled);
    QVERIFY(m_ground->server(1).wiretap().send(error));
    QTest::qWait(20);
    m_ground->clientTap().clear();
    const Endpoint client{clientAddress(way.family), kClientPort};
    const auto packet = test::udpPacket(client, service(way), std::string(1370, 'x'));
    QVERIFY(m_ground->clientTap().send(packet));
    const auto told = m_ground->clientTap().waitFor(
        [&](const Octets &candidate) { return isIcmpError(candidate, Trouble::TooBig); });
    QVERIFY2(told, "the client was not told");
    const auto limit = mtuOf(*told);
    QVERIFY2(limit < kSmallMtu && limit > kSmallMtu - 60, qPrintable(QString::number(limit)));
}

void tst_MatrixErrors::hopsEndAtTheDirector_data()
{
    addWays();
}

void tst_MatrixErrors::hopsEndAtTheDirector()
{
    QFETCH(Way, way);
    setUp(way);
    const Endpoint client{clientAddress(way.family), kClientPort};
    auto packet = test::udpPacket(client, service(way));
    if (way.family == AddressFamily::IPv4) {
        packet[8] = 1;
        packet[10] = packet[11] = 0;
        const auto sum =
            static_cast<std::uint16_t>(~test::referenceSum({packet.begin(), packet.begin() + 20}));
        packet[10] = static_cast<std::uint8_t>(sum >> 8);
        packet[11] = static_cast<std::uint8_t>(sum);
    } else {
        packet[7] = 1;
    }
    QVERIFY(m_ground->clientTap().send(packet));
    const auto error = m_ground->clientTap().waitFor(
        [](const Octets &candidate) { return isIcmpError(candidate, Trouble::TimeExceeded); });
    QVERIFY2(error, "no error came");
    QVERIFY(test::checksumsAreRight(*error));
    QVERIFY(sourceAddress(*error) == service(way).address);
    QVERIFY(destinationAddress(quotedIn(*error)) == service(way).address);
    QCOMPARE(destinationPortOf(quotedIn(*error)), kPort);
}

void tst_MatrixErrors::clientLearnsTheMtuTowardsTheServer_data()
{
    addWays();
}

// The link to the server takes less than the client's. The client asks, is told, and asks again.
void tst_MatrixErrors::clientLearnsTheMtuTowardsTheServer()
{
    QFETCH(Way, way);
    const auto setMtu = [&](const char *mtu) {
        const auto size = std::string(mtu) + "\n";
        return m_ground->directorSpace().configure("link set to1 mtu " + size)
               && m_ground->serverSpace(1).configure("link set eth0 mtu " + size);
    };
    QVERIFY(setMtu("1400"));
    setUp(way);
    DatagramOptions options;
    options.sourcePort = kClientPort;
    options.size = 1420;
    const auto refused = m_ground->client().ask(service(way), options);
    const auto told = m_ground->clientTap().waitFor(
        [](const Octets &candidate) { return isIcmpError(candidate, Trouble::TooBig); });
    const auto again = m_ground->client().ask(service(way), options);
    QVERIFY(setMtu("1500"));
    QVERIFY2(told, qPrintable(refused.problem));
    QVERIFY(test::checksumsAreRight(*told));
    QVERIFY(sourceAddress(*told) == service(way).address);
    const auto overhead =
        way.mode.tunnels() ? tunnelOverhead(way.mode.tunnel, way.serverFamily) : std::size_t{0};
    QCOMPARE(mtuOf(*told), static_cast<std::uint32_t>(kSmallMtu - overhead));
    QVERIFY2(again.problem.isEmpty(), qPrintable(again.problem));
}

QTEST_GUILESS_MAIN(tst_MatrixErrors)
#include "tst_matrixerrors.moc"
