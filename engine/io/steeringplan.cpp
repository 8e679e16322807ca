// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/steeringplan.h"

#include <algorithm>

namespace vipdeck {
namespace {

enum SetIndex : std::size_t {
    kServicesHeaders,
    kServersHeaders,
    kServicesBulk,
    kServices,
    kServicesAnyPort,
    kServicesAnyPortBulk,
    kServiceMarks,
    kServiceIcmp,
    kServersBulk,
    kServers,
    kServersAnyPort,
    kServersAnyPortBulk,
    kServerIcmp,
    kTunnelIcmp,
    kMarkIcmp,
};

constexpr std::array<SteeringSetInfo, kSteeringSetCount> kSets{{
    {"services-headers", SteeringKey::AddressProtocolPort, SteeringDirection::Request, false, true},
    {"servers-headers", SteeringKey::AddressProtocolPort, SteeringDirection::Reply, false, true},
    {"services-bulk", SteeringKey::AddressProtocolPort, SteeringDirection::Request, true},
    {"services", SteeringKey::AddressProtocolPort, SteeringDirection::Request, false},
    {"services-any-port", SteeringKey::AddressProtocol, SteeringDirection::Request, false},
    {"services-any-port-bulk", SteeringKey::AddressProtocol, SteeringDirection::Request, true},
    {"service-marks", SteeringKey::Mark, SteeringDirection::Request, false},
    {"service-icmp", SteeringKey::AddressIcmpType, SteeringDirection::Request, false},
    {"servers-bulk", SteeringKey::AddressProtocolPort, SteeringDirection::Reply, true},
    {"servers", SteeringKey::AddressProtocolPort, SteeringDirection::Reply, false},
    {"servers-any-port", SteeringKey::AddressProtocol, SteeringDirection::Reply, false},
    {"servers-any-port-bulk", SteeringKey::AddressProtocol, SteeringDirection::Reply, true},
    {"server-icmp", SteeringKey::AddressIcmpType, SteeringDirection::Reply, false, false, true},
    {"tunnel-icmp", SteeringKey::AddressIcmpType, SteeringDirection::Request, false, false, true},
    {"mark-icmp", SteeringKey::IcmpType, SteeringDirection::Request, false},
}};

// RFC 792: destination unreachable, source quench, time exceeded, parameter problem.
constexpr std::array<std::uint8_t, 4> kIcmpErrors{3, 4, 11, 12};
// RFC 4443: destination unreachable, packet too big, time exceeded, parameter problem.
constexpr std::array<std::uint8_t, 4> kIcmpV6Errors{1, 2, 3, 4};

constexpr std::array kAnyProtocols{Protocol::Tcp, Protocol::Udp, Protocol::Sctp, Protocol::Esp,
                                   Protocol::Ah};
constexpr std::array kSecurityProtocols{Protocol::Esp, Protocol::Ah};
constexpr std::uint16_t kKeyExchangePort = 500; // RFC 7296 section 2

// ESP and AH follow the key exchange between the same two.
bool takesKeyExchange(const ServiceKey &key)
{
    return key.isFirewallMark()
           || (key.protocol == Protocol::Udp
               && (key.endpoint.port == 0 || key.endpoint.port == kKeyExchangePort));
}

bool isMasqueraded(const DestinationConfig &destination)
{
    return destination.forwarding == Forwarding::Masquerade;
}

class Planner
{
public:
    explicit Planner(const FtpPorts &ftpPorts)
        : m_ftpPorts(&ftpPorts)
    {}

    SteeringPlan plan;

    void add(const Service &service)
    {
        if (service.config.persistent)
            plan.clients = plan.clients.narrowedBy(maskOf(service.config));
        addRequests(service);
        for (const auto &destination : service.destinations) {
            if (isMasqueraded(destination))
                addReplies(service.config.key, destination.endpoint);
            // A router's errors about a tunnel come to the director's own address.
            if (destination.forwarding == Forwarding::Tunnel)
                addIcmp(destination.endpoint.address, kTunnelIcmp);
        }
        if (hasDataConnections(service))
            addDataConnections(service);
        if (needsHeadersOnly(service))
            addHeaderQueue(service);
        else if (!service.config.key.isFirewallMark())
            m_needPayload.insert(elementOf(service.config.key));
    }

