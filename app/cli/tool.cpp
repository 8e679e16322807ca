// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tool.h"

#include <QDir>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <fstream>
#include <ostream>
#include <streambuf>

#include "app/cli/addresscommand.h"
#include "app/cli/configurationcommands.h"
#include "app/cli/dialstdio.h"
#include "app/cli/doctorcommand.h"
#include "app/cli/dryrun.h"
#include "app/cli/jobcommands.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/laboratory.h"
#include "app/cli/logcommand.h"
#include "app/cli/operationcommands.h"
#include "app/cli/pathcommand.h"
#include "app/cli/restore.h"
#include "app/cli/safeguardcommands.h"
#include "app/cli/tunablecommands.h"
#include "app/cli/watch.h"
#include "app/client/helperclient.h"
#include "engine/rules/compat.h"
#include "engine/rules/values.h"
#include "engine/sim/replay/replaycommand.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr std::array<std::string_view, 3> kCompatibleNames{"ipvsadm", "ipvsadm-save",
                                                           "ipvsadm-restore"};

std::string lastPart(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

// The lists as JSON; empty for commands that print no list.
Result<QJsonDocument> jsonOf(const rules::Command &command, HelperBackend &helper)
{
    if (command.subject == rules::ListSubject::Connections) {
        QJsonArray connections;
        const auto visited = helper.visitConnections(
            [&](const ConnectionStatus &connection) { connections.append(toJson(connection)); });
        if (!visited)
            return tl::unexpected(visited.error());
        return QJsonDocument(connections);
    }
    const auto status = helper.status();
    if (!status)
        return tl::unexpected(status.error());
    switch (command.subject) {
    case rules::ListSubject::Timeouts: return QJsonDocument(toJson(status->timeouts));
    case rules::ListSubject::Daemons:
        return QJsonDocument(toJson(*status).value(QStringLiteral("syncDaemons")).toArray());
    case rules::ListSubject::Service: break;
    default: return QJsonDocument(toJson(*status));
    }
    for (const auto &service : status->services)
        if (service.config.key == *command.service)
            return QJsonDocument(toJson(service));
    return makeError(ErrorCode::ServiceNotFound,
                     "there is no service " + command.service->toString());
}

int listAsJson(const rules::Command &command, HelperBackend &helper, const rules::Console &console)
{
    const auto document = jsonOf(command, helper);
    if (!document) {
        console.error(rules::Interpreter::errorText(command.kind, document.error()) + '\n');
        return helper.isUnreachable() ? rules::kExitUsage : rules::kExitNotFound;
    }
    console.out(document->toJson(QJsonDocument::Indented).toStdString());
    return rules::kExitOk;
}

bool changesRules(rules::CommandKind kind)
{
    using rules::CommandKind;
    return kind != CommandKind::List && kind != CommandKind::Save && kind != CommandKind::Zero
           && kind != CommandKind::Help && kind != CommandKind::Version;
}

// Why an option of vipdeckadm does not go with the command; empty when all do.
std::string misplacedOption(const ToolOptions &options, rules::CommandKind kind)
{
    const auto name = std::string(rules::commandName(kind));
    if (options.json && kind != rules::CommandKind::List && !(options.dryRun && changesRules(kind)))
        return "--json goes with lists and with --dry-run, not with the '" + name + "' command";
    const bool restores = kind == rules::CommandKind::Restore;
    if (!restores && (options.replace || options.keepGoing))
        return std::string(options.replace ? "--replace" : "--keep-going")
               + " goes with --restore, not with the '" + name + "' command";
    if (options.confirmSeconds != 0 && options.keepGoing)
        return "--confirm goes with changes that are made at once, not with --keep-going";
    if (options.confirmSeconds != 0 && !changesRules(kind))
        return "--confirm goes with changes of the rules, not with the '" + name + "' command";
    if (options.replace && options.keepGoing)
        return "--replace takes a file as a whole and does not go with --keep-going";
    return {};
}

// A stream without a buffer of its own in front of one of the console's sinks.
class SinkBuffer : public std::streambuf
{
public:
    explicit SinkBuffer(const std::function<void(std::string_view)> &sink)
        : m_sink(sink)
    {}

protected:
    int_type overflow(int_type value) override
    {
        const char c = traits_type::to_char_type(value);
        if (!traits_type::eq_int_type(value, traits_type::eof()))
            m_sink({&c, 1});
        return traits_type::not_eof(value);
    }
    std::streamsize xsputn(const char *data, std::streamsize count) override
    {
        m_sink({data, static_cast<std::size_t>(count)});
        return count;
    }

private:
    const std::function<void(std::string_view)> &m_sink;
};

} // namespace

