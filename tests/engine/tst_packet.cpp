// SPDX-License-Identifier: GPL-3.0-or-later
// Packets as attackers and broken links send them; checksums against a slow reference.
#include <QTest>

#include "engine/base/random.h"
#include "engine/forward/rewrite.h"
#include "engine/packet/checksum.h"
#include "packetbuilder.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kClient4 = at("10.9.1.1", 40001);
const auto kVip4 = at("10.0.100.1", 80);
const auto kClient6 = at("fd00:9::1", 40001);
const auto kVip6 = at("fd00:100::1", 80);

std::vector<std::pair<QByteArray, Octets>> validPackets()
{
    return {
        {"tcp4", tcpPacket(kClient4, kVip4, kTcpSyn, "hello")},
        {"udp4", udpPacket(kClient4, kVip4, "hello")},
        {"sctp4", sctpPacket(kClient4, kVip4, 1)},
        {"icmp4",
         icmpPacket(kClient4.address, kVip4.address, 3, 1, tcpPacket(kVip4, kClient4, kTcpAck))},
        {"tcp6", tcpPacket(kClient6, kVip6, kTcpSyn, "hello")},
        {"udp6", udpPacket(kClient6, kVip6, "hello")},
        {"sctp6", sctpPacket(kClient6, kVip6, 1)},
        {"icmp6",
         icmpPacket(kClient6.address, kVip6.address, 1, 4, tcpPacket(kVip6, kClient6, kTcpAck))},
    };
}

// IPv6 with a chain of extension headers in front of a TCP segment.
Octets withExtensions(const Octets &chain, std::uint8_t first)
{
    auto packet = tcpPacket(kClient6, kVip6, kTcpSyn);
    packet[6] = first;
    packet.insert(packet.begin() + 40, chain.begin(), chain.end());
    packet[5] = static_cast<std::uint8_t>(packet[5] + chain.size());
    return packet;
}

// Uses everything a parsed packet offers; a wrong offset shows under the sanitizers.
std::size_t touch(Packet &packet)
{
    std::size_t sum = packet.tcpFlags() + packet.sctpChunkType().value_or(0);
    for (const auto octet : packet.payload())
        sum += octet;
    sum += packet.source().port + packet.destination().port;
    if (!packet.hasPorts() && packet.transport().size() >= 8)
        if (const auto quoted = Packet::parseQuoted(packet.transport().subspan(8), packet.family()))
            sum += quoted->transportOffset;
    const Address address = packet.isIPv4() ? kVip4.address : kVip6.address;
    rewriteDestination(packet, {address, 8080}, ChecksumMode::Incremental);
    rewriteSource(packet, {address, 9090}, ChecksumMode::Full);
    return sum;
}

} // namespace

