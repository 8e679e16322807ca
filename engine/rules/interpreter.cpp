// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/interpreter.h"

#include <algorithm>

#include "engine/rules/commandtext.h"

namespace vipdeck::rules {
namespace {

// Texts that depend on the command.
std::string_view notFoundText(CommandKind kind, ErrorCode code)
{
    if (code == ErrorCode::DestinationNotFound)
        return "No such destination";
    switch (kind) {
    case CommandKind::AddServer:
    case CommandKind::EditServer:
    case CommandKind::DeleteServer: return "Service not defined";
    case CommandKind::StartDaemon:
    case CommandKind::StopDaemon: return "No daemon is running";
    default: return "No such service";
    }
}

std::string_view existsText(CommandKind kind)
{
    switch (kind) {
    case CommandKind::AddServer: return "Destination already exists";
    case CommandKind::StartDaemon: return "Daemon has already run";
    default: return "Service already exists";
    }
}

// Cuts `text` at the next line feed; the last line may lack it.
std::string_view takeLine(std::string_view &text)
{
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

} // namespace

Interpreter::Interpreter(Backend &backend, const Console &console, const Names &names,
                         Dialect dialect)
    : m_backend(backend)
    , m_console(console)
    , m_names(names)
    , m_dialect(std::move(dialect))
{}

int Interpreter::run(std::span<const std::string> words)
{
    bool ends = false;
    return words.empty() ? list(Command{}) : runLine(words, false, ends);
}

int Interpreter::run(const Command &command)
{
    switch (command.kind) {
    case CommandKind::List: return list(command);
    case CommandKind::Save: return save(command);
    case CommandKind::Zero:
        return finish(command.kind,
                      m_backend.zeroCounters(command.service ? &*command.service : nullptr));
    case CommandKind::Restore: return restore(m_console.readInput());
    case CommandKind::Help: m_console.out(m_dialect.help); return kExitOk;
    case CommandKind::Version: m_console.out(m_dialect.version); return kExitOk;
    default: return finish(command.kind, m_backend.apply({*command.change}));
    }
}

int Interpreter::restore(std::string_view text, const std::function<bool(std::string_view)> &skip)
{
    int exitCode = kExitOk;
    bool ends = false;
    while (!text.empty() && !ends) {
        const auto line = takeLine(text);
        if (skip && skip(line))
            continue;
        const auto words = splitRuleLine(line);
        if (!words.empty())
            exitCode = runLine(words, true, ends);
    }
    return exitCode;
}

std::string Interpreter::errorText(CommandKind kind, const Error &error)
{
    switch (error.code) {
    case ErrorCode::AlreadyExists: return std::string(existsText(kind));
    case ErrorCode::ServiceNotFound:
    case ErrorCode::DestinationNotFound: return std::string(notFoundText(kind, error.code));
    case ErrorCode::SchedulerNotFound: return "Scheduler or persistence engine not found";
    case ErrorCode::OutOfRange: return "Numerical result out of range";
    case ErrorCode::InvalidArgument:
        return "Invalid operation.  Possibly wrong module version, address not unicast, ...";
    case ErrorCode::DeviceNotFound: return "No such device";
    case ErrorCode::PermissionDenied: return "Permission denied (you must be root)";
    default: return error.message;
    }
}

// `ends` is set when nothing after this line may run.
int Interpreter::runLine(std::span<const std::string> words, bool inRestore, bool &ends)
{
    auto command = parseCommand(words, m_names, m_dialect.program);
    if (command && inRestore && command->kind == CommandKind::Restore)
        command = parseCommand({}, m_names, m_dialect.program);
    if (!command) {
        ends = command.error().endsRestore;
        m_console.error(command.error().message + '\n');
        return command.error().exitCode;
    }
    ends = command->kind == CommandKind::Help || command->kind == CommandKind::Version;
    const int exitCode = run(*command);
    ends = ends || exitCode == kExitNotFound;
    return exitCode;
}

int Interpreter::list(const Command &command)
{
    if (command.subject == ListSubject::Connections)
        return listConnections(command.format);
    const auto status = m_backend.status();
    if (!status)
        return complain(command.kind, status.error(), kExitNotFound);
    switch (command.subject) {
    case ListSubject::Timeouts: m_console.out(listTimeouts(status->timeouts)); return kExitOk;
    case ListSubject::Daemons: m_console.out(listDaemons(status->syncDaemons)); return kExitOk;
    case ListSubject::Service: break;
    default: m_console.out(listServices(*status, command.format, m_names)); return kExitOk;
    }
    const auto found = std::ranges::find_if(status->services, [&](const ServiceStatus &service) {
        return service.config.key == *command.service;
    });
    if (found == status->services.end())
        return complain(command.kind, {ErrorCode::ServiceNotFound, {}}, kExitNotFound);
    m_console.out(listService(*found, command.format, m_names));
    return kExitOk;
}

int Interpreter::listConnections(const ListFormat &format)
{
    bool headed = false;
    const auto head = [&] {
        if (!headed)
            m_console.out(connectionHead(format));
        headed = true;
    };
    const auto visited = m_backend.visitConnections([&](const ConnectionStatus &connection) {
        head();
        m_console.out(connectionRow(connection, format, m_names));
    });
    if (!visited)
        return complain(CommandKind::List, visited.error(), kExitNotFound);
    head();
    return kExitOk;
}

int Interpreter::save(const Command &command)
{
    const auto status = m_backend.status();
    if (!status)
        return complain(command.kind, status.error(), kExitNotFound);
    RuleFileStyle style;
    style.asIpvsadm = !m_dialect.completeSave;
    style.names = command.format.numeric ? nullptr : &m_names;
    m_console.out(formatRuleFile(rulesOf(*status), style));
    return kExitOk;
}

int Interpreter::finish(CommandKind kind, const Result<> &result)
{
    return result ? kExitOk : complain(kind, result.error(), kExitFailure);
}

int Interpreter::complain(CommandKind kind, const Error &error, int exitCode)
{
    const bool own = m_dialect.explainsErrors && error.code == ErrorCode::PermissionDenied
                     && !error.message.empty();
    m_console.error((own ? error.message : errorText(kind, error)) + '\n');
    return exitCode;
}

std::vector<std::string> splitRuleLine(std::string_view line)
{
    std::vector<std::string> words;
    while (true) {
        const auto start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos)
            return words;
        line.remove_prefix(start);
        const auto end = std::min(line.find_first_of(" \t\r"), line.size());
        auto word = line.substr(0, end);
        word = word.substr(0, word.find('\0'));
        if (word != "ipvsadm")
            words.emplace_back(word);
        line.remove_prefix(end);
    }
}

RuleSet rulesOf(const DirectorStatus &status)
{
    RuleSet rules;
    for (const auto &service : status.services) {
        Service entry{service.config, {}};
        for (const auto &destination : service.destinations)
            entry.destinations.push_back(destination.config);
        std::ranges::reverse(entry.destinations);
        rules.services.push_back(std::move(entry));
    }
    rules.timeouts = status.timeouts;
    rules.syncDaemons = status.syncDaemons;
    return rules;
}

} // namespace vipdeck::rules
