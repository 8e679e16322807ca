// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/changesentences.h"

#include <QLocale>
#include <bit>

#include "app/document/endpointtext.h"
#include "app/document/tunablewords.h"

namespace vipdeck {
namespace {

template<typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template<typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QString number(std::uint32_t value)
{
    return QLocale().toString(value);
}

} // namespace

QString ChangeSentences::server(const Endpoint &endpoint) const
{
    auto name = EndpointText::serverName(m_wanted, endpoint.address);
    if (name.isEmpty())
        name = EndpointText::serverName(m_running, endpoint.address);
    const auto text = EndpointText::toString(endpoint);
    return name.isEmpty() ? text : tr("%1 (%2)", "server name, address").arg(name, text);
}

QString ChangeSentences::server(const Address &address) const
{
    auto name = EndpointText::serverName(m_wanted, address);
    if (name.isEmpty())
        name = EndpointText::serverName(m_running, address);
    const auto text = EndpointText::toString(address);
    return name.isEmpty() ? text : tr("%1 (%2)", "server name, address").arg(name, text);
}

QString ChangeSentences::service(const ServiceKey &key) const
{
    return EndpointText::serviceName(m_wanted.findService(key) ? m_wanted : m_running, key);
}

QString ChangeSentences::persistence(const ServiceConfig &service)
{
    const bool ipv4 = service.key.family() == AddressFamily::IPv4;
    const auto mask = service.persistenceNetmask;
    QString network;
    if (!ipv4)
        network = QStringLiteral("/%1").arg(mask);
    else if (mask == 0 || std::countl_one(mask) + std::countr_zero(mask) == 32)
        network = QStringLiteral("/%1").arg(std::countl_one(mask));
    else
        network = EndpointText::toString(Address::fromIPv4(mask));
    return tr("%1 s %2", "persistence: seconds, client network")
        .arg(service.persistenceTimeoutSeconds)
        .arg(network);
}

QString ChangeSentences::serviceDetails(const ServiceConfig &service)
{
    QStringList parts;
    if (service.persistent)
        parts.append(tr("Keeps each client on one server for %1.").arg(persistence(service)));
    if (service.persistenceEngine == "sip")
        parts.append(tr("Clients are told apart by their SIP Call-ID."));
    if (service.onePacket)
        parts.append(tr("Chooses again for every packet."));
    return parts.join(u' ');
}

QString ChangeSentences::sentence(const Change &change) const
{
    const auto name = [](const Label &label) { return QString::fromStdString(label.name); };
    return std::visit(
        Overloaded{
            [&](const AddService &c) {
                const auto key = EndpointText::toString(c.service.key);
                const auto shown = service(c.service.key);
                const auto scheduler = QString::fromStdString(c.service.scheduler);
                if (shown == key)
                    return tr("Add service %1, %2.").arg(key, scheduler);
                return tr("Add service %1 (%2), %3.").arg(shown, key, scheduler);
            },
            [&](const EditService &c) { return editService(c.service); },
            [&](const RemoveService &c) {
                const auto *old = m_running.findService(c.key);
                const int count = old ? static_cast<int>(old->destinations.size()) : 0;
                return tr("Remove service %1 with its %n server(s).", "", count)
                    .arg(service(c.key));
            },
            [&](const AddDestination &c) {
                return tr("Add %1, %2, weight %3.")
                    .arg(server(c.destination.endpoint),
                         EndpointText::toString(c.destination.forwarding))
                    .arg(c.destination.weight);
            },
            [&](const EditDestination &c) { return editServer(c.key, c.destination); },
            [&](const RemoveDestination &c) { return tr("Remove %1.").arg(server(c.endpoint)); },
            [&](const RemoveEverything &) { return tr("Remove all services."); },
            [&](const SetTimeouts &c) {
                return tr("Set timeouts: TCP %1 s, after FIN %2 s, UDP %3 s.")
                    .arg(c.timeouts.tcpSeconds)
                    .arg(c.timeouts.tcpFinSeconds)
                    .arg(c.timeouts.udpSeconds);
            },
            [&](const StartSyncDaemon &c) {
                const auto device = QString::fromStdString(c.daemon.interfaceName);
                return c.daemon.role == SyncRole::Master
                           ? tr("Start sending connection sync on %1.").arg(device)
                           : tr("Start receiving connection sync on %1.").arg(device);
            },
            [&](const StopSyncDaemon &c) {
                return c.role == SyncRole::Master ? tr("Stop sending connection sync.")
                                                  : tr("Stop receiving connection sync.");
            },
            [&](const LabelService &c) {
                return tr("Name %1 \"%2\".").arg(EndpointText::toString(c.key), name(c.label));
            },
            [&](const LabelServer &c) {
                const auto address = EndpointText::toString(c.address);
                return c.label.name.empty() ? tr("Know %1 as a server.").arg(address)
                                            : tr("Name %1 \"%2\".").arg(address, name(c.label));
            },
            [&](const ForgetServer &c) { return tr("Forget %1.").arg(server(c.address)); },
            [&](const SetTunable &c) {
                const auto words = [&c](const std::string &text) {
                    const auto value = QString::fromStdString(text).replace(u'\t', u' ');
                    return isSwitch(c.name) ? switchWord(value) : value;
                };
                return tr("Set %1 from %2 to %3.", "name of a switch, old and new value")
                    .arg(QString::fromStdString(c.name),
                         words(tunableText(m_running.tunables, c.name)), words(c.text));
            },
        },
        change);
}

QString ChangeSentences::editService(const ServiceConfig &wanted) const
{
    const auto shown = service(wanted.key);
    const auto *old = m_running.findService(wanted.key);
    if (!old)
        return tr("Change %1.").arg(shown);
    const auto &running = old->config;
    QStringList parts;
    if (running.scheduler != wanted.scheduler)
        parts.append(tr("scheduler %1 to %2")
                         .arg(QString::fromStdString(running.scheduler),
                              QString::fromStdString(wanted.scheduler)));
    else if (running.schedulerFlags != wanted.schedulerFlags)
        parts.append(tr("scheduler options"));
    if (!running.persistent && wanted.persistent)
        parts.append(tr("persistence on, %1").arg(persistence(wanted)));
    else if (running.persistent && !wanted.persistent)
        parts.append(tr("persistence off"));
    else if (wanted.persistent && persistence(running) != persistence(wanted))
        parts.append(tr("persistence %1 to %2").arg(persistence(running), persistence(wanted)));
    if (running.persistenceEngine != wanted.persistenceEngine)
        parts.append(wanted.persistenceEngine.empty() ? tr("no persistence engine")
                                                      : tr("persistence engine sip"));
    if (running.onePacket != wanted.onePacket)
        parts.append(wanted.onePacket ? tr("one-packet on") : tr("one-packet off"));
    return tr("Change %1: %2.").arg(shown, parts.join(QLatin1String(", ")));
}

QString ChangeSentences::editServer(const ServiceKey &key, const DestinationConfig &wanted) const
{
    const auto shown = server(wanted.endpoint);
    const auto *oldService = m_running.findService(key);
    const auto *old = oldService ? oldService->findDestination(wanted.endpoint) : nullptr;
    if (!old)
        return tr("Change %1.").arg(shown);
    auto others = wanted;
    others.weight = old->weight;
    if (others != *old)
        return tr("Change %1: %2.")
            .arg(shown, serverDifferences(*old, wanted).join(QLatin1String(", ")));
    if (wanted.weight == 0)
        return tr("Drain %1.").arg(shown);
    if (old->weight == 0)
        return tr("Take %1 back with weight %2.").arg(shown).arg(wanted.weight);
    return tr("Set weight of %1 from %2 to %3.").arg(shown).arg(old->weight).arg(wanted.weight);
}

QStringList ChangeSentences::serverDifferences(const DestinationConfig &running,
                                               const DestinationConfig &wanted)
{
    QStringList parts;
    if (running.weight != wanted.weight)
        parts.append(tr("weight %1 to %2").arg(running.weight).arg(wanted.weight));
    if (running.forwarding != wanted.forwarding)
        parts.append(tr("forwarding %1 to %2")
                         .arg(EndpointText::toString(running.forwarding),
                              EndpointText::toString(wanted.forwarding)));
    else if (running.tunnel != wanted.tunnel)
        parts.append(tr("tunnel options"));
    if (running.upperThreshold != wanted.upperThreshold)
        parts.append(tr("upper limit %1 to %2")
                         .arg(number(running.upperThreshold), number(wanted.upperThreshold)));
    if (running.lowerThreshold != wanted.lowerThreshold)
        parts.append(tr("lower limit %1 to %2")
                         .arg(number(running.lowerThreshold), number(wanted.lowerThreshold)));
    return parts;
}

} // namespace vipdeck
