// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/servicetable.h"

#include <algorithm>
#include <cassert>

#include "engine/config/ftpports.h"

namespace vipdeck {
namespace {

constexpr Duration kTrashPeriod = std::chrono::seconds(120);

bool isPortZero(const ServiceKey &key)
{
    return !key.isFirewallMark() && key.endpoint.port == 0;
}

bool isFtp(const ServiceKey &key)
{
    return !key.isFirewallMark() && key.protocol == Protocol::Tcp && key.endpoint.port == kFtpPort;
}

bool isFtpDataPort(std::uint16_t port)
{
    return port == kFtpDataPort || port >= kFirstFtpDataPort;
}

struct Runner
{
    ServiceTable &services;

    void operator()(const AddService &change) const { services.addService(change.service); }
    void operator()(const EditService &change) const { services.editService(change.service); }
    void operator()(const RemoveService &change) const { services.removeService(change.key); }
    void operator()(const AddDestination &change) const
    {
        services.addDestination(change.key, change.destination);
    }
    void operator()(const EditDestination &change) const
    {
        services.editDestination(change.key, change.destination);
    }
    void operator()(const RemoveDestination &change) const
    {
        services.removeDestination(change.key, change.endpoint);
    }
    void operator()(const RemoveEverything &) const { services.clear(); }
    template<typename Other>
    void operator()(const Other &) const
    {}
};

SchedulableDestination viewOf(const RunningDestination &destination)
{
    return {.endpoint = destination.config.endpoint,
            .weight = destination.config.weight,
            .active = destination.active,
            .inactive = destination.inactive,
            .overloaded = destination.overloaded,
            .id = destination.id,
            .lastWeight = destination.lastWeight};
}

} // namespace

bool RunningDestination::endsOverload() const
{
    const std::uint64_t count = connections();
    if (config.lowerThreshold != 0)
        return count < config.lowerThreshold;
    if (config.upperThreshold != 0)
        return count * 4 < std::uint64_t{config.upperThreshold} * 3;
    return true;
}

ServiceTable::ServiceTable(std::uint64_t seed, std::shared_ptr<SharedLoads> loads)
    : m_seed(seed)
    , m_loads(std::move(loads))
{}

void ServiceTable::carryOut(const Change &change)
{
    std::visit(Runner{*this}, change);
}

RunningService *ServiceTable::find(const ServiceKey &key)
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : found->second;
}

RunningService &ServiceTable::get(const ServiceKey &key)
{
    auto *service = find(key);
    assert(service != nullptr);
    return *service;
}

RunningService *ServiceTable::lookUp(Protocol protocol, const Endpoint &virtualEndpoint,
                                     std::uint32_t firewallMark)
{
    if (firewallMark != 0) {
        if (auto *service =
                find(ServiceKey::forMark(firewallMark, virtualEndpoint.address.family())))
            return service;
    }
    ServiceKey key{protocol, virtualEndpoint, 0};
    auto *service = find(key);
    if (!service && m_ftpServices != 0 && protocol == Protocol::Tcp
        && isFtpDataPort(virtualEndpoint.port)) {
        key.endpoint.port = kFtpPort;
        service = find(key);
    }
    if (!service && m_portZeroServices != 0) {
        key.endpoint.port = 0;
        service = find(key);
    }
    return service;
}

bool ServiceTable::isVirtualAddress(const Address &address) const
{
    return std::ranges::any_of(m_services, [&](const auto &service) {
        return !service->config.key.isFirewallMark()
               && service->config.key.endpoint.address == address;
    });
}

bool ServiceTable::isMasqueradedServer(Protocol protocol, const Endpoint &endpoint) const
{
    return std::ranges::any_of(m_services, [&](const auto &service) {
        const auto &key = service->config.key;
        return (key.isFirewallMark() || key.protocol == protocol)
               && std::ranges::any_of(service->destinations, [&](const auto &reference) {
                      const auto *destination = resolve(reference);
                      return destination->config.endpoint == endpoint
                             && destination->config.forwarding == Forwarding::Masquerade;
                  });
    });
}

RunningDestination *ServiceTable::resolve(const DestinationReference &reference)
{
    return const_cast<RunningDestination *>(std::as_const(*this).resolve(reference));
}

const RunningDestination *ServiceTable::resolve(const DestinationReference &reference) const
{
    if (reference.generation == 0 || reference.slot >= m_destinations.size())
        return nullptr;
    const auto &destination = m_destinations[reference.slot];
    return destination.generation == reference.generation ? &destination : nullptr;
}

std::unique_ptr<Scheduler> ServiceTable::makeScheduler(const ServiceConfig &config)
{
    return createScheduler(config.scheduler, {config.schedulerFlags, m_seed + m_nextId});
}

