// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/api/eventphrases.h"

#include <charconv>

namespace vipdeck::api {
namespace {

std::string englishValue(std::string_view types, std::size_t number, const EventValue &value)
{
    const char type = number < types.size() ? types[number] : kTextValue;
    if (type == kDurationValue)
        return englishDuration(value.text);
    return type == kUserValue ? englishUser(value.text) : value.text;
}

} // namespace

std::optional<std::uint64_t> durationOf(std::string_view value)
{
    std::uint64_t milliseconds = 0;
    const auto [end, problem] =
        std::from_chars(value.data(), value.data() + value.size(), milliseconds);
    const bool isWhole = problem == std::errc() && end == value.data() + value.size();
    return isWhole ? std::optional(milliseconds) : std::nullopt;
}

std::string englishDuration(std::string_view milliseconds)
{
    const auto value = durationOf(milliseconds);
    if (!value)
        return std::string(milliseconds);
    const auto seconds = *value / 1000;
    if (seconds < 60)
        return std::to_string(seconds) + " s";
    if (seconds < 3600)
        return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
}

std::string englishUser(std::string_view user)
{
    return user.starts_with('#') ? "user " + std::string(user.substr(1)) : std::string(user);
}

std::string englishPhrase(const EventPhrase &phrase)
{
    std::string text;
    const auto sentence = sentenceOf(phrase.kind);
    const auto pattern = sentence.english;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
                             && pattern[i + 1] <= '9';
        const auto number = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (!isPlace || number >= phrase.values.size()) {
            text += pattern[i];
            continue;
        }
        text += englishValue(sentence.values, number, phrase.values[number]);
        ++i;
    }
    return text;
}

std::string englishPhrases(const std::vector<EventPhrase> &phrases, std::uint32_t changes)
{
    return composePhrases<std::string>(phrases, changes, englishPhrase,
                                       [](const char *text) { return std::string(text); });
}

} // namespace vipdeck::api
