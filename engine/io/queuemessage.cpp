// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/queuemessage.h"

#include <arpa/inet.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_queue.h>
#include <linux/netlink.h>

#include <algorithm>
#include <cstring>

namespace vipdeck {
namespace {

constexpr std::uint16_t kPacketMessage = (NFNL_SUBSYS_QUEUE << 8) | NFQNL_MSG_PACKET;
constexpr std::size_t kHeaders = sizeof(nlmsghdr) + sizeof(nfgenmsg);

std::uint32_t hostOrder(std::span<const std::uint8_t> octets)
{
    std::uint32_t value = 0;
    std::memcpy(&value, octets.data(), sizeof value);
    return ntohl(value);
}

void takeAttribute(QueueMessage &message, std::uint16_t type, std::span<std::uint8_t> data)
{
    if (type == NFQA_PACKET_HDR && data.size() >= sizeof(nfqnl_msg_packet_hdr)) {
        nfqnl_msg_packet_hdr packet{};
        std::memcpy(&packet, data.data(), sizeof packet);
        message.identifier = packet.packet_id;
        message.hook = packet.hook;
        message.kind = QueueMessage::Kind::Packet;
    } else if (type == NFQA_MARK && data.size() >= 4) {
        message.mark = hostOrder(data);
    } else if (type == NFQA_SKB_INFO && data.size() >= 4) {
        message.information = hostOrder(data);
    } else if (type == NFQA_CAP_LEN && data.size() >= 4) {
        message.originalLength = hostOrder(data);
    } else if (type == NFQA_PAYLOAD) {
        message.payload = data;
    }
}

} // namespace

QueueMessage parseQueueMessage(std::span<std::uint8_t> datagram)
{
    QueueMessage result;
    nlmsghdr header{};
    if (datagram.size() < sizeof header)
        return result;
    std::memcpy(&header, datagram.data(), sizeof header);
    if (header.nlmsg_type == NLMSG_ERROR)
        result.kind = QueueMessage::Kind::Error;
    if (header.nlmsg_type != kPacketMessage || header.nlmsg_len < kHeaders
        || header.nlmsg_len > datagram.size())
        return result;
    result.payload = datagram.subspan(header.nlmsg_len, 0);
    auto rest = datagram.subspan(kHeaders, header.nlmsg_len - kHeaders);
    while (rest.size() >= sizeof(nlattr)) {
        nlattr attribute{};
        std::memcpy(&attribute, rest.data(), sizeof attribute);
        if (attribute.nla_len < sizeof(nlattr) || attribute.nla_len > rest.size())
            break;
        takeAttribute(result, attribute.nla_type & NLA_TYPE_MASK,
                      rest.subspan(sizeof(nlattr), attribute.nla_len - sizeof(nlattr)));
        rest = rest.subspan(std::min<std::size_t>(NLMSG_ALIGN(attribute.nla_len), rest.size()));
    }
    return result;
}

} // namespace vipdeck
