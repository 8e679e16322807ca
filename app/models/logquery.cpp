// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/logquery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <array>
#include <utility>

#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using Field = api::JournalFilter::Field;

constexpr std::array<std::pair<const char *, Field>, 6> kFields{{
    {"source", Field::Source},
    {"who", Field::Who},
    {"user", Field::Who},
    {"object", Field::Object},
    {"server", Field::Object},
    {"text", Field::Text},
}};

// Blanks part words, quotation marks keep them together.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            if (!word.isEmpty())
                words.append(word);
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString dateTime(std::uint64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds))
        .toString(Qt::ISODateWithMs);
}

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

// RFC 4180; a field that a spreadsheet would take for a formula gets an apostrophe.
QString csvField(QString field)
{
    if (!field.isEmpty() && QStringLiteral("=+-@").contains(field.front()))
        field.prepend(u'\'');
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

} // namespace

std::vector<api::JournalFilter> parseLogFilter(const QString &text)
{
    std::vector<api::JournalFilter> filters;
    bool negated = false;
    for (const auto &word : wordsOf(text)) {
        if (word.compare(QLatin1String("not"), Qt::CaseInsensitive) == 0) {
            negated = true;
            continue;
        }
        api::JournalFilter filter{Field::Text, std::exchange(negated, false), word.toStdString()};
        for (const auto &[name, field] : kFields) {
            const auto start = QLatin1String(name) + QLatin1Char(':');
            if (!word.startsWith(start, Qt::CaseInsensitive))
                continue;
            filter.field = field;
            filter.value = word.mid(start.size()).toStdString();
            break;
        }
        const bool fits = !filter.value.empty() && filter.value.size() <= api::kMaximumNameOctets;
        if (fits && filters.size() < api::kMaximumJournalFilters)
            filters.push_back(std::move(filter));
    }
    return filters;
}

QString logTime(std::uint64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds))
        .toString(QStringLiteral("hh:mm:ss.zzz"));
}

QString logLevelKey(api::EventLevel level)
{
    switch (level) {
    case api::EventLevel::Error: return QStringLiteral("error");
    case api::EventLevel::Warning: return QStringLiteral("warning");
    case api::EventLevel::Notice: return QStringLiteral("notice");
    case api::EventLevel::Info: break;
    }
    return QStringLiteral("info");
}

QString logLevelName(api::EventLevel level)
{
    switch (level) {
    case api::EventLevel::Error: return QCoreApplication::translate("vipdeck::Log", "Error");
    case api::EventLevel::Warning: return QCoreApplication::translate("vipdeck::Log", "Warning");
    case api::EventLevel::Notice: return QCoreApplication::translate("vipdeck::Log", "Notice");
    case api::EventLevel::Info: break;
    }
    return QCoreApplication::translate("vipdeck::Log", "Info");
}

QString logActor(const api::JournalEvent &event)
{
    if (event.program.empty())
        return QCoreApplication::translate("vipdeck::Log", "engine");
    return event.userName.empty()
               ? QCoreApplication::translate("vipdeck::Log", "user %1").arg(event.userId)
               : plain(event.userName);
}

QString logText(const api::JournalEvent &event)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(dateTime(event.timeMilliseconds), logLevelKey(event.level), plain(event.source),
             event.program.empty() ? QStringLiteral("engine") : plain(event.userName),
             event.object.empty() ? QStringLiteral("-") : plain(event.object), plain(event.text));
}

QString logTextWithCommands(const api::JournalEvent &event)
{
    auto text = logText(event);
    for (const auto &command : plain(event.commands).split(u'\n', Qt::SkipEmptyParts))
        text += QStringLiteral("\n    ") + command;
    return text;
}

QString logCsvHead()
{
    return QStringLiteral("id,time,level,source,uid,user,program,allowed,object,text,comment");
}

QString logCsv(const api::JournalEvent &event)
{
    const bool byUser = !event.program.empty();
    const QStringList fields{QString::number(event.id),
                             dateTime(event.timeMilliseconds),
                             logLevelKey(event.level),
                             plain(event.source),
                             byUser ? QString::number(event.userId) : QString(),
                             plain(event.userName),
                             plain(event.program),
                             plain(event.allowed),
                             plain(event.object),
                             plain(event.text),
                             plain(event.comment)};
    QStringList quoted;
    for (const auto &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',');
}

QString logJson(const api::JournalEvent &event)
{
    QJsonObject object{{QStringLiteral("id"), static_cast<qint64>(event.id)},
                       {QStringLiteral("time"), dateTime(event.timeMilliseconds)},
                       {QStringLiteral("level"), logLevelKey(event.level)},
                       {QStringLiteral("source"), plain(event.source)},
                       {QStringLiteral("object"), plain(event.object)},
                       {QStringLiteral("text"), plain(event.text)}};
    if (!event.program.empty()) {
        object.insert(QStringLiteral("uid"), static_cast<qint64>(event.userId));
        object.insert(QStringLiteral("user"), plain(event.userName));
        object.insert(QStringLiteral("program"), plain(event.program));
        object.insert(QStringLiteral("allowed"), plain(event.allowed));
    }
    if (!event.comment.empty())
        object.insert(QStringLiteral("comment"), plain(event.comment));
    if (!event.commands.empty())
        object.insert(QStringLiteral("commands"), plain(event.commands));
    if (!event.note.empty())
        object.insert(QStringLiteral("note"), plain(event.note));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace vipdeck
