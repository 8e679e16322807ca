// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/matrix/ground.h"

#include <unistd.h>

#include <array>
#include <cstdlib>

namespace vipdeck::matrix {
namespace {

constexpr auto kIPv4 = AddressFamily::IPv4;
constexpr std::uint32_t kConnections = 4096;

Address parsed(std::string_view v4, std::string_view v6, AddressFamily family)
{
    return Address::parse(family == kIPv4 ? v4 : v6).value();
}

// Replaces % by the server's number.
std::string forServer(std::string_view lines, int number)
{
    std::string result;
    for (const char one : lines)
        result +=
            one == '%' ? std::string(1, static_cast<char>('0' + number)) : std::string(1, one);
    return result;
}

bool prepare(const Space &space, bool forwards)
{
    bool done = space.configure("link set lo up\n");
    const char *flag = forwards ? "1" : "0";
    for (const auto &[name, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"net.ipv6.conf.all.accept_dad", "0"},
             {"net.ipv6.conf.default.accept_dad", "0"},
             {"net.ipv6.conf.default.accept_ra", "0"},
             {"net.ipv4.conf.all.rp_filter", "0"},
             {"net.ipv4.conf.default.rp_filter", "0"},
             {"net.ipv4.conf.all.send_redirects", "0"},
             {"net.ipv4.conf.default.send_redirects", "0"},
             {"net.ipv4.icmp_ratelimit", "0"},
             {"net.ipv6.icmp.ratelimit", "0"},
             {"net.ipv4.ip_forward", flag},
             {"net.ipv6.conf.all.forwarding", flag},
             {"net.ipv4.conf.all.accept_local", "0"}})
        done = space.set(name, value) && done;
    return done;
}

} // namespace

Address clientAddress(AddressFamily family)
{
    return parsed("198.51.100.10", "2001:db8:51::10", family);
}

Address directorAddress(int server, AddressFamily family)
{
    if (server == 0)
        return parsed("198.51.100.1", "2001:db8:51::1", family);
    return parsed(forServer("10.0.%.1", server), forServer("fd00:%::1", server), family);
}

Address serverAddress(int server, AddressFamily family)
{
    return parsed(forServer("10.0.%.11", server), forServer("fd00:%::11", server), family);
}

Address directClientAddress(int server, AddressFamily family)
{
    return parsed(forServer("172.16.%.10", server), forServer("fd01:%::10", server), family);
}

Address vip(Vip which, AddressFamily family)
{
    switch (which) {
    case Vip::Local: return parsed("192.0.2.10", "2001:db8:a::10", family);
    case Vip::Elsewhere: return parsed("192.0.2.99", "2001:db8:a::99", family);
    case Vip::OwnClient: break;
    }
    return parsed("192.0.2.30", "2001:db8:a::30", family);
}

Ground::Ground()
    : m_client(m_clientSpace)
    , m_directorsClient(m_directorSpace)
{}

Ground::~Ground() = default;

bool Ground::buildDirector() const
{
    return prepare(m_directorSpace, true)
           && m_directorSpace.configure(
               "link add toclient type veth peer name eth0 netns " + m_clientSpace.path() + "\n"
               + "link add to1 type veth peer name eth0 netns " + m_serverSpace1.path() + "\n"
               + "link add to2 type veth peer name eth0 netns " + m_serverSpace2.path() + "\n"
               + "addr add 198.51.100.1/24 dev toclient\n"
                 "addr add 2001:db8:51::1/64 dev toclient nodad\n"
                 "addr add 10.0.1.1/24 dev to1\n"
                 "addr add fd00:1::1/64 dev to1 nodad\n"
                 "addr add 10.0.2.1/24 dev to2\n"
                 "addr add fd00:2::1/64 dev to2 nodad\n"
                 "addr add 192.0.2.10/32 dev lo\n"
                 "addr add 2001:db8:a::10/128 dev lo\n"
                 "addr add 192.0.2.30/32 dev lo\n"
                 "addr add 2001:db8:a::30/128 dev lo\n"
                 "link set toclient up\n"
                 "link set to1 up\n"
                 "link set to2 up\n"
                 // What its own clients need for a VIP that is not its own.
                 "route add 192.0.2.99 via 10.0.1.11\n"
                 "route add 2001:db8:a::99 via fd00:1::11\n");
}

bool Ground::disableOffloads() const
{
    bool done = false;
    m_directorSpace.run([&] {
        done = std::system("ethtool -K to1 tx off >/dev/null") == 0
               && std::system("ethtool -K to2 tx off >/dev/null") == 0;
    });
    return done;
}

bool Ground::buildClient() const
{
    return m_clientSpace.configure(
        "link add direct1 type veth peer name direct0 netns " + m_serverSpace1.path() + "\n"
        + "link add direct2 type veth peer name direct0 netns " + m_serverSpace2.path() + "\n"
        + "addr add 198.51.100.10/24 dev eth0\n"
          "addr add 2001:db8:51::10/64 dev eth0 nodad\n"
          "addr add 172.16.1.10/24 dev direct1\n"
          "addr add fd01:1::10/64 dev direct1 nodad\n"
          "addr add 172.16.2.10/24 dev direct2\n"
          "addr add fd01:2::10/64 dev direct2 nodad\n"
          "link set eth0 up\n"
          "link set direct1 up\n"
          "link set direct2 up\n"
          "route add default via 198.51.100.1\n"
          "route add default via 2001:db8:51::1\n");
}

