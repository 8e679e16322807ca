// SPDX-License-Identifier: GPL-3.0-or-later
// Octets of forwarded packets and translated ICMP errors against recorded frames.
#include <QTest>

#include "conversation.h"
#include "goldenrows.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::size_t kEthernetHeader = 14;

// The IP packets of the frames that came out (`dir`) at a place.
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

// What routing does after the director: one hop less.
Octets afterOneHop(Octets packet)
{
    if (packet[0] >> 4 == 6) {
        --packet[7];
        return packet;
    }
    --packet[8];
    packet[10] = packet[11] = 0;
    const auto sum = static_cast<std::uint16_t>(
        ~referenceSum(Octets(packet.begin(), packet.begin() + (packet[0] & 15) * 4)));
    packet[10] = static_cast<std::uint8_t>(sum >> 8);
    packet[11] = static_cast<std::uint8_t>(sum);
    return packet;
}

QByteArray hex(const Octets &octets)
{
    return QByteArray(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()))
        .toHex();
}

} // namespace

class TestFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masqueradedRequestsLeaveAsRecorded_data()
    {
        GoldenRows rows;
        QTest::addColumn<QJsonObject>("record");
        for (const auto &recording : goldenRecords(QStringLiteral("beh-fwd-v"))) {
            if (!recording[QStringLiteral("server_options")].toString().startsWith(
                    QStringLiteral("-m")))
                continue;
            for (const auto &value : recording[QStringLiteral("packets")].toArray()) {
                const auto record = value.toObject();
                const auto name = record[QStringLiteral("case")].toString();
                const auto frames = record[QStringLiteral("frames")].toArray();
                // What the stack answers instead (hop limit 1) does not come to a server; fragments
                // have a test of their own.
                if (record.contains(QStringLiteral("injected"))
                    && !framesAt(frames, "rs1/eth0", "in").empty()
                    && !name.contains(QStringLiteral("fragments")))
                    rows.add(idOf(recording) + QLatin1Char(' ') + name) << record;
            }
        }
        rows.require();
    }
    void masqueradedRequestsLeaveAsRecorded()
    {
        QFETCH(QJsonObject, record);
        const auto frames = record[QStringLiteral("frames")].toArray();
        const auto expected = framesAt(frames, "rs1/eth0", "in");
        QVERIFY(!expected.empty());
        const auto injected = octetsOf(record[QStringLiteral("injected")].toString());
        Held held(injected);
        const auto vip = held.parse()->destination();
        Held forwarded(expected[0]);
        const auto server = forwarded.parse()->destination();
        DirectorFixture fixture;
        fixture.tune([](Tunables &tunables) { tunables.sloppyTcp = 1; });
        fixture.apply(AddService{makeService(held.parse()->protocol(), vip)});
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
        QCOMPARE(hex(afterOneHop(fixture.send(injected).octets)), hex(expected[0]));
    }

    void relatedErrorsAreTranslatedAsRecorded_data()
    {
        GoldenRows rows;
        QTest::addColumn<QJsonArray>("step");
        const auto record = goldenRecord(QStringLiteral("beh-icmp-masq"));
        int number = 0;
        for (const auto &value : record[QStringLiteral("packets")].toArray()) {
            const auto step = value.toArray();
            if (step.size() == 3)
                rows.add(QString::number(number) + QLatin1Char(' ') + step[0].toString()) << step;
            ++number;
        }
        rows.require();
    }
    void relatedErrorsAreTranslatedAsRecorded()
    {
        QFETCH(QJsonArray, step);
        const auto vip = at("10.0.100.1", 80);
        const auto server = at("10.0.2.11", 9100);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
        QCOMPARE(serverName(openTcp(fixture, at("10.9.0.1", 0x8214), vip).server),
                 QStringLiteral("rs1"));
        const auto before = fixture.service().counters;

        const auto injected = octetsOf(step[1].toString());
        const bool fromServer = step[0].toString().startsWith(QStringLiteral("r"));
        const auto sent = fromServer ? fixture.reply(injected) : fixture.send(injected);
        const auto frames = step[2].toArray();
        const auto expected =
            fromServer ? framesAt(frames, "c/c0", "in") : framesAt(frames, "rs1/eth0", "in");
        const auto after = fixture.service().counters;
        if (expected.empty()) {
            QCOMPARE(sent.verdict.action, Action::Pass); // the local stack has no use for it
            QVERIFY(after == before);
            return;
        }
        QCOMPARE(sent.verdict.action, Action::Accept);
        QCOMPARE(hex(afterOneHop(sent.octets)), hex(expected[0]));
        // Related errors count, but move neither state nor timer.
        QCOMPARE(after.packetsIn + after.packetsOut, before.packetsIn + before.packetsOut + 1);
        QCOMPARE(connectionLines(fixture).at(0).section(QLatin1Char(' '), 1, 1),
                 QStringLiteral("ESTABLISHED"));
    }

    void anErrorWithABadChecksumIsDropped()
    {
        const auto vip = at("10.0.100.1", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(
            AddDestination{fixture.service().config.key, makeServer(at("10.0.2.11", 9100))});
        const auto talk = openTcp(fixture, at("10.9.0.1", 4000), vip);
        auto error = icmpPacket(at("10.0.1.2", 0).address, vip.address, 3, 1,
                                tcpPacket(vip, talk.client, kTcpAck));
        error[22] ^= 0x55;
        QCOMPARE(fixture.send(error).verdict.reason, DropReason::BadChecksum);
        QCOMPARE(fixture.dropped(DropReason::BadChecksum), 1u);
        QVERIFY(fixture.booksBalance());
    }

    void errorsOfIPv6AreTranslatedBothWays()
    {
        const auto vip = at("fd00:100::1", 80);
        const auto server = at("fd00:2::11", 9100);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server)});
        const auto talk = openTcp(fixture, at("fd00:9::1", 4000), vip);
        const auto toServer = fixture.send(icmpPacket(at("fd00:1::2", 0).address, vip.address, 2, 0,
                                                      tcpPacket(vip, talk.client, kTcpAck)));
        QCOMPARE(toServer.verdict.action, Action::Accept);
        QVERIFY(toServer.destination().address == server.address);
        QVERIFY(checksumsAreRight(toServer.octets));
        const auto toClient = fixture.reply(icmpPacket(server.address, talk.client.address, 1, 4,
                                                       tcpPacket(talk.client, server, kTcpAck)));
        QCOMPARE(toClient.verdict.action, Action::Accept);
        QVERIFY(toClient.source().address == vip.address);
        QVERIFY(checksumsAreRight(toClient.octets));
        const Octets quoted(toClient.octets.begin() + 48, toClient.octets.end());
        const auto layout = Packet::parseQuoted(quoted, AddressFamily::IPv6);
        QVERIFY(layout.has_value());
        QVERIFY(destinationOf(quoted, *layout) == vip);
    }
};

QTEST_APPLESS_MAIN(TestFrames)
#include "tst_frames.moc"
