// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tunablecommands.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <span>

#include "app/cli/jsonoutput.h"

namespace vipdeck {
namespace {

// The numbers of sync_threshold are parted by a tab.
std::string onOneLine(std::string text)
{
    std::ranges::replace(text, '\t', ' ');
    return text;
}

std::string tableOf(const std::vector<api::TunableStatus> &tunables)
{
    std::vector<std::array<std::string, 4>> rows{{"Name", "Value", "Default", "No effect because"}};
    for (const auto &tunable : tunables)
        rows.push_back({tunable.name, onOneLine(tunable.value), onOneLine(tunable.defaultValue),
                        tunable.withoutEffect});
    std::array<std::size_t, 4> widths{};
    for (const auto &row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    std::string text;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

QByteArray jsonOf(const std::vector<api::TunableStatus> &tunables)
{
    QJsonArray list;
    for (const auto &tunable : tunables)
        list.append(toJson(tunable));
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

Result<> listTunables(bool json, HelperBackend &helper, const rules::Console &console)
{
    const auto reply = helper.tunables();
    if (!reply)
        return tl::unexpected(reply.error());
    console.out(json ? jsonOf(reply->tunables).toStdString() : tableOf(reply->tunables));
    return {};
}

// Empty when the words are complete and every option goes with them.
std::string misuse(const ToolOptions &options)
{
    const auto &command = options.words.front();
    const bool lists = command == "tunables";
    const auto option = options.dryRun           ? "--dry-run"
                        : options.replace        ? "--replace"
                        : options.keepGoing      ? "--keep-going"
                        : options.json && !lists ? "--json"
                                                 : "";
    if (*option != 0)
        return std::string(option) + " does not go with " + command;
    if (lists && options.words.size() > 1)
        return "tunables takes no arguments; \"tunable NAME VALUE\" sets one";
    if (!lists && options.words.size() < 3)
        return "tunable takes a name and a value; \"tunables\" lists them";
    return {};
}

std::string joined(std::span<const std::string> words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

int runTunableCommand(const ToolOptions &options, HelperBackend &helper,
                      const rules::Console &console)
{
    const auto &words = options.words;
    if (const auto problem = misuse(options); !problem.empty()) {
        console.error("vipdeckadm: " + problem + '\n');
        return rules::kExitUsage;
    }
    const auto done = words.front() == "tunables"
                          ? listTunables(options.json, helper, console)
                          : helper.setTunable(words[1], joined(std::span(words).subspan(2)));
    if (done)
        return rules::kExitOk;
    const auto &[code, message] = done.error();
    if (helper.isUnreachable()) {
        console.error(message + '\n');
        return rules::kExitUsage;
    }
    console.error("vipdeckadm: " + message + '\n');
    const bool isBadValue = code == ErrorCode::InvalidArgument || code == ErrorCode::OutOfRange;
    return isBadValue ? rules::kExitUsage : rules::kExitFailure;
}

} // namespace vipdeck
