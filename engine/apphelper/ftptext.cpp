// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apphelper/ftptext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vipdeck {
namespace {

constexpr std::string_view kPassiveReply = "227 ";
constexpr std::string_view kExtendedReply = "229 ";
constexpr std::string_view kPassiveCommand = "PASV\r\n";
constexpr std::string_view kExtendedCommand = "EPSV";
constexpr std::string_view kPortCommand = "PORT";
constexpr std::string_view kExtendedPortCommand = "EPRT";

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsWith(std::string_view text, std::string_view upperCasePrefix)
{
    return text.size() >= upperCasePrefix.size()
           && std::equal(upperCasePrefix.begin(), upperCasePrefix.end(), text.begin(),
                         [](char expected, char c) { return expected == upper(c); });
}

char familyDigit(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? '1' : '2';
}

// Behind "EPSV": a line end, or a blank, the family's number and a line end.
bool endsExtendedCommand(std::string_view rest, AddressFamily family)
{
    if (rest.starts_with('\r'))
        return true;
    return rest.size() >= 3 && rest[0] == ' ' && rest[1] == familyDigit(family) && rest[2] == '\r';
}

// Takes a decimal number up to `maximum` off the front.
std::optional<std::uint32_t> takeNumber(std::string_view &text, std::uint32_t maximum)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value > maximum)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

// h1,h2,h3,h4,p1,p2 at the start of the text. Something must follow: without it the last number
// may go on in the next segment.
std::optional<FtpAddress> plainAddress(std::string_view text)
{
    const auto whole = text.size();
    std::array<std::uint32_t, 6> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            if (!text.starts_with(','))
                return std::nullopt;
            text.remove_prefix(1);
        }
        const auto number = takeNumber(text, 255);
        if (!number)
            return std::nullopt;
        numbers[i] = *number;
    }
    const auto port = static_cast<std::uint16_t>(numbers[4] << 8 | numbers[5]);
    if (text.empty() || port == 0)
        return std::nullopt;
    FtpAddress found;
    found.endpoint = {
        Address::fromIPv4(numbers[0] << 24 | numbers[1] << 16 | numbers[2] << 8 | numbers[3]),
        port};
    found.length = whole - text.size();
    return found;
}

// Takes "<delimiter>family<delimiter>address" off the front, or two delimiters where a reply leaves
// the address out; then `fallback` is the address.
std::optional<Address> takeNetworkAddress(std::string_view &text, char delimiter,
                                          const std::optional<Address> &fallback,
                                          AddressFamily family)
{
    if (text.starts_with(delimiter)) {
        if (!fallback || text.size() < 2 || text[1] != delimiter)
            return std::nullopt;
        text.remove_prefix(2);
        return fallback;
    }
    if (text.size() < 2 || text[0] != familyDigit(family) || text[1] != delimiter)
        return std::nullopt;
    text.remove_prefix(2);
    const auto end = text.find(delimiter);
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto address = Address::parse(text.substr(0, end));
    if (!address || address->family() != family)
        return std::nullopt;
    text.remove_prefix(end + 1);
    return *address;
}

// <d>family<d>address<d>port<d> at the start of the text (RFC 2428 section 2).
std::optional<FtpAddress>
extendedAddress(std::string_view text, const std::optional<Address> &fallback, AddressFamily family)
{
    const auto whole = text.size();
    if (text.empty() || text[0] < 33 || text[0] > 126)
        return std::nullopt;
    const char delimiter = text[0];
    text.remove_prefix(1);
    const auto address = takeNetworkAddress(text, delimiter, fallback, family);
    if (!address)
        return std::nullopt;
    const auto port = takeNumber(text, 0xFFFF);
    if (!port || *port == 0 || !text.starts_with(delimiter))
        return std::nullopt;
    text.remove_prefix(1);
    FtpAddress found;
    found.endpoint = {*address, static_cast<std::uint16_t>(*port)};
    found.length = whole - text.size();
    return found;
}

std::optional<FtpAddress> shifted(std::optional<FtpAddress> found, std::size_t begin)
{
    if (found)
        found->begin = begin;
    return found;
}

// What follows the blanks behind a command.
std::string_view argumentOf(std::string_view line, std::size_t commandLength)
{
    const auto rest = line.substr(commandLength);
    const auto first = rest.find_first_not_of(' ');
    // At least one blank must be there.
    return first == 0 || first == std::string_view::npos ? std::string_view() : rest.substr(first);
}

} // namespace

FtpPassive ftpPassiveCommand(std::string_view line, AddressFamily family)
{
    for (std::size_t at = 0; at + kExtendedCommand.size() < line.size(); ++at) {
        const auto rest = line.substr(at);
        if (family == AddressFamily::IPv4 && startsWith(rest, kPassiveCommand))
            return FtpPassive::Plain;
        if (startsWith(rest, kExtendedCommand)
            && endsExtendedCommand(rest.substr(kExtendedCommand.size()), family))
            return FtpPassive::Extended;
    }
    return FtpPassive::None;
}

std::optional<Endpoint> ftpActiveCommand(std::string_view line, AddressFamily family)
{
    std::optional<FtpAddress> found;
    if (family == AddressFamily::IPv4 && startsWith(line, kPortCommand))
        found = plainAddress(argumentOf(line, kPortCommand.size()));
    else if (startsWith(line, kExtendedPortCommand))
        found =
            extendedAddress(argumentOf(line, kExtendedPortCommand.size()), std::nullopt, family);
    return found ? std::optional(found->endpoint) : std::nullopt;
}

std::optional<FtpAddress> ftpPassiveReply(std::string_view line, FtpPassive passive,
                                          const Address &server)
{
    if (passive == FtpPassive::Plain && startsWith(line, kPassiveReply)) {
        // The bracket is usual but not promised (RFC 1123 section 4.1.2.6).
        const auto begin = line.find_first_of("(0123456789", kPassiveReply.size());
        if (begin == std::string_view::npos)
            return std::nullopt;
        const auto first = line.find_first_not_of('(', begin);
        if (first == std::string_view::npos || !isDigit(line[first]))
            return std::nullopt;
        return shifted(plainAddress(line.substr(first)), first);
    }
    if (passive == FtpPassive::Extended && startsWith(line, kExtendedReply)) {
        const auto bracket = line.find('(', kExtendedReply.size());
        const auto first =
            bracket == std::string_view::npos ? bracket : line.find_first_not_of('(', bracket);
        if (first == std::string_view::npos)
            return std::nullopt;
        return shifted(extendedAddress(line.substr(first), server, server.family()), first);
    }
    return std::nullopt;
}

std::string ftpReplyText(const Endpoint &endpoint, FtpPassive passive)
{
    if (passive == FtpPassive::Extended)
        return "|||" + std::to_string(endpoint.port) + '|';
    auto text = endpoint.address.toString();
    std::ranges::replace(text, '.', ',');
    return text + ',' + std::to_string(endpoint.port >> 8) + ','
           + std::to_string(endpoint.port & 0xFF);
}

} // namespace vipdeck
