// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/serverlist.h"

#include <algorithm>
#include <map>

#include "app/document/endpointtext.h"
#include "app/models/serverline.h"

namespace vipdeck {
namespace {

// Collects the entries of all lines and judges each against the target and the lines before it.
class Collector
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ServerListParser)

public:
    explicit Collector(const ServerListContext &context)
        : m_context(context)
    {
        if (context.rules && context.target)
            m_service = context.rules->findService(*context.target);
        m_where = context.rules && context.target
                      ? EndpointText::serviceName(*context.rules, *context.target)
                      : tr("the list of servers");
    }

    ServerListLine add(const ServerLine &line, int number)
    {
        if (!line.host.isEmpty())
            return addHost(line, number);
        return addAddresses(line, number);
    }

    ServerList takeList(QList<ServerListLine> lines)
    {
        m_list.lines = std::move(lines);
        return std::move(m_list);
    }

private:
    ServerListLine addHost(ServerLine line, int number)
    {
        if (const auto known = labelled(line.host)) {
            line.first = *known;
        } else if (!m_context.hosts.contains(line.host)) {
            if (!m_list.hostsToLookUp.contains(line.host))
                m_list.hostsToLookUp.append(line.host);
            return {ServerLineKind::Pending, tr("looking up"),
                    tr("%1 is being looked up.").arg(line.host)};
        } else if (const auto answer = m_context.hosts.value(line.host);
                   answer.addresses.isEmpty()) {
            return {ServerLineKind::Problem, tr("name not found"),
                    tr("%1 was not found: %2").arg(line.host, answer.error)};
        } else {
            line.first = preferred(answer.addresses);
        }
        line.host.clear();
        auto result = addAddresses(line, number);
        if (result.kind == ServerLineKind::Good)
            result.result = EndpointText::toString(line.first);
        return result;
    }

    ServerListLine addAddresses(const ServerLine &line, int number)
    {
        if (m_list.entries.size() + line.count > ServerListParser::kMaximumServers)
            return {ServerLineKind::Problem, tr("list is full"),
                    tr("One list adds at most %1 servers.").arg(ServerListParser::kMaximumServers)};
        QList<ServerListEntry> added;
        int there = 0;
        for (int i = 0; i < line.count; ++i) {
            auto entry = makeEntry(line, number, i);
            if (const auto refusal = check(entry); refusal.kind != ServerLineKind::Good)
                return refusal;
            there += entry.alreadyThere ? 1 : 0;
            added.append(std::move(entry));
        }
        for (const auto &entry : added)
            m_lineOf.emplace(entry.destination.endpoint, number);
        m_list.entries += added;
        return summary(line.count, there);
    }

    [[nodiscard]] ServerListEntry makeEntry(const ServerLine &line, int number, int index) const
    {
        const auto &defaults = m_context.defaults;
        ServerListEntry entry;
        entry.line = number;
        auto &server = entry.destination;
        server.endpoint.address = ServerLineReader::advanced(line.first, index);
        server.endpoint.port = line.port.value_or(defaults.port);
        if (server.endpoint.port == 0 && m_context.target)
            server.endpoint.port = m_context.target->endpoint.port;
        server.forwarding = line.forwarding.value_or(defaults.forwarding);
        server.tunnel = line.forwarding ? line.tunnel : defaults.tunnel;
        server.weight = line.weight.value_or(defaults.weight);
        server.upperThreshold = line.upperThreshold.value_or(defaults.upperThreshold);
        server.lowerThreshold = line.lowerThreshold.value_or(defaults.lowerThreshold);
        entry.name = line.name;
        if (line.count > 1 && !line.name.isEmpty())
            entry.name += u'-' + lastPart(server.endpoint.address);
        if (entry.name.isEmpty() && m_context.rules)
            entry.name = EndpointText::serverName(*m_context.rules, server.endpoint.address);
        entry.alreadyThere = isThere(server.endpoint);
        entry.service = m_context.target;
        entry.serviceName = m_where;
        return entry;
    }

