// SPDX-License-Identifier: GPL-3.0-or-later
// The few commands and replies of FTP that carry an address (RFC 959 section 4.1.2, RFC 2428).
// Stateless; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/net/endpoint.h"

namespace vipdeck {

// What the client asked for last: the reply to it names the server's port.
enum class FtpPassive : std::uint8_t { None, Plain, Extended }; // PASV (227), EPSV (229)

// An address in a line and the part of the line that stands for it.
struct FtpAddress
{
    Endpoint endpoint;
    std::size_t begin = 0;
    std::size_t length = 0;
};

// Is there "PASV" or "EPSV" with its line end anywhere in the line? PASV is of IPv4 only, EPSV may
// name the family. A line ends with its line feed or with the text.
[[nodiscard]] FtpPassive ftpPassiveCommand(std::string_view line, AddressFamily family);

// The client's address in a line that starts with PORT (IPv4 only) or EPRT.
[[nodiscard]] std::optional<Endpoint> ftpActiveCommand(std::string_view line, AddressFamily family);

// The server's address in a line that starts with 227 or 229. `server` stands in where a 229 names
// only the port. Nothing when the address is of another family or not whole.
[[nodiscard]] std::optional<FtpAddress> ftpPassiveReply(std::string_view line, FtpPassive passive,
                                                        const Address &server);

// How a reply of that kind names this endpoint: "192,0,2,10,78,32" or "|||20000|".
[[nodiscard]] std::string ftpReplyText(const Endpoint &endpoint, FtpPassive passive);

} // namespace vipdeck
