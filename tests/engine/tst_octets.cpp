// SPDX-License-Identifier: GPL-3.0-or-later
// How many octets a connection says it had: to the last one, whoever counted them.
#include <QTest>
#include <algorithm>
#include <numeric>

#include "conversation.h"
#include "engine/conn/connection.h"
#include "engine/conn/recordmemory.h"
#include "engine/conn/tcpstate.h"
#include "playedcache.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

constexpr std::uint16_t kPort = 80;

struct Ends
{
    Endpoint client;
    Endpoint vip;
    Endpoint server;
};

Ends endsOf(bool isIPv6)
{
    if (isIPv6)
        return {at("2001:db8:9::1", 40001), at("2001:db8::1", kPort), at("fd00::1", kPort)};
    return {at("10.9.1.1", 40001), at("10.0.100.1", kPort), at("10.0.2.1", kPort)};
}

Octets packetOf(Protocol protocol, const Endpoint &from, const Endpoint &to, std::size_t payload)
{
    const std::string text(payload, 'x');
    return protocol == Protocol::Tcp ? tcpPacket(from, to, kTcpAck, text)
                                     : udpPacket(from, to, text);
}

std::uint64_t bytesOf(const DirectorFixture &fixture)
{
    const auto all = fixture.connections();
    return std::accumulate(all.begin(), all.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto &row) { return sum + row.bytes; });
}

std::uint64_t countedBytes(const DirectorFixture &fixture)
{
    const auto counters = fixture.service().counters;
    return counters.bytesIn + counters.bytesOut;
}

void addService(DirectorFixture &fixture, Protocol protocol, const Ends &ends,
                Forwarding how = Forwarding::Masquerade)
{
    const auto config = makeService(protocol, ends.vip);
    fixture.apply(AddService{config});
    fixture.apply(AddDestination{config.key, makeServer(ends.server, how)});
    RouteInfo route;
    route.source = at(ends.server.address.isIPv4() ? "10.0.2.250" : "fd00::250", 0).address;
    fixture.director().setRoute(ends.server.address, route);
}

// Records that outlive their Director.
class Memory : public RecordMemory
{
public:
    Connection *room(std::uint32_t first, std::uint32_t count) override
    {
        return first + count <= m_records.size() ? m_records.data() + first : nullptr;
    }
    [[nodiscard]] std::span<Connection> records() { return m_records; }

private:
    std::vector<Connection> m_records = std::vector<Connection>(2048);
};

// A masqueraded TCP service with a flow cache and one connection in it.
class Stage
{
public:
    explicit Stage(std::shared_ptr<RecordMemory> memory = nullptr)
        : fixture(options(std::move(memory)))
    {
        addService(fixture, Protocol::Tcp, ends);
        fixture.director().useFlowCache(cache.memory(), fixture.now());
    }

    void open()
    {
        talk = openTcp(fixture, ends.client, ends.vip);
        flow = fixture.director().takeFlowRequests().at(0);
    }
    // By the cache: so many of each, 1000 octets a request and 1400 an answer.
    void exchange(int packets)
    {
        for (int i = 0; i < packets; ++i) {
            cache.handle(flow, false, 1000, fixture.now());
            cache.handle(flow, true, 1400, fixture.now());
        }
    }
    // By the queue.
    void request(std::size_t payload)
    {
        fixture.send(packetOf(Protocol::Tcp, ends.client, ends.vip, payload));
    }

    const Ends ends = endsOf(false);
    DirectorFixture fixture;
    Cache cache;
    TcpTalk talk;
    FlowRequest flow;

private:
    static DirectorOptions options(std::shared_ptr<RecordMemory> memory)
    {
        DirectorOptions result;
        result.connectionCapacity = 100;
        result.records = std::move(memory);
        return result;
    }
};

constexpr std::uint64_t kOpening = 40 * 3;       // SYN, SYN and ACK, ACK
constexpr std::uint64_t kExchange = 1000 + 1400; // of Stage::exchange()

} // namespace

