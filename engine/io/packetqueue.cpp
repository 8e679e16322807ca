// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/packetqueue.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_queue.h>
#include <linux/netlink.h>

#include <netlink/msg.h>
#include <netlink/netfilter/queue.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>
#include <string>
#include <sys/socket.h>
#include <vector>

#include "engine/io/netlinksocket.h"
#include "engine/io/queuemessage.h"

namespace vipdeck {
namespace {

constexpr int kReceiveBuffer = 64 << 20;
constexpr int kSendBuffer = 8 << 20;
constexpr std::size_t kFlushOctets = 256 << 10;

// The wire form of a verdict; it is written into the octets just before the payload.
struct VerdictMessage
{
    nlmsghdr header;
    nfgenmsg family;
    nlattr verdictAttribute;
    nfqnl_msg_verdict_hdr verdict;
    nlattr moreAttribute; // payload or mark
    std::uint32_t mark;
};
static_assert(sizeof(VerdictMessage) == 40);
constexpr std::size_t kVerdictOctets = offsetof(VerdictMessage, moreAttribute);
constexpr std::size_t kPayloadVerdictOctets = offsetof(VerdictMessage, mark);

// A slot: room for a verdict and outer headers, then one netlink datagram, then padding.
constexpr std::size_t kVerdictRoom = 48;
constexpr std::size_t kFrontRoom = 128;
constexpr std::size_t kAttributeRoom = 1024; // everything but the payload takes less
constexpr std::size_t kPadding = 4;          // a verdict ends at a multiple of 4
constexpr std::size_t kAlignment = 16;
static_assert(kVerdictRoom >= sizeof(VerdictMessage) && kFrontRoom % kAlignment == 0);

constexpr std::uint16_t kVerdictType = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_VERDICT;
// For this packet and all before it that wait for one.
constexpr std::uint16_t kRunType = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_VERDICT_BATCH;
constexpr std::uint16_t kConfigType = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_CONFIG;

std::size_t datagramRoom(std::uint32_t copy)
{
    const std::size_t octets = kAttributeRoom + kPadding + copy;
    return (octets + kAlignment - 1) / kAlignment * kAlignment;
}

PacketQueueOptions withCopy(PacketQueueOptions options)
{
    constexpr std::uint32_t kMost = PacketQueue::kMaximumPacket;
    options.copy = options.copy == 0 ? kMost : std::min(options.copy, kMost);
    return options;
}

} // namespace

class PacketQueue::Private
{
public:
    explicit Private(std::uint32_t copy)
        : room(datagramRoom(copy))
        , slotOctets(kFrontRoom + room)
        , memory(kBatch * slotOctets)
    {}

    NetlinkSocket socket;
    const std::size_t room; // for one datagram
    const std::size_t slotOctets;
    std::vector<std::uint8_t> memory;
    std::array<mmsghdr, kBatch> messages{};
    std::array<iovec, kBatch> receiveVectors{};
    std::array<QueuedPacket, kBatch> packets{};
    std::size_t packetCount = 0;
    std::array<iovec, kBatch> sendVectors{};
    std::size_t sendCount = 0;
    std::size_t sendOctets = 0;
    std::size_t flushOctets = kFlushOctets;
    // The packets before this one have their verdicts, whether sent or not.
    std::size_t decided = 0;
    bool endsWithRun = false; // the last message is for all packets before `decided`
    VerdictMessage run{};     // that message
    sockaddr_nl kernel{};

