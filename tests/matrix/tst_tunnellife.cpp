// SPDX-License-Identifier: GPL-3.0-or-later
// Connections of tunnels and of servers on the director come into the flow cache and leave it, with
// real packets: removed servers, timeouts, a full cache, another path at run time, a killed helper,
// packets that find no room for outer headers.
#include <unistd.h>

#include <QProcess>
#include <QTest>
#include <optional>
#include <set>

#include "engine/base/bytes.h"
#include "engine/io/clientshare.h"
#include "tests/live/cachehelpers.h"
#include "tests/matrix/cachewatch.h"
#include "tests/matrix/upload.h"

using namespace vipdeck;
using namespace vipdeck::matrix;

namespace {

constexpr int kDirectorsNumber = 3;
constexpr std::uint16_t kClientPort = 24000;
// Nobody listens there: what refuses connections goes straight to the client, who does not mind.
constexpr std::uint16_t kDeafPort = 7;
// The kernel makes no room before packets of more than 16 KiB that are not superpackets.
constexpr std::size_t kFindsRoom = 15'000;
constexpr std::size_t kFindsNoRoom = 17'000;
constexpr auto kNoAnswer = std::chrono::milliseconds(300);

struct Row
{
    Way way;
    bool isLocal = false; // the server is the director

    [[nodiscard]] Endpoint service() const
    {
        return {vip(isLocal ? Vip::Local : Vip::Elsewhere, way.family), kPort};
    }
    [[nodiscard]] DestinationConfig server() const
    {
        auto config = way.server(1, kPort);
        if (isLocal)
            config.endpoint.address = directorAddress(1, way.family);
        return config;
    }
    [[nodiscard]] int number() const { return isLocal ? kDirectorsNumber : 1; }
    [[nodiscard]] ServiceKey key(Protocol protocol) const
    {
        return serviceFor(protocol, service()).key;
    }
    [[nodiscard]] ChangeSet changes(Protocol protocol) const
    {
        return {AddService{serviceFor(protocol, service())},
                AddDestination{key(protocol), server()}};
    }
};

std::vector<Row> localRows()
{
    std::vector<Row> rows;
    for (const auto &mode : {kModes[0], kModes[1], kModes[2]})
        for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6})
            rows.push_back({{mode, family, family}, true});
    return rows;
}

// Addresses of the client's network, nobody's.
std::vector<Address> clientsOf(AddressFamily family)
{
    std::vector<Address> clients;
    for (std::uint8_t i = 1; i <= 8; ++i) {
        auto octets = clientAddress(family).octets();
        octets[clientAddress(family).size() - 1] += i;
        clients.push_back(family == AddressFamily::IPv4 ? Address::fromIPv4(loadU32(octets.data()))
                                                        : Address::fromIPv6(octets));
    }
    return clients;
}

// One of each kind, for what takes long.
std::vector<Row> rowsWithinFamilies()
{
    auto rows = localRows();
    for (const auto &way : cachedTunnels())
        if (way.family == way.serverFamily)
            rows.push_back({way, false});
    return rows;
}

std::vector<Row> everyRow()
{
    auto rows = localRows();
    for (const auto &way : cachedTunnels())
        rows.push_back({way, false});
    return rows;
}

} // namespace

Q_DECLARE_METATYPE(Row)

class tst_TunnelLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void removedServerGetsNothingAnyMore_data();
    void removedServerGetsNothingAnyMore();
    void expiredConnectionsLeaveTheCache_data();
    void expiredConnectionsLeaveTheCache();
    void fullCacheFallsBackToTheQueue_data();
    void fullCacheFallsBackToTheQueue();
    void everyPacketThreadKnowsTheWay_data();
    void everyPacketThreadKnowsTheWay();
    void switchingLosesNothing_data();
    void switchingLosesNothing();
    void killedHelperStopsNothing_data();
    void killedHelperStopsNothing();
    void packetsWithoutRoomMoveStatesOnce_data();
    void packetsWithoutRoomMoveStatesOnce();

