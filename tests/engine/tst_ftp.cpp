// SPDX-License-Identifier: GPL-3.0-or-later
// Masqueraded FTP: addresses in the dialogue and the data connections that follow.
#include <QTest>

#include "ftpsample.h"

using namespace vipdeck;
using namespace vipdeck::test;

class TestFtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passiveModeReachesTheServerOfTheControlConnection();
    void extendedPassiveModeWorksInBothFamilies_data();
    void extendedPassiveModeWorksInBothFamilies();
    void activeModeComesFromTheDataPort_data();
    void activeModeComesFromTheDataPort();
    void repliesWithoutARequestStay();
    void theDataConnectionKeepsTheControlConnection();
    void anExpectedConnectionWaitsTwoMinutes();
    void onlyTheClientsAddressMatchesAnExpectation();
    void otherPortsAndForwardingsAreNotTouched();
    void persistentServicesTakeTheDataPorts();
    void otherPortsOfAnFtpAddressArePassed();
};

void TestFtp::passiveModeReachesTheServerOfTheControlConnection()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    // Another server that round robin would choose next.
    fixture.apply(AddDestination{fixture.service().config.key, makeServer(at("10.0.2.12", 21))});
    talk.say("PASV\r\n");
    const auto reply = talk.answer(kReply);
    QCOMPARE(text(reply), QString::fromLatin1(kReplySeen));
    QVERIFY(reply.source == kVip);
    QVERIFY(reply.checksumsAreRight);
    QCOMPARE(
        connectionLines(fixture),
        (QStringList{QStringLiteral("TCP ESTABLISHED 10.9.0.1:51151 10.0.100.56:21 10.0.2.11:21"),
                     QStringLiteral("TCP LISTEN 10.9.0.1:0 10.0.100.56:20000 10.0.2.11:20000")}));
    QVERIFY(openData(fixture, at("10.9.0.1", 40001), at("10.0.100.56", kDataPort),
                     at("10.0.2.11", kDataPort)));
    QVERIFY(connectionLines(fixture).contains(
        QStringLiteral("TCP ESTABLISHED 10.9.0.1:40001 10.0.100.56:20000 10.0.2.11:20000")));
    // Expected connections are not scheduled ones.
    QCOMPARE(fixture.service().counters.connections, 1u);
    QCOMPARE(fixture.server(kServer).activeConnections, 2u);
    QVERIFY(fixture.booksBalance());
}

void TestFtp::extendedPassiveModeWorksInBothFamilies_data()
{
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("expected");
    const auto plain = QStringLiteral("229 Entering Extended Passive Mode (|||20000|)\r\n");
    QTest::newRow("IPv4") << true << plain << plain;
    QTest::newRow("IPv6") << false << plain << plain;
    QTest::newRow("IPv4 with address") << true << QStringLiteral("229 ok (|1|10.0.2.11|20000|)\r\n")
                                       << QStringLiteral("229 ok (|||20000|)\r\n");
    QTest::newRow("IPv6 with address")
        << false << QStringLiteral("229 ok (|2|fd00:2::11|20000|)\r\n")
        << QStringLiteral("229 ok (|||20000|)\r\n");
}

void TestFtp::extendedPassiveModeWorksInBothFamilies()
{
    QFETCH(bool, isIPv4);
    QFETCH(QString, reply);
    QFETCH(QString, expected);
    DirectorFixture fixture;
    auto talk = isIPv4 ? openFtp4(fixture) : openFtp(fixture, kClient6, kVip6, kServer6);
    talk.say("EPSV\r\n");
    const auto answer = talk.answer(reply.toStdString());
    QCOMPARE(text(answer), expected);
    QVERIFY(answer.checksumsAreRight);
    const auto sendOff = [](Endpoint endpoint, std::uint16_t port) {
        endpoint.port = port;
        return endpoint;
    };
    QVERIFY(openData(fixture, sendOff(talk.client, 40001), sendOff(talk.vip, 20000),
                     sendOff(talk.server, 20000)));
    // The dialogue goes on.
    const auto next = talk.say("LIST\r\n");
    QCOMPARE(next.acknowledgement, talk.serverNext);
    const auto last = talk.answer("226 done\r\n");
    QCOMPARE(last.sequence + std::uint32_t(last.text.size()), talk.clientExpects);
    QVERIFY(last.checksumsAreRight && next.checksumsAreRight);
}

