// SPDX-License-Identifier: GPL-3.0-or-later
// Mode x family x protocol x virtual address local to the director or not: a row for each, with
// real clients and servers. docs/CONFORMANCE.md names these rows.
#include <unistd.h>

#include <QTest>

#include "tests/matrix/modes.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr std::uint8_t kTrafficClass = 0x48;
constexpr std::uint8_t kHopsAtServer = 63;
constexpr int kServers = 2;
constexpr int kShortConnections = 10;
constexpr std::size_t kBulk = 300'000;

struct Cell
{
    Way way;
    Protocol protocol = Protocol::Tcp;
    Vip vip = Vip::Local;

    [[nodiscard]] Endpoint service() const { return {matrix::vip(vip, way.family), kPort}; }
};

} // namespace

Q_DECLARE_METATYPE(Cell)

class tst_Matrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyCellWorks_data();
    void everyCellWorks();

private:
    void useTcp(const Cell &cell);
    void useUdp(const Cell &cell);
    void useSctp(const Cell &cell);
    void checkArrival(const Cell &cell);
    void checkBooks(const Cell &cell);
    void checkPath(const Cell &cell);

    std::unique_ptr<Ground> m_ground;
};

void tst_Matrix::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
}

void tst_Matrix::init()
{
    m_ground->renew();
}

void tst_Matrix::cleanup()
{
    if (QTest::currentTestFailed())
        for (const auto &drop : m_ground->engine().status().engine.drops)
            qWarning("dropped so far: %s %llu", drop.reason.c_str(),
                     static_cast<unsigned long long>(drop.packets));
}

void tst_Matrix::everyCellWorks_data()
{
    QTest::addColumn<Cell>("cell");
    for (const auto &way : everyWay(false))
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
            for (const auto which : {Vip::Local, Vip::Elsewhere})
                QTest::addRow("%s %s %s %s", way.mode.name,
                              familyName(way.family, way.serverFamily), protocolName(protocol),
                              which == Vip::Local ? "local" : "elsewhere")
                    << Cell{way, protocol, which};
}

void tst_Matrix::everyCellWorks()
{
    QFETCH(Cell, cell);
    const auto problem = m_ground->apply(cell.way.service(cell.protocol, cell.service(), kServers));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    switch (cell.protocol) {
    case Protocol::Tcp: useTcp(cell); break;
    case Protocol::Udp: useUdp(cell); break;
    default: useSctp(cell); break;
    }
    if (QTest::currentTestFailed())
        return;
    checkArrival(cell);
    if (!QTest::currentTestFailed())
        checkBooks(cell);
    if (!QTest::currentTestFailed())
        checkPath(cell);
}

// Many short connections, evenly spread, and one that moves bulk both ways.
void tst_Matrix::useTcp(const Cell &cell)
{
    int first = 0;
    for (int i = 0; i < kShortConnections; ++i) {
        const auto answer = m_ground->client().transfer(cell.service(), 0, 0);
        QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
        first += answer.server == 1 ? 1 : 0;
    }
    QCOMPARE(first, kShortConnections / 2);
    const auto bulk = m_ground->client().transfer(cell.service(), kBulk, kBulk);
    QVERIFY2(bulk.problem.isEmpty(), qPrintable(bulk.problem));
}

// Small datagrams, evenly spread, and one that comes and goes in fragments.
void tst_Matrix::useUdp(const Cell &cell)
{
    DatagramOptions options;
    options.trafficClass = kTrafficClass;
    int first = 0;
    for (int i = 0; i < kShortConnections; ++i) {
        options.sourcePort = static_cast<std::uint16_t>(20000 + i);
        const auto answer = m_ground->client().ask(cell.service(), options);
        QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
        first += answer.server == 1 ? 1 : 0;
    }
    QCOMPARE(first, kShortConnections / 2);
    for (const std::size_t size : {1300u, 4000u}) {
        options.size = size;
        const auto answer = m_ground->client().ask(cell.service(), options);
        QVERIFY2(answer.problem.isEmpty(),
                 qPrintable(QStringLiteral("%1 octets: %2").arg(size).arg(answer.problem)));
    }
}