    // A service whose servers are all masqueraded may have connections that are not, from before.
    void preferPlainQueue()
    {
        for (auto *sets : {&plan.ipv4, &plan.ipv6}) {
            takeAway((*sets)[kServicesBulk], (*sets)[kServices]);
            takeAway((*sets)[kServicesAnyPortBulk], (*sets)[kServicesAnyPort]);
            takeAway((*sets)[kServicesHeaders], m_needPayload);
        }
    }

private:
    static SteeringElement elementOf(const ServiceKey &key)
    {
        return {key.endpoint.address, static_cast<std::uint8_t>(key.protocol), key.endpoint.port,
                0};
    }

    static void takeAway(SteeringElements &from, const SteeringElements &what)
    {
        if (!from.empty() && !what.empty())
            std::erase_if(from, [&what](const auto &element) { return what.contains(element); });
    }

    // The key of a persistence engine may come from any client.
    static ClientMask maskOf(const ServiceConfig &config)
    {
        ClientMask mask;
        if (!config.persistenceEngine.empty())
            mask = {0, 0};
        else if (config.key.family() == AddressFamily::IPv4)
            mask.ipv4 = config.persistenceNetmask;
        else
            mask.ipv6 = config.persistenceNetmask;
        return mask;
    }

    SteeringElements &set(AddressFamily family, SetIndex index)
    {
        return (family == AddressFamily::IPv4 ? plan.ipv4 : plan.ipv6)[index];
    }

    void addIcmp(const Address &address, SetIndex index)
    {
        for (const auto type : address.isIPv4() ? kIcmpErrors : kIcmpV6Errors)
            set(address.family(), index).insert({address, type, 0, 0});
    }

    void addSecurity(const Address &address, SetIndex index)
    {
        for (const auto protocol : kSecurityProtocols)
            set(address.family(), index)
                .insert({address, static_cast<std::uint8_t>(protocol), 0, 0});
    }

    void addRequests(const Service &service)
    {
        const auto &key = service.config.key;
        if (key.isFirewallMark()) {
            set(key.family(), kServiceMarks).insert({Address{}, 0, 0, key.firewallMark});
            // Its virtual addresses are known only to whoever sets the mark.
            const bool v4 = key.family() == AddressFamily::IPv4;
            for (const auto type : v4 ? kIcmpErrors : kIcmpV6Errors)
                set(key.family(), kMarkIcmp).insert({Address{}, type, 0, 0});
            return;
        }
        const auto &[address, port] = key.endpoint;
        const auto protocol = static_cast<std::uint8_t>(key.protocol);
        addIcmp(address, kServiceIcmp);
        if (takesKeyExchange(key))
            addSecurity(address, kServicesAnyPort);
        if (port == 0) {
            set(key.family(), kServicesAnyPort).insert({address, protocol, 0, 0});
            return;
        }
        // Only what is rewritten in place may come as a superpacket: an outer header or a raw
        // socket needs packets that fit the next link.
        const bool bulk = key.protocol == Protocol::Tcp
                          && std::ranges::all_of(service.destinations, isMasqueraded);
        set(key.family(), bulk ? kServicesBulk : kServices).insert({address, protocol, port, 0});
    }

    [[nodiscard]] bool hasDataConnections(const Service &service) const
    {
        const auto &key = service.config.key;
        if (key.isFirewallMark() || key.protocol != Protocol::Tcp)
            return false;
        const bool translated =
            std::ranges::find(*m_ftpPorts, key.endpoint.port) != m_ftpPorts->end()
            && std::ranges::any_of(service.destinations, isMasqueraded);
        return translated || (service.config.persistent && key.endpoint.port == kFtpPort);
    }

