// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckadm: ipvsadm's commands against the helper, and a few of its own.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "engine/rules/interpreter.h"

namespace vipdeck {

class HelperBackend;

// What vipdeckadm knows besides ipvsadm's options; taken out of the words wherever they stand.
struct ToolOptions
{
    bool json = false;                // lists as JSON
    bool dryRun = false;              // say what would change, change nothing
    bool keepGoing = false;           // -R line by line, as ipvsadm does
    bool replace = false;             // -R: the file is the whole configuration
    std::uint32_t confirmSeconds = 0; // changes are taken back after that, unless they are kept
    std::string comment;              // for the history
    std::string ticket;               // the same
    QString socketPath;
    std::vector<std::string> words; // all others
};

[[nodiscard]] Result<ToolOptions> takeToolOptions(const std::vector<std::string> &words);

class Tool
{
public:
    // `program` as called: the last part of the path decides between vipdeckadm and the names of
    // the ipvsadm package.
    Tool(const std::string &program, const rules::Console &console, const rules::Names &names);

    // Words after the program's name. Returns the exit code.
    [[nodiscard]] int run(const std::vector<std::string> &words);

private:
    [[nodiscard]] int runCompatible(const std::vector<std::string> &words);
    [[nodiscard]] int runCommand(const ToolOptions &options);
    [[nodiscard]] int runSubcommand(const ToolOptions &options);
    // Nothing for commands that do not talk to the helper in this way.
    [[nodiscard]] std::optional<int> runHelperCommand(const ToolOptions &options,
                                                      HelperBackend &helper);
    [[nodiscard]] int runOtherCommand(const ToolOptions &options);
    void sayWhatWaits(const ToolOptions &options, const HelperBackend &helper) const;
    [[nodiscard]] int replay(const std::vector<std::string> &words) const;
    [[nodiscard]] int fail(const std::string &message) const;

    std::string m_program;
    const rules::Console &m_console;
    const rules::Names &m_names;
};

[[nodiscard]] rules::Dialect toolDialect();

} // namespace vipdeck
