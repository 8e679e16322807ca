// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/routelookup.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace vipdeck {
namespace {

constexpr std::uint16_t kDiscardPort = 9; // RFC 863; connecting a datagram socket sends nothing

class DatagramSocket
{
public:
    explicit DatagramSocket(int family)
        : m_descriptor(socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {}
    ~DatagramSocket()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    DatagramSocket(const DatagramSocket &) = delete;
    DatagramSocket &operator=(const DatagramSocket &) = delete;

    template<typename SocketAddress>
    bool connectTo(const SocketAddress &to) const
    {
        const auto *address = reinterpret_cast<const sockaddr *>(&to);
        return m_descriptor >= 0 && connect(m_descriptor, address, sizeof to) == 0;
    }
    template<typename SocketAddress>
    bool localAddress(SocketAddress &local) const
    {
        socklen_t size = sizeof local;
        return getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&local), &size) == 0;
    }
    std::optional<std::uint32_t> option(int level, int name) const
    {
        int value = 0;
        socklen_t size = sizeof value;
        if (getsockopt(m_descriptor, level, name, &value, &size) < 0 || value <= 0)
            return std::nullopt;
        return static_cast<std::uint32_t>(value);
    }

private:
    int m_descriptor;
};

std::optional<RouteInfo> lookUpIPv4(const Address &server)
{
    const DatagramSocket socket(AF_INET);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(kDiscardPort);
    to.sin_addr.s_addr = htonl(server.ipv4());
    sockaddr_in local{};
    if (!socket.connectTo(to) || !socket.localAddress(local))
        return std::nullopt;
    const auto source = Address::fromIPv4(ntohl(local.sin_addr.s_addr));
    const bool isLoopback = server.ipv4() >> 24 == IN_LOOPBACKNET;
    return RouteInfo{source, socket.option(IPPROTO_IP, IP_MTU).value_or(1500),
                     source == server || isLoopback};
}

std::optional<RouteInfo> lookUpIPv6(const Address &server)
{
    const DatagramSocket socket(AF_INET6);
    sockaddr_in6 to{};
    to.sin6_family = AF_INET6;
    to.sin6_port = htons(kDiscardPort);
    std::ranges::copy(server.octets(), to.sin6_addr.s6_addr);
    sockaddr_in6 local{};
    if (!socket.connectTo(to) || !socket.localAddress(local))
        return std::nullopt;
    std::array<std::uint8_t, 16> source{};
    std::memcpy(source.data(), local.sin6_addr.s6_addr, source.size());
    const auto address = Address::fromIPv6(source);
    return RouteInfo{address, socket.option(IPPROTO_IPV6, IPV6_MTU).value_or(1500),
                     address == server};
}

} // namespace

std::optional<RouteInfo> lookUpRoute(const Address &server)
{
    return server.isIPv4() ? lookUpIPv4(server) : lookUpIPv6(server);
}

} // namespace vipdeck
