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
    nlattr payloadAttribute;
};
static_assert(sizeof(VerdictMessage) == 36);
constexpr std::size_t kVerdictOctets = sizeof(VerdictMessage) - sizeof(nlattr);

// A slot: room for a verdict and outer headers, then one netlink datagram, then padding.
constexpr std::size_t kVerdictRoom = 48;
constexpr std::size_t kFrontRoom = 128;
constexpr std::size_t kDatagramRoom = 68 << 10;
constexpr std::size_t kPadding = 4; // a verdict ends at a multiple of 4
constexpr std::size_t kSlot = kFrontRoom + kDatagramRoom;
static_assert(kDatagramRoom > PacketQueue::kMaximumPacket + 1024);
static_assert(kVerdictRoom >= sizeof(VerdictMessage) && kFrontRoom % 16 == 0 && kSlot % 16 == 0);

constexpr std::uint16_t kVerdictType = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_VERDICT;
constexpr std::uint16_t kConfigType = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_CONFIG;

} // namespace

class PacketQueue::Private
{
public:
    NetlinkSocket socket;
    std::vector<std::uint8_t> memory = std::vector<std::uint8_t>(kBatch * kSlot);
    std::array<mmsghdr, kBatch> messages{};
    std::array<iovec, kBatch> receiveVectors{};
    std::array<QueuedPacket, kBatch> packets{};
    std::size_t packetCount = 0;
    std::array<iovec, kBatch> sendVectors{};
    std::size_t sendCount = 0;
    std::size_t sendOctets = 0;
    std::size_t flushOctets = kFlushOctets;
    sockaddr_nl kernel{};

    std::uint8_t *slot(std::size_t index) { return memory.data() + index * kSlot; }
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
    : m_options(options)
    , d(std::make_unique<Private>())
{
    d->kernel.nl_family = AF_NETLINK;
    for (std::size_t i = 0; i < kBatch; ++i) {
        d->receiveVectors[i] = {d->slot(i) + kFrontRoom, kDatagramRoom - kPadding};
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
    nfnl_queue_set_copy_range(queue.get(), kMaximumPacket);
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
    d->flushOctets = room > kSlot + kFlushOctets ? kFlushOctets : (room > kSlot ? room - kSlot : 1);
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
    const std::span<std::uint8_t> room(storage, kSlot - kVerdictRoom - kPadding);
    auto &packet = d->packets[d->packetCount++];
    packet.buffer = PacketBuffer(room, static_cast<std::size_t>(message.payload.data() - storage),
                                 message.payload.size());
    packet.identifier = message.identifier;
    packet.mark = message.mark;
    packet.afterRouting = message.hook == NF_INET_POST_ROUTING || message.hook == NF_INET_LOCAL_IN;
    packet.checksumNotReady = (message.information & NFQA_SKB_CSUMNOTREADY) != 0;
    packet.superpacket = (message.information & NFQA_SKB_GSO) != 0;
    packet.partial = message.originalLength > message.payload.size();
}

void PacketQueue::accept(QueuedPacket &packet)
{
    putVerdict(packet, NF_ACCEPT, false);
}

void PacketQueue::acceptRewritten(QueuedPacket &packet)
{
    putVerdict(packet, NF_ACCEPT, true);
}

void PacketQueue::drop(QueuedPacket &packet)
{
    putVerdict(packet, NF_DROP, false);
}

void PacketQueue::putVerdict(QueuedPacket &packet, std::uint32_t verdict, bool withPayload)
{
    const auto payload = packet.buffer.bytes();
    const std::size_t padded = withPayload ? NLMSG_ALIGN(payload.size()) : 0;
    const std::size_t front = withPayload ? sizeof(VerdictMessage) : kVerdictOctets;
    VerdictMessage message{};
    message.header.nlmsg_len = static_cast<std::uint32_t>(front + padded);
    message.header.nlmsg_type = kVerdictType;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.family.res_id = htons(m_options.number);
    message.verdictAttribute = {kVerdictOctets - sizeof(nlmsghdr) - sizeof(nfgenmsg),
                                NFQA_VERDICT_HDR};
    message.verdict = {htonl(verdict), packet.identifier};
    message.payloadAttribute = {static_cast<std::uint16_t>(sizeof(nlattr) + payload.size()),
                                NFQA_PAYLOAD};
    std::uint8_t *at = payload.data() - front;
    std::memcpy(at, &message, front);
    if (withPayload)
        std::memset(payload.data() + payload.size(), 0, padded - payload.size());
    d->sendVectors[d->sendCount++] = {at, front + padded};
    d->sendOctets += front + padded;
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
}

} // namespace vipdeck
