// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/safeguardcommands.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <charconv>

#include "engine/rules/values.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

using api::AskFor;
using api::MachineStart;
using api::Safeguards;

tl::unexpected<Error> usage(std::string message)
{
    return makeError(ErrorCode::InvalidArgument, std::move(message));
}

const char *wordOf(AskFor value)
{
    switch (value) {
    case AskFor::Comment: return "comment";
    case AskFor::CommentAndTicket: return "ticket";
    case AskFor::Nothing: break;
    }
    return "nothing";
}

const char *wordOf(MachineStart value)
{
    switch (value) {
    case MachineStart::RuleFile: return "rule-file";
    case MachineStart::Empty: return "empty";
    case MachineStart::LastVersion: break;
    }
    return "last";
}

// "20/5": times and seconds.
Result<> takeFailures(const std::string &value, Safeguards &settings)
{
    settings.revertOnFailures = value != "off";
    if (!settings.revertOnFailures)
        return {};
    const auto slash = value.find('/');
    const auto growth = rules::parseNumber(value.substr(0, slash), api::kMinimumFailureGrowth,
                                           api::kMaximumFailureGrowth);
    const auto seconds =
        slash == std::string::npos
            ? std::optional<std::int64_t>(settings.failureSeconds)
            : rules::parseNumber(value.substr(slash + 1), api::kMinimumFailureSeconds,
                                 api::kMaximumFailureSeconds);
    if (!growth || !seconds)
        return usage("failures takes off or TIMES/SECONDS (2 to 1000, 3 to 60), not \"" + value
                     + '"');
    settings.failureGrowth = static_cast<std::uint32_t>(*growth);
    settings.failureSeconds = static_cast<std::uint32_t>(*seconds);
    return {};
}

Result<> takeAsk(const std::string &value, Safeguards &settings)
{
    for (const auto what : {AskFor::Nothing, AskFor::Comment, AskFor::CommentAndTicket})
        if (value == wordOf(what)) {
            settings.askFor = what;
            return {};
        }
    return usage("ask takes nothing, comment or ticket, not \"" + value + '"');
}

Result<> takeStart(const std::string &value, Safeguards &settings)
{
    for (const auto what : {MachineStart::LastVersion, MachineStart::RuleFile, MachineStart::Empty})
        if (value == wordOf(what)) {
            settings.machineStart = what;
            return {};
        }
    return usage("start takes last, rule-file or empty, not \"" + value + '"');
}

Result<> takeSetting(const std::string &name, const std::string &value, Safeguards &settings)
{
    const auto textOrOff = [&value] { return value == "off" ? std::string() : value; };
    if (name == "failures")
        return takeFailures(value, settings);
    if (name == "ask")
        return takeAsk(value, settings);
    if (name == "start")
        return takeStart(value, settings);
    if (name == "servers" && (value == "on" || value == "off"))
        settings.revertOnFewerServers = value == "on";
    else if (name == "servers")
        return usage("servers takes on or off, not \"" + value + '"');
    else if (name == "second-person")
        settings.secondPersonGroup = textOrOff();
    else if (name == "rule-file")
        settings.ruleFile = textOrOff();
    else
        return usage("there is no setting \"" + name
                     + "\"; they are failures, servers, ask, second-person, rule-file and start");
    return {};
}

std::string failuresText(const Safeguards &settings)
{
    return settings.revertOnFailures ? std::to_string(settings.failureGrowth) + '/'
                                           + std::to_string(settings.failureSeconds)
                                     : std::string("off");
}

std::string listOf(const Safeguards &settings)
{
    const auto orOff = [](const std::string &text) { return text.empty() ? "off" : text; };
    return "failures       " + failuresText(settings) + "\nservers        "
           + (settings.revertOnFewerServers ? "on" : "off") + "\nask            "
           + wordOf(settings.askFor) + "\nsecond-person  " + orOff(settings.secondPersonGroup)
           + "\nrule-file      " + orOff(settings.ruleFile) + "\nstart          "
           + wordOf(settings.machineStart) + '\n';
}

QJsonObject toJson(const api::SafeguardsReply &reply)
{
    const auto &settings = reply.settings;
    QJsonArray directories;
    for (const auto &directory : reply.ruleDirectories)
        directories.append(QString::fromStdString(directory.path));
    return {{QStringLiteral("revertOnFailures"), settings.revertOnFailures},
            {QStringLiteral("failureGrowth"), static_cast<qint64>(settings.failureGrowth)},
            {QStringLiteral("failureSeconds"), static_cast<qint64>(settings.failureSeconds)},
            {QStringLiteral("revertOnFewerServers"), settings.revertOnFewerServers},
            {QStringLiteral("askFor"), QLatin1String(wordOf(settings.askFor))},
            {QStringLiteral("secondPerson"), QString::fromStdString(settings.secondPersonGroup)},
            {QStringLiteral("ruleFile"), QString::fromStdString(settings.ruleFile)},
            {QStringLiteral("machineStart"), QLatin1String(wordOf(settings.machineStart))},
            {QStringLiteral("ruleDirectories"), directories}};
}

std::string nameOf(const api::Actor &actor)
{
    return actor.userName.empty() ? "user " + std::to_string(actor.userId) : actor.userName;
}

std::string timeText(std::uint64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds))
        .toString(Qt::ISODate)
        .toStdString();
}

