// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/operationcommands.h"

#include <QDateTime>
#include <charconv>

#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

const char *wordFor(const api::VersionInfo &version)
{
    switch (version.outcome) {
    case api::VersionOutcome::Waiting: return "waiting";
    case api::VersionOutcome::Reverted: return "reverted";
    case api::VersionOutcome::Failed: return "failed";
    case api::VersionOutcome::Kept: break;
    }
    switch (version.kind) {
    case api::VersionKind::Applied: return "applied";
    case api::VersionKind::Outside: return "outside";
    case api::VersionKind::Revert: return "revert";
    case api::VersionKind::Found: return "found";
    case api::VersionKind::Job: return "job";
    }
    return "";
}

std::string lineOf(const api::VersionInfo &version)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(version.timeMilliseconds));
    auto number = version.number == 0 ? std::string("-") : std::to_string(version.number);
    number.insert(0, number.size() < 6 ? 6 - number.size() : 0, ' ');
    std::string word = wordFor(version);
    word.resize(std::max<std::size_t>(word.size(), 8), ' ');
    auto line = number + (version.marked ? "* " : "  ") + word + "  "
                + time.toString(Qt::ISODate).toStdString() + "  "
                + (version.actor.userName.empty() ? std::to_string(version.actor.userId)
                                                  : version.actor.userName)
                + ", " + version.actor.program + "  " + version.summary;
    for (const auto *text : {&version.comment, &version.note})
        if (!text->empty())
            line += " (" + *text + ')';
    return line + '\n';
}

Result<> listHistory(HelperBackend &helper, const rules::Console &console)
{
    const auto reply = helper.history({});
    if (!reply)
        return tl::unexpected(reply.error());
    for (const auto &version : reply->page)
        console.out(lineOf(version));
    return {};
}

Result<> showVersion(const std::string &word, HelperBackend &helper, const rules::Console &console)
{
    std::uint64_t number = 0;
    const auto *end = word.data() + word.size();
    const auto [stop, problem] = std::from_chars(word.data(), end, number);
    if (problem != std::errc() || stop != end)
        return makeError(ErrorCode::InvalidArgument, '"' + word + "\" is not a version's number");
    const auto version = helper.version(number);
    if (!version)
        return tl::unexpected(version.error());
    console.out(rules::formatRuleFile(version->rules));
    return {};
}

Result<> decide(bool keeps, HelperBackend &helper, const rules::Console &console)
{
    const auto status = keeps ? helper.keep() : helper.revert();
    if (!status)
        return tl::unexpected(status.error());
    console.out("version " + std::to_string(status->endedVersion)
                + (keeps ? " is kept\n" : " is reverted\n"));
    return {};
}

Result<> runWords(const std::vector<std::string> &words, HelperBackend &helper,
                  const rules::Console &console)
{
    const auto &command = words.front();
    if (command != "history" && words.size() == 1)
        return decide(command == "keep", helper, console);
    if (command == "history" && words.size() == 1)
        return listHistory(helper, console);
    if (command == "history" && words.size() == 3 && words[1] == "show")
        return showVersion(words[2], helper, console);
    return makeError(ErrorCode::InvalidArgument, command == "history"
                                                     ? "history takes nothing, or show and a number"
                                                     : command + " takes no arguments");
}

} // namespace

int runOperationCommand(const ToolOptions &options, HelperBackend &helper,
                        const rules::Console &console)
{
    const bool misplaced = options.json || options.dryRun || options.replace || options.keepGoing;
    const auto done =
        misplaced ? Result<>(makeError(ErrorCode::InvalidArgument,
                                       options.words.front() + " takes none of these options"))
                  : runWords(options.words, helper, console);
    if (done)
        return rules::kExitOk;
    const auto &[code, message] = done.error();
    console.error((helper.isUnreachable() ? "" : "vipdeckadm: ") + message + '\n');
    return helper.isUnreachable() || code == ErrorCode::InvalidArgument ? rules::kExitUsage
                                                                        : rules::kExitFailure;
}

} // namespace vipdeck
