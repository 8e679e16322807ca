// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedrun.h"

#include <QStringList>

namespace vipdeck {
namespace {

Endpoint endpointOf(const QJsonValue &address, const QJsonValue &port)
{
    return {Address::parse(address.toString().toStdString()).value_or(Address()),
            static_cast<std::uint16_t>(port.toInt())};
}

// "rs3" for 10.0.2.13 and fd00:2::13; the kernel's ways to say "nobody" are one.
QString nameOf(const std::optional<Endpoint> &server)
{
    if (!server)
        return QStringLiteral("nobody");
    const auto last = server->address.octets()[server->address.size() - 1];
    return QStringLiteral("rs%1").arg(server->address.isIPv4() ? last - 10 : last - 0x10);
}

QString expected(const QJsonValue &recorded)
{
    const auto text = recorded.toString();
    return text.startsWith(QLatin1String("rs")) ? text : QStringLiteral("nobody");
}

} // namespace

QString RecordedRun::firstDifference(const QJsonArray &steps)
{
    for (const auto &each : steps)
        if (const auto difference = step(each.toObject()); !difference.isEmpty())
            return difference;
    return {};
}

QString RecordedRun::compare(const FlowKey &flow, const QJsonValue &recorded)
{
    const auto chosen = nameOf(m_service.connect(flow, TimePoint{}));
    if (chosen == expected(recorded))
        return {};
    return QStringLiteral("%1 -> %2: the scheduler chose %3, recorded is %4")
        .arg(QString::fromStdString(flow.client.toString()),
             QString::fromStdString(flow.virtualEndpoint.toString()), chosen, expected(recorded));
}

QString RecordedRun::step(const QJsonObject &step)
{
    const auto operation = step[QLatin1String("op")].toString();
    const bool isTcp = operation == QLatin1String("tcp");
    FlowKey flow{isTcp ? Protocol::Tcp : Protocol::Udp,
                 endpointOf(step[QLatin1String("src")], step[QLatin1String("sport")]),
                 endpointOf(step[QLatin1String("dst")], step[QLatin1String("dport")])};
    if (operation == QLatin1String("restore")) {
        for (const auto &line : step[QLatin1String("lines")].toArray())
            m_service.configure(line.toString().split(QLatin1Char(' ')));
    } else if (operation == QLatin1String("ipvsadm")) {
        m_service.configure(step[QLatin1String("argv")].toVariant().toStringList());
    } else if (isTcp || operation == QLatin1String("udp")) {
        const auto difference = compare(flow, step[QLatin1String("rs")]);
        m_flows.insert(step[QLatin1String("conn")].toInt(), flow);
        if (isTcp && step.contains(QLatin1String("close")))
            m_service.close(flow);
        return difference;
    } else if (operation == QLatin1String("close")) {
        m_service.close(m_flows.value(step[QLatin1String("conn")].toInt()));
    }
    for (const auto &each : step[QLatin1String("map")].toArray()) {
        const auto entry = each.toArray();
        if (operation == QLatin1String("udpmap"))
            flow.client = endpointOf(entry[0], entry[1]);
        else
            flow.virtualEndpoint.address = endpointOf(entry[0], 0).address;
        if (const auto difference = compare(flow, entry.last()); !difference.isEmpty())
            return difference;
    }
    return {};
}

} // namespace vipdeck
