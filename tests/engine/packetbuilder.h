// SPDX-License-Identifier: GPL-3.0-or-later
// Builds valid packets for tests, with checksums computed by a slow reference of its own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"
#include "engine/packet/packet.h"

namespace vipdeck::test {

using Octets = std::vector<std::uint8_t>;

[[nodiscard]] Endpoint at(std::string_view address, std::uint16_t port);

[[nodiscard]] Octets tcpPacket(const Endpoint &from, const Endpoint &to, std::uint8_t flags,
                               std::string_view payload = {});
[[nodiscard]] Octets udpPacket(const Endpoint &from, const Endpoint &to,
                               std::string_view payload = "x", bool withChecksum = true);
[[nodiscard]] Octets sctpPacket(const Endpoint &from, const Endpoint &to, std::uint8_t chunkType);
// An IP packet around any transport message; its checksum is not touched.
[[nodiscard]] Octets ipPacket(const Address &from, const Address &to, std::uint8_t protocol,
                              const Octets &message);
// The error of `type` and `code` about `quoted`.
[[nodiscard]] Octets icmpPacket(const Address &from, const Address &to, std::uint8_t type,
                                std::uint8_t code, const Octets &quoted);

// Folds a sum bit by bit of RFC 1071's definition: 16-bit words added with end-around carry.
[[nodiscard]] std::uint16_t referenceSum(const Octets &octets);
// Are the IP header's and the transport's checksums right? A missing UDP checksum is right.
[[nodiscard]] bool checksumsAreRight(const Octets &packet);

// A packet in a buffer of its own with room in front.
class Held
{
public:
    explicit Held(const Octets &octets, std::size_t headroom = 64);
    [[nodiscard]] PacketBuffer &buffer() { return m_buffer; }
    [[nodiscard]] tl::expected<Packet, DropReason> parse() { return Packet::parse(m_buffer); }
    [[nodiscard]] Octets octets() const;

private:
    Octets m_storage;
    PacketBuffer m_buffer;
};

} // namespace vipdeck::test
