// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobwords.h"

#include <algorithm>
#include <array>

#include "engine/rules/interpreter.h"
#include "engine/rules/values.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

tl::unexpected<Error> usage(std::string message)
{
    return makeError(ErrorCode::InvalidArgument, std::move(message));
}

Result<std::uint32_t> seconds(const std::string &option, const std::string &text)
{
    const auto duration = parseDuration(text);
    if (!duration || *duration == 0)
        return usage(option + " takes a time such as 90, 10m or 2h, not \"" + text + '"');
    return *duration;
}

Result<api::RememberedClients> rememberedClients(const std::string &text)
{
    if (text == "serve")
        return api::RememberedClients::Serve;
    if (text == "wait")
        return api::RememberedClients::Wait;
    if (text == "stop")
        return api::RememberedClients::Stop;
    return usage("--remembered takes serve, wait or stop, not \"" + text + '"');
}

Result<> takeValue(const std::string &option, const std::string &value, JobWords &words)
{
    if (option == "--to") {
        words.target = value;
        return {};
    }
    if (option == "--remembered") {
        const auto remembered = rememberedClients(value);
        if (!remembered)
            return tl::unexpected(remembered.error());
        words.remembered = *remembered;
        return {};
    }
    if (option == "--weight" || option == "-w") {
        const auto weight = rules::parseNumber(value, 1, 2147483647);
        if (!weight)
            return usage("--weight takes 1 to 2147483647, not \"" + value + '"');
        words.weight = static_cast<std::int32_t>(*weight);
        return {};
    }
    const auto duration = seconds(option, value);
    if (!duration)
        return tl::unexpected(duration.error());
    (option == "--gently" ? words.gentleSeconds : words.deadlineSeconds) = *duration;
    return {};
}

// The options with a value that a command takes besides those of a service.
std::vector<std::string> optionsOf(const std::string &command)
{
    if (command == "drain")
        return {"--deadline", "--remembered", "--weight", "-w"};
    if (command == "move")
        return {"--deadline", "--remembered", "--to"};
    return {"--gently", "--weight", "-w"};
}

Result<> checkWords(const JobWords &words)
{
    if (words.server.empty())
        return usage(words.command + " needs a server: its address, address and port, or its name");
    if (words.command != "move")
        return {};
    if (words.target.empty() || words.service.empty())
        return usage("move needs the service to leave (-t, -u, -f) and --to with the one to go to");
    return {};
}

Result<JobWords> parseJobs(const std::vector<std::string> &given)
{
    JobWords words;
    words.command = given.front();
    if (given.size() == 1)
        return words;
    words.cancel = true;
    if (given[1] != "cancel" || given.size() == 2)
        return usage("jobs takes nothing, or cancel and numbers of jobs, not \"" + given[1] + '"');
    for (std::size_t i = 2; i < given.size(); ++i) {
        const auto id = rules::parseNumber(given[i], 1, 9007199254740991);
        if (!id)
            return usage('"' + given[i] + "\" is not the number of a job");
        words.ids.push_back(static_cast<std::uint64_t>(*id));
    }
    return words;
}

Result<std::optional<ServiceKey>> serviceMeant(const JobWords &words, const rules::Names &names)
{
    if (words.service.empty())
        return std::optional<ServiceKey>();
    std::vector<std::string> arguments{"-L"};
    arguments.insert(arguments.end(), words.service.begin(), words.service.end());
    const auto command = rules::parseCommand(arguments, names, "vipdeckadm");
    if (!command) {
        auto message = command.error().message;
        while (message.ends_with('\n'))
            message.pop_back();
        return usage(words.command + ": " + message);
    }
    return command->service;
}

} // namespace

