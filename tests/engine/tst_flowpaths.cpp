// SPDX-License-Identifier: GPL-3.0-or-later
// Tunnels and servers on this machine in a flow cache that the test plays: what the Director
// offers, and what it says about the way to each server.
#include <QTest>

#include "engine/base/bytes.h"
#include "playedcache.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kClient = at("10.9.1.1", 40001);
const Endpoint kDnsServer = at("10.0.2.11", 53);

void addTunnel(DirectorFixture &fixture, const Endpoint &vip, const Endpoint &server,
               const TunnelConfig &tunnel, Forwarding how = Forwarding::Tunnel)
{
    const auto service = makeService(Protocol::Udp, vip);
    auto config = makeServer(server, how);
    config.tunnel = tunnel;
    fixture.apply(AddService{service});
    fixture.apply(AddDestination{service.key, config});
}

// A director with a cache.
struct Stage
{
    Stage() { fixture.director().useFlowCache(cache.memory(), fixture.now()); }

    // The one connection that is offered now.
    [[nodiscard]] FlowRequest offered()
    {
        const auto all = fixture.director().takeFlowRequests();
        return all.size() == 1 && all[0].kind == FlowRequest::Kind::Install ? all[0]
                                                                            : FlowRequest();
    }

    DirectorFixture fixture;
    Cache cache;
};

} // namespace

class TestFlowPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversOnThisMachineAreOffered_data();
    void serversOnThisMachineAreOffered();
    void tunnelsAreOfferedWithTheirSourcePort();
    void tunnelsMayLeadToTheOtherFamily();
    void waysToServersFollowRoutesAndTunables();
    void reportedMtuHoldsInTheCacheAtOnce();
};

void TestFlowPaths::serversOnThisMachineAreOffered_data()
{
    QTest::addColumn<Forwarding>("how");
    QTest::addColumn<TunnelChecksum>("checksum");
    QTest::newRow("direct routing") << Forwarding::DirectRoute << TunnelChecksum::None;
    QTest::newRow("tunnel") << Forwarding::Tunnel << TunnelChecksum::None;
    QTest::newRow("tunnel with a checksum") << Forwarding::Tunnel << TunnelChecksum::Checksum;
}

// Their packets get no outer headers, whatever the configuration says.
void TestFlowPaths::serversOnThisMachineAreOffered()
{
    QFETCH(Forwarding, how);
    QFETCH(TunnelChecksum, checksum);
    Stage stage;
    const auto vip = at("10.0.100.2", 53);
    addTunnel(stage.fixture, vip, kDnsServer, {TunnelType::Gre, 0, checksum}, how);
    RouteInfo route;
    route.source = kDnsServer.address;
    route.isLocal = true;
    stage.fixture.director().setRoute(kDnsServer.address, route);
    stage.fixture.send(udpPacket(kClient, vip));
    const auto flow = stage.offered();
    QVERIFY(flow.forwarding == how);
    stage.fixture.pass(std::chrono::seconds(1));
    QVERIFY(stage.cache.path(flow).kind == FlowPath::Kind::Local);
}

void TestFlowPaths::tunnelsAreOfferedWithTheirSourcePort()
{
    Stage stage;
    const auto vip = at("10.0.100.2", 53);
    addTunnel(stage.fixture, vip, kDnsServer, {TunnelType::Gue, 6080, TunnelChecksum::None});
    stage.fixture.director().setRoute(kDnsServer.address, {at("10.0.2.1", 0).address, 1500, false});
    const auto sent = stage.fixture.send(udpPacket(kClient, vip));
    const auto flow = stage.offered();
    QVERIFY(flow.forwarding == Forwarding::Tunnel);
    QCOMPARE(flow.server, kDnsServer);
    // What the director itself writes: behind an IPv4 header without options.
    QVERIFY(sent.octets.size() > 22);
    QCOMPARE(flow.outerPort, loadU16(&sent.octets[20]));
}

