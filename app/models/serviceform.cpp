// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/serviceform.h"

#include "app/document/endpointtext.h"
#include "app/models/serverlist.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using Match = ServiceFormValues::Match;

Protocol protocolOf(Match match)
{
    return match == Match::Udp    ? Protocol::Udp
           : match == Match::Sctp ? Protocol::Sctp
                                  : Protocol::Tcp;
}

// What the form is about, for the rules of engine/config/serviceoptions.h.
ServiceConfig outlineOf(const ServiceFormValues &values)
{
    ServiceConfig service;
    if (values.match == Match::FirewallMark)
        service.key = ServiceKey::forMark(1, values.markFamily);
    else
        service.key.protocol = protocolOf(values.match);
    service.persistent = values.persistent;
    return service;
}

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServiceForm)

public:
    Checker(const ServiceFormValues &values, const RuleSet &rules)
        : m_values(values)
        , m_rules(rules)
    {}

    ServiceFormResult check()
    {
        if (m_values.match == Match::FirewallMark)
            checkMark();
        else
            checkEndpoint();
        checkPersistence();
        m_service.onePacket = m_values.onePacket
                              && ServiceForm::refusal(ServiceOption::OnePacket, m_values).isEmpty();
        m_service.scheduler = m_values.scheduler.toStdString();
        m_service.schedulerFlags = m_values.schedulerFlags & offeredFlags(m_service.scheduler);
        checkServers();
        writeCommand();
        if (!m_result.problems.isEmpty() || !m_result.missing.isEmpty()) {
            m_result.servers.clear();
            m_result.serverLabels.clear();
            return std::move(m_result);
        }
        m_result.service = m_service;
        return std::move(m_result);
    }

private:
    void addProblem(ServiceField field, const QString &text, ServiceFix fix = ServiceFix::None)
    {
        m_result.problems.append({field, text, fix});
    }

    void checkMark()
    {
        const auto mark = EndpointText::parseNumber(m_values.mark, 1, 0xFFFFFFFFll);
        m_service.key =
            ServiceKey::forMark(static_cast<std::uint32_t>(mark.value_or(0)), m_values.markFamily);
        if (m_values.mark.trimmed().isEmpty())
            m_result.missing.append(ServiceField::Mark);
        else if (!mark)
            addProblem(
                ServiceField::Mark,
                tr("%1 is not a firewall mark. Marks go from 1 to 4294967295.").arg(m_values.mark));
        else if (m_rules.findService(m_service.key))
            addProblem(ServiceField::Mark,
                       tr("There is a service for firewall mark %1 already.").arg(*mark));
    }

    void checkEndpoint()
    {
        auto &key = m_service.key;
        key.protocol = protocolOf(m_values.match);
        const auto text = m_values.address.trimmed();
        const auto address = EndpointText::parseAddress(text);
        key.endpoint.address = address.value_or(Address());
        if (text.isEmpty())
            m_result.missing.append(ServiceField::Address);
        else if (!address)
            addProblem(ServiceField::Address, EndpointText::addressProblem(text));
        else if (address->isUnspecified())
            addProblem(
                ServiceField::Address,
                tr("%1 stands for no address. Give the address that clients use.").arg(text));
        checkPort();
        if (address && m_result.problems.isEmpty() && m_rules.findService(key))
            addProblem(ServiceField::Address,
                       tr("%1 is a service already. Add servers to it instead.")
                           .arg(EndpointText::toString(key)));
    }

    void checkPort()
    {
        const auto port = EndpointText::parseNumber(m_values.port, 0, 65535);
        m_service.key.endpoint.port = static_cast<std::uint16_t>(port.value_or(0));
        if (m_values.port.trimmed().isEmpty())
            m_result.missing.append(ServiceField::Port);
        else if (!port)
            addProblem(ServiceField::Port,
                       tr("%1 is not a port. Ports go from 0 to 65535.").arg(m_values.port));
        else if (*port == 0 && !ServiceForm::refusal(ServiceOption::AnyPort, m_values).isEmpty())
            addProblem(ServiceField::Port, tr("Port 0 means every port and needs persistence."),
                       ServiceFix::TurnOnPersistence);
    }

    [[nodiscard]] bool isIPv4() const { return m_service.key.family() == AddressFamily::IPv4; }

    void checkPersistence()
    {
        m_service.persistent = m_values.persistent;
        m_service.persistenceNetmask = isIPv4() ? kNoNetmask4 : kNoNetmask6;
        if (!m_values.persistent)
            return;
        const auto seconds =
            EndpointText::parseNumber(m_values.timeout, 1, kMaximumPersistenceSeconds);
        m_service.persistenceTimeoutSeconds = static_cast<std::uint32_t>(seconds.value_or(300));
        if (!seconds)
            addProblem(ServiceField::Timeout, tr("The time goes from 1 to 2678400 seconds "
                                                 "(31 days)."));
        if (const auto mask = ServiceForm::parseNetwork(m_values.network, m_service.key.family()))
            m_service.persistenceNetmask = *mask;
        else
            addProblem(ServiceField::Network, ServiceForm::networkProblem(m_service.key.family()));
        if (m_values.sip && ServiceForm::refusal(ServiceOption::SipEngine, m_values).isEmpty())
            m_service.persistenceEngine = "sip";
    }

    void checkServers()
    {
        const auto weight = EndpointText::parseNumber(m_values.weight, 0, kMaximumWeight);
        if (!weight)
            addProblem(ServiceField::Weight,
                       tr("%1 is not a weight. Weights go from 0 to 65535.").arg(m_values.weight));
        if (m_values.servers.isEmpty())
            return;
        ServerListContext context;
        context.rules = &m_rules;
        context.target = m_service.key;
        context.defaults.weight = static_cast<std::int32_t>(weight.value_or(1));
        context.defaults.forwarding = m_values.forwarding;
        const auto list = ServerListParser::parse(m_values.servers.join(u'\n'), context);
        for (qsizetype i = 0; i < list.lines.size(); ++i) {
            const auto &line = list.lines.at(i);
            if (line.kind == ServerLineKind::Problem)
                addProblem(ServiceField::Servers, line.details);
            else if (line.kind == ServerLineKind::Pending)
                addProblem(
                    ServiceField::Servers,
                    tr("%1 is not a known name. Give its address.").arg(m_values.servers.at(i)));
        }
        for (const auto &entry : list.entries) {
            m_result.servers.push_back(entry.destination);
            const auto known =
                EndpointText::serverName(m_rules, entry.destination.endpoint.address);
            if (!entry.name.isEmpty() && entry.name != known)
                m_result.serverLabels[entry.destination.endpoint.address] =
                    Label{entry.name.toStdString(), {}};
        }
    }

    // The command with the words as typed, so that the wrong ones are seen in their place.
    void writeCommand()
    {
        m_result.command = QString::fromStdString(rules::commandLine(AddService{m_service}));
        const auto hasProblem = [this](ServiceField field) {
            for (const auto &problem : m_result.problems)
                if (problem.field == field)
                    return true;
            return m_result.missing.contains(field);
        };
        const bool mark = m_values.match == Match::FirewallMark;
        const bool wrong =
            mark ? hasProblem(ServiceField::Mark)
                 : hasProblem(ServiceField::Address) || hasProblem(ServiceField::Port);
        if (!wrong)
            return;
        const auto orDots = [](const QString &text) {
            const auto word = text.trimmed();
            return word.isEmpty() ? QStringLiteral("...") : word;
        };
        const auto written = mark ? QString::number(m_service.key.firewallMark)
                                  : EndpointText::toString(m_service.key.endpoint);
        const auto typed =
            mark ? orDots(m_values.mark) : orDots(m_values.address) + u':' + orDots(m_values.port);
        const auto place = m_result.command.indexOf(u' ' + written);
        if (place < 0)
            return;
        m_result.command.replace(place + 1, written.size(), typed);
        m_result.wrongWords.append(typed);
    }

    const ServiceFormValues &m_values;
    const RuleSet &m_rules;
    ServiceConfig m_service;
    ServiceFormResult m_result;
};

} // namespace