void TestFtp::activeModeComesFromTheDataPort_data()
{
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("PORT") << true << QByteArray("PORT 10,9,0,1,97,170\r\n");
    QTest::newRow("EPRT IPv4") << true << QByteArray("EPRT |1|10.9.0.1|25002|\r\n");
    QTest::newRow("EPRT IPv6") << false << QByteArray("EPRT |2|fd00:9::1|25002|\r\n");
}

void TestFtp::activeModeComesFromTheDataPort()
{
    QFETCH(bool, isIPv4);
    QFETCH(QByteArray, command);
    DirectorFixture fixture;
    auto talk = isIPv4 ? openFtp4(fixture) : openFtp(fixture, kClient6, kVip6, kServer6);
    // The client's address is its own on both sides: nothing is replaced.
    QCOMPARE(text(talk.say(command.toStdString())), QString::fromLatin1(command));
    auto client = talk.client;
    auto vip = talk.vip;
    auto server = talk.server;
    client.port = 25002;
    vip.port = 20;
    server.port = 20;
    QVERIFY(connectionLines(fixture).filter(QStringLiteral("LISTEN")).size() == 1);
    const auto syn = seen(fixture.reply(tcpSegment(server, client, {5, 0, kTcpSyn})));
    QCOMPARE(syn.action, Action::Accept);
    QVERIFY(syn.source == vip && syn.destination == client && syn.checksumsAreRight);
    const auto answer = seen(fixture.send(tcpSegment(client, vip, {8, 6, kTcpSyn | kTcpAck})));
    QVERIFY(answer.destination == server);
    fixture.reply(tcpSegment(server, client, {6, 9}));
    QVERIFY(fixture.send(tcpSegment(client, vip, {9, 6})).verdict.action == Action::Accept);
    QVERIFY(fixture.booksBalance());
}

void TestFtp::repliesWithoutARequestStay()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    QCOMPARE(text(talk.answer(kReply)), QString::fromLatin1(kReply));
    talk.say("PASV\r\n");
    talk.say("PORT 10,9,0,1,97,170\r\n"); // active after all
    QCOMPARE(text(talk.answer(kReply)), QString::fromLatin1(kReply));
    talk.say("EPSV\r\n");
    QCOMPARE(text(talk.answer(kReply)), QString::fromLatin1(kReply));
}

void TestFtp::theDataConnectionKeepsTheControlConnection()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    talk.answer(kReply);
    QVERIFY(openData(fixture, at("10.9.0.1", 40001), at("10.0.100.56", kDataPort),
                     at("10.0.2.11", kDataPort)));
    talk.fromClient({talk.clientNext, talk.clientExpects, kTcpRst});
    fixture.pass(std::chrono::seconds(50));
    // A transfer of twenty minutes: the control connection alone would be gone after ten seconds.
    for (int minute = 0; minute < 20; ++minute) {
        fixture.pass(std::chrono::seconds(60));
        fixture.send(tcpSegment(at("10.9.0.1", 40001), at("10.0.100.56", kDataPort), {2, 10}));
        QCOMPARE(connectionLines(fixture).size(), 2);
    }
    fixture.send(tcpSegment(at("10.9.0.1", 40001), at("10.0.100.56", kDataPort), {2, 10, kTcpRst}));
    fixture.pass(std::chrono::seconds(71));
    QCOMPARE(connectionLines(fixture), QStringList());
    QCOMPARE(fixture.server(kServer).activeConnections, 0u);
    QCOMPARE(fixture.server(kServer).inactiveConnections, 0u);
}

void TestFtp::anExpectedConnectionWaitsTwoMinutes()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    talk.answer(kReply);
    QCOMPARE(fixture.server(kServer).inactiveConnections, 1u);
    fixture.pass(std::chrono::seconds(119));
    QCOMPARE(connectionLines(fixture).size(), 2);
    fixture.pass(std::chrono::seconds(2));
    QCOMPARE(connectionLines(fixture).size(), 1);
    QCOMPARE(fixture.server(kServer).inactiveConnections, 0u);
    const auto late = fixture.send(
        tcpSegment(at("10.9.0.1", 40001), at("10.0.100.56", kDataPort), {1, 0, kTcpSyn}));
    QCOMPARE(late.verdict.action, Action::Pass);
}