class TestPacket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("number");
        int number = 0;
        for (const auto &[name, packet] : validPackets())
            QTest::addRow("%s", name.constData()) << name << number++;
    }
    void everyTruncationIsRefused()
    {
        QFETCH(int, number);
        const auto packet = validPackets()[static_cast<std::size_t>(number)].second;
        for (std::size_t length = 0; length < packet.size(); ++length) {
            Held held(Octets(packet.begin(), packet.begin() + static_cast<long>(length)));
            const auto parsed = held.parse();
            QVERIFY2(!parsed.has_value(), QByteArray::number(qulonglong(length)));
            QVERIFY(parsed.error() == DropReason::Truncated
                    || parsed.error() == DropReason::BadHeaderLength);
        }
        Held whole(packet);
        QVERIFY(whole.parse().has_value());
    }

    void aTransportHeaderThatEndsEarlyIsRefused()
    {
        // The IP header tells the truth about a packet that is too short for its protocol.
        for (const auto &[name, packet] : validPackets()) {
            const std::size_t header = packet[0] >> 4 == 4 ? 20 : 40;
            const std::uint8_t protocol = packet[0] >> 4 == 4 ? packet[9] : packet[6];
            const std::size_t needed = protocol == 6 ? 20 : protocol == 132 ? 12 : 8;
            Held original(packet);
            const auto source = original.parse()->source().address;
            const auto destination = original.parse()->destination().address;
            for (std::size_t length = 0; length < needed; ++length) {
                const Octets message(packet.begin() + static_cast<long>(header),
                                     packet.begin() + static_cast<long>(header + length));
                Held held(ipPacket(source, destination, protocol, message));
                QVERIFY2(!held.parse().has_value(), name);
            }
        }
    }

    void lyingHeadersAreRefused_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, int position, int value, DropReason reason) {
            QTest::newRow(name) << position << value << static_cast<int>(reason);
        };
        row("version 5", 0, 0x55, DropReason::BadVersion);
        row("header of 16 octets", 0, 0x44, DropReason::BadHeaderLength);
        row("header beyond the packet", 0, 0x4F, DropReason::BadHeaderLength);
        row("total length beyond the packet", 3, 0xFF, DropReason::Truncated);
        row("total length inside the header", 3, 19, DropReason::BadHeaderLength);
        row("TCP header of 16 octets", 32, 0x40, DropReason::BadHeaderLength);
        row("TCP header beyond the packet", 32, 0xF0, DropReason::BadHeaderLength);
    }
    void lyingHeadersAreRefused()
    {
        QFETCH(int, position);
        QFETCH(int, value);
        QFETCH(int, reason);
        auto packet = tcpPacket(kClient4, kVip4, kTcpSyn);
        packet[static_cast<std::size_t>(position)] = static_cast<std::uint8_t>(value);
        Held held(packet);
        const auto parsed = held.parse();
        QVERIFY(!parsed.has_value());
        QCOMPARE(static_cast<int>(parsed.error()), reason);
    }

    void linkPaddingIsCutOff()
    {
        auto packet = udpPacket(kClient4, kVip4, "x");
        const auto length = packet.size();
        packet.resize(60);
        Held held(packet);
        QVERIFY(held.parse().has_value());
        QCOMPARE(held.buffer().size(), length);
        QCOMPARE(held.parse()->payload().size(), 1u);
    }

    void extensionHeadersAreWalkedOver()
    {
        const Octets hopByHop = {6, 0, 1, 4, 0, 0, 0, 0};
        Held one(withExtensions(hopByHop, 0));
        QVERIFY(one.parse().has_value());
        QCOMPARE(one.parse()->transport().size(), 20u);
        QVERIFY(one.parse()->destination() == kVip6);

        Octets chain = {43, 0, 1, 4, 0, 0, 0, 0, 51, 0, 0, 0, 0, 0, 0, 0, 60, 1,
                        0,  0, 0, 0, 0, 0, 0, 0, 0,  0, 6, 0, 1, 4, 0, 0, 0,  0};
        Held many(withExtensions(chain, 0));
        QVERIFY(many.parse().has_value());
        QVERIFY(many.parse()->source() == kClient6);

        chain[1] = 0xFF; // the first one claims 2048 octets
        Held lying(withExtensions(chain, 0));
        QCOMPARE(lying.parse().error(), DropReason::BadHeaderLength);
    }

    void fragmentsAreRecognised()
    {
        auto first = udpPacket(kClient4, kVip4, "0123456789");
        first[6] = 0x20;
        Held held4(first);
        QVERIFY(held4.parse()->isFragment() && !held4.parse()->isLaterFragment());
        QVERIFY(held4.parse()->hasPorts());
        auto later = first;
        later[6] = 0;
        later[7] = 3;
        Held heldLater(later);
        QVERIFY(heldLater.parse()->isLaterFragment() && !heldLater.parse()->hasPorts());
        QCOMPARE(heldLater.parse()->layout().fragmentOffset, 24);

        const Octets fragment = {6, 0, 0, 0x19, 1, 2, 3, 4};
        Held held6(withExtensions(fragment, 44));
        QVERIFY(held6.parse()->isLaterFragment() && !held6.parse()->hasPorts());
        QCOMPARE(held6.parse()->layout().fragmentId, 0x01020304u);
        QVERIFY(held6.parse()->layout().moreFragments);
    }

    void mutatedPacketsNeverReachBeyondTheirBuffer()
    {
        Random random(20240501);
        const auto seeds = validPackets();
        std::size_t parsed = 0;
        for (int round = 0; round < 200000; ++round) {
            auto packet = seeds[random.below(static_cast<std::uint32_t>(seeds.size()))].second;
            const auto changes = 1 + random.below(4);
            for (std::uint32_t i = 0; i < changes; ++i)
                packet[random.below(static_cast<std::uint32_t>(packet.size()))] =
                    static_cast<std::uint8_t>(random.next());
            if (random.below(3) == 0)
                packet.resize(random.below(static_cast<std::uint32_t>(packet.size())) + 1);
            Held held(packet, 0);
            auto view = held.parse();
            if (!view)
                continue;
            ++parsed;
            QVERIFY(view->size() == held.buffer().size());
            touch(*view);
        }
        QVERIFY2(parsed > 20000, "the mutations are too harsh to test anything");
    }

    void checksumsEqualTheSlowReference()
    {
        Random random(7);
        for (std::size_t length = 0; length < 300; ++length) {
            Octets octets(length);
            for (auto &octet : octets)
                octet = static_cast<std::uint8_t>(random.next());
            QCOMPARE(internetChecksum(octets), static_cast<std::uint16_t>(~referenceSum(octets)));
        }
    }

    void incrementalUpdatesEqualNewChecksums()
    {
        Random random(8);
        for (int round = 0; round < 2000; ++round) {
            const auto from = Endpoint{Address::fromIPv4(static_cast<std::uint32_t>(random.next())),
                                       static_cast<std::uint16_t>(random.next())};
            const auto to = Endpoint{Address::fromIPv4(static_cast<std::uint32_t>(random.next())),
                                     static_cast<std::uint16_t>(random.next())};
            for (auto packet :
                 {tcpPacket(kClient4, kVip4, kTcpAck, "data"), udpPacket(kClient4, kVip4, "data"),
                  sctpPacket(kClient4, kVip4, 0)}) {
                Held held(packet);
                auto view = held.parse().value();
                rewriteSource(view, from, ChecksumMode::Incremental);
                rewriteDestination(view, to, ChecksumMode::Incremental);
                QVERIFY(checksumsAreRight(held.octets()));
                QVERIFY(view.source() == from && view.destination() == to);
            }
        }
    }

    void aMissingUdpChecksumBecomesARealOne()
    {
        for (const auto mode : {ChecksumMode::Incremental, ChecksumMode::Full}) {
            Held held(udpPacket(kClient4, kVip4, "data", false));
            auto view = held.parse().value();
            rewriteDestination(view, at("10.0.2.11", 53), mode);
            QVERIFY(held.octets()[26] != 0 || held.octets()[27] != 0);
            QVERIFY(checksumsAreRight(held.octets()));
        }
    }

    void aChecksumThatIsNotReadyIsComputedInFull()
    {
        auto packet = tcpPacket(kClient6, kVip6, kTcpAck, "data");
        packet[56] ^= 0x5A; // as if it held the pseudo-header's sum only
        Held held(packet);
        auto view = held.parse().value();
        rewriteDestination(view, at("fd00:2::11", 80), ChecksumMode::Full);
        QVERIFY(checksumsAreRight(held.octets()));
    }

    void aWrongChecksumStaysWrong()
    {
        auto packet = tcpPacket(kClient4, kVip4, kTcpAck, "data");
        packet.back() ^= 1;
        Held held(packet);
        auto view = held.parse().value();
        rewriteDestination(view, at("10.0.2.11", 80), ChecksumMode::Incremental);
        QVERIFY(!checksumsAreRight(held.octets()));
    }

    void everyDropReasonHasANameOfItsOwn()
    {
        QSet<QByteArray> names;
        for (int i = 0; i < static_cast<int>(DropReason::Count); ++i) {
            const auto name = dropReasonName(static_cast<DropReason>(i));
            QVERIFY(!name.empty() && name != "unknown");
            names.insert(QByteArray(name.data(), qsizetype(name.size())));
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(DropReason::Count));
    }
};

QTEST_APPLESS_MAIN(TestPacket)
#include "tst_packet.moc"