void ServiceTable::addService(const ServiceConfig &config)
{
    auto service = std::make_unique<RunningService>();
    service->config = config;
    service->id = m_nextId++;
    service->scheduler = makeScheduler(config);
    m_byKey[config.key] = service.get();
    m_ipv6Services += config.key.family() == AddressFamily::IPv6;
    m_portZeroServices += isPortZero(config.key);
    m_ftpServices += isFtp(config.key);
    m_services.push_back(std::move(service));
}

void ServiceTable::editService(const ServiceConfig &config)
{
    auto &service = get(config.key);
    const bool sameScheduler = service.config.scheduler == config.scheduler;
    service.config = config;
    if (sameScheduler) {
        service.scheduler->flagsChanged(config.schedulerFlags);
        return;
    }
    service.scheduler = makeScheduler(config);
    service.scheduler->destinationsChanged(service.view);
}

void ServiceTable::removeService(const ServiceKey &key)
{
    auto &service = get(key);
    const auto config = std::make_shared<const ServiceConfig>(service.config);
    while (!service.destinations.empty()) {
        resolve(service.destinations.back())->removedService = config;
        detach(service, service.destinations.size() - 1);
    }
    m_ipv6Services -= key.family() == AddressFamily::IPv6;
    m_portZeroServices -= isPortZero(key);
    m_ftpServices -= isFtp(key);
    m_byKey.erase(key);
    std::erase_if(m_services, [&](const auto &s) { return s.get() == &service; });
}

void ServiceTable::clear()
{
    while (!m_services.empty())
        removeService(ServiceKey(m_services.back()->config.key));
}

void ServiceTable::addDestination(const ServiceKey &key, const DestinationConfig &config)
{
    auto &service = get(key);
    auto reference = takeFromTrash(service, config.endpoint);
    if (reference.generation == 0)
        reference = newDestination();
    auto &destination = *resolve(reference);
    // The kernel keeps the statistics only when the service itself was there all the time.
    if (destination.serviceId != service.id)
        destination.stats.zero();
    if (m_loads && !destination.everywhere)
        destination.everywhere = m_loads->counter(key, config.endpoint);
    destination.serviceKey = key;
    destination.serviceId = service.id;
    destination.service = &service;
    destination.idleInTrash = false;
    destination.removedService.reset();
    noteForwarding(reference, config.forwarding);
    configure(destination, config, true);
    service.destinations.insert(service.destinations.begin(), reference);
    service.view.insert(service.view.begin(), viewOf(destination));
    listChanged(service);
}

void ServiceTable::editDestination(const ServiceKey &key, const DestinationConfig &config)
{
    auto &service = get(key);
    const auto found =
        std::ranges::find(service.view, config.endpoint, &SchedulableDestination::endpoint);
    assert(found != service.view.end());
    const auto reference =
        service.destinations[static_cast<std::size_t>(found - service.view.begin())];
    auto &destination = *resolve(reference);
    noteForwarding(reference, config.forwarding);
    configure(destination, config, false);
    *found = viewOf(destination);
    service.scheduler->destinationsChanged(service.view);
}

void ServiceTable::removeDestination(const ServiceKey &key, const Endpoint &endpoint)
{
    auto &service = get(key);
    const auto found = std::ranges::find(service.view, endpoint, &SchedulableDestination::endpoint);
    assert(found != service.view.end());
    detach(service, static_cast<std::size_t>(found - service.view.begin()));
    listChanged(service);
}

void ServiceTable::configure(RunningDestination &destination, const DestinationConfig &config,
                             bool isAdded)
{
    if (isAdded || config.weight != 0)
        destination.lastWeight = config.weight;
    // A higher limit, or none, lifts the overload at once; a lower one shows at the next
    // connection.
    if (config.upperThreshold == 0 || config.upperThreshold > destination.config.upperThreshold)
        destination.overloaded = false;
    destination.config = config;
}

// Before it becomes `wanted`.
void ServiceTable::noteForwarding(const DestinationReference &reference, Forwarding wanted)
{
    auto &destination = *resolve(reference);
    const auto now = destination.config.forwarding;
    if (now == wanted || !destination.hasConnections())
        return;
    if (std::ranges::find(destination.former, now) == destination.former.end())
        destination.former.push_back(now);
    if (std::ranges::find(m_changed, reference) == m_changed.end())
        m_changed.push_back(reference);
}

void ServiceTable::detach(RunningService &service, std::size_t position)
{
    const auto reference = service.destinations[position];
    auto &destination = *resolve(reference);
    destination.service = nullptr;
    destination.idleInTrash = false;
    const auto offset = static_cast<std::ptrdiff_t>(position);
    service.destinations.erase(service.destinations.begin() + offset);
    service.view.erase(service.view.begin() + offset);
    m_trash.push_back(reference);
}

