// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel says about a queued packet: one datagram of NFNL_SUBSYS_QUEUE, checked. Pure; any
// thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace vipdeck {

struct QueueMessage
{
    enum class Kind : std::uint8_t {
        Packet,
        Error, // the kernel's answer to a verdict that it refused
        Other, // not of a queue, or malformed
    };
    Kind kind = Kind::Other;
    std::uint32_t identifier = 0; // network order, as verdicts want it
    std::uint8_t hook = 0;        // NF_INET_*
    std::uint32_t mark = 0;
    std::uint32_t information = 0;        // NFQA_SKB_* bits
    std::size_t originalLength = 0;       // 0: everything was copied
    std::span<std::uint8_t> payload = {}; // inside the datagram; empty at its end without payload
};

// An attribute that leaves the datagram ends the parsing; a packet needs at least its header.
[[nodiscard]] QueueMessage parseQueueMessage(std::span<std::uint8_t> datagram);

} // namespace vipdeck
