// SPDX-License-Identifier: GPL-3.0-or-later
// Where FTP is spoken: ports of control connections whose addresses are translated.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace vipdeck {

inline constexpr std::uint16_t kFtpPort = 21;
inline constexpr std::uint16_t kFtpDataPort = 20; // of the server, in active mode
// A data connection to a service's address uses kFtpDataPort or one from here on.
inline constexpr std::uint16_t kFirstFtpDataPort = 1024;

// As many as the module ip_vs_ftp takes in its parameter "ports".
inline constexpr std::size_t kMaximumFtpPorts = 8;
using FtpPorts = std::vector<std::uint16_t>;

// A list like "21,2121": each 1 to 65535, once. An empty text turns the translation off. Errors:
// InvalidArgument or OutOfRange with the word, LimitExceeded.
[[nodiscard]] Result<FtpPorts> parseFtpPorts(std::string_view text);

} // namespace vipdeck