    std::uint8_t *slot(std::size_t index) { return memory.data() + index * slotOctets; }
    bool send(iovec *vectors, std::size_t count)
    {
        msghdr message{};
        message.msg_name = &kernel;
        message.msg_namelen = sizeof kernel;
        message.msg_iov = vectors;
        message.msg_iovlen = count;
        ssize_t sent = 0;
        do
            sent = sendmsg(socket.descriptor(), &message, 0);
        while (sent < 0 && errno == EINTR);
        return sent >= 0;
    }
};

PacketQueue::PacketQueue(const PacketQueueOptions &options)
    : m_options(withCopy(options))
    , d(std::make_unique<Private>(m_options.copy))
{
    d->kernel.nl_family = AF_NETLINK;
    for (std::size_t i = 0; i < kBatch; ++i) {
        d->receiveVectors[i] = {d->slot(i) + kFrontRoom, d->room - kPadding};
        d->messages[i].msg_hdr.msg_iov = &d->receiveVectors[i];
        d->messages[i].msg_hdr.msg_iovlen = 1;
    }
}

PacketQueue::~PacketQueue() = default;

Result<std::unique_ptr<PacketQueue>> PacketQueue::open(const PacketQueueOptions &options)
{
    std::unique_ptr<PacketQueue> queue(new PacketQueue(options));
    auto socket = NetlinkSocket::openNetfilter();
    if (!socket)
        return tl::unexpected<Error>(socket.error());
    queue->d->socket = std::move(*socket);
    if (auto bound = queue->bind(); !bound)
        return tl::unexpected<Error>(bound.error());
    return queue;
}

Result<> PacketQueue::bind()
{
    const auto name = "queue " + std::to_string(m_options.number);
    const std::unique_ptr<nfnl_queue, void (*)(nfnl_queue *)> queue(nfnl_queue_alloc(),
                                                                    nfnl_queue_put);
    if (!queue)
        return systemError("nfnl_queue_alloc", ENOMEM);
    nfnl_queue_set_group(queue.get(), m_options.number);
    nfnl_queue_set_copy_mode(queue.get(), NFNL_QUEUE_COPY_PACKET);
    nfnl_queue_set_copy_range(queue.get(), m_options.copy);
    nfnl_queue_set_maxlen(queue.get(), m_options.length);
    if (const int code = nfnl_queue_create(d->socket.get(), queue.get()); code < 0)
        return netlinkError("binding " + name, code);
    if (auto flags = setFlags(); !flags)
        return flags;
    nl_socket_disable_auto_ack(d->socket.get());

    const int descriptor = d->socket.descriptor();
    const int one = 1;
    if (setsockopt(descriptor, SOL_NETLINK, NETLINK_NO_ENOBUFS, &one, sizeof one) < 0)
        return systemError("setsockopt(NETLINK_NO_ENOBUFS) of " + name, errno);
    d->socket.setBuffer(SO_RCVBUFFORCE, kReceiveBuffer);
    d->socket.setBuffer(SO_SNDBUFFORCE, kSendBuffer);
    int sendBuffer = 0;
    socklen_t size = sizeof sendBuffer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &sendBuffer, &size) < 0)
        return systemError("getsockopt(SO_SNDBUF) of " + name, errno);
    // A verdict with the largest packet must still fit after the limit was nearly reached.
    const auto room = static_cast<std::size_t>(std::max(sendBuffer, 0));
    const auto slot = d->slotOctets;
    d->flushOctets = room > slot + kFlushOctets ? kFlushOctets : (room > slot ? room - slot : 1);
    if (fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) < 0)
        return systemError("fcntl(O_NONBLOCK) of " + name, errno);
    return {};
}

Result<> PacketQueue::setFlags()
{
    NetlinkMessage message(nlmsg_alloc_simple(kConfigType, NLM_F_REQUEST | NLM_F_ACK));
    nfgenmsg family{AF_UNSPEC, NFNETLINK_V0, htons(m_options.number)};
    std::uint32_t flags = m_options.gso ? NFQA_CFG_F_GSO : 0u;
    flags |= m_options.failOpen ? NFQA_CFG_F_FAIL_OPEN : 0u;
    const std::uint32_t mask = NFQA_CFG_F_GSO | NFQA_CFG_F_FAIL_OPEN;
    if (!message || nlmsg_append(message.get(), &family, sizeof family, NLMSG_ALIGNTO) < 0
        || nla_put_u32(message.get(), NFQA_CFG_FLAGS, htonl(flags)) < 0
        || nla_put_u32(message.get(), NFQA_CFG_MASK, htonl(mask)) < 0)
        return systemError("building the flags of a queue", ENOMEM);
    // nl_send_sync frees the message in every case.
    if (const int code = nl_send_sync(d->socket.get(), message.release()); code < 0)
        return netlinkError("setting the flags of queue " + std::to_string(m_options.number), code);
    return {};
}

int PacketQueue::descriptor() const
{
    return d->socket.descriptor();
}

