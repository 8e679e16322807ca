// SPDX-License-Identifier: GPL-3.0-or-later
// Masquerading: puts another source or destination into a packet and keeps every checksum right.
#pragma once

#include "engine/packet/packet.h"

namespace vipdeck {

// How the transport checksum is brought up to date.
enum class ChecksumMode {
    Incremental, // RFC 1624: an error of the sender stays visible to the receiver
    Full,        // the field does not hold a checksum yet (offload)
};

// The new address must be of the packet's family. Later fragments have no ports: only the address
// changes.
void rewriteSource(Packet &packet, const Endpoint &source, ChecksumMode mode);
void rewriteDestination(Packet &packet, const Endpoint &destination, ChecksumMode mode);

// Replaces what an offload left in the checksum field by the whole checksum.
void completeChecksum(Packet &packet);

enum class QuotedSide { Source, Destination };

// Translates the packet that the ICMP error `packet` quotes at `offset`: address, port and IP
// header checksum, not its transport checksum (IPVS leaves that too; most quotes are cut before its
// end). Then the ICMP checksum is computed anew.
void rewriteQuoted(Packet &packet, std::size_t offset, const PacketLayout &layout, QuotedSide side,
                   const Endpoint &endpoint);

} // namespace vipdeck
