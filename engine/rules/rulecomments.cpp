// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/rulecomments.h"

#include <algorithm>

#include "engine/base/quoting.h"
#include "engine/config/health.h"
#include "engine/rules/command.h"
#include "engine/rules/commandtext.h"

namespace vipdeck::rules {
namespace {

constexpr std::string_view kPrefix = "# vipdeck: ";
constexpr std::size_t kMaximumNameOctets = 255; // of a label

using Words = std::vector<std::string>;

std::string join(const Words &words, std::size_t from)
{
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i)
        text += (i > from ? " " : "") + words[i];
    return text;
}

// "-t 192.0.2.10:443": what follows -D in the command that removes the service.
std::string keyText(const ServiceKey &key)
{
    return join(arguments(RemoveService{key}), 1);
}

std::string labelFields(const Label &label)
{
    std::string text;
    if (!label.name.empty())
        text += " name=" + quotedWord(label.name);
    if (!label.note.empty())
        text += " note=" + quotedWord(label.note);
    return text;
}

tl::unexpected<Error> unreadable(const std::string &word)
{
    return makeError(ErrorCode::Malformed, "\"" + word + "\" is not understood here");
}

struct KeyWords
{
    ServiceKey key;
    std::size_t end = 0; // of the words that name it
};

// The service that words from `start` on name.
Result<KeyWords> readKey(const Words &words, std::size_t start)
{
    KeyWords result;
    result.end = start + 2;
    if (words.size() < result.end)
        return makeError(ErrorCode::Malformed, "a service is missing");
    if (words.size() > result.end && words[result.end] == "-6")
        ++result.end;
    Words command{"-D"};
    command.insert(command.end(), words.begin() + static_cast<std::ptrdiff_t>(start),
                   words.begin() + static_cast<std::ptrdiff_t>(result.end));
    const auto parsed = parseCommand(command, Names());
    if (!parsed)
        return makeError(ErrorCode::Malformed, parsed.error().message);
    const auto *removal = parsed->change ? std::get_if<RemoveService>(&*parsed->change) : nullptr;
    if (!removal)
        return unreadable(words[start]);
    result.key = removal->key;
    return result;
}

Result<> readFields(const Words &words, std::size_t start, Label &label)
{
    for (std::size_t i = start; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        const auto name = words[i].substr(0, equals);
        const bool isName = name == "name";
        if (equals == std::string::npos || (!isName && name != "note"))
            return unreadable(words[i]);
        auto &field = isName ? label.name : label.note;
        field = words[i].substr(equals + 1);
        const auto limit = isName ? kMaximumNameOctets : kMaximumServiceNoteOctets;
        if (field.size() > limit)
            return makeError(ErrorCode::OutOfRange, "the " + name + " is longer than "
                                                        + std::to_string(limit) + " octets");
    }
    return {};
}

// The change that labels this service, if there is one.
LabelService *findLabel(ChangeSet &changes, const ServiceKey &key)
{
    for (auto &change : changes)
        if (auto *label = std::get_if<LabelService>(&change); label && label->key == key)
            return label;
    return nullptr;
}

Result<bool> readService(const Words &words, ChangeSet &changes)
{
    const auto key = readKey(words, 1);
    if (!key)
        return tl::unexpected(key.error());
    LabelService change{key->key, {}};
    if (const auto read = readFields(words, key->end, change.label); !read)
        return tl::unexpected(read.error());
    if (auto *known = findLabel(changes, key->key)) {
        *known = change;
        return false;
    }
    changes.emplace_back(std::move(change));
    return true;
}

Result<bool> readHealthLine(const Words &words, std::string_view text, ChangeSet &changes)
{
    const auto key = readKey(words, 1);
    if (!key)
        return tl::unexpected(key.error());
    // The words again as they were written: quotes matter to whoever reads them next.
    for (std::size_t i = 0; i < key->end; ++i) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        text.remove_prefix(std::min(text.find_first_of(" \t"), text.size()));
    }
    auto *known = findLabel(changes, key->key);
    auto parts = splitNote(known ? known->label.note : std::string());
    if (const auto read = readHealth(text, parts.health); !read)
        return tl::unexpected(read.error());
    const auto note = joinNote(parts);
    if (note.size() > kMaximumServiceNoteOctets)
        return makeError(ErrorCode::OutOfRange, "the note of the service gets longer than "
                                                    + std::to_string(kMaximumServiceNoteOctets)
                                                    + " octets");
    if (known) {
        known->label.note = note;
        return false;
    }
    changes.emplace_back(LabelService{key->key, {{}, note}});
    return true;
}

Result<bool> readServer(const Words &words, ChangeSet &changes)
{
    const auto address =
        words.size() > 1 ? Address::parse(words[1]) : Result<Address>(unreadable("server"));
    if (!address)
        return tl::unexpected(address.error());
    LabelServer change{*address, {}};
    if (const auto read = readFields(words, 2, change.label); !read)
        return tl::unexpected(read.error());
    changes.emplace_back(std::move(change));
    return true;
}

Result<bool> readCommand(const Words &words, ChangeSet &changes)
{
    const auto command = parseCommand(Words(words.begin() + 1, words.end()), Names());
    if (!command)
        return makeError(ErrorCode::Malformed, command.error().message);
    const bool fits = command->change
                      && (std::holds_alternative<SetTimeouts>(*command->change)
                          || std::holds_alternative<StartSyncDaemon>(*command->change));
    if (!fits)
        return unreadable(words.size() > 1 ? words[1] : words[0]);
    changes.push_back(*command->change);
    return true;
}

} // namespace

bool isRuleComment(std::string_view line)
{
    return line.starts_with(kPrefix);
}

std::string serviceComments(const ServiceKey &key, const Label &label)
{
    auto parts = splitNote(label.note);
    if (joinNote(parts) != label.note)
        parts = {label.note, {}}; // in an order of its own: kept as one text
    std::string text;
    if (!label.name.empty() || !parts.text.empty())
        text += std::string(kPrefix) + "service " + keyText(key)
                + labelFields({label.name, parts.text}) + '\n';
    for (const auto &line : formatHealth(parts.health))
        text += std::string(kPrefix) + "health " + keyText(key) + ' ' + line + '\n';
    return text;
}

std::string serverComment(const Address &address, const Label &label)
{
    return std::string(kPrefix) + "server " + address.toString() + labelFields(label) + '\n';
}

std::string directorComments(const RuleSet &rules)
{
    std::string text;
    const auto add = [&](const Change &change) {
        text += std::string(kPrefix) + "command " + commandLine(change, "") + '\n';
    };
    if (rules.timeouts != Timeouts())
        add(SetTimeouts{rules.timeouts});
    for (const auto &daemon : rules.syncDaemons)
        add(StartSyncDaemon{daemon});
    return text;
}

Result<bool> readRuleComment(std::string_view line, ChangeSet &changes)
{
    const auto text = line.substr(kPrefix.size());
    const auto words = splitQuoted(text);
    if (!words)
        return tl::unexpected(words.error());
    if (words->empty())
        return unreadable("");
    const auto &kind = words->front();
    if (kind == "service")
        return readService(*words, changes);
    if (kind == "health")
        return readHealthLine(*words, text, changes);
    if (kind == "server")
        return readServer(*words, changes);
    if (kind == "command")
        return readCommand(*words, changes);
    return unreadable(kind);
}

} // namespace vipdeck::rules
