// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds, defence, cache bypass, SIP, limits, counters: what the records do not show step by
// step.
#include <QTest>

#include "conversation.h"
#include "engine/apphelper/sip.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kVip = at("10.0.100.1", 80);

Endpoint clientOf(unsigned number)
{
    return {Address::fromIPv4(0x0A090001u + number / 60000),
            static_cast<std::uint16_t>(1024 + number % 60000)};
}

void addServers(DirectorFixture &fixture, unsigned count)
{
    for (unsigned i = 1; i <= count; ++i)
        fixture.apply(AddDestination{fixture.service().config.key,
                                     makeServer({Address::fromIPv4(0x0A00020Au + i),
                                                 fixture.service().config.key.endpoint.port})});
}

std::optional<std::string> callIdIn(std::string_view text)
{
    return sipCallId(std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

std::string invite(const std::string &callIdLine)
{
    return "INVITE sip:bob@example.org SIP/2.0\r\nVia: SIP/2.0/UDP 10.9.1.1\r\n" + callIdLine
           + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

class TestDirector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerOverItsUpperThresholdGetsNothingUntilItIsUnderTheLower()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        const auto key = fixture.service().config.key;
        auto small = makeServer(at("10.0.2.11", 80));
        small.upperThreshold = 3;
        small.lowerThreshold = 2;
        fixture.apply(AddDestination{key, small});
        std::vector<TcpTalk> talks;
        for (unsigned i = 0; i < 3; ++i)
            talks.push_back(openTcp(fixture, clientOf(i), kVip));
        QVERIFY(fixture.server(small.endpoint).overloaded);
        QCOMPARE(serverName(openTcp(fixture, clientOf(3), kVip).server), QStringLiteral("none"));
        QCOMPARE(fixture.dropped(DropReason::NoDestination), 1u);

        // Closed connections count until they are gone: inactive ones are connections too.
        closeTcp(fixture, talks[0]);
        QVERIFY(fixture.server(small.endpoint).overloaded);
        fixture.pass(std::chrono::seconds(121));
        QVERIFY(fixture.server(small.endpoint).overloaded);
        closeTcp(fixture, talks[1]);
        fixture.pass(std::chrono::seconds(121));
        QVERIFY(!fixture.server(small.endpoint).overloaded);
        QCOMPARE(serverName(openTcp(fixture, clientOf(4), kVip).server), QStringLiteral("rs1"));
    }

    void resetsAndAttemptsThatComeAgainAreCounted()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        const auto resets = [&] { return fixture.status().engine.connectionResets; };
        const auto repeated = [&] { return fixture.status().engine.repeatedAttempts; };

        // The server refuses: one reset, however often it says so.
        const auto server = fixture.send(tcpPacket(clientOf(1), kVip, kTcpSyn)).destination();
        fixture.reply(tcpPacket(server, clientOf(1), kTcpRst | kTcpAck));
        fixture.reply(tcpPacket(server, clientOf(1), kTcpRst | kTcpAck));
        QCOMPARE(resets(), 1u);

        // A client tries again before an answer, twice.
        for (int i = 0; i < 3; ++i)
            fixture.send(tcpPacket(clientOf(2), kVip, kTcpSyn));
        QCOMPARE(repeated(), 2u);

        // A connection that works, ended by a reset of the client.
        openTcp(fixture, clientOf(3), kVip);
        fixture.send(tcpPacket(clientOf(3), kVip, kTcpRst));
        QCOMPARE(resets(), 2u);

        // What ends with a FIN ended well, whatever follows.
        const auto closed = openTcp(fixture, clientOf(4), kVip);
        closeTcp(fixture, closed);
        fixture.send(tcpPacket(clientOf(4), kVip, kTcpRst));
        QCOMPARE(resets(), 2u);
        QCOMPARE(repeated(), 2u);
    }

    void aHigherThresholdLiftsTheOverload()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        const auto key = fixture.service().config.key;
        auto server = makeServer(at("10.0.2.11", 80));
        server.upperThreshold = 1;
        fixture.apply(AddDestination{key, server});
        QCOMPARE(serverName(openTcp(fixture, clientOf(0), kVip).server), QStringLiteral("rs1"));
        QVERIFY(fixture.server(server.endpoint).overloaded);
        server.upperThreshold = 2;
        fixture.apply(EditDestination{key, server});
        QVERIFY(!fixture.server(server.endpoint).overloaded);
    }

    void aFullTableRefusesNewConnectionsAndKeepsTheOldOnes()
    {
        DirectorFixture fixture(10);
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 2);
        for (unsigned i = 0; i < 10; ++i)
            QVERIFY(!openTcp(fixture, clientOf(i), kVip).server.address.isUnspecified());
        QCOMPARE(fixture.send(tcpPacket(clientOf(10), kVip, kTcpSyn)).verdict.reason,
                 DropReason::TableFull);
        QCOMPARE(fixture.dropped(DropReason::TableFull), 1u);
        for (unsigned i = 0; i < 10; ++i)
            QCOMPARE(fixture.send(tcpPacket(clientOf(i), kVip, kTcpAck)).verdict.action,
                     Action::Accept);
        QVERIFY(fixture.booksBalance());
    }

    void everyNthNewConnectionIsDroppedByDropPacket()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        fixture.tune([](Tunables &tunables) {
            tunables.dropPacket = 3;
            tunables.amDropRate = 5;
        });
        unsigned dropped = 0;
        for (unsigned i = 0; i < 100; ++i)
            dropped += fixture.send(tcpPacket(clientOf(i), kVip, kTcpSyn)).verdict.reason
                       == DropReason::Overload;
        QVERIFY2(dropped == 20 || dropped == 21, QByteArray::number(dropped));
        // Packets of connections that exist are never dropped.
        for (const auto &connection : fixture.connections())
            QCOMPARE(fixture.send(tcpPacket(connection.client, kVip, kTcpAck)).verdict.action,
                     Action::Accept);
    }

    void automaticDefencesFollowTheMemory()
    {
        DirectorFixture fixture;
        fixture.tune([](Tunables &tunables) {
            tunables.dropEntry = 1;
            tunables.dropPacket = 1;
            tunables.secureTcp = 2;
        });
        const auto levels = [&] {
            const auto &tunables = fixture.director().tunables();
            return std::array{tunables.dropEntry, tunables.dropPacket, tunables.secureTcp};
        };
        QCOMPARE(levels(), (std::array<std::int64_t, 3>{1, 1, 1}));
        fixture.director().setAvailableMemory(100);
        fixture.pass(std::chrono::seconds(2));
        QCOMPARE(levels(), (std::array<std::int64_t, 3>{2, 2, 2}));
        fixture.director().setAvailableMemory(100000);
        fixture.pass(std::chrono::seconds(2));
        QCOMPARE(levels(), (std::array<std::int64_t, 3>{1, 1, 1}));
    }

    void dropEntryEndsHalfOpenConnectionsAndSparesOpenOnes()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        for (unsigned i = 0; i < 1000; ++i)
            fixture.send(tcpPacket(clientOf(i), kVip, kTcpSyn));
        for (unsigned i = 1000; i < 1500; ++i)
            openTcp(fixture, clientOf(i), kVip);
        fixture.tune([](Tunables &tunables) { tunables.dropEntry = 3; });
        fixture.pass(std::chrono::seconds(20));
        const auto server = fixture.server(at("10.0.2.11", 80));
        const auto left = fixture.connections();
        QVERIFY2(left.size() < 1300, "too few were dropped");
        const auto open =
            std::ranges::count(left, std::string("ESTABLISHED"), &ConnectionStatus::state);
        QCOMPARE(open, 500);
        QCOMPARE(server.activeConnections, left.size());
    }

    void secureTcpWaitsForTheServersWord()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        fixture.tune([](Tunables &tunables) { tunables.secureTcp = 3; });
        fixture.send(tcpPacket(clientOf(0), kVip, kTcpSyn));
        fixture.send(tcpPacket(clientOf(0), kVip, kTcpAck));
        QCOMPARE(fixture.connections().at(0).state, std::string("SYN_RECV"));
        fixture.reply(tcpPacket(at("10.0.2.11", 80), clientOf(0), kTcpAck));
        QCOMPARE(fixture.connections().at(0).state, std::string("ESTABLISHED"));
    }

    void withoutCacheServersClientsMayGoWhereTheyWanted()
    {
        DirectorFixture fixture;
        ServiceConfig config;
        config.key = ServiceKey::forMark(3, AddressFamily::IPv4);
        fixture.apply(AddService{config});
        const auto origin = at("198.51.100.7", 80);
        PacketMeta meta;
        meta.firewallMark = 3;
        const auto syn = tcpPacket(clientOf(0), origin, kTcpSyn);
        QCOMPARE(fixture.send(syn, meta).verdict.reason, DropReason::NoDestination);
        fixture.tune([](Tunables &tunables) { tunables.cacheBypass = 1; });
        const auto sent = fixture.send(syn, meta);
        QCOMPARE(sent.verdict.action, Action::Accept);
        QCOMPARE(sent.octets, syn);
        QCOMPARE(connectionLines(fixture),
                 QStringList{
                     QStringLiteral("TCP SYN_RECV 10.9.0.1:1024 198.51.100.7:80 198.51.100.7:0")});
        const auto multicast = tcpPacket(clientOf(1), at("224.0.0.5", 80), kTcpSyn);
        QCOMPARE(fixture.send(multicast, meta).verdict.reason, DropReason::NoDestination);
    }

    void icmpErrorsAreScheduledOnRequest()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 2);
        const auto error = icmpPacket(at("10.0.1.2", 0).address, kVip.address, 3, 4,
                                      tcpPacket(kVip, clientOf(0), kTcpAck, "data"));
        QCOMPARE(fixture.send(error).verdict.action, Action::Pass);
        QVERIFY(fixture.connections().empty());
        fixture.tune([](Tunables &tunables) { tunables.scheduleIcmp = 1; });
        const auto sent = fixture.send(error);
        QCOMPARE(sent.verdict.action, Action::Accept);
        QCOMPARE(serverName({sent.destination().address, 80}), QStringLiteral("rs2"));
        QVERIFY(checksumsAreRight(sent.octets));
        QCOMPARE(connectionLines(fixture),
                 QStringList{QStringLiteral("TCP NONE 10.9.0.1:1024 10.0.100.1:80 10.0.2.12:80")});
        // Without a server nobody is told: never an ICMP error about an ICMP error.
        fixture.apply(RemoveEverything{});
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.1", 81))});
        const auto other = icmpPacket(at("10.0.1.2", 0).address, kVip.address, 3, 4,
                                      tcpPacket(at("10.0.100.1", 81), clientOf(0), kTcpAck));
        QCOMPARE(fixture.send(other).verdict.reason, DropReason::NoDestination);
        QVERIFY(fixture.director().takeOutput().empty());
    }

    void callIdsAreReadAsTheKernelDoes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("callId"); // empty: none
        const auto row = [](const char *name, const char *line, const char *callId) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(callId);
        };
        row("plain", "Call-ID: a84b4c76e66710@pc33.example.com", "a84b4c76e66710@pc33.example.com");
        row("without host", "Call-ID: 12345", "12345");
        row("any case", "cAlL-iD:12345", "12345");
        row("compact", "i: 12345", "12345");
        row("blanks around the colon", "Call-ID \t:  12345", "12345");
        row("all marks", "Call-ID: -.!%*_+`'~()<>:\\\"/[]?{}", "-.!%*_+`'~()<>:\\\"/[]?{}");
        row("another header", "CSeq: 1 INVITE", "");
        row("longer name", "Call-IDs: 1", "");
        row("empty", "Call-ID: ", "");
        row("trailing blank", "Call-ID: 12345 ", "");
    }
    void callIdsAreReadAsTheKernelDoes()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, callId);
        const auto found = callIdIn(invite(line.toStdString()));
        QCOMPARE(QByteArray::fromStdString(found.value_or("")), callId);
        QCOMPARE(found.has_value(), !callId.isEmpty());
    }

    void aCallIdMustEndWithItsLineAndNotBeTooLong()
    {
        QVERIFY(!callIdIn("INVITE x\r\nCall-ID: 12345").has_value());
        QVERIFY(!callIdIn("Call-ID: 12345\r\n").has_value()); // the first line is no header
        QVERIFY(callIdIn("INVITE x\nCall-ID: 12345\n").has_value());
        QVERIFY(callIdIn(invite("Call-ID: " + std::string(255, 'a'))).has_value());
        QVERIFY(!callIdIn(invite("Call-ID: " + std::string(256, 'a'))).has_value());
        QVERIFY(!callIdIn("").has_value());
    }

    void callsStayWithTheirServer()
    {
        const auto vip = at("10.0.100.1", 5060);
        DirectorFixture fixture;
        auto config = makeService(Protocol::Udp, vip);
        config.persistent = true;
        config.persistenceTimeoutSeconds = 60;
        config.persistenceEngine = "sip";
        fixture.apply(AddService{config});
        addServers(fixture, 3);
        const auto serverOf = [&](unsigned client, const std::string &callId) {
            const auto sent =
                fixture.send(udpPacket(clientOf(client), vip, invite("Call-ID: " + callId)));
            return serverName(sent.destination());
        };
        const auto first = serverOf(0, "one@a");
        const auto second = serverOf(1, "two@a");
        QVERIFY(first != second);
        for (unsigned i = 2; i < 8; ++i) {
            QCOMPARE(serverOf(i, "one@a"), first);
            QCOMPARE(serverOf(i + 10, "two@a"), second);
        }
        const auto none = fixture.send(udpPacket(clientOf(30), vip, "hello"));
        QCOMPARE(none.verdict.reason, DropReason::NoCallId);
        std::size_t templates = 0;
        for (const auto &connection : fixture.connections()) {
            if (!connection.isTemplate)
                continue;
            ++templates;
            QCOMPARE(connection.persistenceEngine, std::string("sip"));
            QVERIFY(connection.persistenceData == "one@a" || connection.persistenceData == "two@a");
        }
        QCOMPARE(templates, 2u);
        fixture.pass(std::chrono::seconds(400));
        QVERIFY(fixture.connections().empty());
    }

    void aRefusedSetChangesNothing()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        const auto before = fixture.director().rules();
        const auto key = fixture.service().config.key;
        const auto done =
            fixture.director().apply({AddDestination{key, makeServer(at("10.0.2.11", 80))},
                                      AddDestination{key, makeServer(at("10.0.2.11", 80))}},
                                     fixture.now());
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
        QVERIFY(fixture.director().rules() == before);
        QVERIFY(fixture.service().destinations.empty());
        QCOMPARE(fixture.send(tcpPacket(clientOf(0), kVip, kTcpSyn)).verdict.reason,
                 DropReason::NoDestination);
    }

    void zeroingAServiceLeavesTheTotals()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        fixture.send(tcpPacket(clientOf(0), kVip, kTcpSyn));
        const auto total = fixture.director().status(fixture.now()).counters;
        QCOMPARE(total.packetsIn, 1u);
        const auto key = fixture.service().config.key;
        QVERIFY(fixture.director().zeroCounters(&key).has_value());
        QCOMPARE(fixture.service().counters, Counters{});
        QCOMPARE(fixture.server(at("10.0.2.11", 80)).counters, Counters{});
        QCOMPARE(fixture.director().status(fixture.now()).counters, total);
        QVERIFY(fixture.director().zeroCounters(nullptr).has_value());
        QCOMPARE(fixture.director().status(fixture.now()).counters, Counters{});
        const auto other = ServiceKey::forMark(9, AddressFamily::IPv4);
        QCOMPARE(fixture.director().zeroCounters(&other).error().code, ErrorCode::ServiceNotFound);
    }

    void aFloodWithoutServersDoesNotFloodTheClients()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        std::size_t errors = 0;
        for (int second = 0; second < 10; ++second) {
            for (unsigned i = 0; i < 2000; ++i)
                fixture.send(tcpPacket(clientOf(i), kVip, kTcpSyn));
            errors += fixture.director().takeOutput().size();
            fixture.jump(std::chrono::seconds(1));
        }
        QCOMPARE(errors, 500u); // bursts of 50
    }

    void aBackupOnlyDirectorForwardsNothing()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        SyncDaemonConfig daemon;
        daemon.role = SyncRole::Backup;
        daemon.interfaceName = "eth0";
        fixture.apply(StartSyncDaemon{daemon});
        QCOMPARE(fixture.send(tcpPacket(clientOf(0), kVip, kTcpSyn)).verdict.action,
                 Action::Accept);
        fixture.tune([](Tunables &tunables) { tunables.backupOnly = 1; });
        QCOMPARE(fixture.send(tcpPacket(clientOf(1), kVip, kTcpSyn)).verdict.action, Action::Pass);
    }

    void oldServersAreForgottenOnceTheyHaveBeenIdle()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        const auto key = fixture.service().config.key;
        const auto server = at("10.0.2.11", 80);
        openTcp(fixture, clientOf(0), kVip);
        fixture.apply(RemoveDestination{key, server});
        fixture.apply(AddDestination{key, makeServer(server)});
        QCOMPARE(fixture.server(server).counters.connections, 1u);
        fixture.apply(RemoveDestination{key, server});
        fixture.pass(std::chrono::seconds(900 + 400));
        QVERIFY(fixture.connections().empty());
        fixture.apply(AddDestination{key, makeServer(server)});
        QCOMPARE(fixture.server(server).counters.connections, 0u);
    }

    void advanceSaysWhenMoreIsDue()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        for (unsigned i = 0; i < 3000; ++i)
            fixture.send(tcpPacket(clientOf(i), kVip, kTcpSyn));
        const auto later = fixture.now() + std::chrono::seconds(61);
        int calls = 1;
        while (fixture.director().advance(later))
            ++calls;
        QVERIFY(fixture.connections().empty());
        QVERIFY2(calls > 3, "too much at once");
        QVERIFY(calls < 100);
    }

    void slicesShowEveryConnectionOnce()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 1);
        for (unsigned i = 0; i < 100; ++i)
            fixture.send(tcpPacket(clientOf(i), kVip, kTcpSyn));
        std::map<std::string, int> seen;
        std::uint32_t place = 0;
        int slices = 0;
        do {
            place = fixture.director().visitConnections(fixture.now(), place, 7,
                                                        [&](const ConnectionStatus &connection) {
                                                            ++seen[connection.client.toString()];
                                                            return true;
                                                        });
            ++slices;
        } while (place != 0);
        QCOMPARE(seen.size(), 100u);
        for (const auto &[client, times] : seen)
            QCOMPARE(times, 1);
        QCOMPARE(slices, 15);
    }

    void clientsOfOnePrefixShareATemplate()
    {
        const auto vip = at("fd00:100::1", 80);
        DirectorFixture fixture;
        auto config = makeService(Protocol::Tcp, vip);
        config.persistent = true;
        config.persistenceTimeoutSeconds = 60;
        config.persistenceNetmask = 61;
        fixture.apply(AddService{config});
        const auto key = fixture.service().config.key;
        for (const char *server : {"fd00:2::11", "fd00:2::12"})
            fixture.apply(AddDestination{key, makeServer(at(server, 80))});
        const auto serverOf = [&](const char *client) {
            return openTcp(fixture, at(client, 4000), vip).server;
        };
        // /61: the fourth group differs in its last three bits only.
        const auto first = serverOf("fd00:9:0:8::1");
        QVERIFY(serverOf("fd00:9:0:f::1") == first);
        QVERIFY(serverOf("fd00:9:0:10::1") != first);
        std::vector<std::string> templates;
        for (const auto &connection : fixture.connections())
            if (connection.isTemplate)
                templates.push_back(connection.client.toString());
        std::ranges::sort(templates);
        QCOMPARE(templates, (std::vector<std::string>{"[fd00:9:0:10::]:0", "[fd00:9:0:8::]:0"}));
    }

    void anotherSchedulerTakesOverTheServers()
    {
        DirectorFixture fixture;
        auto config = makeService(Protocol::Tcp, kVip);
        fixture.apply(AddService{config});
        addServers(fixture, 3);
        config.scheduler = "wlc";
        fixture.apply(EditService{config});
        QSet<QString> servers;
        for (unsigned i = 0; i < 3; ++i)
            servers.insert(serverName(openTcp(fixture, clientOf(i), kVip).server));
        QCOMPARE(servers.size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestDirector)
#include "tst_director.moc"