namespace {

constexpr std::array<std::string_view, 4> kOptionsWithValue{"--socket", "--confirm", "--comment",
                                                            "--ticket"};

Result<> takeValue(const std::string &name, const std::string &value, ToolOptions &options)
{
    if (name == "--socket") {
        options.socketPath = QString::fromStdString(value);
    } else if (name == "--comment") {
        if (value.size() > api::kMaximumCommentOctets)
            return makeError(ErrorCode::InvalidArgument,
                             "--comment: it is longer than 1000 octets");
        options.comment = value;
    } else if (name == "--ticket") {
        if (value.size() > api::kMaximumNameOctets)
            return makeError(ErrorCode::InvalidArgument, "--ticket: it is longer than 255 octets");
        options.ticket = value;
    } else {
        const auto seconds =
            rules::parseNumber(value, api::kMinimumConfirmSeconds, api::kMaximumConfirmSeconds);
        if (!seconds)
            return makeError(ErrorCode::InvalidArgument,
                             "--confirm takes 5 to 3600 seconds, not \"" + value + '"');
        options.confirmSeconds = static_cast<std::uint32_t>(*seconds);
    }
    return {};
}

} // namespace

Result<ToolOptions> takeToolOptions(const std::vector<std::string> &words)
{
    ToolOptions options;
    options.socketPath = defaultSocketPath();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        const auto name = word.substr(0, word.find('='));
        if (word == "--json")
            options.json = true;
        else if (word == "--dry-run")
            options.dryRun = true;
        else if (word == "--keep-going")
            options.keepGoing = true;
        else if (word == "--replace")
            options.replace = true;
        else if (std::ranges::find(kOptionsWithValue, name) == kOptionsWithValue.end())
            options.words.push_back(word);
        else if (name == word && i + 1 >= words.size())
            return makeError(ErrorCode::InvalidArgument, name + ": missing argument");
        else if (const auto taken = takeValue(
                     name, name == word ? words[++i] : word.substr(name.size() + 1), options);
                 !taken)
            return tl::unexpected(taken.error());
    }
    return options;
}

Tool::Tool(const std::string &program, const rules::Console &console, const rules::Names &names)
    : m_program(lastPart(program))
    , m_console(console)
    , m_names(names)
{}

int Tool::run(const std::vector<std::string> &words)
{
    if (std::ranges::find(kCompatibleNames, m_program) != kCompatibleNames.end())
        return runCompatible(words);
    const auto options = takeToolOptions(words);
    if (!options)
        return fail(options.error().message);
    if (!options->words.empty() && !options->words.front().starts_with('-'))
        return runSubcommand(*options);
    return runCommand(*options);
}

int Tool::runCompatible(const std::vector<std::string> &words)
{
    HelperBackend helper(defaultSocketPath());
    rules::Interpreter interpreter(helper, m_console, m_names, rules::ipvsadmDialect());
    const int exitCode = rules::runCompatible(m_program, words, interpreter, m_console);
    return helper.isUnreachable() ? rules::kExitUsage : exitCode;
}

int Tool::runCommand(const ToolOptions &options)
{
    const auto dialect = toolDialect();
    HelperBackend helper(options.socketPath);
    helper.setChangeOptions(options.comment, options.confirmSeconds);
    if (!options.ticket.empty())
        helper.setTicket(options.ticket);
    DryRunBackend dryRun(helper);
    rules::Backend &backend = options.dryRun ? static_cast<rules::Backend &>(dryRun) : helper;
    rules::Interpreter interpreter(backend, m_console, m_names, dialect);
    const auto command = options.words.empty()
                             ? rules::Command{}
                             : rules::parseCommand(options.words, m_names, dialect.program);
    if (const auto misplaced = command ? misplacedOption(options, command->kind) : std::string();
        !misplaced.empty())
        return fail(misplaced);
    int exitCode = 0;
    if (command && options.json && command->kind == rules::CommandKind::List)
        exitCode = listAsJson(*command, helper, m_console);
    else if (command && command->kind == rules::CommandKind::Restore && !options.keepGoing)
        exitCode = restoreAtomically(options, helper, m_names, m_console);
    else
        exitCode = interpreter.run(options.words);
    if (options.dryRun)
        m_console.out(dryRun.report(options.json));
    if (exitCode == rules::kExitOk)
        sayWhatWaits(options, helper);
    return helper.isUnreachable() ? rules::kExitUsage : exitCode;
}