// Packets made by hand: the kernel of the test may lack SCTP. Each side checks the other's CRC32c.
void tst_Matrix::useSctp(const Cell &cell)
{
    for (std::uint16_t port = 30000; port < 30004; ++port) {
        const Endpoint client{clientAddress(cell.way.family), port};
        QVERIFY(m_ground->clientTap().send(test::sctpPacket(client, cell.service(), kInit)));
        const auto answer = m_ground->clientTap().waitFor([&](const Octets &packet) {
            return protocolOf(packet) == IPPROTO_SCTP && word(contentOf(packet), 2) == port;
        });
        QVERIFY2(answer, "no answer came");
        QVERIFY(sourceAddress(*answer) == cell.service().address);
        const auto message = contentOf(*answer);
        QCOMPARE(word(message, 0), kPort);
        QCOMPARE(message[12], kInitAck);
        QVERIFY(test::checksumsAreRight(*answer));
    }
    for (const int number : {1, 2})
        QCOMPARE(m_ground->server(number).damagedSctp(), 0);
}

// The first packet of the conversation as it came to each server.
void tst_Matrix::checkArrival(const Cell &cell)
{
    for (const int number : {1, 2}) {
        const auto vip = cell.service().address;
        const auto packet = m_ground->server(number).wiretap().waitFor(
            [&](const Octets &candidate) { return cell.way.leadsTo(candidate, number, vip); });
        QVERIFY2(packet, "nothing came to the server");
        auto inner = *packet;
        if (cell.way.mode.tunnels()) {
            QVERIFY(sourceAddress(inner) == directorAddress(number, cell.way.serverFamily));
            const auto unwrapped = unwrap(inner, cell.way.mode.tunnel);
            QVERIFY2(unwrapped.problem.isEmpty(), qPrintable(unwrapped.problem));
            inner = unwrapped.inner;
            QVERIFY(destinationAddress(inner) == vip);
        }
        QVERIFY(sourceAddress(inner) == clientAddress(cell.way.family));
        QCOMPARE(protocolOf(inner), static_cast<std::uint8_t>(cell.protocol));
        QCOMPARE(word(contentOf(inner), 2), cell.way.serverPort(kPort));
        QCOMPARE(hopLimitOf(inner), kHopsAtServer);
        if (cell.protocol == Protocol::Udp)
            QCOMPARE(trafficClassOf(inner), kTrafficClass);
        QCOMPARE(m_ground->decapsulator(number).damaged(), 0);
    }
}

void tst_Matrix::checkBooks(const Cell &cell)
{
    const auto counters = m_ground->engine().status().services.at(0).counters;
    QVERIFY(counters.connections >= 4);
    QVERIFY(counters.packetsIn >= counters.connections);
    // Other replies do not come by the director.
    QCOMPARE(counters.packetsOut > 0, cell.way.mode.masquerades());
}

// The run with the flow cache uses it where it is made for: long connections of TCP, not in a
// tunnel that has a checksum over its packets.
void tst_Matrix::checkPath(const Cell &cell)
{
    const auto cache = m_ground->engine().flowCacheStatus();
    if (cache.mode != FlowCacheMode::On)
        return;
    QVERIFY2(cache.active, cache.problem.c_str());
    if (cell.way.mode.tunnel.checksum != TunnelChecksum::None || cell.protocol == Protocol::Sctp)
        QCOMPARE(cache.packets, std::uint64_t{0});
    else if (cell.protocol == Protocol::Tcp)
        QVERIFY(cache.packets > 0);
}

QTEST_GUILESS_MAIN(tst_Matrix)
#include "tst_matrix.moc"
