// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/serverline.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

#include "app/document/endpointtext.h"
#include "engine/config/ruleset.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

tl::unexpected<ServerLineProblem> problem(const QString &summary, const QString &sentence)
{
    return tl::unexpected<ServerLineProblem>({summary, sentence});
}

// The text of the port behind an address, and the address without it. "[v6]:port" and "host:port";
// a bare IPv6 address has no port.
struct Split
{
    QString address;
    std::optional<QString> port;
    bool closed = true; // false: "[" without "]"
};

Split splitPort(const QString &text)
{
    if (text.startsWith(u'[')) {
        const auto end = text.indexOf(u']');
        if (end < 0)
            return {text, std::nullopt, false};
        const auto rest = text.mid(end + 1);
        if (rest.isEmpty())
            return {text.mid(1, end - 1), std::nullopt, true};
        return {text.mid(1, end - 1), rest.mid(1), rest.startsWith(u':')};
    }
    if (text.count(u':') != 1)
        return {text, std::nullopt, true};
    return {text.section(u':', 0, 0), text.section(u':', 1), true};
}

bool looksNumeric(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || c == u'.' || c == u'-' || c == u'/'; });
}

} // namespace

Address ServerLineReader::advanced(const Address &address, int steps)
{
    if (address.isIPv4())
        return Address::fromIPv4(address.ipv4() + static_cast<std::uint32_t>(steps));
    auto octets = address.octets();
    auto carry = static_cast<unsigned>(steps);
    for (auto octet = octets.rbegin(); octet != octets.rend() && carry != 0; ++octet) {
        carry += *octet;
        *octet = static_cast<std::uint8_t>(carry);
        carry >>= 8;
    }
    return Address::fromIPv6(octets);
}

ServerLineResult<std::optional<ServerLine>> ServerLineReader::read(const QString &text)
{
    const auto line = text.section(u'#', 0, 0).trimmed();
    if (line.isEmpty())
        return std::nullopt;
    static const QRegularExpression kSpaces(QStringLiteral("\\s+"));
    const auto words = line.split(kSpaces, Qt::SkipEmptyParts);
    const auto optional = [](const ServerLine &read) { return std::optional(read); };
    if (words.first() == QLatin1String("ipvsadm") || words.first().startsWith(u'-'))
        return readCommand(line).map(optional);
    const auto separator = line.contains(u';') ? u';' : u',';
    if (!line.contains(separator))
        return readWords(words).map(optional);
    QStringList cells;
    for (const auto &cell : line.split(separator)) {
        auto value = cell.trimmed();
        if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        cells.append(value);
    }
    if (readHeading(cells))
        return std::nullopt;
    return readColumns(cells).map(optional);
}

bool ServerLineReader::readHeading(const QStringList &cells)
{
    static const QStringList kKnown{QStringLiteral("address"), QStringLiteral("name"),
                                    QStringLiteral("weight"),  QStringLiteral("port"),
                                    QStringLiteral("upper"),   QStringLiteral("lower")};
    QStringList columns;
    for (const auto &cell : cells)
        columns.append(cell.toLower());
    if (!columns.contains(QLatin1String("address")))
        return false;
    if (!std::all_of(columns.begin(), columns.end(),
                     [](const QString &column) { return kKnown.contains(column); }))
        return false;
    m_columns = columns;
    return true;
}

ServerLineResult<ServerLine> ServerLineReader::readColumns(const QStringList &cells) const
{
    const auto addressColumn = m_columns.indexOf(QLatin1String("address"));
    if (cells.size() > m_columns.size())
        return problem(tr("too many columns"),
                       tr("This row has %n value(s), but there are only the columns %1.", "",
                          static_cast<int>(cells.size()))
                           .arg(m_columns.join(QLatin1String(", "))));
    auto line = readAddress(cells.value(addressColumn));
    for (qsizetype i = 0; line && i < cells.size(); ++i) {
        if (i == addressColumn || cells.at(i).isEmpty())
            continue;
        if (const auto set = setField(*line, m_columns.at(i), cells.at(i)); !set)
            return tl::unexpected(set.error());
    }
    return line;
}