void TestFtp::onlyTheClientsAddressMatchesAnExpectation()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    talk.answer(kReply);
    const auto stranger = fixture.send(
        tcpSegment(at("10.9.0.2", 40001), at("10.0.100.56", kDataPort), {1, 0, kTcpSyn}));
    QCOMPARE(stranger.verdict.action, Action::Pass);
    QVERIFY(openData(fixture, at("10.9.0.1", 40001), at("10.0.100.56", kDataPort),
                     at("10.0.2.11", kDataPort)));
    // It was taken: the next one needs a request of its own.
    const auto second = fixture.send(
        tcpSegment(at("10.9.0.1", 40002), at("10.0.100.56", kDataPort), {1, 0, kTcpSyn}));
    QCOMPARE(second.verdict.action, Action::Pass);
}

void TestFtp::otherPortsAndForwardingsAreNotTouched()
{
    DirectorFixture fixture;
    auto talk = openFtp(fixture, kClient, at("10.0.100.56", 2121), at("10.0.2.11", 21));
    talk.say("PASV\r\n");
    QCOMPARE(text(talk.answer(kReply)), QString::fromLatin1(kReply));
    QCOMPARE(connectionLines(fixture).size(), 1);

    const auto direct = makeService(Protocol::Tcp, at("10.0.100.57", 21));
    fixture.apply(AddService{direct});
    fixture.apply(AddDestination{direct.key, makeServer(kServer, Forwarding::DirectRoute)});
    const auto vip = at("10.0.100.57", 21);
    fixture.send(tcpSegment(kClient, vip, {1, 0, kTcpSyn}));
    fixture.send(tcpSegment(kClient, vip, {2, 10}));
    QCOMPARE(
        fixture.send(tcpSegment(kClient, vip, {2, 10}, "PORT 10,9,0,1,97,170\r\n")).verdict.action,
        Action::SendTo);
    QCOMPARE(connectionLines(fixture).size(), 2);
}

void TestFtp::persistentServicesTakeTheDataPorts()
{
    DirectorFixture fixture;
    auto config = makeService(Protocol::Tcp, kVip);
    config.persistent = true;
    config.persistenceTimeoutSeconds = 300;
    fixture.apply(AddService{config});
    for (const auto *server : {"10.0.2.11", "10.0.2.12", "10.0.2.13"})
        fixture.apply(
            AddDestination{config.key, makeServer(at(server, 21), Forwarding::DirectRoute)});
    const auto first = fixture.send(tcpSegment(kClient, kVip, {1, 0, kTcpSyn})).verdict;
    QCOMPARE(first.action, Action::SendTo);
    for (std::uint16_t port = 30000; port < 30010; ++port) {
        const auto data =
            fixture.send(tcpSegment(kClient, at("10.0.100.56", port), {1, 0, kTcpSyn})).verdict;
        QCOMPARE(data.action, Action::SendTo);
        QVERIFY(data.nextHop == first.nextHop);
    }
    // Reserved ports are no data connections.
    QCOMPARE(
        fixture.send(tcpSegment(kClient, at("10.0.100.56", 80), {1, 0, kTcpSyn})).verdict.action,
        Action::Pass);
}

void TestFtp::otherPortsOfAnFtpAddressArePassed()
{
    DirectorFixture fixture;
    const auto talk = openFtp4(fixture);
    QVERIFY(talk.fixture == &fixture);
    for (const std::uint16_t port : {20, 80, 8080, 40000})
        QCOMPARE(fixture.send(tcpSegment(kClient, at("10.0.100.56", port), {1, 0, kTcpSyn}))
                     .verdict.action,
                 Action::Pass);
    QVERIFY(fixture.director().takeOutput().empty());
}

QTEST_GUILESS_MAIN(TestFtp)
#include "tst_ftp.moc"
