// SPDX-License-Identifier: GPL-3.0-or-later
// Several Directors over one configuration, each with clients of its own.
#include <QTest>
#include <memory>

#include "directorfixture.h"
#include "engine/director/sharedloads.h"
#include "engine/director/statusmerge.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kVip = at("10.0.100.1", 80);
const Endpoint kServer = at("10.0.2.1", 80);
const Endpoint kOtherServer = at("10.0.2.2", 80);

Endpoint client(std::uint16_t number)
{
    return at("10.9.1.1", static_cast<std::uint16_t>(2000 + number));
}

class Pair
{
public:
    Pair()
        : first(options())
        , second(options())
    {}

    void apply(const Change &change)
    {
        first.apply(change);
        second.apply(change);
    }
    void pass(Duration time)
    {
        first.pass(time);
        second.pass(time);
    }
    [[nodiscard]] DirectorStatus status() const
    {
        auto total = first.status();
        addStatus(total, second.status());
        return total;
    }

private:
    std::shared_ptr<SharedLoads> m_loads = std::make_shared<SharedLoads>();

    [[nodiscard]] DirectorOptions options() const
    {
        DirectorOptions result;
        result.connectionCapacity = 1024;
        result.sharedLoads = m_loads;
        return result;
    }

public:
    DirectorFixture first;
    DirectorFixture second;
};

void addWeb(Pair &pair, std::uint32_t upperThreshold = 0, bool persistent = false)
{
    auto service = makeService(Protocol::Tcp, kVip);
    service.persistent = persistent;
    service.persistenceTimeoutSeconds = persistent ? 300 : 0;
    pair.apply(AddService{service});
    auto server = makeServer(kServer);
    server.upperThreshold = upperThreshold;
    pair.apply(AddDestination{service.key, server});
}

PacketMeta asReply()
{
    PacketMeta meta;
    meta.fromReplyHook = true;
    return meta;
}

bool knows(DirectorFixture &fixture, Octets octets, const PacketMeta &meta = {})
{
    PacketBuffer buffer(octets, 0, octets.size());
    const auto packet = Packet::parse(buffer);
    return packet && fixture.director().knows(*packet, meta);
}

} // namespace

class tst_SharedClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thresholdHoldsOverAllDirectors();
    void overloadEndsWhereverConnectionsEnd();
    void serverThatComesBackKeepsTheCountOfAll();
    void statusIsTheSum();
    void statusOfDifferentConfigurationsAddsWhatBothHave();
    void onlyTheOwnerKnowsAConnection();
    void onlyTheOwnerKnowsATemplate();
};

void tst_SharedClients::thresholdHoldsOverAllDirectors()
{
    Pair pair;
    addWeb(pair, 5);
    int accepted = 0;
    for (std::uint16_t i = 0; i < 20; ++i) {
        auto &fixture = i % 2 == 0 ? pair.first : pair.second;
        accepted +=
            fixture.send(tcpPacket(client(i), kVip, kTcpSyn)).verdict.action == Action::Accept;
    }
    // The other Director learns of the last one when it connects itself, or at its next advance().
    QVERIFY2(accepted == 5 || accepted == 6, qPrintable(QString::number(accepted)));
    pair.pass(std::chrono::milliseconds(100));
    QVERIFY(pair.first.server(kServer).overloaded);
    QVERIFY(pair.second.server(kServer).overloaded);
    QCOMPARE(pair.status().services[0].destinations[0].activeConnections,
             static_cast<std::uint32_t>(accepted));
}

void tst_SharedClients::overloadEndsWhereverConnectionsEnd()
{
    Pair pair;
    addWeb(pair, 4);
    for (std::uint16_t i = 0; i < 4; ++i)
        QCOMPARE(pair.first.send(tcpPacket(client(i), kVip, kTcpSyn)).verdict.action,
                 Action::Accept);
    pair.pass(std::chrono::milliseconds(100));
    QCOMPARE(pair.second.send(tcpPacket(client(9), kVip, kTcpSyn)).verdict.reason,
             DropReason::NoDestination);
    pair.pass(std::chrono::seconds(70)); // SYN_RECV lasts a minute
    QVERIFY(!pair.second.server(kServer).overloaded);
    QCOMPARE(pair.second.send(tcpPacket(client(9), kVip, kTcpSyn)).verdict.action, Action::Accept);
}

