// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unistd.h>
#include <vector>

#include "app/cli/jsonoutput.h"
#include "engine/rules/values.h"

namespace vipdeck {
namespace {

constexpr double kMinimumSeconds = 0.25;
constexpr double kMaximumSeconds = 60;

struct WatchOptions
{
    std::uint32_t intervalMilliseconds = 1000;
    std::int64_t count = 0; // 0: without end
    rules::Command list;
};

Result<double> parseSeconds(const std::string &text)
{
    char *end = nullptr;
    const double seconds = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(seconds >= kMinimumSeconds)
        || !(seconds <= kMaximumSeconds))
        return makeError(ErrorCode::InvalidArgument,
                         "--interval takes 0.25 to 60 seconds, not \"" + text + '"');
    return seconds;
}

// Takes "NAME VALUE" or "NAME=VALUE" out of `words`. A value that is missing is empty.
std::optional<std::string> takeValue(std::vector<std::string> &words, const std::string &name)
{
    const auto found = std::ranges::find_if(words, [&](const std::string &word) {
        return word == name || word.starts_with(name + '=');
    });
    if (found == words.end())
        return std::nullopt;
    std::string value;
    auto last = found + 1;
    if (found->size() > name.size())
        value = found->substr(name.size() + 1);
    else if (last != words.end())
        value = *last++;
    words.erase(found, last);
    return value;
}

Result<WatchOptions> parseWatch(std::span<const std::string> given, const rules::Names &names)
{
    WatchOptions options;
    std::vector<std::string> words{"-L"};
    words.insert(words.end(), given.begin(), given.end());
    if (const auto text = takeValue(words, "--interval")) {
        const auto seconds = parseSeconds(*text);
        if (!seconds)
            return tl::unexpected(seconds.error());
        options.intervalMilliseconds = static_cast<std::uint32_t>(std::lround(*seconds * 1000));
    }
    if (const auto text = takeValue(words, "--count")) {
        const auto count = rules::parseNumber(*text, 1, 1'000'000'000);
        if (!count)
            return makeError(ErrorCode::InvalidArgument,
                             "--count takes a number above 0, not \"" + *text + '"');
        options.count = *count;
    }
    auto list = rules::parseCommand(words, names, "vipdeckadm");
    if (!list)
        return makeError(ErrorCode::InvalidArgument, list.error().message);
    if (list->subject != rules::ListSubject::Services
        && list->subject != rules::ListSubject::Service)
        return makeError(ErrorCode::InvalidArgument,
                         "watch shows services and servers; connections, timeouts and daemons are "
                         "listed with -L");
    options.list = std::move(*list);
    return options;
}

// The named service alone, if one was named.
DirectorStatus selected(const DirectorStatus &status, const rules::Command &list)
{
    auto result = status;
    if (list.service)
        std::erase_if(result.services, [&](const ServiceStatus &service) {
            return service.config.key != *list.service;
        });
    return result;
}

} // namespace

int watchStatus(std::span<const std::string> words, const ToolOptions &options,
                HelperBackend &helper, const rules::Names &names, const rules::Console &console)
{
    const auto watch = parseWatch(words, names);
    if (!watch) {
        console.error("vipdeckadm: " + watch.error().message + '\n');
        return rules::kExitUsage;
    }
    const bool terminal = isatty(STDOUT_FILENO) == 1;
    std::int64_t shown = 0;
    const auto show = [&](const DirectorStatus &full) {
        const auto status = selected(full, watch->list);
        if (options.json) {
            console.out(QJsonDocument(toJson(status)).toJson(QJsonDocument::Compact).toStdString()
                        + '\n');
        } else {
            console.out(terminal ? "\033[H\033[2J" : shown > 0 ? "\n" : "");
            console.out(rules::listServices(status, watch->list.format, names));
        }
        ++shown;
        return watch->count == 0 || shown < watch->count;
    };
    const auto ended = helper.watch(watch->intervalMilliseconds, show);
    if (ended)
        return rules::kExitOk;
    console.error(ended.error().message + '\n');
    return helper.isUnreachable() ? rules::kExitUsage : rules::kExitFailure;
}

} // namespace vipdeck