void ServiceTable::listChanged(RunningService &service)
{
    for (std::size_t i = 0; i < service.destinations.size(); ++i)
        resolve(service.destinations[i])->position = i;
    service.scheduler->destinationsChanged(service.view);
}

DestinationReference ServiceTable::takeFromTrash(const RunningService &service,
                                                 const Endpoint &endpoint)
{
    const auto found = std::ranges::find_if(m_trash, [&](const DestinationReference &reference) {
        const auto *destination = resolve(reference);
        return destination->config.endpoint == endpoint
               && destination->serviceKey == service.config.key;
    });
    if (found == m_trash.end())
        return {};
    const auto reference = *found;
    m_trash.erase(found);
    return reference;
}

DestinationReference ServiceTable::newDestination()
{
    std::uint32_t slot = 0;
    if (m_freeSlots.empty()) {
        slot = static_cast<std::uint32_t>(m_destinations.size());
        m_destinations.emplace_back();
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    auto &destination = m_destinations[slot];
    const auto generation = destination.generation + 1;
    destination = RunningDestination();
    destination.generation = generation;
    destination.id = m_nextId++;
    return {slot, generation};
}

void ServiceTable::loadChanged(RunningDestination &destination)
{
    auto *service = destination.service;
    if (!service)
        return;
    auto &entry = service->view[destination.position];
    entry.active = destination.active;
    entry.inactive = destination.inactive;
    entry.overloaded = destination.overloaded;
    service->scheduler->loadChanged(service->view, destination.position);
}

void ServiceTable::refreshOverloads()
{
    if (!m_loads)
        return;
    for (const auto &service : m_services) {
        for (const auto &reference : service->destinations) {
            auto &destination = *resolve(reference);
            const auto limit = destination.config.upperThreshold;
            const bool reached = limit != 0 && destination.connections() >= limit;
            if (reached == destination.overloaded || (!reached && !destination.endsOverload()))
                continue;
            destination.overloaded = reached;
            loadChanged(destination);
        }
    }
}

void ServiceTable::emptyTrash(TimePoint now)
{
    std::erase_if(m_changed, [&](const DestinationReference &reference) {
        auto *destination = resolve(reference);
        if (destination && destination->hasConnections())
            return false;
        if (destination)
            destination->former.clear();
        return true;
    });
    std::erase_if(m_trash, [&](const DestinationReference &reference) {
        auto &destination = *resolve(reference);
        if (destination.isReferenced())
            return false;
        if (!destination.idleInTrash) {
            destination.idleInTrash = true;
            destination.idleSince = now;
            return false;
        }
        if (now - destination.idleSince < kTrashPeriod)
            return false;
        ++destination.generation; // old references find nothing from now on
        m_freeSlots.push_back(reference.slot);
        return true;
    });
}

const ServiceConfig *ServiceTable::serviceOf(const RunningDestination &destination) const
{
    if (const auto found = m_byKey.find(destination.serviceKey); found != m_byKey.end())
        return &found->second->config;
    return destination.removedService.get();
}

std::vector<Service> ServiceTable::lingering() const
{
    std::map<ServiceKey, Service> found;
    const auto add = [&](const RunningDestination &destination, Forwarding forwarding) {
        const auto *config = serviceOf(destination);
        if (!config || !serves(config->key.family()))
            return;
        auto &service = found[config->key];
        service.config = *config;
        service.destinations.push_back(destination.config);
        service.destinations.back().forwarding = forwarding;
    };
    for (const auto &reference : m_trash) {
        const auto &destination = *resolve(reference);
        if (destination.hasConnections())
            add(destination, destination.config.forwarding);
    }
    for (const auto &reference : m_changed) {
        const auto *destination = resolve(reference);
        if (destination && destination->hasConnections())
            for (const auto forwarding : destination->former)
                add(*destination, forwarding);
    }
    std::vector<Service> result;
    for (auto &[key, service] : found)
        result.push_back(std::move(service));
    return result;
}

void ServiceTable::advanceSchedulers(TimePoint now)
{
    for (const auto &service : m_services)
        service->scheduler->advance(service->view, now);
}

void ServiceTable::estimate()
{
    for (const auto &service : m_services) {
        service->stats.estimate();
        for (const auto &reference : service->destinations)
            resolve(reference)->stats.estimate();
    }
}

void ServiceTable::zero(const ServiceKey *key)
{
    for (const auto &service : m_services) {
        if (key && service->config.key != *key)
            continue;
        service->stats.zero();
        for (const auto &reference : service->destinations)
            resolve(reference)->stats.zero();
    }
}

} // namespace vipdeck
