// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetbuilder.h"

#include <algorithm>

namespace vipdeck::test {
namespace {

void put16(Octets &octets, std::size_t position, unsigned value)
{
    octets[position] = static_cast<std::uint8_t>(value >> 8);
    octets[position + 1] = static_cast<std::uint8_t>(value);
}

void append16(Octets &octets, unsigned value)
{
    octets.resize(octets.size() + 2);
    put16(octets, octets.size() - 2, value);
}

void append(Octets &octets, const Address &address)
{
    octets.insert(octets.end(), address.octets().begin(),
                  address.octets().begin() + static_cast<std::ptrdiff_t>(address.size()));
}

Octets pseudoHeader(const Address &from, const Address &to, std::uint8_t protocol,
                    std::size_t length)
{
    Octets octets;
    append(octets, from);
    append(octets, to);
    append16(octets, static_cast<unsigned>(length >> 16));
    append16(octets, static_cast<unsigned>(length));
    append16(octets, protocol);
    return octets;
}

std::uint16_t withPseudoHeader(const Address &from, const Address &to, std::uint8_t protocol,
                               const Octets &message)
{
    auto octets = pseudoHeader(from, to, protocol, message.size());
    octets.insert(octets.end(), message.begin(), message.end());
    return static_cast<std::uint16_t>(~referenceSum(octets));
}

Octets ports(const Endpoint &from, const Endpoint &to)
{
    Octets octets;
    append16(octets, from.port);
    append16(octets, to.port);
    return octets;
}

// Bit by bit, reflected polynomial.
std::uint32_t referenceCrc32c(const Octets &octets)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const auto octet : octets) {
        crc ^= octet;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) ? (crc >> 1) ^ 0x82F63B78u : crc >> 1;
    }
    return ~crc;
}

std::size_t headerLength(const Octets &packet)
{
    return packet[0] >> 4 == 4 ? std::size_t{packet[0] & 15u} * 4 : 40;
}

constexpr std::size_t kTailroom = 64; // as a receive buffer has behind a packet

bool sctpIsRight(Octets message)
{
    const Octets field(message.begin() + 8, message.begin() + 12);
    std::fill(message.begin() + 8, message.begin() + 12, std::uint8_t{0});
    const auto crc = referenceCrc32c(message);
    for (unsigned i = 0; i < 4; ++i)
        if (field[i] != static_cast<std::uint8_t>(crc >> (8 * i)))
            return false;
    return true;
}

} // namespace

Endpoint at(std::string_view address, std::uint16_t port)
{
    return {Address::parse(address).value(), port};
}

std::uint16_t referenceSum(const Octets &octets)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < octets.size(); i += 2) {
        const unsigned low = i + 1 < octets.size() ? octets[i + 1] : 0;
        sum += (unsigned{octets[i]} << 8) | low;
        if (sum > 0xFFFF)
            sum -= 0xFFFF;
    }
    return static_cast<std::uint16_t>(sum);
}

Octets ipPacket(const Address &from, const Address &to, std::uint8_t protocol,
                const Octets &message)
{
    Octets octets;
    if (from.isIPv4()) {
        octets = {0x45, 0, 0, 0, 0x12, 0x34, 0x40, 0, 64, protocol, 0, 0};
        put16(octets, 2, static_cast<unsigned>(20 + message.size()));
        append(octets, from);
        append(octets, to);
        put16(octets, 10, static_cast<std::uint16_t>(~referenceSum(octets)));
    } else {
        octets = {0x60, 0, 0, 0, 0, 0, protocol, 64};
        put16(octets, 4, static_cast<unsigned>(message.size()));
        append(octets, from);
        append(octets, to);
    }
    octets.insert(octets.end(), message.begin(), message.end());
    return octets;
}