std::optional<std::uint32_t> parseDuration(const std::string &text)
{
    constexpr std::array<std::pair<char, std::int64_t>, 4> kUnits{
        {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}}};
    if (text.empty())
        return std::nullopt;
    const auto unit = std::ranges::find(kUnits, text.back(), &std::pair<char, std::int64_t>::first);
    const bool hasUnit = unit != kUnits.end();
    const auto number = rules::parseNumber(hasUnit ? text.substr(0, text.size() - 1) : text, 0,
                                           api::kMaximumJobSeconds);
    const auto total = number ? *number * (hasUnit ? unit->second : 1) : -1;
    if (total < 0 || total > api::kMaximumJobSeconds)
        return std::nullopt;
    return static_cast<std::uint32_t>(total);
}

Result<JobWords> parseJobWords(const std::vector<std::string> &given)
{
    if (given.front() == "jobs")
        return parseJobs(given);
    JobWords words;
    words.command = given.front();
    const auto options = optionsOf(words.command);
    const bool drains = words.command != "undrain";
    for (std::size_t i = 1; i < given.size(); ++i) {
        const auto &word = given[i];
        const auto equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const auto name = word.substr(0, equals);
        if (std::ranges::count(options, name) > 0) {
            if (equals == std::string::npos && i + 1 >= given.size())
                return usage(name + ": missing argument");
            const auto value = equals == std::string::npos ? given[++i] : word.substr(equals + 1);
            if (const auto taken = takeValue(name, value, words); !taken)
                return tl::unexpected(taken.error());
        } else if (word == "--remove" && words.command == "drain") {
            words.remove = true;
        } else if (word == "--wait" && drains) {
            words.wait = true;
        } else if (word.starts_with('-')) {
            words.service.push_back(word);
            const bool takesValue = word != "-6" && word != "--ipv6" && equals == std::string::npos
                                    && (word.size() == 2 || word.starts_with("--"));
            if (takesValue && i + 1 < given.size())
                words.service.push_back(given[++i]);
        } else if (words.server.empty()) {
            words.server = word;
        } else {
            return usage("there is more than one server: \"" + word + '"');
        }
    }
    words.remove |= words.command == "move";
    const auto valid = checkWords(words);
    return valid ? Result<JobWords>(std::move(words)) : tl::unexpected(valid.error());
}

Result<std::vector<api::ServerName>> serversMeant(const JobWords &words, const RuleSet &rules,
                                                  const rules::Names &names)
{
    const auto service = serviceMeant(words, names);
    if (!service)
        return tl::unexpected(service.error());
    std::optional<rules::ParsedEndpoint> wanted;
    for (const auto &[address, label] : rules.serverLabels)
        if (label.name == words.server)
            wanted = rules::ParsedEndpoint{address, std::nullopt};
    if (!wanted)
        wanted = rules::parseEndpoint(words.server, Protocol::Tcp, names);
    if (!wanted)
        return usage('"' + words.server + "\" is not a server's address or name");
    std::vector<api::ServerName> found;
    for (const auto &candidate : rules.services) {
        if (*service && candidate.config.key != **service)
            continue;
        for (const auto &server : candidate.destinations)
            if (server.endpoint.address == wanted->address
                && (!wanted->port || server.endpoint.port == *wanted->port))
                found.push_back({candidate.config.key, server.endpoint});
    }
    if (found.empty())
        return makeError(ErrorCode::DestinationNotFound,
                         "there is no server " + words.server
                             + (*service ? " of " + (*service)->toString() : " in any service"));
    return found;
}

Result<ServiceKey> targetMeant(const JobWords &words, const ServiceKey &from,
                               const rules::Names &names)
{
    if (from.isFirewallMark()) {
        const auto mark = rules::parseNumber(words.target, 1, 4294967295);
        if (!mark)
            return usage("--to takes a mark, not \"" + words.target + '"');
        return ServiceKey::forMark(static_cast<std::uint32_t>(*mark), from.family());
    }
    const auto endpoint = rules::parseEndpoint(words.target, from.protocol, names);
    if (!endpoint)
        return usage("--to takes an address and port, not \"" + words.target + '"');
    return ServiceKey{from.protocol, {endpoint->address, endpoint->port.value_or(0)}, 0};
}

} // namespace vipdeck
