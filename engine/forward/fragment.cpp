// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/fragment.h"

#include <algorithm>
#include <cstring>

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

constexpr std::size_t kIPv4HeaderSize = 20;
constexpr std::size_t kIPv6HeaderSize = 40;
constexpr std::size_t kFragmentHeaderSize = 8;
constexpr std::size_t kLeastIPv4Mtu = 68;
constexpr std::size_t kLeastIPv6Mtu = 1280;

constexpr std::uint16_t kMoreFragments = 0x2000;
constexpr std::uint16_t kMoreFragmentsIPv6 = 0x0001;

constexpr std::uint8_t kOptionEnd = 0;
constexpr std::uint8_t kOptionNone = 1;
constexpr std::uint8_t kOptionCopied = 0x80;

constexpr std::uint8_t kHopByHop = 0;
constexpr std::uint8_t kRouting = 43;
constexpr std::uint8_t kFragment = 44;
constexpr std::uint8_t kDestinationOptions = 60;

using Fragments = std::vector<std::vector<std::uint8_t>>;

void finishHeader(std::span<std::uint8_t> ip, std::size_t headerSize, std::uint16_t identification,
                  std::uint16_t fragmentField)
{
    storeU16(&ip[2], static_cast<std::uint16_t>(ip.size()));
    storeU16(&ip[4], identification);
    storeU16(&ip[6], fragmentField);
    storeU16(&ip[10], 0);
    storeU16(&ip[10], internetChecksum(ip.first(headerSize)));
}

// Options without the "copied" flag are in the first fragment only.
void removeUncopiedOptions(std::span<std::uint8_t> options)
{
    for (std::size_t at = 0; at < options.size() && options[at] != kOptionEnd;) {
        if (options[at] == kOptionNone) {
            ++at;
            continue;
        }
        const std::size_t length = at + 1 < options.size() ? options[at + 1] : 0;
        if (length < 2 || length > options.size() - at)
            return;
        if ((options[at] & kOptionCopied) == 0)
            std::memset(&options[at], kOptionNone, length);
        at += length;
    }
}

// Where the part ends that every fragment repeats, and the octet that names what follows it.
struct Unfragmentable
{
    std::size_t end = kIPv6HeaderSize;
    std::size_t nextHeaderAt = 6;
};

Unfragmentable unfragmentablePart(std::span<const std::uint8_t> ip)
{
    Unfragmentable part;
    std::size_t at = kIPv6HeaderSize;
    std::size_t nextHeaderAt = 6;
    for (;;) {
        const auto type = ip[nextHeaderAt];
        if ((type != kHopByHop && type != kRouting && type != kDestinationOptions)
            || at + 8 > ip.size())
            return part;
        nextHeaderAt = at;
        at += (std::size_t{ip[at + 1]} + 1) * 8;
        if (at > ip.size())
            return part;
        // Destination options belong to it only in front of a routing header.
        if (type != kDestinationOptions)
            part = {at, nextHeaderAt};
    }
}

void writeFragmentHeader(std::span<std::uint8_t> at, std::uint8_t nextHeader, std::uint16_t field,
                         std::uint32_t identification)
{
    ByteWriter writer(at);
    writer.u8(nextHeader);
    writer.u8(0);
    writer.u16(field);
    writer.u32(identification);
}

} // namespace

Fragments fragmentIPv4(PacketBuffer &buffer, std::size_t mtu, std::uint16_t identification)
{
    const auto whole = buffer.bytes();
    const std::size_t headerSize = std::size_t{whole[0] & 0x0Fu} * 4;
    const auto content = whole.subspan(headerSize);
    const auto before = loadU16(&whole[6]);
    const auto firstOffset = static_cast<std::uint16_t>(before & 0x1FFFu);
    const std::size_t piece = (std::max(mtu, kLeastIPv4Mtu) - headerSize) & ~std::size_t{7};
    Fragments rest;
    if (headerSize < kIPv4HeaderSize || content.size() <= piece)
        return rest;
    std::vector<std::uint8_t> header(whole.begin(),
                                     whole.begin() + static_cast<std::ptrdiff_t>(headerSize));
    removeUncopiedOptions(std::span(header).subspan(kIPv4HeaderSize));
    for (std::size_t at = piece; at < content.size(); at += piece) {
        const auto data = content.subspan(at, std::min(piece, content.size() - at));
        auto fragment = header;
        fragment.insert(fragment.end(), data.begin(), data.end());
        const bool isLast = at + data.size() == content.size();
        const auto more = isLast ? std::uint16_t(before & kMoreFragments) : kMoreFragments;
        finishHeader(fragment, headerSize, identification,
                     static_cast<std::uint16_t>((firstOffset + at / 8) | more));
        rest.push_back(std::move(fragment));
    }
    if (buffer.resize(headerSize + piece)) // shrinking never fails
        finishHeader(buffer.bytes(), headerSize, identification,
                     static_cast<std::uint16_t>(firstOffset | kMoreFragments));
    return rest;
}

Fragments fragmentIPv6(PacketBuffer &buffer, std::size_t mtu, std::uint32_t identification)
{
    Fragments rest;
    const auto part = unfragmentablePart(buffer.bytes());
    const std::size_t start = part.end + kFragmentHeaderSize;
    const std::size_t limit = std::max(mtu, kLeastIPv6Mtu);
    if (buffer.size() <= limit || start + 8 > limit || !buffer.prepend(kFragmentHeaderSize))
        return rest;
    const auto whole = buffer.bytes();
    std::memmove(whole.data(), whole.data() + kFragmentHeaderSize, part.end);
    const auto nextHeader = whole[part.nextHeaderAt];
    whole[part.nextHeaderAt] = kFragment;
    const std::vector<std::uint8_t> header(whole.begin(),
                                           whole.begin() + static_cast<std::ptrdiff_t>(start));
    const auto content = whole.subspan(start);
    const std::size_t piece = (limit - start) & ~std::size_t{7};
    const auto finish = [&](std::span<std::uint8_t> ip, std::size_t at, std::uint16_t more) {
        storeU16(&ip[4], static_cast<std::uint16_t>(ip.size() - kIPv6HeaderSize));
        writeFragmentHeader(ip.subspan(part.end, kFragmentHeaderSize), nextHeader,
                            static_cast<std::uint16_t>(at | more), identification);
    };
    for (std::size_t at = piece; at < content.size(); at += piece) {
        const auto data = content.subspan(at, std::min(piece, content.size() - at));
        auto fragment = header;
        fragment.insert(fragment.end(), data.begin(), data.end());
        finish(fragment, at, at + data.size() == content.size() ? 0 : kMoreFragmentsIPv6);
        rest.push_back(std::move(fragment));
    }
    if (buffer.resize(start + std::min(piece, content.size()))) // shrinking never fails
        finish(buffer.bytes(), 0, content.size() > piece ? kMoreFragmentsIPv6 : std::uint16_t{0});
    return rest;
}

} // namespace vipdeck