ServerLineResult<ServerLine> ServerLineReader::readWords(const QStringList &words) const
{
    static const QStringList kFields{QStringLiteral("weight"), QStringLiteral("port"),
                                     QStringLiteral("name"), QStringLiteral("upper"),
                                     QStringLiteral("lower")};
    auto line = readAddress(words.first());
    for (qsizetype i = 1; line && i < words.size(); ++i) {
        auto field = words.at(i).section(u'=', 0, 0).toLower();
        auto value = words.at(i).section(u'=', 1);
        if (!kFields.contains(field)) {
            field = QStringLiteral("name");
            value = words.at(i);
        } else if (value.isEmpty()) {
            value = words.value(++i);
        }
        if (const auto set = setField(*line, field, value); !set)
            return tl::unexpected(set.error());
    }
    return line;
}

ServerLineResult<void> ServerLineReader::setField(ServerLine &line, const QString &field,
                                                  const QString &value) const
{
    if (field == QLatin1String("name")) {
        if (!line.name.isEmpty())
            return problem(tr("two names"),
                           tr("\"%1\" is a second name after \"%2\". A name has no spaces here.")
                               .arg(value, line.name));
        line.name = value;
        return {};
    }
    const bool port = field == QLatin1String("port");
    const bool weight = field == QLatin1String("weight");
    const qint64 maximum = weight ? kMaximumWeight : port ? 65535 : 0xFFFFFFFFll;
    const auto number = EndpointText::parseNumber(value, port ? 1 : 0, maximum);
    if (!number) {
        const auto summary = value.isEmpty() ? tr("%1 has no value").arg(field)
                                             : tr("not a %1: %2").arg(field, value);
        return problem(summary, tr("The %1 goes from %2 to %3.")
                                    .arg(field)
                                    .arg(port ? 1 : 0)
                                    .arg(QLocale().toString(maximum)));
    }
    if (port)
        line.port = static_cast<std::uint16_t>(*number);
    else if (weight)
        line.weight = static_cast<std::int32_t>(*number);
    else if (field == QLatin1String("upper"))
        line.upperThreshold = static_cast<std::uint32_t>(*number);
    else
        line.lowerThreshold = static_cast<std::uint32_t>(*number);
    return {};
}

ServerLineResult<ServerLine> ServerLineReader::readAddress(const QString &text) const
{
    const auto split = splitPort(text);
    if (!split.closed || split.address.isEmpty())
        return problem(tr("not an address"),
                       tr("%1 is not an address. An IPv6 address with a port is written "
                          "[2001:db8::10]:443.")
                           .arg(text));
    ServerLineResult<ServerLine> line = ServerLine{};
    if (const auto address = EndpointText::parseAddress(split.address))
        line->first = *address;
    else if (split.address.contains(u'/'))
        line = readNetwork(split.address);
    else if (looksNumeric(split.address) && split.address.contains(u'-'))
        line = readRange(split.address);
    else if (looksNumeric(split.address) || split.address.contains(u':'))
        return problem(tr("not an address"), EndpointText::addressProblem(split.address));
    else
        line = readHost(split.address);
    if (line && split.port)
        if (const auto set = setField(*line, QStringLiteral("port"), *split.port); !set)
            return tl::unexpected(set.error());
    return line;
}

// "10.0.0.21-28" and "10.0.0.21-10.0.0.28".
ServerLineResult<ServerLine> ServerLineReader::readRange(const QString &text) const
{
    const auto first = EndpointText::parseAddress(text.section(u'-', 0, 0));
    const auto end = text.section(u'-', 1);
    const auto last = EndpointText::parseAddress(
        end.contains(u'.') ? end : text.section(u'-', 0, 0).section(u'.', 0, 2) + u'.' + end);
    if (!first || !last || !first->isIPv4() || !last->isIPv4())
        return problem(tr("not a range"), tr("%1 is not a range. It is written 10.0.0.21-28 or "
                                             "10.0.0.21-10.0.1.28.")
                                              .arg(text));
    if (last->ipv4() < first->ipv4())
        return problem(tr("range ends before it starts"),
                       tr("%1 ends before it starts. Swap the two ends.").arg(text));
    const auto count = qint64{last->ipv4()} - first->ipv4() + 1;
    if (count > m_maximumCount)
        return tl::unexpected(tooMany(text, count));
    ServerLine line;
    line.first = *first;
    line.count = static_cast<int>(count);
    return line;
}

