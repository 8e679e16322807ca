// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/rawsender.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "engine/io/netlinksocket.h"

namespace vipdeck {
namespace {

constexpr int kSendBuffer = 8 << 20;
constexpr int kSocketType = SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK;

Result<> prepare(int descriptor)
{
    if (setsockopt(descriptor, SOL_SOCKET, SO_SNDBUFFORCE, &kSendBuffer, sizeof kSendBuffer) < 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &kSendBuffer, sizeof kSendBuffer);
    constexpr int kPriority = RawSender::kPriority;
    if (setsockopt(descriptor, SOL_SOCKET, SO_PRIORITY, &kPriority, sizeof kPriority) < 0)
        return systemError("setsockopt(SO_PRIORITY)", errno);
    return {};
}

} // namespace

Result<> RawSender::open()
{
    // IPPROTO_RAW: the caller writes the IP header, and nothing is received.
    m_ipv4 = socket(AF_INET, kSocketType, IPPROTO_RAW);
    if (m_ipv4 < 0)
        return systemError("socket(AF_INET, SOCK_RAW)", errno);
    if (auto prepared = prepare(m_ipv4); !prepared)
        return prepared;
    m_ipv6 = socket(AF_INET6, kSocketType, IPPROTO_RAW);
    if (m_ipv6 < 0)
        return errno == EAFNOSUPPORT ? Result<>{}
                                     : systemError("socket(AF_INET6, SOCK_RAW)", errno);
    const int one = 1;
    if (setsockopt(m_ipv6, IPPROTO_IPV6, IPV6_HDRINCL, &one, sizeof one) < 0)
        return systemError("setsockopt(IPV6_HDRINCL)", errno);
    return prepare(m_ipv6);
}

RawSender::~RawSender()
{
    for (const int descriptor : {m_ipv4, m_ipv6})
        if (descriptor >= 0)
            close(descriptor);
}

bool RawSender::send(const Address &nextHop, std::span<const std::uint8_t> packet)
{
    const auto &octets = nextHop.octets();
    if (nextHop.isIPv4()) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        std::memcpy(&to.sin_addr, octets.data(), sizeof to.sin_addr);
        return sendto(m_ipv4, packet.data(), packet.size(), 0,
                      reinterpret_cast<const sockaddr *>(&to), sizeof to)
               >= 0;
    }
    sockaddr_in6 to{};
    to.sin6_family = AF_INET6;
    std::memcpy(&to.sin6_addr, octets.data(), sizeof to.sin6_addr);
    return sendto(m_ipv6, packet.data(), packet.size(), 0, reinterpret_cast<const sockaddr *>(&to),
                  sizeof to)
           >= 0;
}

} // namespace vipdeck