Octets tcpPacket(const Endpoint &from, const Endpoint &to, std::uint8_t flags,
                 std::string_view payload)
{
    auto message = ports(from, to);
    for (const int octet : {0, 0, 3, 232, 0, 0, 7, 208, 0x50, 0, 0xFF, 0xFF, 0, 0, 0, 0})
        message.push_back(static_cast<std::uint8_t>(octet));
    message[13] = flags;
    message.insert(message.end(), payload.begin(), payload.end());
    put16(message, 16, withPseudoHeader(from.address, to.address, 6, message));
    return ipPacket(from.address, to.address, 6, message);
}

Octets udpPacket(const Endpoint &from, const Endpoint &to, std::string_view payload,
                 bool withChecksum)
{
    auto message = ports(from, to);
    append16(message, static_cast<unsigned>(8 + payload.size()));
    append16(message, 0);
    message.insert(message.end(), payload.begin(), payload.end());
    if (withChecksum) {
        const auto checksum = withPseudoHeader(from.address, to.address, 17, message);
        put16(message, 6, checksum == 0 ? 0xFFFF : checksum);
    }
    return ipPacket(from.address, to.address, 17, message);
}

Octets sctpPacket(const Endpoint &from, const Endpoint &to, std::uint8_t chunkType)
{
    auto message = ports(from, to);
    message.resize(12);
    for (const int octet : {int{chunkType}, 0, 0, 20})
        message.push_back(static_cast<std::uint8_t>(octet));
    message.resize(message.size() + 16, 0x5A);
    const auto crc = referenceCrc32c(message);
    for (unsigned i = 0; i < 4; ++i)
        message[8 + i] = static_cast<std::uint8_t>(crc >> (8 * i));
    return ipPacket(from.address, to.address, 132, message);
}

Octets icmpPacket(const Address &from, const Address &to, std::uint8_t type, std::uint8_t code,
                  const Octets &quoted)
{
    Octets message = {type, code, 0, 0, 0, 0, 0, 0};
    message.insert(message.end(), quoted.begin(), quoted.end());
    const std::uint8_t protocol = from.isIPv4() ? 1 : 58;
    const auto checksum = from.isIPv4() ? static_cast<std::uint16_t>(~referenceSum(message))
                                        : withPseudoHeader(from, to, protocol, message);
    put16(message, 2, checksum);
    return ipPacket(from, to, protocol, message);
}

bool checksumsAreRight(const Octets &packet)
{
    const auto header = headerLength(packet);
    const bool isIPv4 = packet[0] >> 4 == 4;
    if (isIPv4
        && referenceSum(Octets(packet.begin(), packet.begin() + static_cast<long>(header)))
               != 0xFFFF)
        return false;
    const Octets message(packet.begin() + static_cast<long>(header), packet.end());
    const std::uint8_t protocol = isIPv4 ? packet[9] : packet[6];
    if (protocol == 132)
        return sctpIsRight(message);
    if (protocol == 17 && message[6] == 0 && message[7] == 0)
        return true;
    Octets summed;
    if (protocol != 1) {
        const std::size_t size = isIPv4 ? 4 : 16;
        const std::size_t first = isIPv4 ? 12 : 8;
        summed.assign(packet.begin() + static_cast<long>(first),
                      packet.begin() + static_cast<long>(first + 2 * size));
        append16(summed, protocol);
        append16(summed, static_cast<unsigned>(message.size()));
    }
    summed.insert(summed.end(), message.begin(), message.end());
    return referenceSum(summed) == 0xFFFF;
}

Held::Held(const Octets &octets, std::size_t headroom)
    : m_storage(headroom + octets.size() + kTailroom)
    , m_buffer(m_storage, headroom, octets.size())
{
    std::copy(octets.begin(), octets.end(),
              m_storage.begin() + static_cast<std::ptrdiff_t>(headroom));
}

Octets Held::octets() const
{
    const auto bytes = m_buffer.bytes();
    return Octets(bytes.begin(), bytes.end());
}

} // namespace vipdeck::test
