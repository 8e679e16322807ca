// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ruleimport.h"

#include <algorithm>

#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

RuleImportProblem fromRules(const rules::RuleFileProblem &problem)
{
    return {static_cast<int>(problem.line), QString::fromStdString(problem.text),
            QString::fromStdString(problem.reason)};
}

} // namespace

RuleImport RuleImport::read(const QByteArray &text)
{
    RuleImport result;
    const auto file = rules::parseRuleFile(text.toStdString());
    for (const auto &problem : file.problems)
        result.problems.append(fromRules(problem));
    for (std::size_t i = 0; i < file.changes.size(); ++i) {
        if (const auto done = applyChange(result.rules, file.changes[i]); done)
            ++result.goodCommands;
        else
            result.problems.append(fromRules(file.problemOf(i, done.error().message)));
    }
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    return result;
}

QString RuleImport::summary() const
{
    std::size_t servers = 0;
    for (const auto &service : rules.services)
        servers += service.destinations.size();
    QStringList parts{tr("%n service(s)", "", static_cast<int>(rules.services.size())),
                      tr("%n server(s)", "", static_cast<int>(servers))};
    if (!problems.isEmpty())
        parts.append(tr("%n line(s) with problems", "", static_cast<int>(problems.size())));
    return parts.join(QLatin1String(", "));
}

} // namespace vipdeck