private:
    static void addRows(const std::vector<Row> &rows);
    // Of the connection that this port of the client's makes: the server's number, 0 for no answer.
    [[nodiscard]] int ask(const Row &row, std::uint16_t port = kClientPort);
    [[nodiscard]] CacheWatch watch() { return CacheWatch(*m_ground); }
    [[nodiscard]] bool setMtu(int octets) const;

    std::unique_ptr<Ground> m_ground;
    std::unique_ptr<RealServer> m_directorsServer;
    std::optional<live::CacheHelpers> m_helpers;
};

void tst_TunnelLife::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets, netfilter and BPF need root");
    qputenv("VIPDECK_FLOW_CACHE", "on");
    m_ground = std::make_unique<Ground>();
    QString reason;
    QVERIFY2(m_ground->build(reason), qPrintable(reason));
    m_directorsServer =
        std::make_unique<RealServer>(m_ground->directorSpace(), kDirectorsNumber,
                                     [](const Address &, const Address &client) { return client; });
    QVERIFY(m_directorsServer->isOpen());
    m_helpers.emplace();
    QVERIFY(m_helpers->isMounted());
}

void tst_TunnelLife::init()
{
    m_ground->renew();
}

void tst_TunnelLife::cleanupTestCase()
{
    if (m_ground)
        m_ground->stopEngine();
    m_helpers.reset();
}

void tst_TunnelLife::addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<Row>("row");
    for (const auto &row : rows)
        QTest::addRow("%s %s%s", row.way.mode.name,
                      familyName(row.way.family, row.way.serverFamily),
                      row.isLocal ? ", on the director" : "")
            << row;
}

int tst_TunnelLife::ask(const Row &row, std::uint16_t port)
{
    DatagramOptions options;
    options.sourcePort = port;
    options.patience = kNoAnswer;
    return m_ground->client().ask(row.service(), options).server;
}

void tst_TunnelLife::removedServerGetsNothingAnyMore_data()
{
    addRows(everyRow());
}

// Its entries count no more at once, and again when it returns, as on the queue.
void tst_TunnelLife::removedServerGetsNothingAnyMore()
{
    QFETCH(Row, row);
    const auto problem = m_ground->apply(row.changes(Protocol::Udp));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(ask(row), row.number());
    QTRY_COMPARE(watch().flows(), 1u);
    QCOMPARE(ask(row), row.number());
    const auto before = watch().cached();
    QVERIFY(before > 0);
    const auto key = row.key(Protocol::Udp);
    const auto removed = m_ground->apply({RemoveDestination{key, row.server().endpoint}});
    QVERIFY2(removed.isEmpty(), qPrintable(removed));
    QCOMPARE(ask(row), 0);
    QCOMPARE(watch().cached(), before);
    const auto added = m_ground->apply({AddDestination{key, row.server()}});
    QVERIFY2(added.isEmpty(), qPrintable(added));
    QCOMPARE(ask(row), row.number());
    QVERIFY(watch().cached() > before);
    QCOMPARE(m_ground->engine().status().services.at(0).counters.connections, 1u);
}

void tst_TunnelLife::expiredConnectionsLeaveTheCache_data()
{
    addRows(rowsWithinFamilies());
}

// Not while packets come that only the cache sees.
void tst_TunnelLife::expiredConnectionsLeaveTheCache()
{
    QFETCH(Row, row);
    auto changes = row.changes(Protocol::Udp);
    changes.emplace_back(SetTimeouts{{0, 0, 1}});
    const auto problem = m_ground->apply(changes);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(ask(row), row.number());
        QTest::qWait(400);
    }
    QCOMPARE(watch().flows(), 1u);
    QVERIFY(watch().cached() >= 3);
    QCOMPARE(m_ground->engine().status().services.at(0).counters.connections, 1u);
    QTRY_COMPARE(watch().flows(), 0u);
    QCOMPARE(m_ground->engine().connections({}).rows.size(), std::size_t{0});
    const auto before = watch().cached();
    QCOMPARE(ask(row), row.number());
    QCOMPARE(watch().cached(), before);
    QCOMPARE(m_ground->engine().status().services.at(0).counters.connections, 2u);
}

