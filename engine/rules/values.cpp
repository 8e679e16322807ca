// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rules/values.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace vipdeck::rules {
namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int digitValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 99;
}

struct Leading
{
    std::int64_t value = 0;
    std::size_t end = 0; // first octet behind the number; 0 = no number
    bool overflow = false;
};

Leading readNumber(std::string_view text)
{
    constexpr auto kLimit = std::numeric_limits<std::int64_t>::max() / 10 - 1;
    Leading result;
    std::size_t at = 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    const bool negative = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        result.overflow = result.overflow || result.value > kLimit;
        if (!result.overflow)
            result.value = result.value * 10 + (text[at] - '0');
        result.end = at + 1;
    }
    if (negative)
        result.value = -result.value;
    return result;
}

// One part of a loose IPv4 address; moves `text` behind it.
std::optional<std::uint32_t> readPart(std::string_view &text)
{
    if (text.empty() || !isDigit(text[0]))
        return std::nullopt;
    int base = 10;
    if (text[0] == '0') {
        base = 8;
        if (text.size() > 2 && (text[1] == 'x' || text[1] == 'X') && digitValue(text[2]) < 16) {
            base = 16;
            text.remove_prefix(2);
        }
    }
    std::uint64_t value = 0;
    while (!text.empty() && digitValue(text[0]) < base) {
        value = value * static_cast<unsigned>(base) + static_cast<unsigned>(digitValue(text[0]));
        if (value > 0xFFFFFFFFu)
            return std::nullopt;
        text.remove_prefix(1);
    }
    return static_cast<std::uint32_t>(value);
}

std::optional<std::uint16_t> parsePort(const std::string &text, Protocol protocol,
                                       const Names &names)
{
    if (const auto number = parseNumber(text, 0, 65535))
        return static_cast<std::uint16_t>(*number);
    return names.servicePort(text, protocol);
}

} // namespace

std::optional<std::int64_t> parseNumber(const std::string &text, std::int64_t minimum,
                                        std::int64_t maximum)
{
    const auto number = readNumber(text);
    if (number.end == 0 || number.end != text.size() || number.overflow || number.value < minimum
        || number.value > maximum)
        return std::nullopt;
    return number.value;
}

std::int32_t leadingNumber(const std::string &text)
{
    const auto number = readNumber(text);
    if (number.overflow)
        return -1;
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(number.value));
}

std::optional<Address> parseLooseIPv4(const std::string &text)
{
    std::string_view rest = text;
    std::uint32_t value = 0;
    for (int part = 0;; ++part) {
        const auto number = readPart(rest);
        if (!number)
            return std::nullopt;
        if (rest.empty() || rest[0] != '.') {
            const bool ends = rest.empty() || isSpace(rest[0]);
            const std::uint64_t limit = std::uint64_t{1} << (8 * (4 - part));
            if (!ends || *number >= limit)
                return std::nullopt;
            return Address::fromIPv4(value | *number);
        }
        if (part == 3 || *number > 255)
            return std::nullopt;
        value |= *number << (24 - 8 * part);
        rest.remove_prefix(1);
    }
}

std::optional<Address> parseHost(const std::string &text, const Names &names)
{
    if (const auto address = parseLooseIPv4(text))
        return address;
    return names.hostAddress(text);
}

std::optional<ParsedEndpoint> parseEndpoint(const std::string &text, Protocol protocol,
                                            const Names &names)
{
    if (std::ranges::all_of(text, isDigit))
        return std::nullopt;
    std::string host = text;
    std::optional<std::string> port;
    if (host[0] == '[') {
        const auto close = host.find(']');
        if (close == std::string::npos || host.compare(close + 1, 1, ":") != 0)
            return std::nullopt;
        port = host.substr(close + 2);
        host = host.substr(1, close - 1);
    }
    ParsedEndpoint result;
    if (const auto ipv6 = Address::parse(host); ipv6 && !ipv6->isIPv4()) {
        result.address = *ipv6;
    } else {
        // ipvsadm forgets a bracketed port here and looks for a colon in what was inside.
        const auto colon = host.rfind(':');
        port = colon == std::string::npos ? std::nullopt : std::optional(host.substr(colon + 1));
        const auto ipv4 = parseHost(host.substr(0, colon), names);
        if (!ipv4)
            return std::nullopt;
        result.address = *ipv4;
    }
    if (port) {
        result.port = parsePort(*port, protocol, names);
        if (!result.port)
            return std::nullopt;
    }
    return result;
}

} // namespace vipdeck::rules
