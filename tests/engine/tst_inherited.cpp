// SPDX-License-Identifier: GPL-3.0-or-later
// A Director that finds the records of one before it, which ended without a word.
#include <QTest>
#include <algorithm>
#include <memory>
#include <optional>

#include "directorfixture.h"
#include "engine/base/random.h"
#include "engine/conn/connection.h"
#include "engine/conn/recordmemory.h"
#include "engine/conn/sctpstate.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kVip = at("10.0.100.1", 80);
const Endpoint kVip6 = at("2001:db8::1", 80);

class Memory : public RecordMemory
{
public:
    Connection *room(std::uint32_t first, std::uint32_t count) override
    {
        if (first != m_used || first + count > m_records.size())
            return nullptr;
        m_used += count;
        return m_records.data() + first;
    }
    [[nodiscard]] std::span<Connection> records() { return std::span(m_records).first(m_used); }

private:
    std::vector<Connection> m_records = std::vector<Connection>(16384);
    std::uint32_t m_used = 0;
};

Endpoint client(std::uint16_t number, bool isIPv6 = false)
{
    const auto port = static_cast<std::uint16_t>(2000 + number);
    return isIPv6 ? at("2001:db8:9::1", port) : at("10.9.1.1", port);
}

Endpoint server(int number, bool isIPv6 = false)
{
    const auto text = (isIPv6 ? "fd00::" : "10.0.2.") + std::to_string(number);
    return at(text, 80);
}

// One Director writes, the next reads.
class Generations
{
public:
    explicit Generations(std::uint32_t capacity = 4096)
        : before(options(capacity))
    {}

    // Of both, once the second one is there.
    void apply(const Change &change)
    {
        before.apply(change);
        m_changes.push_back(change);
    }
    // The end of the first one, `pause` before the second.
    DirectorFixture &next(Duration pause = std::chrono::seconds(2), std::uint32_t capacity = 4096)
    {
        makeNext(pause, capacity);
        taken = after->director().inherit(
            m_memory->records(), [](const Address &) { return true; }, after->now());
        return *after;
    }
    void makeNext(Duration pause, std::uint32_t capacity = 4096)
    {
        after.emplace(options(capacity, false));
        after->jump(before.now() - after->now() + pause);
        for (const auto &change : m_changes)
            after->apply(change);
    }
    [[nodiscard]] std::span<Connection> records() { return m_memory->records(); }

private:
    [[nodiscard]] DirectorOptions options(std::uint32_t capacity, bool inMemory = true) const
    {
        DirectorOptions result;
        result.connectionCapacity = capacity;
        if (inMemory)
            result.records = m_memory;
        return result;
    }

    std::shared_ptr<Memory> m_memory = std::make_shared<Memory>();
    ChangeSet m_changes;

public:
    DirectorFixture before;
    std::optional<DirectorFixture> after;
    std::uint32_t taken = 0;
};

ServiceKey addService(Generations &both, const ServiceConfig &config, Forwarding how,
                      bool isIPv6 = false)
{
    both.apply(AddService{config});
    for (const int number : {1, 2, 3})
        both.apply(AddDestination{config.key, makeServer(server(number, isIPv6), how)});
    return config.key;
}

// IPv6 tunnels need a source.
void giveRoutes(DirectorFixture &fixture, bool isIPv6)
{
    RouteInfo route;
    route.source = server(9, isIPv6).address;
    for (const int number : {1, 2, 3})
        fixture.director().setRoute(server(number, isIPv6).address, route);
}

std::vector<std::string> lines(const DirectorFixture &fixture, Duration older = {})
{
    std::vector<std::string> result;
    const auto seconds =
        static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(older).count());
    for (const auto &row : fixture.connections())
        result.push_back(row.client.toString() + ' ' + row.virtualEndpoint.toString() + ' '
                         + row.destination.toString() + ' ' + row.state + ' '
                         + std::to_string(row.expiresSeconds - seconds) + ' '
                         + std::to_string(row.packets) + ' ' + std::to_string(row.bytes) + ' '
                         + std::to_string(row.ageSeconds + seconds) + ' '
                         + std::to_string(static_cast<int>(row.forwarding))
                         + (row.isTemplate ? " template" : ""));
    std::ranges::sort(result);
    return result;
}