ServiceFormResult ServiceForm::check(const ServiceFormValues &values, const RuleSet &rules)
{
    return Checker(values, rules).check();
}

std::optional<std::uint32_t> ServiceForm::parseNetwork(const QString &text, AddressFamily family)
{
    const bool ipv4 = family == AddressFamily::IPv4;
    auto word = text.trimmed();
    if (word.isEmpty())
        return ipv4 ? kNoNetmask4 : kNoNetmask6;
    if (const auto mask = EndpointText::parseAddress(word))
        return ipv4 && mask->isIPv4() && mask->ipv4() != 0 ? std::optional(mask->ipv4())
                                                           : std::nullopt;
    if (word.startsWith(u'/'))
        word.remove(0, 1);
    const auto bits = EndpointText::parseNumber(word, 1, longestClientPrefix(family));
    if (!bits)
        return std::nullopt;
    return ipv4 ? kNoNetmask4 << (32 - *bits) : static_cast<std::uint32_t>(*bits);
}

QString ServiceForm::networkProblem(AddressFamily family)
{
    return family == AddressFamily::IPv4
               ? tr("A client network is /1 to /32 or a mask such as 255.255.255.0.")
               : tr("A client network is /1 to /128 for IPv6.");
}

AddressFamily ServiceForm::familyOf(const ServiceFormValues &values)
{
    if (values.match == Match::FirewallMark)
        return values.markFamily;
    const auto address = EndpointText::parseAddress(values.address.trimmed());
    return address ? address->family() : AddressFamily::IPv4;
}

QString ServiceForm::refusal(ServiceOption option, const ServiceFormValues &values)
{
    return refusal(option, outlineOf(values));
}

QString ServiceForm::refusal(ServiceOption option, const ServiceConfig &service)
{
    switch (refusalOf(option, service)) {
    case OptionRefusal::None: break;
    case OptionRefusal::NeedsUdp:
        return option == ServiceOption::SipEngine
                   ? tr("Call-IDs are read from SIP over UDP only.")
                   : tr("Only UDP packets can be sent without a connection.");
    case OptionRefusal::NeedsPersistence: return tr("Needs persistence.");
    case OptionRefusal::MarkHasNoPort:
        return tr("A firewall mark has no address and no port of its own.");
    }
    return {};
}

} // namespace vipdeck