void tst_TunnelLife::fullCacheFallsBackToTheQueue_data()
{
    addRows(rowsWithinFamilies());
}

void tst_TunnelLife::fullCacheFallsBackToTheQueue()
{
    QFETCH(Row, row);
    constexpr int kClients = 12;
    constexpr std::uint32_t kCapacity = 4;
    EngineHostOptions options;
    options.flowCache.capacity = kCapacity;
    m_ground->renew(options);
    const auto problem = m_ground->apply(row.changes(Protocol::Udp));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (int turn = 0; turn < 3; ++turn)
        for (int i = 0; i < kClients; ++i)
            QCOMPARE(ask(row, static_cast<std::uint16_t>(kClientPort + i)), row.number());
    QCOMPARE(watch().flows(), kCapacity);
    QVERIFY(watch().cached() >= 2 * kCapacity);
    const auto counters = m_ground->engine().status().services.at(0).counters;
    QCOMPARE(counters.connections, std::uint64_t{kClients});
    QCOMPARE(counters.packetsIn, std::uint64_t{3 * kClients});
}

void tst_TunnelLife::everyPacketThreadKnowsTheWay_data()
{
    addWays(cachedTunnels());
}

// Clients are divided between the threads by their addresses; each thread publishes the ways to its
// servers in its own part of the cache.
void tst_TunnelLife::everyPacketThreadKnowsTheWay()
{
    QFETCH(Way, way);
    constexpr std::size_t kPackets = 3;
    EngineHostOptions options;
    options.packetThreads = 2;
    m_ground->renew(options);
    const auto service = CacheWatch::service(way);
    const auto problem = m_ground->apply(way.service(Protocol::Udp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto clients = clientsOf(way.family);
    std::set<std::uint32_t> shares;
    for (const auto &client : clients)
        shares.insert(shareOf(client, ClientMask(), options.packetThreads));
    QCOMPARE(shares.size(), std::size_t{2});
    std::size_t sent = 0;
    for (std::size_t turn = 0; turn < kPackets; ++turn) {
        for (const auto &client : clients)
            QVERIFY(m_ground->clientTap().send(test::udpPacket({client, kClientPort}, service)));
        sent += clients.size();
        QTRY_COMPARE(watch().arrived(way).size(), sent);
        QTRY_COMPARE(watch().flows(), std::uint32_t(clients.size()));
    }
    QCOMPARE(watch().cached(), (kPackets - 1) * clients.size());
    QCOMPARE(m_ground->engine().status().services.at(0).counters.packetsIn, sent);
}

void tst_TunnelLife::switchingLosesNothing_data()
{
    addRows(everyRow());
}

void tst_TunnelLife::switchingLosesNothing()
{
    QFETCH(Row, row);
    const auto problem = m_ground->apply(row.changes(Protocol::Tcp));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    auto &engine = m_ground->engine();
    Upload upload(m_ground->clientSpace(), row.service());
    for (const auto mode :
         {FlowCacheMode::Off, FlowCacheMode::On, FlowCacheMode::Off, FlowCacheMode::On}) {
        const auto sent = upload.sent();
        QTRY_VERIFY2(upload.sent() > sent + 50'000, qPrintable(upload.problem()));
        const auto done = engine.setFlowCacheMode(mode);
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    }
    const auto before = watch().cached();
    QTRY_VERIFY2(watch().cached() > before + 20, qPrintable(upload.problem()));
    upload.finish();
    QVERIFY2(upload.problem().isEmpty(), qPrintable(upload.problem()));
    const auto status = engine.status();
    QCOMPARE(status.services.at(0).counters.connections, 1u);
    // "too-big" was answered: the client had to learn the way's MTU.
    for (const auto &drop : status.engine.drops)
        QVERIFY2(drop.packets == 0 || drop.reason == "too-big", drop.reason.c_str());
}

void tst_TunnelLife::killedHelperStopsNothing_data()
{
    std::vector<Row> rows;
    for (const auto &row : everyRow())
        if (row.way.family == AddressFamily::IPv4 || row.isLocal)
            rows.push_back(row);
    addRows(rows);
}

// With the helper dead nothing but the cache can carry an octet; the next one knows the connection.
// Only answers of masqueraded servers on the director wait for it.
void tst_TunnelLife::killedHelperStopsNothing()
{
    QFETCH(Row, row);
    m_ground->stopEngine();
    m_helpers->configure(row.changes(Protocol::Tcp));
    QProcess helper;
    m_helpers->start(helper);
    if (QTest::currentTestFailed())
        return;
    Upload upload(m_ground->clientSpace(), row.service());
    QTRY_VERIFY(upload.sent() > 100'000);
    helper.kill();
    QVERIFY(helper.waitForFinished(5000));
    const auto atDeath = upload.sent();
    if (row.isLocal && row.way.mode.masquerades())
        QTest::qWait(300);
    else
        QTRY_VERIFY2(upload.sent() > atDeath + 200'000, qPrintable(upload.problem()));
    QProcess next;
    m_helpers->start(next);
    if (QTest::currentTestFailed())
        return;
    const auto told = m_helpers->ask({QStringLiteral("path"), QStringLiteral("--json")});
    QVERIFY2(told.output.contains(QStringLiteral("\"connections\": 1")),
             qPrintable(told.output + told.errors));
    const auto atReturn = upload.sent();
    QTRY_VERIFY2(upload.sent() > atReturn + 100'000, qPrintable(upload.problem()));
    upload.finish();
    QVERIFY2(upload.problem().isEmpty(), qPrintable(upload.problem()));
    next.terminate();
    QVERIFY(next.waitForFinished(10000));
}

// Of all links between the client and server 1.
bool tst_TunnelLife::setMtu(int octets) const
{
    const auto mtu = " mtu " + std::to_string(octets) + "\n";
    return m_ground->clientSpace().configure("link set eth0" + mtu)
           && m_ground->directorSpace().configure("link set toclient" + mtu + "link set to1" + mtu)
           && m_ground->serverSpace(1).configure("link set eth0" + mtu);
}

void tst_TunnelLife::packetsWithoutRoomMoveStatesOnce_data()
{
    addWays(cachedTunnels());
}

// The program has moved the state when it finds that the kernel does not make room, and the
// director sees the same packet.
void tst_TunnelLife::packetsWithoutRoomMoveStatesOnce()
{
    QFETCH(Way, way);
    QVERIFY(setMtu(20'000));
    m_ground->renew();
    const Endpoint client{clientAddress(way.family), kClientPort};
    const Endpoint service{vip(Vip::Elsewhere, way.family), kDeafPort};
    const auto problem = m_ground->apply(way.service(Protocol::Tcp, service));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    watch().startFlow(way, test::tcpPacket(client, service, kTcpSyn));
    const auto ofSize = [&](std::size_t size, std::uint8_t flags) {
        return test::tcpPacket(client, service, flags, std::string(size, 'x'));
    };
    QVERIFY(m_ground->clientTap().send(ofSize(kFindsRoom, kTcpAck)));
    QTRY_COMPARE(watch().cached(), 1u);
    const auto state = [this] {
        const auto rows = m_ground->engine().connections({}).rows;
        return rows.size() == 1 ? rows[0].state : std::string("none");
    };
    QTRY_COMPARE(state(), std::string("ESTABLISHED"));
    const auto last = ofSize(kFindsNoRoom, kTcpFin | kTcpAck);
    QVERIFY(m_ground->clientTap().send(last));
    QTRY_COMPARE(watch().arrived(way).size(), std::size_t{3});
    QVERIFY(way.inside(watch().arrived(way).back()).size() == last.size());
    QCOMPARE(watch().cached(), 1u);
    QCOMPARE(state(), std::string("FIN_WAIT"));
    const auto status = m_ground->engine().status().services.at(0);
    QCOMPARE(status.counters.packetsIn, 3u);
    QCOMPARE(status.destinations.at(0).activeConnections, 0u);
    QCOMPARE(status.destinations.at(0).inactiveConnections, 1u);
    QVERIFY(setMtu(1500));
}

QTEST_GUILESS_MAIN(tst_TunnelLife)
#include "tst_tunnellife.moc"
