// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ruleimport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <tuple>

namespace vipdeck {
namespace {

// Regular files that match, in this folder and nowhere else.
std::vector<formats::IncludedFile> filesOf(const QString &folder, const QString &pattern)
{
    const QFileInfo wanted(QDir(folder), pattern);
    const auto own = QDir(folder).canonicalPath();
    std::vector<formats::IncludedFile> files;
    if (wanted.dir().canonicalPath() != own)
        return files;
    const auto names =
        QDir(own).entryList({wanted.fileName()}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const auto &name : names) {
        QFile file(QDir(own).filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.size() <= kMaximumRuleFileOctets)
            files.push_back({name.toStdString(), file.readAll().toStdString()});
    }
    return files;
}

} // namespace

RuleImport RuleImport::read(const QByteArray &text, std::optional<formats::FileFormat> format,
                            const QString &folder)
{
    const auto content = text.toStdString();
    formats::Surroundings surroundings;
    if (!folder.isEmpty()) {
        surroundings.include = [&folder](const std::string &pattern) {
            return filesOf(folder, QString::fromStdString(pattern));
        };
        surroundings.nothingIncluded =
            tr("there is no such file in the folder of this one; others are not read")
                .toStdString();
    }
    auto file = formats::readConfiguration(content, format.value_or(formats::detectFormat(content)),
                                           surroundings);
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
            .append({QString::fromStdString(report.file), static_cast<int>(report.line),
                     QString::fromStdString(report.text), reason, isWrong});
    }
    return result;
}

QList<RuleImportProblem> RuleImport::remarks() const
{
    auto all = problems + unused;
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
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
