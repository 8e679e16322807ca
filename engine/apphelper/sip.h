// SPDX-License-Identifier: GPL-3.0-or-later
// The "sip" persistence engine: the calls of a client stay with one server each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace vipdeck {

inline constexpr std::size_t kMaximumPersistenceData = 255;

// The Call-ID (RFC 3261 section 20.8, also in its compact form "i") of a SIP message in a datagram.
// None when there is none, when it is longer than kMaximumPersistenceData or when its line does not
// end right behind it: IPVS is strict about trailing blanks.
[[nodiscard]] std::optional<std::string> sipCallId(std::span<const std::uint8_t> datagram);

} // namespace vipdeck
