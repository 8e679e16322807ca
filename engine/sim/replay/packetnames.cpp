// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sim/replay/packetnames.h"

#include <array>

#include "engine/packet/packet.h"

namespace vipdeck::replay {
namespace {

struct PacketName
{
    std::string_view name;
    std::uint8_t value;
};

constexpr std::array<PacketName, 10> kTcpFlagNames{{
    {"SYN", kTcpSyn},
    {"ACK", kTcpAck},
    {"FIN", kTcpFin},
    {"RST", kTcpRst},
    {"PSH", 0x08},
    {"URG", 0x20},
    {"NONE", 0}, // a packet without flags
    {"NULL", 0},
    {"+", 0},
    {"_", 0},
}};

// RFC 9260, section 3.2.
constexpr std::array<PacketName, 13> kSctpChunkNames{{
    {"DATA", 0},
    {"INIT", 1},
    {"INIT_ACK", 2},
    {"SACK", 3},
    {"HEARTBEAT", 4},
    {"HEARTBEAT_ACK", 5},
    {"ABORT", 6},
    {"SHUTDOWN", 7},
    {"SHUTDOWN_ACK", 8},
    {"ERROR", 9},
    {"COOKIE_ECHO", 10},
    {"COOKIE_ACK", 11},
    {"SHUTDOWN_COMPLETE", 14},
}};

} // namespace

std::optional<std::uint8_t> tcpFlagsOf(std::string_view name)
{
    std::uint8_t flags = 0;
    while (!name.empty()) {
        const auto *before = name.data();
        for (const auto &each : kTcpFlagNames) {
            if (!name.starts_with(each.name))
                continue;
            flags |= each.value;
            name.remove_prefix(each.name.size());
            break;
        }
        if (name.data() == before)
            return std::nullopt;
    }
    return flags;
}

std::optional<std::uint8_t> chunkTypeOf(std::string_view name)
{
    for (const auto &each : kSctpChunkNames)
        if (each.name == name)
            return each.value;
    return std::nullopt;
}

} // namespace vipdeck::replay
