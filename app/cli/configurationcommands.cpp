// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configurationcommands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <optional>

#include "app/cli/dryrun.h"
#include "app/cli/jsonoutput.h"
#include "engine/formats/configurationfile.h"
#include "engine/formats/exported.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using formats::ConfigurationFile;
using formats::ExportFormat;
using formats::LineVerdict;

constexpr qint64 kMaximumFileOctets = 64 << 20;

struct Arguments
{
    std::string format; // empty: not told
    std::string file;   // empty or "-": a standard stream
    bool comments = false;
    std::string problem;
};

Arguments readArguments(std::span<const std::string> words, bool takesComments)
{
    Arguments arguments;
    const std::string kFormat = "--format";
    bool hasFile = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (word == kFormat && i + 1 < words.size())
            arguments.format = words[++i];
        else if (word.starts_with(kFormat + '='))
            arguments.format = word.substr(kFormat.size() + 1);
        else if (word == kFormat)
            arguments.problem = "--format: missing argument";
        else if (word == "--with-comments" && takesComments)
            arguments.comments = true;
        else if (word.size() > 1 && word.starts_with('-'))
            arguments.problem = word + ": unknown option";
        else if (hasFile)
            arguments.problem = "there is more than one file: \"" + word + '"';
        else {
            arguments.file = word == "-" ? std::string() : word;
            hasFile = true;
        }
    }
    return arguments;
}

Result<std::string> readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorCode::Io, path + ": " + file.errorString().toStdString());
    if (file.size() > kMaximumFileOctets)
        return makeError(ErrorCode::LimitExceeded, path + ": it is larger than 64 MiB");
    return file.readAll().toStdString();
}

// The files of an "include", relative to the folder of the file that is imported.
std::vector<formats::IncludedFile> includedFiles(const std::string &base,
                                                 const std::string &pattern)
{
    const QFileInfo info(QFileInfo(QString::fromStdString(base)).dir(),
                         QString::fromStdString(pattern));
    const auto names = info.dir().entryList({info.fileName()}, QDir::Files, QDir::Name);
    std::vector<formats::IncludedFile> files;
    for (const auto &name : names) {
        const auto path = info.dir().filePath(name).toStdString();
        if (auto text = readFile(path))
            files.push_back({path, std::move(*text)});
    }
    return files;
}

class Import
{
public:
    Import(const ToolOptions &options, HelperBackend &helper, const rules::Console &console)
        : m_options(options)
        , m_helper(helper)
        , m_console(console)
    {}

    int run(const ConfigurationFile &file)
    {
        for (const auto &report : file.reports)
            m_console.error(std::string(report.verdict == LineVerdict::Wrong
                                            ? "vipdeckadm: "
                                            : "vipdeckadm: not used: ")
                            + report.toString() + '\n');
        if (file.hasWrongLines() && !m_options.keepGoing)
            return refuse(rules::kExitUsage);
        const auto current = m_helper.currentRules();
        if (!current)
            return finish(tl::unexpected(current.error()));
        const auto changes = diff(current->rules, wanted(current->rules, file.rules));
        if (m_options.dryRun) {
            m_console.out(dryRunReport(m_helper, {changes, {}}, m_options.json));
            return rules::kExitOk;
        }
        if (!changes.empty())
            if (const auto done = m_helper.applyTo(current->generation, changes); !done)
                return finish(done);
        m_console.out(summary(file));
        return rules::kExitOk;
    }

private:
    [[nodiscard]] RuleSet wanted(const RuleSet &current, const RuleSet &imported) const
    {
        RuleSet rules = current;
        if (m_options.replace) {
            rules.services.clear();
            rules.serviceLabels.clear();
        }
        for (const auto &service : imported.services) {
            if (auto *same = rules.findService(service.config.key))
                *same = service;
            else
                rules.services.push_back(service);
        }
        for (const auto &[key, label] : imported.serviceLabels)
            rules.serviceLabels[key] = label;
        for (const auto &[address, label] : imported.serverLabels)
            rules.serverLabels[address] = label;
        if (imported.timeouts != Timeouts())
            rules.timeouts = imported.timeouts;
        for (const auto &daemon : imported.syncDaemons) {
            std::erase_if(rules.syncDaemons,
                          [&](const auto &other) { return other.role == daemon.role; });
            rules.syncDaemons.push_back(daemon);
        }
        return rules;
    }

    static std::string summary(const ConfigurationFile &file)
    {
        std::size_t servers = 0;
        for (const auto &service : file.rules.services)
            servers += service.destinations.size();
        return std::string(formats::formatName(file.format)) + ": "
               + std::to_string(file.rules.services.size()) + " services and "
               + std::to_string(servers) + " servers imported\n";
    }

