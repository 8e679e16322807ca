// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/packet/checksum.h"

#include <array>

#include "engine/base/bytes.h"

namespace vipdeck {
namespace {

std::uint16_t fold(std::uint64_t sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<std::uint16_t>(sum);
}

constexpr std::array<std::uint32_t, 256> makeCrcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0x82F63B78u : 0u);
        table[i] = value;
    }
    return table;
}

constexpr auto kCrcTable = makeCrcTable();
constexpr std::size_t kSctpChecksumOffset = 8;

} // namespace

void ChecksumSum::add(std::span<const std::uint8_t> octets)
{
    const std::size_t even = octets.size() & ~std::size_t{1};
    for (std::size_t i = 0; i < even; i += 2)
        m_sum += loadU16(&octets[i]);
    if (even != octets.size())
        m_sum += std::uint64_t{octets[even]} << 8;
}

void ChecksumSum::add(const Address &address)
{
    add(std::span(address.octets()).first(address.size()));
}

std::uint16_t ChecksumSum::checksum() const
{
    return static_cast<std::uint16_t>(~fold(m_sum));
}

std::uint16_t internetChecksum(std::span<const std::uint8_t> octets)
{
    ChecksumSum sum;
    sum.add(octets);
    return sum.checksum();
}

std::uint16_t transportChecksum(const Address &source, const Address &destination,
                                std::uint8_t protocol, std::span<const std::uint8_t> message)
{
    ChecksumSum sum;
    sum.add(source);
    sum.add(destination);
    sum.add16(protocol);
    sum.add16(static_cast<std::uint16_t>(message.size() >> 16));
    sum.add16(static_cast<std::uint16_t>(message.size()));
    sum.add(message);
    return sum.checksum();
}

void ChecksumUpdate::replace(const Address &before, const Address &after)
{
    replace(std::span(before.octets()).first(before.size()),
            std::span(after.octets()).first(after.size()));
}

void ChecksumUpdate::replace(std::span<const std::uint8_t> before,
                             std::span<const std::uint8_t> after)
{
    for (std::size_t i = 0; i + 1 < before.size(); i += 2)
        m_sum += static_cast<std::uint16_t>(~loadU16(&before[i]));
    for (std::size_t i = 0; i + 1 < after.size(); i += 2)
        m_sum += loadU16(&after[i]);
}

std::uint16_t ChecksumUpdate::apply(std::uint16_t checksum) const
{
    return static_cast<std::uint16_t>(~fold(m_sum + static_cast<std::uint16_t>(~checksum)));
}

std::uint32_t sctpChecksum(std::span<const std::uint8_t> message)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (std::size_t i = 0; i < message.size(); ++i) {
        const bool inField = i >= kSctpChecksumOffset && i < kSctpChecksumOffset + 4;
        const std::uint8_t octet = inField ? std::uint8_t{0} : message[i];
        crc = (crc >> 8) ^ kCrcTable[(crc ^ octet) & 0xFF];
    }
    return ~crc;
}

} // namespace vipdeck
