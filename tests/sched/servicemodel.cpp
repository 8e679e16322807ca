// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicemodel.h"

#include <algorithm>

namespace vipdeck {
namespace {

Endpoint endpointOf(const QString &text)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    const bool hasPort = colon >= 0 && !text.endsWith(QLatin1Char(']'));
    auto address = hasPort ? text.left(colon) : text;
    address.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
    const auto parsed = Address::parse(address.toStdString());
    return {parsed.value_or(Address()),
            hasPort ? text.mid(colon + 1).toUShort() : std::uint16_t{0}};
}

std::uint32_t flagsOf(const QString &text)
{
    std::uint32_t flags = 0;
    for (const auto &name : text.split(QLatin1Char(',')))
        flags |= name.endsWith(QLatin1String("-fallback")) ? kSchedulerFlag1 : kSchedulerFlag2;
    return flags;
}

} // namespace

ServiceModel::Options ServiceModel::parse(const QStringList &arguments)
{
    Options options;
    const auto value = [&arguments](const char *name) {
        const auto at = arguments.indexOf(QLatin1String(name));
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    if (const auto server = value("-r"); !server.isEmpty())
        options.server = endpointOf(server);
    if (const auto weight = value("-w"); !weight.isEmpty())
        options.weight = weight.toInt();
    if (const auto scheduler = value("-s"); !scheduler.isEmpty())
        options.scheduler = scheduler;
    if (const auto flags = value("-b"); !flags.isEmpty())
        options.flags = flagsOf(flags);
    if (const auto mask = value("-M"); !mask.isEmpty())
        options.mask = Address::parse(mask.toStdString()).value_or(Address()).ipv4();
    options.upperThreshold = value("-x").toUInt();
    options.persistent = arguments.contains(QLatin1String("-p"));
    options.onePacket = arguments.contains(QLatin1String("-o"));
    return options;
}

void ServiceModel::configure(const QStringList &arguments)
{
    const auto options = parse(arguments);
    const auto command = arguments.value(0);
    if (command == QLatin1String("-A") || command == QLatin1String("-E"))
        setService(options);
    else if (command == QLatin1String("-a"))
        addServer(options);
    else if (command == QLatin1String("-e"))
        editServer(options);
    else if (command == QLatin1String("-d"))
        removeServer(options.server);
}

void ServiceModel::setService(const Options &options)
{
    const bool keeps = m_scheduler && m_service.scheduler == options.scheduler;
    m_service = options;
    if (keeps) {
        m_scheduler->flagsChanged(options.flags);
        return;
    }
    m_scheduler = createScheduler(options.scheduler.toStdString(), {options.flags, 1});
    m_scheduler->destinationsChanged(m_destinations);
}

void ServiceModel::addServer(const Options &options)
{
    SchedulableDestination destination;
    if (const auto removed = m_removed.extract(options.server))
        destination = removed.mapped();
    destination.endpoint = options.server;
    destination.id = m_nextId++;
    destination.lastWeight = 0;
    configure(destination, options);
    m_destinations.insert(m_destinations.begin(), destination);
    m_scheduler->destinationsChanged(m_destinations);
}

void ServiceModel::editServer(const Options &options)
{
    configure(*find(options.server), options);
    m_scheduler->destinationsChanged(m_destinations);
}

// A server that comes back may still be overloaded: only a higher limit, or none, lifts that.
void ServiceModel::configure(SchedulableDestination &destination, const Options &options)
{
    auto &upperThreshold = m_upperThresholds[options.server];
    if (options.upperThreshold == 0 || options.upperThreshold > upperThreshold)
        destination.overloaded = false;
    upperThreshold = options.upperThreshold;
    destination.weight = options.weight;
    if (options.weight != 0)
        destination.lastWeight = options.weight;
}

void ServiceModel::removeServer(const Endpoint &endpoint)
{
    const auto found = m_destinations.begin() + (find(endpoint) - m_destinations.data());
    m_removed.emplace(endpoint, *found);
    m_destinations.erase(found);
    m_scheduler->destinationsChanged(m_destinations);
}

SchedulableDestination *ServiceModel::find(const Endpoint &endpoint)
{
    const auto found = std::find_if(
        m_destinations.begin(), m_destinations.end(),
        [&endpoint](const auto &destination) { return destination.endpoint == endpoint; });
    return found == m_destinations.end() ? nullptr : &*found;
}

void ServiceModel::count(const Endpoint &endpoint, int active, int inactive)
{
    auto *destination = find(endpoint);
    if (!destination)
        return;
    destination->active += static_cast<std::uint32_t>(active);
    destination->inactive += static_cast<std::uint32_t>(inactive);
    // Checked at a new connection only: a limit that was lowered shows at the next one.
    const auto threshold = m_upperThresholds[endpoint];
    const bool isNew = active + inactive > 0;
    if (isNew && threshold != 0 && destination->active + destination->inactive >= threshold)
        destination->overloaded = true;
    m_scheduler->loadChanged(m_destinations,
                             static_cast<std::size_t>(destination - m_destinations.data()));
}

std::optional<Endpoint> ServiceModel::choose(const FlowKey &flow, TimePoint now)
{
    const auto &client = flow.client.address;
    const auto group = client.isIPv4() ? Address::fromIPv4(client.ipv4() & m_service.mask) : client;
    if (m_service.persistent) {
        const auto known = m_templates.find(group);
        if (known != m_templates.end() && find(known->second))
            return known->second;
        m_templates.erase(group); // for good, even when the server comes back
    }
    const auto index = m_scheduler->pick(m_destinations, flow, now);
    if (index == kNoDestination)
        return std::nullopt;
    const auto endpoint = m_destinations[index].endpoint;
    if (m_service.persistent)
        m_templates[group] = endpoint;
    return endpoint;
}

std::optional<Endpoint> ServiceModel::connect(const FlowKey &flow, TimePoint now)
{
    const std::pair key{flow.client, flow.virtualEndpoint};
    if (const auto known = m_connections.find(key); known != m_connections.end())
        return find(known->second) ? std::optional(known->second) : std::nullopt;
    const auto endpoint = choose(flow, now);
    if (!endpoint || m_service.onePacket)
        return endpoint;
    m_connections.emplace(key, *endpoint);
    const bool isActive = flow.protocol == Protocol::Tcp;
    count(*endpoint, isActive ? 1 : 0, isActive ? 0 : 1);
    return endpoint;
}

// A connection whose server is removed stays in the state it was in.
void ServiceModel::close(const FlowKey &flow)
{
    const auto known = m_connections.find({flow.client, flow.virtualEndpoint});
    if (known != m_connections.end())
        count(known->second, -1, 1);
}

} // namespace vipdeck