    [[nodiscard]] ServerListLine check(const ServerListEntry &entry) const
    {
        const auto &server = entry.destination;
        const auto text = EndpointText::toString(server.endpoint.address);
        if (const auto twice = m_lineOf.find(server.endpoint); twice != m_lineOf.end())
            return {ServerLineKind::Problem, tr("also in line %1").arg(twice->second),
                    tr("%1 is in line %2 already.").arg(text).arg(twice->second)};
        if (!m_context.target)
            return {ServerLineKind::Good, {}, {}};
        ServiceConfig service;
        service.key = *m_context.target;
        if (service.key.family() != server.endpoint.address.family()
            && server.forwarding != Forwarding::Tunnel) {
            const auto method = EndpointText::toString(server.forwarding);
            const auto family = EndpointText::familyName(service.key.family());
            return {ServerLineKind::Problem, tr("%1 needs %2 here").arg(method, family),
                    tr("%1 has another address family than the service. With %2 both must be %3; "
                       "only Tunnel crosses families.")
                        .arg(text, method, family)};
        }
        if (const auto valid = validate(service, server); !valid)
            return {ServerLineKind::Problem, tr("not possible"),
                    QString::fromStdString(valid.error().message)};
        return {ServerLineKind::Good, {}, {}};
    }

    [[nodiscard]] ServerListLine summary(int count, int there) const
    {
        if (there == 0)
            return {ServerLineKind::Good, tr("%n server(s)", "", count),
                    tr("Adds %n server(s).", "", count)};
        if (there == count)
            return {
                ServerLineKind::AlreadyThere, tr("already in %1").arg(m_where),
                tr("%n server(s) are in %1 already and stay as they are.", "", there).arg(m_where)};
        return {ServerLineKind::Good,
                tr("%1, %2 already there").arg(tr("%n server(s)", "", count - there)).arg(there),
                tr("Adds %n server(s).", "", count - there)};
    }

    [[nodiscard]] bool isThere(const Endpoint &endpoint) const
    {
        if (m_context.target)
            return m_service && m_service->findDestination(endpoint) != nullptr;
        return m_context.rules && m_context.rules->serverLabels.contains(endpoint.address);
    }

    [[nodiscard]] std::optional<Address> labelled(const QString &host) const
    {
        if (!m_context.rules)
            return std::nullopt;
        for (const auto &[address, label] : m_context.rules->serverLabels)
            if (QString::fromStdString(label.name).compare(host, Qt::CaseInsensitive) == 0)
                return address;
        return std::nullopt;
    }

    // The first address of the service's family, else the first.
    [[nodiscard]] Address preferred(const QList<Address> &addresses) const
    {
        const auto family = m_context.target ? m_context.target->family() : AddressFamily::IPv4;
        const auto found = std::find_if(addresses.begin(), addresses.end(),
                                        [&](const Address &a) { return a.family() == family; });
        return found == addresses.end() ? addresses.first() : *found;
    }

    static QString lastPart(const Address &address)
    {
        const auto text = EndpointText::toString(address);
        return text.section(address.isIPv4() ? u'.' : u':', -1);
    }

    const ServerListContext &m_context;
    const Service *m_service = nullptr;
    QString m_where; // the service's name
    ServerList m_list;
    std::map<Endpoint, int> m_lineOf;
};

} // namespace

int ServerList::newCount() const
{
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
                                          [](const auto &entry) { return !entry.alreadyThere; }));
}

int ServerList::problemCount() const
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const auto &line) {
        return line.kind == ServerLineKind::Problem;
    }));
}

ServerList ServerListParser::parse(const QString &text, const ServerListContext &context)
{
    Collector collector(context);
    ServerLineReader reader(kMaximumServersPerLine);
    QList<ServerListLine> lines;
    const auto rows = text.split(u'\n');
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto read = reader.read(rows.at(i));
        if (!read)
            lines.append({ServerLineKind::Problem, read.error().summary, read.error().sentence});
        else if (*read)
            lines.append(collector.add(**read, static_cast<int>(i) + 1));
        else
            lines.append(ServerListLine{});
    }
    return collector.takeList(std::move(lines));
}

} // namespace vipdeck
