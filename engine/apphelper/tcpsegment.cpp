// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apphelper/tcpsegment.h"

#include <cassert>
#include <cstring>

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kSequence = 4;
constexpr std::size_t kAcknowledgement = 8;
constexpr std::size_t kFlags = 13;
constexpr std::size_t kOptions = 20;
constexpr std::uint8_t kTcpPush = 0x08;

constexpr std::uint8_t kEndOfOptions = 0;
constexpr std::uint8_t kNoOperation = 1;
constexpr std::uint8_t kSack = 5;
constexpr std::size_t kSackBlock = 8;

constexpr std::size_t kLargestLength = 0xFFFF;
constexpr std::size_t kIPv6HeaderSize = 40;

void setIpLength(Packet &packet, std::size_t length)
{
    const auto ip = packet.bytes();
    if (!packet.isIPv4()) {
        storeU16(&ip[4], static_cast<std::uint16_t>(length - kIPv6HeaderSize));
        return;
    }
    ChecksumUpdate update;
    update.replace16(loadU16(&ip[2]), static_cast<std::uint16_t>(length));
    storeU16(&ip[2], static_cast<std::uint16_t>(length));
    storeU16(&ip[10], update.apply(loadU16(&ip[10])));
}

bool setPayload(Packet &packet, std::string_view text)
{
    const auto head = packet.size() - packet.payload().size();
    const auto length = head + text.size();
    const auto largest = packet.isIPv4() ? kLargestLength : kLargestLength + kIPv6HeaderSize;
    if (length > largest || !packet.buffer().resize(length))
        return false;
    setIpLength(packet, length);
    std::memcpy(packet.bytes().data() + head, text.data(), text.size());
    const auto again = Packet::parse(packet.buffer());
    assert(again.has_value());
    packet = *again;
    return true;
}

// One option with blocks of two numbers each. What is empty in the sender's numbers acknowledges
// nothing and goes.
bool translateBlocks(std::span<std::uint8_t> option, const StreamEdits &edits)
{
    bool changed = false;
    bool emptied = false;
    for (std::size_t at = 2; at + kSackBlock <= option.size(); at += kSackBlock) {
        const auto left = loadU32(&option[at]);
        const auto right = loadU32(&option[at + 4]);
        const auto newLeft = edits.toSenderAfter(left);
        const auto newRight = edits.toSender(right);
        emptied = emptied || sequenceDistance(newLeft, newRight) <= 0;
        changed = changed || left != newLeft || right != newRight;
        storeU32(&option[at], newLeft);
        storeU32(&option[at + 4], newRight);
    }
    if (emptied)
        std::memset(option.data(), kNoOperation, option.size());
    return changed || emptied;
}

bool translateOptions(std::span<std::uint8_t> options, const StreamEdits &edits)
{
    bool changed = false;
    while (!options.empty() && options[0] != kEndOfOptions) {
        if (options[0] == kNoOperation) {
            options = options.subspan(1);
            continue;
        }
        if (options.size() < 2 || options[1] < 2 || options[1] > options.size())
            break;
        const std::size_t length = options[1];
        if (options[0] == kSack && length > 2 && (length - 2) % kSackBlock == 0)
            changed = translateBlocks(options.first(length), edits) || changed;
        options = options.subspan(length);
    }
    return changed;
}

} // namespace

std::uint32_t tcpSequence(const Packet &packet)
{
    return loadU32(&packet.transport()[kSequence]);
}

std::uint32_t tcpSequenceEnd(const Packet &packet)
{
    const auto flags = packet.tcpFlags();
    return tcpSequence(packet) + static_cast<std::uint32_t>(packet.payload().size())
           + ((flags & kTcpSyn) != 0 ? 1 : 0) + ((flags & kTcpFin) != 0 ? 1 : 0);
}

std::string_view tcpText(const Packet &packet)
{
    const auto payload = packet.payload();
    return {reinterpret_cast<const char *>(payload.data()), payload.size()};
}

bool applyEdits(Packet &packet, const StreamEdits &edits)
{
    const auto text = tcpText(packet);
    const auto segment = edits.apply(tcpSequence(packet), text);
    if (segment.payload != text && !setPayload(packet, segment.payload))
        return false;
    const auto transport = packet.transport();
    storeU32(&transport[kSequence], segment.sequence);
    if (segment.isCut)
        transport[kFlags] &= static_cast<std::uint8_t>(~(kTcpFin | kTcpPush));
    return true;
}

bool translateAcknowledgements(Packet &packet, const StreamEdits &edits)
{
    if ((packet.tcpFlags() & kTcpAck) == 0)
        return false;
    const auto transport = packet.transport();
    const auto before = loadU32(&transport[kAcknowledgement]);
    const auto after = edits.toSender(before);
    storeU32(&transport[kAcknowledgement], after);
    const auto header = transport.size() - packet.payload().size();
    const bool options = header > kOptions
                         && translateOptions(transport.subspan(kOptions, header - kOptions), edits);
    return options || before != after;
}

} // namespace vipdeck
