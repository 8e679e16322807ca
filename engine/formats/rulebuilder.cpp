// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/rulebuilder.h"

#include <algorithm>
#include <charconv>

namespace vipdeck::formats {
namespace {

constexpr std::size_t kQuotedOctets = 200;
constexpr std::size_t kMaximumNameOctets = 255; // of a label

} // namespace

std::optional<std::uint32_t> wholeNumber(std::string_view text, std::uint32_t minimum,
                                         std::uint32_t maximum)
{
    std::uint32_t number = 0;
    const auto *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < minimum || number > maximum)
        return std::nullopt;
    return number;
}

std::optional<std::uint32_t> milliseconds(std::string_view seconds)
{
    constexpr std::uint32_t kMaximumSeconds = 4'000'000;
    const auto dot = seconds.find('.');
    const auto whole = wholeNumber(seconds.substr(0, dot), 0, kMaximumSeconds);
    if (!whole)
        return std::nullopt;
    if (dot == std::string_view::npos)
        return *whole * 1000;
    const auto digits = seconds.substr(dot + 1);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    auto text = std::string(digits.substr(0, 3));
    text.resize(3, '0');
    return *whole * 1000 + *wholeNumber(text, 0, 999);
}

std::string quotableLine(std::string_view text)
{
    const auto start = text.find_first_not_of(" \t\r");
    const auto end = text.find_last_not_of(" \t\r");
    if (start == std::string_view::npos)
        return {};
    text = text.substr(start, end - start + 1);
    std::string result;
    for (const char c : text.substr(0, kQuotedOctets)) {
        const auto octet = static_cast<unsigned char>(c);
        result += c == '\t' ? ' ' : octet < 0x20 || octet == 0x7F ? '?' : c;
    }
    return text.size() > kQuotedOctets ? result + "..." : result;
}

void RuleBuilder::report(LineVerdict verdict, const LinePlace &place, const std::string &word,
                         const std::string &reason)
{
    m_file.reports.push_back(
        {verdict, place.file, place.line, quotableLine(place.text), quotableLine(word), reason});
}

void RuleBuilder::wrong(const LinePlace &place, const std::string &word, const std::string &reason)
{
    report(LineVerdict::Wrong, place, word, reason);
}

void RuleBuilder::notUsed(const LinePlace &place, const std::string &word,
                          const std::string &reason)
{
    report(LineVerdict::NotUsed, place, word, reason);
}

std::optional<Address> RuleBuilder::address(const std::string &text) const
{
    std::string_view plain = text;
    if (plain.size() > 2 && plain.front() == '[' && plain.back() == ']')
        plain = plain.substr(1, plain.size() - 2);
    if (const auto parsed = Address::parse(plain))
        return *parsed;
    return m_surroundings.names ? m_surroundings.names->hostAddress(text) : std::nullopt;
}

std::optional<std::uint16_t> RuleBuilder::port(const std::string &text, Protocol protocol) const
{
    if (const auto number = wholeNumber(text, 0, 65535))
        return static_cast<std::uint16_t>(*number);
    return m_surroundings.names ? m_surroundings.names->servicePort(text, protocol) : std::nullopt;
}

void RuleBuilder::apply(const LinePlace &place, const Change &change)
{
    if (const auto done = applyChange(m_file.rules, change); !done)
        wrong(place, {}, done.error().message);
    else
        understood();
}

void RuleBuilder::add(PendingService service)
{
    if (service.isWrong) {
        wrong(service.place, {}, "this service is left out because of what is wrong in it");
        return;
    }
    if (service.keys.empty())
        wrong(service.place, {}, "this service has no address and no firewall mark");
    for (const auto &key : service.keys)
        addAs(service, key);
}

void RuleBuilder::addAs(const PendingService &service, const ServiceKey &key)
{
    RuleSet rules = m_file.rules;
    auto config = service.config;
    config.key = key;
    if (key.family() == AddressFamily::IPv6 && config.persistenceNetmask == kNoNetmask4)
        config.persistenceNetmask = kNoNetmask6;
    if (const auto done = applyChange(rules, AddService{config}); !done) {
        wrong(service.place, key.toString(), done.error().message);
        return;
    }
    understood();
    Service built{config, {}};
    auto health = service.health;
    addServers(service, rules, built, health);
    label(service, withCommonChecks(built, health), built, rules);
    m_file.rules = std::move(rules);
}

void RuleBuilder::addServers(const PendingService &service, RuleSet &rules, Service &built,
                             ServiceHealth &health)
{
    for (std::size_t i = 0; i < service.servers.size(); ++i) {
        const auto &server = service.servers[i];
        if (server.isWrong) {
            if (service.keys.front() == built.config.key) // once, not for each key
                wrong(server.place, {}, "this server is left out because of what is wrong in it");
            continue;
        }
        auto config = server.config;
        const auto &key = built.config.key;
        if (i < service.serverHasPort.size() && !service.serverHasPort[i])
            config.endpoint.port = key.endpoint.port;
        // Only masquerading translates ports; ipvsadm takes the service's port for the others.
        const auto ownPort = config.endpoint.port;
        const bool translates = config.forwarding == Forwarding::Masquerade;
        if (!translates && !key.isFirewallMark() && ownPort != key.endpoint.port) {
            notUsed(server.place, std::to_string(ownPort),
                    "ports are not translated without masquerading: the server gets those of the "
                    "service");
            config.endpoint.port = key.endpoint.port;
        }
        if (const auto done = applyChange(rules, AddDestination{built.config.key, config}); !done) {
            wrong(server.place, config.endpoint.toString(), done.error().message);
            continue;
        }
        understood();
        built.destinations.push_back(config);
        for (auto check : server.checks) {
            check.server = config.endpoint;
            if (check.port == 0 && ownPort != config.endpoint.port)
                check.port = ownPort;
            health.checks.push_back(std::move(check));
        }
        if (!server.name.empty() && server.name.size() <= kMaximumNameOctets)
            rules.serverLabels[config.endpoint.address].name = server.name;
        else if (!server.name.empty())
            notUsed(server.place, server.name, "this name is too long");
    }
}

void RuleBuilder::label(const PendingService &service, const ServiceHealth &health,
                        const Service &built, RuleSet &rules)
{
    Label label{service.name, {}};
    if (label.name.size() > kMaximumNameOctets) {
        notUsed(service.place, label.name, "this name is too long");
        label.name.clear();
    }
    label.note = joinNote({service.note, health});
    if (label.note.size() > kMaximumServiceNoteOctets) {
        notUsed(service.place, built.config.key.toString(),
                "its health checks need " + std::to_string(label.note.size())
                    + " octets, more than the " + std::to_string(kMaximumServiceNoteOctets)
                    + " that the note of a service can hold; they are left out");
        label.note = service.note.substr(0, kMaximumServiceNoteOctets);
    }
    if (label != Label{})
        rules.serviceLabels[built.config.key] = label;
}

void RuleBuilder::finish()
{
    std::ranges::stable_sort(m_file.reports, {}, [](const LineReport &report) {
        return std::pair(report.file, report.line);
    });
}

} // namespace vipdeck::formats
