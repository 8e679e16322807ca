// SPDX-License-Identifier: GPL-3.0-or-later
// What the Director offers to a flow cache and what never, and what it makes of what the cache
// counted. The cache is played by the test: it writes into the memory that it shares.
#include <QTest>

#include "conversation.h"
#include "engine/conn/sctpstate.h"
#include "engine/conn/tcpstate.h"
#include "playedcache.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kVip = at("10.0.100.1", 80);
const Endpoint kDns = at("10.0.100.1", 53);
const Endpoint kClient = at("10.9.1.1", 40001);
const Endpoint kServer = at("10.0.2.11", 80);
const Endpoint kDnsServer = at("10.0.2.11", 53);

void addService(DirectorFixture &fixture, Protocol protocol, const Endpoint &vip,
                const Endpoint &server, Forwarding how = Forwarding::Masquerade)
{
    const auto service = makeService(protocol, vip);
    fixture.apply(AddService{service});
    fixture.apply(AddDestination{service.key, makeServer(server, how)});
}

ServiceKey keyOf(Protocol protocol, const Endpoint &endpoint)
{
    return makeService(protocol, endpoint).key;
}

// A director with a TCP and a UDP service and a cache.
struct Stage
{
    explicit Stage(std::size_t slots = 8)
        : cache(slots)
    {
        addService(fixture, Protocol::Tcp, kVip, kServer);
        addService(fixture, Protocol::Udp, kDns, kDnsServer);
        fixture.director().useFlowCache(cache.memory(), fixture.now());
    }
    [[nodiscard]] std::vector<FlowRequest> requests()
    {
        return fixture.director().takeFlowRequests();
    }
    // The one connection that is offered now.
    [[nodiscard]] FlowRequest offered()
    {
        const auto all = requests();
        return all.size() == 1 && all[0].kind == FlowRequest::Kind::Install ? all[0]
                                                                            : FlowRequest();
    }

    DirectorFixture fixture;
    Cache cache;
};

constexpr auto kWord = kFlowReplied | static_cast<std::uint64_t>(TcpState::Established);

QString kinds(const std::vector<FlowRequest> &requests)
{
    QString text;
    for (const auto &request : requests)
        text += QLatin1Char(request.kind == FlowRequest::Kind::Install ? '+' : '-');
    return text;
}

} // namespace

class TestFlowOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tcpIsOfferedAtItsFirstPacket();
    void tcpWithoutAnAnswerIsLeftToTheDirector();
    void halfOpenConnectionsTakeHalfOfTheCacheAtMost();
    void closedConnectionsLeaveAMomentLater();
    void datagramsAreOfferedAtTheFirstAnswer();
    void directRoutingNeedsNoAnswer();
    void whatNeedsTheDirectorIsNeverOffered_data();
    void whatNeedsTheDirectorIsNeverOffered();
    void halfClosedStaysAndClosedLeaves();
    void resetLeavesAtOnce();
    void aFullCacheIsNoError();
    void aRefusedFlowStaysOnTheQueue();
    void countersAreThoseOfBothWays();
    void packetsThatComeLateAreStillCounted();
    void expiryAsksTheCacheFirst();
    void expiryEndsAnIdleFlow();
    void newTimeoutsHoldFromTheNextPacketOn();
    void removedServerIsInvalidAtOnceAndValidWhenItReturns();
    void expiredServersConnectionsAreRemoved();
    void silentBackupHandlesNothing();
    void endOfTheCacheKeepsConnectionsAndCounters();
    void flowsOfAnEarlierDirectorAreTakenOver();
    void flowsWithoutAServerAreNotTakenOver();
    void reusedPortsAreForgottenBeforeTheyAreOfferedAgain();
};

void TestFlowOffers::tcpIsOfferedAtItsFirstPacket()
{
    Stage stage;
    const auto now = stage.fixture.now();
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpSyn));
    const auto flow = stage.offered();
    QCOMPARE(flow.flow.client, kClient);
    QCOMPARE(flow.flow.virtualEndpoint, kVip);
    QCOMPARE(flow.server, kServer);
    QVERIFY(flow.forwarding == Forwarding::Masquerade);
    QCOMPARE(flow.slot, Cache::kFirstSlot);
    QVERIFY(stage.cache.handle(flow, true, 60, now, kTcpSyn | kTcpAck));
    QVERIFY(stage.cache.handle(flow, false, 52, now));
    const auto connections = stage.fixture.connections();
    QCOMPARE(connections.size(), std::size_t{1});
    QCOMPARE(connections[0].state, std::string("ESTABLISHED"));
    QCOMPARE(connections[0].expiresSeconds, 900u);
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "late"));
    QVERIFY(stage.requests().empty());
}