    int finish(const Result<> &result)
    {
        if (m_helper.isUnreachable()) {
            m_console.error(result.error().message + '\n');
            return rules::kExitUsage;
        }
        m_console.error("vipdeckadm: " + result.error().message + '\n');
        return refuse(rules::kExitFailure);
    }

    int refuse(int exitCode)
    {
        m_console.error("vipdeckadm: nothing was changed\n");
        return exitCode;
    }

    const ToolOptions &m_options;
    HelperBackend &m_helper;
    const rules::Console &m_console;
};

int complain(const rules::Console &console, const std::string &message)
{
    console.error("vipdeckadm: " + message + '\n');
    return rules::kExitUsage;
}

// Replaces the file as a whole, reads it again and compares.
Result<> writeVerified(const std::string &path, const std::string &text, const RuleSet &rules,
                       ExportFormat format)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(text.data(), qint64(text.size())) != qint64(text.size()) || !file.commit())
        return makeError(ErrorCode::Io, path + ": " + file.errorString().toStdString());
    const auto written = readFile(path);
    if (!written)
        return tl::unexpected(written.error());
    if (const auto same = formats::verifyExport(*written, rules, format); !same)
        return makeError(same.error().code, path + ": " + same.error().message);
    return {};
}

int exportJson(const Arguments &arguments, HelperBackend &helper, const rules::Console &console)
{
    const auto status = helper.status();
    if (!status)
        return complain(console, status.error().message);
    const auto text = QJsonDocument(toJson(*status)).toJson(QJsonDocument::Indented);
    if (arguments.file.empty()) {
        console.out(text.toStdString());
        return rules::kExitOk;
    }
    QSaveFile file(QString::fromStdString(arguments.file));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return complain(console, arguments.file + ": " + file.errorString().toStdString());
    return rules::kExitOk;
}

} // namespace

int importConfiguration(std::span<const std::string> words, const ToolOptions &options,
                        HelperBackend &helper, const rules::Names &names,
                        const rules::Console &console)
{
    const auto arguments = readArguments(words, false);
    if (!arguments.problem.empty())
        return complain(console, "import: " + arguments.problem);
    const auto text = arguments.file.empty() ? Result<std::string>(console.readInput())
                                             : readFile(arguments.file);
    if (!text)
        return complain(console, text.error().message);
    const auto format = arguments.format.empty() ? std::optional(formats::detectFormat(*text))
                                                 : formats::formatOfName(arguments.format);
    if (!format)
        return complain(console, "import: there is no format \"" + arguments.format
                                     + "\"; there are ipvsadm, keepalived, ldirectord and piranha");
    formats::Surroundings surroundings;
    surroundings.names = &names;
    if (!arguments.file.empty())
        surroundings.include = [&](const std::string &pattern) {
            return includedFiles(arguments.file, pattern);
        };
    return Import(options, helper, console)
        .run(formats::readConfiguration(*text, *format, surroundings));
}

int exportConfiguration(std::span<const std::string> words, HelperBackend &helper,
                        const rules::Console &console)
{
    const auto arguments = readArguments(words, true);
    if (!arguments.problem.empty())
        return complain(console, "export: " + arguments.problem);
    if (arguments.format == "json")
        return exportJson(arguments, helper, console);
    const bool isKeepalived = arguments.format == "keepalived";
    if (!isKeepalived && !arguments.format.empty() && arguments.format != "ipvsadm")
        return complain(console, "export: there is no format \"" + arguments.format
                                     + "\"; there are ipvsadm, keepalived and json");
    const auto format = isKeepalived         ? ExportFormat::Keepalived
                        : arguments.comments ? ExportFormat::RulesWithComments
                                             : ExportFormat::Rules;
    const auto current = helper.currentRules();
    if (!current) {
        console.error(current.error().message + '\n');
        return rules::kExitUsage;
    }
    const auto exported = formats::exportRules(current->rules, format);
    for (const auto &omission : exported.omissions)
        console.error("vipdeckadm: not expressed: " + omission.subject + ": " + omission.reason
                      + '\n');
    const auto done = arguments.file.empty()
                          ? formats::verifyExport(exported.text, current->rules, format)
                          : writeVerified(arguments.file, exported.text, current->rules, format);
    if (!done)
        return complain(console, done.error().message);
    if (arguments.file.empty())
        console.out(exported.text);
    else
        console.out(arguments.file
                    + ": written and read back: " + std::to_string(current->rules.services.size())
                    + " services, " + std::to_string(exported.omissions.size()) + " remarks\n");
    return rules::kExitOk;
}

} // namespace vipdeck
