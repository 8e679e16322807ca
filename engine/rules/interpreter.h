// SPDX-License-Identifier: GPL-3.0-or-later
// Runs ipvsadm commands against whatever has the rules: the helper, or a test's rule set. Output,
// errors and exit codes are ipvsadm's.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/config/status.h"
#include "engine/rules/command.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

// The director behind the commands. Every call returns when the work is done.
class Backend
{
public:
    virtual ~Backend() = default;
    // All or nothing. Errors with the codes of applyChange().
    [[nodiscard]] virtual Result<> apply(const ChangeSet &changes) = 0;
    // Counters of one service, or of everything (nullptr).
    [[nodiscard]] virtual Result<> zeroCounters(const ServiceKey *key) = 0;
    [[nodiscard]] virtual Result<DirectorStatus> status() = 0;
    // Calls `visitor` for every entry of the connection table.
    [[nodiscard]] virtual Result<>
    visitConnections(const std::function<void(const ConnectionStatus &)> &visitor) = 0;
};

struct Console
{
    std::function<void(std::string_view)> out;
    std::function<void(std::string_view)> error;
    std::function<std::string()> readInput; // all of standard input
};

struct Dialect
{
    std::string program = "ipvsadm"; // what messages call the program
    std::string version;             // printed by -v, with a line feed
    std::string help;                // printed by -h
    bool completeSave = false;       // -S writes what ipvsadm forgets, see RuleFileStyle
    bool explainsErrors = false;     // refusals for lack of rights in the director's own words
};

class Interpreter
{
public:
    // Everything passed must outlive the interpreter.
    Interpreter(Backend &backend, const Console &console, const Names &names, Dialect dialect);

    // One command line, without the program's name. No words list the table. Returns the exit code.
    [[nodiscard]] int run(std::span<const std::string> words);
    [[nodiscard]] int run(const Command &command);
    // ipvsadm -R: line by line, on after errors of the director, an end at the first line that is
    // no command. Lines that `skip` picks are passed over.
    [[nodiscard]] int restore(std::string_view text,
                              const std::function<bool(std::string_view)> &skip = {});
    // What ipvsadm prints for an error of the director.
    [[nodiscard]] static std::string errorText(CommandKind kind, const Error &error);

private:
    [[nodiscard]] int runLine(std::span<const std::string> words, bool inRestore, bool &ends);
    [[nodiscard]] int list(const Command &command);
    [[nodiscard]] int listConnections(const ListFormat &format);
    [[nodiscard]] int save(const Command &command);
    [[nodiscard]] int finish(CommandKind kind, const Result<> &result);
    [[nodiscard]] int complain(CommandKind kind, const Error &error, int exitCode);

    Backend &m_backend;
    const Console &m_console;
    const Names &m_names;
    Dialect m_dialect;
};

// Splits a line of a rule file as ipvsadm -R does: at white space, a word ends at a NUL, words
// "ipvsadm" are left out. No quotes, no comments.
[[nodiscard]] std::vector<std::string> splitRuleLine(std::string_view line);

// The services and servers of a status as a rule set (in the order they were added).
[[nodiscard]] RuleSet rulesOf(const DirectorStatus &status);

} // namespace vipdeck::rules
