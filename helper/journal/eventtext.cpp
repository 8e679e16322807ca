// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/journal/eventtext.h"

#include <pwd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <vector>

#include "engine/rules/commandtext.h"
#include "helper/api/eventphrases.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr std::array<const char *, 4> kLevels{"error", "warning", "notice", "info"};

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

std::uint64_t numberOf(const QJsonObject &object, const char *key)
{
    return static_cast<std::uint64_t>(
        std::max<qint64>(0, object.value(QLatin1String(key)).toInteger()));
}

std::optional<ServiceKey> serviceOf(const Change &change)
{
    return std::visit(
        [](const auto &c) -> std::optional<ServiceKey> {
            if constexpr (requires { c.service.key; })
                return c.service.key;
            else if constexpr (requires { c.key; })
                return c.key;
            else
                return std::nullopt;
        },
        change);
}

std::string commandOf(const Change &change)
{
    if (const auto *tunable = std::get_if<SetTunable>(&change)) {
        auto text = tunable->text;
        std::ranges::replace(text, '\t', ' ');
        return "vipdeckadm tunable " + tunable->name + ' ' + text;
    }
    return rules::commandLine(change);
}

// What the first changes did, with the old values where there are some. Without a kind: nothing
// that is told.
api::EventPhrase phraseOf(const RuleSet &before, const Change &change)
{
    if (const auto *tunable = std::get_if<SetTunable>(&change))
        return phrase("set-tunable",
                      {tunable->name, tunableText(before.tunables, tunable->name), tunable->text});
    if (const auto *edit = std::get_if<EditDestination>(&change)) {
        const auto *service = before.findService(edit->key);
        const auto *old = service ? service->findDestination(edit->destination.endpoint) : nullptr;
        const auto name = serverName(before, edit->destination.endpoint);
        if (old && old->weight != edit->destination.weight)
            return phrase(
                edit->destination.weight == 0 ? "drain" : "weight",
                {name, std::to_string(old->weight), std::to_string(edit->destination.weight)});
        return phrase("edit-server", {name});
    }
    if (const auto *add = std::get_if<AddDestination>(&change))
        return phrase("add-server", {serverName(before, add->destination.endpoint)});
    if (const auto *remove = std::get_if<RemoveDestination>(&change))
        return phrase("remove-server", {serverName(before, remove->endpoint)});
    if (const auto *added = std::get_if<AddService>(&change))
        return phrase("add-service", {added->service.key.toString()});
    if (const auto *gone = std::get_if<RemoveService>(&change))
        return phrase("remove-service", {serviceName(before, gone->key)});
    if (std::holds_alternative<RemoveEverything>(change))
        return phrase("remove-all");
    return {};
}

} // namespace