class tst_Octets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPacketOfTheQueueCounts_data();
    void everyPacketOfTheQueueCounts();
    void headersAreEnoughToCount();
    void errorsCountAsInTheStatistics();
    void connectionsOfOnePacketCountAtTheirTemplate();
    void aNewConnectionStartsAtZero();
    void cachedPacketsAreAddedOnce();
    void lateOnesAreStillCounted();
    void lateOnesOfAnEndedConnectionAreNobodyElses();
    void switchingPathsLosesNothing();
    void moreThan32BitsCount();
    void connectionsOfAKilledDirectorGoOnCounting_data();
    void connectionsOfAKilledDirectorGoOnCounting();
};

void tst_Octets::everyPacketOfTheQueueCounts_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("isIPv6");
    QTest::addColumn<int>("how");
    for (const auto protocol : {Protocol::Tcp, Protocol::Udp})
        for (const bool isIPv6 : {false, true})
            for (const auto how :
                 {Forwarding::Masquerade, Forwarding::DirectRoute, Forwarding::Tunnel})
                QTest::addRow("%d IPv%d method %d", static_cast<int>(protocol), isIPv6 ? 6 : 4,
                              static_cast<int>(how))
                    << static_cast<int>(protocol) << isIPv6 << static_cast<int>(how);
}

// As they came: a tunnel's outer headers are nobody's octets. Only masqueraded answers come by.
void tst_Octets::everyPacketOfTheQueueCounts()
{
    QFETCH(int, protocol);
    QFETCH(bool, isIPv6);
    QFETCH(int, how);
    const auto kind = static_cast<Protocol>(protocol);
    const auto ends = endsOf(isIPv6);
    DirectorFixture fixture;
    addService(fixture, kind, ends, static_cast<Forwarding>(how));
    std::uint64_t sum = 0;
    if (kind == Protocol::Tcp) {
        const auto opening = tcpPacket(ends.client, ends.vip, kTcpSyn);
        fixture.send(opening);
        sum += opening.size();
    }
    for (std::size_t payload = 0; payload < 1200; payload += 7) {
        const auto request = packetOf(kind, ends.client, ends.vip, payload);
        sum += request.size();
        QVERIFY(fixture.send(request).verdict.action != Action::Drop);
        if (static_cast<Forwarding>(how) != Forwarding::Masquerade)
            continue;
        const auto answer = packetOf(kind, ends.server, ends.client, payload / 2);
        sum += answer.size();
        QCOMPARE(fixture.reply(answer).verdict.action, Action::Accept);
    }
    QCOMPARE(fixture.connections().size(), std::size_t{1});
    QCOMPARE(bytesOf(fixture), sum);
    QCOMPARE(countedBytes(fixture), sum);
}

// 128 octets of each are here, and a merged segment is as long as it is.
void tst_Octets::headersAreEnoughToCount()
{
    const auto ends = endsOf(false);
    DirectorFixture fixture;
    addService(fixture, Protocol::Tcp, ends);
    const EndpointMarks marks{{{ends.server, 1}, {ends.vip, 2}}};
    std::uint64_t sum = 0;
    const auto show = [&](const Octets &whole, bool isReply) {
        Held held(
            {whole.begin(), whole.begin() + std::min<std::ptrdiff_t>(128, std::ssize(whole))});
        auto packet = Packet::parseStart(held.buffer(), whole.size());
        PacketMeta meta;
        meta.marks = &marks;
        meta.fromReplyHook = isReply;
        meta.superpacket = whole.size() > 1500;
        sum += whole.size();
        return fixture.director().process(packet.value(), meta, fixture.now()).action;
    };
    QCOMPARE(show(tcpPacket(ends.client, ends.vip, kTcpSyn), false), Action::Accept);
    for (const std::size_t payload : {1u, 1448u, 60000u}) {
        const auto request = packetOf(Protocol::Tcp, ends.client, ends.vip, payload);
        QCOMPARE(show(request, false), Action::Accept);
        const auto answer = packetOf(Protocol::Tcp, ends.server, ends.client, payload);
        QCOMPARE(show(answer, true), Action::Accept);
    }
    QCOMPARE(bytesOf(fixture), sum);
    QCOMPARE(countedBytes(fixture), sum);
}

