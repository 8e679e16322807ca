// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/conn/sctpstate.h"

namespace vipdeck {
namespace {

constexpr std::size_t kStateCount = static_cast<std::size_t>(SctpState::Count);

constexpr std::array<std::string_view, kStateCount> kNames = {
    "NONE",     "INIT1",       "INIT",   "C-SENT",     "C-REPLIED",  "C-WAIT",   "COOKIE",
    "C-ECHOED", "ESTABLISHED", "S-SENT", "S-RECEIVED", "S-ACK-SENT", "REJECTED", "CLOSED",
};

// Where a state goes at each kind of chunk.
struct Moves
{
    SctpState data, init, initAck, cookieEcho, cookieAck, shutdown, shutdownAck, shutdownComplete,
        error, abort;
};
using MoveTable = std::array<Moves, kStateCount>;

constexpr auto kI1 = SctpState::Init1;
constexpr auto kIn = SctpState::Init;
constexpr auto kCs = SctpState::CookieSent;
constexpr auto kCr = SctpState::CookieReplied;
constexpr auto kCw = SctpState::CookieWait;
constexpr auto kCo = SctpState::Cookie;
constexpr auto kCe = SctpState::CookieEchoed;
constexpr auto kEs = SctpState::Established;
constexpr auto kSs = SctpState::ShutdownSent;
constexpr auto kSr = SctpState::ShutdownReceived;
constexpr auto kSa = SctpState::ShutdownAckSent;
constexpr auto kRj = SctpState::Rejected;
constexpr auto kCl = SctpState::Closed;

// From the client, when replies are seen too.
constexpr MoveTable kInput = {{
    {kEs, kI1, kCw, kCr, kEs, kSr, kCl, kCl, kCl, kCl}, // None
    {kI1, kIn, kCw, kIn, kI1, kI1, kIn, kCl, kI1, kCl}, // Init1
    {kIn, kIn, kCw, kIn, kIn, kIn, kIn, kCl, kIn, kCl}, // Init
    {kCs, kCs, kCs, kCr, kCs, kCs, kCs, kCs, kCs, kCl}, // CookieSent
    {kCr, kCr, kCr, kCr, kCr, kCr, kCr, kCr, kCr, kCl}, // CookieReplied
    {kCw, kCw, kCo, kCw, kCw, kCw, kCw, kCw, kCw, kRj}, // CookieWait
    {kCo, kCo, kCo, kCo, kCo, kCo, kCo, kCo, kCo, kCl}, // Cookie
    {kCe, kCe, kCe, kCe, kEs, kCe, kCe, kCe, kCl, kCl}, // CookieEchoed
    {kEs, kEs, kEs, kEs, kEs, kSr, kEs, kEs, kEs, kCl}, // Established
    {kSs, kSs, kSs, kSs, kSs, kSs, kCl, kSs, kSs, kCl}, // ShutdownSent
    {kSr, kSr, kSr, kSr, kSr, kSr, kSr, kSr, kSr, kCl}, // ShutdownReceived
    {kSa, kSa, kSa, kSa, kSa, kSa, kCl, kCl, kSa, kCl}, // ShutdownAckSent
    {kRj, kIn, kRj, kRj, kRj, kRj, kRj, kRj, kRj, kCl}, // Rejected
    {kCl, kIn, kCl, kCl, kCl, kCl, kCl, kCl, kCl, kCl}, // Closed
}};

// From the server.
constexpr MoveTable kOutput = {{
    {kEs, kCw, kCs, kCe, kEs, kSs, kSa, kCl, kCl, kCl}, // None
    {kI1, kCw, kCs, kCe, kEs, kSs, kSa, kI1, kCl, kRj}, // Init1
    {kIn, kCw, kCs, kCe, kEs, kSs, kSa, kIn, kCl, kCl}, // Init
    {kCs, kCw, kCs, kCe, kEs, kSs, kSa, kCs, kCl, kCl}, // CookieSent
    {kCr, kCw, kCr, kCe, kEs, kSs, kSa, kCr, kCl, kCl}, // CookieReplied
    {kCw, kCw, kCw, kCe, kEs, kSs, kCw, kCw, kCw, kCl}, // CookieWait
    {kCo, kCw, kCo, kCe, kEs, kSs, kCo, kCo, kCo, kCl}, // Cookie
    {kCe, kCw, kCe, kCe, kEs, kSs, kCe, kCe, kCe, kCl}, // CookieEchoed
    {kEs, kEs, kEs, kEs, kEs, kSs, kEs, kEs, kEs, kCl}, // Established
    {kSs, kCw, kSs, kSs, kSs, kSs, kSa, kSs, kSs, kCl}, // ShutdownSent
    {kSr, kCw, kSr, kSr, kSr, kSr, kSa, kSr, kSr, kCl}, // ShutdownReceived
    {kSa, kCw, kSa, kSa, kSa, kSa, kSa, kSa, kSa, kCl}, // ShutdownAckSent
    {kRj, kCw, kRj, kRj, kRj, kRj, kRj, kRj, kRj, kCl}, // Rejected
    {kCl, kCw, kCl, kCl, kCl, kCl, kCl, kCl, kCl, kCl}, // Closed
}};

// From the client, when replies go another way: the server's chunks are guessed.
constexpr MoveTable kInputOnly = {{
    {kEs, kI1, kCe, kEs, kEs, kSr, kCl, kCl, kCl, kCl}, // None
    {kI1, kIn, kCe, kEs, kI1, kI1, kIn, kCl, kI1, kCl}, // Init1
    {kIn, kIn, kCe, kEs, kIn, kIn, kIn, kCl, kIn, kCl}, // Init
    {kCs, kIn, kCe, kEs, kEs, kCs, kCs, kCl, kCs, kCl}, // CookieSent
    {kCr, kIn, kCe, kEs, kEs, kCr, kCr, kCl, kCr, kCl}, // CookieReplied
    {kEs, kIn, kCe, kEs, kCw, kCw, kCw, kCw, kCw, kCl}, // CookieWait
    {kCo, kCo, kCo, kCo, kEs, kCo, kCo, kCo, kCo, kCl}, // Cookie
    {kCe, kCe, kCe, kCe, kEs, kCe, kCe, kCe, kCe, kCl}, // CookieEchoed
    {kEs, kEs, kEs, kEs, kEs, kSr, kCl, kEs, kEs, kCl}, // Established
    {kSs, kSs, kSs, kSs, kSs, kSs, kCl, kCl, kSs, kCl}, // ShutdownSent
    {kSr, kSr, kSr, kSr, kSr, kSr, kSr, kCl, kSr, kCl}, // ShutdownReceived
    {kSa, kSa, kSa, kSa, kSa, kSa, kCl, kCl, kSa, kCl}, // ShutdownAckSent
    {kRj, kIn, kRj, kRj, kRj, kRj, kRj, kRj, kRj, kCl}, // Rejected
    {kCl, kIn, kCl, kCl, kCl, kCl, kCl, kCl, kCl, kCl}, // Closed
}};

} // namespace

std::string_view sctpStateName(SctpState state)
{
    const auto index = static_cast<std::size_t>(state);
    return index < kStateCount ? kNames[index] : std::string_view{"?"};
}

SctpState nextSctpState(SctpState state, PacketDirection direction, std::uint8_t chunkType)
{
    const auto &table = direction == PacketDirection::Input    ? kInput
                        : direction == PacketDirection::Output ? kOutput
                                                               : kInputOnly;
    const auto &moves = table[static_cast<std::size_t>(state)];
    switch (chunkType) { // RFC 9260 section 3.2
    case kSctpChunkInit: return moves.init;
    case 2: return moves.initAck;
    case kSctpChunkAbort: return moves.abort;
    case 7: return moves.shutdown;
    case 8: return moves.shutdownAck;
    case 9: return moves.error;
    case 10: return moves.cookieEcho;
    case 11: return moves.cookieAck;
    case 14: return moves.shutdownComplete;
    default: return moves.data; // SACK, HEARTBEAT and everything unknown count as DATA
    }
}

SctpTimeouts defaultSctpTimeouts()
{
    // Retransmission limits of RFC 9260 section 16 plus one second.
    constexpr std::uint32_t kInitial = 3 + 1;
    constexpr std::uint32_t kMaximum = 60 + 1;
    return {2,        kInitial, kMaximum, kMaximum, kMaximum, kMaximum, kMaximum,
            kMaximum, 15 * 60,  kMaximum, kMaximum, kMaximum, kInitial, kMaximum};
}

} // namespace vipdeck
