// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/fakedirector.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <netdb.h>

#include "engine/doctor/machinechecks.h"
#include "engine/rules/compat.h"

namespace vipdeck::test {
namespace {

std::vector<doctor::InterfaceFacts> recordedInterfaces()
{
    doctor::InterfaceFacts loopback;
    loopback.name = "lo";
    loopback.up = true;
    loopback.mtu = 65536;
    loopback.addresses = {{Address::fromIPv4(0x7F000001), 8}};
    doctor::InterfaceFacts ethernet;
    ethernet.name = "eth0";
    ethernet.up = true;
    ethernet.mtu = 1500;
    ethernet.addresses = {{Address::fromIPv4(0x0A000201), 24}};
    return {loopback, ethernet};
}

std::string inLowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

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

Result<> FakeDirector::apply(const ChangeSet &changes)
{
    auto fitted = changes;
    if (auto fits = doctor::fitToMachine(fitted, recordedInterfaces()); !fits)
        return fits;
    RuleSet copy = rules;
    for (const auto &change : fitted)
        if (auto applied = applyChange(copy, change); !applied)
            return applied;
    rules = std::move(copy);
    return {};
}

Result<> FakeDirector::zeroCounters(const ServiceKey *key)
{
    if (key && !rules.findService(*key))
        return makeError(ErrorCode::ServiceNotFound, "there is no service " + key->toString());
    ++zeroed;
    return {};
}

Result<DirectorStatus> FakeDirector::status()
{
    DirectorStatus status;
    for (const auto &service : rules.services) {
        ServiceStatus entry;
        entry.config = service.config;
        for (const auto &destination : service.destinations) {
            DestinationStatus server;
            server.config = destination;
            entry.destinations.insert(entry.destinations.begin(), server);
        }
        status.services.push_back(entry);
    }
    status.timeouts = rules.timeouts;
    status.syncDaemons = rules.syncDaemons;
    return status;
}

Result<>
FakeDirector::visitConnections(const std::function<void(const ConnectionStatus &)> &visitor)
{
    for (const auto &connection : connections)
        visitor(connection);
    return {};
}

FakeNames::FakeNames()
    : m_hosts{{"vip1.test", Address::fromIPv4(0x0A006401)},
              {"rs1.test", Address::fromIPv4(0x0A00020B)},
              {"localhost", Address::fromIPv4(0x7F000001)}}
{
    const auto add = [this](const char *name, std::uint16_t port, bool tcp, bool udp) {
        if (tcp)
            m_services[{name, Protocol::Tcp}] = port;
        if (udp)
            m_services[{name, Protocol::Udp}] = port;
    };
    add("ftp", 21, true, false);
    add("ssh", 22, true, false);
    add("smtp", 25, true, false);
    add("domain", 53, true, true);
    add("http", 80, true, false);
    add("pop3", 110, true, false);
    add("ntp", 123, false, true);
    add("imap2", 143, true, false);
    add("snmp", 161, true, true);
    add("ldap", 389, true, true);
    add("https", 443, true, true);
    add("sip", 5060, true, true);
    add("http-alt", 8080, true, false);
    for (const auto &[alias, name] : {std::pair("www", "http"),
                                      {"mail", "smtp"},
                                      {"imap", "imap2"},
                                      {"webcache", "http-alt"},
                                      {"pop-3", "pop3"}})
        m_aliases[alias] = name;
}

std::optional<Address> FakeNames::hostAddress(const std::string &name) const
{
    const auto found = m_hosts.find(inLowerCase(name));
    return found == m_hosts.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> FakeNames::hostName(const Address &address) const
{
    for (const auto &[name, own] : m_hosts)
        if (own == address)
            return name;
    return std::nullopt;
}

std::optional<std::uint16_t> FakeNames::servicePort(const std::string &name,
                                                    Protocol protocol) const
{
    const auto alias = m_aliases.find(name);
    const auto found = m_services.find({alias == m_aliases.end() ? name : alias->second, protocol});
    if (found != m_services.end())
        return found->second;
    const auto *known = protocolName(protocol);
    const auto *entry = known ? getservbyname(name.c_str(), known) : nullptr;
    return entry ? std::optional(ntohs(static_cast<std::uint16_t>(entry->s_port))) : std::nullopt;
}

std::optional<std::string> FakeNames::serviceName(std::uint16_t port, Protocol protocol) const
{
    for (const auto &[key, own] : m_services)
        if (own == port && key.second == protocol)
            return key.first;
    const auto *known = protocolName(protocol);
    const auto *entry = known ? getservbyport(htons(port), known) : nullptr;
    return entry ? std::optional<std::string>(entry->s_name) : std::nullopt;
}

Output runIpvsadm(FakeDirector &director, const std::vector<std::string> &words,
                  const std::string &input)
{
    Output output;
    rules::Console console;
    console.out = [&](std::string_view text) { output.out += text; };
    console.error = [&](std::string_view text) { output.error += text; };
    console.readInput = [&] { return input; };
    const FakeNames names;
    const bool script = !words.empty() && words.front().starts_with("ipvsadm-");
    const auto program = script ? words.front() : "ipvsadm";
    const std::vector<std::string> rest(words.begin() + (script ? 1 : 0), words.end());
    rules::Interpreter interpreter(director, console, names, rules::ipvsadmDialect());
    output.exitCode = rules::runCompatible(program, rest, interpreter, console);
    return output;
}

} // namespace vipdeck::test
