// SPDX-License-Identifier: GPL-3.0-or-later
// An address and port as the socket calls want them, and a descriptor that closes itself. Inside
// io only.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

#include "engine/net/endpoint.h"

namespace vipdeck {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;

    SocketAddress() = default;
    explicit SocketAddress(const Endpoint &endpoint)
    {
        if (endpoint.address.isIPv4()) {
            sockaddr_in to{};
            to.sin_family = AF_INET;
            to.sin_port = htons(endpoint.port);
            std::memcpy(&to.sin_addr, endpoint.address.octets().data(), sizeof to.sin_addr);
            take(to);
        } else {
            sockaddr_in6 to{};
            to.sin6_family = AF_INET6;
            to.sin6_port = htons(endpoint.port);
            std::memcpy(&to.sin6_addr, endpoint.address.octets().data(), sizeof to.sin6_addr);
            take(to);
        }
    }
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }
    [[nodiscard]] sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }

private:
    template<typename Specific>
    void take(const Specific &specific)
    {
        std::memcpy(&storage, &specific, sizeof specific);
        size = sizeof specific;
    }
};

class OwnedSocket
{
public:
    OwnedSocket(int family, int type, int protocol)
        : m_descriptor(socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol))
    {}
    ~OwnedSocket()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    OwnedSocket(const OwnedSocket &) = delete;
    OwnedSocket &operator=(const OwnedSocket &) = delete;

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    template<typename Value>
    bool setOption(int level, int name, const Value &value) const
    {
        return setsockopt(m_descriptor, level, name, &value, sizeof value) == 0;
    }

private:
    int m_descriptor;
};

} // namespace vipdeck
