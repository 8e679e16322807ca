// SPDX-License-Identifier: GPL-3.0-or-later
// Direct routing and tunnels, octet by octet against recorded frames.
#include <QTest>

#include "directorfixture.h"
#include "goldenrows.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::size_t kEthernetHeader = 14;

// What differs from run to run is set to zero: identifications a kernel chose (with the header
// checksum), the source port of GUE (with its UDP checksum).
Octets comparable(Octets packet)
{
    const bool isIPv4 = packet[0] >> 4 == 4;
    const std::size_t header = isIPv4 ? 20 : 40;
    const std::uint8_t protocol = isIPv4 ? packet[9] : packet[6];
    const bool isLater = isIPv4 && ((packet[6] & 0x1F) != 0 || packet[7] != 0);
    if (isIPv4 && ((packet[6] & 0x40) == 0 || protocol == 1))
        packet[4] = packet[5] = packet[10] = packet[11] = 0;
    if (protocol == 17 && !isLater && packet[header + 2] == 0x17 && packet[header + 3] == 0xC0)
        packet[header] = packet[header + 1] = packet[header + 6] = packet[header + 7] = 0;
    return packet;
}

QByteArray hex(const Octets &octets)
{
    return QByteArray(reinterpret_cast<const char *>(octets.data()), qsizetype(octets.size()))
        .toHex();
}

std::vector<Octets> incoming(const QJsonObject &record, const char *place)
{
    std::vector<Octets> found;
    for (const auto &value : record[QStringLiteral("frames")].toArray()) {
        const auto frame = value.toObject();
        if (frame[QStringLiteral("at")].toString() != QLatin1String(place)
            || frame[QStringLiteral("dir")].toString() != QStringLiteral("in"))
            continue;
        const auto octets = octetsOf(frame[QStringLiteral("frame")].toString());
        found.emplace_back(octets.begin() + kEthernetHeader, octets.end());
    }
    return found;
}

} // namespace

