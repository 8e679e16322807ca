// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and addresses as ipvsadm reads them: strtol(3), inet_aton(3), inet_pton(3) and names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

// A decimal number that is the whole text (white space and a sign may lead), within the limits.
[[nodiscard]] std::optional<std::int64_t> parseNumber(const std::string &text, std::int64_t minimum,
                                                      std::int64_t maximum);

// The number at the start of the text, 0 when there is none; atoi(3).
[[nodiscard]] std::int32_t leadingNumber(const std::string &text);

// One to four parts, each decimal, octal (0...) or hexadecimal (0x...); the last one fills the rest
// of the address. Anything after white space is ignored.
[[nodiscard]] std::optional<Address> parseLooseIPv4(const std::string &text);

// The same or the name of a host.
[[nodiscard]] std::optional<Address> parseHost(const std::string &text, const Names &names);

struct ParsedEndpoint
{
    Address address;
    std::optional<std::uint16_t> port; // absent when the text has none
};

// host[:port], [v6]:port or a bare v6; the port may be a name of the protocol's services.
[[nodiscard]] std::optional<ParsedEndpoint> parseEndpoint(const std::string &text,
                                                          Protocol protocol, const Names &names);

} // namespace vipdeck::rules
