// SPDX-License-Identifier: GPL-3.0-or-later
// The beh-nodest records, step by step: what a client's sockets see of a server that was removed,
// the connection table after each step, and the counts of a server that comes back.
#include <QRegularExpression>
#include <QTest>

#include "conversation.h"
#include "goldenrows.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const Endpoint kTcp = at("10.0.100.1", 80);
const Endpoint kUdp = at("10.0.100.1", 53);
const Endpoint kTcpClient = at("10.9.1.1", 0xA097);
const Endpoint kUdpClient = at("10.9.1.1", 0xA4EE);
const Endpoint kNewClient = at("10.9.1.9", 0xA098);

// "0A00020C:0050 1 0": server, active and inactive connections, of one protocol, from the text of
// /proc/net/ip_vs.
QStringList recordedCounts(const QString &listing, const QString &service)
{
    static const QRegularExpression line(
        QStringLiteral("-> (\\S+)\\s+\\S+\\s+\\d+\\s+(\\d+)\\s+(\\d+)"));
    QStringList counts;
    bool isOurs = false;
    for (const auto &text : listing.split(QLatin1Char('\n'))) {
        if (!text.startsWith(QLatin1Char(' ')))
            isOurs = text.contains(service);
        const auto match = line.match(text);
        if (isOurs && match.hasMatch())
            counts.append(match.captured(1) + QLatin1Char(' ') + match.captured(2)
                          + QLatin1Char(' ') + match.captured(3));
    }
    counts.sort();
    return counts;
}

// A client's sockets against the director: what its calls would give.
class Client
{
public:
    explicit Client(DirectorFixture &fixture)
        : m_fixture(&fixture)
    {}

    void openTcp() { m_talk = test::openTcp(*m_fixture, kTcpClient, kTcp); }
    [[nodiscard]] const Endpoint &server() const { return m_talk.server; }

    [[nodiscard]] QString echo()
    {
        if (m_isReset)
            return QStringLiteral("EPIPE");
        const auto sent = m_fixture->send(tcpPacket(kTcpClient, kTcp, kTcpAck, "echo"));
        // What is handed back meets no socket of the director.
        m_isReset = sent.verdict.action == Action::Pass;
        if (m_isReset)
            return QStringLiteral("ECONNRESET");
        return sent.verdict.action == Action::Drop ? QStringLiteral("timeout")
                                                   : serverName(sent.destination());
    }

    [[nodiscard]] QString datagram()
    {
        const auto sent = m_fixture->send(udpPacket(kUdpClient, kUdp));
        if (sent.verdict.action == Action::Pass)
            return QStringLiteral("ECONNREFUSED");
        return sent.verdict.action == Action::Drop ? QStringLiteral("TIMEOUT")
                                                   : serverName(sent.destination());
    }

    [[nodiscard]] QString newTcp()
    {
        const auto syn = m_fixture->send(tcpPacket(kNewClient, kTcp, kTcpSyn));
        if (syn.verdict.action == Action::Pass)
            return QStringLiteral("ECONNREFUSED");
        const auto talk = test::openTcp(*m_fixture, kNewClient, kTcp);
        closeTcp(*m_fixture, talk);
        return serverName(talk.server);
    }

private:
    DirectorFixture *m_fixture;
    TcpTalk m_talk;
    bool m_isReset = false;
};

} // namespace

class TestRemovedServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepGoesAsRecorded_data()
    {
        QTest::addColumn<QJsonObject>("record");
        GoldenRows rows;
        for (const auto &record : goldenRecords(QStringLiteral("beh-nodest-del")))
            rows.add(idOf(record)) << record;
        rows.require();
    }
    void everyStepGoesAsRecorded()
    {
        QFETCH(QJsonObject, record);
        const bool expires = idOf(record).endsWith(QLatin1Char('1'));
        DirectorFixture fixture;
        fixture.tune([&](Tunables &tunables) { tunables.expireNodestConn = expires ? 1 : 0; });
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.99", 99))});
        fixture.apply(AddService{makeService(Protocol::Tcp, kTcp)});
        fixture.apply(AddService{makeService(Protocol::Udp, kUdp)});
        Client client(fixture);
        for (const auto &value : record[QStringLiteral("steps")].toArray()) {
            carryOut(fixture, client, value.toArray());
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(fixture.booksBalance());
    }

    void repliesOfRemovedServersAreStillTranslated_data()
    {
        QTest::addColumn<bool>("removesService");
        QTest::newRow("server") << false;
        QTest::newRow("service") << true;
    }
    void repliesOfRemovedServersAreStillTranslated()
    {
        QFETCH(bool, removesService);
        DirectorFixture fixture;
        const auto talk = oneConnection(fixture);
        QVERIFY(fixture.director().lingering().empty());
        const auto removed = fixture.director().rules().services.at(1);
        const auto key = keyOf(Protocol::Tcp);
        if (removesService)
            fixture.apply(RemoveService{key});
        else
            fixture.apply(RemoveDestination{key, talk.server});
        QVERIFY(fixture.director().lingering() == std::vector<Service>{removed});
        const auto reply = fixture.reply(tcpPacket(talk.server, talk.client, kTcpAck, "data"));
        QCOMPARE(reply.verdict.action, Action::Accept);
        QVERIFY(reply.source() == kTcp);
        if (removesService)
            fixture.apply(AddService{makeService(Protocol::Tcp, kTcp)});
        fixture.apply(AddDestination{key, makeServer(talk.server)});
        QVERIFY(fixture.director().lingering().empty());
        const auto request = fixture.send(tcpPacket(talk.client, kTcp, kTcpAck, "data"));
        QVERIFY(request.destination() == talk.server);
    }
    void nothingLingersAfterTheLastConnection()
    {
        DirectorFixture fixture;
        const auto talk = oneConnection(fixture);
        const auto other = at("10.0.2.12", 80);
        fixture.apply(AddDestination{keyOf(Protocol::Tcp), makeServer(other)});
        fixture.apply(RemoveService{keyOf(Protocol::Tcp)});
        const auto lingering = fixture.director().lingering();
        QCOMPARE(lingering.size(), std::size_t{1});
        QCOMPARE(lingering[0].destinations.size(), std::size_t{1}); // the other had none
        QVERIFY(lingering[0].destinations[0].endpoint == talk.server);
        fixture.jump(std::chrono::seconds(1000));
        QVERIFY(fixture.connections().empty());
        QVERIFY(fixture.director().lingering().empty());
    }
    // IPVS takes its hooks away with the last service of a family.
    void familyWithoutServicesIsLeftAlone()
    {
        DirectorFixture fixture;
        const auto talk = oneConnection(fixture);
        fixture.apply(AddService{makeService(Protocol::Tcp, at("2001:db8::1", 80))});
        fixture.apply(RemoveService{keyOf(Protocol::Tcp)});
        fixture.apply(RemoveService{makeService(Protocol::Tcp, at("10.0.100.99", 99)).key});
        QVERIFY(fixture.director().lingering().empty());
        const auto reply = fixture.reply(tcpPacket(talk.server, talk.client, kTcpAck, "data"));
        QCOMPARE(reply.verdict.action, Action::Pass);
        const auto request = fixture.send(tcpPacket(talk.client, kTcp, kTcpAck, "data"));
        QCOMPARE(request.verdict.action, Action::Pass);
        // Any service of the family, and they are found again.
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.99", 99))});
        QCOMPARE(fixture.director().lingering().size(), std::size_t{1});
    }
    void connectionsKeepTheForwardingTheyBeganWith()
    {
        DirectorFixture fixture;
        const auto talk = oneConnection(fixture);
        const auto edited = makeServer(talk.server, Forwarding::DirectRoute);
        fixture.apply(EditDestination{keyOf(Protocol::Tcp), edited});
        const auto lingering = fixture.director().lingering();
        QCOMPARE(lingering.size(), std::size_t{1});
        QCOMPARE(lingering[0].destinations.size(), std::size_t{1});
        QCOMPARE(lingering[0].destinations[0].forwarding, Forwarding::Masquerade);
        QVERIFY(fixture.send(tcpPacket(talk.client, kTcp, kTcpAck, "data")).destination()
                == talk.server);
        fixture.jump(std::chrono::seconds(1000));
        QVERIFY(fixture.director().lingering().empty());
        fixture.pass(std::chrono::seconds(61));
        // What the server was before it had connections does not matter.
        fixture.apply(EditDestination{keyOf(Protocol::Tcp), makeServer(talk.server)});
        static_cast<void>(openTcp(fixture, kTcpClient, kTcp));
        QVERIFY(fixture.director().lingering().empty());
    }

private:
    // Of one server, with another service beside it.
    static TcpTalk oneConnection(DirectorFixture &fixture)
    {
        fixture.apply(AddService{makeService(Protocol::Tcp, at("10.0.100.99", 99))});
        fixture.apply(AddService{makeService(Protocol::Tcp, kTcp)});
        fixture.apply(AddDestination{keyOf(Protocol::Tcp), makeServer(at("10.0.2.11", 80))});
        return openTcp(fixture, kTcpClient, kTcp);
    }

    void carryOut(DirectorFixture &fixture, Client &client, const QJsonArray &step)
    {
        const auto name = step[0].toString();
        const auto outcome = step[1].toString();
        if (name == QStringLiteral("open tcp")) {
            addServers(fixture, kTcp, Protocol::Tcp, outcome);
            client.openTcp();
            QCOMPARE(serverName(client.server()), outcome);
            useBoth(fixture, kTcp, Protocol::Tcp);
        } else if (name == QStringLiteral("open udp")) {
            addServers(fixture, kUdp, Protocol::Udp, outcome);
            QCOMPARE(serverName(askUdp(fixture, kUdpClient, kUdp)), outcome);
            m_datagramServer = serverOfName(outcome, kUdp.port);
            useBoth(fixture, kUdp, Protocol::Udp);
        } else if (name == QStringLiteral("delete")) {
            fixture.apply(RemoveDestination{keyOf(Protocol::Tcp), client.server()});
            fixture.apply(RemoveDestination{keyOf(Protocol::Udp), m_datagramServer});
        } else if (name.startsWith(QStringLiteral("delsvc"))) {
            fixture.apply(RemoveService{keyOf(Protocol::Tcp)});
            fixture.apply(RemoveService{keyOf(Protocol::Udp)});
        } else if (name.contains(QStringLiteral("added back"))) {
            if (name.startsWith(QStringLiteral("service")))
                fixture.apply(AddService{makeService(Protocol::Tcp, kTcp)});
            fixture.apply(AddDestination{keyOf(Protocol::Tcp), makeServer(client.server())});
            // A socket that waits to send again (the record's README) shows nothing.
            const auto expected =
                recordedCounts(step[3].toString(), QStringLiteral("TCP  0A006401"));
            QVERIFY(!expected.isEmpty());
            QCOMPARE(counts(fixture), expected);
        } else if (name.startsWith(QStringLiteral("udp"))) {
            QCOMPARE(client.datagram(), outcome);
        } else if (name.startsWith(QStringLiteral("new tcp"))) {
            QCOMPARE(client.newTcp(), outcome);
        } else {
            QVERIFY(name.startsWith(QStringLiteral("tcp echo")));
            QCOMPARE(client.echo(), outcome);
        }
        if (step.size() > 2 && !name.startsWith(QStringLiteral("del")))
            QCOMPARE(connectionLines(fixture), recordedLines(step[2].toString()));
    }

    static ServiceKey keyOf(Protocol protocol)
    {
        return makeService(protocol, protocol == Protocol::Tcp ? kTcp : kUdp).key;
    }

    static void useBoth(DirectorFixture &fixture, const Endpoint &service, Protocol protocol)
    {
        for (const auto *name : {"rs1", "rs2"})
            fixture.apply(
                EditDestination{keyOf(protocol),
                                makeServer(serverOfName(QString::fromLatin1(name), service.port))});
    }

    // Two servers, and for now only that one takes connections that the recorded cursor stood at.
    static void addServers(DirectorFixture &fixture, const Endpoint &service, Protocol protocol,
                           const QString &picked)
    {
        const auto key = keyOf(protocol);
        for (const auto *name : {"rs1", "rs2"}) {
            const auto server = serverOfName(QString::fromLatin1(name), service.port);
            const bool isPicked = picked == QLatin1String(name);
            fixture.apply(
                AddDestination{key, makeServer(server, Forwarding::Masquerade, isPicked ? 1 : 0)});
        }
    }

    static QStringList counts(const DirectorFixture &fixture)
    {
        QStringList result;
        for (const auto &service : fixture.status().services)
            if (service.config.key == keyOf(Protocol::Tcp))
                for (const auto &server : service.destinations)
                    result.append(
                        QStringLiteral("%1:%2 %3 %4")
                            .arg(server.config.endpoint.address.ipv4(), 8, 16, QLatin1Char('0'))
                            .arg(server.config.endpoint.port, 4, 16, QLatin1Char('0'))
                            .toUpper()
                            .arg(server.activeConnections)
                            .arg(server.inactiveConnections));
        result.sort();
        return result;
    }

    Endpoint m_datagramServer;
};

QTEST_APPLESS_MAIN(TestRemovedServers)
#include "tst_removedservers.moc"
