// SPDX-License-Identifier: GPL-3.0-or-later
// One ipvsadm command line, understood.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/rules/listing.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

enum class CommandKind : std::uint8_t {
    AddService,
    EditService,
    DeleteService,
    Flush,
    List,
    AddServer,
    DeleteServer,
    EditServer,
    SetTimeouts,
    StartDaemon,
    StopDaemon,
    Restore,
    Save,
    Zero,
    Help,
    Version,
};

enum class ListSubject : std::uint8_t { Services, Service, Connections, Timeouts, Daemons };

struct Command
{
    CommandKind kind = CommandKind::List;
    std::optional<Change> change;                // for every kind that changes the configuration
    std::optional<ServiceKey> service;           // for List and Zero, when one was named
    ListSubject subject = ListSubject::Services; // for List
    ListFormat format;                           // for List and Save
};

// ipvsadm's exit codes.
inline constexpr int kExitOk = 0;
inline constexpr int kExitNotFound = 1;  // -L of something that is not there
inline constexpr int kExitUsage = 2;     // a value or a combination it does not take
inline constexpr int kExitFailure = 255; // options it does not know, and what the kernel refused

struct CommandFailure
{
    int exitCode = kExitUsage;
    std::string message;     // ipvsadm's text, without the last line feed
    std::string word;        // the word of the command line it is about; may be empty
    bool endsRestore = true; // false: ipvsadm -R goes on with the next line
};

// Understands the words after the program's name. `program` is what messages call it.
[[nodiscard]] tl::expected<Command, CommandFailure>
parseCommand(std::span<const std::string> words, const Names &names,
             const std::string &program = "ipvsadm");

// The name ipvsadm's messages give a command, "add-service".
[[nodiscard]] std::string_view commandName(CommandKind kind);

} // namespace vipdeck::rules
