// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/ruleset.h"

#include <algorithm>

#include "engine/config/schedulers.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kMaximumPersistenceSeconds = 31 * 24 * 3600;

tl::unexpected<Error> noService(const ServiceKey &key)
{
    return makeError(ErrorCode::ServiceNotFound, "there is no service " + key.toString());
}

// Carries out one alternative of Change on rules that stay untouched on failure.
struct Applier
{
    RuleSet &rules;

    Result<> operator()(const AddService &change) const
    {
        if (const auto valid = validate(change.service); !valid)
            return valid;
        if (rules.findService(change.service.key))
            return makeError(ErrorCode::AlreadyExists,
                             "service " + change.service.key.toString() + " exists already");
        rules.services.push_back({change.service, {}});
        return {};
    }
    Result<> operator()(const EditService &change) const
    {
        if (const auto valid = validate(change.service); !valid)
            return valid;
        auto *service = rules.findService(change.service.key);
        if (!service)
            return noService(change.service.key);
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
        if (const auto valid = validate(service->config, change.destination); !valid)
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
        if (const auto valid = validate(service->config, change.destination); !valid)
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
        rules.syncDaemons.push_back(change.daemon);
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
    if (!findScheduler(service.scheduler))
        return makeError(ErrorCode::SchedulerNotFound,
                         "there is no scheduler \"" + service.scheduler + '"');
    if (!key.isFirewallMark() && key.protocol != Protocol::Tcp && key.protocol != Protocol::Udp
        && key.protocol != Protocol::Sctp)
        return makeError(ErrorCode::InvalidArgument,
                         "a service is TCP, UDP, SCTP or a firewall mark");
    if (!key.isFirewallMark() && key.endpoint.port == 0 && !service.persistent)
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
    if (!service.persistenceEngine.empty() && service.persistenceEngine != "sip")
        return makeError(ErrorCode::InvalidArgument,
                         "there is no persistence engine \"" + service.persistenceEngine + '"');
    return {};
}

Result<> validate(const ServiceConfig &service, const DestinationConfig &destination)
{
    if (destination.weight < 0)
        return makeError(ErrorCode::OutOfRange,
                         "weight " + std::to_string(destination.weight) + " is below 0");
    if (destination.lowerThreshold > destination.upperThreshold)
        return makeError(ErrorCode::OutOfRange, "lower threshold "
                                                    + std::to_string(destination.lowerThreshold)
                                                    + " is above the upper threshold "
                                                    + std::to_string(destination.upperThreshold));
    if (destination.endpoint.address.family() != service.key.family()
        && destination.forwarding != Forwarding::Tunnel)
        return makeError(ErrorCode::InvalidArgument,
                         "server " + destination.endpoint.toString()
                             + " has another address family than the service; "
                               "only tunnelling crosses families");
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
