// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ruleimport.h"

#include <algorithm>

namespace vipdeck {

RuleImport RuleImport::read(const QByteArray &text, std::optional<formats::FileFormat> format)
{
    const auto content = text.toStdString();
    auto file =
        formats::readConfiguration(content, format.value_or(formats::detectFormat(content)));
    RuleImport result;
    result.format = file.format;
    result.rules = std::move(file.rules);
    result.goodCommands = static_cast<int>(file.understood);
    for (const auto &report : file.reports) {
        auto reason = QString::fromStdString(report.reason);
        if (!report.word.empty() && report.word != report.text)
            reason = QString::fromStdString('"' + report.word + "\": ") + reason;
        const bool isWrong = report.verdict == formats::LineVerdict::Wrong;
        (isWrong ? result.problems : result.unused)
            .append({static_cast<int>(report.line), QString::fromStdString(report.text), reason,
                     isWrong});
    }
    return result;
}

QList<RuleImportProblem> RuleImport::remarks() const
{
    auto all = problems + unused;
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    return all;
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
    if (!unused.isEmpty())
        parts.append(tr("%n line(s) not used", "", static_cast<int>(unused.size())));
    return parts.join(QLatin1String(", "));
}

} // namespace vipdeck
