// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "engine/apphelper/ftptext.h"
#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"
#include "world.h"

namespace vipdeck::fuzz {
namespace {

constexpr int kSteps = 48;
constexpr std::uint32_t kClientStart = 1000;
constexpr std::uint32_t kServerStart = 0xFFFFFFC0; // wraps early
constexpr std::uint8_t kMasqueraded4 = 0;
constexpr std::uint8_t kMasqueraded6 = 1;

struct Segment
{
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    Input payload;
};

Segment segmentOf(const PacketBytes &packet, bool isIPv6)
{
    const auto transport = Input(packet).subspan(isIPv6 ? 40 : 20);
    const std::size_t header = std::size_t{transport[12]} / 16 * 4;
    return {loadU32(&transport[4]), loadU32(&transport[8]), transport.subspan(header)};
}

bool checksumIsRight(const PacketBytes &packet)
{
    auto copy = packet;
    PacketBuffer buffer(copy, 0, copy.size());
    const auto parsed = Packet::parse(buffer);
    return parsed
           && transportChecksum(parsed->source().address, parsed->destination().address,
                                parsed->protocolNumber(), parsed->transport())
                  == 0;
}

// A server whose stream is fixed: whatever segments it is cut into, in whatever order and however
// often they come, the client must be able to put one stream together.
class Dialogue
{
public:
    Dialogue(bool isIPv6, Input stream)
        : m_world(isIPv6 ? kMasqueraded6 : kMasqueraded4)
        , m_stream(stream)
        , m_client(m_world.client(50000))
        , m_vip(m_world.vip(21))
    {
        open();
    }

    void sendPart(std::uint16_t offset, std::uint16_t length);
    // The server sends what comes next, and it is lost before the director.
    void losePart(std::uint16_t length);
    void say(Input text);
    void acknowledge(std::uint16_t back);
    void wait(std::uint8_t seconds) { m_world.wait(std::chrono::milliseconds(seconds * 10)); }
    void end() { m_world.end(); }

private:
    void open();
    World::Sent fromClient(std::uint8_t flags, std::uint32_t sequence,
                           std::uint32_t acknowledgement, Input text);
    World::Sent fromServer(std::uint8_t flags, std::uint32_t sequence, Input text);
    void receive(const Segment &segment);
    // Octets in sequence that the client has, as an offset.
    [[nodiscard]] std::uint32_t received() const;

