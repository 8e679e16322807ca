// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/parser.h"

#include <vector>

#include "engine/config/serviceoptions.h"
#include "engine/rules/values.h"

namespace vipdeck::rules {
namespace {

constexpr std::string_view kCommandNames[] = {
    "add-service", "edit-service", "delete-service", "flush",
    "list",        "add-server",   "delete-server",  "edit-server",
    "set",         "start-daemon", "stop-daemon",    "restore",
    "save",        "zero",         "help",           "version",
};

std::optional<CommandKind> commandKind(Option option)
{
    switch (option) {
    case Option::AddService: return CommandKind::AddService;
    case Option::EditService: return CommandKind::EditService;
    case Option::DeleteService: return CommandKind::DeleteService;
    case Option::Clear: return CommandKind::Flush;
    case Option::List: return CommandKind::List;
    case Option::Zero: return CommandKind::Zero;
    case Option::AddServer: return CommandKind::AddServer;
    case Option::EditServer: return CommandKind::EditServer;
    case Option::DeleteServer: return CommandKind::DeleteServer;
    case Option::Set: return CommandKind::SetTimeouts;
    case Option::Help: return CommandKind::Help;
    case Option::Version: return CommandKind::Version;
    case Option::Restore: return CommandKind::Restore;
    case Option::Save: return CommandKind::Save;
    case Option::StartDaemon: return CommandKind::StartDaemon;
    case Option::StopDaemon: return CommandKind::StopDaemon;
    default: return std::nullopt;
    }
}

} // namespace

tl::expected<Command, CommandFailure> Parser::parse()
{
    if (auto failure = readCommand())
        return tl::unexpected(*failure);
    if (m_command.kind == CommandKind::Help || m_command.kind == CommandKind::Version)
        return m_command;
    if (auto failure = readOptions())
        return tl::unexpected(*failure);
    if (auto failure = readWords())
        return tl::unexpected(*failure);
    if (auto failure = readSchedulerFlags())
        return tl::unexpected(*failure);
    if (const auto fault = checkOptions(m_command.kind, m_options))
        return tl::unexpected(*fail(*fault));
    if (auto failure = changesServer() ? checkServer() : check())
        return tl::unexpected(*failure);
    finish();
    return m_command;
}

std::optional<CommandFailure> Parser::readCommand()
{
    if (m_scanner.next() != OptionScanner::Outcome::Found)
        return tryHelp();
    const auto kind = commandKind(m_scanner.option());
    if (!kind)
        return tryHelp();
    m_command.kind = *kind;
    if (*kind == CommandKind::StartDaemon)
        return takeRole(*m_scanner.value(), "illegal start-daemon parameter specified");
    if (*kind == CommandKind::StopDaemon)
        return takeRole(*m_scanner.value(), "illegal start_daemon specified");
    return std::nullopt;
}

std::optional<CommandFailure> Parser::readOptions()
{
    auto outcome = m_scanner.next();
    for (; outcome == OptionScanner::Outcome::Found; outcome = m_scanner.next()) {
        const auto option = m_scanner.option();
        if (commandKind(option))
            return fail("invalid option `" + m_scanner.lastWord() + '\'', m_scanner.lastWord());
        if (auto failure = option == Option::Persistent
                               ? takeTimeout(m_scanner.value())
                               : take(option, m_scanner.value().value_or("")))
            return failure;
    }
    if (outcome == OptionScanner::Outcome::End)
        return std::nullopt;
    const auto complaint = std::string(OptionScanner::complaint(outcome));
    return CommandFailure{kExitFailure, m_scanner.lastWord() + ": " + complaint,
                          m_scanner.lastWord(), false};
}

std::optional<CommandFailure> Parser::readWords()
{
    if (m_command.kind == CommandKind::SetTimeouts) {
        std::vector<std::string> values;
        while (values.size() < 3) {
            auto word = m_scanner.takeWord();
            if (!word)
                return fail("--set option requires 3 timeout values");
            values.push_back(std::move(*word));
        }
        std::uint32_t *const fields[] = {&m_timeouts.tcpSeconds, &m_timeouts.tcpFinSeconds,
                                         &m_timeouts.udpSeconds};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto number = parseNumber(values[i], 0, kMaximumTimeoutSeconds);
            if (!number)
                return fail("invalid timeout value `" + values[i] + "' specified", values[i]);
            *fields[i] = static_cast<std::uint32_t>(*number);
        }
    }
    if (const auto word = m_scanner.takeWord())
        return fail("unexpected argument " + *word, *word);
    return std::nullopt;
}

std::optional<CommandFailure> Parser::check() const
{
    if (changesService())
        return checkService();
    if (m_command.kind == CommandKind::List)
        return checkList();
    return std::nullopt;
}

