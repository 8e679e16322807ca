// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/netfilterbatch.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>

#include <netlink/attr.h>
#include <netlink/msg.h>
#include <netlink/socket.h>
#include <poll.h>
#include <sys/socket.h>
#include <utility>

namespace vipdeck {
namespace {

constexpr std::size_t kMessageRoom = 64 << 10;
constexpr int kAnswerTimeoutMilliseconds = 10'000;
constexpr std::uint16_t kTables = NFNL_SUBSYS_NFTABLES;

} // namespace

NetfilterBatch::NetfilterBatch()
{
    append(NFNL_MSG_BATCH_BEGIN, AF_UNSPEC, kTables);
}

// Begin and end of the batch carry the sequence number 0, which no message has.
void NetfilterBatch::append(std::uint16_t type, std::uint8_t family, std::uint16_t resource)
{
    struct
    {
        nlmsghdr header;
        nfgenmsg family;
    } message{};
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = type;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.family = {family, NFNETLINK_V0, htons(resource)};
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&message);
    m_octets.insert(m_octets.end(), octets, octets + sizeof message);
}

nl_msg *NetfilterBatch::begin(std::uint16_t type, std::uint8_t family, std::uint16_t flags,
                              std::string what)
{
    finishMessage();
    m_descriptions.push_back(std::move(what));
    m_message.reset(nlmsg_alloc_size(kMessageRoom));
    const auto sequence = static_cast<std::uint32_t>(m_descriptions.size());
    nfgenmsg generic{family, NFNETLINK_V0, 0};
    if (!m_message
        || !nlmsg_put(m_message.get(), NL_AUTO_PORT, sequence, (kTables << 8) | type, 0,
                      NLM_F_REQUEST | flags)
        || nlmsg_append(m_message.get(), &generic, sizeof generic, NLMSG_ALIGNTO) < 0)
        m_outOfMemory = true;
    return m_message.get();
}

void NetfilterBatch::finishMessage()
{
    if (!m_message)
        return;
    const nlmsghdr *header = nlmsg_hdr(m_message.get());
    const auto *octets = reinterpret_cast<const std::uint8_t *>(header);
    m_lastMessage = m_octets.size();
    m_octets.insert(m_octets.end(), octets, octets + NLMSG_ALIGN(header->nlmsg_len));
    m_message.reset();
}

void NetfilterBatch::putText(int attribute, std::string_view text)
{
    m_outOfMemory |= nla_put_string(m_message.get(), attribute, std::string(text).c_str()) < 0;
}

void NetfilterBatch::putU16(int attribute, std::uint16_t value)
{
    m_outOfMemory |= nla_put_u16(m_message.get(), attribute, htons(value)) < 0;
}

void NetfilterBatch::putU32(int attribute, std::uint32_t value)
{
    m_outOfMemory |= nla_put_u32(m_message.get(), attribute, htonl(value)) < 0;
}

void NetfilterBatch::putBytes(int attribute, const void *data, std::size_t size)
{
    m_outOfMemory |= nla_put(m_message.get(), attribute, static_cast<int>(size), data) < 0;
}

NetfilterBatch::Nest::Nest(NetfilterBatch &batch, int attribute)
    : m_batch(batch)
    , m_start(nla_nest_start(batch.m_message.get(), attribute | NLA_F_NESTED))
{
    batch.m_outOfMemory |= m_start == nullptr;
}

NetfilterBatch::Nest::~Nest()
{
    // Empty nests stay: an expression without parameters needs its data attribute.
    if (m_start)
        nla_nest_end_keep_empty(m_batch.m_message.get(), static_cast<nlattr *>(m_start));
}

Result<> NetfilterBatch::commit()
{
    finishMessage();
    if (isEmpty())
        return {};
    if (m_outOfMemory)
        return systemError("building messages for nf_tables", ENOMEM);
    // A socket for each batch: what is left unread after an error cannot answer the next one.
    auto opened = NetlinkSocket::openNetfilter();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    auto &socket = *opened;
    // The kernel answers messages in order, so the answer to the last one ends the wait.
    nlmsghdr last{};
    std::memcpy(&last, &m_octets[m_lastMessage], sizeof last);
    last.nlmsg_flags |= NLM_F_ACK;
    std::memcpy(&m_octets[m_lastMessage], &last, sizeof last);
    append(NFNL_MSG_BATCH_END, AF_UNSPEC, kTables);

    socket.setBuffer(SO_SNDBUFFORCE, static_cast<int>(m_octets.size() + (256 << 10)));
    sockaddr_nl kernel{};
    kernel.nl_family = AF_NETLINK;
    if (sendto(socket.descriptor(), m_octets.data(), m_octets.size(), 0,
               reinterpret_cast<const sockaddr *>(&kernel), sizeof kernel)
        < 0) {
        m_errorNumber = errno;
        return systemError("sendto(nf_tables)", errno);
    }
    return awaitAnswer(socket);
}

Result<> NetfilterBatch::awaitAnswer(NetlinkSocket &socket)
{
    std::array<std::uint8_t, 16384> answer{};
    for (;;) {
        pollfd waiting{socket.descriptor(), POLLIN, 0};
        const int ready = poll(&waiting, 1, kAnswerTimeoutMilliseconds);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return fail(0, ready == 0 ? ETIMEDOUT : errno);
        ssize_t left = recv(socket.descriptor(), answer.data(), answer.size(), 0);
        if (left < 0)
            return fail(0, errno);
        std::size_t offset = 0;
        while (left >= static_cast<ssize_t>(sizeof(nlmsghdr) + sizeof(int))) {
            nlmsghdr header{};
            int code = 0;
            std::memcpy(&header, &answer[offset], sizeof header);
            std::memcpy(&code, &answer[offset + sizeof header], sizeof code);
            if (header.nlmsg_type == NLMSG_ERROR && code != 0)
                return fail(header.nlmsg_seq, -code);
            if (header.nlmsg_type == NLMSG_ERROR && header.nlmsg_seq == m_descriptions.size())
                return {};
            const auto step = std::max<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), sizeof header);
            offset += step;
            left -= static_cast<ssize_t>(step);
        }
    }
}

Result<> NetfilterBatch::fail(std::uint32_t sequence, int errorNumber)
{
    m_errorNumber = errorNumber;
    const bool known = sequence >= 1 && sequence <= m_descriptions.size();
    return systemError("nf_tables, " + (known ? m_descriptions[sequence - 1] : "whole change"),
                       errorNumber);
}

} // namespace vipdeck
