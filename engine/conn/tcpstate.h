// SPDX-License-Identifier: GPL-3.0-or-later
// The TCP states that IPVS keeps of a connection: coarse, seen from the middle, no sequence
// numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vipdeck {

// Numbers are those of the kernel (IP_VS_TCP_S_*): sync messages carry them.
enum class TcpState : std::uint8_t {
    None,
    Established,
    SynSent,
    SynReceived,
    FinWait,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Listen,
    SynAck,
    Count
};

// Which way a packet goes, and whether the director sees the replies at all.
enum class PacketDirection : std::uint8_t { Input, Output, InputOnly };

// As ipvsadm -Lc prints them: "ESTABLISHED", "SYN_RECV" ...
[[nodiscard]] std::string_view tcpStateName(TcpState state);

// Does a connection in this state count as active?
[[nodiscard]] bool isActiveTcpState(TcpState state);

// State after a packet with these TcpFlag bits. `secure`: the table of secure_tcp.
[[nodiscard]] TcpState nextTcpState(TcpState state, PacketDirection direction,
                                    std::uint8_t tcpFlags, bool secure);

// Seconds by state; the kernel's defaults. --set changes Established and FinWait.
using TcpTimeouts = std::array<std::uint32_t, static_cast<std::size_t>(TcpState::Count)>;
[[nodiscard]] TcpTimeouts defaultTcpTimeouts();

} // namespace vipdeck
