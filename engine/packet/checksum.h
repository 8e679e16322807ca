// SPDX-License-Identifier: GPL-3.0-or-later
// Internet checksum (RFC 1071), its incremental update (RFC 1624) and the CRC32c of SCTP.
#pragma once

#include <cstdint>
#include <span>

#include "engine/net/address.h"

namespace vipdeck {

// Ones' complement sum that is not folded yet. Adds 16-bit big-endian words; an odd octet at the
// end counts as the high half of a word.
class ChecksumSum
{
public:
    void add(std::span<const std::uint8_t> octets);
    void add16(std::uint16_t word) { m_sum += word; }
    void add(const Address &address);
    // Folded and complemented: what goes into a header.
    [[nodiscard]] std::uint16_t checksum() const;

private:
    std::uint64_t m_sum = 0;
};

[[nodiscard]] std::uint16_t internetChecksum(std::span<const std::uint8_t> octets);

// Checksum of a TCP, UDP or ICMPv6 message with its pseudo-header (RFC 9293, RFC 8200 8.1). The
// checksum field counts as it stands in `message`.
[[nodiscard]] std::uint16_t transportChecksum(const Address &source, const Address &destination,
                                              std::uint8_t protocol,
                                              std::span<const std::uint8_t> message);

// RFC 1624: HC' = ~(~HC + ~m + m'). Collects replaced words, then gives the new checksum.
class ChecksumUpdate
{
public:
    void replace16(std::uint16_t before, std::uint16_t after)
    {
        m_sum += static_cast<std::uint16_t>(~before);
        m_sum += after;
    }
    void replace(const Address &before, const Address &after);
    void replace(std::span<const std::uint8_t> before, std::span<const std::uint8_t> after);
    [[nodiscard]] std::uint16_t apply(std::uint16_t checksum) const;

private:
    std::uint64_t m_sum = 0;
};

// CRC32c (Castagnoli) over an SCTP packet whose checksum field counts as zero (RFC 9260 appendix
// A). The value is to be stored in little-endian order.
[[nodiscard]] std::uint32_t sctpChecksum(std::span<const std::uint8_t> message);

} // namespace vipdeck
