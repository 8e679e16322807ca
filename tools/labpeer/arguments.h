// SPDX-License-Identifier: GPL-3.0-or-later
// "--name value" arguments of the lab's traffic programs.
#pragma once

#include <netinet/in.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include "engine/net/endpoint.h"

namespace vipdeck::lab {

class Arguments
{
public:
    // From the third word on; an argument without a value is refused.
    Arguments(int count, char **words)
    {
        for (int i = 2; i < count; i += 2) {
            if (std::strncmp(words[i], "--", 2) != 0 || i + 1 == count)
                throw std::invalid_argument(std::string("what is ") + words[i] + "?");
            m_values[words[i] + 2] = words[i + 1];
        }
    }

    [[nodiscard]] std::string text(const std::string &name, const std::string &fallback = {}) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() ? fallback : found->second;
    }
    [[nodiscard]] std::uint64_t number(const std::string &name, std::uint64_t fallback) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() ? fallback : std::stoull(found->second);
    }
    // "192.0.2.10:80" or "[2001:db8::1]:80".
    [[nodiscard]] Endpoint endpoint(const std::string &name) const
    {
        auto host = text(name);
        const auto colon = host.rfind(':');
        if (colon == std::string::npos)
            throw std::invalid_argument("--" + name + " needs ADDRESS:PORT");
        const auto port = std::stoul(host.substr(colon + 1));
        host.resize(colon);
        if (host.size() > 2 && host.front() == '[')
            host = host.substr(1, host.size() - 2);
        const auto address = Address::parse(host);
        if (!address || port > 65535)
            throw std::invalid_argument("--" + name + ": " + text(name) + " is no ADDRESS:PORT");
        return {*address, static_cast<std::uint16_t>(port)};
    }

private:
    std::map<std::string, std::string> m_values;
};

// A socket address of either family.
struct SocketAddress
{
    explicit SocketAddress(const Endpoint &endpoint)
    {
        const auto &octets = endpoint.address.octets();
        if (endpoint.address.isIPv4()) {
            auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
            v4->sin_family = AF_INET;
            v4->sin_port = htons(endpoint.port);
            std::memcpy(&v4->sin_addr, octets.data(), 4);
            size = sizeof *v4;
        } else {
            auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
            v6->sin6_family = AF_INET6;
            v6->sin6_port = htons(endpoint.port);
            std::memcpy(&v6->sin6_addr, octets.data(), 16);
            size = sizeof *v6;
        }
    }
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }
    [[nodiscard]] int family() const { return storage.ss_family; }

    sockaddr_storage storage{};
    socklen_t size = 0;
};

} // namespace vipdeck::lab