// A firewall of the director may have dropped what went to the server.
void TestFlowOffers::tcpWithoutAnAnswerIsLeftToTheDirector()
{
    Stage stage;
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpSyn));
    const auto flow = stage.offered();
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck));
    QVERIFY(!stage.cache.handle(flow, false, 52, stage.fixture.now()));
    QVERIFY(stage.requests().empty());
    // Another SYN may be another connection.
    stage.fixture.reply(tcpPacket(kServer, kClient, kTcpSyn | kTcpAck));
    QVERIFY(stage.cache.handle(flow, false, 52, stage.fixture.now()));
    QVERIFY(!stage.cache.handle(flow, false, 52, stage.fixture.now(), kTcpSyn));
}

void TestFlowOffers::halfOpenConnectionsTakeHalfOfTheCacheAtMost()
{
    Stage stage(8);
    for (std::uint16_t i = 0; i < 20; ++i)
        stage.fixture.send(
            tcpPacket(at("10.9.1.1", static_cast<std::uint16_t>(50000 + i)), kVip, kTcpSyn));
    QCOMPARE(stage.requests().size(), std::size_t{5});
    openTcp(stage.fixture, kClient, kVip);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
}

void TestFlowOffers::closedConnectionsLeaveAMomentLater()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    const auto now = stage.fixture.now();
    QCOMPARE(stage.fixture.server(kServer).activeConnections, 1u);
    QVERIFY(stage.cache.handle(flow, true, 52, now, kTcpFin | kTcpAck));
    QVERIFY(stage.cache.handle(flow, false, 52, now, kTcpFin | kTcpAck));
    // A scheduler that chooses now must know.
    stage.fixture.director().learnFromCache(now);
    QCOMPARE(stage.fixture.server(kServer).activeConnections, 0u);
    QCOMPARE(stage.fixture.server(kServer).inactiveConnections, 1u);
    QCOMPARE(stage.fixture.connections().at(0).expiresSeconds, 120u);
    QVERIFY(stage.requests().empty());
    QVERIFY(stage.cache.handle(flow, true, 52, now));
    stage.fixture.pass(std::chrono::milliseconds(400));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("-"));
    QCOMPARE(stage.fixture.connections().at(0).state, std::string("TIME_WAIT"));
    stage.fixture.jump(std::chrono::seconds(121));
    QVERIFY(stage.fixture.connections().empty());
}

void TestFlowOffers::datagramsAreOfferedAtTheFirstAnswer()
{
    Stage stage;
    stage.fixture.send(udpPacket(kClient, kDns));
    stage.fixture.send(udpPacket(kClient, kDns));
    QVERIFY(stage.requests().empty());
    stage.fixture.reply(udpPacket(kDnsServer, kClient));
    QCOMPARE(stage.offered().server, kDnsServer);
}

void TestFlowOffers::directRoutingNeedsNoAnswer()
{
    Stage stage;
    const auto vip = at("10.0.100.2", 80);
    addService(stage.fixture, Protocol::Tcp, vip, kServer, Forwarding::DirectRoute);
    stage.fixture.send(tcpPacket(kClient, vip, kTcpSyn));
    const auto flow = stage.offered();
    QVERIFY(stage.cache.handle(flow, false, 52, stage.fixture.now()));
    QCOMPARE(stage.fixture.connections().at(0).state, std::string("ESTABLISHED"));
    QVERIFY(flow.forwarding == Forwarding::DirectRoute);
    QCOMPARE(flow.server.address, kServer.address);
}

void TestFlowOffers::whatNeedsTheDirectorIsNeverOffered_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("control connection of FTP") << 0;
    QTest::newRow("one packet") << 1;
    QTest::newRow("tunnel with a checksum") << 2;
    QTest::newRow("SCTP") << 3;
}

