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
#include "app/cli/jsonoutput.h"
#include "app/cli/laboratory.h"
#include "app/cli/logcommand.h"
#include "app/cli/operationcommands.h"
#include "app/cli/pathcommand.h"
#include "app/cli/restore.h"
#include "app/cli/tunablecommands.h"
#include "app/cli/watch.h"
#include "app/client/helperclient.h"
#include "engine/rules/compat.h"
#include "engine/sim/replay/replaycommand.h"

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

// Why an option of vipdeckadm does not go with the command; empty when all do.
std::string misplacedOption(const ToolOptions &options, rules::CommandKind kind)
{
    const auto name = std::string(rules::commandName(kind));
    if (options.json && kind != rules::CommandKind::List)
        return "--json goes with lists, not with the '" + name + "' command";
    const bool restores = kind == rules::CommandKind::Restore;
    if (!restores && (options.replace || options.keepGoing))
        return std::string(options.replace ? "--replace" : "--keep-going")
               + " goes with --restore, not with the '" + name + "' command";
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

Result<ToolOptions> takeToolOptions(const std::vector<std::string> &words)
{
    static const std::string kSocket = "--socket";
    ToolOptions options;
    options.socketPath = defaultSocketPath();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (word == "--json")
            options.json = true;
        else if (word == "--dry-run")
            options.dryRun = true;
        else if (word == "--keep-going")
            options.keepGoing = true;
        else if (word == "--replace")
            options.replace = true;
        else if (word.starts_with(kSocket + '='))
            options.socketPath = QString::fromStdString(word.substr(kSocket.size() + 1));
        else if (word != kSocket)
            options.words.push_back(word);
        else if (i + 1 < words.size())
            options.socketPath = QString::fromStdString(words[++i]);
        else
            return makeError(ErrorCode::InvalidArgument, "--socket: missing argument");
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
    if (command && options.json)
        exitCode = listAsJson(*command, helper, m_console);
    else if (command && command->kind == rules::CommandKind::Restore && !options.keepGoing)
        return restoreAtomically(options, helper, m_names, m_console);
    else
        exitCode = interpreter.run(options.words);
    if (options.dryRun)
        m_console.out(dryRun.report());
    return helper.isUnreachable() ? rules::kExitUsage : exitCode;
}

int Tool::runSubcommand(const ToolOptions &options)
{
    const auto &name = options.words.front();
    const auto rest = std::span(options.words).subspan(1);
    if (name == "watch") {
        HelperBackend helper(options.socketPath);
        return watchStatus(rest, options, helper, m_names, m_console);
    }
    if (name == "import" || name == "export") {
        HelperBackend helper(options.socketPath);
        return name == "import" ? importConfiguration(rest, options, helper, m_names, m_console)
                                : exportConfiguration(rest, helper, m_console);
    }
    if (name == "log") {
        HelperBackend helper(options.socketPath);
        return showLog(rest, options, helper, m_console);
    }
    if (name == "tunables" || name == "tunable") {
        HelperBackend helper(options.socketPath);
        return runTunableCommand(options, helper, m_console);
    }
    if (name == "path") {
        HelperBackend helper(options.socketPath);
        return runPathCommand(options, helper, m_console);
    }
    if (name == "doctor") {
        HelperBackend helper(options.socketPath);
        return runDoctor(rest, options, helper, m_names, m_console);
    }
    if (name == "vip") {
        HelperBackend helper(options.socketPath);
        return runAddressCommand(rest, options, helper, m_console);
    }
    if (name == "history" || name == "keep" || name == "revert") {
        HelperBackend helper(options.socketPath);
        return runOperationCommand(options, helper, m_console);
    }
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
        + "\"; the commands are import, export, watch, tunables, tunable, path, log, doctor, vip, "
          "replay, lab, dial-stdio and ipvsadm's options (vipdeckadm --help)");
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
          "  --json                        lists as JSON\n"
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
          "  history [show NUMBER]         versions of the rules; the rules of one\n"
          "  keep, revert                  decide on rules that wait to be kept\n"
          "  replay [--check] FILE...      run recordings of a director again\n"
          "  lab, dial-stdio               see vipdeckadm(8)\n";
    dialect.completeSave = true;
    dialect.explainsErrors = true;
    return dialect;
}

} // namespace vipdeck
