// SPDX-License-Identifier: GPL-3.0-or-later
#include "slowdirector.h"

#include <algorithm>

#include "engine/packet/packet.h"

namespace vipdeck::test {
namespace {

const std::map<TcpState, unsigned> kTimeouts = {
    {TcpState::None, 2},         {TcpState::Established, 900}, {TcpState::SynSent, 120},
    {TcpState::SynReceived, 60}, {TcpState::FinWait, 120},     {TcpState::TimeWait, 120},
    {TcpState::Close, 10},       {TcpState::CloseWait, 60},    {TcpState::LastAck, 30},
    {TcpState::Listen, 120},     {TcpState::SynAck, 120},
};

// Timers have ticks of 4 ms.
TimePoint tickOf(const SlowConnection &connection)
{
    return std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<1, 250>>>(
        connection.expiry);
}

void updateOverload(SlowServer &server)
{
    const auto connections = server.active + server.inactive;
    const auto upper = server.config.upperThreshold;
    const auto lower = server.config.lowerThreshold;
    if (lower != 0 ? connections < lower : upper == 0 || connections * 4 < upper * 3)
        server.overloaded = false;
}

} // namespace

std::string SlowConnection::stateName() const
{
    if (isTemplate)
        return assured ? "ASSURED" : "NONE";
    return std::string(tcpStateName(state));
}

void SlowDirector::addService(const ServiceConfig &config)
{
    m_services.push_back({config, createScheduler(config.scheduler, {}), {}});
}

std::vector<SchedulableDestination> SlowDirector::view(SlowService &service) const
{
    std::vector<SchedulableDestination> all;
    for (const auto &server : service.servers)
        if (server.present)
            all.push_back({server.config.endpoint, server.config.weight, server.active,
                           server.inactive, server.overloaded, server.id, server.config.weight});
    return all;
}

SlowServer *SlowDirector::pick(SlowService &service, const FlowKey &flow)
{
    const auto servers = view(service);
    // A scheduler that keeps an index is told of every change at once.
    for (std::size_t i = 0; i < servers.size(); ++i)
        service.scheduler->loadChanged(servers, i);
    const auto position = service.scheduler->pick(servers, flow, m_now);
    if (position == kNoDestination)
        return nullptr;
    const auto found = std::ranges::find_if(service.servers, [&](const SlowServer &server) {
        return server.id == servers[position].id;
    });
    return &*found;
}

void SlowDirector::addServer(std::size_t number, const DestinationConfig &config)
{
    auto &service = m_services[number];
    const auto old = std::ranges::find_if(service.servers, [&](const SlowServer &server) {
        return server.config.endpoint == config.endpoint;
    });
    if (old == service.servers.end()) {
        service.servers.push_front({config, true, false, 0, 0, 0, m_nextId++});
    } else {
        if (config.upperThreshold == 0 || config.upperThreshold > old->config.upperThreshold)
            old->overloaded = false;
        old->config = config;
        old->present = true;
        service.servers.splice(service.servers.begin(), service.servers, old);
    }
    service.scheduler->destinationsChanged(view(service));
}

void SlowDirector::editServer(std::size_t number, const DestinationConfig &config)
{
    auto &service = m_services[number];
    for (auto &server : service.servers) {
        if (server.config.endpoint != config.endpoint)
            continue;
        if (config.upperThreshold == 0 || config.upperThreshold > server.config.upperThreshold)
            server.overloaded = false;
        server.config = config;
    }
    service.scheduler->destinationsChanged(view(service));
}

void SlowDirector::removeServer(std::size_t number, const Endpoint &endpoint)
{
    auto &service = m_services[number];
    for (auto &server : service.servers)
        if (server.config.endpoint == endpoint)
            server.present = false;
    service.scheduler->destinationsChanged(view(service));
    if (expireNodestConn)
        removeOrphans();
}

void SlowDirector::removeOrphans()
{
    for (bool again = true; again;) {
        const auto orphan = std::ranges::find_if(m_connections, [](const SlowConnection &c) {
            return !c.owner->present && c.controlled == 0;
        });
        again = orphan != m_connections.end();
        if (again)
            remove(*orphan);
    }
}

SlowConnection &SlowDirector::create(const FlowKey &flow, SlowServer &owner, const Endpoint &server,
                                     bool isTemplate)
{
    SlowConnection connection;
    connection.flow = flow;
    connection.owner = &owner;
    connection.server = server;
    connection.isTemplate = isTemplate;
    m_connections.push_front(connection);
    ++(isTemplate ? owner.persistent : owner.inactive);
    if (owner.config.upperThreshold != 0
        && owner.active + owner.inactive >= owner.config.upperThreshold)
        owner.overloaded = true;
    return m_connections.front();
}

SlowConnection *SlowDirector::templateFor(SlowService &service, const FlowKey &flow)
{
    const FlowKey key{flow.protocol, {flow.client.address, 0}, flow.virtualEndpoint};
    for (auto &connection : m_connections) {
        if (!connection.isTemplate || connection.flow != key)
            continue;
        if (connection.owner->present)
            return &connection;
        connection.flow.virtualEndpoint.port = 0xFFFF;
        connection.server.port = 0xFFFF;
    }
    auto *owner = pick(service, flow);
    if (!owner)
        return nullptr;
    auto &made = create(key, *owner, owner->config.endpoint, true);
    made.timeout = service.config.persistenceTimeoutSeconds;
    return &made;
}

SlowConnection *SlowDirector::start(const FlowKey &flow)
{
    const auto service = std::ranges::find_if(m_services, [&](const SlowService &s) {
        return s.config.key.endpoint == flow.virtualEndpoint;
    });
    if (service == m_services.end())
        return nullptr;
    if (!service->config.persistent) {
        auto *owner = pick(*service, flow);
        return owner ? &create(flow, *owner, owner->config.endpoint, false) : nullptr;
    }
    auto *controller = templateFor(*service, flow);
    if (!controller)
        return nullptr;
    auto &connection = create(flow, *controller->owner, controller->owner->config.endpoint, false);
    connection.controller = controller;
    ++controller->controlled;
    controller->expiry = m_now + std::chrono::seconds(controller->timeout) + Duration(1);
    return &connection;
}

void SlowDirector::move(SlowConnection &connection, PacketDirection direction, std::uint8_t flags)
{
    const auto next = nextTcpState(connection.state, direction, flags, false);
    const bool active = isActiveTcpState(next);
    if (active && !connection.isActive) {
        ++connection.owner->active;
        --connection.owner->inactive;
    } else if (!active && connection.isActive) {
        --connection.owner->active;
        ++connection.owner->inactive;
    }
    connection.isActive = active;
    if (next == TcpState::Established && next != connection.state && connection.controller)
        connection.controller->assured = true;
    connection.state = next;
    connection.timeout = kTimeouts.at(next);
    connection.expiry = m_now + std::chrono::seconds(connection.timeout);
}

Action SlowDirector::request(const FlowKey &flow, std::uint8_t flags, Endpoint &forwarded)
{
    const auto known = std::ranges::find_if(
        m_connections, [&](const SlowConnection &c) { return !c.isTemplate && c.flow == flow; });
    auto *connection = known == m_connections.end() ? nullptr : &*known;
    if (connection && (flags & kTcpSyn) != 0) {
        const bool ended =
            connection->state == TcpState::TimeWait || connection->state == TcpState::Close;
        if ((expireNodestConn && connection->owner->config.weight == 0)
            || (connReuseMode != 0 && !connection->controller && ended)) {
            remove(*connection);
            connection = nullptr;
        }
    }
    if (connection && !connection->owner->present) {
        if (!expireNodestConn)
            return Action::Drop;
        remove(*connection);
        connection = nullptr;
    }
    if (!connection) {
        if ((flags & kTcpSyn) == 0 || (flags & kTcpRst) != 0)
            return Action::Pass;
        connection = start(flow);
        if (!connection)
            return Action::Drop;
    }
    forwarded = connection->server;
    move(*connection, PacketDirection::Input, flags);
    return Action::Accept;
}

Action SlowDirector::reply(const Endpoint &server, const Endpoint &client, std::uint8_t flags,
                           Endpoint &forwarded)
{
    for (auto &connection : m_connections) {
        if (connection.isTemplate || connection.server != server
            || connection.flow.client != client)
            continue;
        forwarded = connection.flow.virtualEndpoint;
        move(connection, PacketDirection::Output, flags);
        return Action::Accept;
    }
    return Action::Pass;
}

void SlowDirector::remove(SlowConnection &connection)
{
    if (connection.controller)
        --connection.controller->controlled;
    auto &owner = *connection.owner;
    --(connection.isTemplate ? owner.persistent
       : connection.isActive ? owner.active
                             : owner.inactive);
    updateOverload(owner);
    m_connections.remove_if([&](const SlowConnection &c) { return &c == &connection; });
}

void SlowDirector::advance(TimePoint now)
{
    m_now = now;
    for (;;) {
        SlowConnection *first = nullptr;
        for (auto &connection : m_connections)
            if (tickOf(connection) <= now && (!first || connection.expiry < first->expiry))
                first = &connection;
        if (!first)
            return;
        if (first->controlled == 0) {
            remove(*first);
        } else {
            first->timeout = 60;
            first->expiry = now + std::chrono::seconds(60) + Duration(1);
        }
    }
}

} // namespace vipdeck::test
