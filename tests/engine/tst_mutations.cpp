// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged and hostile traffic through a whole director, under every forwarding method. The
// sanitizer builds of this test find reads beyond a packet; the books find packets that got lost.
#include <QTest>

#include "directorfixture.h"
#include "engine/base/random.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

struct Shape
{
    const char *name;
    Forwarding how;
    TunnelType tunnel;
};

constexpr Shape kShapes[] = {
    {"masquerading", Forwarding::Masquerade, TunnelType::IpIp},
    {"direct routing", Forwarding::DirectRoute, TunnelType::IpIp},
    {"ipip", Forwarding::Tunnel, TunnelType::IpIp},
    {"gre", Forwarding::Tunnel, TunnelType::Gre},
    {"gue", Forwarding::Tunnel, TunnelType::Gue},
};

struct World
{
    Endpoint client;
    Endpoint vip;
    Endpoint server;
};

World worldOf(int version)
{
    if (version == 4)
        return {at("10.9.0.1", 4000), at("10.0.100.1", 5060), at("10.0.2.11", 5060)};
    return {at("fd00:9::1", 4000), at("fd00:100::1", 5060), at("fd00:2::11", 5060)};
}

void setUp(DirectorFixture &fixture, const Shape &shape, const World &world)
{
    for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        auto config = makeService(protocol, world.vip);
        if (protocol == Protocol::Udp) {
            config.persistent = true;
            config.persistenceTimeoutSeconds = 60;
            config.persistenceNetmask = world.vip.address.isIPv4() ? kNoNetmask4 : kNoNetmask6;
            config.persistenceEngine = "sip";
        }
        fixture.apply(AddService{config});
        auto server = makeServer(world.server, shape.how);
        server.tunnel.type = shape.tunnel;
        server.tunnel.port =
            shape.tunnel == TunnelType::Gue ? std::uint16_t{6080} : std::uint16_t{0};
        fixture.apply(AddDestination{config.key, server});
    }
    const auto own = world.vip.address.isIPv4() ? at("10.0.2.1", 0) : at("fd00:2::1", 0);
    fixture.director().setRoute(world.server.address, {own.address, 1500});
    fixture.tune([](Tunables &tunables) {
        tunables.scheduleIcmp = 1;
        tunables.sloppyTcp = 1;
        tunables.natIcmpSend = 1;
    });
}

// What belongs to the connections of this world, and errors about what left the director.
std::vector<Octets> seedsFor(DirectorFixture &fixture, const World &world)
{
    const auto &[client, vip, server] = world;
    std::vector<Octets> seeds = {
        tcpPacket(client, vip, kTcpSyn),
        tcpPacket(client, vip, kTcpAck, "data"),
        udpPacket(client, vip, "OPTIONS sip:a SIP/2.0\r\nCall-ID: 1@b\r\n\r\n"),
        sctpPacket(client, vip, 1),
        tcpPacket(server, client, kTcpSyn | kTcpAck),
        udpPacket(server, client, "SIP/2.0 200 OK\r\n\r\n"),
    };
    const std::uint8_t unreachable = vip.address.isIPv4() ? 3 : 1;
    seeds.push_back(icmpPacket(client.address, vip.address, unreachable, 4,
                               tcpPacket(vip, client, kTcpAck, "data")));
    for (const std::size_t i : {0u, 2u, 3u})
        seeds.push_back(
            icmpPacket(server.address, vip.address, unreachable, 4, fixture.send(seeds[i]).octets));
    return seeds;
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedTrafficNeitherCrashesNorGetsLost_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("version");
        for (int shape = 0; shape < 5; ++shape)
            for (const int version : {4, 6})
                QTest::addRow("%s IPv%d", kShapes[shape].name, version) << shape << version;
    }
    void damagedTrafficNeitherCrashesNorGetsLost()
    {
        QFETCH(int, shape);
        QFETCH(int, version);
        const auto world = worldOf(version);
        DirectorFixture fixture(200);
        setUp(fixture, kShapes[shape], world);
        const auto seeds = seedsFor(fixture, world);
        Random random(static_cast<std::uint64_t>(100 * shape + version));
        std::size_t forwarded = 0;
        for (int round = 0; round < 20000; ++round) {
            auto packet = seeds[random.below(static_cast<std::uint32_t>(seeds.size()))];
            for (auto changes = random.below(4); changes > 0; --changes)
                packet[random.below(static_cast<std::uint32_t>(packet.size()))] =
                    static_cast<std::uint8_t>(random.next());
            if (random.below(8) == 0)
                packet.resize(1 + random.below(static_cast<std::uint32_t>(packet.size())));
            PacketMeta meta;
            meta.fromReplyHook = random.below(4) == 0;
            meta.checksumNotReady = random.below(8) == 0;
            const auto action = fixture.send(packet, meta).verdict.action;
            forwarded += action == Action::Accept || action == Action::SendTo;
            if (random.below(50) == 0)
                fixture.jump(std::chrono::seconds(random.below(100)));
            for (const auto &output : fixture.director().takeOutput())
                QVERIFY(checksumsAreRight(output.bytes));
        }
        QVERIFY(fixture.booksBalance());
        QVERIFY2(forwarded > 1000, "hardly anything came through");
        fixture.pass(std::chrono::seconds(2000));
        QVERIFY(fixture.connections().empty());
        for (std::size_t service = 0; service < 3; ++service) {
            const auto server = fixture.server(world.server, service);
            QCOMPARE(server.activeConnections + server.inactiveConnections
                         + server.persistentConnections,
                     0u);
        }
    }
};

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
