// SPDX-License-Identifier: GPL-3.0-or-later
// Mode x family x protocol x virtual address local to the director or not: a row for each, with
// real clients and servers. docs/CONFORMANCE.md names these rows.
#include <unistd.h>

#include <QTest>

#include "tests/matrix/ground.h"
#include "tests/matrix/outerheader.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr auto kIPv4 = AddressFamily::IPv4;
constexpr auto kIPv6 = AddressFamily::IPv6;
constexpr std::uint8_t kTrafficClass = 0x48;
constexpr std::uint8_t kHopsAtServer = 63;
constexpr int kShortConnections = 10;
constexpr std::size_t kBulk = 300'000;

struct Mode
{
    const char *name;
    Forwarding forwarding;
    TunnelConfig tunnel;
};

const Mode kModes[] = {
    {"masq", Forwarding::Masquerade, {}},
    {"direct", Forwarding::DirectRoute, {}},
    {"ipip", Forwarding::Tunnel, {}},
    {"gre", Forwarding::Tunnel, {TunnelType::Gre, 0, TunnelChecksum::None}},
    {"gre-csum", Forwarding::Tunnel, {TunnelType::Gre, 0, TunnelChecksum::Checksum}},
    {"gue", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::None}},
    {"gue-csum", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::Checksum}},
    {"gue-remcsum", Forwarding::Tunnel, {TunnelType::Gue, kGuePort, TunnelChecksum::Remote}},
};

struct Cell
{
    Mode mode;
    AddressFamily family;       // of the virtual address
    AddressFamily serverFamily; // outside, for tunnels
    Protocol protocol;
    Vip vip;

    [[nodiscard]] Endpoint service() const { return {matrix::vip(vip, family), kPort}; }
    [[nodiscard]] Endpoint server(int number) const
    {
        const bool masquerades = mode.forwarding == Forwarding::Masquerade;
        return {serverAddress(number, serverFamily), masquerades ? kTranslatedPort : kPort};
    }
};

const char *nameOf(Protocol protocol)
{
    if (protocol == Protocol::Tcp)
        return "tcp";
    return protocol == Protocol::Udp ? "udp" : "sctp";
}

const char *nameOf(AddressFamily inner, AddressFamily outer)
{
    if (inner == outer)
        return inner == kIPv4 ? "v4" : "v6";
    return inner == kIPv4 ? "4in6" : "6in4";
}

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
    void configure(const Cell &cell);
    void useTcp(const Cell &cell);
    void useUdp(const Cell &cell);
    void useSctp(const Cell &cell);
    void checkArrival(const Cell &cell);
    void checkBooks(const Cell &cell);

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
    for (const auto &mode : kModes)
        for (const auto family : {kIPv4, kIPv6})
            for (const auto serverFamily : {kIPv4, kIPv6})
                for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
                    for (const auto which : {Vip::Local, Vip::Elsewhere}) {
                        // Only a tunnel leads from one family to the other.
                        if (mode.forwarding != Forwarding::Tunnel && family != serverFamily)
                            continue;
                        QTest::addRow("%s %s %s %s", mode.name, nameOf(family, serverFamily),
                                      nameOf(protocol), which == Vip::Local ? "local" : "elsewhere")
                            << Cell{mode, family, serverFamily, protocol, which};
                    }
}

void tst_Matrix::everyCellWorks()
{
    QFETCH(Cell, cell);
    configure(cell);
    if (QTest::currentTestFailed())
        return;
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
}

void tst_Matrix::configure(const Cell &cell)
{
    const auto service = serviceFor(cell.protocol, cell.service());
    ChangeSet changes{AddService{service}};
    for (const int number : {1, 2}) {
        DestinationConfig server;
        server.endpoint = cell.server(number);
        server.forwarding = cell.mode.forwarding;
        server.tunnel = cell.mode.tunnel;
        changes.emplace_back(AddDestination{service.key, server});
    }
    const auto problem = m_ground->apply(changes);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
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
        const Endpoint client{clientAddress(cell.family), port};
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
        const auto server = cell.server(number);
        const bool direct = cell.mode.forwarding == Forwarding::DirectRoute;
        const auto wanted = direct ? cell.service().address : server.address;
        const auto packet = m_ground->server(number).wiretap().waitFor(
            [&](const Octets &candidate) { return destinationAddress(candidate) == wanted; });
        QVERIFY2(packet, "nothing came to the server");
        auto inner = *packet;
        if (cell.mode.forwarding == Forwarding::Tunnel) {
            QVERIFY(sourceAddress(inner) == directorAddress(number, cell.serverFamily));
            const auto unwrapped = unwrap(inner, cell.mode.tunnel);
            QVERIFY2(unwrapped.problem.isEmpty(), qPrintable(unwrapped.problem));
            inner = unwrapped.inner;
            QVERIFY(destinationAddress(inner) == cell.service().address);
        }
        QVERIFY(sourceAddress(inner) == clientAddress(cell.family));
        QCOMPARE(protocolOf(inner), static_cast<std::uint8_t>(cell.protocol));
        QCOMPARE(word(contentOf(inner), 2), server.port);
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
    QCOMPARE(counters.packetsOut > 0, cell.mode.forwarding == Forwarding::Masquerade);
}

QTEST_GUILESS_MAIN(tst_Matrix)
#include "tst_matrix.moc"
