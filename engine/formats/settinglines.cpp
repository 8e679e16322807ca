// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/settinglines.h"

namespace vipdeck::formats {
namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";

} // namespace

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (auto start = text.find_first_not_of(kBlanks); start != std::string_view::npos;) {
        const auto end = text.find_first_of(kBlanks, start);
        words.emplace_back(text.substr(start, end - start));
        start = text.find_first_not_of(kBlanks, end);
    }
    return words;
}

std::string withoutQuotes(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return std::string(text);
}

Setting settingOf(std::string_view line)
{
    const auto equals = line.find('=');
    if (equals == std::string_view::npos)
        return {std::string(trimmed(line)), {}, false};
    return {std::string(trimmed(line.substr(0, equals))),
            std::string(trimmed(line.substr(equals + 1))), true};
}

std::optional<bool> yesOrNo(const LinePlace &place, const std::string &value, RuleBuilder &builder)
{
    if (value == "yes" || value == "no")
        return value == "yes";
    builder.wrong(place, value, "this is neither yes nor no");
    return std::nullopt;
}

} // namespace vipdeck::formats