    World m_world;
    Input m_stream;
    Endpoint m_client;
    Endpoint m_vip;
    Endpoint m_server;
    std::uint32_t m_said = 0;                         // octets of the client
    std::uint32_t m_sent = 0;                         // octets of the server, at most
    std::map<std::uint32_t, std::uint8_t> m_atClient; // octets by offset
};

void Dialogue::open()
{
    const auto syn = fromClient(kTcpSyn, kClientStart - 1, 0, {});
    require(syn.verdict.action == Action::Accept, "the control connection is taken");
    auto octets = syn.octets;
    PacketBuffer buffer(octets, 0, octets.size());
    m_server = Packet::parse(buffer)->destination();
    fromServer(kTcpSyn | kTcpAck, kServerStart - 1, {});
    fromClient(kTcpAck, kClientStart, kServerStart, {});
}

World::Sent Dialogue::fromClient(std::uint8_t flags, std::uint32_t sequence,
                                 std::uint32_t acknowledgement, Input text)
{
    return m_world.send(tcpPacket({m_client, m_vip, flags, sequence, acknowledgement, text}));
}

World::Sent Dialogue::fromServer(std::uint8_t flags, std::uint32_t sequence, Input text)
{
    PacketMeta meta;
    meta.fromReplyHook = true;
    return m_world.send(
        tcpPacket({m_server, m_client, flags, sequence, kClientStart + m_said, text}), meta);
}

void Dialogue::receive(const Segment &segment)
{
    const auto offset = segment.sequence - kServerStart;
    for (std::uint32_t i = 0; i < segment.payload.size(); ++i) {
        const auto [place, isNew] = m_atClient.emplace(offset + i, segment.payload[i]);
        require(isNew || place->second == segment.payload[i],
                "an octet of the stream never changes once it was sent");
    }
}

void Dialogue::sendPart(std::uint16_t offset, std::uint16_t length)
{
    if (m_stream.empty())
        return;
    // No further ahead than what was sent: a stream has no holes at its sender.
    const auto from = std::min<std::uint32_t>(offset, m_sent);
    const auto count = std::min<std::size_t>(length, m_stream.size() - from);
    const auto sent = fromServer(kTcpAck, kServerStart + from, m_stream.subspan(from, count));
    if (sent.verdict.action != Action::Accept)
        return; // the table was full: the server will say it again
    m_sent = std::max(m_sent, from + static_cast<std::uint32_t>(count));
    require(checksumIsRight(sent.octets), "segments of the server keep their checksums right");
    receive(segmentOf(sent.octets, m_world.isIPv6()));
}

void Dialogue::losePart(std::uint16_t length)
{
    m_sent = std::min(m_sent + length, static_cast<std::uint32_t>(m_stream.size()));
}

void Dialogue::say(Input text)
{
    const auto sent = fromClient(kTcpAck, kClientStart + m_said, kServerStart + received(), text);
    if (sent.verdict.action != Action::Accept)
        return;
    m_said += static_cast<std::uint32_t>(text.size());
    require(checksumIsRight(sent.octets), "segments of the client keep their checksums right");
    const auto segment = segmentOf(sent.octets, m_world.isIPv6());
    require(std::ranges::equal(segment.payload, text), "what the client says is not changed");
    require(segment.acknowledgement - kServerStart <= m_sent,
            "the client acknowledges nothing that the server did not send");
}

std::uint32_t Dialogue::received() const
{
    std::uint32_t next = 0;
    for (const auto &[offset, octet] : m_atClient) {
        if (offset != next)
            break;
        ++next;
    }
    return next;
}

void Dialogue::acknowledge(std::uint16_t back)
{
    const auto all = received();
    const auto sent = fromClient(kTcpAck, kClientStart + m_said,
                                 kServerStart + all - std::min<std::uint32_t>(back, all), {});
    const auto acknowledged =
        segmentOf(sent.octets, m_world.isIPv6()).acknowledgement - kServerStart;
    require(sent.verdict.action != Action::Accept || acknowledged <= m_sent,
            "the client acknowledges nothing that the server did not send");
}

void fuzzText(Input input)
{
    const std::string_view text(reinterpret_cast<const char *>(input.data()), input.size());
    for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
        static_cast<void>(ftpPassiveCommand(text, family));
        if (const auto client = ftpActiveCommand(text, family))
            require(client->port != 0 && client->address.family() == family,
                    "a command names a whole address");
    }
    for (const auto passive : {FtpPassive::Plain, FtpPassive::Extended}) {
        const auto found = ftpPassiveReply(text, passive, Address::fromIPv4(1));
        if (!found)
            continue;
        require(found->begin + found->length <= text.size(), "an address is part of its line");
        require(found->length > 0 && found->endpoint.port != 0, "a reply names a whole address");
        const auto again = ftpReplyText(found->endpoint, passive);
        const auto line = (passive == FtpPassive::Plain ? "227 (" : "229 (") + again + ")\r\n";
        const auto second = ftpPassiveReply(line, passive, found->endpoint.address);
        require(second && second->endpoint == found->endpoint, "our text says the same");
    }
}

} // namespace

void fuzzFtp(Input input)
{
    fuzzText(input);
    Choices choices(input);
    const bool isIPv6 = (choices.octet() & 1) != 0;
    const auto stream = choices.octets(0x400);
    Dialogue dialogue(isIPv6, stream);
    for (int i = 0; i < kSteps && !choices.isEmpty(); ++i) {
        switch (choices.octet() % 6) {
        case 0: {
            const auto offset = choices.word();
            dialogue.sendPart(offset, choices.word());
            break;
        }
        case 1: dialogue.sendPart(0xFFFF, choices.octet()); break;
        case 2: dialogue.say(choices.octets(200)); break;
        case 3: dialogue.acknowledge(choices.octet()); break;
        case 4: dialogue.losePart(choices.octet()); break;
        default: dialogue.wait(choices.octet());
        }
    }
    dialogue.end();
}

} // namespace vipdeck::fuzz
