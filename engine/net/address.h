// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace vipdeck {

enum class AddressFamily : std::uint8_t { IPv4 = 4, IPv6 = 6 };

// An IPv4 or IPv6 address. Trivially copyable; IPv4 lives in the first four octets, the rest is
// zero.
class Address
{
public:
    constexpr Address() = default; // 0.0.0.0
    [[nodiscard]] static constexpr Address fromIPv4(std::uint32_t hostOrder)
    {
        Address a;
        for (int i = 0; i < 4; ++i)
            a.m_octets[static_cast<std::size_t>(i)] =
                static_cast<std::uint8_t>(hostOrder >> (24 - 8 * i));
        return a;
    }
    [[nodiscard]] static constexpr Address fromIPv6(const std::array<std::uint8_t, 16> &octets)
    {
        Address a;
        a.m_octets = octets;
        a.m_family = AddressFamily::IPv6;
        return a;
    }
    // Strict text forms: four decimal parts without leading zeros or RFC 4291 (no zone, no
    // brackets). Errors: Malformed with the text.
    [[nodiscard]] static Result<Address> parse(std::string_view text);

    [[nodiscard]] constexpr AddressFamily family() const { return m_family; }
    [[nodiscard]] constexpr bool isIPv4() const { return m_family == AddressFamily::IPv4; }
    // Host byte order; only for IPv4.
    [[nodiscard]] constexpr std::uint32_t ipv4() const
    {
        return (std::uint32_t{m_octets[0]} << 24) | (std::uint32_t{m_octets[1]} << 16)
               | (std::uint32_t{m_octets[2]} << 8) | m_octets[3];
    }
    // Network order; IPv4 uses the first four.
    [[nodiscard]] constexpr const std::array<std::uint8_t, 16> &octets() const { return m_octets; }
    [[nodiscard]] constexpr std::size_t size() const { return isIPv4() ? 4 : 16; }
    [[nodiscard]] constexpr bool isUnspecified() const
    {
        for (const auto octet : m_octets)
            if (octet != 0)
                return false;
        return true;
    }
    // RFC 5952 text without brackets.
    [[nodiscard]] std::string toString() const;

    friend constexpr bool operator==(const Address &, const Address &) = default;
    // IPv4 before IPv6, then by octets.
    friend constexpr std::strong_ordering operator<=>(const Address &a, const Address &b)
    {
        if (a.m_family != b.m_family)
            return a.m_family <=> b.m_family;
        return a.m_octets <=> b.m_octets;
    }

private:
    std::array<std::uint8_t, 16> m_octets{};
    AddressFamily m_family = AddressFamily::IPv4;
};

} // namespace vipdeck
