// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/hop.h"

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kTimeToLive = 8; // IPv4
constexpr std::size_t kHopLimit = 7;   // IPv6
constexpr std::size_t kIPv4Checksum = 10;

} // namespace

std::uint8_t hopLimit(const Packet &packet)
{
    return packet.bytes()[packet.isIPv4() ? kTimeToLive : kHopLimit];
}

bool takeHop(Packet &packet)
{
    if (hopLimit(packet) <= 1)
        return false;
    const auto ip = packet.bytes();
    if (!packet.isIPv4()) {
        --ip[kHopLimit];
        return true;
    }
    const auto before = loadU16(&ip[kTimeToLive]);
    --ip[kTimeToLive];
    ChecksumUpdate update;
    update.replace16(before, loadU16(&ip[kTimeToLive]));
    storeU16(&ip[kIPv4Checksum], update.apply(loadU16(&ip[kIPv4Checksum])));
    return true;
}

} // namespace vipdeck