void tst_SharedClients::serverThatComesBackKeepsTheCountOfAll()
{
    Pair pair;
    addWeb(pair, 3);
    pair.first.send(tcpPacket(client(1), kVip, kTcpSyn));
    pair.second.send(tcpPacket(client(2), kVip, kTcpSyn));
    const ServiceKey key{Protocol::Tcp, kVip, 0};
    pair.apply(RemoveDestination{key, kServer});
    auto server = makeServer(kServer);
    server.upperThreshold = 3;
    pair.apply(AddDestination{key, server});
    QCOMPARE(pair.first.send(tcpPacket(client(3), kVip, kTcpSyn)).verdict.action, Action::Accept);
    pair.pass(std::chrono::milliseconds(100));
    QCOMPARE(pair.second.send(tcpPacket(client(4), kVip, kTcpSyn)).verdict.reason,
             DropReason::NoDestination);
}

void tst_SharedClients::statusIsTheSum()
{
    Pair pair;
    addWeb(pair);
    for (std::uint16_t i = 0; i < 3; ++i)
        pair.first.send(tcpPacket(client(i), kVip, kTcpSyn));
    for (std::uint16_t i = 3; i < 10; ++i)
        pair.second.send(tcpPacket(client(i), kVip, kTcpSyn));
    pair.second.send(tcpPacket(client(50), kVip, kTcpAck)); // of no connection: passed
    const auto status = pair.status();
    QCOMPARE(status.services.size(), std::size_t{1});
    QCOMPARE(status.services[0].counters.connections, std::uint64_t{10});
    QCOMPARE(status.services[0].destinations[0].counters.packetsIn, std::uint64_t{10});
    QCOMPARE(status.services[0].destinations[0].activeConnections, 10u);
    QCOMPARE(status.counters.bytesIn, std::uint64_t{400});
    QCOMPARE(status.engine.connections, std::uint64_t{10});
    QCOMPARE(status.engine.connectionCapacity, std::uint64_t{2048});
    QCOMPARE(status.engine.packetsReceived, std::uint64_t{11});
    QCOMPARE(status.engine.packetsForwarded, std::uint64_t{10});
    QCOMPARE(status.engine.packetsPassed, std::uint64_t{1});
}

void tst_SharedClients::statusOfDifferentConfigurationsAddsWhatBothHave()
{
    Pair pair;
    addWeb(pair);
    const ServiceKey key{Protocol::Tcp, kVip, 0};
    pair.second.apply(AddDestination{key, makeServer(kOtherServer)});
    pair.first.send(tcpPacket(client(1), kVip, kTcpSyn));
    pair.second.send(tcpPacket(client(2), kVip, kTcpSyn));
    pair.second.send(tcpPacket(client(3), kVip, kTcpSyn));
    const auto status = pair.status();
    QCOMPARE(status.services[0].destinations.size(), std::size_t{1});
    QCOMPARE(status.services[0].destinations[0].counters.connections, std::uint64_t{2});
    QCOMPARE(status.services[0].counters.connections, std::uint64_t{3});
}

void tst_SharedClients::onlyTheOwnerKnowsAConnection()
{
    Pair pair;
    addWeb(pair);
    const auto syn = tcpPacket(client(1), kVip, kTcpSyn);
    QVERIFY(!knows(pair.first, syn));
    pair.first.send(syn);
    QVERIFY(knows(pair.first, syn));
    QVERIFY(!knows(pair.second, syn));
    const auto answer = tcpPacket(kServer, client(1), kTcpSyn | kTcpAck);
    QVERIFY(knows(pair.first, answer, asReply()));
    QVERIFY(!knows(pair.second, answer, asReply()));
    // Of a router behind the director, about the request that was rewritten.
    const auto error = icmpPacket(at("10.0.2.254", 0).address, client(1).address, 3, 1,
                                  tcpPacket(client(1), kServer, kTcpSyn));
    QVERIFY(knows(pair.first, error, asReply()));
    QVERIFY(!knows(pair.second, error, asReply()));
    QVERIFY(!knows(pair.first, tcpPacket(client(2), kVip, kTcpSyn)));
}

void tst_SharedClients::onlyTheOwnerKnowsATemplate()
{
    Pair pair;
    addWeb(pair, 0, true);
    pair.first.send(tcpPacket(client(1), kVip, kTcpSyn));
    const auto another = tcpPacket(client(2), kVip, kTcpSyn); // of the same client
    QVERIFY(knows(pair.first, another));
    QVERIFY(!knows(pair.second, another));
    QVERIFY(!knows(pair.first, tcpPacket(at("10.9.1.2", 2000), kVip, kTcpSyn)));
}

QTEST_GUILESS_MAIN(tst_SharedClients)
#include "tst_sharedclients.moc"