Result<std::span<QueuedPacket>> PacketQueue::receive()
{
    assert(d->sendCount == 0);
    d->packetCount = 0;
    d->decided = 0;
    const int count = recvmmsg(descriptor(), d->messages.data(), kBatch, MSG_WAITFORONE, nullptr);
    if (count < 0) {
        if (errno == EAGAIN || errno == EINTR || errno == ENOBUFS)
            return std::span<QueuedPacket>{};
        return systemError("recvmmsg of queue " + std::to_string(m_options.number), errno);
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        parseDatagram(i, d->messages[i].msg_len);
    m_counters.received += d->packetCount;
    return std::span<QueuedPacket>(d->packets.data(), d->packetCount);
}

void PacketQueue::parseDatagram(std::size_t slot, std::size_t length)
{
    std::uint8_t *storage = d->slot(slot) + kVerdictRoom;
    const auto message = parseQueueMessage({d->slot(slot) + kFrontRoom, length});
    if (message.kind == QueueMessage::Kind::Error)
        ++m_counters.verdictErrors;
    if (message.kind == QueueMessage::Kind::Other)
        ++m_counters.receiveErrors;
    if (message.kind != QueueMessage::Kind::Packet)
        return;
    const std::span<std::uint8_t> room(storage, d->slotOctets - kVerdictRoom - kPadding);
    auto &packet = d->packets[d->packetCount++];
    packet.buffer = PacketBuffer(room, static_cast<std::size_t>(message.payload.data() - storage),
                                 message.payload.size());
    packet.identifier = message.identifier;
    packet.mark = message.mark;
    packet.afterRouting = message.hook == NF_INET_POST_ROUTING || message.hook == NF_INET_LOCAL_IN;
    packet.checksumNotReady = (message.information & NFQA_SKB_CSUMNOTREADY) != 0;
    packet.superpacket = (message.information & NFQA_SKB_GSO) != 0;
    packet.partial = message.originalLength > message.payload.size();
    packet.length = std::max(message.originalLength, message.payload.size());
}

void PacketQueue::accept(QueuedPacket &packet)
{
    putVerdict(packet, NF_ACCEPT, 0);
}

void PacketQueue::acceptMarked(QueuedPacket &packet, std::uint32_t mark)
{
    putVerdict(packet, NF_ACCEPT, mark);
}

void PacketQueue::acceptRewritten(QueuedPacket &packet)
{
    putPayloadVerdict(packet);
}

void PacketQueue::drop(QueuedPacket &packet)
{
    putVerdict(packet, NF_DROP, 0);
}

void PacketQueue::passOn(QueuedPacket &packet, std::uint16_t queue)
{
    putVerdict(packet, NF_QUEUE_NR(std::uint32_t{queue}), 0);
}

// Where the packet before got the same verdict, one message does for both.
bool PacketQueue::extendRun(const QueuedPacket &packet, std::uint32_t verdict, std::uint32_t mark)
{
    const auto index = static_cast<std::size_t>(&packet - d->packets.data());
    if (index != d->decided) {
        d->endsWithRun = false;
        return false;
    }
    ++d->decided;
    auto &run = d->run;
    const bool extends = d->endsWithRun && d->sendCount > 0 && run.verdict.verdict == htonl(verdict)
                         && run.mark == htonl(mark);
    d->endsWithRun = true;
    if (!extends)
        return false;
    run.header.nlmsg_type = kRunType;
    run.verdict.id = packet.identifier;
    std::memcpy(d->sendVectors[d->sendCount - 1].iov_base, &run, run.header.nlmsg_len);
    return true;
}

// A mark of 0 stays as it is.
void PacketQueue::putVerdict(QueuedPacket &packet, std::uint32_t verdict, std::uint32_t mark)
{
    if (extendRun(packet, verdict, mark))
        return;
    VerdictMessage message{};
    const std::size_t octets = mark != 0 ? sizeof message : kVerdictOctets;
    message.header.nlmsg_len = static_cast<std::uint32_t>(octets);
    message.header.nlmsg_type = kVerdictType;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.family.res_id = htons(m_options.number);
    message.verdictAttribute = {kVerdictOctets - sizeof(nlmsghdr) - sizeof(nfgenmsg),
                                NFQA_VERDICT_HDR};
    message.verdict = {htonl(verdict), packet.identifier};
    message.moreAttribute = {sizeof(nlattr) + sizeof message.mark, NFQA_MARK};
    message.mark = htonl(mark);
    std::uint8_t *at = packet.buffer.bytes().data() - octets;
    std::memcpy(at, &message, octets);
    d->run = message;
    push(at, octets);
}

void PacketQueue::putPayloadVerdict(QueuedPacket &packet)
{
    const auto payload = packet.buffer.bytes();
    const std::size_t padded = NLMSG_ALIGN(payload.size());
    VerdictMessage message{};
    message.header.nlmsg_len = static_cast<std::uint32_t>(kPayloadVerdictOctets + padded);
    message.header.nlmsg_type = kVerdictType;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.family.res_id = htons(m_options.number);
    message.verdictAttribute = {kVerdictOctets - sizeof(nlmsghdr) - sizeof(nfgenmsg),
                                NFQA_VERDICT_HDR};
    message.verdict = {htonl(NF_ACCEPT), packet.identifier};
    message.moreAttribute = {static_cast<std::uint16_t>(sizeof(nlattr) + payload.size()),
                             NFQA_PAYLOAD};
    std::uint8_t *at = payload.data() - kPayloadVerdictOctets;
    std::memcpy(at, &message, kPayloadVerdictOctets);
    std::memset(payload.data() + payload.size(), 0, padded - payload.size());
    d->decided += static_cast<std::size_t>(&packet - d->packets.data()) == d->decided ? 1 : 0;
    d->endsWithRun = false;
    push(at, kPayloadVerdictOctets + padded);
}

void PacketQueue::push(std::uint8_t *at, std::size_t octets)
{
    d->sendVectors[d->sendCount++] = {at, octets};
    d->sendOctets += octets;
    if (d->sendOctets >= d->flushOctets || d->sendCount == kBatch)
        flush();
}

void PacketQueue::flush()
{
    if (d->sendCount == 0)
        return;
    if (!d->send(d->sendVectors.data(), d->sendCount)) {
        // One by one, so that a verdict that is too large does not keep the others.
        for (std::size_t i = 0; i < d->sendCount; ++i)
            if (!d->send(&d->sendVectors[i], 1))
                ++m_counters.verdictErrors;
    }
    d->sendCount = 0;
    d->sendOctets = 0;
    d->endsWithRun = false;
}

} // namespace vipdeck
