// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/ftpports.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vipdeck {
namespace {

Result<std::uint16_t> parsePort(std::string_view word)
{
    std::uint32_t value = 0;
    const auto *const end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    if (error == std::errc::invalid_argument || stop != end)
        return makeError(ErrorCode::InvalidArgument, '"' + std::string(word) + "\" is no port");
    if (error != std::errc() || value == 0 || value > 0xFFFF)
        return makeError(ErrorCode::OutOfRange,
                         "the port \"" + std::string(word) + "\" is not in 1 to 65535");
    return static_cast<std::uint16_t>(value);
}

} // namespace

Result<FtpPorts> parseFtpPorts(std::string_view text)
{
    FtpPorts ports;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto port = parsePort(text.substr(0, comma));
        if (!port)
            return tl::unexpected<Error>(port.error());
        if (std::ranges::find(ports, *port) == ports.end())
            ports.push_back(*port);
        if (comma + 1 == text.size())
            return makeError(ErrorCode::InvalidArgument, "\"\" is no port");
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    if (ports.size() > kMaximumFtpPorts)
        return makeError(ErrorCode::LimitExceeded, std::to_string(ports.size())
                                                       + " ports are more than "
                                                       + std::to_string(kMaximumFtpPorts));
    return ports;
}

} // namespace vipdeck
