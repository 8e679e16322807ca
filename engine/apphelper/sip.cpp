// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apphelper/sip.h"

#include <algorithm>
#include <string_view>

namespace vipdeck {
namespace {

constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kBlanks = " \t";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool startsWith(std::string_view text, std::string_view lowerCasePrefix)
{
    return text.size() >= lowerCasePrefix.size()
           && std::equal(lowerCasePrefix.begin(), lowerCasePrefix.end(), text.begin(),
                         [](char expected, char c) { return expected == lower(c); });
}

// The characters of "word" in RFC 3261 section 25.1.
bool isWord(char c)
{
    constexpr std::string_view kMarks = "-.!%*_+`'~()<>:\\\"/[]?{}";
    return isLetter(c) || (c >= '0' && c <= '9') || kMarks.find(c) != std::string_view::npos;
}

std::string_view skipBlanks(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text;
}

// What follows the name of the header at the start of a line; nothing if it is another header.
std::optional<std::string_view> behindName(std::string_view line)
{
    constexpr std::string_view kName = "call-id";
    if (startsWith(line, kName))
        return line.substr(kName.size());
    if (startsWith(line, "i") && line.size() > 1 && !isLetter(line[1]))
        return line.substr(1);
    return std::nullopt;
}

// callid = word [ "@" word ]
std::size_t callIdLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isWord(text[length]))
        ++length;
    if (length == 0 || length == text.size() || text[length] != '@')
        return length;
    ++length;
    while (length < text.size() && isWord(text[length]))
        ++length;
    return length;
}

} // namespace

std::optional<std::string> sipCallId(std::span<const std::uint8_t> datagram)
{
    std::string_view text(reinterpret_cast<const char *>(datagram.data()), datagram.size());
    // The first line is the request or status line, never a header.
    for (;;) {
        const auto end = text.find_first_of(kLineEnds);
        if (end == std::string_view::npos)
            return std::nullopt;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
        const auto rest = behindName(text);
        if (!rest)
            continue;
        auto value = skipBlanks(*rest);
        if (!value.starts_with(':'))
            return std::nullopt;
        value = skipBlanks(value.substr(1));
        const auto length = callIdLength(value);
        if (length == 0)
            continue;
        const bool endsLine =
            length < value.size() && kLineEnds.find(value[length]) != std::string_view::npos;
        if (!endsLine || length > kMaximumPersistenceData)
            return std::nullopt;
        return std::string(value.substr(0, length));
    }
}

} // namespace vipdeck