    void addDataConnections(const Service &service)
    {
        constexpr auto kTcp = static_cast<std::uint8_t>(Protocol::Tcp);
        const auto &address = service.config.key.endpoint.address;
        const bool bulk = std::ranges::all_of(service.destinations, isMasqueraded);
        set(address.family(), bulk ? kServicesAnyPortBulk : kServicesAnyPort)
            .insert({address, kTcp, 0, 0});
        for (const auto &destination : service.destinations)
            if (isMasqueraded(destination))
                set(destination.endpoint.address.family(), kServersAnyPortBulk)
                    .insert({destination.endpoint.address, kTcp, 0, 0});
    }

    // Is nothing but an address and a port of its packets ever looked at or changed?
    [[nodiscard]] bool needsHeadersOnly(const Service &service) const
    {
        const auto &key = service.config.key;
        const bool hasPorts = key.protocol == Protocol::Tcp || key.protocol == Protocol::Udp;
        return !key.isFirewallMark() && hasPorts && key.endpoint.port != 0
               && service.config.persistenceEngine.empty() && !hasDataConnections(service)
               && std::ranges::all_of(service.destinations, [&key](const auto &destination) {
                      return isMasqueraded(destination)
                             && destination.endpoint.address.family() == key.family();
                  });
    }

    void addHeaderQueue(const Service &service)
    {
        const auto &key = service.config.key;
        const auto protocol = static_cast<std::uint8_t>(key.protocol);
        set(key.family(), kServicesHeaders).insert(elementOf(key));
        plan.endpoints.insert(key.endpoint);
        for (const auto &destination : service.destinations) {
            auto server = destination.endpoint;
            if (server.port == 0)
                server.port = key.endpoint.port;
            set(key.family(), kServersHeaders).insert({server.address, protocol, server.port, 0});
            plan.endpoints.insert(server);
        }
    }

    void addReplies(const ServiceKey &key, const Endpoint &server)
    {
        const auto &address = server.address;
        addIcmp(address, kServerIcmp);
        if (takesKeyExchange(key))
            addSecurity(address, kServersAnyPort);
        if (key.isFirewallMark() || key.endpoint.port == 0) {
            for (const auto protocol : kAnyProtocols)
                if (key.isFirewallMark() || protocol == key.protocol)
                    set(address.family(), kServersAnyPort)
                        .insert({address, static_cast<std::uint8_t>(protocol), 0, 0});
            return;
        }
        const auto port = server.port == 0 ? key.endpoint.port : server.port;
        const bool bulk = key.protocol == Protocol::Tcp;
        set(address.family(), bulk ? kServersBulk : kServers)
            .insert({address, static_cast<std::uint8_t>(key.protocol), port, 0});
    }

    const FtpPorts *m_ftpPorts;
    SteeringElements m_needPayload; // services with a reason against the header queue
};

} // namespace

std::span<const SteeringSetInfo> steeringSets()
{
    return kSets;
}

SteeringPlan planSteering(const RuleSet &rules, const FtpPorts &ftpPorts,
                          const std::vector<Service> &lingering)
{
    Planner planner(ftpPorts);
    for (const auto &service : rules.services)
        planner.add(service);
    for (const auto &service : lingering)
        planner.add(service);
    planner.preferPlainQueue();
    const bool usesOurMarks = std::ranges::any_of(rules.services, [](const Service &service) {
        return (service.config.key.firewallMark & kRewriteMarkMask) == kRewriteMark;
    });
    // More endpoints than marks.
    constexpr std::size_t kMostEndpoints = ~kRewriteMarkMask;
    if (usesOurMarks || planner.plan.endpoints.size() > kMostEndpoints)
        return withoutHeaderQueue(std::move(planner.plan));
    return std::move(planner.plan);
}

SteeringPlan withoutHeaderQueue(SteeringPlan plan)
{
    for (auto *sets : {&plan.ipv4, &plan.ipv6})
        for (std::size_t i = 0; i < kSteeringSetCount; ++i)
            if (kSets[i].headers)
                (*sets)[i].clear();
    plan.endpoints.clear();
    return plan;
}

} // namespace vipdeck