class TestNextHop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packetsLeaveAsRecorded_data()
    {
        GoldenRows rows;
        QTest::addColumn<QString>("options");
        QTest::addColumn<QJsonObject>("record");
        for (const auto &record : goldenRecords(QStringLiteral("beh-fwd-v"))) {
            const auto options = record[QStringLiteral("server_options")].toString();
            if (options.startsWith(QStringLiteral("-m")))
                continue;
            for (const auto &value : record[QStringLiteral("packets")].toArray()) {
                const auto entry = value.toObject();
                const auto name = entry[QStringLiteral("case")].toString();
                // Fragments are put together before they come here.
                if (!name.contains(QStringLiteral("fragments"))
                    && entry.contains(QStringLiteral("injected")))
                    rows.add(idOf(record) + QLatin1Char(' ') + name) << options << entry;
            }
        }
        rows.require();
    }
    void packetsLeaveAsRecorded()
    {
        QFETCH(QString, options);
        QFETCH(QJsonObject, record);
        const auto injected = octetsOf(record[QStringLiteral("injected")].toString());
        Held held(injected);
        const auto packet = held.parse().value();
        const auto vip = packet.destination();
        const auto server =
            packet.isIPv4() ? at("10.0.2.11", vip.port) : at("fd00:2::11", vip.port);
        DirectorFixture fixture;
        fixture.tune([](Tunables &tunables) { tunables.sloppyTcp = 1; });
        fixture.apply(AddService{makeService(packet.protocol(), vip)});
        fixture.apply(
            AddDestination{fixture.service().config.key, recordedServer(options, server)});
        const auto source = packet.isIPv4() ? at("10.0.2.1", 0) : at("fd00:2::1", 0);
        fixture.director().setRoute(server.address, {source.address, 1500});

        const auto sent = fixture.send(injected);
        const auto atServer = incoming(record, "rs1/eth0");
        const auto output = fixture.director().takeOutput();
        if (atServer.empty()) {
            const auto atClient = incoming(record, "c/c0");
            QCOMPARE(sent.verdict.action, Action::Drop);
            QCOMPARE(atClient.size(), 1u);
            QCOMPARE(output.size(), 1u);
            // IPv6 errors of the kernel come from the director's own address, ours from the VIP,
            // so flow label, source and checksum differ.
            const std::size_t same = packet.isIPv4() ? 0 : 44;
            const auto tail = [&](const Octets &octets) {
                return hex({octets.begin() + static_cast<long>(same), octets.end()});
            };
            QCOMPARE(tail(comparable(output[0].bytes)), tail(comparable(atClient[0])));
            QVERIFY(checksumsAreRight(output[0].bytes));
            return;
        }
        QCOMPARE(sent.verdict.action, Action::SendTo);
        QVERIFY(sent.verdict.nextHop == server.address);
        QCOMPARE(hex(comparable(sent.octets)), hex(comparable(atServer[0])));
        QCOMPARE(output.size(), atServer.size() - 1);
        for (std::size_t i = 0; i < output.size(); ++i)
            QCOMPARE(hex(comparable(output[i].bytes)), hex(comparable(atServer[i + 1])));
        // Every checksum of an outer UDP header is right or absent.
        if (options.contains(QStringLiteral("gue")) && output.empty())
            QVERIFY(checksumsAreRight(sent.octets));
    }

    void errorsAboutATunnelReachTheClientAsRecorded_data()
    {
        GoldenRows rows;
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QJsonArray>("steps");
        // beh-icmp-gre, -gue ...: a connection, then errors of a router behind the director.
        for (const auto &record : goldenRecords(QStringLiteral("beh-icmp-"))) {
            const auto id = record[QStringLiteral("id")].toString();
            const auto kind = id.section(QLatin1Char('-'), 2);
            if (kind != QStringLiteral("masq") && kind != QStringLiteral("dr"))
                rows.add(id) << kind << record[QStringLiteral("packets")].toArray();
        }
        rows.require();
    }
    void errorsAboutATunnelReachTheClientAsRecorded()
    {
        QFETCH(QString, kind);
        QFETCH(QJsonArray, steps);
        const auto server = at("10.0.2.11", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.1", 80))});
        fixture.apply(
            AddDestination{fixture.service().config.key,
                           recordedServer(QStringLiteral("-i --tun-type ") + kind, server)});
        fixture.director().setRoute(server.address, {at("10.0.2.1", 0).address, 1500});
        int answered = 0;
        int expected = 0;
        for (const auto &value : steps) {
            const auto step = value.toArray();
            QJsonObject record;
            record[QStringLiteral("frames")] = step.last();
            const bool fromRouter = step[0].toString().startsWith(QStringLiteral("router"));
            Octets injected;
            for (const auto &frame : step.last().toArray())
                if (frame.toObject()[QStringLiteral("dir")].toString() == QStringLiteral("out")
                    && (frame.toObject()[QStringLiteral("at")].toString()
                        == (fromRouter ? QStringLiteral("rs1/eth0") : QStringLiteral("c/c0"))))
                    injected = octetsOf(frame.toObject()[QStringLiteral("frame")].toString());
            const auto sent = fixture.send({injected.begin() + kEthernetHeader, injected.end()});
            const auto atServer = incoming(record, "rs1/eth0");
            const auto atClient = incoming(record, "c/c0");
            const auto output = fixture.director().takeOutput();
            if (!atServer.empty())
                QCOMPARE(hex(comparable(sent.octets)), hex(comparable(atServer[0])));
            QCOMPARE(output.size(), atClient.size());
            expected += int(atClient.size());
            for (std::size_t i = 0; i < output.size(); ++i, ++answered)
                QCOMPARE(hex(comparable(output[i].bytes)), hex(comparable(atClient[i])));
        }
        QVERIFY(expected > 0);
        QCOMPARE(answered, expected);
    }

    void directRoutingChangesOnlyTheHopLimit_data()
    {
        QTest::addColumn<Octets>("packet");
        for (const int version : {4, 6}) {
            const auto client = version == 4 ? at("10.9.0.1", 1000) : at("fd00:9::1", 1000);
            const auto vip = version == 4 ? at("10.0.100.1", 80) : at("fd00:100::1", 80);
            QTest::addRow("IPv%d TCP", version) << tcpPacket(client, vip, kTcpSyn, "data");
            QTest::addRow("IPv%d UDP", version) << udpPacket(client, vip, "data");
            QTest::addRow("IPv%d SCTP", version) << sctpPacket(client, vip, 1);
        }
    }
    void directRoutingChangesOnlyTheHopLimit()
    {
        QFETCH(Octets, packet);
        Held held(packet);
        const auto parsed = held.parse().value();
        const bool isIPv4 = parsed.isIPv4();
        const auto server = isIPv4 ? at("10.0.2.11", 80) : at("fd00:2::11", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(parsed.protocol(), parsed.destination())});
        fixture.apply(AddDestination{fixture.service().config.key,
                                     makeServer(server, Forwarding::DirectRoute)});
        const auto sent = fixture.send(packet);
        QCOMPARE(sent.verdict.action, Action::SendTo);
        QVERIFY(sent.verdict.nextHop == server.address);
        QVERIFY(checksumsAreRight(sent.octets));
        auto expected = packet;
        --expected[isIPv4 ? 8 : 7];
        if (isIPv4) { // its checksum follows
            expected[10] = sent.octets[10];
            expected[11] = sent.octets[11];
        }
        QCOMPARE(hex(sent.octets), hex(expected));
    }

    void fullPacketsIntoATunnelGoAsRecorded_data()
    {
        GoldenRows rows;
        QTest::addColumn<int>("pmtuDisc");
        QTest::addColumn<QJsonObject>("record");
        for (const int pmtuDisc : {0, 1}) {
            const auto id = QStringLiteral("beh-fwd-ipip-pmtu%1").arg(pmtuDisc);
            for (const auto &value : goldenRecord(id)[QStringLiteral("frames")].toArray())
                rows.add(QStringLiteral("pmtu_disc=%1 ").arg(pmtuDisc)
                         + value.toArray()[0].toString())
                    << pmtuDisc << QJsonObject{{QStringLiteral("frames"), value.toArray()[1]}};
        }
        rows.require();
    }
    void fullPacketsIntoATunnelGoAsRecorded()
    {
        QFETCH(int, pmtuDisc);
        QFETCH(QJsonObject, record);
        const auto sentFrame = record[QStringLiteral("frames")].toArray()[0].toObject();
        QCOMPARE(sentFrame[QStringLiteral("at")].toString(), QStringLiteral("c/c0"));
        const auto octets = octetsOf(sentFrame[QStringLiteral("frame")].toString());
        const Octets injected(octets.begin() + kEthernetHeader, octets.end());
        Held held(injected);
        const auto vip = held.parse().value().destination();
        const auto server = at("10.0.2.11", vip.port);
        DirectorFixture fixture;
        fixture.tune([&](Tunables &tunables) { tunables.pmtuDisc = pmtuDisc; });
        fixture.apply(AddService{makeService(Protocol::Udp, vip)});
        fixture.apply(
            AddDestination{fixture.service().config.key, makeServer(server, Forwarding::Tunnel)});
        fixture.director().setRoute(server.address, {at("10.0.2.1", 0).address, 1500});

        const auto sent = fixture.send(injected);
        std::vector<Octets> left;
        if (sent.verdict.action == Action::SendTo)
            left.push_back(sent.octets);
        for (const auto &packet : fixture.director().takeOutput())
            left.push_back(packet.bytes);
        auto expected = incoming(record, "rs1/eth0");
        for (const auto &frame : incoming(record, "c/c0"))
            expected.push_back(frame);
        QVERIFY(!expected.empty());
        QCOMPARE(left.size(), expected.size());
        for (std::size_t i = 0; i < left.size(); ++i)
            QCOMPARE(hex(comparable(left[i])), hex(comparable(expected[i])));
    }

    void errorsOfTheClientsSideReachADirectlyRoutedServerAsRecorded()
    {
        const auto steps =
            goldenRecord(QStringLiteral("beh-icmp-dr"))[QStringLiteral("packets")].toArray();
        if (steps.isEmpty())
            QSKIP("the file has no such record");
        QCOMPARE(steps.size(), 2);
        const auto server = at("10.0.2.11", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.1", 80))});
        fixture.apply(AddDestination{fixture.service().config.key,
                                     makeServer(server, Forwarding::DirectRoute)});
        fixture.director().setRoute(server.address, {at("10.0.2.1", 0).address, 1500});
        for (const auto &value : steps) {
            QJsonObject record;
            record[QStringLiteral("frames")] = value.toArray().last();
            Octets injected;
            for (const auto &frame : record[QStringLiteral("frames")].toArray())
                if (frame.toObject()[QStringLiteral("dir")].toString() == QStringLiteral("out")
                    && frame.toObject()[QStringLiteral("at")].toString() == QStringLiteral("c/c0"))
                    injected = octetsOf(frame.toObject()[QStringLiteral("frame")].toString());
            QVERIFY(injected.size() > kEthernetHeader);
            const auto sent = fixture.send({injected.begin() + kEthernetHeader, injected.end()});
            QCOMPARE(sent.verdict.action, Action::SendTo);
            QVERIFY(sent.verdict.nextHop == server.address);
            QCOMPARE(hex(comparable(sent.octets)),
                     hex(comparable(incoming(record, "rs1/eth0").at(0))));
        }
    }

    void familiesMayDifferInATunnel_data()
    {
        GoldenRows rows;
        QTest::addColumn<QJsonObject>("record");
        for (const auto *id : {"beh-fwd-6in4", "beh-fwd-4in6"})
            for (const auto &record : goldenRecords(QString::fromLatin1(id)))
                rows.add(idOf(record)) << record;
        rows.require();
    }
    void familiesMayDifferInATunnel()
    {
        QFETCH(QJsonObject, record);
        Octets injected;
        for (const auto &value : record[QStringLiteral("frames")].toArray())
            if (value.toObject()[QStringLiteral("dir")].toString() == QStringLiteral("out"))
                injected = octetsOf(value.toObject()[QStringLiteral("frame")].toString());
        injected.erase(injected.begin(), injected.begin() + kEthernetHeader);
        const auto expected = incoming(record, "rs1/eth0").at(0);
        Held held(injected);
        const auto packet = held.parse().value();
        const bool outerIsIPv4 = expected[0] >> 4 == 4;
        const auto port = packet.destination().port;
        const auto server = outerIsIPv4 ? at("10.0.2.11", port) : at("fd00:2::11", port);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(packet.protocol(), packet.destination())});
        fixture.apply(
            AddDestination{fixture.service().config.key, makeServer(server, Forwarding::Tunnel)});
        const auto source = outerIsIPv4 ? at("10.0.2.1", 0) : at("fd00:2::1", 0);
        fixture.director().setRoute(server.address, {source.address, 1500});
        QCOMPARE(hex(comparable(fixture.send(injected).octets)), hex(comparable(expected)));
    }

    void anIPv6TunnelNeedsToKnowItsOwnAddress()
    {
        const auto vip = at("fd00:100::1", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(AddDestination{fixture.service().config.key,
                                     makeServer(at("fd00:2::11", 80), Forwarding::Tunnel)});
        const auto sent = fixture.send(tcpPacket(at("fd00:9::1", 1000), vip, kTcpSyn));
        QCOMPARE(sent.verdict.reason, DropReason::NoRoute);
        QVERIFY(fixture.booksBalance());
    }

    void offloadedChecksumsAreCompletedBeforeAPacketLeavesAsItIs()
    {
        const auto vip = at("10.0.100.1", 80);
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, vip)});
        fixture.apply(AddDestination{fixture.service().config.key,
                                     makeServer(at("10.0.2.11", 80), Forwarding::DirectRoute)});
        auto packet = tcpPacket(at("10.9.0.1", 1000), vip, kTcpSyn, "data");
        packet[36] ^= 0x77;
        PacketMeta meta;
        meta.checksumNotReady = true;
        QVERIFY(checksumsAreRight(fixture.send(packet, meta).octets));
    }
};

QTEST_APPLESS_MAIN(TestNextHop)
#include "tst_nexthop.moc"