int Tool::runSubcommand(const ToolOptions &options)
{
    const auto &name = options.words.front();
    const bool changes = name == "import" || name == "drain" || name == "move" || name == "undrain"
                         || name == "history";
    if (options.confirmSeconds != 0 && !changes)
        return fail("--confirm goes with changes of the rules, not with " + name);
    HelperBackend helper(options.socketPath);
    helper.setChangeOptions(options.comment, options.confirmSeconds);
    if (!options.ticket.empty())
        helper.setTicket(options.ticket);
    const auto exitCode = runHelperCommand(options, helper);
    if (!exitCode)
        return runOtherCommand(options);
    if (*exitCode == rules::kExitOk)
        sayWhatWaits(options, helper);
    return *exitCode;
}

std::optional<int> Tool::runHelperCommand(const ToolOptions &options, HelperBackend &helper)
{
    const auto &name = options.words.front();
    const auto rest = std::span(options.words).subspan(1);
    if (name == "watch")
        return watchStatus(rest, options, helper, m_names, m_console);
    if (name == "import")
        return importConfiguration(rest, options, helper, m_names, m_console);
    if (name == "export")
        return exportConfiguration(rest, helper, m_console);
    if (name == "log")
        return showLog(rest, options, helper, m_console);
    if (name == "tunables" || name == "tunable")
        return runTunableCommand(options, helper, m_console);
    if (name == "path")
        return runPathCommand(options, helper, m_console);
    if (name == "doctor")
        return runDoctor(rest, options, helper, m_names, m_console);
    if (name == "vip")
        return runAddressCommand(rest, options, helper, m_console);
    if (name == "history" || name == "keep" || name == "revert")
        return runOperationCommand(options, helper, m_console);
    if (name == "safeguards" || name == "proposals" || name == "agree" || name == "refuse")
        return runSafeguardCommand(options, helper, m_console);
    if (name == "drain" || name == "undrain" || name == "move" || name == "jobs")
        return runJobCommand(options, helper, m_names, m_console);
    return std::nullopt;
}

int Tool::runOtherCommand(const ToolOptions &options)
{
    const auto &name = options.words.front();
    const auto rest = std::span(options.words).subspan(1);
    if (name == "replay")
        return replay({rest.begin(), rest.end()});
    if (name == "lab")
        return fail(runLaboratory(rest).message);
    if (name == "dial-stdio") {
        const auto dialled = dialStandardStreams(options.socketPath.toStdString());
        if (dialled)
            return rules::kExitOk;
        m_console.error(withAdvice(dialled.error().code, dialled.error().message) + '\n');
        return rules::kExitUsage;
    }
    return fail(
        "unknown command \"" + name
        + "\"; the commands are import, export, watch, drain, undrain, move, jobs, history, "
          "keep, revert, safeguards, proposals, agree, refuse, tunables, tunable, path, log, "
          "doctor, vip, replay, lab, dial-stdio and "
          "ipvsadm's options (vipdeckadm --help)");
}

// With --json standard output holds one document.
void Tool::sayWhatWaits(const ToolOptions &options, const HelperBackend &helper) const
{
    if (options.confirmSeconds == 0 || helper.lastVersion() == 0)
        return;
    const auto text = "version " + std::to_string(helper.lastVersion()) + " is in force for "
                      + std::to_string(options.confirmSeconds)
                      + " s, then the rules before come back; \"vipdeckadm keep\" keeps it\n";
    (options.json ? m_console.error : m_console.out)(text);
}

