// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pathcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

namespace vipdeck {
namespace {

// The words of this command; those of vipdeckd's option are flowCacheModeName().
std::optional<FlowCacheMode> modeOf(const std::string &word)
{
    if (word == "queue")
        return FlowCacheMode::Off;
    if (word == "cache")
        return FlowCacheMode::On;
    if (word == "auto")
        return FlowCacheMode::Auto;
    return std::nullopt;
}

std::string wordOf(FlowCacheMode mode)
{
    switch (mode) {
    case FlowCacheMode::Off: break;
    case FlowCacheMode::On: return "cache";
    case FlowCacheMode::Auto: return "auto";
    }
    return "queue";
}

std::string textOf(const FlowCacheStatus &status)
{
    std::string text = "Path: " + wordOf(status.mode) + "; established packets go through the "
                       + (status.active ? "flow cache" : "queue") + '\n';
    if (!status.problem.empty())
        text += (status.active ? "Note: " : "No flow cache: ") + status.problem + '\n';
    if (!status.rewriting.empty())
        text += "Packets of the queue are rewritten by their " + status.rewriting + '\n';
    if (!status.rewritingProblem.empty())
        text += "Not by their headers: " + status.rewritingProblem + '\n';
    if (status.keepsConnections)
        text += "Connections outlive a killed helper\n";
    else if (!status.keepingProblem.empty())
        text += "Connections do not outlive a killed helper: " + status.keepingProblem + '\n';
    if (!status.active)
        return text;
    std::string interfaces;
    for (const auto &name : status.interfaces)
        interfaces += (interfaces.empty() ? "" : ", ") + name;
    text += "Interfaces (" + status.attachment + "): " + interfaces + '\n';
    text += "Connections in the cache: " + std::to_string(status.flows) + " of "
            + std::to_string(status.capacity) + '\n';
    text += "Packets handled by the cache: " + std::to_string(status.packets) + '\n';
    text += std::string("While the helper is not running, established connections ")
            + (status.pinned ? "go on\n" : "wait\n");
    return text;
}

std::string jsonOf(const FlowCacheStatus &status)
{
    QJsonArray interfaces;
    for (const auto &name : status.interfaces)
        interfaces.append(QString::fromStdString(name));
    const QJsonObject object{
        {QStringLiteral("path"), QString::fromStdString(wordOf(status.mode))},
        {QStringLiteral("active"), status.active},
        {QStringLiteral("problem"), QString::fromStdString(status.problem)},
        {QStringLiteral("attachment"), QString::fromStdString(status.attachment)},
        {QStringLiteral("pinned"), status.pinned},
        {QStringLiteral("interfaces"), interfaces},
        {QStringLiteral("connections"), static_cast<qint64>(status.flows)},
        {QStringLiteral("capacity"), static_cast<qint64>(status.capacity)},
        {QStringLiteral("packets"), static_cast<qint64>(status.packets)},
        {QStringLiteral("rewriting"), QString::fromStdString(status.rewriting)},
        {QStringLiteral("rewritingProblem"), QString::fromStdString(status.rewritingProblem)},
        {QStringLiteral("keepsConnections"), status.keepsConnections},
        {QStringLiteral("keepingProblem"), QString::fromStdString(status.keepingProblem)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

// Empty when the words are right.
std::string misuse(const ToolOptions &options)
{
    const auto &words = options.words;
    if (words.size() > 2)
        return "path takes one word: show, queue, cache or auto";
    if (words.size() == 2 && words[1] != "show" && !modeOf(words[1]))
        return "path \"" + words[1] + "\" is not show, queue, cache or auto";
    const auto option = options.dryRun      ? "--dry-run"
                        : options.replace   ? "--replace"
                        : options.keepGoing ? "--keep-going"
                                            : "";
    return *option == 0 ? std::string() : std::string(option) + " does not go with path";
}

} // namespace

int runPathCommand(const ToolOptions &options, HelperBackend &helper, const rules::Console &console)
{
    if (const auto problem = misuse(options); !problem.empty()) {
        console.error("vipdeckadm: " + problem + '\n');
        return rules::kExitUsage;
    }
    const auto mode = options.words.size() == 2 ? modeOf(options.words[1]) : std::nullopt;
    const auto status = mode ? helper.setPath(*mode) : helper.path();
    if (status) {
        console.out(options.json ? jsonOf(*status) : textOf(*status));
        return rules::kExitOk;
    }
    const bool unreachable = helper.isUnreachable();
    console.error((unreachable ? "" : "vipdeckadm: ") + status.error().message + '\n');
    return unreachable ? rules::kExitUsage : rules::kExitFailure;
}

} // namespace vipdeck
