// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/address.h"

#include <charconv>
#include <optional>
#include <vector>

namespace vipdeck {
namespace {

std::optional<std::uint32_t> parseIPv4(std::string_view text)
{
    std::uint32_t value = 0;
    for (int part = 0; part < 4; ++part) {
        const auto end = part < 3 ? text.find('.') : text.size();
        if (end == std::string_view::npos || end == 0 || end > 3 || (end > 1 && text[0] == '0'))
            return std::nullopt;
        unsigned octet = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + end, octet);
        if (error != std::errc{} || stop != text.data() + end || octet > 255)
            return std::nullopt;
        value = (value << 8) | octet;
        text.remove_prefix(part < 3 ? end + 1 : end);
    }
    return text.empty() ? std::optional(value) : std::nullopt;
}

enum class LastGroup { MayBeDotted, IsPlain };

// Appends the 16-bit groups of one side of "::". A dotted IPv4 address may end the whole text only.
bool parseGroups(std::string_view text, LastGroup last, std::vector<std::uint16_t> &groups)
{
    while (!text.empty()) {
        const auto colon = text.find(':');
        const auto word = text.substr(0, colon);
        if (last == LastGroup::MayBeDotted && colon == std::string_view::npos
            && word.find('.') != std::string_view::npos) {
            const auto ipv4 = parseIPv4(word);
            if (!ipv4)
                return false;
            groups.push_back(static_cast<std::uint16_t>(*ipv4 >> 16));
            groups.push_back(static_cast<std::uint16_t>(*ipv4));
            return true;
        }
        std::uint16_t group = 0;
        const auto [stop, error] =
            std::from_chars(word.data(), word.data() + word.size(), group, 16);
        if (word.empty() || word.size() > 4 || error != std::errc{}
            || stop != word.data() + word.size())
            return false;
        groups.push_back(group);
        if (colon == std::string_view::npos)
            return true;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return false;
    }
    return true;
}

std::optional<std::array<std::uint8_t, 16>> parseIPv6(std::string_view text)
{
    std::vector<std::uint16_t> head;
    std::vector<std::uint16_t> tail;
    const auto gap = text.find("::");
    if (gap == std::string_view::npos) {
        if (!parseGroups(text, LastGroup::MayBeDotted, head) || head.size() != 8)
            return std::nullopt;
    } else {
        if (!parseGroups(text.substr(0, gap), LastGroup::IsPlain, head)
            || !parseGroups(text.substr(gap + 2), LastGroup::MayBeDotted, tail)
            || head.size() + tail.size() > 7)
            return std::nullopt;
        head.insert(head.end(), 8 - head.size() - tail.size(), 0);
        head.insert(head.end(), tail.begin(), tail.end());
    }
    std::array<std::uint8_t, 16> octets{};
    for (std::size_t i = 0; i < 8; ++i) {
        octets[2 * i] = static_cast<std::uint8_t>(head[i] >> 8);
        octets[2 * i + 1] = static_cast<std::uint8_t>(head[i]);
    }
    return octets;
}

std::string formatIPv6(const std::array<std::uint8_t, 16> &octets)
{
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = (unsigned{octets[2 * i]} << 8) | octets[2 * i + 1];

    // RFC 5952 section 4.2.3: the longest run of two or more zero groups is shortened, the first
    // one on a tie.
    std::size_t bestStart = 8;
    std::size_t bestLength = 1;
    for (std::size_t i = 0; i < 8;) {
        std::size_t run = 0;
        while (i + run < 8 && groups[i + run] == 0)
            ++run;
        if (run > bestLength) {
            bestStart = i;
            bestLength = run;
        }
        i += run + 1;
    }

    std::string text;
    char digits[5];
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == bestStart) {
            text += "::";
            i += bestLength - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':')
            text += ':';
        const auto [end, error] = std::to_chars(digits, digits + sizeof digits, groups[i], 16);
        text.append(digits, end);
    }
    return text;
}

} // namespace

Result<Address> Address::parse(std::string_view text)
{
    if (const auto ipv4 = parseIPv4(text))
        return fromIPv4(*ipv4);
    if (const auto ipv6 = parseIPv6(text))
        return fromIPv6(*ipv6);
    return makeError(ErrorCode::Malformed, '"' + std::string(text) + "\" is not an IP address");
}

std::string Address::toString() const
{
    if (!isIPv4())
        return formatIPv6(m_octets);
    std::string text;
    for (std::size_t i = 0; i < 4; ++i)
        text += (i ? "." : "") + std::to_string(m_octets[i]);
    return text;
}

} // namespace vipdeck
