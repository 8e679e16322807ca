// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/connectionfilter.h"

#include <QLocale>
#include <array>
#include <cstdint>
#include <optional>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"

namespace vipdeck {
namespace {

using api::ConnectionField;

enum class Kind { Word, Network, Name, Number, Size, Nothing };
struct Key
{
    const char *name;
    ConnectionField field;
    Kind kind;
};
constexpr std::array kKeys{
    Key{"client", ConnectionField::Client, Kind::Network},
    Key{"state", ConnectionField::State, Kind::Word},
    Key{"service", ConnectionField::Service, Kind::Name},
    Key{"server", ConnectionField::Destination, Kind::Name},
    Key{"vip", ConnectionField::Virtual, Kind::Network},
    Key{"proto", ConnectionField::Protocol, Kind::Word},
    Key{"forward", ConnectionField::Forwarding, Kind::Word},
    Key{"expires", ConnectionField::Expires, Kind::Number},
    Key{"age", ConnectionField::Age, Kind::Number},
    Key{"idle", ConnectionField::Idle, Kind::Number},
    Key{"packets", ConnectionField::Packets, Kind::Number},
    Key{"bytes", ConnectionField::Bytes, Kind::Size},
    Key{"template", ConnectionField::Template, Kind::Nothing},
};

// "500", "1 MiB", "1.5GiB"; less than 2^63.
std::optional<std::uint64_t> parseSize(const QString &text)
{
    constexpr std::array kUnits{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    qsizetype end = 0;
    while (end < text.size() && (text[end].isDigit() || text[end] == u'.'))
        ++end;
    const auto unit = text.mid(end).trimmed();
    bool isNumber = false;
    auto value = QLocale::c().toDouble(text.left(end), &isNumber);
    if (!isNumber)
        return std::nullopt;
    for (const auto *name : kUnits) {
        if (unit.isEmpty() || unit.compare(QLatin1String(name), Qt::CaseInsensitive) == 0) {
            constexpr double kLimit = 9.2e18;
            return value < kLimit ? std::optional(static_cast<std::uint64_t>(value)) : std::nullopt;
        }
        value *= 1024;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> parseCount(const QString &text)
{
    const auto number = EndpointText::parseNumber(text, 0, 1'000'000'000);
    return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

// Where a comparison stands that only blanks separate from `end`; else `end`.
qsizetype comparisonAfter(const QString &text, qsizetype end)
{
    auto place = end;
    while (place < text.size() && text[place].isSpace())
        ++place;
    return place < text.size() && QStringLiteral(":=<>").contains(text[place]) ? place : end;
}

const Key *findKey(const QString &name)
{
    for (const auto &key : kKeys)
        if (name.compare(QLatin1String(key.name), Qt::CaseInsensitive) == 0)
            return &key;
    return nullptr;
}

QStringList wordsOf(ConnectionField field)
{
    switch (field) {
    case ConnectionField::Protocol:
        return {QStringLiteral("TCP"), QStringLiteral("UDP"), QStringLiteral("SCTP")};
    case ConnectionField::Forwarding:
        return {QStringLiteral("Masq"), QStringLiteral("Route"), QStringLiteral("Tunnel"),
                QStringLiteral("Local")};
    default: break;
    }
    return {QStringLiteral("ESTABLISHED"),
            QStringLiteral("SYN_RECV"),
            QStringLiteral("SYN_SENT"),
            QStringLiteral("FIN_WAIT"),
            QStringLiteral("TIME_WAIT"),
            QStringLiteral("CLOSE"),
            QStringLiteral("CLOSE_WAIT"),
            QStringLiteral("LAST_ACK"),
            QStringLiteral("LISTEN"),
            QStringLiteral("SYNACK"),
            QStringLiteral("UDP"),
            QStringLiteral("NONE"),
            QStringLiteral("ASSURED"),
            QStringLiteral("INIT1"),
            QStringLiteral("INIT"),
            QStringLiteral("COOKIE_SENT"),
            QStringLiteral("COOKIE_REPLIED"),
            QStringLiteral("COOKIE_WAIT"),
            QStringLiteral("COOKIE"),
            QStringLiteral("COOKIE_ECHOED"),
            QStringLiteral("SHUTDOWN_SENT"),
            QStringLiteral("SHUTDOWN_RECEIVED"),
            QStringLiteral("SHUTDOWN_ACK_SENT"),
            QStringLiteral("REJECTED"),
            QStringLiteral("CLOSED")};
}

} // namespace

QString ConnectionFilterGrammar::problem(const QString &token) const
{
    return read(token).problem;
}

QString ConnectionFilterGrammar::label(const QString &token) const
{
    const auto reading = read(token);
    const auto &words = reading.words;
    if (words.isEmpty())
        return reading.condition.negated ? tr("not %1").arg(reading.key) : reading.key;
    return reading.condition.negated ? tr("%1: not %2").arg(reading.key, words)
                                     : tr("%1: %2").arg(reading.key, words);
}

api::ConnectionCondition ConnectionFilterGrammar::condition(const QString &token) const
{
    return read(token).condition;
}

ConnectionFilterGrammar::Reading ConnectionFilterGrammar::read(const QString &token) const
{
    Reading reading;
    auto text = token.trimmed();
    if (text.startsWith(u'-')) {
        reading.condition.negated = true;
        text.remove(0, 1);
    }
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    reading.key = text.left(end).toLower();
    const auto *key = findKey(reading.key);
    end = comparisonAfter(text, end);
    const auto comparison = end < text.size() ? text[end] : QChar();
    // A lone address is what people paste.
    if (!key || (key->kind != Kind::Nothing && comparison.isNull())) {
        if (reading.key.isEmpty() || !key) {
            Reading client = reading;
            client.key = QStringLiteral("client");
            client.condition.field = ConnectionField::Client;
            if (readNetwork(&client, text)) {
                client.words = text;
                return client;
            }
        }
        QStringList names;
        for (const auto &known : kKeys)
            names.append(QLatin1String(known.name));
        reading.problem = key ? tr("\"%1\" needs a value, for example %1:...").arg(reading.key)
                              : tr("\"%1\" is not a filter. There are %2.")
                                    .arg(text, names.join(QStringLiteral(", ")));
        return reading;
    }
    reading.condition.field = key->field;
    if (key->kind == Kind::Nothing) {
        if (!comparison.isNull())
            reading.problem = tr("\"%1\" takes no value.").arg(reading.key);
        return reading;
    }
    const auto value = text.mid(end + 1).trimmed();
    if (key->kind == Kind::Number || key->kind == Kind::Size)
        readNumber(&reading, value, comparison);
    else if (comparison != u':' && comparison != u'=')
        reading.problem = tr("\"%1\" needs a colon: %1:...").arg(reading.key);
    else
        readValues(&reading, value);
    return reading;
}

void ConnectionFilterGrammar::readNumber(Reading *reading, const QString &text,
                                         QChar comparison) const
{
    const bool isSize = reading->condition.field == ConnectionField::Bytes;
    const auto number = isSize ? parseSize(text) : parseCount(text);
    if (!number) {
        const auto problem =
            isSize ? tr("\"%1\" is not an amount. Write %2>1 MiB, %2<500 KiB or %2:0.")
                   : tr("\"%1\" is not a number. Write %2>60, %2<60 or %2:60.");
        reading->problem = problem.arg(text, reading->key);
        return;
    }
    auto &condition = reading->condition;
    condition.minimum = 0;
    const auto value = *number;
    if (comparison == u'>') {
        condition.minimum = value + 1;
    } else if (comparison == u'<') {
        if (value == 0) {
            reading->problem = tr("Nothing is less than 0.");
            return;
        }
        condition.maximum = value - 1;
    } else {
        condition.minimum = condition.maximum = value;
    }
    reading->words = comparison == u':' ? text : QString(comparison) + QLatin1Char(' ') + text;
}

void ConnectionFilterGrammar::readValues(Reading *reading, const QString &text) const
{
    const auto field = reading->condition.field;
    const auto values = text.split(u',', Qt::SkipEmptyParts);
    if (values.isEmpty()) {
        reading->problem = tr("\"%1\" needs a value.").arg(reading->key);
        return;
    }
    for (const auto &part : values) {
        const auto value = part.trimmed();
        bool known = false;
        if (field == ConnectionField::Service
            || (field == ConnectionField::Destination && !readNetwork(reading, value))) {
            known = readName(reading, value);
        } else if (field == ConnectionField::Client || field == ConnectionField::Virtual) {
            known = readNetwork(reading, value);
        } else if (field != ConnectionField::Destination) {
            for (const auto &word : wordsOf(field))
                if (word.compare(value, Qt::CaseInsensitive) == 0) {
                    reading->condition.words.push_back({word.toStdString()});
                    known = true;
                }
        } else {
            known = true;
        }
        if (!known) {
            reading->problem =
                field == ConnectionField::Client || field == ConnectionField::Virtual
                    ? tr("\"%1\" is not an address or network, such as 10.0.0.0/8.").arg(value)
                    : tr("\"%1\" is not known for \"%2\".").arg(value, reading->key);
            return;
        }
    }
    reading->words = values.join(QStringLiteral(", "));
}

// 10.0.0.1, 10.0.0.0/8, 10.0.0.1:443, 2001:db8::/32, [2001:db8::1]:443.
bool ConnectionFilterGrammar::readNetwork(Reading *reading, const QString &value) const
{
    auto text = value;
    api::NetworkMatch match;
    if (text.startsWith(u'[') || text.count(u':') == 1) {
        const auto colon = text.lastIndexOf(u':');
        const auto port = EndpointText::parseNumber(text.mid(colon + 1), 1, 65535);
        if (colon < 0 || !port)
            return false;
        match.port = static_cast<std::uint16_t>(*port);
        text.truncate(colon);
        if (text.startsWith(u'[') && text.endsWith(u']'))
            text = text.mid(1, text.size() - 2);
    }
    const auto slash = text.indexOf(u'/');
    const auto address = EndpointText::parseAddress(slash < 0 ? text : text.left(slash));
    if (!address)
        return false;
    const auto bits = static_cast<qint64>(address->size() * 8);
    const auto length =
        slash < 0 ? bits : EndpointText::parseNumber(text.mid(slash + 1), 0, bits).value_or(-1);
    if (length < 0)
        return false;
    match.network = *address;
    match.prefixLength = static_cast<std::uint8_t>(length);
    reading->condition.networks.push_back(match);
    return true;
}

// Of services and servers: the whole name, else every one that has it as a part.
bool ConnectionFilterGrammar::readName(Reading *reading, const QString &value) const
{
    bool found = false;
    for (const bool whole : {true, false}) {
        const auto fits = [&](const QString &name) {
            return whole ? name.compare(value, Qt::CaseInsensitive) == 0
                         : name.contains(value, Qt::CaseInsensitive);
        };
        if (reading->condition.field == ConnectionField::Service) {
            for (const auto &service : m_document->live().services)
                if (const auto &key = service.config.key;
                    fits(m_document->serviceName(key)) || fits(EndpointText::toString(key))) {
                    reading->condition.services.push_back(key);
                    found = true;
                }
        } else {
            for (const auto &[address, label] : m_document->live().serverLabels)
                if (fits(QString::fromStdString(label.name))) {
                    const auto bits = static_cast<std::uint8_t>(address.size() * 8);
                    reading->condition.networks.push_back({address, bits, 0});
                    found = true;
                }
        }
        if (found)
            return true;
    }
    return false;
}

QStringList ConnectionFilterGrammar::valuesOf(const QString &key) const
{
    QStringList values;
    if (key == QLatin1String("service"))
        for (const auto &service : m_document->live().services)
            values.append(m_document->serviceName(service.config.key));
    else if (key == QLatin1String("server"))
        for (const auto &[address, label] : m_document->live().serverLabels)
            values.append(QString::fromStdString(label.name));
    else if (const auto *known = findKey(key); known && known->kind == Kind::Word)
        values = wordsOf(known->field);
    return values;
}

QStringList ConnectionFilterGrammar::completions(const QString &typed) const
{
    constexpr qsizetype kMost = 20;
    const auto sign = typed.startsWith(u'-') ? QStringLiteral("-") : QString();
    const auto text = typed.mid(sign.size());
    QStringList result;
    const auto colon = text.indexOf(u':');
    if (colon < 0) {
        for (const auto &key : kKeys) {
            const auto name = QLatin1String(key.name);
            const auto end = key.kind == Kind::Number || key.kind == Kind::Size
                                 ? QStringLiteral(">")
                             : key.kind == Kind::Nothing ? QString()
                                                         : QStringLiteral(":");
            if (QString(name).startsWith(text, Qt::CaseInsensitive))
                result.append(sign + name + end);
        }
        return result;
    }
    const auto start = std::max(text.lastIndexOf(u','), colon) + 1;
    const auto begun = text.mid(start).trimmed();
    for (const auto &value : valuesOf(text.left(colon).toLower()))
        if (value.startsWith(begun, Qt::CaseInsensitive) && result.size() < kMost)
            result.append(sign + text.left(start) + value);
    return result;
}

} // namespace vipdeck
