// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulefile.h"

#include "engine/rules/command.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/interpreter.h"
#include "engine/rules/rulecomments.h"

namespace vipdeck::rules {
namespace {

// What a message quotes of a line that someone else wrote.
constexpr std::size_t kQuotedOctets = 200;

std::string quotable(std::string_view text)
{
    std::string result;
    for (const char c : text.substr(0, kQuotedOctets)) {
        const auto octet = static_cast<unsigned char>(c);
        result += octet < 0x20 || octet == 0x7F ? '?' : c;
    }
    return text.size() > kQuotedOctets ? result + "..." : result;
}

std::string withoutTrailingBreak(std::string text)
{
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

void readComment(std::string_view line, std::size_t number, RuleFile &file)
{
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    const auto added = readRuleComment(line, file.changes);
    if (!added)
        file.problems.push_back({number, quotable(line), {}, quotable(added.error().message)});
    else if (*added)
        file.lines.push_back(number);
}

std::string describeChange(const Change &change)
{
    return commandLine(change, "");
}

} // namespace

std::string RuleFileProblem::toString() const
{
    auto message = "line " + std::to_string(line) + ": " + reason;
    if (!word.empty() && word != text && reason.find(word) == std::string::npos)
        message += ": \"" + word + '"';
    return text.empty() ? message : message + " in \"" + text + '"';
}

RuleFileProblem RuleFile::problemOf(std::size_t change, const std::string &reason) const
{
    return {lines[change], describeChange(changes[change]), {}, reason};
}

RuleFile parseRuleFile(std::string_view text, const Names &names)
{
    RuleFile file;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (isRuleComment(line)) {
            readComment(line, number, file);
            continue;
        }
        const auto words = splitRuleLine(line);
        if (words.empty() || words.front().starts_with('#'))
            continue;
        const auto command = parseCommand(words, names);
        if (!command) {
            const auto &failure = command.error();
            const bool noCommand = failure.message.starts_with("Try `");
            file.problems.push_back({number, quotable(line),
                                     quotable(noCommand ? words.front() : failure.word),
                                     noCommand ? "this is no command of a rule file"
                                               : quotable(withoutTrailingBreak(failure.message))});
        } else if (!command->change) {
            file.problems.push_back({number, quotable(line), quotable(words.front()),
                                     "the '" + std::string(commandName(command->kind))
                                         + "' command has no place in a rule file"});
        } else {
            file.changes.push_back(*command->change);
            file.lines.push_back(number);
        }
    }
    return file;
}

std::vector<RuleFileProblem> importRuleFile(RuleSet &rules, const RuleFile &file)
{
    RuleSet copy = rules;
    for (std::size_t i = 0; i < file.changes.size(); ++i)
        if (const auto applied = applyChange(copy, file.changes[i]); !applied)
            return {file.problemOf(i, applied.error().message)};
    rules = std::move(copy);
    return {};
}

} // namespace vipdeck::rules
