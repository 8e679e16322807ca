// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/realserver.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace vipdeck::matrix {
namespace {

constexpr int kPollMilliseconds = 20;
constexpr int kBacklog = 256;

// Dual stack, any address.
Descriptor openAt(int type, std::uint16_t port)
{
    Descriptor opened(socket(AF_INET6, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int one = 1;
    const int zero = 0;
    setsockopt(opened.get(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    setsockopt(opened.get(), IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero);
    setsockopt(opened.get(), IPPROTO_IPV6, IPV6_RECVPKTINFO, &one, sizeof one);
    const SocketAddress any({Address::fromIPv6({}), port});
    if (bind(opened.get(), any.get(), any.size()) < 0
        || (type == SOCK_STREAM && ::listen(opened.get(), kBacklog) < 0))
        return Descriptor();
    return opened;
}

bool receiveAll(int connection, std::uint8_t *to, std::size_t octets)
{
    while (octets > 0) {
        const auto got = recv(connection, to, octets, 0);
        if (got <= 0)
            return false;
        to += got;
        octets -= static_cast<std::size_t>(got);
    }
    return true;
}

std::uint32_t doubleWord(const std::uint8_t *at)
{
    return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8
           | at[3];
}

} // namespace

RealServer::RealServer(const Space &space, std::uint8_t number,
                       std::function<Address(const Address &, const Address &)> nextHop)
    : m_number(number)
    , m_nextHop(std::move(nextHop))
    , m_wiretap(space, [this](const Octets &packet) { answerSctp(packet); })
{
    space.run([this] { openSockets(); });
    if (!m_open)
        return;
    m_threads.push_back(space.start([this] { serveTcp(); }));
    m_threads.push_back(space.start([this] { serveUdp(); }));
}

RealServer::~RealServer()
{
    m_stop = true;
    for (auto &thread : m_threads)
        thread.join();
}

void RealServer::openSockets()
{
    for (const auto port : {kPort, kTranslatedPort}) {
        m_tcp.push_back(openAt(SOCK_STREAM, port));
        m_udp.push_back(openAt(SOCK_DGRAM, port));
    }
    const auto opened = [](const Descriptor &one) { return one.get() >= 0; };
    m_open = std::ranges::all_of(m_tcp, opened) && std::ranges::all_of(m_udp, opened);
}

void RealServer::serveTcp()
{
    std::array<pollfd, 2> waiting{{{m_tcp[0].get(), POLLIN, 0}, {m_tcp[1].get(), POLLIN, 0}}};
    while (!m_stop) {
        if (poll(waiting.data(), waiting.size(), kPollMilliseconds) <= 0)
            continue;
        for (const auto &one : waiting) {
            const Descriptor connection(accept4(one.fd, nullptr, nullptr, SOCK_CLOEXEC));
            if (connection.get() >= 0)
                talk(connection.get());
        }
    }
}

// Two lengths come first: what the client sends and what it wants.
void RealServer::talk(int connection) const
{
    const timeval patience{3, 0};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    std::array<std::uint8_t, 8> head{};
    if (!receiveAll(connection, head.data(), head.size()))
        return;
    Octets sent(doubleWord(head.data()));
    if (!receiveAll(connection, sent.data(), sent.size()))
        return;
    bool intact = true;
    for (std::size_t i = 0; i < sent.size(); ++i)
        intact = intact && sent[i] == patternAt(i);
    Octets answer{m_number, static_cast<std::uint8_t>(intact ? 1 : 0)};
    const std::size_t wanted = doubleWord(&head[4]);
    for (std::size_t i = 0; i < wanted; ++i)
        answer.push_back(patternAt(i));
    for (std::size_t at = 0; at < answer.size();) {
        const auto done = send(connection, &answer[at], answer.size() - at, MSG_NOSIGNAL);
        if (done <= 0)
            return;
        at += static_cast<std::size_t>(done);
    }
}

void RealServer::serveUdp()
{
    std::array<pollfd, 2> waiting{{{m_udp[0].get(), POLLIN, 0}, {m_udp[1].get(), POLLIN, 0}}};
    while (!m_stop) {
        if (poll(waiting.data(), waiting.size(), kPollMilliseconds) <= 0)
            continue;
        for (const auto &one : waiting)
            if (one.revents != 0)
                answerDatagram(one.fd);
    }
}

// The same octets behind the server's number, from the address that was asked.
void RealServer::answerDatagram(int socket) const
{
    Octets octets(65536);
    octets[0] = m_number;
    iovec content{&octets[1], octets.size() - 1};
    sockaddr_in6 from{};
    alignas(cmsghdr) std::array<std::uint8_t, CMSG_SPACE(sizeof(in6_pktinfo))> control{};
    msghdr message{};
    message.msg_name = &from;
    message.msg_namelen = sizeof from;
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const auto length = recvmsg(socket, &message, 0);
    auto *info = length < 0 ? nullptr : CMSG_FIRSTHDR(&message);
    if (!info)
        return;
    in6_pktinfo place{};
    std::memcpy(&place, CMSG_DATA(info), sizeof place);
    place.ipi6_ifindex = 0;
    std::memcpy(CMSG_DATA(info), &place, sizeof place);
    content = {octets.data(), static_cast<std::size_t>(length) + 1};
    sendmsg(socket, &message, 0);
}

void RealServer::answerSctp(const Octets &packet)
{
    if (protocolOf(packet) != IPPROTO_SCTP)
        return;
    const auto message = contentOf(packet);
    if (!test::checksumsAreRight(packet)) {
        ++m_damagedSctp;
        return;
    }
    if (message[12] != kInit)
        return;
    const Endpoint client{sourceAddress(packet), word(message, 0)};
    const Endpoint asked{destinationAddress(packet), word(message, 2)};
    [[maybe_unused]] const bool sent = m_wiretap.send(test::sctpPacket(asked, client, kInitAck),
                                                      m_nextHop(asked.address, client.address));
}

} // namespace vipdeck::matrix
