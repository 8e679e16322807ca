// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to one TCP segment by a helper that edits its stream. The transport checksum is left as
// it was: whoever calls takes it anew. Stateless; any thread.
#pragma once

#include <string_view>

#include "engine/apphelper/streamedits.h"
#include "engine/packet/packet.h"

namespace vipdeck {

[[nodiscard]] std::uint32_t tcpSequence(const Packet &packet);
// The number behind the segment: SYN and FIN count too.
[[nodiscard]] std::uint32_t tcpSequenceEnd(const Packet &packet);
[[nodiscard]] std::string_view tcpText(const Packet &packet);

// Puts the sender's segment as the receiver must see it. False when it does not fit into the packet
// or the buffer; the packet is unchanged then.
[[nodiscard]] bool applyEdits(Packet &packet, const StreamEdits &edits);

// Acknowledgement and selective acknowledgements (RFC 2018) of the receiver in the sender's
// numbers. True when something changed.
[[nodiscard]] bool translateAcknowledgements(Packet &packet, const StreamEdits &edits);

} // namespace vipdeck