Octets packetFor(Protocol protocol, const Endpoint &from, const Endpoint &to, bool isFirst)
{
    switch (protocol) {
    case Protocol::Udp: return udpPacket(from, to);
    case Protocol::Sctp: return sctpPacket(from, to, isFirst ? kSctpChunkInit : 0);
    default: return tcpPacket(from, to, isFirst ? kTcpSyn : kTcpAck);
    }
}

} // namespace

class tst_Inherited : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsGoOnAsTheyWere_data();
    void connectionsGoOnAsTheyWere();
    void templatesKeepTheirClients();
    void templatesOfMarksAndOfFtpKeepTheirClients_data();
    void templatesOfMarksAndOfFtpKeepTheirClients();
    void ftpDialoguesAreLeftOut();
    void whatTheRulesDoNotHaveIsLeftOut();
    void whatExpiredMeanwhileIsLeftOut();
    void clientsOfOthersAreLeftToThem();
    void whatIsThereIsNotDoubled();
    void tableMayBeSmaller();
    void recordsInOrdinaryMemoryAreNotSeen();
    void anyOctetsAreHarmless();
};

void tst_Inherited::connectionsGoOnAsTheyWere_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("isIPv6");
    QTest::addColumn<int>("how");
    for (const auto protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
        for (const bool isIPv6 : {false, true})
            for (const auto how :
                 {Forwarding::Masquerade, Forwarding::DirectRoute, Forwarding::Tunnel})
                QTest::addRow("%d IPv%d method %d", static_cast<int>(protocol), isIPv6 ? 6 : 4,
                              static_cast<int>(how))
                    << static_cast<int>(protocol) << isIPv6 << static_cast<int>(how);
}

// Lists, counts and timers are the same; every packet finds its server, replies their client.
void tst_Inherited::connectionsGoOnAsTheyWere()
{
    QFETCH(int, protocol);
    QFETCH(bool, isIPv6);
    QFETCH(int, how);
    const auto kind = static_cast<Protocol>(protocol);
    const bool rewrites = static_cast<Forwarding>(how) == Forwarding::Masquerade;
    const auto vip = isIPv6 ? kVip6 : kVip;
    Generations both;
    addService(both, makeService(kind, vip), static_cast<Forwarding>(how), isIPv6);
    giveRoutes(both.before, isIPv6);
    std::vector<Endpoint> servers;
    for (std::uint16_t i = 0; i < 30; ++i) {
        const auto sent = both.before.send(packetFor(kind, client(i, isIPv6), vip, true));
        QVERIFY(sent.verdict.action == Action::Accept || sent.verdict.action == Action::SendTo);
        servers.push_back(both.before.connections().empty() ? Endpoint() : sent.destination());
        if (i % 3 == 0)
            both.before.send(packetFor(kind, client(i, isIPv6), vip, false));
        both.before.pass(std::chrono::milliseconds(10));
    }
    const auto pause = std::chrono::seconds(1); // an INIT of SCTP is remembered for three
    const auto expected = lines(both.before, pause);
    QCOMPARE(expected.size(), std::size_t{30});
    auto &after = both.next(pause);
    giveRoutes(after, isIPv6);
    QCOMPARE(both.taken, 30u);
    QCOMPARE(lines(after), expected);
    for (const int number : {1, 2, 3}) {
        const auto was = both.before.server(server(number, isIPv6));
        const auto is = after.server(server(number, isIPv6));
        QCOMPARE(is.activeConnections, was.activeConnections);
        QCOMPARE(is.inactiveConnections, was.inactiveConnections);
    }
    for (std::uint16_t i = 0; i < 30; ++i) {
        const auto sent = after.send(packetFor(kind, client(i, isIPv6), vip, false));
        QVERIFY(sent.verdict.action == (rewrites ? Action::Accept : Action::SendTo));
        QCOMPARE(sent.destination(), servers[i]);
        if (!rewrites)
            continue;
        const auto back = after.reply(packetFor(kind, servers[i], client(i, isIPv6), false));
        QCOMPARE(back.verdict.action, Action::Accept);
        QCOMPARE(back.source(), vip);
    }
    QCOMPARE(lines(after).size(), std::size_t{30});
    after.jump(std::chrono::hours(25));
    QVERIFY(after.connections().empty());
    QCOMPARE(after.server(server(1, isIPv6)).activeConnections, 0u);
    QCOMPARE(after.server(server(1, isIPv6)).inactiveConnections, 0u);
}

