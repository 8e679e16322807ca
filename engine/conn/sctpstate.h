// SPDX-License-Identifier: GPL-3.0-or-later
// The SCTP states that IPVS keeps of an association, as seen in the real server (RFC 9260 section
// 4), with INIT1 and REJECTED added for short timeouts.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/conn/tcpstate.h"

namespace vipdeck {

// Numbers are those of the kernel (IP_VS_SCTP_S_*): sync messages carry them.
enum class SctpState : std::uint8_t {
    None,
    Init1,
    Init,
    CookieSent,
    CookieReplied,
    CookieWait,
    Cookie,
    CookieEchoed,
    Established,
    ShutdownSent,
    ShutdownReceived,
    ShutdownAckSent,
    Rejected,
    Closed,
    Count
};

inline constexpr std::uint8_t kSctpChunkInit = 1;
inline constexpr std::uint8_t kSctpChunkAbort = 6;

// As ipvsadm -Lc prints them: "ESTABLISHED", "C-SENT" ...
[[nodiscard]] std::string_view sctpStateName(SctpState state);

// State after a packet whose first chunk has this type.
[[nodiscard]] SctpState nextSctpState(SctpState state, PacketDirection direction,
                                      std::uint8_t chunkType);

// Seconds by state.
using SctpTimeouts = std::array<std::uint32_t, static_cast<std::size_t>(SctpState::Count)>;
[[nodiscard]] SctpTimeouts defaultSctpTimeouts();

} // namespace vipdeck
