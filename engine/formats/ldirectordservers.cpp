// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses of a "virtual=": its own, its servers, the fallback.
#include "engine/formats/ldirectordservice.h"
#include "engine/rules/values.h"

namespace vipdeck::formats {
namespace {

constexpr std::size_t kMaximumRange = 65536;

std::optional<Forwarding> forwardingOf(std::string_view word)
{
    if (word == "gate")
        return Forwarding::DirectRoute;
    if (word == "masq")
        return Forwarding::Masquerade;
    return word == "ipip" ? std::optional(Forwarding::Tunnel) : std::nullopt;
}

} // namespace

void LdirectordService::finishAddress()
{
    if (m_key.isFirewallMark())
        return;
    const rules::Names none;
    const auto *names = m_builder.surroundings().names;
    const auto parsed = rules::parseEndpoint(m_address, m_protocol, names ? *names : none);
    if (!parsed || !parsed->port || parsed->address.family() != family()) {
        m_service.isWrong = true;
        m_builder.wrong(m_service.place, m_address, "this is no address with a port");
        return;
    }
    m_key.protocol = m_protocol;
    m_key.endpoint = {parsed->address, *parsed->port};
}

// ADDRESS[->ADDRESS][:PORT] gate|masq|ipip [WEIGHT] ["REQUEST", "RECEIVE"] [l:N] [u:N]
void LdirectordService::takeReals()
{
    for (const auto &[place, value] : m_reals) {
        PendingServer server;
        server.place = place;
        std::string_view rest = value;
        const auto where = rest.substr(0, rest.find_first_of(" \t"));
        rest = trimmed(rest.substr(where.size()));
        if (!takeFlagsOfReal(rest, server))
            server.isWrong = true;
        takeRange(std::string(where), server);
    }
}

void LdirectordService::takeRange(const std::string &where, PendingServer server)
{
    const auto arrow = where.find("->");
    const auto last = arrow == std::string::npos ? where : where.substr(arrow + 2);
    const auto end = serverEndpoint(last);
    const auto start = arrow == std::string::npos ? end : serverEndpoint(where.substr(0, arrow));
    const bool isRange = start && end && arrow != std::string::npos;
    if (!start || !end || start->address.family() != family()
        || end->address.family() != family()) {
        m_builder.wrong(server.place, where, "this is no address of a server");
        server.isWrong = true;
    } else if (isRange && m_isIPv6) {
        m_builder.wrong(server.place, where, "ranges are for IPv4 only");
        server.isWrong = true;
    } else if (isRange
               && (end->address < start->address
                   || end->address.ipv4() - start->address.ipv4() >= kMaximumRange)) {
        m_builder.wrong(server.place, where, "this is no range of addresses");
        server.isWrong = true;
    }
    const bool hasPort =
        end && (end->port != 0 || server.config.forwarding == Forwarding::Masquerade);
    if (server.isWrong) {
        m_service.servers.push_back(std::move(server));
        m_service.serverHasPort.push_back(true);
        return;
    }
    server.config.endpoint = *end;
    const std::uint32_t count = isRange ? end->address.ipv4() - start->address.ipv4() : 0;
    for (std::uint32_t i = 0; i <= count; ++i) {
        if (isRange)
            server.config.endpoint.address = Address::fromIPv4(start->address.ipv4() + i);
        m_service.servers.push_back(server);
        m_service.serverHasPort.push_back(hasPort);
    }
}

std::optional<Endpoint> LdirectordService::serverEndpoint(const std::string &text) const
{
    const rules::Names none;
    const auto *names = m_builder.surroundings().names;
    const auto parsed = rules::parseEndpoint(text, m_protocol, names ? *names : none);
    if (!parsed)
        return std::nullopt;
    return Endpoint{parsed->address, parsed->port.value_or(0)};
}

bool LdirectordService::takeFlagsOfReal(std::string_view text, PendingServer &server)
{
    const auto word = text.substr(0, text.find_first_of(" \t,\""));
    const auto forwarding = forwardingOf(word);
    if (!forwarding)
        return refuse(server.place, std::string(word), "this is none of gate, masq and ipip");
    server.config.forwarding = *forwarding;
    text = trimmed(text.substr(word.size()));
    const auto weight = wholeNumber(text.substr(0, text.find_first_of(" \t\"")), 0, 65535);
    if (weight) {
        server.config.weight = static_cast<std::int32_t>(*weight);
        text = trimmed(text.substr(text.find_first_not_of("0123456789") == text.npos
                                       ? text.size()
                                       : text.find_first_not_of("0123456789")));
    }
    if (!takeRequestOfReal(text, server))
        return false;
    return takeThresholds(text, server);
}

// "REQUEST", "RECEIVE": a check of this server alone.
bool LdirectordService::takeRequestOfReal(std::string_view &text, PendingServer &server)
{
    if (!text.starts_with('"'))
        return true;
    const auto close = text.find('"', 1);
    const auto open = close == text.npos ? text.npos : text.find('"', close + 1);
    const auto last = open == text.npos ? text.npos : text.rfind('"');
    if (last == text.npos || last == open)
        return refuse(server.place, std::string(text),
                      "a request and what is received belong "
                      "here, both in quotes");
    HealthCheck check;
    check.path = text.substr(1, close - 1);
    check.expect = text.substr(open + 1, last - open - 1);
    server.checks.push_back(std::move(check));
    text = trimmed(text.substr(last + 1));
    return true;
}

bool LdirectordService::takeThresholds(std::string_view text, PendingServer &server)
{
    for (const auto &word : wordsOf(text)) {
        const auto number =
            word.size() > 2 ? wholeNumber(word.substr(2), 0, kLargestNumber) : std::nullopt;
        if (!number || (!word.starts_with("l:") && !word.starts_with("u:")))
            return refuse(server.place, word, "this has no meaning for a real server");
        (word[0] == 'l' ? server.config.lowerThreshold : server.config.upperThreshold) = *number;
    }
    return true;
}

// ADDRESS[:PORT] [gate|masq|ipip]
void LdirectordService::takeFallback(const LinePlace &place, const std::string &value)
{
    const auto words = wordsOf(value);
    const auto endpoint = words.empty() ? std::nullopt : serverEndpoint(words[0]);
    const auto forwarding =
        words.size() < 2 ? std::optional(Forwarding::DirectRoute) : forwardingOf(words[1]);
    if (!endpoint || !forwarding || words.size() > 2) {
        m_builder.wrong(place, value,
                        "a fallback is an address, a port and perhaps one of "
                        "gate, masq and ipip");
        m_service.isWrong = true;
        return;
    }
    DestinationConfig sorry;
    sorry.endpoint = *endpoint;
    if (sorry.endpoint.port == 0)
        sorry.endpoint.port = m_key.endpoint.port;
    sorry.forwarding = *forwarding;
    m_service.health.policy.sorryServer = sorry;
    m_builder.understood();
}

} // namespace vipdeck::formats