std::optional<CommandFailure> Parser::checkService() const
{
    auto service = m_service;
    service.key = key();
    if (m_mark == 0 && m_virtual.port == 0
        && refusalOf(ServiceOption::AnyPort, service) != OptionRefusal::None)
        return fail("Zero port specified for non-persistent service");
    if (m_service.onePacket && refusalOf(ServiceOption::OnePacket, service) != OptionRefusal::None)
        return fail("One-Packet Scheduling is only for UDP virtual services");
    return std::nullopt;
}

std::optional<CommandFailure> Parser::checkServer()
{
    const auto forwarding = m_destination.forwarding;
    if (m_mark == 0 && forwarding != Forwarding::Masquerade)
        m_destination.endpoint.port = m_virtual.port;
    if (m_destination.endpoint.address.family() != key().family()
        && forwarding != Forwarding::Tunnel)
        return fail("Different address family is allowed only for tunneling servers");
    const bool tunnelOptions = has(OptionGroup::TunnelType) || has(OptionGroup::TunnelPort)
                               || has(OptionGroup::TunnelNoChecksum)
                               || has(OptionGroup::TunnelChecksum)
                               || has(OptionGroup::TunnelRemoteChecksum);
    if (tunnelOptions && forwarding != Forwarding::Tunnel)
        return fail("Tunnel options conflict with forward method");
    if (const auto fault = checkTunnelOptions(m_destination.tunnel.type, m_options))
        return fail(*fault);
    return std::nullopt;
}

std::optional<CommandFailure> Parser::checkList() const
{
    const bool fixedTable = has(OptionGroup::Timeout) || has(OptionGroup::Daemon);
    const bool columns =
        has(OptionGroup::Stats) || has(OptionGroup::Rate) || has(OptionGroup::Thresholds);
    if (((fixedTable || has(OptionGroup::Connection)) && columns)
        || (fixedTable && has(OptionGroup::PersistentConn)))
        return fail("options conflicts in the list command");
    return std::nullopt;
}

void Parser::finish()
{
    m_service.key = key();
    m_service.scheduler = m_scheduler.empty() ? "wlc" : m_scheduler;
    if (!m_service.persistent) {
        m_service.persistenceTimeoutSeconds = 0;
        m_service.persistenceNetmask =
            m_service.key.family() == AddressFamily::IPv4 ? kNoNetmask4 : kNoNetmask6;
    }
    if (m_daemon.interfaceName.empty())
        m_daemon.interfaceName = "eth0";
    if (has(OptionGroup::Service))
        m_command.service = m_service.key;
    switch (m_command.kind) {
    case CommandKind::AddService: m_command.change = AddService{m_service}; break;
    case CommandKind::EditService: m_command.change = EditService{m_service}; break;
    case CommandKind::DeleteService: m_command.change = RemoveService{m_service.key}; break;
    case CommandKind::AddServer:
        m_command.change = AddDestination{m_service.key, m_destination};
        break;
    case CommandKind::EditServer:
        m_command.change = EditDestination{m_service.key, m_destination};
        break;
    case CommandKind::DeleteServer:
        m_command.change = RemoveDestination{m_service.key, m_destination.endpoint};
        break;
    case CommandKind::Flush: m_command.change = RemoveEverything{}; break;
    case CommandKind::SetTimeouts: m_command.change = SetTimeouts{m_timeouts}; break;
    case CommandKind::StartDaemon: m_command.change = StartSyncDaemon{m_daemon}; break;
    case CommandKind::StopDaemon: m_command.change = StopSyncDaemon{m_daemon.role}; break;
    case CommandKind::List:
        m_command.subject = has(OptionGroup::Connection) ? ListSubject::Connections
                            : has(OptionGroup::Service)  ? ListSubject::Service
                            : has(OptionGroup::Timeout)  ? ListSubject::Timeouts
                            : has(OptionGroup::Daemon)   ? ListSubject::Daemons
                                                         : ListSubject::Services;
        break;
    case CommandKind::Restore:
    case CommandKind::Save:
    case CommandKind::Zero:
    case CommandKind::Help:
    case CommandKind::Version: break;
    }
}

std::optional<CommandFailure> Parser::tryHelp() const
{
    return CommandFailure{kExitFailure,
                          "Try `" + m_program + " -h' or '" + m_program
                              + " --help' for more information.",
                          m_scanner.lastWord(), true};
}

std::optional<CommandFailure> Parser::fail(std::string message, const std::string &word)
{
    return CommandFailure{kExitUsage, std::move(message), word, true};
}

ServiceKey Parser::key() const
{
    if (m_mark != 0)
        return ServiceKey::forMark(m_mark, m_family.value_or(AddressFamily::IPv4));
    ServiceKey key;
    key.protocol = m_protocol;
    key.endpoint = m_virtual;
    return key;
}

tl::expected<Command, CommandFailure> parseCommand(std::span<const std::string> words,
                                                   const Names &names, const std::string &program)
{
    return Parser(words, names, program).parse();
}

std::string_view commandName(CommandKind kind)
{
    return kCommandNames[static_cast<std::size_t>(kind)];
}

} // namespace vipdeck::rules
