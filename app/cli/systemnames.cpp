// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/systemnames.h"

#include <arpa/inet.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace vipdeck {
namespace {

const char *protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return "tcp";
    case Protocol::Udp: return "udp";
    case Protocol::Sctp: return "sctp";
    default: return nullptr;
    }
}

} // namespace

std::optional<Address> SystemNames::hostAddress(const std::string &name) const
{
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    if (name.empty() || getaddrinfo(name.c_str(), nullptr, &hints, &list) != 0 || !list)
        return std::nullopt;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, &freeaddrinfo);
    const auto *socketAddress = reinterpret_cast<const sockaddr_in *>(list->ai_addr);
    return Address::fromIPv4(ntohl(socketAddress->sin_addr.s_addr));
}

std::optional<std::string> SystemNames::hostName(const Address &address) const
{
    if (!address.isIPv4())
        return std::nullopt;
    sockaddr_in socketAddress{};
    socketAddress.sin_family = AF_INET;
    socketAddress.sin_addr.s_addr = htonl(address.ipv4());
    char name[NI_MAXHOST];
    if (getnameinfo(reinterpret_cast<const sockaddr *>(&socketAddress), sizeof socketAddress, name,
                    sizeof name, nullptr, 0, NI_NAMEREQD)
        != 0)
        return std::nullopt;
    return std::string(name);
}

std::optional<std::uint16_t> SystemNames::servicePort(const std::string &name,
                                                      Protocol protocol) const
{
    const auto *own = protocolName(protocol);
    const auto *service = own ? getservbyname(name.c_str(), own) : nullptr;
    if (!service)
        return std::nullopt;
    return ntohs(static_cast<std::uint16_t>(service->s_port));
}

std::optional<std::string> SystemNames::serviceName(std::uint16_t port, Protocol protocol) const
{
    const auto *own = protocolName(protocol);
    const auto *service = own ? getservbyport(htons(port), own) : nullptr;
    if (!service)
        return std::nullopt;
    return std::string(service->s_name);
}

} // namespace vipdeck
