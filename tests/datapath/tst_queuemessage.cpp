// SPDX-License-Identifier: GPL-3.0-or-later
#include <arpa/inet.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_queue.h>
#include <linux/netlink.h>

#include <QTest>
#include <cstring>
#include <vector>

#include "engine/base/random.h"
#include "engine/io/queuemessage.h"

using namespace vipdeck;

namespace {

using Octets = std::vector<std::uint8_t>;

void append(Octets &to, const void *data, std::size_t size)
{
    if (size == 0)
        return;
    const auto end = to.size();
    to.resize(end + size);
    std::memcpy(&to[end], data, size);
}

void appendAttribute(Octets &to, std::uint16_t type, const Octets &value)
{
    const nlattr attribute{static_cast<std::uint16_t>(sizeof(nlattr) + value.size()), type};
    append(to, &attribute, sizeof attribute);
    append(to, value.data(), value.size());
    to.resize(NLMSG_ALIGN(to.size()));
}

Octets bigEndian(std::uint32_t value)
{
    Octets result;
    value = htonl(value);
    append(result, &value, sizeof value);
    return result;
}

// As the kernel writes it, the payload last and its end not padded.
Octets packetMessage(const Octets &payload, std::uint32_t originalLength = 0)
{
    Octets result(sizeof(nlmsghdr));
    const nfgenmsg family{2, NFNETLINK_V0, htons(7100)};
    append(result, &family, sizeof family);
    appendAttribute(result, NFQA_PACKET_HDR, {0, 0, 0, 9, 8, 0, 4});
    appendAttribute(result, NFQA_MARK, bigEndian(7));
    appendAttribute(result, NFQA_SKB_INFO, bigEndian(NFQA_SKB_CSUMNOTREADY));
    if (originalLength != 0)
        appendAttribute(result, NFQA_CAP_LEN, bigEndian(originalLength));
    if (!payload.empty()) {
        const nlattr attribute{static_cast<std::uint16_t>(sizeof(nlattr) + payload.size()),
                               NFQA_PAYLOAD};
        append(result, &attribute, sizeof attribute);
        append(result, payload.data(), payload.size());
    }
    nlmsghdr header{};
    header.nlmsg_len = static_cast<std::uint32_t>(result.size());
    header.nlmsg_type = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_PACKET;
    std::memcpy(result.data(), &header, sizeof header);
    return result;
}

} // namespace

class tst_QueueMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packetIsReadWithItsAttributes();
    void packetWithoutPayloadHasAPlaceForItsVerdict();
    void partialPacketTellsItsLength();
    void errorsAndStrangersAreTold();
    void messageCutAnywhereStaysInsideItsOctets();
    void noiseStaysInsideItsOctets();
};

void tst_QueueMessage::packetIsReadWithItsAttributes()
{
    auto octets = packetMessage({1, 2, 3, 4, 5});
    const auto message = parseQueueMessage(octets);
    QCOMPARE(message.kind, QueueMessage::Kind::Packet);
    QCOMPARE(message.identifier, htonl(9));
    QCOMPARE(message.hook, std::uint8_t{4});
    QCOMPARE(message.mark, 7u);
    QCOMPARE(message.information, std::uint32_t{NFQA_SKB_CSUMNOTREADY});
    QCOMPARE(message.originalLength, std::size_t{0});
    QCOMPARE(Octets(message.payload.begin(), message.payload.end()), (Octets{1, 2, 3, 4, 5}));
}

void tst_QueueMessage::packetWithoutPayloadHasAPlaceForItsVerdict()
{
    auto octets = packetMessage({});
    const auto message = parseQueueMessage(octets);
    QCOMPARE(message.kind, QueueMessage::Kind::Packet);
    QVERIFY(message.payload.empty());
    QCOMPARE(message.payload.data(), octets.data() + octets.size());
}

void tst_QueueMessage::partialPacketTellsItsLength()
{
    auto octets = packetMessage(Octets(100, 1), 70000);
    const auto message = parseQueueMessage(octets);
    QCOMPARE(message.originalLength, std::size_t{70000});
    QCOMPARE(message.payload.size(), std::size_t{100});
}

void tst_QueueMessage::errorsAndStrangersAreTold()
{
    auto octets = packetMessage({1});
    nlmsghdr header{};
    std::memcpy(&header, octets.data(), sizeof header);
    header.nlmsg_type = NLMSG_ERROR;
    std::memcpy(octets.data(), &header, sizeof header);
    QCOMPARE(parseQueueMessage(octets).kind, QueueMessage::Kind::Error);
    header.nlmsg_type = (NFNL_SUBSYS_ULOG << 8);
    std::memcpy(octets.data(), &header, sizeof header);
    QCOMPARE(parseQueueMessage(octets).kind, QueueMessage::Kind::Other);
    QCOMPARE(parseQueueMessage({}).kind, QueueMessage::Kind::Other);
}

void tst_QueueMessage::messageCutAnywhereStaysInsideItsOctets()
{
    const auto whole = packetMessage(Octets(40, 7));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Octets cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        // The header's length is beyond the end.
        QCOMPARE(parseQueueMessage(cut).kind, QueueMessage::Kind::Other);
        if (size < sizeof(nlmsghdr))
            continue;
        const auto length = static_cast<std::uint32_t>(size);
        std::memcpy(cut.data(), &length, sizeof length);
        const auto message = parseQueueMessage(cut);
        QVERIFY(message.payload.size() <= size);
    }
}

void tst_QueueMessage::noiseStaysInsideItsOctets()
{
    Random random(11);
    for (int round = 0; round < 20000; ++round) {
        auto octets = packetMessage(Octets(random.below(64), 7), random.below(2) * 70000);
        for (int i = 0; i < 4; ++i)
            octets[6 + random.below(static_cast<std::uint32_t>(octets.size() - 6))] =
                static_cast<std::uint8_t>(random.next());
        const auto message = parseQueueMessage(octets);
        if (message.payload.empty())
            continue;
        QVERIFY(message.payload.data() >= octets.data());
        QVERIFY(message.payload.data() + message.payload.size() <= octets.data() + octets.size());
    }
}

QTEST_GUILESS_MAIN(tst_QueueMessage)
#include "tst_queuemessage.moc"
