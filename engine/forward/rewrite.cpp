// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/forward/rewrite.h"

#include <cassert>
#include <cstring>

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

namespace vipdeck {
namespace {

enum class Side { Source, Destination };

constexpr std::size_t kTcpChecksum = 16;
constexpr std::size_t kUdpChecksum = 6;
constexpr std::size_t kSctpChecksum = 8;
constexpr std::size_t kIPv4Checksum = 10;
constexpr std::size_t kIcmpChecksum = 2;

void storeLittleEndian32(std::uint8_t *at, std::uint32_t value)
{
    for (unsigned i = 0; i < 4; ++i)
        at[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

void storeTransportChecksum(Packet &packet, std::size_t offset)
{
    const auto message = packet.transport();
    storeU16(&message[offset], 0);
    auto checksum = transportChecksum(packet.source().address, packet.destination().address,
                                      packet.protocolNumber(), message);
    if (packet.protocol() == Protocol::Udp && checksum == 0)
        checksum = 0xFFFF; // RFC 768: zero means that there is none
    storeU16(&message[offset], checksum);
}

void updateTcp(Packet &packet, const ChecksumUpdate &update, ChecksumMode mode)
{
    auto *field = &packet.transport()[kTcpChecksum];
    // The rest of a fragmented segment is elsewhere, so its sum cannot be taken anew.
    if (mode == ChecksumMode::Full && !packet.isFragment())
        storeTransportChecksum(packet, kTcpChecksum);
    else
        storeU16(field, update.apply(loadU16(field)));
}

void updateUdp(Packet &packet, const ChecksumUpdate &update, ChecksumMode mode)
{
    auto *field = &packet.transport()[kUdpChecksum];
    const auto before = loadU16(field);
    // IPVS gives a datagram without a checksum a real one when it masquerades.
    if ((mode == ChecksumMode::Full || before == 0) && !packet.isFragment()) {
        storeTransportChecksum(packet, kUdpChecksum);
        return;
    }
    if (before == 0)
        return;
    const auto after = update.apply(before);
    storeU16(field, after == 0 ? std::uint16_t{0xFFFF} : after);
}

void updateTransport(Packet &packet, const ChecksumUpdate &update, bool portChanged,
                     ChecksumMode mode)
{
    switch (packet.protocol()) {
    case Protocol::Tcp: updateTcp(packet, update, mode); break;
    case Protocol::Udp: updateUdp(packet, update, mode); break;
    case Protocol::Sctp:
        // CRC32c has no pseudo-header: addresses do not matter.
        if ((portChanged || mode == ChecksumMode::Full) && !packet.isFragment())
            storeLittleEndian32(&packet.transport()[kSctpChecksum],
                                sctpChecksum(packet.transport()));
        break;
    default: break;
    }
}

void rewrite(Packet &packet, Side side, const Endpoint &endpoint, ChecksumMode mode)
{
    assert(endpoint.address.family() == packet.family());
    const auto before = side == Side::Source ? packet.source() : packet.destination();
    const auto ip = packet.bytes();
    const std::size_t size = endpoint.address.size();
    const std::size_t first = packet.isIPv4() ? 12 : 8;
    std::memcpy(&ip[side == Side::Source ? first : first + size], endpoint.address.octets().data(),
                size);

    ChecksumUpdate update;
    update.replace(before.address, endpoint.address);
    if (packet.isIPv4())
        storeU16(&ip[kIPv4Checksum], update.apply(loadU16(&ip[kIPv4Checksum])));
    if (!packet.hasPorts())
        return;
    storeU16(&packet.transport()[side == Side::Source ? 0 : 2], endpoint.port);
    update.replace16(before.port, endpoint.port);
    updateTransport(packet, update, before.port != endpoint.port, mode);
}

} // namespace

void completeChecksum(Packet &packet)
{
    if (packet.hasPorts())
        updateTransport(packet, ChecksumUpdate(), true, ChecksumMode::Full);
}

void rewriteQuoted(Packet &packet, std::size_t offset, const PacketLayout &layout, QuotedSide side,
                   const Endpoint &endpoint)
{
    const auto ip = packet.bytes().subspan(offset);
    const bool isSource = side == QuotedSide::Source;
    const auto before = isSource ? sourceOf(ip, layout) : destinationOf(ip, layout);
    const std::size_t size = endpoint.address.size();
    const std::size_t first = packet.isIPv4() ? 12 : 8;
    std::memcpy(&ip[isSource ? first : first + size], endpoint.address.octets().data(), size);
    storeU16(&ip[layout.transportOffset + (isSource ? 0u : 2u)], endpoint.port);
    if (packet.isIPv4()) {
        ChecksumUpdate update;
        update.replace(before.address, endpoint.address);
        storeU16(&ip[kIPv4Checksum], update.apply(loadU16(&ip[kIPv4Checksum])));
    }
    const auto message = packet.transport();
    storeU16(&message[kIcmpChecksum], 0);
    const auto checksum =
        packet.isIPv4() ? internetChecksum(message)
                        : transportChecksum(packet.source().address, packet.destination().address,
                                            packet.protocolNumber(), message);
    storeU16(&message[kIcmpChecksum], checksum);
}

void rewriteSource(Packet &packet, const Endpoint &source, ChecksumMode mode)
{
    rewrite(packet, Side::Source, source, mode);
}

void rewriteDestination(Packet &packet, const Endpoint &destination, ChecksumMode mode)
{
    rewrite(packet, Side::Destination, destination, mode);
}

} // namespace vipdeck
