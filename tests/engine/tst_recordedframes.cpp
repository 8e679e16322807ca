// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded frames whose steps are more than one packet in and one out: fragments, replies, errors
// that the director's own stack makes, stray packets, one-packet scheduling, the director's
// clients.
#include <QTest>

#include "conversation.h"
#include "engine/base/bytes.h"
#include "engine/forward/fragment.h"
#include "goldenrows.h"

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

// A row for each case of the beh-fwd records whose name has `part`: its frames, and the options of
// the server.
void addCases(const char *idPrefix, const QString &part, const QString &options)
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QJsonArray>("frames");
    GoldenRows rows;
    for (const auto &record : goldenRecords(QString::fromLatin1(idPrefix))) {
        const auto own = record[QStringLiteral("server_options")].toString();
        if (!own.startsWith(options))
            continue;
        for (const auto &value : record[QStringLiteral("packets")].toArray()) {
            const auto entry = value.toObject();
            const auto name = entry[QStringLiteral("case")].toString();
            if (!name.contains(part))
                continue;
            rows.add(idOf(record) + QLatin1Char(' ') + name)
                << own << entry[QStringLiteral("frames")].toArray();
        }
    }
    rows.require();
}

#define REQUIRE_RECORD(record) \
    if ((record).isEmpty())    \
    QSKIP("the file has no such record")

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
void serve(DirectorFixture &fixture, const Octets &request, const DestinationConfig &server)
{
    Held held(request);
    const auto packet = held.parse().value();
    fixture.apply(AddService{makeService(packet.protocol(), packet.destination())});
    fixture.apply(AddDestination{fixture.service().config.key, server});
    const auto source = server.endpoint.address.isIPv4() ? at("10.0.2.1", 0) : at("fd00:2::1", 0);
    fixture.director().setRoute(server.endpoint.address, {source.address, 1500});
}

} // namespace

class TestRecordedFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fragmentedDatagramsLeaveAsRecorded_data()
    {
        addCases("beh-fwd-v4", QStringLiteral("2 fragments"), QString());
    }
    void fragmentedDatagramsLeaveAsRecorded()
    {
        QFETCH(QString, options);
        QFETCH(QJsonArray, frames);
        const auto datagram = reassembled(framesAt(frames, "c/c0", "out"));
        const auto expected = framesAt(frames, "rs1/eth0", "in");
        QCOMPARE(expected.size(), 2u);
        const bool masquerades = options.startsWith(QStringLiteral("-m"));
        const bool tunnels = options.startsWith(QStringLiteral("-i"));
        const auto vip = destinationIn(datagram);
        const auto server = masquerades ? destinationIn(expected[0]) : at("10.0.2.11", vip.port);
        DirectorFixture fixture;
        serve(fixture, datagram, recordedServer(options, server));
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
        addCases("beh-fwd-v", QStringLiteral("reply "), QStringLiteral("-m"));
    }
    void masqueradedRepliesLeaveAsRecorded()
    {
        QFETCH(QJsonArray, frames);
        const auto reply = framesAt(frames, "rs1/eth0", "out").at(0);
        const auto atClient = framesAt(frames, "c/c0", "in").at(0);
        const auto client = destinationIn(reply);
        const auto vip = sourceIn(atClient);
        const bool isUdp = reply[reply[0] >> 4 == 4 ? 9 : 6] == 17;
        const auto request = isUdp ? udpPacket(client, vip) : tcpPacket(client, vip, kTcpSyn);
        DirectorFixture fixture;
        serve(fixture, request, makeServer(sourceIn(reply)));
        QCOMPARE(fixture.send(request).verdict.action, Action::Accept);
        QCOMPARE(hex(afterOneHop(fixture.reply(reply).octets)), hex(atClient));
        const auto errors = framesAt(frames, "c/c0", "out");
        if (errors.empty() || framesAt(frames, "rs1/eth0", "in").empty())
            return;
        const auto &error = errors[0];
        QCOMPARE(hex(afterOneHop(fixture.send(error).octets)),
                 hex(framesAt(frames, "rs1/eth0", "in").at(0)));
    }

    void anErrorOfTheDirectorsOwnStackReachesTheClientAsRecorded_data()
    {
        addCases("beh-fwd-v4", QStringLiteral("udp ttl1"), QStringLiteral("-m"));
    }
    // The stack routes after the director: it answers TTL 1 with an error about the packet as it
    // was rewritten, which comes to the director by the hook for replies.
    void anErrorOfTheDirectorsOwnStackReachesTheClientAsRecorded()
    {
        QFETCH(QJsonArray, frames);
        const auto request = framesAt(frames, "c/c0", "out").at(0);
        const auto expected = framesAt(frames, "c/c0", "in").at(0);
        DirectorFixture fixture;
        serve(fixture, request, makeServer(at("10.0.2.11", 9100)));
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
        const auto steps =
            goldenRecord(QStringLiteral("beh-icmp-masq"))[QStringLiteral("packets")].toArray();
        REQUIRE_RECORD(steps);
        for (int i = 0; i < 2; ++i) { // IPv4, then IPv6
            const auto frames = steps[i].toArray().last().toArray();
            const auto request = framesAt(frames, "c/c0", "out").at(0);
            const auto atServer = framesAt(frames, "rs1/eth0", "in").at(0);
            const auto error = framesAt(frames, "rs1/eth0", "out").at(0);
            DirectorFixture fixture;
            serve(fixture, request, makeServer(destinationIn(atServer)));
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
        const auto frames =
            goldenRecord(QStringLiteral("beh-nat-icmp-send-1"))[QStringLiteral("frames")].toArray();
        REQUIRE_RECORD(frames);
        const auto stray = framesAt(frames, "rs1/eth0", "out").at(0);
        const auto expected = framesAt(frames, "rs1/eth0", "in").at(0);
        DirectorFixture fixture;
        serve(fixture, tcpPacket(at("10.9.0.1", 1), at("10.0.100.1", 80), kTcpSyn),
              makeServer(sourceIn(stray)));
        fixture.tune([](Tunables &tunables) { tunables.natIcmpSend = 1; });
        // It comes here after routing.
        QCOMPARE(fixture.reply(afterOneHop(stray)).verdict.action, Action::Drop);
        const auto output = fixture.director().takeOutput();
        QCOMPARE(output.size(), 1u);
        QCOMPARE(hex(withoutIdentification(output[0].bytes)), hex(withoutIdentification(expected)));
    }

    void strayPacketsPassUnlessRefusalIsOn()
    {
        const auto frames =
            goldenRecord(QStringLiteral("beh-nat-icmp-send-0"))[QStringLiteral("frames")].toArray();
        REQUIRE_RECORD(frames);
        const auto stray = framesAt(frames, "rs1/eth0", "out").at(0);
        DirectorFixture fixture;
        serve(fixture, tcpPacket(at("10.9.0.1", 1), at("10.0.100.1", 80), kTcpSyn),
              makeServer(sourceIn(stray)));
        const auto sent = fixture.reply(stray);
        QCOMPARE(sent.verdict.action, Action::Pass);
        QCOMPARE(hex(afterOneHop(sent.octets)), hex(framesAt(frames, "c/c0", "in").at(0)));
        QVERIFY(fixture.director().takeOutput().empty());
    }

    void onePacketSchedulingLeavesRepliesAloneAsRecorded()
    {
        const auto frames =
            goldenRecord(QStringLiteral("beh-ops-reply"))[QStringLiteral("frames")].toArray();
        REQUIRE_RECORD(frames);
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
        const auto record = goldenRecord(QStringLiteral("beh-local-client"));
        REQUIRE_RECORD(record);
        const auto vip = at("10.0.100.1", 80);
        const auto client = at("10.0.100.1", 0xBD56);
        const auto request = tcpPacket(client, vip, kTcpSyn);
        DirectorFixture fixture;
        serve(fixture, request, makeServer(at("10.0.2.11", 80)));
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