void tst_Octets::errorsCountAsInTheStatistics()
{
    const auto ends = endsOf(false);
    DirectorFixture fixture;
    addService(fixture, Protocol::Udp, ends);
    const auto request = udpPacket(ends.client, ends.vip, "x");
    const auto sent = fixture.send(request);
    const auto error = icmpPacket(ends.server.address, ends.client.address, 3, 3, sent.octets);
    QCOMPARE(fixture.reply(error).verdict.action, Action::Accept);
    QCOMPARE(bytesOf(fixture), request.size() + error.size());
    QCOMPARE(countedBytes(fixture), request.size() + error.size());
}

void tst_Octets::connectionsOfOnePacketCountAtTheirTemplate()
{
    const auto ends = endsOf(false);
    DirectorFixture fixture;
    auto config = makeService(Protocol::Udp, ends.vip);
    config.onePacket = true;
    config.persistent = true;
    config.persistenceTimeoutSeconds = 60;
    fixture.apply(AddService{config});
    fixture.apply(AddDestination{config.key, makeServer(ends.server)});
    for (std::size_t payload = 1; payload <= 5; ++payload)
        fixture.send(packetOf(Protocol::Udp, ends.client, ends.vip, payload));
    const auto rows = fixture.connections();
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(rows[0].isTemplate);
    QCOMPARE(rows[0].packets, 5u);
    QCOMPARE(rows[0].bytes, std::uint64_t{5 * 28 + 1 + 2 + 3 + 4 + 5});
}

void tst_Octets::aNewConnectionStartsAtZero()
{
    Stage stage;
    stage.open();
    stage.exchange(10);
    closeTcp(stage.fixture, stage.talk);
    stage.fixture.jump(std::chrono::minutes(20));
    QVERIFY(stage.fixture.connections().empty());
    std::ignore = stage.fixture.director().takeFlowRequests();
    stage.open();
    QCOMPARE(bytesOf(stage.fixture), kOpening);
}

void tst_Octets::cachedPacketsAreAddedOnce()
{
    Stage stage;
    stage.open();
    QCOMPARE(bytesOf(stage.fixture), kOpening);
    stage.exchange(5);
    QCOMPARE(bytesOf(stage.fixture), kOpening + 5 * kExchange);
    QCOMPARE(bytesOf(stage.fixture), kOpening + 5 * kExchange);
    stage.exchange(1);
    stage.request(60); // such as fragments: through the queue
    QCOMPARE(bytesOf(stage.fixture), kOpening + 6 * kExchange + 100);
    stage.fixture.pass(std::chrono::seconds(2));
    QCOMPARE(bytesOf(stage.fixture), countedBytes(stage.fixture));
    QCOMPARE(stage.fixture.connections().at(0).packets, 2u + 6u + 1u);
}

// Two packets that had found their entry before it was gone.
void tst_Octets::lateOnesAreStillCounted()
{
    Stage stage;
    stage.open();
    stage.exchange(3);
    closeTcp(stage.fixture, stage.talk);
    const auto before = bytesOf(stage.fixture);
    stage.cache.count(stage.flow, true, 1400, stage.fixture.now());
    stage.cache.count(stage.flow, false, 52, stage.fixture.now());
    stage.fixture.pass(std::chrono::milliseconds(300));
    QCOMPARE(stage.fixture.connections().size(), std::size_t{1}); // TIME_WAIT
    QCOMPARE(bytesOf(stage.fixture), before + 1452);
    QCOMPARE(bytesOf(stage.fixture), countedBytes(stage.fixture));
}

