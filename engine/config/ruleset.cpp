// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/ruleset.h"

#include <algorithm>

#include "engine/config/schedulers.h"
#include "engine/config/serviceoptions.h"
#include "engine/config/synclength.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kMaximumSyncId = 255;
constexpr std::uint16_t kMinimumBackupLength = 1024; // a backup never listens for less

tl::unexpected<Error> noService(const ServiceKey &key)
{
    return makeError(ErrorCode::ServiceNotFound, "there is no service " + key.toString());
}

bool isMulticast(const Address &address)
{
    const auto first = address.octets()[0];
    return address.isIPv4() ? (first & 0xF0) == 0xE0 : first == 0xFF;
}

// 0.0.0.0/8, multicast and the limited broadcast address cannot be servers.
bool isUnicast4(const Address &address)
{
    return address.octets()[0] != 0 && !isMulticast(address) && address.ipv4() != 0xFFFFFFFFu;
}

// RFC 4291: not the unspecified address, multicast, link-local or IPv4-mapped.
bool isUnicast6(const Address &address)
{
    const auto &octets = address.octets();
    const bool linkLocal = octets[0] == 0xFE && (octets[1] & 0xC0) == 0x80;
    const bool mapped =
        std::all_of(octets.begin(), octets.begin() + 10, [](auto octet) { return octet == 0; })
        && octets[10] == 0xFF && octets[11] == 0xFF;
    return !address.isUnspecified() && !isMulticast(address) && !linkLocal && !mapped;
}

// Carries out one alternative of Change on rules that stay untouched on failure.
struct Applier
{
    RuleSet &rules;

    Result<> operator()(const AddService &change) const
    {
        if (rules.findService(change.service.key))
            return makeError(ErrorCode::AlreadyExists,
                             "service " + change.service.key.toString() + " exists already");
        if (auto valid = validate(change.service); !valid)
            return valid;
        rules.services.push_back({change.service, {}});
        return {};
    }
    Result<> operator()(const EditService &change) const
    {
        auto *service = rules.findService(change.service.key);
        if (!service)
            return noService(change.service.key);
        if (auto valid = validate(change.service); !valid)
            return valid;
        service->config = change.service;
        return {};
    }
    Result<> operator()(const RemoveService &change) const
    {
        if (std::erase_if(rules.services,
                          [&](const Service &s) { return s.config.key == change.key; })
            == 0)
            return noService(change.key);
        rules.serviceLabels.erase(change.key);
        return {};
    }
    Result<> operator()(const AddDestination &change) const
    {
        auto *service = rules.findService(change.key);
        if (!service)
            return noService(change.key);
        if (auto valid = validateHere(service->config, change.destination); !valid)
            return valid;
        if (service->findDestination(change.destination.endpoint))
            return makeError(ErrorCode::AlreadyExists,
                             "server " + change.destination.endpoint.toString() + " is in service "
                                 + change.key.toString() + " already");
        service->destinations.push_back(change.destination);
        return {};
    }
    Result<> operator()(const EditDestination &change) const
    {
        auto *service = rules.findService(change.key);
        if (!service)
            return noService(change.key);
        if (auto valid = validateHere(service->config, change.destination); !valid)
            return valid;
        const auto found = std::ranges::find(service->destinations, change.destination.endpoint,
                                             &DestinationConfig::endpoint);
        if (found == service->destinations.end())
            return noDestination(change.key, change.destination.endpoint);
        *found = change.destination;
        return {};
    }
    Result<> operator()(const RemoveDestination &change) const
    {
        auto *service = rules.findService(change.key);
        if (!service)
            return noService(change.key);
        if (std::erase_if(service->destinations,
                          [&](const DestinationConfig &d) { return d.endpoint == change.endpoint; })
            == 0)
            return noDestination(change.key, change.endpoint);
        return {};
    }
    Result<> operator()(const RemoveEverything &) const
    {
        rules.services.clear();
        rules.serviceLabels.clear();
        return {};
    }
    Result<> operator()(const SetTimeouts &change) const
    {
        const auto set = [](std::uint32_t &field, std::uint32_t value) {
            if (value != 0)
                field = value;
        };
        set(rules.timeouts.tcpSeconds, change.timeouts.tcpSeconds);
        set(rules.timeouts.tcpFinSeconds, change.timeouts.tcpFinSeconds);
        set(rules.timeouts.udpSeconds, change.timeouts.udpSeconds);
        return {};
    }
    Result<> operator()(const StartSyncDaemon &change) const
    {
        if (std::ranges::find(rules.syncDaemons, change.daemon.role, &SyncDaemonConfig::role)
            != rules.syncDaemons.end())
            return makeError(ErrorCode::AlreadyExists, "this sync daemon runs already");
        if (auto valid = validateDaemon(change.daemon); !valid)
            return valid;
        auto daemon = change.daemon;
        if (daemon.role == SyncRole::Backup && daemon.maximumLength != 0)
            daemon.maximumLength = std::max(daemon.maximumLength, kMinimumBackupLength);
        const auto longest =
            static_cast<std::uint16_t>(0xFFFF - syncHeaderLength(daemon.group.family()));
        daemon.maximumLength = std::min(daemon.maximumLength, longest);
        rules.syncDaemons.push_back(daemon);
        return {};
    }
    Result<> operator()(const StopSyncDaemon &change) const
    {
        if (std::erase_if(rules.syncDaemons,
                          [&](const SyncDaemonConfig &d) { return d.role == change.role; })
            == 0)
            return makeError(ErrorCode::ServiceNotFound, "this sync daemon does not run");
        return {};
    }
    Result<> operator()(const LabelService &change) const
    {
        if (!rules.findService(change.key))
            return noService(change.key);
        if (change.label == Label{})
            rules.serviceLabels.erase(change.key);
        else
            rules.serviceLabels[change.key] = change.label;
        return {};
    }
    Result<> operator()(const LabelServer &change) const
    {
        rules.serverLabels[change.address] = change.label;
        return {};
    }
    Result<> operator()(const ForgetServer &change) const
    {
        rules.serverLabels.erase(change.address);
        return {};
    }
    Result<> operator()(const SetTunable &change) const
    {
        return setTunable(rules.tunables, change.name, change.text);
    }