// Every host address of a network; network and broadcast address of IPv4 are left out.
ServerLineResult<ServerLine> ServerLineReader::readNetwork(const QString &text) const
{
    const auto address = EndpointText::parseAddress(text.section(u'/', 0, 0));
    const int bits = address && address->isIPv4() ? 32 : 128;
    const auto prefix = EndpointText::parseNumber(text.section(u'/', 1), 0, bits);
    if (!address || !prefix)
        return problem(
            tr("not a network"),
            tr("%1 is not a network. It is written 10.0.0.16/29 or 2001:db8::/124.").arg(text));
    const auto hostBits = bits - static_cast<int>(*prefix);
    const auto size = hostBits > 32 ? qint64{1} << 32 : qint64{1} << hostBits;
    auto octets = address->octets();
    for (int bit = static_cast<int>(*prefix); bit < bits; ++bit)
        octets.at(static_cast<std::size_t>(bit / 8)) &=
            static_cast<std::uint8_t>(~(0x80u >> (bit % 8)));
    const bool skipEnds = address->isIPv4() && *prefix < 31;
    const auto count = skipEnds ? size - 2 : size;
    if (count > m_maximumCount)
        return tl::unexpected(tooMany(text, count));
    ServerLine line;
    line.first = Address::fromIPv6(octets);
    if (address->isIPv4())
        line.first =
            Address::fromIPv4(std::uint32_t{octets[0]} << 24 | std::uint32_t{octets[1]} << 16
                              | std::uint32_t{octets[2]} << 8 | octets[3]);
    line.first = advanced(line.first, skipEnds ? 1 : 0);
    line.count = static_cast<int>(count);
    return line;
}

ServerLineResult<ServerLine> ServerLineReader::readHost(const QString &text) const
{
    // RFC 1123: letters, digits and hyphens in labels of 1 to 63.
    static const QRegularExpression kHost(
        QStringLiteral("^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?$"));
    if (!kHost.match(text).hasMatch())
        return problem(tr("not an address"),
                       tr("%1 is neither an address nor a host name.").arg(text));
    ServerLine line;
    line.host = text.toLower();
    line.name = text.section(u'.', 0, 0);
    return line;
}

// "ipvsadm -a -t 192.0.2.10:443 -r 10.0.0.21:443 -m -w 50": the server, not the service it names.
ServerLineResult<ServerLine> ServerLineReader::readCommand(const QString &text) const
{
    const auto file = rules::parseRuleFile(text.toStdString());
    if (!file.problems.empty())
        return problem(tr("not a command"),
                       tr("ipvsadm would refuse this line: %1.")
                           .arg(QString::fromStdString(file.problems.front().reason)));
    const DestinationConfig *server = nullptr;
    if (!file.changes.empty()) {
        if (const auto *add = std::get_if<AddDestination>(&file.changes.front()))
            server = &add->destination;
        else if (const auto *edit = std::get_if<EditDestination>(&file.changes.front()))
            server = &edit->destination;
    }
    if (!server)
        return problem(tr("adds no server"),
                       tr("Only lines with -a or -e name a real server. Use Import for whole "
                          "rule files."));
    ServerLine line;
    line.first = server->endpoint.address;
    line.port = server->endpoint.port;
    line.weight = server->weight;
    line.upperThreshold = server->upperThreshold;
    line.lowerThreshold = server->lowerThreshold;
    line.forwarding = server->forwarding;
    line.tunnel = server->tunnel;
    return line;
}

ServerLineProblem ServerLineReader::tooMany(const QString &text, qint64 count) const
{
    const auto total = QLocale().toString(count);
    return {
        tr("too many: %1").arg(total),
        tr("%1 has %2 addresses. One line adds at most %3.").arg(text, total).arg(m_maximumCount)};
}

} // namespace vipdeck