// A directory stands for the recordings in it.
int Tool::replay(const std::vector<std::string> &words) const
{
    std::vector<std::string> expanded;
    for (const auto &word : words) {
        const QDir directory(QString::fromStdString(word));
        if (word.starts_with('-') || !directory.exists()) {
            expanded.push_back(word);
            continue;
        }
        const auto names =
            directory.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            return fail(word + ": there are no recordings (*.jsonl) in this directory");
        for (const auto &name : names)
            expanded.push_back(directory.filePath(name).toStdString());
    }
    SinkBuffer outBuffer(m_console.out);
    SinkBuffer errorBuffer(m_console.error);
    std::ostream out(&outBuffer);
    std::ostream error(&errorBuffer);
    const auto open = [](const std::string &name) -> std::unique_ptr<std::istream> {
        return std::make_unique<std::ifstream>(name);
    };
    return runReplay(expanded, open, out, error);
}

int Tool::fail(const std::string &message) const
{
    m_console.error("vipdeckadm: " + message + '\n');
    return rules::kExitUsage;
}

rules::Dialect toolDialect()
{
    rules::Dialect dialect;
    dialect.program = "vipdeckadm";
    dialect.version = "vipdeckadm " VIPDECK_VERSION " (command line of ipvsadm 1.31)\n";
    dialect.help =
        dialect.version + rules::helpText("vipdeckadm")
        + "\n"
          "Of VipDeck's own:\n"
          "  -R, --restore                 takes all of standard input or, when a line is wrong,\n"
          "                                nothing of it\n"
          "      --replace                 the input is the whole configuration\n"
          "      --keep-going              line by line, as ipvsadm does\n"
          "  --dry-run                     show what would change, change nothing\n"
          "  --json                        lists and what --dry-run shows as JSON\n"
          "  --socket PATH                 where the helper listens (or VIPDECK_SOCKET)\n"
          "  import [--format NAME] [FILE]  rules of ipvsadm, keepalived, ldirectord or Piranha;\n"
          "                                with --replace, --keep-going, --dry-run as -R\n"
          "  export [--format ipvsadm|keepalived|json] [--with-comments] [FILE]\n"
          "  watch [--interval SECONDS] [--count NUMBER] [list options]\n"
          "  tunables                      switches of the director; tunable NAME VALUE sets one\n"
          "  path [show|queue|cache|auto]  the way of established packets\n"
          "  doctor [-t|-u|-f SERVICE] [--server SERVER] [--method m|g|i] [--ssh HOST]\n"
          "                                looks for what keeps servers from working\n"
          "  vip list, vip add ADDRESS --interface NAME, vip del ADDRESS\n"
          "                                virtual addresses on this machine\n"
          "  log [--follow] [--count NUMBER]  what happened to the director and who did it\n"
          "  --confirm SECONDS             changes are taken back after that time unless\n"
          "                                \"vipdeckadm keep\" keeps them\n"
          "  --comment TEXT                why, for the history\n"
          "  drain SERVER [-t|-u|-f SERVICE] [--deadline TIME] [--remove] [--wait]\n"
          "                                no new connections; those that are there may end\n"
          "  undrain SERVER [--gently TIME]  the weight from before comes back\n"
          "  move SERVER -t|-u|-f SERVICE --to SERVICE\n"
          "                                joins another service, drains in this one\n"
          "  jobs, jobs cancel NUMBER...   drains and gentle starts\n"
          "  history [show N | diff A [B] | restore N | mark N | unmark N]\n"
          "                                versions of the rules\n"
          "  history limit [VERSIONS]      how many versions are kept\n"
          "  history rates [TIME]          what the director did in the last hours or days\n"
          "  keep, revert                  decide on rules that wait to be kept\n"
          "  --ticket TEXT                 of what the change belongs to, for the history\n"
          "  safeguards [NAME VALUE ...]   what changes need and when they are taken back\n"
          "  proposals, agree NUMBER, refuse NUMBER\n"
          "                                changes that wait for a second person\n"
          "  replay [--check] FILE...      run recordings of a director again\n"
          "  lab, dial-stdio               see vipdeckadm(8)\n";
    dialect.completeSave = true;
    dialect.explainsErrors = true;
    return dialect;
}

} // namespace vipdeck
