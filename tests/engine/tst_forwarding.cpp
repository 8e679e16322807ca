// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of forwarding beyond the recorded frames: limits of every tunnel, fragments, servers on the
// director, AH and ESP.
#include <QTest>

#include "directorfixture.h"
#include "engine/base/bytes.h"
#include "engine/config/ruleset.h"
#include "engine/forward/fragment.h"
#include "engine/forward/tunnel.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr auto kIPv4 = AddressFamily::IPv4;
constexpr auto kIPv6 = AddressFamily::IPv6;

Endpoint client(AddressFamily family)
{
    return family == kIPv4 ? at("10.9.0.1", 4000) : at("fd00:9::1", 4000);
}

Endpoint vip(AddressFamily family, std::uint16_t port = 53)
{
    return family == kIPv4 ? at("10.0.100.1", port) : at("fd00:100::1", port);
}

Endpoint server(AddressFamily family, std::uint16_t port = 53)
{
    return family == kIPv4 ? at("10.0.2.11", port) : at("fd00:2::11", port);
}

RouteInfo route(AddressFamily family, std::uint32_t mtu = 1500)
{
    return {(family == kIPv4 ? at("10.0.2.1", 0) : at("fd00:2::1", 0)).address, mtu};
}

void serve(DirectorFixture &fixture, const Endpoint &service, const Endpoint &destination,
           Forwarding how, const TunnelConfig &tunnel = {})
{
    fixture.apply(AddService{makeService(Protocol::Udp, service)});
    auto config = makeServer(destination, how);
    config.tunnel = tunnel;
    fixture.apply(AddDestination{fixture.service().config.key, config});
}

// A datagram of so many octets with its headers.
Octets datagram(AddressFamily family, std::size_t size)
{
    const std::size_t headers = family == kIPv4 ? 28 : 48;
    return udpPacket(client(family), vip(family), std::string(size - headers, 'x'));
}

// Puts IPv6 fragments together; nothing when they do not fit each other.
Octets reassembledIPv6(const std::vector<Octets> &fragments, std::size_t unfragmentable)
{
    Octets whole(fragments.at(0).begin(),
                 fragments.at(0).begin() + static_cast<std::ptrdiff_t>(unfragmentable));
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        const auto &one = fragments[i];
        const auto field = loadU16(&one[unfragmentable + 2]);
        const bool more = (field & 1) != 0;
        if ((field & 0xFFF8) != whole.size() - unfragmentable || more == (i + 1 == fragments.size())
            || loadU16(&one[4]) != one.size() - 40
            || loadU32(&one[unfragmentable + 4]) != loadU32(&fragments[0][unfragmentable + 4]))
            return {};
        whole.insert(whole.end(), one.begin() + static_cast<std::ptrdiff_t>(unfragmentable + 8),
                     one.end());
    }
    storeU16(&whole[4], static_cast<std::uint16_t>(whole.size() - 40));
    return whole;
}

} // namespace

