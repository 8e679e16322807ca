// SPDX-License-Identifier: GPL-3.0-or-later
// View of one IP packet whose headers were checked. Every offset is verified once, in parse();
// afterwards the accessors need no further check. Used by one thread, like the buffer below it.
#pragma once

#include <optional>
#include <span>

#include <tl/expected.hpp>

#include "engine/net/endpoint.h"
#include "engine/net/protocol.h"
#include "engine/packet/buffer.h"
#include "engine/packet/dropreason.h"

namespace vipdeck {

// Flags of a TCP header as they are on the wire (RFC 9293 section 3.1).
enum TcpFlag : std::uint8_t { kTcpFin = 0x01, kTcpSyn = 0x02, kTcpRst = 0x04, kTcpAck = 0x10 };

// Where the pieces of a packet are, relative to the first octet of its IP header.
struct PacketLayout
{
    AddressFamily family = AddressFamily::IPv4;
    std::uint8_t protocol = 0;         // of the transport header, behind all IPv6 extensions
    std::uint16_t transportOffset = 0; // of TCP, UDP, SCTP, ICMP; of the data in a later fragment
    std::uint16_t fragmentOffset = 0;  // octets; 0 for whole packets and first fragments
    bool moreFragments = false;
    bool hasPorts = false; // TCP, UDP, SCTP with their ports present
    std::uint32_t fragmentId = 0;
    std::uint32_t length = 0; // of the packet as its IP header says
};

class Packet
{
public:
    // Checks the IP header (with IPv6 extensions) and the TCP, UDP, SCTP or ICMP header. Cuts link
    // padding off the buffer. Other protocols and later fragments are taken without a transport
    // header. `buffer` must outlive the packet.
    [[nodiscard]] static tl::expected<Packet, DropReason> parse(PacketBuffer &buffer);
    // The same when the buffer holds only the start of a packet of `octets`: its headers must be
    // there in full. size() is that of the whole packet then, bytes() and transport() end early.
    [[nodiscard]] static tl::expected<Packet, DropReason> parseStart(PacketBuffer &buffer,
                                                                     std::size_t octets);

    // Layout of the packet that an ICMP error quotes: its transport header may be cut after the
    // ports. `quoted` starts at the quoted IP header.
    [[nodiscard]] static std::optional<PacketLayout>
    parseQuoted(std::span<const std::uint8_t> quoted, AddressFamily family);

    [[nodiscard]] const PacketLayout &layout() const { return m_layout; }
    [[nodiscard]] AddressFamily family() const { return m_layout.family; }
    [[nodiscard]] bool isIPv4() const { return m_layout.family == AddressFamily::IPv4; }
    [[nodiscard]] std::uint8_t protocolNumber() const { return m_layout.protocol; }
    [[nodiscard]] Protocol protocol() const { return static_cast<Protocol>(m_layout.protocol); }
    [[nodiscard]] std::size_t size() const { return m_layout.length; }
    // Not only its start, see parseStart().
    [[nodiscard]] bool isWhole() const { return m_buffer->size() >= m_layout.length; }

    [[nodiscard]] bool isFragment() const
    {
        return m_layout.moreFragments || m_layout.fragmentOffset != 0;
    }
    [[nodiscard]] bool isLaterFragment() const { return m_layout.fragmentOffset != 0; }
    [[nodiscard]] bool hasPorts() const { return m_layout.hasPorts; }

    // Ports are 0 without hasPorts().
    [[nodiscard]] Endpoint source() const;
    [[nodiscard]] Endpoint destination() const;

    // TcpFlag bits; 0 for other protocols.
    [[nodiscard]] std::uint8_t tcpFlags() const;
    // Type of the first SCTP chunk that counts, nullopt when there is none.
    [[nodiscard]] std::optional<std::uint8_t> sctpChunkType() const;

    [[nodiscard]] std::span<std::uint8_t> bytes() { return m_buffer->bytes(); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const
    {
        return std::as_const(*m_buffer).bytes();
    }
    // From the transport header (or the fragment's data) to the end.
    [[nodiscard]] std::span<std::uint8_t> transport()
    {
        return bytes().subspan(m_layout.transportOffset);
    }
    [[nodiscard]] std::span<const std::uint8_t> transport() const
    {
        return bytes().subspan(m_layout.transportOffset);
    }
    // Octets behind the transport header; empty when there is none.
    [[nodiscard]] std::span<const std::uint8_t> payload() const;

    [[nodiscard]] PacketBuffer &buffer() { return *m_buffer; }

private:
    Packet(PacketBuffer &buffer, const PacketLayout &layout)
        : m_buffer(&buffer)
        , m_layout(layout)
    {}

    PacketBuffer *m_buffer;
    PacketLayout m_layout;
};

// Source and destination of the packet that starts at `ip`, by its layout.
[[nodiscard]] Endpoint sourceOf(std::span<const std::uint8_t> ip, const PacketLayout &layout);
[[nodiscard]] Endpoint destinationOf(std::span<const std::uint8_t> ip, const PacketLayout &layout);

} // namespace vipdeck
