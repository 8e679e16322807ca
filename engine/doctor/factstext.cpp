// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor/factstext.h"

#include <algorithm>
#include <charconv>

namespace vipdeck::doctor {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view kFirstLine = "vipdeck-facts 1";

Words wordsOf(std::string_view line)
{
    constexpr std::string_view kBlanks = " \t\r\\"; // iproute2 joins lines with a backslash
    Words words;
    while (true) {
        const auto begin = line.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos)
            return words;
        const auto end = std::min(line.find_first_of(kBlanks, begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        line.remove_prefix(end);
    }
}

template<typename Number>
Number numberOf(std::string_view text)
{
    Number number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() ? number : Number{0};
}

// The word behind `key`; empty when it is not there.
std::string_view valueOf(const Words &words, std::string_view key)
{
    const auto found = std::ranges::find(words, key);
    return found == words.end() || found + 1 == words.end() ? std::string_view() : *(found + 1);
}

std::string_view withoutPeer(std::string_view name)
{
    return name.substr(0, name.find_first_of("@:"));
}

InterfaceFacts &interfaceNamed(HostFacts &host, std::string_view name)
{
    const auto found = std::ranges::find(host.interfaces, name, &InterfaceFacts::name);
    if (found != host.interfaces.end())
        return *found;
    auto &added = host.interfaces.emplace_back();
    added.name = name;
    return added;
}

bool hasFlag(std::string_view flags, std::string_view flag)
{
    for (auto at = flags.find(flag); at != std::string_view::npos; at = flags.find(flag, at + 1)) {
        const auto end = at + flag.size();
        const bool startsHere = at == 0 || flags[at - 1] == ',' || flags[at - 1] == '<';
        if (startsHere && (end == flags.size() || flags[end] == ',' || flags[end] == '>'))
            return true;
    }
    return false;
}

// 3: eth0@if5: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 ... \ link/ether 92:c4:...
void takeLink(const Words &words, HostFacts &host)
{
    if (words.size() < 3)
        return;
    auto &link = interfaceNamed(host, withoutPeer(words[1]));
    link.up = hasFlag(words[2], "UP");
    link.mtu = numberOf<std::uint32_t>(valueOf(words, "mtu"));
    for (const auto &word : words) {
        if (word.starts_with("link/"))
            link.kind = word.substr(5);
        link.tunnelChecksum |= word == "icsum";
    }
    link.answersNeighbours = link.kind == "ether" && !hasFlag(words[2], "NOARP");
}

// 3: eth0    inet 10.0.0.1/24 scope global eth0 ...
void takeAddress(const Words &words, HostFacts &host)
{
    if (words.size() < 4)
        return;
    const auto text = words[3];
    const auto slash = text.find('/');
    const auto address = Address::parse(text.substr(0, slash));
    if (!address)
        return;
    InterfaceAddress entry{*address, static_cast<std::uint8_t>(address->isIPv4() ? 32 : 128)};
    if (slash != std::string_view::npos)
        entry.prefixLength = numberOf<std::uint8_t>(text.substr(slash + 1));
    interfaceNamed(host, withoutPeer(words[1])).addresses.push_back(entry);
}

// 203.0.113.1 via 10.0.0.7 dev eth0 src 10.0.0.1 uid 0 \ cache advmss 1400
std::optional<RouteFacts> routeOf(const Words &words)
{
    RouteFacts route;
    route.interfaceName = valueOf(words, "dev");
    if (route.interfaceName.empty())
        return std::nullopt;
    const auto gateway = Address::parse(valueOf(words, "via"));
    if (gateway)
        route.gateway = *gateway;
    const auto source = Address::parse(valueOf(words, "src"));
    if (source)
        route.source = *source;
    route.mtu = numberOf<std::uint32_t>(valueOf(words, "mtu"));
    route.advertisedSegment = numberOf<std::uint32_t>(valueOf(words, "advmss"));
    return route;
}

// users:(("nginx",pid=1,fd=6),...): the first name.
std::string programIn(std::string_view word)
{
    const auto begin = word.find('"');
    const auto end = word.find('"', begin + 1);
    if (begin == std::string_view::npos || end == std::string_view::npos)
        return {};
    return std::string(word.substr(begin + 1, end - begin - 1));
}

// tcp LISTEN 0 128 0.0.0.0:8080 0.0.0.0:* users:(("nginx",pid=1,fd=6))
std::optional<ListeningSocket> socketOf(const Words &words)
{
    if (words.size() < 5)
        return std::nullopt;
    const auto local = words[4];
    const auto colon = local.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    ListeningSocket socket;
    if (words[0] != "tcp" && words[0] != "udp")
        return std::nullopt;
    socket.protocol = words[0] == "tcp" ? Protocol::Tcp : Protocol::Udp;
    socket.local.port = numberOf<std::uint16_t>(local.substr(colon + 1));
    auto host = local.substr(0, colon);
    host = host.substr(0, host.find('%'));
    if (host.starts_with('[') && host.find(']') != std::string_view::npos)
        host = host.substr(1, host.find(']') - 1);
    socket.both = host == "*";
    const auto address = Address::parse(socket.both ? "::" : host);
    if (!address)
        return std::nullopt;
    socket.local.address = *address;
    if (words.size() > 6)
        socket.program = programIn(words[6]);
    return socket;
}

void takeLine(std::string_view kind, std::string_view rest, ServerFacts &facts)
{
    auto &host = facts.host;
    const auto words = wordsOf(rest);
    if (kind == "host")
        host.hostName = rest;
    else if (kind == "kernel")
        host.kernel = rest;
    else if (kind == "system")
        host.system = rest;
    else if (kind == "setting" && words.size() == 2)
        host.settings.push_back({std::string(words[0]), std::string(words[1])});
    else if (kind == "link")
        takeLink(words, host);
    else if (kind == "address")
        takeAddress(words, host);
    else if (kind == "listening")
        facts.listening.emplace();
    else if (kind == "route" && !words.empty() && words[0] == "director")
        host.routeToPeer = routeOf(words);
    else if (kind == "route" && !words.empty() && words[0] == "client")
        host.routeToClient = routeOf(words);
    else if (kind == "fou" && valueOf(words, "port").size() > 0 && words.back() == "gue")
        facts.guePorts.push_back(numberOf<std::uint16_t>(valueOf(words, "port")));
    else if (const auto socket = kind == "listen" ? socketOf(words) : std::nullopt;
             socket && facts.listening)
        facts.listening->push_back(*socket);
}

} // namespace

Result<ServerFacts> parseServerFacts(std::string_view text)
{
    if (text.size() > kMaximumFactsOctets)
        return makeError(ErrorCode::LimitExceeded, std::to_string(text.size())
                                                       + " octets are too many for the facts of a "
                                                         "server");
    ServerFacts facts;
    bool begun = false;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.remove_suffix(1);
        if (line == kFirstLine) {
            facts = {};
            begun = true;
        }
        if (!begun) // what the login printed before
            continue;
        if (line == "end")
            return facts;
        const auto space = std::min(line.find(' '), line.size());
        takeLine(line.substr(0, space), line.substr(std::min(space + 1, line.size())), facts);
    }
    if (!begun)
        return makeError(ErrorCode::Malformed,
                         "this is not what the script prints: there is no line \""
                             + std::string(kFirstLine) + '"');
    return makeError(ErrorCode::Malformed, "the output of the script is cut off: no line \"end\"");
}

} // namespace vipdeck::doctor
