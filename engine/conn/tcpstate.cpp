// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/tcpstate.h"

#include "engine/packet/packet.h"

namespace vipdeck {
namespace {

constexpr std::size_t kStateCount = static_cast<std::size_t>(TcpState::Count);

constexpr std::array<std::string_view, kStateCount> kNames = {
    "NONE",  "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT", "TIME_WAIT",
    "CLOSE", "CLOSE_WAIT",  "LAST_ACK", "LISTEN",   "SYNACK",
};

// Where a state goes at each kind of packet.
struct Moves
{
    TcpState syn, fin, ack, rst;
};
using MoveTable = std::array<Moves, kStateCount>;

constexpr auto kEs = TcpState::Established;
constexpr auto kSs = TcpState::SynSent;
constexpr auto kSr = TcpState::SynReceived;
constexpr auto kFw = TcpState::FinWait;
constexpr auto kTw = TcpState::TimeWait;
constexpr auto kCl = TcpState::Close;
constexpr auto kCw = TcpState::CloseWait;
constexpr auto kLa = TcpState::LastAck;
constexpr auto kLi = TcpState::Listen;
constexpr auto kSa = TcpState::SynAck;

// From the client, when replies are seen too. A RST in SYN_RECV is not believed: anybody can send
// one.
constexpr MoveTable kInput = {{
    {kSr, kCl, kEs, kCl}, // None
    {kEs, kCw, kEs, kCl}, // Established
    {kEs, kSs, kSs, kCl}, // SynSent: the server opened
    {kSr, kTw, kEs, kSr}, // SynReceived
    {kSr, kTw, kFw, kCl}, // FinWait
    {kSr, kTw, kTw, kCl}, // TimeWait
    {kSr, kCl, kCl, kCl}, // Close
    {kSr, kCw, kCw, kCl}, // CloseWait
    {kSr, kLa, kCl, kLa}, // LastAck
    {kSr, kLi, kLi, kLi}, // Listen
    {kSr, kTw, kEs, kSr}, // SynAck
}};

// From the server.
constexpr MoveTable kOutput = {{
    {kSs, kTw, kEs, kCl}, // None
    {kEs, kFw, kEs, kCl}, // Established
    {kSs, kSs, kSs, kSs}, // SynSent
    {kSr, kTw, kEs, kCl}, // SynReceived
    {kSs, kFw, kFw, kCl}, // FinWait
    {kSs, kTw, kTw, kTw}, // TimeWait
    {kSs, kCl, kCl, kCl}, // Close
    {kSs, kTw, kCw, kCl}, // CloseWait
    {kSs, kLa, kLa, kCl}, // LastAck
    {kLi, kLi, kEs, kCl}, // Listen
    {kSr, kTw, kEs, kCl}, // SynAck
}};

// From the client, when replies go another way (direct routing, tunnels).
constexpr MoveTable kInputOnly = {{
    {kSr, kCl, kEs, kCl}, // None
    {kEs, kFw, kEs, kCl}, // Established
    {kEs, kSs, kSs, kCl}, // SynSent
    {kSr, kTw, kEs, kSr}, // SynReceived
    {kSr, kFw, kFw, kCl}, // FinWait
    {kSr, kTw, kTw, kCl}, // TimeWait
    {kSr, kCl, kCl, kCl}, // Close
    {kSr, kCw, kCw, kCl}, // CloseWait
    {kSr, kLa, kCl, kLa}, // LastAck
    {kSr, kLi, kLi, kLi}, // Listen
    {kSr, kTw, kEs, kCl}, // SynAck
}};

// With secure_tcp only the server's answer leads on: the client's ACK leaves SYN_RECV alone.
constexpr MoveTable kSecureInput = {{
    {kSr, kCl, kEs, kCl}, // None
    {kEs, kCw, kEs, kCl}, // Established
    {kEs, kSs, kSs, kCl}, // SynSent
    {kSr, kTw, kSr, kSr}, // SynReceived
    {kSr, kTw, kFw, kCl}, // FinWait
    {kSr, kTw, kTw, kCl}, // TimeWait
    {kSr, kCl, kCl, kCl}, // Close
    {kSr, kCw, kCw, kCl}, // CloseWait
    {kSr, kLa, kCl, kLa}, // LastAck
    {kSr, kLi, kLi, kLi}, // Listen
    {kSa, kSa, kSa, kCl}, // SynAck
}};

constexpr MoveTable kSecureOutput = {{
    {kSs, kTw, kEs, kCl}, // None
    {kEs, kFw, kEs, kCl}, // Established
    {kSs, kSs, kSs, kSs}, // SynSent
    {kSa, kTw, kEs, kCl}, // SynReceived
    {kSs, kFw, kFw, kCl}, // FinWait
    {kSs, kTw, kTw, kTw}, // TimeWait
    {kSs, kCl, kCl, kCl}, // Close
    {kSs, kTw, kCw, kCl}, // CloseWait
    {kSs, kLa, kLa, kCl}, // LastAck
    {kLi, kLi, kEs, kCl}, // Listen
    {kSa, kTw, kEs, kCl}, // SynAck
}};

constexpr MoveTable kSecureInputOnly = {{
    {kSa, kCl, kEs, kCl}, // None
    {kEs, kFw, kEs, kCl}, // Established
    {kEs, kSs, kSs, kCl}, // SynSent
    {kSr, kTw, kEs, kSr}, // SynReceived
    {kSa, kFw, kFw, kCl}, // FinWait
    {kSa, kTw, kTw, kCl}, // TimeWait
    {kSa, kCl, kCl, kCl}, // Close
    {kSa, kCw, kCw, kCl}, // CloseWait
    {kSa, kLa, kCl, kLa}, // LastAck
    {kSa, kLi, kLi, kLi}, // Listen
    {kSa, kTw, kEs, kCl}, // SynAck
}};

const MoveTable &tableFor(PacketDirection direction, bool secure)
{
    switch (direction) {
    case PacketDirection::Input: return secure ? kSecureInput : kInput;
    case PacketDirection::Output: return secure ? kSecureOutput : kOutput;
    case PacketDirection::InputOnly: break;
    }
    return secure ? kSecureInputOnly : kInputOnly;
}

} // namespace

std::string_view tcpStateName(TcpState state)
{
    const auto index = static_cast<std::size_t>(state);
    return index < kStateCount ? kNames[index] : std::string_view{"ERR!"};
}

bool isActiveTcpState(TcpState state)
{
    return state == TcpState::Established || state == TcpState::SynSent
           || state == TcpState::SynReceived || state == TcpState::SynAck;
}

TcpState nextTcpState(TcpState state, PacketDirection direction, std::uint8_t tcpFlags, bool secure)
{
    const auto &moves = tableFor(direction, secure)[static_cast<std::size_t>(state)];
    if (tcpFlags & kTcpRst)
        return moves.rst;
    if (tcpFlags & kTcpSyn)
        return moves.syn;
    if (tcpFlags & kTcpFin)
        return moves.fin;
    if (tcpFlags & kTcpAck)
        return moves.ack;
    return TcpState::Close; // the kernel closes at a packet without any of these flags
}

TcpTimeouts defaultTcpTimeouts()
{
    return {2, 15 * 60, 2 * 60, 60, 2 * 60, 2 * 60, 10, 60, 30, 2 * 60, 2 * 60};
}

} // namespace vipdeck
