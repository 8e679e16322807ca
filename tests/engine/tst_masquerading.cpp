// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "directorfixture.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

struct Family
{
    Endpoint client;
    Endpoint vip;
    Endpoint server;
};

Family familyOf(int version)
{
    if (version == 4)
        return {at("10.9.1.1", 40001), at("10.0.100.1", 80), at("10.0.2.11", 8080)};
    return {at("fd00:9::1", 40001), at("fd00:100::1", 80), at("fd00:2::11", 8080)};
}

Octets packetOf(Protocol protocol, const Endpoint &from, const Endpoint &to)
{
    switch (protocol) {
    case Protocol::Tcp: return tcpPacket(from, to, kTcpSyn, "hello");
    case Protocol::Udp: return udpPacket(from, to, "hello");
    default: return sctpPacket(from, to, 1);
    }
}

} // namespace

class TestMasquerading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsGoToTheServerAndRepliesComeFromTheVip_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("protocol");
        for (const int version : {4, 6})
            for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
                QTest::addRow("IPv%d protocol %d", version, static_cast<int>(protocol))
                    << version << static_cast<int>(protocol);
    }
    void requestsGoToTheServerAndRepliesComeFromTheVip()
    {
        QFETCH(int, version);
        QFETCH(int, protocol);
        const auto kind = static_cast<Protocol>(protocol);
        const auto [client, vip, server] = familyOf(version);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(kind, vip)});
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});

        const auto request = fixture.send(packetOf(kind, client, vip));
        QCOMPARE(request.verdict.action, Action::Accept);
        QVERIFY(request.source() == client);
        QVERIFY(request.destination() == server);
        QVERIFY(checksumsAreRight(request.octets));

        const auto reply = fixture.reply(packetOf(kind, server, client));
        QCOMPARE(reply.verdict.action, Action::Accept);
        QVERIFY(reply.source() == vip);
        QVERIFY(reply.destination() == client);
        QVERIFY(checksumsAreRight(reply.octets));

        const auto counters = fixture.server(server).counters;
        QCOMPARE(counters.connections, 1u);
        QCOMPARE(counters.packetsIn, 1u);
        QCOMPARE(counters.packetsOut, 1u);
        QCOMPARE(counters.bytesIn, request.octets.size());
        QCOMPARE(fixture.service().counters, counters);
        QVERIFY(fixture.booksBalance());
    }

    void packetsOfNobodyPassUnchanged()
    {
        const auto [client, vip, server] = familyOf(4);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
        const auto other = tcpPacket(client, at("10.0.100.1", 81), kTcpSyn);
        const auto sent = fixture.send(other);
        QCOMPARE(sent.verdict.action, Action::Pass);
        QCOMPARE(sent.octets, other);
        const auto firstAck = fixture.send(tcpPacket(client, vip, kTcpAck));
        QCOMPARE(firstAck.verdict.action, Action::Pass);
        QVERIFY(fixture.booksBalance());
    }

    void withoutAServerTheClientIsToldPortUnreachable()
    {
        for (const int version : {4, 6}) {
            const auto [client, vip, server] = familyOf(version);
            DirectorFixture fixture;
            fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
            const auto sent = fixture.send(tcpPacket(client, vip, kTcpSyn));
            QCOMPARE(sent.verdict.action, Action::Drop);
            QCOMPARE(sent.verdict.reason, DropReason::NoDestination);
            QCOMPARE(fixture.dropped(DropReason::NoDestination), 1u);
            const auto output = fixture.director().takeOutput();
            QCOMPARE(output.size(), 1u);
            Held held(output[0].bytes);
            const auto error = held.parse();
            QVERIFY(error.has_value());
            QVERIFY(error->source().address == vip.address);
            QVERIFY(error->destination().address == client.address);
            QVERIFY(checksumsAreRight(output[0].bytes));
            QVERIFY(fixture.director().takeOutput().empty());
            QVERIFY(fixture.booksBalance());
        }
    }
};

QTEST_APPLESS_MAIN(TestMasquerading)
#include "tst_masquerading.moc"
