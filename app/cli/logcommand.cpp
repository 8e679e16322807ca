// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

#include "engine/rules/values.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr std::uint32_t kDefaultCount = 50;
constexpr std::array<const char *, 4> kLevels{"error", "warning", "notice", "info"};

struct LogOptions
{
    bool follow = false;
    std::uint32_t count = kDefaultCount;
};

Result<LogOptions> parse(std::span<const std::string> words)
{
    LogOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--follow" || words[i] == "-f") {
            options.follow = true;
        } else if (words[i] == "--count" && i + 1 < words.size()) {
            const auto count = rules::parseNumber(words[++i], 1, api::kMaximumJournalPage);
            if (!count)
                return makeError(ErrorCode::InvalidArgument,
                                 "--count takes 1 to 1000, not \"" + words[i] + '"');
            options.count = static_cast<std::uint32_t>(*count);
        } else {
            return makeError(ErrorCode::InvalidArgument, "log takes --follow, --count NUMBER and "
                                                         "--json, not \""
                                                             + words[i] + '"');
        }
    }
    return options;
}

std::string isoTime(std::uint64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds))
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

const char *levelOf(const api::JournalEvent &event)
{
    return kLevels.at(static_cast<std::size_t>(event.level));
}

// Texts of others must not steer the terminal.
std::string printed(const std::string &text)
{
    auto result = QString::fromStdString(text);
    for (auto &character : result)
        if (!character.isPrint())
            character = u'?';
    return result.toStdString();
}

std::string lineOf(const api::JournalEvent &event)
{
    const auto who = event.program.empty()    ? std::string("director")
                     : event.userName.empty() ? "uid " + std::to_string(event.userId)
                                              : event.userName;
    auto line = isoTime(event.timeMilliseconds) + ' ' + levelOf(event) + ' ' + event.source + ' '
                + who + ": " + event.text;
    for (const auto *text : {&event.ticket, &event.comment})
        if (!text->empty())
            line += " (" + *text + ')';
    return printed(line) + '\n';
}

std::string jsonOf(const api::JournalEvent &event)
{
    QJsonObject object{
        {QStringLiteral("id"), static_cast<qint64>(event.id)},
        {QStringLiteral("time"), QString::fromStdString(isoTime(event.timeMilliseconds))},
        {QStringLiteral("level"), QLatin1String(levelOf(event))},
        {QStringLiteral("source"), QString::fromStdString(event.source)},
        {QStringLiteral("text"), QString::fromStdString(event.text)}};
    const auto put = [&object](const char *key, const std::string &text) {
        if (!text.empty())
            object.insert(QLatin1String(key), QString::fromStdString(text));
    };
    if (!event.program.empty())
        object.insert(QStringLiteral("uid"), static_cast<qint64>(event.userId));
    put("user", event.userName);
    put("program", event.program);
    put("allowed", event.allowed);
    put("object", event.object);
    put("comment", event.comment);
    put("ticket", event.ticket);
    put("commands", event.commands);
    put("note", event.note);
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

class LogPrinter
{
public:
    LogPrinter(HelperBackend &helper, const rules::Console &console, bool json)
        : m_helper(helper)
        , m_console(console)
        , m_json(json)
    {}

    // What came after the last look; the first time `count` events.
    Result<> printNew(std::uint32_t count)
    {
        api::JournalRequest request;
        request.after = m_last;
        request.limit = count;
        const auto reply = m_helper.journal(request);
        if (!reply)
            return tl::unexpected(reply.error());
        for (auto event = reply->page.rbegin(); event != reply->page.rend(); ++event)
            m_console.out(m_json ? jsonOf(*event) : lineOf(*event));
        m_last = std::max(m_last, reply->newest);
        return {};
    }

private:
    HelperBackend &m_helper;
    const rules::Console &m_console;
    bool m_json;
    std::uint64_t m_last = 0;
};

} // namespace

int showLog(std::span<const std::string> words, const ToolOptions &options, HelperBackend &helper,
            const rules::Console &console)
{
    const auto log = parse(words);
    if (!log) {
        console.error("vipdeckadm: " + log.error().message + '\n');
        return rules::kExitUsage;
    }
    LogPrinter printer(helper, console, options.json);
    auto done = printer.printNew(log->count);
    if (done && log->follow)
        done =
            helper.followJournal([&printer] { return printer.printNew(api::kMaximumJournalPage); });
    if (done)
        return rules::kExitOk;
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + done.error().message + '\n');
    return helper.isUnreachable() ? rules::kExitUsage : rules::kExitFailure;
}

} // namespace vipdeck
