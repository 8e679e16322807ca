// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/laboratory.h"

namespace vipdeck::replay {
namespace {

constexpr std::uint32_t kServers4 = 0x0A00020Au; // 10.0.2.10 + N
constexpr std::uint32_t kServers6 = 0x10;        // fd00:2::10 + N (hexadecimal)
constexpr std::uint32_t kServerCount = 8;
constexpr std::uint32_t kMarkedNetwork = 0x1400; // 20.0

} // namespace

std::string serverName(const std::optional<Address> &server)
{
    if (!server)
        return "NONE";
    auto number = 0u;
    if (server->isIPv4()) {
        number = server->ipv4() - kServers4;
    } else {
        static const auto network = Address::parse("fd00:2::").value();
        auto prefix = server->octets();
        number = prefix.back() - kServers6;
        prefix.back() = 0;
        if (prefix != network.octets())
            number = 0;
    }
    return number >= 1 && number <= kServerCount ? "rs" + std::to_string(number)
                                                 : server->toString();
}

std::optional<Address> addressOfServer(const std::string &name)
{
    for (std::uint32_t number = 1; number <= kServerCount; ++number)
        if (name == "rs" + std::to_string(number))
            return Address::fromIPv4(kServers4 + number);
    return std::nullopt;
}

Address clientAddress(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? Address::fromIPv4(0x0A090001)
                                         : Address::parse("fd00:9::1").value();
}

std::uint32_t markOf(const Address &destination)
{
    return destination.isIPv4() && destination.ipv4() >> 16 == kMarkedNetwork ? 1 : 0;
}

} // namespace vipdeck::replay
