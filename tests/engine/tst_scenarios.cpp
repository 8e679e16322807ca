// SPDX-License-Identifier: GPL-3.0-or-later
// Persistence, reuse of ports and removed servers against records of the kernel.
#include <QTest>

#include "conversation.h"
#include "engine/stats/traffic.h"
#include "goldendata.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kVip = at("10.0.100.1", 80);

void addServers(DirectorFixture &fixture, std::uint16_t port, std::size_t service = 0)
{
    for (const char *address : {"10.0.2.11", "10.0.2.12", "10.0.2.13"})
        fixture.apply(
            AddDestination{fixture.service(service).config.key, makeServer(at(address, port))});
}

// "-p 60 -M 255.255.255.0"
ServiceConfig withPersistence(ServiceConfig config, const QString &options)
{
    const auto words = options.split(QLatin1Char(' '));
    config.persistent = true;
    config.persistenceTimeoutSeconds = words.at(1).toUInt();
    if (words.size() > 3)
        config.persistenceNetmask = Address::parse(words.at(3).toStdString())->ipv4();
    return config;
}

void rows(const char *prefix)
{
    QTest::addColumn<QJsonObject>("record");
    for (const auto &record : goldenRecords(QString::fromLatin1(prefix)))
        QTest::addRow("%s", qPrintable(record[QStringLiteral("id")].toString())) << record;
}

// "  -> 10.0.2.11:80   1   1   4   0": server and the numbers behind it.
QMap<QString, QList<unsigned>> countsIn(const QString &listing)
{
    QMap<QString, QList<unsigned>> counts;
    for (const auto &line : listing.split(QLatin1Char('\n'))) {
        auto words = line.simplified().split(QLatin1Char(' '));
        if (words.at(0) != QStringLiteral("->") || !words.at(1).startsWith(QStringLiteral("10.")))
            continue;
        QList<unsigned> numbers;
        for (const auto &word : words.mid(2)) {
            bool isNumber = false;
            const auto number = word.toUInt(&isNumber);
            if (isNumber)
                numbers.append(number);
        }
        counts[words.at(1)] = numbers;
    }
    return counts;
}

