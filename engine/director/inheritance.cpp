// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/director/inheritance.h"

#include <chrono>
#include <vector>

#include "engine/director/core.h"

namespace vipdeck {
namespace {

// Of a template's timer behind its connection's, see ConnectionTracker::restartTimer().
constexpr Duration kTimerSlack = std::chrono::seconds(1);

bool isState(Protocol protocol, std::uint8_t state)
{
    switch (protocol) {
    case Protocol::Tcp: return state < static_cast<std::uint8_t>(TcpState::Count);
    case Protocol::Sctp: return state < static_cast<std::uint8_t>(SctpState::Count);
    default: return state == kStateNone;
    }
}

FlowKey flowOf(const Connection &record)
{
    return {record.protocol, record.client(), record.virtualEndpoint()};
}

// Ports of a server: its own, the one that the client wanted, or any (templates).
bool isServer(const DestinationConfig &config, const Connection &record)
{
    const auto server = record.server();
    if (config.endpoint.address != server.address || config.forwarding != record.forwarding())
        return false;
    return server.port == config.endpoint.port || server.port == record.virtualPort
           || (record.isTemplate() && server.port == 0);
}

} // namespace

// The records come from memory that the earlier Director was writing when it ended.
bool Inheritance::isCredible(const Connection &record) const
{
    constexpr std::uint16_t kNever =
        kConnectionOnePacket | kConnectionNoClientPort | kConnectionHelper;
    if (!record.has(kConnectionHashed) || (record.flags & kNever) != 0
        || record.persistenceData() != 0 || !isState(record.protocol, record.state))
        return false;
    const auto longest = std::chrono::milliseconds(record.timeoutMilliseconds) + kTimerSlack;
    return record.expiry > m_core->now && record.expiry - m_core->now <= longest;
}

bool Inheritance::isKnown(const Connection &record) const
{
    const auto flow = flowOf(record);
    const auto &connections = m_core->connections;
    return (record.isTemplate() ? connections.table().findTemplate(flow, 0)
                                : connections.table().findForward(flow))
           != kNoConnection;
}

// A template of FTP stands for all ports of its clients.
RunningService *Inheritance::serviceOf(const Connection &record) const
{
    auto endpoint = record.virtualEndpoint();
    auto *service = m_core->services.lookUp(record.protocol, endpoint, record.firewallMark);
    if (!service && record.isTemplate() && endpoint.port == 0) {
        endpoint.port = kFtpPort;
        service = m_core->services.lookUp(record.protocol, endpoint, record.firewallMark);
    }
    const bool fits = service && (!record.isTemplate() || service->config.persistent);
    return fits ? service : nullptr;
}

DestinationReference Inheritance::serverOf(const RunningService &service,
                                           const Connection &record) const
{
    DestinationReference found;
    for (const auto &reference : service.destinations) {
        const auto &config = m_core->services.resolve(reference)->config;
        if (!isServer(config, record))
            continue;
        found = reference;
        if (config.endpoint.port == record.destinationPort)
            break;
    }
    return found;
}

ConnectionIndex Inheritance::takeOne(const Connection &record)
{
    const auto *service = serviceOf(record);
    if (!service || isKnown(record))
        return kNoConnection;
    ConnectionTracker::NewConnection wanted;
    wanted.flow = flowOf(record);
    wanted.server = record.server();
    wanted.firewallMark = record.firewallMark;
    wanted.flags = record.flags
                   & (kConnectionForwardingMask | kConnectionTemplate | kConnectionBypass
                      | kConnectionMarkTemplate);
    if (!record.has(kConnectionBypass)) {
        wanted.destination = serverOf(*service, record);
        if (wanted.destination.generation == 0)
            return kNoConnection;
    }
    return m_core->connections.inherit(wanted, record);
}

std::uint32_t Inheritance::take(std::span<const Connection> records,
                                const std::function<bool(const Address &)> &isMine)
{
    std::uint32_t taken = 0;
    std::vector<ConnectionIndex> templates(records.size(), kNoConnection);
    for (const bool isTemplate : {true, false}) {
        for (std::size_t i = 1; i < records.size(); ++i) {
            const auto &record = records[i];
            if (record.isTemplate() != isTemplate || !isCredible(record)
                || !isMine(record.client().address))
                continue;
            const auto index = takeOne(record);
            if (index == kNoConnection)
                continue;
            ++taken;
            if (isTemplate)
                templates[i] = index;
            else if (record.controller < templates.size()
                     && templates[record.controller] != kNoConnection)
                m_core->connections.control(index, templates[record.controller]);
        }
    }
    return taken;
}

} // namespace vipdeck
