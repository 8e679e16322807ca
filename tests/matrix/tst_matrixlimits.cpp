// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals, and fragments in any order. Rows are named in docs/CONFORMANCE.md.
#include <unistd.h>

#include <QTest>
#include <algorithm>

#include "engine/forward/fragment.h"
#include "tests/matrix/icmp.h"
#include "tests/matrix/modes.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr std::uint16_t kClientPort = 22000;
constexpr std::size_t kLinkMtu = 1500;

enum class Lack { NoServer, AllQuiesced, AllFull };

constexpr std::pair<Lack, const char *> kLacks[] = {
    {Lack::NoServer, "no server"}, {Lack::AllQuiesced, "weight 0"}, {Lack::AllFull, "full"}};

// The pieces of a packet, the last first.
std::vector<Octets> reversedFragments(const Octets &packet)
{
    test::Held held(packet);
    auto fragments = packet[0] >> 4 == 4 ? fragmentIPv4(held.buffer(), kLinkMtu, 0x4321)
                                         : fragmentIPv6(held.buffer(), kLinkMtu, 0x4321);
    fragments.insert(fragments.begin(), held.octets());
    std::ranges::reverse(fragments);
    return fragments;
}

} // namespace

Q_DECLARE_METATYPE(Lack)

class tst_MatrixLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void clientIsRefused_data();
    void clientIsRefused();
    void packetOfNoConnectionIsReset_data();
    void packetOfNoConnectionIsReset();
    void fragmentsInAnyOrderArriveWhole_data();
    void fragmentsInAnyOrderArriveWhole();
    void strayAnswersOfServersAreRefusedOnRequest_data();
    void strayAnswersOfServersAreRefusedOnRequest();

private:
    std::unique_ptr<Ground> m_ground;
};

void tst_MatrixLimits::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
}

void tst_MatrixLimits::init()
{
    m_ground->renew();
}

void tst_MatrixLimits::clientIsRefused_data()
{
    QTest::addColumn<Lack>("lack");
    QTest::addColumn<AddressFamily>("family");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Vip>("which");
    for (const auto &[lack, text] : kLacks)
        for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6})
            for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
                for (const auto which : {Vip::Local, Vip::Elsewhere})
                    QTest::addRow("%s %s %s %s", text, familyName(family, family),
                                  protocolName(protocol),
                                  which == Vip::Local ? "local" : "elsewhere")
                        << lack << family << protocol << which;
}

// "Port unreachable" from the virtual address, for TCP too, as IPVS does it.
void tst_MatrixLimits::clientIsRefused()
{
    QFETCH(Lack, lack);
    QFETCH(AddressFamily, family);
    QFETCH(Protocol, protocol);
    QFETCH(Vip, which);
    const Endpoint service{vip(which, family), kPort};
    const Way way{kModes[0], family, family};
    ChangeSet changes{AddService{serviceFor(protocol, service)}};
    auto server = way.server(1, kPort);
    server.weight = lack == Lack::AllQuiesced ? 0 : 1;
    server.upperThreshold = lack == Lack::AllFull ? 1 : 0;
    if (lack != Lack::NoServer)
        changes.emplace_back(AddDestination{serviceFor(protocol, service).key, server});
    const auto problem = m_ground->apply(changes);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Endpoint client{clientAddress(family), kClientPort};
    const auto opening = [&](std::uint16_t port) {
        const Endpoint from{client.address, port};
        if (protocol == Protocol::Tcp)
            return test::tcpPacket(from, service, kTcpSyn);
        return protocol == Protocol::Udp ? test::udpPacket(from, service)
                                         : test::sctpPacket(from, service, kInit);
    };
    if (lack == Lack::AllFull) {
        QVERIFY(m_ground->clientTap().send(opening(kClientPort + 1)));
        QTRY_COMPARE(m_ground->engine().status().services.at(0).counters.connections, 1u);
    }
    QVERIFY(m_ground->clientTap().send(opening(kClientPort)));
    const auto error = m_ground->clientTap().waitFor(
        [](const Octets &packet) { return isIcmpError(packet, Trouble::PortUnreachable); });
    QVERIFY2(error, "no error came");
    QVERIFY(test::checksumsAreRight(*error));
    QVERIFY(sourceAddress(*error) == service.address);
    QCOMPARE(sourcePortOf(quotedIn(*error)), kClientPort);
    QCOMPARE(dropsOf(m_ground->engine().status(), "no-destination"), 1u);
    if (protocol == Protocol::Tcp || protocol == Protocol::Udp) {
        const int type = protocol == Protocol::Tcp ? SOCK_STREAM : SOCK_DGRAM;
        QCOMPARE(m_ground->client().errorOf(service, type), ECONNREFUSED);
    }
}

