// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/connectionfilter.h"

#include <algorithm>
#include <string_view>

namespace vipdeck {
namespace {

using api::ConnectionField;
using Octets = std::array<std::uint8_t, 16>;

std::string_view protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp: return "TCP";
    case Protocol::Udp: return "UDP";
    case Protocol::Sctp: return "SCTP";
    case Protocol::Esp: return "ESP";
    case Protocol::Ah: return "AH";
    case Protocol::Any: return "IP";
    default: return "ICMP";
    }
}

std::string_view forwardingName(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::Masquerade: return "Masq";
    case Forwarding::LocalNode: return "Local";
    case Forwarding::Tunnel: return "Tunnel";
    case Forwarding::DirectRoute: return "Route";
    }
    return {};
}

bool contains(const std::vector<api::Word> &words, std::string_view text)
{
    return std::ranges::find(words, text, &api::Word::text) != words.end();
}

struct Side
{
    const Octets &octets;
    std::uint16_t port;
    bool isIPv6;
};

Side sideOf(ConnectionField field, const Connection &connection)
{
    const bool isIPv6 = connection.has(kConnectionIPv6);
    if (field == ConnectionField::Client)
        return {connection.clientOctets, connection.clientPort, isIPv6};
    if (field == ConnectionField::Virtual)
        return {connection.virtualOctets, connection.virtualPort, isIPv6};
    return {connection.destinationOctets, connection.destinationPort,
            connection.has(kConnectionDestinationIPv6)};
}

} // namespace

ConnectionFilter::ConnectionFilter(const api::ConnectionsRequest &request, TimePoint now)
    : m_templates(request.templates)
    , m_now(now)
{
    for (const auto &condition : request.conditions) {
        auto &added = m_conditions.emplace_back(Condition{condition, {}});
        for (const auto &match : condition.networks)
            added.networks.push_back(networkOf(match));
    }
}

ConnectionFilter::Network ConnectionFilter::networkOf(const api::NetworkMatch &match)
{
    Network network{match.network.octets(), {}, !match.network.isIPv4(), match.port};
    const auto bits = std::min<std::size_t>(match.prefixLength, match.network.size() * 8);
    for (std::size_t bit = 0; bit < bits; ++bit)
        network.mask[bit / 8] |= static_cast<std::uint8_t>(0x80u >> (bit % 8));
    for (std::size_t i = 0; i < network.octets.size(); ++i)
        network.octets[i] &= network.mask[i];
    return network;
}

bool ConnectionFilter::matches(const ConnectionRecord &record) const
{
    if (!m_templates && record.connection.isTemplate())
        return false;
    return std::ranges::all_of(m_conditions, [&](const Condition &condition) {
        return holds(condition, record) != condition.wanted.negated;
    });
}

bool ConnectionFilter::holds(const Condition &condition, const ConnectionRecord &record) const
{
    const auto &wanted = condition.wanted;
    const auto &connection = record.connection;
    switch (wanted.field) {
    case ConnectionField::Protocol:
        return contains(wanted.words, protocolName(connection.protocol));
    case ConnectionField::State: return contains(wanted.words, connectionStateName(connection));
    case ConnectionField::Forwarding:
        return contains(wanted.words, forwardingName(connection.forwarding()));
    case ConnectionField::Template: return connection.isTemplate();
    case ConnectionField::Service:
        return record.service
               && std::ranges::find(wanted.services, *record.service) != wanted.services.end();
    case ConnectionField::Client:
    case ConnectionField::Virtual:
    case ConnectionField::Destination: {
        const auto side = sideOf(wanted.field, connection);
        return std::ranges::any_of(condition.networks, [&side](const Network &network) {
            if (network.isIPv6 != side.isIPv6 || (network.port != 0 && network.port != side.port))
                return false;
            for (std::size_t i = 0; i < side.octets.size(); ++i)
                if ((side.octets[i] & network.mask[i]) != network.octets[i])
                    return false;
            return true;
        });
    }
    default: break;
    }
    const auto number = numberOf(wanted.field, connection);
    return number >= wanted.minimum && number <= wanted.maximum;
}

std::uint64_t ConnectionFilter::numberOf(ConnectionField field, const Connection &connection) const
{
    switch (field) {
    case ConnectionField::Expires: return connectionExpires(connection, m_now);
    case ConnectionField::Age: return connectionAge(connection, m_now);
    case ConnectionField::Idle: return connectionIdle(connection, m_now);
    case ConnectionField::Bytes: return connection.octets;
    default: return connection.packetsIn;
    }
}

} // namespace vipdeck
