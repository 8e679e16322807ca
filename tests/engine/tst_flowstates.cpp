// SPDX-License-Identifier: GPL-3.0-or-later
// TCP states that the flow cache moves are those that the queue would give, after every packet. The
// cache is played by the test, with the rules of its program in the kernel.
#include <QTest>

#include <array>
#include <optional>

#include "conversation.h"
#include "engine/base/random.h"
#include "playedcache.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kVip = at("10.0.100.1", 80);
const Endpoint kClient = at("10.9.1.1", 40001);
const Endpoint kServer = at("10.0.2.11", 80);

void addService(DirectorFixture &fixture, Forwarding how)
{
    const auto service = makeService(Protocol::Tcp, kVip);
    fixture.apply(AddService{service});
    fixture.apply(AddDestination{service.key, makeServer(kServer, how)});
}

// One director with a cache and one without.
struct Twins
{
    Twins(Forwarding how, int secure)
    {
        for (auto *fixture : {&cached, &queued}) {
            addService(*fixture, how);
            fixture->tune([secure](Tunables &tunables) { tunables.secureTcp = secure; });
        }
        cached.director().useFlowCache(cache.memory(), cached.now());
    }
    void play(bool isReply, std::uint8_t flags)
    {
        const auto packet =
            isReply ? tcpPacket(kServer, kClient, flags) : tcpPacket(kClient, kVip, flags);
        // What goes straight to the client has no entry; the director sees it when it is routed
        // there.
        const bool hasEntry = flow && (!isReply || flow->forwarding == Forwarding::Masquerade);
        if (hasEntry && cache.handle(*flow, isReply, 40, cached.now(), flags))
            ++handled;
        else
            give(cached, isReply, packet);
        give(queued, isReply, packet);
        cached.director().learnFromCache(cached.now());
        takeRequests();
    }
    void pass(Duration time)
    {
        for (auto *fixture : {&cached, &queued})
            fixture->pass(time);
        takeRequests();
    }
    static void give(DirectorFixture &fixture, bool isReply, const Octets &packet)
    {
        if (isReply)
            fixture.reply(packet);
        else
            fixture.send(packet);
    }
    void takeRequests()
    {
        for (const auto &request : cached.director().takeFlowRequests()) {
            flow.reset();
            if (request.kind == FlowRequest::Kind::Install)
                flow = request;
        }
    }
    [[nodiscard]] static QString lines(const DirectorFixture &fixture)
    {
        const auto server = fixture.server(kServer);
        QString text = QStringLiteral("%1 active, %2 inactive, %3 packets in")
                           .arg(server.activeConnections)
                           .arg(server.inactiveConnections)
                           .arg(server.counters.packetsIn);
        for (const auto &connection : fixture.connections())
            text += QStringLiteral("; %1 %2 s, %3 packets")
                        .arg(QString::fromStdString(connection.state))
                        .arg(connection.expiresSeconds)
                        .arg(connection.packets);
        return text;
    }

    DirectorFixture cached;
    DirectorFixture queued;
    Cache cache;
    std::optional<FlowRequest> flow;
    std::uint64_t handled = 0;
};

} // namespace

class TestFlowStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesMoveAsOnTheQueue_data();
    void statesMoveAsOnTheQueue();
};

void TestFlowStates::statesMoveAsOnTheQueue_data()
{
    QTest::addColumn<Forwarding>("how");
    QTest::addColumn<int>("secure");
    QTest::newRow("masquerading") << Forwarding::Masquerade << 0;
    QTest::newRow("masquerading, secure_tcp") << Forwarding::Masquerade << 3;
    QTest::newRow("direct routing") << Forwarding::DirectRoute << 0;
    QTest::newRow("direct routing, secure_tcp") << Forwarding::DirectRoute << 3;
    QTest::newRow("tunnel") << Forwarding::Tunnel << 0;
    QTest::newRow("tunnel, secure_tcp") << Forwarding::Tunnel << 3;
}

// The same packets for a director with a cache and one without, at the same times. Some packets of
// tunnels find no room for their outer headers: both the program and the director move the state.
void TestFlowStates::statesMoveAsOnTheQueue()
{
    QFETCH(Forwarding, how);
    QFETCH(int, secure);
    constexpr std::array<std::uint8_t, 6> kFlags = {kTcpSyn, kTcpSyn | kTcpAck, kTcpAck,
                                                    kTcpAck, kTcpFin | kTcpAck, kTcpRst};
    std::uint64_t handled = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Twins twins(how, secure);
        Random random(seed);
        twins.play(false, kTcpSyn);
        for (int step = 0; step < 30; ++step) {
            twins.cache.hasRoom = how != Forwarding::Tunnel || random.below(3) != 0;
            twins.play(random.below(2) == 1, kFlags[random.below(kFlags.size())]);
            QCOMPARE(twins.lines(twins.cached), twins.lines(twins.queued));
            twins.pass(std::chrono::milliseconds(random.below(4) == 0 ? random.below(12'000) : 30));
            QCOMPARE(twins.lines(twins.cached), twins.lines(twins.queued));
        }
        handled += twins.handled;
    }
    QVERIFY2(handled > 1000, qPrintable(QString::number(handled)));
}

QTEST_GUILESS_MAIN(TestFlowStates)
#include "tst_flowstates.moc"