std::string textOf(const api::Proposal &proposal)
{
    auto text = std::to_string(proposal.id) + "  " + timeText(proposal.timeMilliseconds) + "  "
                + nameOf(proposal.actor) + ", " + proposal.actor.program + "  " + proposal.summary
                + '\n';
    if (!proposal.comment.empty())
        text += "    why: " + proposal.comment + '\n';
    if (!proposal.ticket.empty())
        text += "    ticket: " + proposal.ticket + '\n';
    std::size_t begin = 0;
    while (begin < proposal.commands.size()) {
        const auto end = std::min(proposal.commands.find('\n', begin), proposal.commands.size());
        text += "    " + proposal.commands.substr(begin, end - begin) + '\n';
        begin = end + 1;
    }
    return text + "    another member of " + proposal.group + " may agree until "
           + timeText(proposal.expiresMilliseconds) + '\n';
}

QJsonObject toJson(const api::Proposal &proposal)
{
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    return {{QStringLiteral("id"), number(proposal.id)},
            {QStringLiteral("uid"), number(proposal.actor.userId)},
            {QStringLiteral("user"), text(proposal.actor.userName)},
            {QStringLiteral("program"), text(proposal.actor.program)},
            {QStringLiteral("summary"), text(proposal.summary)},
            {QStringLiteral("comment"), text(proposal.comment)},
            {QStringLiteral("ticket"), text(proposal.ticket)},
            {QStringLiteral("generation"), number(proposal.generation)},
            {QStringLiteral("timeMilliseconds"), number(proposal.timeMilliseconds)},
            {QStringLiteral("expiresMilliseconds"), number(proposal.expiresMilliseconds)},
            {QStringLiteral("group"), text(proposal.group)},
            {QStringLiteral("changes"), number(proposal.changes)},
            {QStringLiteral("commands"), text(proposal.commands)}};
}

class SafeguardCommand
{
public:
    SafeguardCommand(const ToolOptions &options, HelperBackend &helper,
                     const rules::Console &console)
        : m_options(options)
        , m_helper(helper)
        , m_console(console)
    {}

    Result<> run();

private:
    Result<> settings();
    Result<> show();
    Result<> list();
    Result<> decide(bool agrees);
    void print(const QJsonDocument &document) const
    {
        m_console.out(document.toJson(QJsonDocument::Indented).toStdString());
    }

    const ToolOptions &m_options;
    HelperBackend &m_helper;
    const rules::Console &m_console;
};

Result<> SafeguardCommand::show()
{
    const auto reply = m_helper.safeguards();
    if (!reply)
        return tl::unexpected(reply.error());
    if (m_options.json)
        print(QJsonDocument(toJson(*reply)));
    else
        m_console.out(listOf(reply->settings));
    return {};
}

Result<> SafeguardCommand::settings()
{
    const auto &words = m_options.words;
    if (words.size() == 1)
        return show();
    if (words.size() % 2 == 0)
        return usage("safeguards takes nothing, or names and values");
    const auto current = m_helper.safeguards();
    if (!current)
        return tl::unexpected(current.error());
    auto wanted = current->settings;
    for (std::size_t i = 1; i < words.size(); i += 2)
        if (const auto taken = takeSetting(words[i], words[i + 1], wanted); !taken)
            return taken;
    const auto reply = m_helper.setSafeguards(wanted);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->proposal != 0)
        return tl::unexpected(m_helper.proposedError(reply->proposal));
    if (m_options.json)
        print(QJsonDocument(toJson(*reply)));
    return {};
}

Result<> SafeguardCommand::list()
{
    const auto reply = m_helper.proposals();
    if (!reply)
        return tl::unexpected(reply.error());
    if (!m_options.json) {
        for (const auto &proposal : reply->proposals)
            m_console.out(textOf(proposal));
        return {};
    }
    QJsonArray array;
    for (const auto &proposal : reply->proposals)
        array.append(toJson(proposal));
    print(QJsonDocument(array));
    return {};
}

Result<> SafeguardCommand::decide(bool agrees)
{
    const auto &word = m_options.words.back();
    std::uint64_t id = 0;
    const auto *end = word.data() + word.size();
    const auto [stop, problem] = std::from_chars(word.data(), end, id);
    if (m_options.words.size() != 2 || problem != std::errc() || stop != end || id == 0)
        return usage(m_options.words.front() + " takes the number of a proposal");
    if (!agrees) {
        if (const auto refused = m_helper.refuse({id, m_options.comment}); !refused)
            return refused;
        m_console.out("proposal " + word + " is refused, nothing is changed\n");
        return {};
    }
    const auto reply = m_helper.agree({id, m_options.comment});
    if (!reply)
        return tl::unexpected(reply.error());
    m_console.out(reply->version == 0 ? "proposal " + word + " is carried out\n"
                                      : "proposal " + word + " is in force as version "
                                            + std::to_string(reply->version) + '\n');
    return {};
}

Result<> SafeguardCommand::run()
{
    const auto &command = m_options.words.front();
    if (m_options.replace || m_options.keepGoing || m_options.dryRun)
        return usage(command + " takes neither --replace nor --keep-going nor --dry-run");
    if (command == "safeguards")
        return settings();
    if (command == "agree" || command == "refuse")
        return m_options.json ? usage("--json does not go with " + command)
                              : decide(command == "agree");
    return m_options.words.size() == 1 ? list() : usage("proposals takes no arguments");
}

} // namespace

int runSafeguardCommand(const ToolOptions &options, HelperBackend &helper,
                        const rules::Console &console)
{
    const auto done = SafeguardCommand(options, helper, console).run();
    if (done)
        return rules::kExitOk;
    const auto &[code, message] = done.error();
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + message + '\n');
    return helper.isUnreachable() || code == ErrorCode::InvalidArgument ? rules::kExitUsage
                                                                        : rules::kExitFailure;
}

} // namespace vipdeck
