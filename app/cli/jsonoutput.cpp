// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonoutput.h"

#include "engine/rules/addresstext.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/listing.h"

namespace vipdeck {
namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString text(const Address &address)
{
    return text(rules::addressText(address));
}

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

template<typename Numbers>
QJsonObject numbersObject(const Numbers &numbers)
{
    return {{QStringLiteral("connections"), number(numbers.connections)},
            {QStringLiteral("packetsIn"), number(numbers.packetsIn)},
            {QStringLiteral("packetsOut"), number(numbers.packetsOut)},
            {QStringLiteral("bytesIn"), number(numbers.bytesIn)},
            {QStringLiteral("bytesOut"), number(numbers.bytesOut)}};
}

QJsonObject endpointObject(const Endpoint &endpoint)
{
    return {{QStringLiteral("address"), text(endpoint.address)},
            {QStringLiteral("port"), endpoint.port}};
}

QJsonObject keyObject(const ServiceKey &key)
{
    if (key.isFirewallMark())
        return {{QStringLiteral("protocol"), QStringLiteral("FWM")},
                {QStringLiteral("firewallMark"), number(key.firewallMark)},
                {QStringLiteral("family"), key.family() == AddressFamily::IPv6
                                               ? QStringLiteral("IPv6")
                                               : QStringLiteral("IPv4")}};
    auto object = endpointObject(key.endpoint);
    object.insert(QStringLiteral("protocol"), text(rules::protocolName(key)));
    return object;
}

QJsonObject serverObject(const DestinationStatus &server)
{
    const auto &config = server.config;
    auto object = endpointObject(config.endpoint);
    object.insert(QStringLiteral("forwarding"), text(rules::forwardingName(config.forwarding)));
    if (config.forwarding == Forwarding::Tunnel)
        object.insert(QStringLiteral("tunnel"), text(rules::tunnelInfoText(config)));
    object.insert(QStringLiteral("weight"), config.weight);
    object.insert(QStringLiteral("upperThreshold"), number(config.upperThreshold));
    object.insert(QStringLiteral("lowerThreshold"), number(config.lowerThreshold));
    object.insert(QStringLiteral("active"), number(server.activeConnections));
    object.insert(QStringLiteral("inactive"), number(server.inactiveConnections));
    object.insert(QStringLiteral("persistent"), number(server.persistentConnections));
    object.insert(QStringLiteral("overloaded"), server.overloaded);
    object.insert(QStringLiteral("counters"), numbersObject(server.counters));
    object.insert(QStringLiteral("rates"), numbersObject(server.rates));
    return object;
}

QJsonObject engineObject(const EngineStatus &engine)
{
    QJsonObject drops;
    for (const auto &drop : engine.drops)
        drops.insert(text(drop.reason), number(drop.packets));
    return {{QStringLiteral("running"), engine.datapathRunning},
            {QStringLiteral("datapath"), text(engine.datapath)},
            {QStringLiteral("problem"), text(engine.problem)},
            {QStringLiteral("packetsReceived"), number(engine.packetsReceived)},
            {QStringLiteral("packetsForwarded"), number(engine.packetsForwarded)},
            {QStringLiteral("packetsPassed"), number(engine.packetsPassed)},
            {QStringLiteral("queueDepth"), number(engine.queueDepth)},
            {QStringLiteral("queueDrops"), number(engine.queueDrops)},
            {QStringLiteral("connections"), number(engine.connections)},
            {QStringLiteral("connectionCapacity"), number(engine.connectionCapacity)},
            {QStringLiteral("connectionResets"), number(engine.connectionResets)},
            {QStringLiteral("repeatedAttempts"), number(engine.repeatedAttempts)},
            {QStringLiteral("drops"), drops}};
}

} // namespace