void tst_MatrixLimits::packetOfNoConnectionIsReset_data()
{
    QTest::addColumn<AddressFamily>("family");
    QTest::newRow("v4") << AddressFamily::IPv4;
    QTest::newRow("v6") << AddressFamily::IPv6;
}

// It is left to the stack of the director, which owns the virtual address.
void tst_MatrixLimits::packetOfNoConnectionIsReset()
{
    QFETCH(AddressFamily, family);
    const Endpoint service{vip(Vip::Local, family), kPort};
    const auto problem =
        m_ground->apply(Way{kModes[0], family, family}.service(Protocol::Tcp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Endpoint client{clientAddress(family), kClientPort};
    QVERIFY(m_ground->clientTap().send(test::tcpPacket(client, service, kTcpAck)));
    const auto reset = m_ground->clientTap().waitFor([](const Octets &packet) {
        return protocolOf(packet) == IPPROTO_TCP && (contentOf(packet)[13] & kTcpRst) != 0;
    });
    QVERIFY(reset);
    QVERIFY(sourceAddress(*reset) == service.address);
}

void tst_MatrixLimits::fragmentsInAnyOrderArriveWhole_data()
{
    QTest::addColumn<Way>("way");
    for (const auto &way : everyWay(false))
        QTest::addRow("%s %s", way.mode.name, familyName(way.family, way.serverFamily)) << way;
}

void tst_MatrixLimits::fragmentsInAnyOrderArriveWhole()
{
    QFETCH(Way, way);
    const Endpoint service{vip(Vip::Elsewhere, way.family), kPort};
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const Endpoint client{clientAddress(way.family), kClientPort};
    const auto fragments =
        reversedFragments(test::udpPacket(client, service, std::string(4000, 'x')));
    QVERIFY(fragments.size() >= 3);
    for (const auto &fragment : fragments)
        QVERIFY(m_ground->clientTap().send(fragment));
    // The answer comes in fragments, too: its first has the ports.
    const auto answer = m_ground->clientTap().waitFor([&](const Octets &packet) {
        const bool v4 = packet[0] >> 4 == 4;
        return sourceAddress(packet) == service.address
               && (v4 ? (word(packet, 6) & 0x3FFF) == 0x2000
                      : protocolOf(packet) == 44 && (word(packet, 42) & 0xFFF9) == 1);
    });
    QVERIFY2(answer, "no answer came");
    const auto datagram = contentOf(*answer);
    const std::size_t at = way.family == AddressFamily::IPv4 ? 0 : 8;
    QCOMPARE(word(datagram, at), kPort);
    QCOMPARE(word(datagram, at + 2), kClientPort);
    QCOMPARE(word(datagram, at + 4), 8 + 1 + 4000);
    QCOMPARE(m_ground->engine().status().services.at(0).counters.connections, 1u);
}

void tst_MatrixLimits::strayAnswersOfServersAreRefusedOnRequest_data()
{
    packetOfNoConnectionIsReset_data();
}

// nat_icmp_send: a packet of a real server's port that belongs to no connection.
void tst_MatrixLimits::strayAnswersOfServersAreRefusedOnRequest()
{
    QFETCH(AddressFamily, family);
    const Endpoint service{vip(Vip::Elsewhere, family), kPort};
    const auto problem =
        m_ground->apply(Way{kModes[0], family, family}.service(Protocol::Tcp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto tuned = m_ground->apply({SetTunable{"nat_icmp_send", "1"}});
    QVERIFY2(tuned.isEmpty(), qPrintable(tuned));
    const Endpoint server{serverAddress(1, family), kTranslatedPort};
    const Endpoint client{clientAddress(family), kClientPort};
    QVERIFY(m_ground->server(1).wiretap().send(test::tcpPacket(server, client, kTcpAck)));
    const auto error = m_ground->server(1).wiretap().waitFor(
        [](const Octets &packet) { return isIcmpError(packet, Trouble::PortUnreachable); });
    QVERIFY2(error, "no error came");
    QVERIFY(test::checksumsAreRight(*error));
    QVERIFY(sourceAddress(*error) == directorAddress(1, family));
    QCOMPARE(sourcePortOf(quotedIn(*error)), kTranslatedPort);
}

QTEST_GUILESS_MAIN(tst_MatrixLimits)
#include "tst_matrixlimits.moc"
