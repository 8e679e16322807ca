// SPDX-License-Identifier: GPL-3.0-or-later
// Packets of which the Director sees the headers only, because somebody else rewrites them.
#include <QTest>

#include "directorfixture.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::size_t kCopied = 128;
constexpr std::uint32_t kServerMark = 0x76690001;
constexpr std::uint32_t kVipMark = 0x76690002;
const std::string kPayload(1400, 'x');

struct Family
{
    Endpoint client;
    Endpoint vip;
    Endpoint server;
};

Family familyOf(int version)
{
    if (version == 4)
        return {at("10.9.1.1", 40001), at("10.0.100.1", 80), at("10.0.2.11", 8080)};
    return {at("fd00:9::1", 40001), at("fd00:100::1", 80), at("fd00:2::11", 8080)};
}

Octets packetOf(Protocol protocol, const Endpoint &from, const Endpoint &to)
{
    return protocol == Protocol::Tcp ? tcpPacket(from, to, kTcpSyn, kPayload)
                                     : udpPacket(from, to, kPayload);
}

Octets startOf(const Octets &packet)
{
    return {packet.begin(), packet.begin() + std::min(packet.size(), kCopied)};
}

// A Director with one service, and what the header queue shows it.
class Ground
{
public:
    Ground(Protocol protocol, int version)
        : ends(familyOf(version))
        , kind(protocol)
        , marks({{ends.server, kServerMark}, {ends.vip, kVipMark}})
    {
        fixture.apply(AddService{makeService(kind, ends.vip)});
    }

    void add(const Endpoint &server, Forwarding how = Forwarding::Masquerade)
    {
        fixture.apply(AddDestination{fixture.service().config.key, makeServer(server, how)});
    }

    // The verdict; the copied octets must stay as they are.
    Verdict show(const Octets &whole, bool isReply = false)
    {
        const auto start = startOf(whole);
        Held held(start);
        auto packet = Packet::parseStart(held.buffer(), whole.size());
        PacketMeta meta;
        meta.fromReplyHook = isReply;
        meta.marks = &marks;
        auto verdict = fixture.director().process(packet.value(), meta, fixture.now());
        if (held.octets() != start)
            verdict.reason = DropReason::Truncated;
        return verdict;
    }
    Octets request() const { return packetOf(kind, ends.client, ends.vip); }

    DirectorFixture fixture;
    Family ends;
    Protocol kind;
    EndpointMarks marks;
};

} // namespace

class TestHeaderQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksSayWhereRequestsGoAndRepliesComeFrom_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("protocol");
        for (const int version : {4, 6})
            for (const auto protocol : {Protocol::Tcp, Protocol::Udp})
                QTest::addRow("IPv%d protocol %d", version, static_cast<int>(protocol))
                    << version << static_cast<int>(protocol);
    }
    void marksSayWhereRequestsGoAndRepliesComeFrom()
    {
        QFETCH(int, version);
        QFETCH(int, protocol);
        Ground ground(static_cast<Protocol>(protocol), version);
        ground.add(ground.ends.server);
        const auto request = ground.request();
        const auto sent = ground.show(request);
        QCOMPARE(sent.action, Action::Accept);
        QCOMPARE(sent.mark, kServerMark);
        QCOMPARE(sent.reason, DropReason::None);
        const auto answer = packetOf(ground.kind, ground.ends.server, ground.ends.client);
        const auto back = ground.show(answer, true);
        QCOMPARE(back.action, Action::Accept);
        QCOMPARE(back.mark, kVipMark);
        QCOMPARE(back.reason, DropReason::None);
        // What counts is the packet, not what was copied of it.
        const auto counters = ground.fixture.server(ground.ends.server).counters;
        QCOMPARE(counters.connections, 1u);
        QCOMPARE(counters.bytesIn, request.size());
        QCOMPARE(counters.bytesOut, answer.size());
        QVERIFY(ground.fixture.booksBalance());
    }

    void aServerWithoutMarkNeedsTheWholePacket()
    {
        Ground ground(Protocol::Tcp, 4);
        const auto other = at("10.0.2.12", 8080);
        ground.add(other);
        const auto request = ground.request();
        QCOMPARE(ground.show(request).action, Action::FetchWhole);
        QVERIFY(ground.fixture.booksBalance());
        QCOMPARE(ground.fixture.server(other).counters.packetsIn, 0u);
        const auto whole = ground.fixture.send(request);
        QCOMPARE(whole.verdict.action, Action::Accept);
        QVERIFY(whole.destination() == other);
        QVERIFY(checksumsAreRight(whole.octets));
        QCOMPARE(ground.fixture.server(other).counters.connections, 1u);
        QCOMPARE(ground.fixture.server(other).counters.packetsIn, 1u);
        QVERIFY(ground.fixture.booksBalance());
    }

    void anotherForwardingNeedsTheWholePacket()
    {
        for (const auto how : {Forwarding::DirectRoute, Forwarding::LocalNode}) {
            Ground ground(Protocol::Udp, 4);
            ground.add(ground.ends.server, how);
            const auto request = ground.request();
            QCOMPARE(ground.show(request).action, Action::FetchWhole);
            QVERIFY(ground.fixture.send(request).verdict.action != Action::Drop);
            QCOMPARE(ground.show(request).action, Action::FetchWhole); // now there is a connection
            QCOMPARE(ground.fixture.server(ground.ends.server).counters.connections, 1u);
            QCOMPARE(ground.fixture.server(ground.ends.server).counters.packetsIn, 1u);
            QVERIFY(ground.fixture.booksBalance());
        }
    }

    void connectionsOfOnePacketLeaveNothingBehind()
    {
        Ground ground(Protocol::Udp, 4);
        auto config = ground.fixture.service().config;
        config.onePacket = true;
        ground.fixture.apply(EditService{config});
        ground.add(at("10.0.2.12", 8080));
        QCOMPARE(ground.show(ground.request()).action, Action::FetchWhole);
        QVERIFY(ground.fixture.connections().empty());
    }

    void withoutAServerTheErrorQuotesTheWholePacket()
    {
        Ground ground(Protocol::Tcp, 4);
        const auto request = ground.request();
        QCOMPARE(ground.show(request).action, Action::FetchWhole);
        QVERIFY(ground.fixture.director().takeOutput().empty());
        QCOMPARE(ground.fixture.send(request).verdict.reason, DropReason::NoDestination);
        const auto output = ground.fixture.director().takeOutput();
        QCOMPARE(output.size(), 1u);
        QCOMPARE(output[0].bytes.size(), std::size_t{576});
        QVERIFY(ground.fixture.booksBalance());
    }

    void strayRepliesNeedTheWholePacket()
    {
        Ground ground(Protocol::Udp, 4);
        ground.add(ground.ends.server);
        const auto stray = packetOf(ground.kind, ground.ends.server, ground.ends.client);
        ground.fixture.tune([](Tunables &tunables) { tunables.natIcmpSend = 1; });
        QCOMPARE(ground.show(stray, true).action, Action::FetchWhole);
        ground.fixture.tune([](Tunables &tunables) { tunables.natIcmpSend = 0; });
        QCOMPARE(ground.show(stray, true).action, Action::Pass);
        QVERIFY(ground.fixture.booksBalance());
    }

    void callIdentifiersAreBehindTheHeaders()
    {
        Ground ground(Protocol::Udp, 4);
        auto config = ground.fixture.service().config;
        config.persistent = true;
        config.persistenceTimeoutSeconds = 300;
        config.persistenceEngine = "sip";
        ground.fixture.apply(EditService{config});
        ground.add(ground.ends.server);
        QCOMPARE(ground.show(ground.request()).action, Action::FetchWhole);
    }

    void startsWithoutAWholeHeaderAreRefused()
    {
        const auto [client, vip, server] = familyOf(6);
        const auto packet = tcpPacket(client, vip, kTcpSyn, kPayload);
        for (std::size_t copied = 0; copied < packet.size(); ++copied) {
            Held held(Octets(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(copied)));
            const auto parsed = Packet::parseStart(held.buffer(), packet.size());
            QCOMPARE(parsed.has_value(), copied >= 60);
            QVERIFY(!parsed || (!parsed->isWhole() && parsed->size() == packet.size()));
        }
        Held shorter(startOf(packet));
        QVERIFY(!Packet::parseStart(shorter.buffer(), packet.size() - 1).has_value());
    }

    void marksAreFoundAmongMany()
    {
        std::map<Endpoint, std::uint32_t> all;
        for (std::uint32_t i = 0; i < 5000; ++i)
            all[{Address::fromIPv4(0x0A000000 + i / 4), static_cast<std::uint16_t>(80 + i % 4)}] =
                kServerMark + i;
        const EndpointMarks marks(all);
        for (const auto &[endpoint, mark] : all)
            QCOMPARE(marks.find(endpoint), mark);
        QCOMPARE(marks.find(at("10.0.0.1", 79)), 0u);
        QCOMPARE(marks.find(at("fd00::1", 80)), 0u);
        QCOMPARE(EndpointMarks().find(at("10.0.0.1", 80)), 0u);
    }
};

QTEST_APPLESS_MAIN(TestHeaderQueue)
#include "tst_headerqueue.moc"
