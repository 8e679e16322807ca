// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/quoting.h"

#include <algorithm>
#include <optional>

namespace vipdeck {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isControl(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return octet < 0x20 || octet == 0x7F;
}

std::string escaped(char c)
{
    switch (c) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '"':
    case '\\': return std::string{'\\', c};
    default: break;
    }
    if (!isControl(c))
        return std::string(1, c);
    const auto octet = static_cast<unsigned char>(c);
    return std::string("\\x") + kHexDigits[octet >> 4] + kHexDigits[octet & 15];
}

// Reads what follows a backslash; `position` is at it and is left behind the escape.
std::optional<char> unescape(std::string_view text, std::size_t &position)
{
    if (position >= text.size())
        return std::nullopt;
    const char c = text[position++];
    switch (c) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'x': break;
    default: return c;
    }
    if (position + 2 > text.size())
        return std::nullopt;
    const auto high = kHexDigits.find(text[position]);
    const auto low = kHexDigits.find(text[position + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos)
        return std::nullopt;
    position += 2;
    return static_cast<char>(high * 16 + low);
}

} // namespace

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text)
        result += escaped(c);
    return result + '"';
}

std::string quotedWord(std::string_view text)
{
    const bool plain = !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        return isBlank(c) || isControl(c) || c == '"' || c == '\\';
    });
    return plain ? std::string(text) : inQuotes(text);
}

Result<std::vector<std::string>> splitQuoted(std::string_view line)
{
    std::vector<std::string> words;
    bool inWord = false;
    bool inside = false;
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i++];
        if (!inside && isBlank(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.emplace_back();
        inWord = true;
        if (c == '"') {
            inside = !inside;
        } else if (inside && c == '\\') {
            const auto character = unescape(line, i);
            if (!character)
                return makeError(ErrorCode::Malformed, "a bad escape in " + words.back());
            words.back() += *character;
        } else {
            words.back() += c;
        }
    }
    if (inside)
        return makeError(ErrorCode::Malformed, "a quote is not closed: " + words.back());
    return words;
}

} // namespace vipdeck