    // Sync messages have one address family per connection, so a daemon and a server of another
    // family than its service exclude each other.
    Result<> validateHere(const ServiceConfig &service, const DestinationConfig &destination) const
    {
        if (!rules.syncDaemons.empty()
            && destination.endpoint.address.family() != service.key.family())
            return makeError(ErrorCode::InvalidArgument,
                             "server " + destination.endpoint.toString()
                                 + " has another address family than its service, which does not "
                                   "go with a running sync daemon");
        return validate(service, destination);
    }
    Result<> validateDaemon(const SyncDaemonConfig &daemon) const
    {
        if (daemon.interfaceName.empty() || !isMulticast(daemon.group))
            return makeError(ErrorCode::InvalidArgument,
                             "a sync daemon needs an interface and a multicast group, not \""
                                 + daemon.interfaceName + "\" and " + daemon.group.toString());
        if (daemon.syncId > kMaximumSyncId)
            return makeError(ErrorCode::OutOfRange,
                             "sync id " + std::to_string(daemon.syncId) + " is above 255");
        for (const auto &service : rules.services)
            for (const auto &destination : service.destinations)
                if (destination.endpoint.address.family() != service.config.key.family())
                    return makeError(ErrorCode::InvalidArgument,
                                     "a sync daemon cannot run while server "
                                         + destination.endpoint.toString()
                                         + " has another address family than its service");
        return {};
    }

    static tl::unexpected<Error> noDestination(const ServiceKey &key, const Endpoint &endpoint)
    {
        return makeError(ErrorCode::DestinationNotFound, "there is no server " + endpoint.toString()
                                                             + " in service " + key.toString());
    }
};

} // namespace

const Service *RuleSet::findService(const ServiceKey &key) const
{
    const auto found =
        std::ranges::find_if(services, [&](const Service &s) { return s.config.key == key; });
    return found == services.end() ? nullptr : &*found;
}

