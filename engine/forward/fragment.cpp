// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/fragment.h"

#include <algorithm>

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kHeaderSize = 20;
constexpr std::uint16_t kMoreFragments = 0x2000;

void finishHeader(std::span<std::uint8_t> ip, std::uint16_t identification,
                  std::uint16_t fragmentField)
{
    storeU16(&ip[2], static_cast<std::uint16_t>(ip.size()));
    storeU16(&ip[4], identification);
    storeU16(&ip[6], fragmentField);
    storeU16(&ip[10], 0);
    storeU16(&ip[10], internetChecksum(ip.first(kHeaderSize)));
}

} // namespace

std::vector<std::vector<std::uint8_t>> fragmentIPv4(PacketBuffer &buffer, std::size_t mtu,
                                                    std::uint16_t identification)
{
    const auto whole = buffer.bytes();
    const auto content = whole.subspan(kHeaderSize);
    const std::size_t piece = (std::max<std::size_t>(mtu, 68) - kHeaderSize) & ~std::size_t{7};
    std::vector<std::vector<std::uint8_t>> rest;
    if (content.size() <= piece)
        return rest;
    for (std::size_t at = piece; at < content.size(); at += piece) {
        const auto data = content.subspan(at, std::min(piece, content.size() - at));
        std::vector<std::uint8_t> fragment(whole.begin(), whole.begin() + kHeaderSize);
        fragment.insert(fragment.end(), data.begin(), data.end());
        const bool isLast = at + data.size() == content.size();
        const auto field = static_cast<std::uint16_t>(at / 8 | (isLast ? 0u : kMoreFragments));
        finishHeader(fragment, identification, field);
        rest.push_back(std::move(fragment));
    }
    if (buffer.resize(kHeaderSize + piece)) // shrinking never fails
        finishHeader(buffer.bytes(), identification, kMoreFragments);
    return rest;
}

} // namespace vipdeck
