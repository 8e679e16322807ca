// SPDX-License-Identifier: GPL-3.0-or-later
// The state of one parseCommand(): collects what the words say, then checks it as a whole.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "engine/rules/command.h"
#include "engine/rules/optioncheck.h"
#include "engine/rules/options.h"

namespace vipdeck::rules {

inline constexpr std::int64_t kMaximumTimeoutSeconds = 31 * 24 * 3600;

class Parser
{
public:
    Parser(std::span<const std::string> words, const Names &names, const std::string &program)
        : m_scanner(words, program)
        , m_names(names)
        , m_program(program)
    {}

    tl::expected<Command, CommandFailure> parse();

private:
    using Failure = std::optional<CommandFailure>;
    Failure readCommand();
    Failure readOptions();
    Failure readWords();
    Failure readSchedulerFlags();
    Failure check() const;
    Failure checkService() const;
    Failure checkServer();
    Failure checkList() const;
    void finish();

    Failure mark(OptionGroup group);
    Failure take(Option option, const std::string &value);
    Failure takeServiceOption(Option option, const std::string &value);
    Failure takeServerOption(Option option, const std::string &value);
    Failure takeDaemonOption(Option option, const std::string &value);
    Failure takeListOption(Option option);

    Failure takeService(Option option, const std::string &value);
    Failure takeMark(const std::string &value);
    Failure takeTimeout(const std::optional<std::string> &value);
    Failure takeNetmask(const std::string &value);
    Failure takeSchedulerFlags(const std::string &value);
    Failure takeIpv6();
    Failure takeServer(const std::string &value);
    Failure takeForwarding(Forwarding forwarding);
    Failure takeTunnelType(const std::string &value);
    Failure takeTunnelChecksum(OptionGroup group, TunnelChecksum checksum);
    Failure takeMcastGroup(const std::string &value);
    Failure takeRole(const std::string &value, const char *complaint);
    template<typename Number>
    Failure takeNumber(OptionGroup group, const std::string &value, std::int64_t minimum,
                       std::int64_t maximum, Number &number, const char *complaint);

    [[nodiscard]] Failure tryHelp() const;
    [[nodiscard]] static Failure fail(std::string message, const std::string &word = {});
    [[nodiscard]] bool has(OptionGroup group) const { return m_options.has(group); }
    [[nodiscard]] ServiceKey key() const;
    [[nodiscard]] bool changesService() const
    {
        return m_command.kind == CommandKind::AddService
               || m_command.kind == CommandKind::EditService;
    }
    [[nodiscard]] bool changesServer() const
    {
        return m_command.kind == CommandKind::AddServer
               || m_command.kind == CommandKind::EditServer;
    }

    OptionScanner m_scanner;
    const Names &m_names;
    std::string m_program;
    OptionSet m_options;
    Command m_command;

    std::optional<AddressFamily> m_family; // of the service, once known
    Protocol m_protocol = Protocol::Any;
    Endpoint m_virtual;
    std::uint32_t m_mark = 0;
    std::string m_scheduler;
    std::string m_schedulerFlags; // the value of -b
    ServiceConfig m_service;
    DestinationConfig m_destination;
    SyncDaemonConfig m_daemon;
    Timeouts m_timeouts;
};

} // namespace vipdeck::rules
