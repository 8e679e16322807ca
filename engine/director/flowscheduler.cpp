// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/flowscheduler.h"

#include "engine/apphelper/sip.h"
#include "engine/config/ftpports.h"
#include "engine/net/mask.h"
#include "engine/packet/icmperror.h"

namespace vipdeck {
namespace {

FlowScheduler::Outcome withVerdict(Action action, DropReason reason = DropReason::None)
{
    FlowScheduler::Outcome outcome;
    outcome.verdict.action = action;
    outcome.verdict.reason = reason;
    return outcome;
}

std::uint16_t connectionFlags(const RunningService &service, const FlowKey &flow)
{
    const bool onePacket = service.config.onePacket && flow.protocol == Protocol::Udp;
    return onePacket ? kConnectionOnePacket : 0;
}

// What a template of this service stands for: the masked client and the service's address, port or
// mark. FTP and port-0 templates cover every port; fwmark templates every protocol and address.
FlowKey templateKey(const RunningService &service, const FlowKey &flow)
{
    const auto &config = service.config;
    FlowKey key;
    key.protocol = flow.protocol;
    key.client.address = maskAddress(flow.client.address, config.persistenceNetmask);
    key.virtualEndpoint.address = flow.virtualEndpoint.address;
    if (config.key.isFirewallMark()) {
        key.protocol = Protocol::Any;
        key.virtualEndpoint.address = markAddress(config.key.firewallMark, config.key.family());
    } else if (flow.virtualEndpoint.port == config.key.endpoint.port
               && config.key.endpoint.port != kFtpPort) {
        key.virtualEndpoint.port = flow.virtualEndpoint.port;
    }
    return key;
}

} // namespace

bool FlowScheduler::mayStart(const Packet &packet) const
{
    const auto &tunables = m_core->tunables;
    switch (packet.protocol()) {
    case Protocol::Tcp: {
        const auto flags = packet.tcpFlags();
        return (flags & kTcpRst) == 0 && ((flags & kTcpSyn) != 0 || tunables.sloppyTcp != 0);
    }
    case Protocol::Sctp: {
        const auto chunk = packet.sctpChunkType();
        return chunk && *chunk != kSctpChunkAbort
               && (*chunk == kSctpChunkInit || tunables.sloppySctp != 0);
    }
    default: return true;
    }
}

FlowScheduler::Outcome FlowScheduler::start(const Packet &packet, const FlowKey &flow,
                                            std::uint32_t firewallMark)
{
    return mayStart(packet) ? start({&packet, flow, firewallMark, {}}) : withVerdict(Action::Pass);
}

FlowScheduler::Outcome FlowScheduler::startForError(const FlowKey &flow, std::uint32_t firewallMark)
{
    return start({nullptr, flow, firewallMark, {}});
}

FlowScheduler::Outcome FlowScheduler::start(const Request &request)
{
    const auto &flow = request.flow;
    auto *service =
        m_core->services.lookUp(flow.protocol, flow.virtualEndpoint, request.firewallMark);
    if (!service)
        return withVerdict(Action::Pass);
    if (m_core->defence.mustDropPacket())
        return withVerdict(Action::Drop, DropReason::Overload);
    // Active FTP data connections come from the real servers; they are never scheduled.
    if (flow.client.port == kFtpDataPort)
        return withVerdict(Action::Pass);
    if (!service->config.persistent) {
        // Found by lookUp() for another port: that needs a template.
        const auto port = service->config.key.endpoint.port;
        return port == kFtpPort && flow.virtualEndpoint.port != port ? leave(*service, request)
                                                                     : schedule(*service, request);
    }
    return service->config.persistenceEngine.empty() ? schedulePersistent(*service, request)
                                                     : scheduleByEngine(*service, request);
}

RunningDestination *FlowScheduler::pick(RunningService &service, const FlowKey &flow)
{
    const auto position = service.scheduler->pick(service.view, flow, m_core->now);
    if (position == kNoDestination)
        return nullptr;
    return m_core->services.resolve(service.destinations[position]);
}

FlowScheduler::Outcome FlowScheduler::schedule(RunningService &service, const Request &request)
{
    auto *destination = pick(service, request.flow);
    if (!destination)
        return leave(service, request);
    ConnectionTracker::NewConnection wanted;
    wanted.flow = request.flow;
    wanted.flags = connectionFlags(service, request.flow);
    wanted.firewallMark = request.firewallMark;
    wanted.server = destination->config.endpoint;
    if (wanted.server.port == 0)
        wanted.server.port = request.flow.virtualEndpoint.port;
    return connect(service, *destination, wanted);
}

bool FlowScheduler::isUsable(const Connection &connectionTemplate) const
{
    const auto *destination = m_core->connections.destinationOf(connectionTemplate);
    if (!destination || !destination->isAvailable())
        return false;
    return destination->config.weight != 0 || m_core->tunables.expireQuiescentTemplate == 0;
}

FlowScheduler::Outcome FlowScheduler::createTemplate(RunningService &service,
                                                     const Request &request, const FlowKey &key)
{
    auto *destination = pick(service, request.flow);
    if (!destination)
        return leave(service, request);
    ConnectionTracker::NewConnection wanted;
    wanted.flow = key;
    wanted.server.address = destination->config.endpoint.address;
    wanted.server.port = key.virtualEndpoint.port != 0 ? destination->config.endpoint.port : 0;
    wanted.destination = service.destinations[destination->position];
    wanted.flags = kConnectionTemplate;
    wanted.persistenceData = request.persistenceData;
    if (service.config.key.isFirewallMark())
        wanted.flags |= kConnectionMarkTemplate;
    wanted.firewallMark = request.firewallMark;
    Outcome outcome;
    outcome.connection = m_core->connections.create(wanted);
    if (outcome.connection == kNoConnection)
        return withVerdict(Action::Drop, DropReason::TableFull);
    m_core->connections.table()[outcome.connection].timeoutMilliseconds =
        service.config.persistenceTimeoutSeconds * 1000;
    return outcome;
}

FlowScheduler::Outcome FlowScheduler::scheduleByEngine(RunningService &service,
                                                       const Request &request)
{
    if (request.packet && !request.packet->isWhole())
        return withVerdict(Action::FetchWhole);
    // Without a Call-ID there is nothing to go by; SIP over TCP is not understood.
    if (!request.packet || request.packet->protocol() != Protocol::Udp)
        return withVerdict(Action::Drop, DropReason::NoCallId);
    const auto callId = sipCallId(request.packet->payload());
    if (!callId)
        return withVerdict(Action::Drop, DropReason::NoCallId);
    auto known = request;
    known.persistenceData = *callId;
    return schedulePersistent(service, known);
}

bool FlowScheduler::hasTemplate(const Packet &packet, const FlowKey &flow,
                                std::uint32_t firewallMark) const
{
    const auto *service =
        m_core->services.lookUp(flow.protocol, flow.virtualEndpoint, firewallMark);
    if (!service || !service->config.persistent)
        return false;
    std::string data;
    if (!service->config.persistenceEngine.empty()) {
        const auto callId =
            packet.protocol() == Protocol::Udp ? sipCallId(packet.payload()) : std::nullopt;
        if (!callId)
            return false;
        data = *callId;
    }
    return findTemplate(templateKey(*service, flow), data) != kNoConnection;
}

ConnectionIndex FlowScheduler::findTemplate(const FlowKey &key,
                                            const std::string &persistenceData) const
{
    const auto &connections = m_core->connections;
    if (persistenceData.empty())
        return connections.table().findTemplate(key, 0);
    const auto number = connections.persistenceKeys().find(persistenceData);
    return number == 0 ? kNoConnection : connections.table().findTemplate(key, number);
}

FlowScheduler::Outcome FlowScheduler::schedulePersistent(RunningService &service,
                                                         const Request &request)
{
    auto &connections = m_core->connections;
    const auto key = templateKey(service, request.flow);
    auto found = findTemplate(key, request.persistenceData);
    if (found != kNoConnection && !isUsable(connections.table()[found])) {
        connections.invalidateTemplate(found);
        found = kNoConnection;
    }
    if (found == kNoConnection) {
        const auto created = createTemplate(service, request, key);
        if (created.connection == kNoConnection)
            return created;
        found = created.connection;
    }
    auto &destination = *connections.destinationOf(connections.table()[found]);
    ConnectionTracker::NewConnection wanted;
    wanted.flow = request.flow;
    wanted.flags = connectionFlags(service, request.flow);
    wanted.firewallMark = request.firewallMark;
    const auto port = request.flow.virtualEndpoint.port;
    wanted.server = {destination.config.endpoint.address, port};
    if (port == service.config.key.endpoint.port && destination.config.endpoint.port != 0)
        wanted.server.port = destination.config.endpoint.port;
    const auto outcome = connect(service, destination, wanted);
    if (outcome.connection != kNoConnection)
        connections.control(outcome.connection, found);
    connections.restartTimer(found, m_core->now);
    return outcome;
}

FlowScheduler::Outcome FlowScheduler::connect(RunningService &service,
                                              RunningDestination &destination,
                                              const ConnectionTracker::NewConnection &wanted)
{
    auto full = wanted;
    full.destination = service.destinations[destination.position];
    Outcome outcome;
    outcome.connection = m_core->connections.create(full);
    if (outcome.connection == kNoConnection)
        return withVerdict(Action::Drop, DropReason::TableFull);
    m_core->countConnection(service, destination);
    return outcome;
}

FlowScheduler::Outcome FlowScheduler::leave(const RunningService &service, const Request &request)
{
    if (mayBypass(service, request))
        return bypass(service, request);
    // Other ports of an FTP service's address are none of its business.
    if (service.config.key.endpoint.port == kFtpPort
        && request.flow.virtualEndpoint.port != kFtpPort)
        return withVerdict(Action::Pass);
    if (request.packet && !request.packet->isWhole())
        return withVerdict(Action::FetchWhole); // the error quotes it
    // TCP gets the ICMP error too: there is no socket here that could send a reset.
    if (request.packet)
        m_core->sendError(makePortUnreachable(*request.packet));
    return withVerdict(Action::Drop, DropReason::NoDestination);
}

// A transparent cache without servers: the client may talk to the origin itself.
bool FlowScheduler::mayBypass(const RunningService &service, const Request &request) const
{
    const auto &address = request.flow.virtualEndpoint.address;
    return m_core->tunables.cacheBypass != 0 && service.config.key.isFirewallMark()
           && request.packet && isUnicast(address) && !m_core->services.isVirtualAddress(address);
}

FlowScheduler::Outcome FlowScheduler::bypass(const RunningService &service, const Request &request)
{
    ConnectionTracker::NewConnection wanted;
    wanted.flow = request.flow;
    wanted.server = {request.flow.virtualEndpoint.address, 0};
    wanted.flags =
        static_cast<std::uint16_t>(connectionFlags(service, request.flow) | kConnectionBypass
                                   | static_cast<std::uint16_t>(Forwarding::LocalNode));
    wanted.firewallMark = request.firewallMark;
    Outcome outcome;
    outcome.connection = m_core->connections.create(wanted);
    return outcome.connection != kNoConnection ? outcome
                                               : withVerdict(Action::Drop, DropReason::TableFull);
}

} // namespace vipdeck