// Weight, persistent, active and inactive connections of each server.
QMap<QString, QList<unsigned>> countsOf(const DirectorFixture &fixture)
{
    QMap<QString, QList<unsigned>> counts;
    for (const auto &server : fixture.service().destinations)
        counts[QString::fromStdString(server.config.endpoint.toString())] = {
            static_cast<unsigned>(server.config.weight), server.persistentConnections,
            server.activeConnections, server.inactiveConnections};
    return counts;
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void persistentClientsStayWithTheirServer_data()
    {
        QTest::addColumn<QJsonObject>("record");
        for (int i = 0; i < 4; ++i)
            for (const auto &record : goldenRecords(QStringLiteral("beh-persist-%1").arg(i)))
                QTest::addRow("%s", qPrintable(record[QStringLiteral("id")].toString())) << record;
    }
    void persistentClientsStayWithTheirServer()
    {
        QFETCH(QJsonObject, record);
        const auto port =
            record[QStringLiteral("service")].toString().split(QLatin1Char(':')).at(1);
        DirectorFixture fixture;
        auto config = makeService(Protocol::Tcp, {kVip.address, port.toUShort()});
        fixture.apply(
            AddService{withPersistence(config, record[QStringLiteral("opt")].toString())});
        addServers(fixture, port.toUShort());
        std::vector<TcpTalk> talks;
        for (const auto &row : record[QStringLiteral("conns")].toArray()) {
            const auto entry = row.toArray();
            talks.push_back(openTcp(
                fixture,
                at(entry[0].toString().toStdString(), static_cast<std::uint16_t>(entry[1].toInt())),
                kVip));
            QCOMPARE(serverName(talks.back().server), entry[2].toString());
        }
        QCOMPARE(connectionLines(fixture),
                 recordedLines(record[QStringLiteral("Lnc_open")].toString()));
        QCOMPARE(countsOf(fixture), countsIn(record[QStringLiteral("persistent_conn")].toString()));
        for (const auto &talk : talks)
            closeTcp(fixture, talk);
        QCOMPARE(connectionLines(fixture),
                 recordedLines(record[QStringLiteral("Lnc_closed")].toString()));
        QVERIFY(fixture.booksBalance());
    }

    void oneTemplateOfAMarkCoversEveryPortAndProtocol()
    {
        const auto record = goldenRecords(QStringLiteral("beh-fwmark-persist")).at(0);
        DirectorFixture fixture;
        ServiceConfig config;
        config.key = ServiceKey::forMark(7, AddressFamily::IPv4);
        config.scheduler = "rr";
        fixture.apply(AddService{withPersistence(config, QStringLiteral("-p 60"))});
        addServers(fixture, 0);
        PacketMeta meta;
        meta.firewallMark = 7;
        std::uint16_t tcpPort = 40411;
        for (const auto &row : record[QStringLiteral("conns")].toArray()) {
            const auto entry = row.toArray();
            const auto client = entry[1].toString().toStdString();
            const auto vip = at("10.0.100.20", static_cast<std::uint16_t>(entry[2].toInt()));
            const auto server = entry[0].toString() == QStringLiteral("tcp")
                                    ? openTcp(fixture, at(client, tcpPort++), vip, meta).server
                                    : askUdp(fixture, at(client, 44444), vip, meta);
            QCOMPARE(serverName(server), entry[3].toString());
        }
        QCOMPARE(connectionLines(fixture), recordedLines(record[QStringLiteral("Lnc")].toString()));
        QCOMPARE(connectionLines(fixture),
                 recordedLines(record[QStringLiteral("proc_conn")].toString()));
        QCOMPARE(countsOf(fixture), countsIn(record[QStringLiteral("persistent")].toString()));
    }

    void templatesOfQuiescedAndRemovedServersEndAsRecorded_data() { rows("beh-persist-quiesce-"); }
    void templatesOfQuiescedAndRemovedServersEndAsRecorded()
    {
        QFETCH(QJsonObject, record);
        DirectorFixture fixture;
        fixture.tune([&](Tunables &tunables) {
            tunables.expireQuiescentTemplate =
                record[QStringLiteral("id")].toString().right(1).toInt();
        });
        fixture.apply(
            AddService{withPersistence(makeService(Protocol::Tcp, kVip), QStringLiteral("-p 60"))});
        addServers(fixture, 80);
        const auto key = fixture.service().config.key;
        std::uint16_t clientPort =
            record[QStringLiteral("id")].toString().endsWith(QLatin1Char('0')) ? 0x9F0D : 0x9F16;
        for (const auto &row : record[QStringLiteral("steps")].toArray()) {
            const auto step = row.toArray();
            const auto what = step[0].toString();
            const auto argument = step[1].toString();
            if (what == QStringLiteral("open")) {
                const auto talk = openTcp(fixture, at(argument.toStdString(), clientPort++), kVip);
                closeTcp(fixture, talk);
                QCOMPARE(serverName(talk.server), step[2].toString());
            } else if (what == QStringLiteral("conn")) {
                QCOMPARE(connectionLines(fixture), recordedLines(argument));
            } else if (what == QStringLiteral("weight 0")) {
                fixture.apply(EditDestination{
                    key, makeServer(serverOfName(argument, 80), Forwarding::Masquerade, 0)});
            } else if (what == QStringLiteral("delete")) {
                fixture.apply(RemoveDestination{key, serverOfName(argument, 80)});
            } else if (what == QStringLiteral("add back")) {
                fixture.apply(AddDestination{key, makeServer(serverOfName(argument, 80))});
            } else {
                QFAIL(qPrintable(what));
            }
        }
    }

    void persistentClientsStayAboveTheUpperThreshold()
    {
        DirectorFixture fixture;
        fixture.apply(
            AddService{withPersistence(makeService(Protocol::Tcp, kVip), QStringLiteral("-p 60"))});
        const auto key = fixture.service().config.key;
        for (const char *address : {"10.0.2.11", "10.0.2.12"}) {
            auto server = makeServer(at(address, 80));
            server.upperThreshold = 1;
            fixture.apply(AddDestination{key, server});
        }
        const auto first = openTcp(fixture, at("10.9.1.1", 40001), kVip);
        const auto again = openTcp(fixture, at("10.9.1.1", 40002), kVip);
        QVERIFY(again.server == first.server);
        QCOMPARE(fixture.server(first.server).activeConnections, 2u);
        const auto other = openTcp(fixture, at("10.9.1.2", 40003), kVip);
        QVERIFY(other.server != first.server);
        const auto refused = fixture.send(tcpPacket(at("10.9.1.3", 40004), kVip, kTcpSyn));
        QCOMPARE(refused.verdict.reason, DropReason::NoDestination);
    }

    void aPortThatComesAgainIsScheduledAsRecorded_data() { rows("beh-reuse-"); }
    void aPortThatComesAgainIsScheduledAsRecorded()
    {
        QFETCH(QJsonObject, record);
        const auto words = record[QStringLiteral("id")].toString().split(QLatin1Char('-'));
        DirectorFixture fixture;
        fixture.tune([&](Tunables &tunables) {
            tunables.connReuseMode = words.at(2).toInt();
            tunables.expireNodestConn = words.at(3).toInt();
        });
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 9100);
        const auto client = at("10.9.1.1", 40001);
        Endpoint server;
        for (const auto &row : record[QStringLiteral("steps")].toArray()) {
            const auto step = row.toArray();
            if (step[0].toString() == QStringLiteral("set weight 0 for")) {
                fixture.apply(EditDestination{fixture.service().config.key,
                                              makeServer(server, Forwarding::Masquerade, 0)});
                continue;
            }
            const auto flags = tcpFlagsOf(step[1].toString());
            if (step[0].toString() == QStringLiteral("c"))
                fixture.send(tcpPacket(client, kVip, flags));
            else
                fixture.reply(tcpPacket(server, client, flags));
            // An entry with expiry 0 is the old one on its way out.
            const auto recorded = step[2].toArray()[0].toArray();
            const auto connections = fixture.connections();
            QCOMPARE(connections.size(), 1u);
            server = connections[0].destination;
            QCOMPARE(server.address.ipv4(), recorded[0].toString().toUInt(nullptr, 16));
            QCOMPARE(QString::fromStdString(connections[0].state), recorded[1].toString());
        }
        auto counts = countsIn(record[QStringLiteral("Ln")].toString());
        for (const auto &destination : fixture.service().destinations) {
            const auto name = QString::fromStdString(destination.config.endpoint.toString());
            const QList<unsigned> ours = {static_cast<unsigned>(destination.config.weight),
                                          destination.activeConnections,
                                          destination.inactiveConnections};
            QCOMPARE(ours, counts[name]);
        }
    }

    void connectionsOfARemovedServerStopOrEnd_data()
    {
        QTest::addColumn<bool>("expireNodestConn");
        QTest::addColumn<bool>("removesService");
        for (const bool expire : {false, true})
            for (const bool service : {false, true})
                QTest::addRow("expire_nodest_conn %d, %s", expire, service ? "service" : "server")
                    << expire << service;
    }
    // beh-nodest-delete-* and beh-nodest-delsvc-other-*
    void connectionsOfARemovedServerStopOrEnd()
    {
        QFETCH(bool, expireNodestConn);
        QFETCH(bool, removesService);
        DirectorFixture fixture;
        fixture.tune([&](Tunables &tunables) { tunables.expireNodestConn = expireNodestConn; });
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.99", 99))});
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        const auto key = fixture.service(1).config.key;
        const auto server = at("10.0.2.12", 80);
        fixture.apply(AddDestination{key, makeServer(server)});
        const auto client = at("10.9.1.1", 41111);
        const auto talk = openTcp(fixture, client, kVip);
        QCOMPARE(serverName(talk.server), QStringLiteral("rs2"));
        const auto before = connectionLines(fixture);
        const auto expires = fixture.connections().at(0).expiresSeconds;

        if (removesService)
            fixture.apply(RemoveService{key});
        else
            fixture.apply(RemoveDestination{key, server});
        fixture.pass(std::chrono::seconds(2));
        const auto data = fixture.send(tcpPacket(client, kVip, kTcpAck, "data"));
        const auto reset = fixture.send(tcpPacket(client, kVip, kTcpRst));
        if (expireNodestConn) {
            QVERIFY(fixture.connections().empty());
            QCOMPARE(data.verdict.action, Action::Pass); // the local stack answers with a reset
        } else {
            // Neither data nor a reset moves the state or the timer.
            QCOMPARE(data.verdict.reason, DropReason::DestinationGone);
            QCOMPARE(reset.verdict.reason, DropReason::DestinationGone);
            QCOMPARE(connectionLines(fixture), before);
            QCOMPARE(fixture.connections().at(0).expiresSeconds, expires - 2);
        }

        if (removesService)
            fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        fixture.apply(AddDestination{key, makeServer(server)});
        const auto again = fixture.server(server, 1);
        QCOMPARE(again.activeConnections, expireNodestConn ? 0u : 1u);
        // Statistics survive only within the same service.
        QCOMPARE(again.counters.connections, removesService ? 0u : 1u);
        const auto after = fixture.send(tcpPacket(client, kVip, kTcpAck, "data"));
        QCOMPARE(after.verdict.action, expireNodestConn ? Action::Pass : Action::Accept);
        QVERIFY(fixture.booksBalance());
    }

    void datagramsOfARemovedServerGoAsRecorded_data() { rows("beh-nodest-del"); }
    void datagramsOfARemovedServerGoAsRecorded()
    {
        QFETCH(QJsonObject, record);
        const auto id = record[QStringLiteral("id")].toString();
        const auto vip = at("10.0.100.1", 53);
        DirectorFixture fixture;
        fixture.tune(
            [&](Tunables &tunables) { tunables.expireNodestConn = id.endsWith(QLatin1Char('1')); });
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.99", 99))});
        fixture.apply(AddService{makeService(Protocol::Udp, vip)});
        const auto key = fixture.service(1).config.key;
        for (const char *address : {"10.0.2.11", "10.0.2.12"})
            fixture.apply(AddDestination{key, makeServer(at(address, 53))});
        const auto client = at("10.9.1.1", 0xA4EE);
        const auto steps = record[QStringLiteral("steps")].toArray();
        const auto recorded = [&](int step, int column) {
            return steps[step].toArray()[column].toString();
        };
        QCOMPARE(recorded(1, 0), QStringLiteral("open udp"));
        QCOMPARE(serverName(askUdp(fixture, client, vip)), recorded(1, 1));
        if (recorded(2, 0) == QStringLiteral("delete"))
            fixture.apply(RemoveDestination{key, serverOfName(recorded(1, 1), 53)});
        else
            fixture.apply(RemoveService{key});
        for (const int step : {5, 6}) {
            QVERIFY(recorded(step, 0).startsWith(QStringLiteral("udp")));
            const auto sent = fixture.send(udpPacket(client, vip));
            auto outcome = serverName(sent.destination());
            if (sent.verdict.action == Action::Drop)
                outcome = QStringLiteral("TIMEOUT");
            else if (sent.verdict.action == Action::Pass) // nobody listens on the director
                outcome = QStringLiteral("ECONNREFUSED");
            QCOMPARE(outcome, recorded(step, 1));
            QCOMPARE(connectionLines(fixture),
                     recordedLines(recorded(step, 2)).filter(QStringLiteral("UDP ")));
        }
        QVERIFY(fixture.booksBalance());
    }

    void withoutAnyServiceNothingIsTouched()
    {
        DirectorFixture fixture;
        fixture.apply(AddService{makeService(Protocol::Tcp, kVip)});
        addServers(fixture, 80);
        const auto talk = openTcp(fixture, at("10.9.1.1", 41111), kVip);
        fixture.apply(RemoveService{fixture.service().config.key});
        const auto sent = fixture.send(tcpPacket(talk.client, kVip, kTcpAck));
        QCOMPARE(sent.verdict.action, Action::Pass);
    }

    void onePacketSchedulingKeepsNoConnection()
    {
        DirectorFixture fixture;
        auto config = makeService(Protocol::Udp, at("10.0.100.1", 53));
        config.onePacket = true;
        fixture.apply(AddService{config});
        addServers(fixture, 53);
        const auto client = at("10.9.0.1", 4001);
        QStringList servers;
        for (int i = 0; i < 4; ++i) {
            const auto sent = fixture.send(udpPacket(client, at("10.0.100.1", 53)));
            servers.append(serverName(sent.destination()));
            QVERIFY(fixture.connections().empty());
            // beh-ops-reply: the answer leaves with the real server's own address.
            const auto reply = fixture.reply(udpPacket(sent.destination(), client));
            QCOMPARE(reply.verdict.action, Action::Pass);
        }
        QCOMPARE(servers, (QStringList{QStringLiteral("rs3"), QStringLiteral("rs2"),
                                       QStringLiteral("rs1"), QStringLiteral("rs3")}));
        QCOMPARE(fixture.service().counters.connections, 4u);
        QCOMPARE(fixture.server(at("10.0.2.13", 53)).inactiveConnections, 0u);
    }

    void ratesFollowTheRecordedEstimator()
    {
        // beh-rate-estimator: its counters moved by 20, 20, 20, 20, 0 and 0 connections per tick.
        const auto record = goldenRecords(QStringLiteral("beh-rate-estimator")).at(0);
        TrafficStats stats;
        std::uint64_t packets = 0;
        std::uint64_t octets = 0;
        std::uint64_t connections = 0;
        const auto samples = record[QStringLiteral("samples")].toArray();
        for (qsizetype i = 1; i < samples.size(); i += 2) {
            // The totals of /proc/net/ip_vs_stats, hexadecimal.
            const auto lines = samples[i].toArray()[1].toString().split(QLatin1Char('\n'));
            const auto totals = lines.at(2).simplified().split(QLatin1Char(' '));
            const auto rates = lines.at(5).simplified().split(QLatin1Char(' '));
            const auto value = [](const QStringList &words, int column) {
                return words.at(column).toULongLong(nullptr, 16);
            };
            for (; connections < value(totals, 0); ++connections)
                stats.countConnection();
            const auto newPackets = value(totals, 1) - packets;
            const auto newOctets = value(totals, 3) - octets;
            for (std::uint64_t n = 0; n < newPackets; ++n)
                stats.countIn(n == 0 ? newOctets - (newPackets - 1) : 1);
            packets += newPackets;
            octets += newOctets;
            stats.estimate();
            QCOMPARE(stats.rates().connections, value(rates, 0));
            QCOMPARE(stats.rates().packetsIn, value(rates, 1));
            QCOMPARE(stats.rates().bytesIn, value(rates, 3));
        }
    }
};

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