void TestFlowOffers::whatNeedsTheDirectorIsNeverOffered()
{
    QFETCH(int, what);
    Stage stage;
    auto &fixture = stage.fixture;
    const auto vip = at("10.0.100.3", what == 0 ? 21 : 7000);
    const auto server = at("10.0.2.12", vip.port);
    auto service = makeService(what == 0   ? Protocol::Tcp
                               : what == 3 ? Protocol::Sctp
                                           : Protocol::Udp,
                               vip);
    service.onePacket = what == 1;
    fixture.apply(AddService{service});
    auto config = makeServer(server, what == 2 ? Forwarding::Tunnel : Forwarding::Masquerade);
    if (what == 2)
        config.tunnel = {TunnelType::Gre, 0, TunnelChecksum::Checksum};
    fixture.apply(AddDestination{service.key, config});
    if (what == 0) {
        QCOMPARE(openTcp(fixture, kClient, vip).server, server);
    } else if (what == 3) {
        fixture.send(sctpPacket(kClient, vip, kSctpChunkInit));
        fixture.reply(sctpPacket(server, kClient, 2));
        fixture.send(sctpPacket(kClient, vip, 10));
        fixture.reply(sctpPacket(server, kClient, 11));
    } else {
        fixture.send(udpPacket(kClient, vip));
        fixture.reply(udpPacket(server, kClient));
        fixture.send(udpPacket(kClient, vip));
    }
    QVERIFY(fixture.service(2).counters.packetsIn > 0);
    QVERIFY(stage.requests().empty());
}

void TestFlowOffers::halfClosedStaysAndClosedLeaves()
{
    Stage stage;
    const auto talk = openTcp(stage.fixture, kClient, kVip);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpFin | kTcpAck));
    QCOMPARE(kinds(stage.requests()), QString());
    stage.fixture.reply(tcpPacket(talk.server, kClient, kTcpFin | kTcpAck));
    const auto last = stage.requests();
    QCOMPARE(kinds(last), QStringLiteral("-"));
    QCOMPARE(last[0].slot, Cache::kFirstSlot);
    QCOMPARE(last[0].flow.client, kClient);
    QCOMPARE(stage.fixture.director().cachedFlows(), 0u);
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck));
    QCOMPARE(kinds(stage.requests()), QString());
}

void TestFlowOffers::resetLeavesAtOnce()
{
    Stage stage;
    const auto talk = openTcp(stage.fixture, kClient, kVip);
    stage.fixture.reply(tcpPacket(talk.server, kClient, kTcpRst));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+-"));
    QCOMPARE(stage.fixture.server(kServer).activeConnections, 0u);
}

void TestFlowOffers::aFullCacheIsNoError()
{
    Stage stage(2);
    for (std::uint16_t i = 0; i < 4; ++i)
        openTcp(stage.fixture, at("10.9.1.1", static_cast<std::uint16_t>(50000 + i)), kVip);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("++"));
    const auto sent = stage.fixture.send(tcpPacket(at("10.9.1.1", 50003), kVip, kTcpAck, "x"));
    QVERIFY(sent.verdict.action == Action::Accept);
    // Room again, but not before late packets of the former owner are over.
    stage.fixture.send(tcpPacket(at("10.9.1.1", 50000), kVip, kTcpRst));
    stage.fixture.send(tcpPacket(at("10.9.1.1", 50003), kVip, kTcpAck, "x"));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("-"));
    stage.fixture.pass(std::chrono::milliseconds(300));
    stage.fixture.send(tcpPacket(at("10.9.1.1", 50003), kVip, kTcpAck, "x"));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
}

void TestFlowOffers::aRefusedFlowStaysOnTheQueue()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    stage.fixture.director().flowRefused(flow.slot, stage.fixture.now());
    QCOMPARE(stage.fixture.director().cachedFlows(), 0u);
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QVERIFY(stage.requests().empty());
    stage.fixture.pass(std::chrono::milliseconds(1100));
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
}