Service *RuleSet::findService(const ServiceKey &key)
{
    const auto found =
        std::ranges::find_if(services, [&](const Service &s) { return s.config.key == key; });
    return found == services.end() ? nullptr : &*found;
}

Result<> validate(const ServiceConfig &service)
{
    const auto &key = service.key;
    if (!findScheduler(service.scheduler) && service.scheduler != kNoScheduler)
        return makeError(ErrorCode::SchedulerNotFound,
                         "there is no scheduler \"" + service.scheduler + '"');
    if (!service.persistenceEngine.empty() && service.persistenceEngine != "sip")
        return makeError(ErrorCode::SchedulerNotFound,
                         "there is no persistence engine \"" + service.persistenceEngine + '"');
    if (!key.isFirewallMark() && key.protocol != Protocol::Tcp && key.protocol != Protocol::Udp
        && key.protocol != Protocol::Sctp)
        return makeError(ErrorCode::InvalidArgument,
                         "a service is TCP, UDP, SCTP or a firewall mark");
    if (key.isFirewallMark() && key != ServiceKey::forMark(key.firewallMark, key.family()))
        return makeError(ErrorCode::InvalidArgument,
                         key.toString()
                             + ": a firewall mark goes without protocol, address and "
                               "port");
    if (!key.isFirewallMark() && key.endpoint.port == 0
        && refusalOf(ServiceOption::AnyPort, service) != OptionRefusal::None)
        return makeError(ErrorCode::InvalidArgument, "port 0 (any port) needs persistence");
    if (service.persistent
        && (service.persistenceTimeoutSeconds == 0
            || service.persistenceTimeoutSeconds > kMaximumPersistenceSeconds))
        return makeError(ErrorCode::OutOfRange,
                         "persistence timeout " + std::to_string(service.persistenceTimeoutSeconds)
                             + " s is not within 1 to 2678400");
    if (key.family() == AddressFamily::IPv6 && service.persistent
        && (service.persistenceNetmask < 1 || service.persistenceNetmask > 128))
        return makeError(ErrorCode::OutOfRange, "IPv6 persistence prefix length "
                                                    + std::to_string(service.persistenceNetmask)
                                                    + " is not within 1 to 128");
    return {};
}

Result<> validate(const ServiceConfig &service, const DestinationConfig &destination)
{
    const auto &endpoint = destination.endpoint;
    const auto family = endpoint.address.family();
    if (family != service.key.family() && destination.forwarding != Forwarding::Tunnel)
        return makeError(ErrorCode::InvalidArgument,
                         "server " + endpoint.toString()
                             + " has another address family than the service; "
                               "only tunnelling crosses families");
    if (destination.weight < 0)
        return makeError(ErrorCode::OutOfRange,
                         "weight " + std::to_string(destination.weight) + " is below 0");
    if (destination.lowerThreshold > destination.upperThreshold)
        return makeError(ErrorCode::OutOfRange, "lower threshold "
                                                    + std::to_string(destination.lowerThreshold)
                                                    + " is above the upper threshold "
                                                    + std::to_string(destination.upperThreshold));
    if (destination.tunnel.type == TunnelType::Gue && destination.tunnel.port == 0)
        return makeError(ErrorCode::InvalidArgument, "GUE tunnel of server " + endpoint.toString()
                                                         + " needs a port, 0 is none");
    if (!(family == AddressFamily::IPv4 ? isUnicast4(endpoint.address)
                                        : isUnicast6(endpoint.address)))
        return makeError(ErrorCode::InvalidArgument,
                         "server address " + endpoint.address.toString() + " is not unicast");
    return {};
}

Result<> applyChange(RuleSet &rules, const Change &change)
{
    return std::visit(Applier{rules}, change);
}

Result<> applyChanges(RuleSet &rules, const ChangeSet &changes)
{
    RuleSet copy = rules;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (auto done = applyChange(copy, changes[i]); !done)
            return makeError(done.error().code,
                             "change " + std::to_string(i + 1) + ": " + done.error().message);
    }
    rules = std::move(copy);
    return {};
}

} // namespace vipdeck