void tst_Octets::lateOnesOfAnEndedConnectionAreNobodyElses()
{
    Stage stage;
    stage.open();
    stage.fixture.director().flowRefused(stage.flow.slot, stage.fixture.now());
    stage.fixture.pass(std::chrono::seconds(2));
    stage.request(0); // offered again, in its slot
    stage.flow = stage.fixture.director().takeFlowRequests().at(0);
    stage.fixture.jump(std::chrono::seconds(901));
    QVERIFY(stage.fixture.connections().empty());
    stage.cache.count(stage.flow, false, 5000, stage.fixture.now());
    const auto counted = countedBytes(stage.fixture);
    const auto other = at("10.9.1.9", 9);
    stage.fixture.send(tcpPacket(other, stage.ends.vip, kTcpSyn)); // in the same record
    stage.fixture.pass(std::chrono::milliseconds(300));
    QCOMPARE(bytesOf(stage.fixture), std::uint64_t{40});
    QCOMPARE(countedBytes(stage.fixture), counted + 40 + 5000);
}

void tst_Octets::switchingPathsLosesNothing()
{
    Stage stage;
    stage.open();
    auto sum = kOpening;
    for (int round = 0; round < 4; ++round) {
        stage.exchange(round + 1);
        stage.fixture.director().useFlowCache({}, stage.fixture.now());
        stage.request(60);
        sum += static_cast<std::uint64_t>(round + 1) * kExchange + 100;
        QCOMPARE(bytesOf(stage.fixture), sum);
        stage.fixture.director().useFlowCache(stage.cache.memory(), stage.fixture.now());
        stage.request(60);
        sum += 100;
        stage.flow = stage.fixture.director().takeFlowRequests().at(0);
        QCOMPARE(bytesOf(stage.fixture), sum);
    }
    QCOMPARE(countedBytes(stage.fixture), sum);
}

void tst_Octets::moreThan32BitsCount()
{
    Stage stage;
    stage.open();
    constexpr auto kMuch = std::uint64_t{3} << 40;
    for (int i = 0; i < 3; ++i) {
        stage.cache.count(stage.flow, true, kMuch, stage.fixture.now());
        QCOMPARE(bytesOf(stage.fixture), kOpening + static_cast<std::uint64_t>(i + 1) * kMuch);
    }
}

void tst_Octets::connectionsOfAKilledDirectorGoOnCounting_data()
{
    QTest::addColumn<bool>("wasBooked");
    QTest::newRow("read by the earlier Director") << true;
    QTest::newRow("in the cache only") << false;
}

// What the cache counted while nobody lived is added to what the record says.
void tst_Octets::connectionsOfAKilledDirectorGoOnCounting()
{
    QFETCH(bool, wasBooked);
    const auto memory = std::make_shared<Memory>();
    Stage before(memory);
    before.open();
    before.exchange(4);
    auto sum = kOpening + 4 * kExchange;
    if (wasBooked)
        QCOMPARE(bytesOf(before.fixture), sum);
    before.exchange(2);
    sum += 2 * kExchange;
    const auto &record = before.cache.record(before.flow);
    FoundFlow found{before.flow, before.cache.word(before.flow), before.fixture.now(),
                    record.request.packets, record.request.octets + record.reply.octets};
    QCOMPARE(found.packetsIn, wasBooked ? 2u : 6u);

    Stage after;
    const auto taken = after.fixture.director().inherit(
        memory->records(), [](const Address &) { return true; }, after.fixture.now());
    QCOMPARE(taken, 1u);
    QVERIFY(after.fixture.director().adoptFlow(found, after.fixture.now()));
    after.flow = after.fixture.director().takeFlowRequests().at(0);
    QCOMPARE(bytesOf(after.fixture), sum);
    QCOMPARE(after.fixture.connections().at(0).packets, 2u + 6u);
    after.exchange(1);
    QCOMPARE(bytesOf(after.fixture), sum + kExchange);
}

QTEST_GUILESS_MAIN(tst_Octets)
#include "tst_octets.moc"