void TestFlowOffers::countersAreThoseOfBothWays()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    const auto before = stage.fixture.service().counters;
    for (int i = 0; i < 5; ++i)
        stage.cache.handle(flow, false, 60, stage.fixture.now());
    for (int i = 0; i < 7; ++i)
        stage.cache.handle(flow, true, 1400, stage.fixture.now());
    const auto status = stage.fixture.status();
    const auto &after = status.services.at(0).counters;
    QCOMPARE(after.packetsIn, before.packetsIn + 5);
    QCOMPARE(after.bytesIn, before.bytesIn + 300);
    QCOMPARE(after.packetsOut, before.packetsOut + 7);
    QCOMPARE(after.bytesOut, before.bytesOut + 9800);
    QVERIFY(status.services.at(0).destinations.at(0).counters == after);
    QVERIFY(status.counters == after);
    QCOMPARE(stage.fixture.connections().at(0).packets, 2u + 5u);
    QVERIFY(stage.fixture.booksBalance());
    QCOMPARE(stage.fixture.director().cachedPackets(), 12u);
    // Nothing is counted twice, and rates come from it.
    stage.fixture.pass(std::chrono::seconds(2));
    QCOMPARE(stage.fixture.service().counters.packetsOut, after.packetsOut);
    QVERIFY(stage.fixture.service().rates.bytesOut > 1000);
}

void TestFlowOffers::packetsThatComeLateAreStillCounted()
{
    Stage stage;
    const auto talk = openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    closeTcp(stage.fixture, talk);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("-"));
    const auto before = stage.fixture.service().counters;
    stage.cache.count(flow, true, 1000, stage.fixture.now());
    stage.fixture.pass(std::chrono::milliseconds(300));
    stage.fixture.send(udpPacket(at("10.9.1.7", 9), kDns)); // anything
    QCOMPARE(stage.fixture.service().counters.bytesOut, before.bytesOut + 1000);
}

void TestFlowOffers::expiryAsksTheCacheFirst()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    stage.fixture.jump(std::chrono::seconds(890));
    stage.cache.handle(flow, true, 100, stage.fixture.now());
    stage.fixture.jump(std::chrono::seconds(20)); // 910 s after its last packet on the queue
    QCOMPARE(stage.fixture.connections().size(), std::size_t{1});
    QCOMPARE(stage.fixture.connections().at(0).expiresSeconds, 880u);
    QCOMPARE(stage.fixture.connections().at(0).idleSeconds, 20u);
    QVERIFY(stage.requests().empty());
}

void TestFlowOffers::expiryEndsAnIdleFlow()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    stage.fixture.jump(std::chrono::seconds(500));
    stage.cache.handle(flow, false, 100, stage.fixture.now());
    stage.fixture.jump(std::chrono::seconds(899));
    QCOMPARE(stage.fixture.connections().size(), std::size_t{1});
    stage.fixture.jump(std::chrono::seconds(2));
    QVERIFY(stage.fixture.connections().empty());
    QCOMPARE(kinds(stage.requests()), QStringLiteral("-"));
    QCOMPARE(stage.fixture.server(kServer).activeConnections, 0u);
    QCOMPARE(stage.fixture.server(kServer).inactiveConnections, 0u);
}

void TestFlowOffers::newTimeoutsHoldFromTheNextPacketOn()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    stage.fixture.apply(SetTimeouts{{60, 30, 20}});
    QVERIFY(stage.fixture.connections().at(0).expiresSeconds > 60);
    stage.fixture.pass(std::chrono::seconds(5));
    stage.cache.handle(flow, false, 100, stage.fixture.now());
    stage.fixture.pass(std::chrono::seconds(1));
    QVERIFY(stage.fixture.connections().at(0).expiresSeconds >= 59);
}

void TestFlowOffers::removedServerIsInvalidAtOnceAndValidWhenItReturns()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    const auto key = keyOf(Protocol::Tcp, kVip);
    stage.fixture.apply(RemoveDestination{key, kServer});
    QVERIFY(!stage.cache.handle(flow, false, 100, stage.fixture.now()));
    const auto sent = stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QVERIFY(sent.verdict.action == Action::Drop);
    QVERIFY(sent.verdict.reason == DropReason::DestinationGone);
    stage.fixture.apply(AddDestination{key, makeServer(kServer)});
    QVERIFY(stage.cache.handle(flow, false, 100, stage.fixture.now()));
    QVERIFY(stage.requests().empty());
}

