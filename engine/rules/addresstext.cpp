// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/addresstext.h"

#include <algorithm>

namespace vipdeck::rules {
namespace {

constexpr std::size_t kMaximumEndpointText = 59;

std::string dotted(const std::uint8_t *octets)
{
    std::string text = std::to_string(octets[0]);
    for (int i = 1; i < 4; ++i)
        text += '.' + std::to_string(octets[i]);
    return text;
}

std::string bracketed(const Address &address, const std::string &host, const std::string &port)
{
    auto text = (address.isIPv4() ? host : '[' + host + ']') + ':' + port;
    text.resize(std::min(text.size(), kMaximumEndpointText));
    return text;
}

} // namespace

std::string addressText(const Address &address)
{
    const auto &octets = address.octets();
    const auto zeroUntil = [&](std::size_t end) {
        return std::all_of(octets.begin(), octets.begin() + static_cast<std::ptrdiff_t>(end),
                           [](std::uint8_t octet) { return octet == 0; });
    };
    if (address.isIPv4())
        return address.toString();
    const bool mapped = zeroUntil(10) && octets[10] == 0xFF && octets[11] == 0xFF;
    const bool compatible = zeroUntil(12) && (octets[12] != 0 || octets[13] != 0);
    if (mapped)
        return "::ffff:" + dotted(&octets[12]);
    if (compatible)
        return "::" + dotted(&octets[12]);
    return address.toString();
}

std::string endpointText(const Endpoint &endpoint)
{
    return bracketed(endpoint.address, addressText(endpoint.address),
                     std::to_string(endpoint.port));
}

std::string endpointText(const Endpoint &endpoint, Protocol protocol, const Names &names)
{
    // ipvsadm asks for the names of IPv4 addresses only.
    const auto host = endpoint.address.isIPv4() ? names.hostName(endpoint.address) : std::nullopt;
    const auto port = names.serviceName(endpoint.port, protocol);
    return bracketed(endpoint.address, host ? *host : addressText(endpoint.address),
                     port ? *port : std::to_string(endpoint.port));
}

std::string maskText(std::uint32_t mask)
{
    return Address::fromIPv4(mask).toString();
}

} // namespace vipdeck::rules
