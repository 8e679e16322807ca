// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "engine/forward/hop.h"
#include "engine/forward/rewrite.h"
#include "engine/packet/icmperror.h"
#include "target.h"

namespace vipdeck::fuzz {
namespace {

using Octets = std::vector<std::uint8_t>;

// Memory of exactly the packet's size: a sanitizer sees every step beyond it.
class Exact
{
public:
    explicit Exact(Input input)
        : m_octets(input.begin(), input.end())
        , m_buffer(m_octets, 0, m_octets.size())
    {}
    [[nodiscard]] tl::expected<Packet, DropReason> parse() { return Packet::parse(m_buffer); }

private:
    Octets m_octets;
    PacketBuffer m_buffer;
};

Endpoint somewhere(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? Endpoint{Address::fromIPv4(0x0A000001), 4711}
                                         : Endpoint{Address::parse("fd00::1").value(), 4711};
}

void requireParses(const Octets &octets, const char *promise)
{
    if (!octets.empty())
        require(Exact(octets).parse().has_value(), promise);
}

void readEverything(const Packet &packet, std::size_t available)
{
    require(packet.size() <= available, "a packet is no longer than its buffer");
    require(packet.payload().size() <= packet.transport().size(), "the payload is behind headers");
    require(packet.hasPorts() || packet.source().port == 0, "no ports, port 0");
    require(!packet.isLaterFragment() || !packet.hasPorts(), "later fragments have no ports");
    static_cast<void>(packet.tcpFlags());
    static_cast<void>(packet.sctpChunkType());
    requireParses(makePortUnreachable(packet), "an error about a packet is a packet");
    requireParses(makeTimeExceeded(packet), "an error about a packet is a packet");
    requireParses(makePacketTooBig(packet, 1280), "an error about a packet is a packet");
}

void rewriteBothSides(Input input, ChecksumMode mode)
{
    Exact held(input);
    auto packet = held.parse();
    const auto other = somewhere(packet->family());
    rewriteSource(*packet, other, mode);
    rewriteDestination(*packet, other, mode);
    require(packet->source().address == other.address, "the new source is there");
    require(packet->destination().address == other.address, "the new destination is there");
    require(!packet->hasPorts() || packet->source() == other, "the new port is there");
    if (takeHop(*packet))
        require(hopLimit(*packet) > 0, "a hop limit is never used up");
    completeChecksum(*packet);
    require(held.parse().has_value(), "a rewritten packet is a packet");
}

void rewriteWhatIsQuoted(Packet packet)
{
    constexpr std::size_t kIcmpHeader = 8;
    if (packet.hasPorts() || packet.transport().size() < kIcmpHeader)
        return;
    const auto inner = packet.transport().subspan(kIcmpHeader);
    const auto layout = Packet::parseQuoted(inner, packet.family());
    if (!layout || !layout->hasPorts)
        return;
    const auto other = somewhere(packet.family());
    rewriteQuoted(packet, packet.layout().transportOffset + kIcmpHeader, *layout,
                  QuotedSide::Source, other);
    require(sourceOf(packet.transport().subspan(kIcmpHeader), *layout) == other,
            "the quoted source is the new one");
}

// Of the start alone the headers are the same, and no octet behind it is touched.
void readStart(Input input, const Packet &whole)
{
    for (const std::size_t copied : {std::size_t{64}, std::size_t{128}}) {
        Octets start(input.begin(), input.begin() + std::min(copied, input.size()));
        PacketBuffer buffer(start, 0, start.size());
        const auto packet = Packet::parseStart(buffer, input.size());
        if (!packet)
            continue;
        require(packet->size() == whole.size(), "the start tells the length");
        require(packet->source() == whole.source() && packet->destination() == whole.destination()
                    && packet->protocolNumber() == whole.protocolNumber()
                    && packet->tcpFlags() == whole.tcpFlags(),
                "the start has the headers");
        require(packet->isWhole() || start.size() < whole.size(), "a whole packet is whole");
        static_cast<void>(packet->sctpChunkType());
        static_cast<void>(packet->payload());
    }
}

} // namespace

void fuzzPacket(Input input)
{
    Exact held(input);
    const auto packet = held.parse();
    if (!packet) {
        require(packet.error() != DropReason::None && packet.error() < DropReason::Count,
                "what is no packet has a reason");
        return;
    }
    readEverything(*packet, input.size());
    readStart(input, *packet);
    rewriteBothSides(input, ChecksumMode::Incremental);
    rewriteBothSides(input, ChecksumMode::Full);
    rewriteWhatIsQuoted(*packet);
}

} // namespace vipdeck::fuzz