class TestForwarding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTunnelTellsItsLimit_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("checksum");
        QTest::addColumn<int>("headers"); // between the outer IP header and the packet
        const auto row = [](const char *name, TunnelType type, TunnelChecksum checksum,
                            int octets) {
            QTest::newRow(name) << int(type) << int(checksum) << octets;
        };
        row("ipip", TunnelType::IpIp, TunnelChecksum::None, 0);
        row("gre", TunnelType::Gre, TunnelChecksum::None, 4);
        row("gre-csum", TunnelType::Gre, TunnelChecksum::Checksum, 8);
        row("gue", TunnelType::Gue, TunnelChecksum::None, 12);
        row("gue-csum", TunnelType::Gue, TunnelChecksum::Checksum, 12);
        row("gue-remcsum", TunnelType::Gue, TunnelChecksum::Remote, 12);
    }
    void everyTunnelTellsItsLimit()
    {
        QFETCH(int, type);
        QFETCH(int, checksum);
        QFETCH(int, headers);
        const TunnelConfig tunnel{static_cast<TunnelType>(type), 6080,
                                  static_cast<TunnelChecksum>(checksum)};
        for (const auto inner : {kIPv4, kIPv6})
            for (const auto outer : {kIPv4, kIPv6}) {
                const auto limit =
                    static_cast<std::size_t>(1500 - (outer == kIPv4 ? 20 : 40) - headers);
                DirectorFixture fixture;
                serve(fixture, vip(inner), server(outer), Forwarding::Tunnel, tunnel);
                fixture.director().setRoute(server(outer).address, route(outer));
                const auto fits = fixture.send(datagram(inner, limit));
                QCOMPARE(fits.verdict.action, Action::SendTo);
                QCOMPARE(fits.octets.size(), 1500u);
                QCOMPARE(fixture.send(datagram(inner, limit + 1)).verdict.reason,
                         DropReason::TooBig);
                const auto errors = fixture.director().takeOutput();
                QCOMPARE(errors.size(), 1u);
                const auto &error = errors[0].bytes;
                QVERIFY(checksumsAreRight(error));
                const std::size_t at = inner == kIPv4 ? 20 : 40;
                QCOMPARE(error[at], std::uint8_t(inner == kIPv4 ? 3 : 2));
                QCOMPARE(loadU16(&error[at + 6]), limit);
                // The end of the tunnel takes off what was put on.
                const auto content = std::span(fits.octets).subspan(outer == kIPv4 ? 20 : 40);
                const auto start =
                    tunnelledAt(tunnel, fits.octets[outer == kIPv4 ? 9 : 6], content);
                QVERIFY(start.has_value());
                QCOMPARE(*start, static_cast<std::size_t>(headers));
                Held unwrapped({content.begin() + headers, content.end()});
                QVERIFY(unwrapped.parse()->destination() == vip(inner));
            }
    }

    void serversOfAnotherFamilyNeedATunnel_data()
    {
        QTest::addColumn<int>("forwarding");
        QTest::addColumn<int>("version"); // of the service
        QTest::newRow("masq 4in6") << int(Forwarding::Masquerade) << 4;
        QTest::newRow("masq 6in4") << int(Forwarding::Masquerade) << 6;
        QTest::newRow("direct 4in6") << int(Forwarding::DirectRoute) << 4;
        QTest::newRow("direct 6in4") << int(Forwarding::DirectRoute) << 6;
    }
    void serversOfAnotherFamilyNeedATunnel()
    {
        QFETCH(int, forwarding);
        QFETCH(int, version);
        const auto inner = version == 4 ? kIPv4 : kIPv6;
        const auto outer = version == 4 ? kIPv6 : kIPv4;
        RuleSet rules;
        const auto service = makeService(Protocol::Tcp, vip(inner, 80));
        QVERIFY(applyChanges(rules, {AddService{service}}));
        const auto refused = applyChanges(
            rules, {AddDestination{service.key, makeServer(server(outer, 80),
                                                           static_cast<Forwarding>(forwarding))}});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("another address family") != std::string::npos);
        QVERIFY(applyChanges(rules, {AddDestination{service.key, makeServer(server(outer, 80),
                                                                            Forwarding::Tunnel)}}));
    }

    void whatMayBeCutGoesThroughATunnelInPieces()
    {
        for (const auto outer : {kIPv4, kIPv6}) {
            auto packet = datagram(kIPv4, 1500);
            storeU16(&packet[6], 0); // may be cut
            storeU16(&packet[10], 0);
            storeU16(&packet[10], static_cast<std::uint16_t>(
                                      ~referenceSum({packet.begin(), packet.begin() + 20})));
            DirectorFixture fixture;
            serve(fixture, vip(kIPv4), server(outer), Forwarding::Tunnel);
            fixture.director().setRoute(server(outer).address, route(outer));
            const auto sent = fixture.send(packet);
            QCOMPARE(sent.verdict.action, Action::SendTo);
            const auto rest = fixture.director().takeOutput();
            QCOMPARE(rest.size(), 1u);
            QVERIFY(rest[0].nextHop == server(outer).address);
            QVERIFY(sent.octets.size() <= 1500 && rest[0].bytes.size() <= 1500);
            if (outer == kIPv6) {
                const auto whole = reassembledIPv6({sent.octets, rest[0].bytes}, 40);
                QVERIFY(!whole.empty());
                --packet[8];
                QCOMPARE(whole.size(), packet.size() + 40);
                QVERIFY(std::equal(packet.begin() + 12, packet.end(), whole.begin() + 52));
            }
        }
    }

    void aClientThatKnowsTheLimitGetsItsDatagramsThrough()
    {
        // Its fragments were put together, and nothing tells that from a packet that is too long.
        DirectorFixture fixture;
        serve(fixture, vip(kIPv6), server(kIPv6), Forwarding::DirectRoute);
        fixture.director().setRoute(server(kIPv6).address, route(kIPv6, 1400));
        QCOMPARE(fixture.send(datagram(kIPv6, 1450)).verdict.reason, DropReason::TooBig);
        QCOMPARE(fixture.director().takeOutput().size(), 1u);
        const auto sent = fixture.send(datagram(kIPv6, 1450));
        QCOMPARE(sent.verdict.action, Action::SendTo);
        const auto rest = fixture.director().takeOutput();
        QCOMPARE(rest.size(), 1u);
        auto expected = datagram(kIPv6, 1450);
        --expected[7];
        QVERIFY(reassembledIPv6({sent.octets, rest[0].bytes}, 40).size() == expected.size());
        // Ten minutes later it is told again.
        fixture.jump(std::chrono::minutes(11));
        QCOMPARE(fixture.send(datagram(kIPv6, 1450)).verdict.reason, DropReason::TooBig);
    }

    void fragmentsRepeatTheHeadersThatTheyMust()
    {
        // Hop-by-hop options stay in front, destination options behind are part of the content.
        auto packet = udpPacket(client(kIPv6), vip(kIPv6), std::string(3000, 'y'));
        const Octets extensions{60, 0, 1, 4, 0, 0, 0, 0, 17, 0, 1, 4, 0, 0, 0, 0};
        packet[6] = 0;
        packet.insert(packet.begin() + 40, extensions.begin(), extensions.end());
        storeU16(&packet[4], static_cast<std::uint16_t>(packet.size() - 40));
        Held held(packet);
        auto pieces = fragmentIPv6(held.buffer(), 1500, 0xABCD1234);
        pieces.insert(pieces.begin(), held.octets());
        QVERIFY(pieces.size() == 3);
        for (const auto &piece : pieces) {
            QVERIFY(piece.size() <= 1500);
            QCOMPARE(piece[6], std::uint8_t{0});   // hop-by-hop options
            QCOMPARE(piece[40], std::uint8_t{44}); // then the fragment header
            QCOMPARE(piece[48], std::uint8_t{60}); // before destination options
        }
        auto whole = reassembledIPv6(pieces, 48);
        whole[40] = 60;
        QVERIFY(whole == packet);
        // A routing header takes the destination options before it to the front.
        Octets routed = packet;
        routed[48] = 43;
        routed[40] = 60;
        const Octets routing{17, 0, 253, 0, 0, 0, 0, 0};
        routed.insert(routed.begin() + 56, routing.begin(), routing.end());
        storeU16(&routed[4], static_cast<std::uint16_t>(routed.size() - 40));
        Held other(routed);
        QVERIFY(!fragmentIPv6(other.buffer(), 1500, 1).empty());
        QCOMPARE(other.octets()[56], std::uint8_t{44});
    }

    void laterIPv4FragmentsKeepOnlyTheOptionsThatSaySo()
    {
        auto packet = datagram(kIPv4, 3000);
        const Octets options{7, 7, 4, 0, 0, 0, 0, 0x88, 4, 0, 9, 0}; // record route, stream id, end
        packet[0] = 0x48;
        packet.insert(packet.begin() + 20, options.begin(), options.end());
        storeU16(&packet[2], static_cast<std::uint16_t>(packet.size()));
        storeU16(&packet[6], 0);
        Held held(packet);
        const auto rest = fragmentIPv4(held.buffer(), 1500, 77);
        QCOMPARE(rest.size(), 2u);
        QVERIFY(std::equal(options.begin(), options.end(), held.octets().begin() + 20));
        const Octets left{1, 1, 1, 1, 1, 1, 1, 0x88, 4, 0, 9, 0};
        std::size_t at = held.octets().size() - 32;
        QCOMPARE(loadU16(&held.octets()[6]), 0x2000);
        for (const auto &piece : rest) {
            QVERIFY(std::equal(left.begin(), left.end(), piece.begin() + 20));
            QCOMPARE((loadU16(&piece[6]) & 0x1FFFu) * 8, at);
            QCOMPARE((loadU16(&piece[6]) & 0x2000) == 0, &piece == &rest.back());
            QCOMPARE(loadU16(&piece[4]), 77);
            QCOMPARE(referenceSum({piece.begin(), piece.begin() + 32}), 0xFFFF);
            at += piece.size() - 32;
        }
        QCOMPARE(at, packet.size() - 32);
    }

    void aGueChecksumIsLeftOutWhileTheSourceIsUnknown()
    {
        DirectorFixture fixture;
        serve(fixture, vip(kIPv4), server(kIPv4), Forwarding::Tunnel,
              {TunnelType::Gue, 6080, TunnelChecksum::Checksum});
        const auto before = fixture.send(datagram(kIPv4, 100)).octets;
        QCOMPARE(loadU16(&before[26]), 0);
        fixture.director().setRoute(server(kIPv4).address, route(kIPv4));
        const auto after = fixture.send(datagram(kIPv4, 100)).octets;
        QVERIFY(loadU16(&after[26]) != 0);
        QVERIFY(checksumsAreRight(after));
    }

    void aServerOnTheDirectorGetsThePacketAsItIs()
    {
        for (const auto how : {Forwarding::DirectRoute, Forwarding::Tunnel})
            for (const auto family : {kIPv4, kIPv6}) {
                DirectorFixture fixture;
                serve(fixture, vip(family), server(family), how);
                auto local = route(family);
                local.isLocal = true;
                fixture.director().setRoute(server(family).address, local);
                const auto packet = datagram(family, 100);
                const auto sent = fixture.send(packet);
                QCOMPARE(sent.verdict.action, Action::Accept);
                QVERIFY(sent.octets == packet);
                QCOMPARE(fixture.service().counters.packetsIn, 1u);
            }
    }

    void securityProtocolsFollowTheKeyExchange_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<int>("version");
        QTest::newRow("ESP IPv4") << 50 << 4;
        QTest::newRow("ESP IPv6") << 50 << 6;
        QTest::newRow("AH IPv4") << 51 << 4;
    }
    void securityProtocolsFollowTheKeyExchange()
    {
        QFETCH(int, protocol);
        QFETCH(int, version);
        const auto family = version == 4 ? kIPv4 : kIPv6;
        const auto number = static_cast<std::uint8_t>(protocol);
        Endpoint initiator = client(family);
        initiator.port = 500;
        DirectorFixture fixture;
        serve(fixture, vip(family, 500), server(family, 500), Forwarding::Masquerade);
        const Octets content{0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 5};
        const auto sealed = ipPacket(initiator.address, vip(family).address, number, content);
        QCOMPARE(fixture.send(sealed).verdict.action, Action::Pass);
        QVERIFY(fixture.connections().empty());
        QCOMPARE(fixture.send(udpPacket(initiator, vip(family, 500))).verdict.action,
                 Action::Accept);
        const auto sent = fixture.send(sealed);
        QCOMPARE(sent.verdict.action, Action::Accept);
        QVERIFY(sent.octets
                == ipPacket(initiator.address, server(family).address, number, content));
        const auto back =
            fixture.reply(ipPacket(server(family).address, initiator.address, number, content));
        QCOMPARE(back.verdict.action, Action::Accept);
        QVERIFY(back.octets == ipPacket(vip(family).address, initiator.address, number, content));
        // They keep the connection alive, as its packets do.
        QCOMPARE(fixture.service().counters.packetsIn, 2u);
        QCOMPARE(fixture.service().counters.packetsOut, 1u);
        QVERIFY(fixture.booksBalance());
    }

    void strayIPv6PacketsAreRefusedFromAnAddressOfTheDirector()
    {
        DirectorFixture fixture;
        serve(fixture, vip(kIPv6), server(kIPv6), Forwarding::Masquerade);
        fixture.tune([](Tunables &tunables) { tunables.natIcmpSend = 1; });
        const auto stray = udpPacket(server(kIPv6), client(kIPv6));
        QCOMPARE(fixture.reply(stray).verdict.action, Action::Pass); // from which address?
        fixture.director().setRoute(server(kIPv6).address, route(kIPv6));
        QCOMPARE(fixture.reply(stray).verdict.action, Action::Drop);
        const auto output = fixture.director().takeOutput();
        QCOMPARE(output.size(), 1u);
        QVERIFY(checksumsAreRight(output[0].bytes));
        QCOMPARE(output[0].bytes[40], std::uint8_t{1}); // unreachable
        QCOMPARE(output[0].bytes[41], std::uint8_t{4}); // port
    }

    void pathMtuOfAnIPv6TunnelIsLearnt()
    {
        DirectorFixture fixture;
        serve(fixture, vip(kIPv6), server(kIPv6), Forwarding::Tunnel);
        fixture.director().setRoute(server(kIPv6).address, route(kIPv6));
        const auto tunnelled = fixture.send(datagram(kIPv6, 1400)).octets;
        auto error = icmpPacket(at("fd00:7::1", 0).address, route(kIPv6).source, 2, 0, tunnelled);
        const auto tell = [&](std::uint16_t mtu) {
            storeU16(&error[46], mtu);
            storeU16(&error[42], 0);
            const auto zeroed =
                icmpPacket(at("fd00:7::1", 0).address, route(kIPv6).source, 2, 0, tunnelled);
            // Ones' complement: the MTU comes off the sum.
            std::uint32_t sum = loadU16(&zeroed[42]) + 0xFFFFu - mtu;
            sum = (sum & 0xFFFF) + (sum >> 16);
            storeU16(&error[42], static_cast<std::uint16_t>(sum));
        };
        tell(1380);
        QCOMPARE(fixture.send(error).verdict.action, Action::Pass);
        QCOMPARE(fixture.send(datagram(kIPv6, 1400)).verdict.reason, DropReason::TooBig);
        const auto output = fixture.director().takeOutput();
        QCOMPARE(output.size(), 1u);
        QCOMPARE(loadU16(&output[0].bytes[46]), 1340);
    }
};

QTEST_APPLESS_MAIN(TestForwarding)
#include "tst_forwarding.moc"
