// SPDX-License-Identifier: GPL-3.0-or-later
#include "ftptalk.h"

#include "engine/base/bytes.h"
#include "engine/packet/checksum.h"

#include <algorithm>

namespace vipdeck::test {
namespace {

constexpr std::size_t kTcpHeader = 20;

} // namespace

Octets tcpSegment(const Endpoint &from, const Endpoint &to, const TcpFields &fields,
                  std::string_view text)
{
    Octets message(kTcpHeader + fields.options.size() + text.size());
    storeU16(&message[0], from.port);
    storeU16(&message[2], to.port);
    storeU32(&message[4], fields.sequence);
    storeU32(&message[8], fields.acknowledgement);
    message[12] = static_cast<std::uint8_t>((kTcpHeader + fields.options.size()) / 4 << 4);
    message[13] = fields.flags;
    storeU16(&message[14], 65535);
    const auto afterOptions =
        std::copy(fields.options.begin(), fields.options.end(), message.begin() + kTcpHeader);
    std::copy(text.begin(), text.end(), afterOptions);
    storeU16(&message[16], transportChecksum(from.address, to.address,
                                             static_cast<std::uint8_t>(Protocol::Tcp), message));
    return ipPacket(from.address, to.address, static_cast<std::uint8_t>(Protocol::Tcp), message);
}

SeenSegment seen(const DirectorFixture::Sent &sent)
{
    SeenSegment result;
    result.action = sent.verdict.action;
    result.reason = sent.verdict.reason;
    Held held(sent.octets);
    const auto packet = held.parse();
    if (!packet)
        return result;
    result.source = packet->source();
    result.destination = packet->destination();
    const auto transport = packet->transport();
    result.sequence = loadU32(&transport[4]);
    result.acknowledgement = loadU32(&transport[8]);
    result.flags = transport[13];
    const auto payload = packet->payload();
    result.options.assign(transport.begin() + kTcpHeader,
                          transport.end() - static_cast<std::ptrdiff_t>(payload.size()));
    result.text.assign(payload.begin(), payload.end());
    result.checksumsAreRight = checksumsAreRight(sent.octets);
    return result;
}

void FtpTalk::open()
{
    fromClient({clientNext - 1, 0, kTcpSyn});
    fromServer({serverNext - 1, clientNext, kTcpSyn | kTcpAck});
    fromClient({clientNext, serverNext});
}

SeenSegment FtpTalk::say(std::string_view text)
{
    const auto result = fromClient({clientNext, clientExpects}, text);
    clientNext += static_cast<std::uint32_t>(text.size());
    fromServer({serverNext, clientNext});
    return result;
}

SeenSegment FtpTalk::answer(std::string_view text)
{
    const auto result = fromServer({serverNext, clientNext}, text);
    serverNext += static_cast<std::uint32_t>(text.size());
    clientExpects = result.sequence + static_cast<std::uint32_t>(result.text.size());
    return result;
}

SeenSegment FtpTalk::fromClient(const TcpFields &fields, std::string_view text)
{
    return seen(fixture->send(tcpSegment(client, vip, fields, text)));
}

SeenSegment FtpTalk::fromServer(const TcpFields &fields, std::string_view text)
{
    return seen(fixture->reply(tcpSegment(server, client, fields, text)));
}

FtpTalk openFtp(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
                const Endpoint &server)
{
    const auto config = makeService(Protocol::Tcp, vip);
    fixture.apply(AddService{config});
    fixture.apply(AddDestination{config.key, makeServer(server)});
    FtpTalk talk{&fixture, client, vip, server};
    talk.open();
    return talk;
}

} // namespace vipdeck::test
