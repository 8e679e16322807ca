// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded frames whose steps are more than one packet in and one out: fragments, replies, errors
// that the director's own stack makes, stray packets, one-packet scheduling, the director's
// clients.
#include <QTest>

#include "conversation.h"
#include "engine/base/bytes.h"
#include "engine/forward/fragment.h"
#include "goldendata.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::size_t kEthernetHeader = 14;
constexpr std::size_t kHeader = 20; // IPv4
constexpr std::size_t kLinkMtu = 1500;

QByteArray hex(const Octets &octets)
{
    return QByteArray(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()))
        .toHex();
}

Octets withHeaderChecksum(Octets packet)
{
    storeU16(&packet[10], 0);
    storeU16(&packet[10],
             static_cast<std::uint16_t>(~referenceSum({packet.begin(), packet.begin() + kHeader})));
    return packet;
}

// What routing does after the director: one hop less.
Octets afterOneHop(Octets packet)
{
    const bool isIPv4 = packet[0] >> 4 == 4;
    --packet[isIPv4 ? 8 : 7];
    return isIPv4 ? withHeaderChecksum(packet) : packet;
}

// Identifications that a kernel chose, with the header checksum.
Octets withoutIdentification(Octets packet)
{
    storeU16(&packet[4], 0);
    storeU16(&packet[10], 0);
    return packet;
}

// Outer headers of GUE: also the source port.
Octets withoutFlowPort(Octets packet)
{
    packet = withoutIdentification(packet);
    if ((loadU16(&packet[6]) & 0x1FFF) == 0)
        storeU16(&packet[kHeader], 0);
    return packet;
}

std::vector<Octets> framesAt(const QJsonArray &frames, const char *place, const char *direction)
{
    std::vector<Octets> found;
    for (const auto &value : frames) {
        const auto frame = value.toObject();
        if (frame[QStringLiteral("at")].toString() != QLatin1String(place)
            || frame[QStringLiteral("dir")].toString() != QLatin1String(direction))
            continue;
        const auto octets = octetsOf(frame[QStringLiteral("frame")].toString());
        found.emplace_back(octets.begin() + kEthernetHeader, octets.end());
    }
    return found;
}

// The frames of one case of a beh-fwd record.
QJsonArray framesOf(const QString &id, const QString &start)
{
    for (const auto &value : goldenRecords(id).at(0)[QStringLiteral("packets")].toArray())
        if (value.toObject()[QStringLiteral("case")].toString().startsWith(start))
            return value.toObject()[QStringLiteral("frames")].toArray();
    qFatal("no case %s in %s", qPrintable(start), qPrintable(id));
}

// Two fragments in order, put together as the kernel does before the director sees them.
Octets reassembled(const std::vector<Octets> &fragments)
{
    Octets whole = fragments.at(0);
    whole.insert(whole.end(), fragments.at(1).begin() + kHeader, fragments.at(1).end());
    storeU16(&whole[2], static_cast<std::uint16_t>(whole.size()));
    storeU16(&whole[6], 0);
    return withHeaderChecksum(whole);
}

Endpoint destinationIn(const Octets &packet)
{
    Held held(packet);
    return held.parse().value().destination();
}

Endpoint sourceIn(const Octets &packet)
{
    Held held(packet);
    return held.parse().value().source();
}

// A service for the destination of `request` with one server.
void serve(DirectorFixture &fixture, const Octets &request, const Endpoint &server, Forwarding how,
           const TunnelConfig &tunnel = {})
{
    Held held(request);
    const auto packet = held.parse().value();
    fixture.apply(AddService{makeService(packet.protocol(), packet.destination())});
    auto config = makeServer(server, how);
    config.tunnel = tunnel;
    fixture.apply(AddDestination{fixture.service().config.key, config});
    fixture.director().setRoute(server.address, {at("10.0.2.1", 0).address, 1500});
}

} // namespace

class TestRecordedFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fragmentedDatagramsLeaveAsRecorded_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("masquerading") << QStringLiteral("beh-fwd-v4-masq");
        QTest::newRow("direct routing") << QStringLiteral("beh-fwd-v4-dr");
        QTest::newRow("GUE") << QStringLiteral("beh-fwd-v4-gue");
    }
    void fragmentedDatagramsLeaveAsRecorded()
    {
        QFETCH(QString, id);
        const auto frames = framesOf(id, QStringLiteral("udp 2000 payload in 2 fragments"));
        const auto datagram = reassembled(framesAt(frames, "c/c0", "out"));
        const auto expected = framesAt(frames, "rs1/eth0", "in");
        QCOMPARE(expected.size(), 2u);
        const bool masquerades = id.endsWith(QStringLiteral("masq"));
        const bool tunnels = id.endsWith(QStringLiteral("gue"));
        const auto vip = destinationIn(datagram);
        const auto server = masquerades ? destinationIn(expected[0]) : at("10.0.2.11", vip.port);
        DirectorFixture fixture;
        serve(fixture, datagram, server,
              masquerades ? Forwarding::Masquerade
                          : (tunnels ? Forwarding::Tunnel : Forwarding::DirectRoute),
              {TunnelType::Gue, 6080, TunnelChecksum::None});
        const auto sent = fixture.send(datagram);
        std::vector<Octets> left;
        if (masquerades) { // the kernel cuts it again
            Held held(afterOneHop(sent.octets));
            left = fragmentIPv4(held.buffer(), kLinkMtu, loadU16(&sent.octets[4]));
            left.insert(left.begin(), held.octets());
        } else {
            left.push_back(sent.octets);
            for (const auto &packet : fixture.director().takeOutput()) {
                QVERIFY(packet.nextHop == server.address);
                left.push_back(packet.bytes);
            }
        }
        QCOMPARE(left.size(), expected.size());
        for (std::size_t i = 0; i < left.size(); ++i)
            QCOMPARE(hex(tunnels ? withoutFlowPort(left[i]) : left[i]),
                     hex(tunnels ? withoutFlowPort(expected[i]) : expected[i]));
    }

    void masqueradedRepliesLeaveAsRecorded_data()
    {
        QTest::addColumn<QString>("start");
        QTest::newRow("SYN+ACK") << QStringLiteral("reply synack");
        QTest::newRow("datagram, and the client's error about it") << QStringLiteral("reply udp");
    }
    void masqueradedRepliesLeaveAsRecorded()
    {
        QFETCH(QString, start);
        const auto frames = framesOf(QStringLiteral("beh-fwd-v4-masq"), start);
        const auto reply = framesAt(frames, "rs1/eth0", "out").at(0);
        const auto atClient = framesAt(frames, "c/c0", "in").at(0);
        const auto client = destinationIn(reply);
        const auto vip = sourceIn(atClient);
        const bool isUdp = reply[9] == 17;
        const auto request = isUdp ? udpPacket(client, vip) : tcpPacket(client, vip, kTcpSyn);
        DirectorFixture fixture;
        serve(fixture, request, sourceIn(reply), Forwarding::Masquerade);
        QCOMPARE(fixture.send(request).verdict.action, Action::Accept);
        QCOMPARE(hex(afterOneHop(fixture.reply(reply).octets)), hex(atClient));
        if (!isUdp)
            return;
        const auto error = framesAt(frames, "c/c0", "out").at(0);
        QCOMPARE(hex(afterOneHop(fixture.send(error).octets)),
                 hex(framesAt(frames, "rs1/eth0", "in").at(0)));
    }

    void anErrorOfTheDirectorsOwnStackReachesTheClientAsRecorded()
    {
        // The stack routes after the director: it answers TTL 1 with an error about the packet as
        // it was rewritten, which comes to the director by the hook for replies.
        const auto frames = framesOf(QStringLiteral("beh-fwd-v4-masq"), QStringLiteral("udp ttl1"));
        const auto request = framesAt(frames, "c/c0", "out").at(0);
        const auto expected = framesAt(frames, "c/c0", "in").at(0);
        DirectorFixture fixture;
        serve(fixture, request, at("10.0.2.11", 9100), Forwarding::Masquerade);
        const auto rewritten = fixture.send(request).octets;
        const auto error =
            icmpPacket(at("10.0.1.1", 0).address, sourceIn(request).address, 11, 0, rewritten);
        const auto told = fixture.reply(error).octets;
        QVERIFY(sourceIn(told) == sourceIn(expected));
        QCOMPARE(hex({told.begin() + 28, told.begin() + 48}),
                 hex({expected.begin() + 28, expected.begin() + 48}));
        QCOMPARE(destinationIn(told).address, destinationIn(expected).address);
        QVERIFY(checksumsAreRight(told));
    }

    void closedPortsOfServersAreReportedAsRecorded()
    {
        const auto steps = goldenRecords(QStringLiteral("beh-icmp-masq"))
                               .at(0)[QStringLiteral("packets")]
                               .toArray();
        for (int i = 0; i < 2; ++i) { // IPv4, then IPv6
            const auto frames = steps[i].toArray().last().toArray();
            const auto request = framesAt(frames, "c/c0", "out").at(0);
            const auto atServer = framesAt(frames, "rs1/eth0", "in").at(0);
            const auto error = framesAt(frames, "rs1/eth0", "out").at(0);
            DirectorFixture fixture;
            serve(fixture, request, destinationIn(atServer), Forwarding::Masquerade);
            QCOMPARE(hex(afterOneHop(fixture.send(request).octets)), hex(atServer));
            const auto told = fixture.reply(error);
            QCOMPARE(told.verdict.action, Action::Accept);
            const auto atClient = framesAt(frames, "c/c0", "in");
            if (!atClient.empty()) {
                QCOMPARE(hex(afterOneHop(told.octets)), hex(atClient[0]));
                continue;
            }
            // The recorded kernel lost it on the way; here it arrives and is right.
            QVERIFY(checksumsAreRight(told.octets));
            QVERIFY(told.source().address == destinationIn(request).address);
            const Octets quoted(told.octets.begin() + 48, told.octets.end());
            const auto layout = Packet::parseQuoted(quoted, AddressFamily::IPv6);
            QVERIFY(layout && destinationOf(quoted, *layout) == destinationIn(request));
        }
    }

    void strayPacketsOfServersAreAnsweredAsRecorded()
    {
        const auto frames = goldenRecords(QStringLiteral("beh-nat-icmp-send-1"))
                                .at(0)[QStringLiteral("frames")]
                                .toArray();
        const auto stray = framesAt(frames, "rs1/eth0", "out").at(0);
        const auto expected = framesAt(frames, "rs1/eth0", "in").at(0);
        DirectorFixture fixture;
        serve(fixture, tcpPacket(at("10.9.0.1", 1), at("10.0.100.1", 80), kTcpSyn), sourceIn(stray),
              Forwarding::Masquerade);
        fixture.tune([](Tunables &tunables) { tunables.natIcmpSend = 1; });
        // It comes here after routing.
        QCOMPARE(fixture.reply(afterOneHop(stray)).verdict.action, Action::Drop);
        const auto output = fixture.director().takeOutput();
        QCOMPARE(output.size(), 1u);
        QCOMPARE(hex(withoutIdentification(output[0].bytes)), hex(withoutIdentification(expected)));
    }

    void strayPacketsPassUnlessRefusalIsOn()
    {
        const auto frames = goldenRecords(QStringLiteral("beh-nat-icmp-send-0"))
                                .at(0)[QStringLiteral("frames")]
                                .toArray();
        const auto stray = framesAt(frames, "rs1/eth0", "out").at(0);
        DirectorFixture fixture;
        serve(fixture, tcpPacket(at("10.9.0.1", 1), at("10.0.100.1", 80), kTcpSyn), sourceIn(stray),
              Forwarding::Masquerade);
        const auto sent = fixture.reply(stray);
        QCOMPARE(sent.verdict.action, Action::Pass);
        QCOMPARE(hex(afterOneHop(sent.octets)), hex(framesAt(frames, "c/c0", "in").at(0)));
        QVERIFY(fixture.director().takeOutput().empty());
    }

    void onePacketSchedulingLeavesRepliesAloneAsRecorded()
    {
        const auto frames = goldenRecords(QStringLiteral("beh-ops-reply"))
                                .at(0)[QStringLiteral("frames")]
                                .toArray();
        const auto request = framesAt(frames, "c/c0", "out").at(0);
        const auto atServer = framesAt(frames, "rs1/eth0", "in");
        const auto reply = framesAt(frames, "rs1/eth0", "out").at(0);
        DirectorFixture fixture;
        auto service = makeService(Protocol::Udp, destinationIn(request));
        service.onePacket = true;
        fixture.apply(AddService{service});
        fixture.apply(AddDestination{service.key, makeServer(destinationIn(atServer.at(0)))});
        QCOMPARE(hex(afterOneHop(fixture.send(request).octets)), hex(atServer.at(0)));
        QVERIFY(fixture.connections().empty());
        const auto answered = fixture.reply(reply);
        QCOMPARE(answered.verdict.action, Action::Pass);
        QCOMPARE(hex(afterOneHop(answered.octets)), hex(framesAt(frames, "c/c0", "in").at(0)));
        // The client's error about it goes to the server as it is.
        auto error = atServer.at(1);
        ++error[8];
        const auto passed = fixture.send(withHeaderChecksum(error));
        QCOMPARE(passed.verdict.action, Action::Pass);
        QCOMPARE(hex(afterOneHop(passed.octets)), hex(atServer.at(1)));
    }

    void aClientOnTheDirectorHasTheRecordedConnection()
    {
        const auto record = goldenRecords(QStringLiteral("beh-local-client")).at(0);
        const auto vip = at("10.0.100.1", 80);
        const auto client = at("10.0.100.1", 0xBD56);
        const auto request = tcpPacket(client, vip, kTcpSyn);
        DirectorFixture fixture;
        serve(fixture, request, at("10.0.2.11", 80), Forwarding::Masquerade);
        const auto sent = fixture.send(request);
        QCOMPARE(sent.verdict.action, Action::Accept);
        QVERIFY(sent.source() == client);
        QVERIFY(sent.destination() == at("10.0.2.11", 80));
        QCOMPARE(connectionLines(fixture),
                 recordedLines(record[QStringLiteral("conn")].toString()));
    }
};

QTEST_APPLESS_MAIN(TestRecordedFrames)
#include "tst_recordedframes.moc"
