// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/configurationfile.h"

#include <algorithm>
#include <array>

#include "engine/formats/readers.h"
#include "engine/formats/settinglines.h"
#include "engine/rules/rulefile.h"

namespace vipdeck::formats {
namespace {

constexpr std::array<std::pair<FileFormat, std::string_view>, 4> kNames{
    {{FileFormat::Ipvsadm, "ipvsadm"},
     {FileFormat::Keepalived, "keepalived"},
     {FileFormat::Ldirectord, "ldirectord"},
     {FileFormat::Piranha, "piranha"}}};

// The format that a line gives away.
std::optional<FileFormat> formatOfLine(std::string_view line)
{
    static constexpr std::array<std::string_view, 15> kLdirectord{
        "virtual",    "virtual6",     "checktimeout", "negotiatetimeout", "checkinterval",
        "checkcount", "failurecount", "autoreload",   "quiescent",        "logfile",
        "fallback",   "fallback6",    "supervised",   "emailalert",       "readdquiescent"};
    static constexpr std::array<std::string_view, 12> kPiranha{
        "serial_no", "primary",        "primary_private", "service",
        "backup",    "backup_private", "backup_active",   "heartbeat",
        "keepalive", "deadtime",       "rsh_command",     "debug_level"};
    static constexpr std::array<std::string_view, 8> kKeepalived{
        "global_defs",   "virtual_server", "virtual_server_group", "include",
        "net_namespace", "bfd_instance",   "track_file",           "SSL"};
    const auto words = wordsOf(line);
    const auto &first = words.front();
    if (first.starts_with('-') || first == "ipvsadm")
        return FileFormat::Ipvsadm;
    if (first.starts_with('!') || first.starts_with('@') || first.starts_with('$')
        || first.starts_with('~') || first.starts_with("vrrp_") || first.starts_with("static_")
        || std::ranges::find(kKeepalived, first) != kKeepalived.end())
        return FileFormat::Keepalived;
    if ((first == "virtual" || first == "failover") && line.ends_with('{'))
        return FileFormat::Piranha;
    const auto setting = settingOf(line);
    if (!setting.hasValue)
        return std::nullopt;
    if (std::ranges::find(kLdirectord, setting.name) != kLdirectord.end())
        return FileFormat::Ldirectord;
    if (std::ranges::find(kPiranha, setting.name) != kPiranha.end())
        return FileFormat::Piranha;
    return std::nullopt;
}

void readRuleFile(std::string_view text, RuleBuilder &builder, const Surroundings &surroundings)
{
    const rules::Names none;
    const auto file = rules::parseRuleFile(text, surroundings.names ? *surroundings.names : none);
    for (const auto &problem : file.problems)
        builder.wrong({{}, problem.line, problem.text}, problem.word, problem.reason);
    for (std::size_t i = 0; i < file.changes.size(); ++i)
        builder.apply({{}, file.lines[i], file.problemOf(i, {}).text}, file.changes[i]);
}

} // namespace

std::string_view formatName(FileFormat format)
{
    return std::ranges::find(kNames, format, &decltype(kNames)::value_type::first)->second;
}

std::optional<FileFormat> formatOfName(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &decltype(kNames)::value_type::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

FileFormat detectFormat(std::string_view text)
{
    for (const auto line : linesOf(text)) {
        const auto content = trimmed(line);
        if (content.empty() || content.starts_with('#'))
            continue;
        if (const auto format = formatOfLine(content))
            return *format;
    }
    return FileFormat::Ipvsadm;
}

std::string LineReport::toString() const
{
    auto message = file.empty() ? std::string() : file + ": ";
    message += "line " + std::to_string(line) + ": ";
    if (!word.empty() && reason.find(word) == std::string::npos)
        message += '"' + word + "\": ";
    message += reason;
    return text.empty() || text == word ? message : message + " in \"" + text + '"';
}

bool ConfigurationFile::hasWrongLines() const
{
    return std::ranges::any_of(
        reports, [](const LineReport &report) { return report.verdict == LineVerdict::Wrong; });
}

ConfigurationFile readConfiguration(std::string_view text, FileFormat format,
                                    const Surroundings &surroundings)
{
    ConfigurationFile file;
    file.format = format;
    RuleBuilder builder(file, surroundings);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3); // a byte order mark
    switch (format) {
    case FileFormat::Ipvsadm: readRuleFile(text, builder, surroundings); break;
    case FileFormat::Keepalived: readKeepalived(text, builder); break;
    case FileFormat::Ldirectord: readLdirectord(text, builder); break;
    case FileFormat::Piranha: readPiranha(text, builder); break;
    }
    builder.finish();
    return file;
}

} // namespace vipdeck::formats