void tst_Inherited::templatesKeepTheirClients()
{
    Generations both;
    auto config = makeService(Protocol::Tcp, kVip);
    config.persistent = true;
    config.persistenceTimeoutSeconds = 60;
    addService(both, config, Forwarding::Masquerade);
    const auto first = both.before.send(tcpPacket(client(1), kVip, kTcpSyn)).destination();
    both.before.send(tcpPacket(at("10.9.1.2", 1), kVip, kTcpSyn));
    auto &after = both.next();
    QCOMPARE(both.taken, 4u); // two templates, two connections
    QCOMPARE(after.server(first).persistentConnections, 1u);
    for (std::uint16_t i = 2; i < 9; ++i)
        QCOMPARE(after.send(tcpPacket(client(i), kVip, kTcpSyn)).destination(), first);
    // The connection of before still holds the template: SYN_RECV and FIN_WAIT are shorter than it.
    after.send(tcpPacket(client(1), kVip, kTcpAck));
    after.jump(std::chrono::minutes(10));
    QCOMPARE(after.send(tcpPacket(client(20), kVip, kTcpSyn)).destination(), first);
}

void tst_Inherited::templatesOfMarksAndOfFtpKeepTheirClients_data()
{
    QTest::addColumn<int>("mark");
    QTest::addColumn<int>("servicePort");
    QTest::addColumn<int>("port");
    QTest::newRow("mark") << 7 << 0 << 80;
    QTest::newRow("any port") << 0 << 0 << 8080;
    QTest::newRow("FTP, active data") << 0 << 21 << 20;
}

void tst_Inherited::templatesOfMarksAndOfFtpKeepTheirClients()
{
    QFETCH(int, mark);
    QFETCH(int, servicePort);
    QFETCH(int, port);
    Generations both;
    auto config =
        makeService(Protocol::Tcp, at("10.0.100.1", static_cast<std::uint16_t>(servicePort)));
    if (mark != 0)
        config.key = ServiceKey::forMark(static_cast<std::uint32_t>(mark), AddressFamily::IPv4);
    config.persistent = true;
    config.persistenceTimeoutSeconds = 600;
    both.apply(AddService{config});
    for (const auto *address : {"10.0.2.1", "10.0.2.2", "10.0.2.3"})
        both.apply(AddDestination{config.key,
                                  makeServer(at(address, static_cast<std::uint16_t>(servicePort)),
                                             Forwarding::DirectRoute)});
    PacketMeta meta;
    meta.firewallMark = static_cast<std::uint32_t>(mark);
    const auto vip = at("10.0.100.1", static_cast<std::uint16_t>(servicePort == 0 ? port : 21));
    const auto hop = both.before.send(tcpPacket(client(1), vip, kTcpSyn), meta).verdict.nextHop;
    auto &after = both.next();
    QCOMPARE(both.taken, 2u);
    const auto other = at("10.0.100.1", static_cast<std::uint16_t>(port + 1100));
    for (std::uint16_t i = 2; i < 6; ++i)
        QCOMPARE(after.send(tcpPacket(client(i), other, kTcpSyn), meta).verdict.nextHop, hop);
}

// Their numbers may have been shifted by what nobody knows any more.
void tst_Inherited::ftpDialoguesAreLeftOut()
{
    Generations both;
    const auto vip = at("10.0.100.1", 21);
    const auto config = makeService(Protocol::Tcp, vip);
    both.apply(AddService{config});
    both.apply(AddDestination{config.key, makeServer(at("10.0.2.1", 21))});
    QCOMPARE(both.before.send(tcpPacket(client(1), vip, kTcpSyn)).verdict.action, Action::Accept);
    auto &after = both.next();
    QCOMPARE(both.taken, 0u);
    QVERIFY(after.connections().empty());
}

void tst_Inherited::whatTheRulesDoNotHaveIsLeftOut()
{
    Generations both;
    const auto key = addService(both, makeService(Protocol::Tcp, kVip), Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 9; ++i)
        both.before.send(tcpPacket(client(i), kVip, kTcpSyn));
    both.makeNext(std::chrono::seconds(1));
    both.after->apply(RemoveDestination{key, server(1)});
    both.after->apply(EditDestination{key, makeServer(server(2), Forwarding::DirectRoute)});
    const auto taken = both.after->director().inherit(
        both.records(), [](const Address &) { return true; }, both.after->now());
    QCOMPARE(taken, 3u);
    for (const auto &row : both.after->connections())
        QCOMPARE(row.destination, server(3));
}

