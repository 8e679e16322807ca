// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/tabletext.h"

#include <array>
#include <cstdio>

#include "engine/rules/listing.h"

namespace vipdeck::replay {
namespace {

std::string hexPort(std::uint16_t port)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%04X", unsigned{port});
    return text.data();
}

std::string protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return "TCP";
    case Protocol::Udp: return "UDP";
    case Protocol::Sctp: return "SCTP";
    default: return "IP";
    }
}

rules::ListFormat numericFormat()
{
    rules::ListFormat format;
    format.numeric = true;
    return format;
}

} // namespace

std::string listServices(const Director &director, TimePoint now)
{
    return rules::listServices(director.status(now), numericFormat(), rules::Names());
}

std::string listConnections(const Director &director, TimePoint now)
{
    std::vector<ConnectionStatus> entries;
    director.visitConnections(now, [&entries](const ConnectionStatus &entry) {
        entries.push_back(entry);
        return true;
    });
    return rules::listConnections(entries, numericFormat(), rules::Names());
}

std::string hexAddress(const Address &address)
{
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "%08X", address.ipv4());
    return text.data();
}

std::vector<std::string> connectionWords(const ConnectionStatus &connection)
{
    return {
        protocolName(connection.protocol),        hexAddress(connection.client.address),
        hexPort(connection.client.port),          hexAddress(connection.virtualEndpoint.address),
        hexPort(connection.virtualEndpoint.port), hexAddress(connection.destination.address),
        hexPort(connection.destination.port),     connection.state,
        std::to_string(connection.expiresSeconds)};
}

} // namespace vipdeck::replay
