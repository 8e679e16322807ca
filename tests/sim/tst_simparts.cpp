// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual clock and the packet builder.
#include <QTest>

#include <array>

#include "engine/packet/checksum.h"
#include "engine/packet/packet.h"
#include "engine/sim/eventqueue.h"
#include "engine/sim/packetbuilder.h"

using namespace vipdeck;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::uint8_t, 5> kPayload{1, 2, 3, 4, 5};

Endpoint endpoint(const char *address, std::uint16_t port)
{
    return {Address::parse(address).value(), port};
}

bool checksumIsRight(const Packet &packet)
{
    if (packet.isIPv4() && internetChecksum(packet.bytes().first(20)) != 0)
        return false;
    if (packet.protocol() == Protocol::Sctp) {
        const auto crc = sctpChecksum(packet.transport());
        for (std::size_t octet = 0; octet < 4; ++octet)
            if (packet.transport()[8 + octet] != static_cast<std::uint8_t>(crc >> (8 * octet)))
                return false;
        return true;
    }
    return transportChecksum(packet.source().address, packet.destination().address,
                             packet.protocolNumber(), packet.transport())
           == 0;
}

} // namespace

class TestSimParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsHappenInTheOrderOfTimeThenOfTheirNumber()
    {
        EventQueue queue;
        std::string seen;
        queue.at(TimePoint(3s), [&] { seen += 'c'; });
        queue.at(TimePoint(1s), [&] {
            seen += 'a';
            queue.after(1s, [&] { seen += 'B'; });
        });
        queue.at(TimePoint(2s), [&] { seen += 'b'; });
        QCOMPARE(queue.runUntil(TimePoint(2s)), 3u);
        QCOMPARE(seen, std::string("abB"));
        QCOMPARE(queue.now(), TimePoint(2s));
        QVERIFY(queue.runNext());
        QCOMPARE(queue.now(), TimePoint(3s));
        QVERIFY(!queue.runNext());
        QCOMPARE(seen, std::string("abBc"));
    }

    void theClockNeverGoesBack()
    {
        EventQueue queue;
        queue.runUntil(TimePoint(5s));
        TimePoint seen{};
        queue.at(TimePoint(1s), [&] { seen = queue.now(); });
        queue.runFor(0s);
        QCOMPARE(seen, TimePoint(5s));
        queue.runUntil(TimePoint(2s));
        QCOMPARE(queue.now(), TimePoint(5s));
    }

    void builtPacketsAreParsedAndHaveRightChecksums_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<bool>("v6");
        for (const bool v6 : {false, true}) {
            QTest::newRow(v6 ? "tcp6" : "tcp") << 6 << v6;
            QTest::newRow(v6 ? "udp6" : "udp") << 17 << v6;
            QTest::newRow(v6 ? "sctp6" : "sctp") << 132 << v6;
        }
    }
    void builtPacketsAreParsedAndHaveRightChecksums()
    {
        QFETCH(int, protocol);
        QFETCH(bool, v6);
        const auto source = v6 ? endpoint("fd00:9::1", 1234) : endpoint("10.9.0.1", 1234);
        const auto destination = v6 ? endpoint("fd00:100::1", 80) : endpoint("10.0.100.1", 80);
        PacketBytes bytes;
        if (protocol == 6)
            bytes = tcpPacket({source, destination, kTcpSyn | kTcpAck, 7, 8, kPayload});
        else if (protocol == 17)
            bytes = udpPacket(source, destination, kPayload);
        else
            bytes = sctpPacket(source, destination, 1, kPayload);
        PacketBuffer buffer(bytes, 0, bytes.size());
        const auto packet = Packet::parse(buffer);
        QVERIFY(packet.has_value());
        QCOMPARE(int(packet->protocolNumber()), protocol);
        QVERIFY(packet->source() == source);
        QVERIFY(packet->destination() == destination);
        QVERIFY(checksumIsRight(*packet));
        if (protocol == 6)
            QCOMPARE(packet->tcpFlags(), std::uint8_t(kTcpSyn | kTcpAck));
        if (protocol == 132)
            QCOMPARE(packet->sctpChunkType().value_or(99), std::uint8_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSimParts)
#include "tst_simparts.moc"
