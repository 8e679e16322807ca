// SPDX-License-Identifier: GPL-3.0-or-later
// One netfilter queue: packets come in batches, verdicts go back in batches. Owns the socket and
// the receive memory. Used by one thread. Nothing is allocated after open().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "engine/base/result.h"
#include "engine/packet/buffer.h"

namespace vipdeck {

struct PacketQueueOptions
{
    std::uint16_t number = 0;
    // Take superpackets whole. They must be TCP, unless nothing of a packet is sent back.
    bool gso = false;
    // So much of a packet is copied; 0: everything. Less than everything: QueuedPacket::partial.
    std::uint32_t copy = 0;
    bool failOpen = false; // a full queue lets packets through unbalanced instead of dropping them
    std::uint32_t length = 65536; // packets that may wait in the kernel
};

// A packet that waits for its verdict. Valid until the next receive().
struct QueuedPacket
{
    PacketBuffer buffer{{}, 0, 0};
    std::uint32_t identifier = 0; // network order, as the kernel wrote it
    std::uint32_t mark = 0;
    bool afterRouting = false; // taken at POSTROUTING or INPUT: a reply
    // NFQA_SKB_CSUMNOTREADY: the transport checksum holds only the pseudo-header sum.
    bool checksumNotReady = false;
    bool superpacket = false; // NFQA_SKB_GSO: the kernel cuts it and computes every checksum anew
    bool partial = false;     // longer than what was copied: it must not be rewritten
    std::size_t length = 0;   // of the packet
};

struct PacketQueueCounters
{
    std::uint64_t received = 0;
    std::uint64_t verdictErrors = 0; // verdicts that the kernel refused, or could not be sent
    std::uint64_t receiveErrors = 0; // datagrams that are not a packet of this queue
};

class PacketQueue
{
public:
    static constexpr std::size_t kBatch = 64;
    // The kernel copies at most this much of a packet.
    static constexpr std::size_t kMaximumPacket = 65531;

    // Binds the queue. Errors: Io with the call; EBUSY when another program has the number.
    [[nodiscard]] static Result<std::unique_ptr<PacketQueue>>
    open(const PacketQueueOptions &options);
    ~PacketQueue();
    PacketQueue(const PacketQueue &) = delete;
    PacketQueue &operator=(const PacketQueue &) = delete;

    [[nodiscard]] int descriptor() const;
    [[nodiscard]] const PacketQueueOptions &options() const { return m_options; }
    [[nodiscard]] const PacketQueueCounters &counters() const { return m_counters; }

    // What waits, at most kBatch; empty when nothing does. Every packet needs exactly one verdict
    // before the next call. Errors: Io; the queue is of no use then.
    [[nodiscard]] Result<std::span<QueuedPacket>> receive();
    void accept(QueuedPacket &packet);          // as it came
    void acceptRewritten(QueuedPacket &packet); // with the octets of its buffer
    void acceptMarked(QueuedPacket &packet, std::uint32_t mark);
    // Hands it to another queue, which may copy more of it.
    void passOn(QueuedPacket &packet, std::uint16_t queue);
    void drop(QueuedPacket &packet);
    // Sends the verdicts given so far. receive() expects that nothing is left.
    void flush();

private:
    class Private;
    explicit PacketQueue(const PacketQueueOptions &options);
    [[nodiscard]] Result<> bind();
    [[nodiscard]] Result<> setFlags();
    void parseDatagram(std::size_t slot, std::size_t length);
    void putVerdict(QueuedPacket &packet, std::uint32_t verdict, std::uint32_t mark);
    void putPayloadVerdict(QueuedPacket &packet);
    [[nodiscard]] bool extendRun(const QueuedPacket &packet, std::uint32_t verdict,
                                 std::uint32_t mark);
    void push(std::uint8_t *at, std::size_t octets);

    PacketQueueOptions m_options;
    PacketQueueCounters m_counters;
    std::unique_ptr<Private> d;
};

} // namespace vipdeck
