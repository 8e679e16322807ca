// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/safeguards/ruletextfile.h"

#include <QDir>
#include <algorithm>

#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"
#include "helper/api/limits.h"
#include "helper/state/durablefile.h"

namespace vipdeck {
namespace {

bool isBelow(const std::string &path, const std::string &directory)
{
    return path.size() > directory.size() + 1 && path.starts_with(directory)
           && path[directory.size()] == '/';
}

std::string listOf(const std::vector<std::string> &directories)
{
    std::string text;
    for (const auto &directory : directories)
        text += (text.empty() ? "" : ", ") + directory;
    return text;
}

} // namespace

Result<> checkRulePath(const std::string &path, const std::vector<std::string> &directories)
{
    const auto name = QString::fromStdString(path);
    const bool hasControls =
        std::ranges::any_of(path, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    if (!path.starts_with('/') || path.ends_with('/') || QDir::cleanPath(name) != name
        || hasControls || path.size() > api::kMaximumNameOctets)
        return makeError(ErrorCode::InvalidArgument,
                         '"' + path + "\" is not the absolute path of a file, without . and ..");
    const auto allowed = [&path](const auto &directory) { return isBelow(path, directory); };
    if (std::ranges::any_of(directories, allowed))
        return {};
    return makeError(ErrorCode::PermissionDenied,
                     "the helper may not write " + path + "; it writes rule files below "
                         + listOf(directories)
                         + " only (option --rule-directory, and ReadWritePaths of its unit)");
}

Result<> writeRuleText(const std::string &path, const RuleSet &rules)
{
    return replaceFile(path, QByteArray::fromStdString(rules::formatRuleFile(rules)));
}

Result<RuleSet> readRuleText(const std::string &path, RuleSet rules)
{
    const auto octets = readWholeFile(path);
    if (!octets)
        return tl::unexpected(octets.error());
    if (!*octets)
        return makeError(ErrorCode::Io, path + " is missing");
    const auto file = rules::parseRuleFile((*octets)->toStdString());
    auto problems = file.problems;
    rules.services.clear();
    if (problems.empty())
        problems = rules::importRuleFile(rules, file);
    if (!problems.empty())
        return makeError(ErrorCode::Malformed, path + ", " + problems.front().toString());
    return rules;
}

} // namespace vipdeck