void TestFlowOffers::expiredServersConnectionsAreRemoved()
{
    Stage stage;
    stage.fixture.tune([](Tunables &tunables) { tunables.expireNodestConn = 1; });
    openTcp(stage.fixture, kClient, kVip);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
    stage.fixture.apply(RemoveDestination{keyOf(Protocol::Tcp, kVip), kServer});
    QCOMPARE(kinds(stage.requests()), QStringLiteral("-"));
}

void TestFlowOffers::silentBackupHandlesNothing()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    SyncDaemonConfig daemon;
    daemon.role = SyncRole::Backup;
    daemon.interfaceName = "eth0";
    stage.fixture.apply(StartSyncDaemon{daemon});
    QVERIFY(stage.cache.handle(flow, false, 100, stage.fixture.now()));
    stage.fixture.tune([](Tunables &tunables) { tunables.backupOnly = 1; });
    QVERIFY(!stage.cache.handle(flow, false, 100, stage.fixture.now()));
}

void TestFlowOffers::endOfTheCacheKeepsConnectionsAndCounters()
{
    Stage stage;
    openTcp(stage.fixture, kClient, kVip);
    const auto flow = stage.offered();
    const auto before = stage.fixture.service().counters;
    stage.cache.handle(flow, true, 1000, stage.fixture.now());
    stage.fixture.director().useFlowCache({}, stage.fixture.now());
    QCOMPARE(stage.fixture.service().counters.bytesOut, before.bytesOut + 1000);
    QCOMPARE(stage.fixture.connections().size(), std::size_t{1});
    const auto sent = stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QVERIFY(sent.verdict.action == Action::Accept);
    QCOMPARE(sent.destination(), kServer);
    QVERIFY(stage.requests().empty());
    // On again: offered at its next packet.
    stage.fixture.director().useFlowCache(stage.cache.memory(), stage.fixture.now());
    stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+"));
}

void TestFlowOffers::flowsOfAnEarlierDirectorAreTakenOver()
{
    Stage earlier;
    openTcp(earlier.fixture, kClient, kVip);
    Stage stage;
    const FoundFlow found{earlier.offered(), kWord, stage.fixture.now() - std::chrono::seconds(10)};
    QVERIFY(stage.fixture.director().adoptFlow(found, stage.fixture.now()));
    const auto flow = stage.offered();
    QCOMPARE(flow.flow, found.flow.flow);
    QCOMPARE(flow.server, kServer);
    const auto connections = stage.fixture.connections();
    QCOMPARE(connections.size(), std::size_t{1});
    QCOMPARE(connections[0].state, std::string("ESTABLISHED"));
    QCOMPARE(connections[0].expiresSeconds, 890u);
    QCOMPARE(stage.fixture.server(kServer).activeConnections, 1u);
    const auto sent = stage.fixture.send(tcpPacket(kClient, kVip, kTcpAck, "x"));
    QCOMPARE(sent.destination(), kServer);
    // Not twice.
    QVERIFY(!stage.fixture.director().adoptFlow(found, stage.fixture.now()));
}

void TestFlowOffers::flowsWithoutAServerAreNotTakenOver()
{
    Stage earlier;
    openTcp(earlier.fixture, kClient, kVip);
    Stage stage;
    const auto now = stage.fixture.now();
    FoundFlow found{earlier.offered(), kWord, now};
    found.flow.server.port = 81;
    QVERIFY(!stage.fixture.director().adoptFlow(found, now));
    found.flow.server.port = 80;
    found.seen = now - std::chrono::hours(1);
    QVERIFY(!stage.fixture.director().adoptFlow(found, now));
    found.seen = now;
    stage.fixture.apply(RemoveEverything());
    QVERIFY(!stage.fixture.director().adoptFlow(found, now));
    QVERIFY(stage.fixture.connections().empty());
    QVERIFY(stage.requests().empty());
}

void TestFlowOffers::reusedPortsAreForgottenBeforeTheyAreOfferedAgain()
{
    Stage stage;
    const auto talk = openTcp(stage.fixture, kClient, kVip);
    closeTcp(stage.fixture, talk);
    openTcp(stage.fixture, kClient, kVip);
    QCOMPARE(kinds(stage.requests()), QStringLiteral("+-+"));
}

QTEST_GUILESS_MAIN(TestFlowOffers)
#include "tst_flowoffers.moc"