QByteArray printEvent(const api::JournalEvent &event)
{
    QJsonObject object{
        {QStringLiteral("id"), static_cast<qint64>(event.id)},
        {QStringLiteral("time"), static_cast<qint64>(event.timeMilliseconds)},
        {QStringLiteral("level"), QLatin1String(kLevels.at(static_cast<std::size_t>(event.level)))},
        {QStringLiteral("source"), textOf(event.source)},
        {QStringLiteral("text"), textOf(event.text)},
    };
    const auto put = [&object](const char *key, const std::string &text) {
        if (!text.empty())
            object.insert(QLatin1String(key), textOf(text));
    };
    put("user", event.userName);
    put("program", event.program);
    put("allowed", event.allowed);
    put("object", event.object);
    put("comment", event.comment);
    put("ticket", event.ticket);
    put("commands", event.commands);
    put("note", event.note);
    if (!event.program.empty())
        object.insert(QLatin1String("uid"), static_cast<qint64>(event.userId));
    if (event.changes != 0)
        object.insert(QLatin1String("changes"), static_cast<qint64>(event.changes));
    if (event.generation != 0)
        object.insert(QLatin1String("generation"), static_cast<qint64>(event.generation));
    if (!event.phrases.empty())
        object.insert(QLatin1String("phrases"), printPhrases(event.phrases));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<api::JournalEvent> parseEvent(const QByteArray &line)
{
    if (!line.endsWith('\n'))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const auto object = document.object();
    const auto take = [&object](const char *key) {
        return object.value(QLatin1String(key)).toString().toStdString();
    };
    api::JournalEvent event;
    event.id = numberOf(object, "id");
    event.timeMilliseconds = numberOf(object, "time");
    const auto level = std::ranges::find(kLevels, take("level"));
    if (event.id == 0 || level == kLevels.end())
        return std::nullopt;
    event.level = static_cast<api::EventLevel>(level - kLevels.begin());
    event.source = take("source");
    event.text = take("text");
    event.userName = take("user");
    event.program = take("program");
    event.allowed = take("allowed");
    event.object = take("object");
    event.comment = take("comment");
    event.ticket = take("ticket");
    event.commands = take("commands");
    event.note = take("note");
    event.userId = static_cast<std::uint32_t>(numberOf(object, "uid"));
    event.changes = static_cast<std::uint32_t>(numberOf(object, "changes"));
    event.generation = numberOf(object, "generation");
    event.phrases = parsePhrases(object.value(QLatin1String("phrases")).toArray());
    return event;
}

void say(api::JournalEvent &event, api::EventPhrase phrase)
{
    say(event, std::vector<api::EventPhrase>{std::move(phrase)});
}

void say(api::JournalEvent &event, std::vector<api::EventPhrase> phrases)
{
    event.phrases = std::move(phrases);
    event.text = api::englishPhrases(event.phrases, event.changes);
}

api::JournalEvent engineEvent(api::EventLevel level, api::EventPhrase phrase)
{
    api::JournalEvent event;
    event.level = level;
    event.source = "engine";
    say(event, std::move(phrase));
    return event;
}

api::JournalEvent helperEvent(api::EventPhrase phrase)
{
    auto event = engineEvent(api::EventLevel::Notice, std::move(phrase));
    event.source = "helper";
    return event;
}

void describeApply(api::JournalEvent &event, const RuleSet &before, const ChangeSet &changes)
{
    constexpr std::size_t kNamed = 3;
    event.changes = static_cast<std::uint32_t>(changes.size());
    std::set<std::string> services;
    std::vector<api::EventPhrase> details;
    for (const auto &change : changes) {
        if (const auto key = serviceOf(change))
            services.insert(serviceName(before, *key));
        else if (const auto *tunable = std::get_if<SetTunable>(&change))
            services.insert(tunable->name);
        if (auto detail = phraseOf(before, change); !detail.kind.empty() && details.size() < kNamed)
            details.push_back(std::move(detail));
        const auto command = commandOf(change);
        if (!command.empty()
            && event.commands.size() + command.size() < api::kMaximumEventCommandOctets)
            event.commands += command + '\n';
    }
    const auto count = std::to_string(changes.size());
    const bool isOne = changes.size() == 1;
    if (services.size() == 1) {
        event.object = *services.begin();
        event.phrases = {phrase(isOne ? "applied-one-to" : "applied-to", {count, event.object})};
    } else if (services.size() > 1) {
        event.phrases = {phrase("applied-services", {count, std::to_string(services.size())})};
    } else {
        event.phrases = {phrase(isOne ? "applied-one" : "applied", {count})};
    }
    std::ranges::move(details, std::back_inserter(event.phrases));
    say(event, std::move(event.phrases));
}

std::string userName(uid_t user)
{
    std::array<char, 4096> buffer{};
    struct passwd entry
    {
    };
    struct passwd *found = nullptr;
    if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return found->pw_name;
}

std::string serviceName(const RuleSet &rules, const ServiceKey &key)
{
    const auto found = rules.serviceLabels.find(key);
    return found == rules.serviceLabels.end() || found->second.name.empty() ? key.toString()
                                                                            : found->second.name;
}

std::string serverName(const RuleSet &rules, const Endpoint &server)
{
    const auto found = rules.serverLabels.find(server.address);
    return found == rules.serverLabels.end() || found->second.name.empty() ? server.toString()
                                                                           : found->second.name;
}

} // namespace vipdeck