void tst_Inherited::whatExpiredMeanwhileIsLeftOut()
{
    Generations both;
    addService(both, makeService(Protocol::Tcp, kVip), Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 4; ++i)
        both.before.send(tcpPacket(client(i), kVip, kTcpSyn));
    both.before.send(tcpPacket(client(1), kVip, kTcpAck)); // established: 15 minutes
    const auto &after = both.next(std::chrono::minutes(2));
    QCOMPARE(both.taken, 1u);
    QCOMPARE(after.connections().at(0).client, client(1));
}

void tst_Inherited::clientsOfOthersAreLeftToThem()
{
    Generations both;
    addService(both, makeService(Protocol::Tcp, kVip), Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 8; ++i)
        both.before.send(tcpPacket(at(i % 2 == 0 ? "10.9.1.1" : "10.9.1.2", i), kVip, kTcpSyn));
    both.makeNext(std::chrono::seconds(1));
    const auto mine = at("10.9.1.2", 0).address;
    const auto taken = both.after->director().inherit(
        both.records(), [&mine](const Address &client) { return client == mine; },
        both.after->now());
    QCOMPARE(taken, 4u);
    for (const auto &row : both.after->connections())
        QCOMPARE(row.client.address, mine);
}

void tst_Inherited::whatIsThereIsNotDoubled()
{
    Generations both;
    addService(both, makeService(Protocol::Tcp, kVip), Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 8; ++i)
        both.before.send(tcpPacket(client(i), kVip, kTcpSyn));
    auto &after = both.next();
    QCOMPARE(after.director().inherit(
                 both.records(), [](const Address &) { return true; }, after.now()),
             0u);
    QCOMPARE(after.connections().size(), std::size_t{8});
}

void tst_Inherited::tableMayBeSmaller()
{
    Generations both;
    addService(both, makeService(Protocol::Tcp, kVip), Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 40; ++i)
        both.before.send(tcpPacket(client(i), kVip, kTcpSyn));
    auto &after = both.next(std::chrono::seconds(1), 16);
    QCOMPARE(both.taken, 16u);
    QCOMPARE(after.connections().size(), std::size_t{16});
    QCOMPARE(after.send(tcpPacket(client(99), kVip, kTcpSyn)).verdict.reason,
             DropReason::TableFull);
}

// More than the memory has room for: they work, and end with their Director.
void tst_Inherited::recordsInOrdinaryMemoryAreNotSeen()
{
    Generations both(20000);
    addService(both, makeService(Protocol::Udp, kVip), Forwarding::Masquerade);
    for (std::uint32_t i = 0; i < 18000; ++i) {
        const auto sent =
            both.before.send(udpPacket({Address::fromIPv4(0x0A090000 + i), 1000}, kVip));
        QCOMPARE(sent.verdict.action, Action::Accept);
    }
    both.next(std::chrono::seconds(1), 20000);
    QVERIFY(both.taken > 16000 && both.taken < 16384);
}

// Whatever stands in the records, the Director goes on in order.
void tst_Inherited::anyOctetsAreHarmless()
{
    Generations both;
    auto config = makeService(Protocol::Tcp, kVip);
    config.persistent = true;
    config.persistenceTimeoutSeconds = 60;
    addService(both, config, Forwarding::Masquerade);
    for (std::uint16_t i = 0; i < 200; ++i)
        both.before.send(tcpPacket(client(i), kVip, kTcpSyn));
    const std::vector<Connection> good(both.records().begin(), both.records().end());
    Random random(7);
    for (int round = 0; round < 50; ++round) {
        auto records = good;
        for (int i = 0; i < 400; ++i) {
            auto *octets = reinterpret_cast<std::uint8_t *>(&records[random.below(202)]);
            octets[random.below(sizeof(Connection))] = static_cast<std::uint8_t>(random.next());
        }
        both.makeNext(std::chrono::seconds(1));
        both.after->director().inherit(
            records, [](const Address &) { return true; }, both.after->now());
        for (std::uint16_t i = 0; i < 200; ++i)
            both.after->send(tcpPacket(client(i), kVip, kTcpAck));
        QVERIFY(both.after->booksBalance());
        both.after->jump(std::chrono::hours(24 * 50));
        both.after->jump(std::chrono::minutes(2)); // templates of connections that ended just now
        QVERIFY(both.after->connections().empty());
        QCOMPARE(both.after->server(server(1)).activeConnections, 0u);
        QCOMPARE(both.after->server(server(1)).inactiveConnections, 0u);
    }
}

QTEST_GUILESS_MAIN(tst_Inherited)
#include "tst_inherited.moc"
