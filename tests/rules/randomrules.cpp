// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/randomrules.h"

#include "engine/config/schedulers.h"

namespace vipdeck::test {

RuleSet RandomRules::ruleSet()
{
    RuleSet rules;
    const auto services = m_random.below(8);
    for (std::uint32_t i = 0; i < services; ++i) {
        const auto added = service();
        if (!applyChange(rules, AddService{added}))
            continue;
        const auto servers = m_random.below(6);
        for (std::uint32_t j = 0; j < servers; ++j)
            (void)applyChange(rules, AddDestination{added.key, destination(added.key)});
    }
    return rules;
}

ServiceConfig RandomRules::service()
{
    const auto known = knownSchedulers();
    ServiceConfig service;
    service.key = key();
    service.persistenceNetmask =
        service.key.family() == AddressFamily::IPv4 ? kNoNetmask4 : kNoNetmask6;
    service.scheduler = known[m_random.below(static_cast<std::uint32_t>(known.size()))].name;
    if (rarely(3))
        service.schedulerFlags = m_random.below(8) << 3;
    const bool anyPort = !service.key.isFirewallMark() && service.key.endpoint.port == 0;
    if (anyPort || rarely(3))
        addPersistence(service);
    const bool udp = service.key.isFirewallMark() || service.key.protocol == Protocol::Udp;
    service.onePacket = udp && rarely(4);
    return service;
}

DestinationConfig RandomRules::destination(const ServiceKey &key)
{
    DestinationConfig server;
    server.forwarding = static_cast<Forwarding>(m_random.below(3)); // LocalNode replaced below
    if (server.forwarding == Forwarding::LocalNode)
        server.forwarding = Forwarding::DirectRoute;
    auto family = key.family();
    if (server.forwarding == Forwarding::Tunnel) {
        server.tunnel = tunnel();
        if (rarely(4))
            family = family == AddressFamily::IPv4 ? AddressFamily::IPv6 : AddressFamily::IPv4;
    }
    server.endpoint.address = unicast(family);
    const bool ownPort = key.isFirewallMark() || server.forwarding == Forwarding::Masquerade;
    server.endpoint.port = ownPort ? static_cast<std::uint16_t>(number(65535)) : key.endpoint.port;
    server.weight = static_cast<std::int32_t>(number(0x7FFFFFFF));
    if (rarely(2)) {
        server.upperThreshold = number(0x7FFFFFFF);
        server.lowerThreshold = m_random.below(server.upperThreshold + 1);
    }
    return server;
}

SyncDaemonConfig RandomRules::syncDaemon()
{
    SyncDaemonConfig daemon;
    daemon.role = rarely(2) ? SyncRole::Master : SyncRole::Backup;
    daemon.interfaceName = rarely(2) ? "eth0" : "bond0.100";
    daemon.syncId = m_random.below(256);
    if (rarely(2))
        daemon.maximumLength = static_cast<std::uint16_t>(1024 + m_random.below(40000));
    if (rarely(3))
        daemon.group = rarely(2) ? Address::fromIPv4(0xEF000001 + m_random.below(9))
                                 : Address::parse("ff02::77").value();
    daemon.port = static_cast<std::uint16_t>(1 + m_random.below(65535));
    daemon.ttl = static_cast<std::uint8_t>(1 + m_random.below(255));
    return daemon;
}

Change RandomRules::change()
{
    const auto config = service();
    const auto server = destination(config.key);
    switch (m_random.below(10)) {
    case 0: return AddService{config};
    case 1: return EditService{config};
    case 2: return RemoveService{config.key};
    case 3: return AddDestination{config.key, server};
    case 4: return EditDestination{config.key, server};
    case 5: return RemoveDestination{config.key, server.endpoint};
    case 6: return RemoveEverything{};
    case 7: return SetTimeouts{{number(2678400), number(2678400), number(2678400)}};
    case 8: return StartSyncDaemon{syncDaemon()};
    default: return StopSyncDaemon{syncDaemon().role};
    }
}

std::uint32_t RandomRules::number(std::uint32_t maximum)
{
    switch (m_random.below(5)) {
    case 0: return 0;
    case 1: return 1;
    case 2: return maximum;
    default: return m_random.below(maximum);
    }
}

Address RandomRules::unicast(AddressFamily family)
{
    if (family == AddressFamily::IPv4)
        return Address::fromIPv4(0x01000000 + m_random.below(0xDF000000));
    std::array<std::uint8_t, 16> octets{0x20, 0x01, 0x0D, 0xB8};
    for (std::size_t i = 4; i < octets.size(); ++i)
        octets[i] = rarely(2) ? 0 : static_cast<std::uint8_t>(m_random.below(256));
    return Address::fromIPv6(octets);
}

ServiceKey RandomRules::key()
{
    const auto family = rarely(3) ? AddressFamily::IPv6 : AddressFamily::IPv4;
    if (rarely(4))
        return ServiceKey::forMark(1 + number(0xFFFFFFFE), family);
    static constexpr Protocol kProtocols[] = {Protocol::Tcp, Protocol::Udp, Protocol::Sctp};
    ServiceKey key;
    key.protocol = kProtocols[m_random.below(3)];
    key.endpoint = {unicast(family), static_cast<std::uint16_t>(number(65535))};
    return key;
}

void RandomRules::addPersistence(ServiceConfig &service)
{
    service.persistent = true;
    service.persistenceTimeoutSeconds = 1 + m_random.below(2678400);
    if (rarely(2))
        service.persistenceNetmask = service.key.family() == AddressFamily::IPv4
                                         ? static_cast<std::uint32_t>(m_random.next())
                                         : 1 + m_random.below(128);
    if (rarely(4))
        service.persistenceEngine = "sip";
}

TunnelConfig RandomRules::tunnel()
{
    TunnelConfig tunnel;
    tunnel.type = static_cast<TunnelType>(m_random.below(3));
    if (tunnel.type == TunnelType::Gue) {
        tunnel.port = static_cast<std::uint16_t>(1 + m_random.below(65535));
        tunnel.checksum = static_cast<TunnelChecksum>(m_random.below(3));
    } else if (tunnel.type == TunnelType::Gre) {
        tunnel.checksum = static_cast<TunnelChecksum>(m_random.below(2));
    }
    return tunnel;
}

} // namespace vipdeck::test