QJsonObject toJson(const ServiceStatus &service)
{
    const auto &config = service.config;
    auto object = keyObject(config.key);
    object.insert(QStringLiteral("scheduler"), text(config.scheduler));
    if (config.schedulerFlags != 0)
        object.insert(QStringLiteral("schedulerFlags"),
                      text(rules::schedulerFlagsText(config, true)));
    if (config.persistent) {
        object.insert(QStringLiteral("persistenceTimeout"),
                      number(config.persistenceTimeoutSeconds));
        if (config.key.family() == AddressFamily::IPv4)
            object.insert(QStringLiteral("persistenceNetmask"),
                          text(rules::maskText(config.persistenceNetmask)));
        else
            object.insert(QStringLiteral("persistencePrefixLength"),
                          number(config.persistenceNetmask));
    }
    if (!config.persistenceEngine.empty())
        object.insert(QStringLiteral("persistenceEngine"), text(config.persistenceEngine));
    object.insert(QStringLiteral("onePacket"), config.onePacket);
    object.insert(QStringLiteral("counters"), numbersObject(service.counters));
    object.insert(QStringLiteral("rates"), numbersObject(service.rates));
    QJsonArray servers;
    for (const auto &server : service.destinations)
        servers.append(serverObject(server));
    object.insert(QStringLiteral("servers"), servers);
    return object;
}

QJsonObject toJson(const DirectorStatus &status)
{
    QJsonArray services;
    for (const auto &service : status.services)
        services.append(toJson(service));
    QJsonArray daemons;
    for (const auto &daemon : status.syncDaemons)
        daemons.append(toJson(daemon));
    return {{QStringLiteral("generation"), number(status.generation)},
            {QStringLiteral("timeMilliseconds"), number(status.timeMilliseconds)},
            {QStringLiteral("uptimeMilliseconds"), number(status.uptimeMilliseconds)},
            {QStringLiteral("services"), services},
            {QStringLiteral("timeouts"), toJson(status.timeouts)},
            {QStringLiteral("syncDaemons"), daemons},
            {QStringLiteral("counters"), numbersObject(status.counters)},
            {QStringLiteral("rates"), numbersObject(status.rates)},
            {QStringLiteral("engine"), engineObject(status.engine)}};
}

QJsonObject toJson(const ConnectionStatus &connection)
{
    const auto virtualEndpoint = rules::shownVirtualEndpoint(connection);
    QJsonObject object{
        {QStringLiteral("protocol"), text(rules::connectionProtocolName(connection.protocol))},
        {QStringLiteral("client"), endpointObject(connection.client)},
        {QStringLiteral("virtual"), endpointObject(virtualEndpoint)},
        {QStringLiteral("server"), endpointObject(connection.destination)},
        {QStringLiteral("state"), text(connection.state)},
        {QStringLiteral("expires"), number(connection.expiresSeconds)},
        {QStringLiteral("template"), connection.isTemplate},
        {QStringLiteral("packetsIn"), number(connection.packets)},
        {QStringLiteral("bytes"), number(connection.bytes)}};
    if (connection.firewallMark != 0)
        object.insert(QStringLiteral("firewallMark"), number(connection.firewallMark));
    if (!connection.persistenceEngine.empty()) {
        object.insert(QStringLiteral("persistenceEngine"), text(connection.persistenceEngine));
        object.insert(QStringLiteral("persistenceData"), text(connection.persistenceData));
    }
    return object;
}

QJsonObject toJson(const Timeouts &timeouts)
{
    return {{QStringLiteral("tcp"), number(timeouts.tcpSeconds)},
            {QStringLiteral("tcpFin"), number(timeouts.tcpFinSeconds)},
            {QStringLiteral("udp"), number(timeouts.udpSeconds)}};
}

QJsonObject toJson(const SyncDaemonConfig &daemon)
{
    return {{QStringLiteral("role"),
             daemon.role == SyncRole::Master ? QStringLiteral("master") : QStringLiteral("backup")},
            {QStringLiteral("interface"), text(daemon.interfaceName)},
            {QStringLiteral("syncId"), number(daemon.syncId)},
            {QStringLiteral("maximumLength"), number(daemon.maximumLength)},
            {QStringLiteral("group"), text(daemon.group)},
            {QStringLiteral("port"), daemon.port},
            {QStringLiteral("ttl"), daemon.ttl}};
}

QJsonObject toJson(const api::TunableStatus &tunable)
{
    return {{QStringLiteral("name"), QString::fromStdString(tunable.name)},
            {QStringLiteral("value"), QString::fromStdString(tunable.value)},
            {QStringLiteral("default"), QString::fromStdString(tunable.defaultValue)},
            {QStringLiteral("withoutEffect"), QString::fromStdString(tunable.withoutEffect)}};
}

} // namespace vipdeck