bool Ground::buildServer(int number) const
{
    return serverSpace(number).configure(forServer("addr add 10.0.%.11/24 dev eth0\n"
                                                   "addr add fd00:%::11/64 dev eth0 nodad\n"
                                                   "addr add 172.16.%.11/24 dev direct0\n"
                                                   "addr add fd01:%::11/64 dev direct0 nodad\n"
                                                   "addr add 192.0.2.10/32 dev lo\n"
                                                   "addr add 192.0.2.99/32 dev lo\n"
                                                   "addr add 2001:db8:a::10/128 dev lo\n"
                                                   "addr add 2001:db8:a::99/128 dev lo\n"
                                                   "link set eth0 up\n"
                                                   "link set direct0 up\n"
                                                   "link set tun0 up\n"
                                                   "route add default via 10.0.%.1\n"
                                                   "route add default via fd00:%::1\n"
                                                   "route add table 100 default via 172.16.%.10\n"
                                                   "route add table 100 default via fd01:%::10\n"
                                                   // For clients on the director.
                                                   "route add table 100 10.0.0.0/16 via 10.0.%.1\n"
                                                   "route add table 100 fd00::/16 via fd00:%::1\n"
                                                   "rule add from 192.0.2.0/24 table 100\n",
                                                   number))
           && serverSpace(number).configureIPv6("rule add from 2001:db8:a::/64 table 100\n");
}

bool Ground::build(QString &reason)
{
    reason = QStringLiteral("namespaces");
    for (const auto *space : {&m_clientSpace, &m_serverSpace1, &m_serverSpace2})
        if (!space->isOpen() || !prepare(*space, false))
            return false;
    reason = QStringLiteral("links");
    if (!buildDirector() || !buildClient())
        return false;
    reason = QStringLiteral("ethtool");
    if (!disableOffloads())
        return false;
    reason = QStringLiteral("servers");
    for (const int number : {1, 2}) {
        m_decapsulators.push_back(std::make_unique<Decapsulator>(serverSpace(number)));
        if (!m_decapsulators.back()->isOpen() || !buildServer(number))
            return false;
        m_servers.push_back(std::make_unique<RealServer>(
            serverSpace(number), static_cast<std::uint8_t>(number),
            [number](const Address &source, const Address &client) {
                const bool isOwn = source == serverAddress(number, source.family());
                return isOwn ? client : directClientAddress(number, client.family());
            }));
        if (!m_servers.back()->isOpen())
            return false;
    }
    m_clientTap = std::make_unique<Wiretap>(m_clientSpace);
    reason = QStringLiteral("client");
    return m_clientTap->isOpen() && m_directorSpace.enter();
}

void Ground::renew(EngineHostOptions options)
{
    m_engine.reset(); // one at a time has the queues
    options.connectionCapacity = kConnections;
    // The same tests on the other path.
    if (const auto mode = rewritingModeOf(qgetenv("VIPDECK_REWRITING").toStdString()))
        options.rewritingMode = *mode;
    if (const auto mode = flowCacheModeOf(qgetenv("VIPDECK_FLOW_CACHE").toStdString()))
        options.flowCacheMode = *mode;
    if (const auto mode = flowAttachmentModeOf(qgetenv("VIPDECK_FLOW_ATTACHMENT").toStdString()))
        options.flowCache.attachment = *mode;
    m_engine = std::make_unique<EngineHost>(options);
    if (const auto started = m_engine->start(); !started)
        qFatal("engine: %s", started.error().message.c_str());
    // Path MTUs of IPv6 end with their route only.
    if (!m_clientSpace.set("net.ipv4.route.flush", "1")
        || !m_clientSpace.configure("route del default via 2001:db8:51::1\n"
                                    "route add default via 2001:db8:51::1\n"))
        qFatal("the client's routes could not be made anew");
    m_clientTap->clear();
    for (auto &server : m_servers)
        server->wiretap().clear();
}

QString Ground::apply(const ChangeSet &changes)
{
    const auto applied = m_engine->apply(changes);
    return applied ? QString() : QString::fromStdString(applied.error().message);
}

ServiceConfig serviceFor(Protocol protocol, const Endpoint &endpoint)
{
    ServiceConfig config;
    config.key = {protocol, endpoint, 0};
    config.scheduler = "rr";
    if (!endpoint.address.isIPv4())
        config.persistenceNetmask = kNoNetmask6;
    return config;
}

std::uint64_t dropsOf(const DirectorStatus &status, std::string_view reason)
{
    for (const auto &drop : status.engine.drops)
        if (drop.reason == reason)
            return drop.packets;
    return 0;
}

} // namespace vipdeck::matrix