void TestFlowPaths::tunnelsMayLeadToTheOtherFamily()
{
    Stage stage;
    const auto vip = at("10.0.100.2", 53);
    const auto server = at("fd00::11", 53);
    addTunnel(stage.fixture, vip, server, {});
    stage.fixture.director().setRoute(server.address, {at("fd00::1", 0).address, 1500, false});
    stage.fixture.send(udpPacket(kClient, vip));
    const auto flow = stage.offered();
    QCOMPARE(flow.server, server);
    stage.fixture.pass(std::chrono::seconds(1));
    const auto &path = stage.cache.path(flow);
    QVERIFY(path.kind == FlowPath::Kind::IpIp);
    QVERIFY(path.source == at("fd00::1", 0).address.octets());
}

void TestFlowPaths::waysToServersFollowRoutesAndTunables()
{
    Stage stage;
    const auto vip = at("10.0.100.2", 53);
    addTunnel(stage.fixture, vip, kDnsServer, {TunnelType::Gue, 6080, TunnelChecksum::None});
    stage.fixture.send(udpPacket(kClient, vip));
    const auto flow = stage.offered();
    const auto &path = stage.cache.path(flow);
    // Nothing is known of the route.
    QVERIFY(path.kind == FlowPath::Kind::Unknown);
    const auto tell = [&stage](std::uint32_t mtu) {
        stage.fixture.director().setRoute(kDnsServer.address,
                                          {at("10.0.2.1", 0).address, mtu, false});
        stage.fixture.pass(std::chrono::seconds(1));
    };
    tell(1400);
    QVERIFY(path.kind == FlowPath::Kind::Gue);
    QCOMPARE(path.mtu, 1400u);
    QCOMPARE(path.source[3], std::uint8_t{1});
    QCOMPARE(loadU16(path.port.data()), std::uint16_t{6080});
    QVERIFY(path.keepsDontFragment);
    QCOMPARE(path.version % 2, 0u);
    const auto before = path.version;
    tell(1400);
    QCOMPARE(path.version, before);
    stage.fixture.tune([](Tunables &tunables) { tunables.pmtuDisc = 0; });
    QVERIFY(!path.keepsDontFragment);
    QVERIFY(path.version > before);
    // Less than a tunnel needs.
    tell(90);
    QVERIFY(path.kind == FlowPath::Kind::Unknown);
    tell(1500);
    QVERIFY(path.kind == FlowPath::Kind::Gue);
    stage.fixture.apply(RemoveEverything());
    QVERIFY(!stage.cache.handle(flow, false, 100, stage.fixture.now()));
}

void TestFlowPaths::reportedMtuHoldsInTheCacheAtOnce()
{
    Stage stage;
    const auto vip = at("10.0.100.2", 53);
    addTunnel(stage.fixture, vip, kDnsServer, {});
    const auto director = at("10.0.2.1", 0).address;
    stage.fixture.director().setRoute(kDnsServer.address, {director, 1500, false});
    const auto sent = stage.fixture.send(udpPacket(kClient, vip));
    const auto flow = stage.offered();
    stage.fixture.pass(std::chrono::seconds(1));
    QCOMPARE(stage.cache.path(flow).mtu, 1500u);
    // Fragmentation needed, with the MTU in the last word before what is quoted.
    auto error = icmpPacket(at("10.0.2.254", 0).address, director, 3, 4, sent.octets);
    storeU16(&error[26], 1300);
    std::uint32_t sum = loadU16(&error[22]) + 0xFFFFu - 1300u;
    sum = (sum & 0xFFFF) + (sum >> 16);
    storeU16(&error[22], static_cast<std::uint16_t>(sum));
    QVERIFY(stage.fixture.send(error).verdict.action == Action::Pass);
    QCOMPARE(stage.cache.path(flow).mtu, 1300u);
    // Believed for ten minutes.
    stage.fixture.jump(std::chrono::minutes(11));
    stage.fixture.pass(std::chrono::seconds(2));
    QCOMPARE(stage.cache.path(flow).mtu, 1500u);
}

QTEST_GUILESS_MAIN(TestFlowPaths)
#include "tst_flowpaths.moc"
