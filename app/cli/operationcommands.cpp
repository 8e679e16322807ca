// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/operationcommands.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/cli/dryrun.h"
#include "app/cli/ratescommand.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/values.h"

namespace vipdeck {
namespace {

const char *wordFor(const api::VersionInfo &version)
{
    switch (version.outcome) {
    case api::VersionOutcome::Waiting: return "waiting";
    case api::VersionOutcome::Reverted: return "reverted";
    case api::VersionOutcome::Failed: return "failed";
    case api::VersionOutcome::Kept: break;
    }
    switch (version.kind) {
    case api::VersionKind::Applied: return "applied";
    case api::VersionKind::Outside: return "outside";
    case api::VersionKind::Revert: return "revert";
    case api::VersionKind::Found: return "found";
    case api::VersionKind::Job: return "job";
    }
    return "";
}

std::string lineOf(const api::VersionInfo &version)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(version.timeMilliseconds));
    auto number = version.number == 0 ? std::string("-") : std::to_string(version.number);
    number.insert(0, number.size() < 6 ? 6 - number.size() : 0, ' ');
    std::string word = wordFor(version);
    word.resize(std::max<std::size_t>(word.size(), 8), ' ');
    auto line = number + (version.marked ? "* " : "  ") + word + "  "
                + time.toString(Qt::ISODate).toStdString() + "  "
                + (version.actor.userName.empty() ? std::to_string(version.actor.userId)
                                                  : version.actor.userName)
                + ", " + version.actor.program + "  " + version.summary;
    for (const auto *text : {&version.ticket, &version.comment, &version.note})
        if (!text->empty())
            line += " (" + *text + ')';
    if (!version.agreedBy.empty())
        line += " (agreed: " + version.agreedBy + ')';
    return line + '\n';
}

QJsonObject toJson(const api::VersionInfo &version)
{
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    return {{QStringLiteral("version"), number(version.number)},
            {QStringLiteral("generation"), number(version.generation)},
            {QStringLiteral("timeMilliseconds"), number(version.timeMilliseconds)},
            {QStringLiteral("what"), QLatin1String(wordFor(version))},
            {QStringLiteral("uid"), number(version.actor.userId)},
            {QStringLiteral("user"), text(version.actor.userName)},
            {QStringLiteral("program"), text(version.actor.program)},
            {QStringLiteral("allowed"), text(version.actor.allowed)},
            {QStringLiteral("comment"), text(version.comment)},
            {QStringLiteral("ticket"), text(version.ticket)},
            {QStringLiteral("agreedBy"), text(version.agreedBy)},
            {QStringLiteral("changes"), number(version.changes)},
            {QStringLiteral("summary"), text(version.summary)},
            {QStringLiteral("note"), text(version.note)},
            {QStringLiteral("marked"), version.marked},
            {QStringLiteral("restores"), number(version.restores)}};
}

class OperationCommand
{
public:
    OperationCommand(const ToolOptions &options, HelperBackend &helper,
                     const rules::Console &console)
        : m_options(options)
        , m_helper(helper)
        , m_console(console)
    {}

    Result<> run();

private:
    Result<> runHistory(const std::vector<std::string> &words);
    Result<> list();
    Result<> show(const std::string &word);
    Result<> compare(const std::string &first, const std::string &second);
    Result<> restore(const std::string &word);
    Result<> mark(const std::string &word, bool marked);
    Result<> limit(const std::string &word);
    Result<> decide(bool keeps);
    Result<api::VersionReply> version(const std::string &word);
    void print(const QJsonDocument &document) const
    {
        m_console.out(document.toJson(QJsonDocument::Indented).toStdString());
    }

    const ToolOptions &m_options;
    HelperBackend &m_helper;
    const rules::Console &m_console;
};

tl::unexpected<Error> usage(std::string message)
{
    return makeError(ErrorCode::InvalidArgument, std::move(message));
}

Result<std::uint64_t> numberOf(const std::string &word)
{
    const auto number = rules::parseNumber(word, 1, 9007199254740991);
    if (!number)
        return usage('"' + word + "\" is not a version's number");
    return static_cast<std::uint64_t>(*number);
}

Result<api::VersionReply> OperationCommand::version(const std::string &word)
{
    const auto number = numberOf(word);
    if (!number)
        return tl::unexpected(number.error());
    return m_helper.version(*number);
}

Result<> OperationCommand::list()
{
    const auto reply = m_helper.history({});
    if (!reply)
        return tl::unexpected(reply.error());
    if (m_options.json) {
        QJsonArray versions;
        for (const auto &version : reply->page)
            versions.append(toJson(version));
        print(QJsonDocument(versions));
        return {};
    }
    for (const auto &version : reply->page)
        m_console.out(lineOf(version));
    return {};
}

Result<> OperationCommand::show(const std::string &word)
{
    const auto shown = version(word);
    if (!shown)
        return tl::unexpected(shown.error());
    const auto file = rules::formatRuleFile(shown->rules);
    if (m_options.json) {
        auto object = toJson(shown->info);
        object.insert(QStringLiteral("rules"), QString::fromStdString(file));
        print(QJsonDocument(object));
    } else {
        m_console.out(file);
    }
    return {};
}

// Without a second version: the rules as they are.
Result<> OperationCommand::compare(const std::string &first, const std::string &second)
{
    const auto from = version(first);
    if (!from)
        return tl::unexpected(from.error());
    RuleSet to;
    if (second.empty()) {
        auto current = m_helper.currentRules();
        if (!current)
            return tl::unexpected(current.error());
        to = std::move(current->rules);
    } else {
        auto other = version(second);
        if (!other)
            return tl::unexpected(other.error());
        to = std::move(other->rules);
    }
    const auto lines = changeLines(diff(from->rules, to));
    if (!m_options.json) {
        for (const auto &line : lines)
            m_console.out(line + '\n');
        return {};
    }
    QJsonArray array;
    for (const auto &line : lines)
        array.append(QString::fromStdString(line));
    print(QJsonDocument(array));
    return {};
}

