// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/restore.h"

#include <charconv>

#include "app/cli/dryrun.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

using rules::RuleFile;

class Restore
{
public:
    Restore(const RuleFile &file, HelperBackend &helper, const rules::Console &console)
        : m_file(file)
        , m_helper(helper)
        , m_console(console)
    {}

    int run(const ToolOptions &options)
    {
        for (const auto &problem : m_file.problems)
            complain(problem.toString());
        if (!m_file.problems.empty())
            return refuse(rules::kExitUsage);
        if (options.replace || options.dryRun)
            return apply(options);
        if (m_file.changes.empty())
            return rules::kExitOk;
        auto applied = m_helper.apply(m_file.changes);
        if (!applied)
            applied.error().message = withLine(applied.error().message);
        return finish(applied);
    }

private:
    // The new rules are worked out here, so that only differences are sent and what stays the same
    // keeps its connections.
    int apply(const ToolOptions &options)
    {
        auto current = m_helper.currentRules();
        if (!current)
            return finish(tl::unexpected(current.error()));
        auto wanted = current->rules;
        if (options.replace)
            wanted.services.clear();
        for (const auto &problem : rules::importRuleFile(wanted, m_file)) {
            complain(problem.toString());
            return refuse(rules::kExitFailure);
        }
        const auto changes = diff(current->rules, wanted);
        if (options.dryRun) {
            m_console.out(dryRunReport(m_helper, {changes, {}}, options.json));
            return rules::kExitOk;
        }
        return changes.empty() ? rules::kExitOk
                               : finish(m_helper.applyTo(current->generation, changes));
    }

    int finish(const Result<> &result)
    {
        if (result)
            return rules::kExitOk;
        if (m_helper.isUnreachable()) {
            m_console.error(result.error().message + '\n');
            return rules::kExitUsage;
        }
        complain(result.error().message);
        return refuse(rules::kExitFailure);
    }

    // "change 3: reason" becomes the line that made the third change.
    std::string withLine(const std::string &message) const
    {
        constexpr std::string_view kPrefix = "change ";
        std::size_t number = 0;
        if (!message.starts_with(kPrefix))
            return message;
        const auto *end = message.data() + message.size();
        const auto [stop, error] = std::from_chars(message.data() + kPrefix.size(), end, number);
        if (error != std::errc{} || number == 0 || number > m_file.changes.size() || end - stop < 2)
            return message;
        return m_file.problemOf(number - 1, std::string(stop + 2, end)).toString();
    }

    void complain(const std::string &text) { m_console.error("vipdeckadm: " + text + '\n'); }

    int refuse(int exitCode)
    {
        m_console.error("vipdeckadm: nothing was changed\n");
        return exitCode;
    }

    const RuleFile &m_file;
    HelperBackend &m_helper;
    const rules::Console &m_console;
};

} // namespace

int restoreAtomically(const ToolOptions &options, HelperBackend &helper, const rules::Names &names,
                      const rules::Console &console)
{
    const auto file = rules::parseRuleFile(console.readInput(), names);
    return Restore(file, helper, console).run(options);
}

} // namespace vipdeck
