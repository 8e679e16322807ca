// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace vipdeck {

// Why the director dropped a packet. Each has a stable name that appears in statistics and logs.
enum class DropReason : std::uint8_t {
    None,
    Truncated,       // shorter than its headers say
    BadHeaderLength, // IHL, data offset or extension chain beyond the packet
    BadVersion,
    BadChecksum,
    UnknownProtocol,
    NoService,
    NoDestination,   // no server available: all quiesced, overloaded or none configured
    NoConnection,    // belongs to no connection and may not start one
    DestinationGone, // its server was removed
    TableFull,
    TtlExceeded,
    Overload, // drop_packet: every n-th new connection is refused under pressure
    NoCallId, // the persistence engine found no key in the packet
    Fragment, // a fragment whose first part was not seen
    NoRoute,  // no address of our own towards the real server is known
    TooBig,   // with its outer header it exceeds the path, and it may not be fragmented
    Count
};

// "truncated", "no-destination" ... ; stable, lower case, words joined by hyphens.
[[nodiscard]] std::string_view dropReasonName(DropReason reason);

} // namespace vipdeck