Result<> OperationCommand::restore(const std::string &word)
{
    const auto wanted = version(word);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto current = m_helper.currentRules();
    if (!current)
        return tl::unexpected(current.error());
    const auto changes = diff(current->rules, wanted->rules);
    if (m_options.dryRun) {
        m_console.out(dryRunReport(m_helper, {changes, {}}, m_options.json));
        return {};
    }
    if (changes.empty()) {
        m_console.out("nothing differs from version " + word + '\n');
        return {};
    }
    if (m_helper.comment().empty())
        m_helper.setChangeOptions("restores version " + word, m_options.confirmSeconds);
    if (const auto done = m_helper.applyTo(current->generation, changes); !done)
        return done;
    m_console.out("the rules of version " + word + " are in force as version "
                  + std::to_string(m_helper.lastVersion()) + '\n');
    return {};
}

Result<> OperationCommand::mark(const std::string &word, bool marked)
{
    const auto number = numberOf(word);
    if (!number)
        return tl::unexpected(number.error());
    if (const auto done = m_helper.mark({*number, marked}); !done)
        return done;
    if (m_options.json)
        print(QJsonDocument(QJsonObject{{QStringLiteral("version"), static_cast<qint64>(*number)},
                                        {QStringLiteral("marked"), marked}}));
    else
        m_console.out("version " + word
                      + (marked ? " is marked and stays\n" : " is no longer marked\n"));
    return {};
}

Result<> OperationCommand::limit(const std::string &word)
{
    const auto number = word.empty()
                            ? std::nullopt
                            : rules::parseNumber(word, api::kFewestVersions, api::kMostVersions);
    if (!word.empty() && !number)
        return usage('"' + word + "\" is not a number of versions from "
                     + std::to_string(api::kFewestVersions) + " to "
                     + std::to_string(api::kMostVersions));
    const auto reply = number ? m_helper.setHistoryLimits({{static_cast<std::uint32_t>(*number)}})
                              : m_helper.historyLimits();
    if (!reply)
        return tl::unexpected(reply.error());
    if (m_options.json)
        print(QJsonDocument(
            QJsonObject{{QStringLiteral("limit"), static_cast<qint64>(reply->limits.versions)},
                        {QStringLiteral("versions"), static_cast<qint64>(reply->versions)},
                        {QStringLiteral("marked"), static_cast<qint64>(reply->marked)},
                        {QStringLiteral("octets"), static_cast<qint64>(reply->octets)}}));
    else
        m_console.out("at most " + std::to_string(reply->limits.versions) + " versions are kept; "
                      + std::to_string(reply->versions) + " are there, "
                      + std::to_string(reply->marked) + " of them marked\n");
    return {};
}

Result<> OperationCommand::decide(bool keeps)
{
    const auto status = keeps ? m_helper.keep() : m_helper.revert();
    if (!status)
        return tl::unexpected(status.error());
    if (m_options.json)
        print(QJsonDocument(
            QJsonObject{{QStringLiteral("version"), static_cast<qint64>(status->endedVersion)},
                        {QStringLiteral("kept"), keeps}}));
    else
        m_console.out("version " + std::to_string(status->endedVersion)
                      + (keeps ? " is kept\n" : " is reverted\n"));
    return {};
}

Result<> OperationCommand::runHistory(const std::vector<std::string> &words)
{
    const auto action = words.size() < 2 ? std::string() : words[1];
    const bool restores = action == "restore";
    if (!restores && (m_options.dryRun || m_options.confirmSeconds != 0))
        return usage("--dry-run and --confirm go with history restore");
    if (words.size() == 1)
        return list();
    if (words.size() <= 3 && action == "rates")
        return showRates(words.size() == 3 ? words[2] : std::string(), m_options, m_helper,
                         m_console);
    if (words.size() <= 3 && action == "limit")
        return limit(words.size() == 3 ? words[2] : std::string());
    if (words.size() == 3 && action == "show")
        return show(words[2]);
    if (action == "diff" && (words.size() == 3 || words.size() == 4))
        return compare(words[2], words.size() == 4 ? words[3] : std::string());
    if (words.size() == 3 && restores)
        return restore(words[2]);
    if (words.size() == 3 && (action == "mark" || action == "unmark"))
        return mark(words[2], action == "mark");
    return usage("history takes nothing, show NUMBER, diff NUMBER [NUMBER], restore NUMBER, "
                 "mark NUMBER, unmark NUMBER, limit [VERSIONS] or rates [TIME]");
}

Result<> OperationCommand::run()
{
    const auto &command = m_options.words.front();
    if (m_options.replace || m_options.keepGoing)
        return usage(command + " takes neither --replace nor --keep-going");
    if (command == "history")
        return runHistory(m_options.words);
    if (m_options.words.size() != 1 || m_options.dryRun)
        return usage(command + " takes no arguments");
    return decide(command == "keep");
}

} // namespace

int runOperationCommand(const ToolOptions &options, HelperBackend &helper,
                        const rules::Console &console)
{
    const auto done = OperationCommand(options, helper, console).run();
    if (done)
        return rules::kExitOk;
    const auto &[code, message] = done.error();
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + message + '\n');
    return helper.isUnreachable() || code == ErrorCode::InvalidArgument ? rules::kExitUsage
                                                                        : rules::kExitFailure;
}

} // namespace vipdeck
