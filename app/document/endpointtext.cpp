// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/endpointtext.h"

#include <QLocale>
#include <QStringList>

namespace vipdeck {

std::optional<Address> EndpointText::parseAddress(QStringView text)
{
    const auto address = Address::parse(text.toUtf8().toStdString());
    return address ? std::optional(*address) : std::nullopt;
}

QString EndpointText::addressProblem(const QString &text)
{
    if (text.isEmpty())
        return tr("An address is needed, for example 192.0.2.10 or 2001:db8::10.");
    if (parseAddress(text))
        return {};
    if (text.startsWith(u'[') || text.count(u':') == 1)
        return tr("%1 has a port or brackets. Only the address belongs here.").arg(text);
    if (text.contains(u':'))
        return tr("%1 is not an IPv6 address. It has eight groups of up to four hexadecimal "
                  "digits; \"::\" may stand once for groups of zero.")
            .arg(text);
    const auto parts = text.split(u'.');
    for (const auto &part : parts) {
        bool number = false;
        const auto value = part.toLongLong(&number);
        if (!number)
            return tr("%1 is not an IP address. A virtual service needs numbers, not a name.")
                .arg(text);
        if (value < 0 || value > 255)
            return tr("%1 is not an IP address. Each part goes from 0 to 255.").arg(text);
        if (part.size() > 1 && part.startsWith(u'0'))
            return tr("%1 is not an IP address. A part must not start with 0.").arg(text);
    }
    return tr("%1 is not an IP address. IPv4 has four parts, for example 192.0.2.10.").arg(text);
}

std::optional<qint64> EndpointText::parseNumber(const QString &text, qint64 minimum, qint64 maximum)
{
    auto digits = text.trimmed();
    digits.remove(QLocale().groupSeparator());
    if (digits.isEmpty() || digits.size() > 12)
        return std::nullopt;
    for (const auto character : digits)
        if (character < u'0' || character > u'9')
            return std::nullopt;
    const auto value = digits.toLongLong();
    return value >= minimum && value <= maximum ? std::optional(value) : std::nullopt;
}

QString EndpointText::toString(const Address &address)
{
    return QString::fromStdString(address.toString());
}

QString EndpointText::toString(const Endpoint &endpoint)
{
    return QString::fromStdString(endpoint.toString());
}

QString EndpointText::toString(const ServiceKey &key)
{
    if (!key.isFirewallMark())
        return QString::fromStdString(key.toString());
    return key.family() == AddressFamily::IPv6 ? tr("Firewall mark %1, IPv6").arg(key.firewallMark)
                                               : tr("Firewall mark %1").arg(key.firewallMark);
}

QString EndpointText::serviceName(const RuleSet &rules, const ServiceKey &key)
{
    const auto label = rules.serviceLabels.find(key);
    if (label != rules.serviceLabels.end() && !label->second.name.empty())
        return QString::fromStdString(label->second.name);
    return toString(key);
}

QString EndpointText::serverName(const RuleSet &rules, const Address &address)
{
    const auto label = rules.serverLabels.find(address);
    return label == rules.serverLabels.end() ? QString()
                                             : QString::fromStdString(label->second.name);
}

QString EndpointText::toString(Forwarding forwarding)
{
    switch (forwarding) {
    case Forwarding::Masquerade: return tr("Masq");
    case Forwarding::LocalNode: return tr("Local");
    case Forwarding::Tunnel: return tr("Tunnel");
    case Forwarding::DirectRoute: return tr("Route");
    }
    return {};
}

QString EndpointText::familyName(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? tr("IPv4") : tr("IPv6");
}

} // namespace vipdeck
