// SPDX-License-Identifier: GPL-3.0-or-later
// Masqueraded FTP: addresses in the dialogue, data connections that follow, sequence numbers of
// every later packet.
#include <QTest>

#include "conversation.h"
#include "ftptalk.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

const auto kClient = at("10.9.0.1", 51151);
const auto kVip = at("10.0.100.56", 21);
const auto kServer = at("10.0.2.11", 21);
const auto kClient6 = at("fd00:9::1", 51151);
const auto kVip6 = at("fd00:100::56", 21);
const auto kServer6 = at("fd00:2::11", 21);

constexpr const char *kReply = "227 Entering Passive Mode (10,0,2,11,78,32).\r\n";
constexpr const char *kReplySeen = "227 Entering Passive Mode (10,0,100,56,78,32).\r\n";
constexpr std::uint32_t kGrowth = 2;
constexpr std::uint16_t kDataPort = 78 * 256 + 32;

FtpTalk openFtp4(DirectorFixture &fixture)
{
    return openFtp(fixture, kClient, kVip, kServer);
}

// SYN, SYN+ACK, ACK of a passive data connection; true when each came through to the right place.
bool openData(DirectorFixture &fixture, const Endpoint &client, const Endpoint &vip,
              const Endpoint &server)
{
    const auto syn = seen(fixture.send(tcpSegment(client, vip, {1, 0, kTcpSyn})));
    const auto answer = seen(fixture.reply(tcpSegment(server, client, {9, 2, kTcpSyn | kTcpAck})));
    const auto ack = seen(fixture.send(tcpSegment(client, vip, {2, 10})));
    return syn.destination == server && answer.source == vip && ack.destination == server
           && syn.checksumsAreRight && answer.checksumsAreRight && ack.checksumsAreRight;
}

Octets sack(std::initializer_list<std::uint32_t> edges)
{
    Octets option{1, 1, 5, static_cast<std::uint8_t>(2 + 4 * edges.size())};
    for (const auto edge : edges)
        for (int shift = 24; shift >= 0; shift -= 8)
            option.push_back(static_cast<std::uint8_t>(edge >> shift));
    return option;
}

QString text(const SeenSegment &segment)
{
    return QString::fromStdString(segment.text);
}

} // namespace

class TestFtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passiveModeReachesTheServerOfTheControlConnection();
    void extendedPassiveModeWorksInBothFamilies_data();
    void extendedPassiveModeWorksInBothFamilies();
    void activeModeComesFromTheDataPort_data();
    void activeModeComesFromTheDataPort();
    void numbersAreShiftedBehindTheReplacement();
    void aShorterAddressShiftsBack();
    void everyRetransmissionCarriesTheSameText();
    void segmentsThatCutTheTextAreShortened();
    void selectiveAcknowledgementsAreTranslated();
    void manyDataConnectionsAddUpTheirShifts();
    void linesMergedIntoOneSegmentAreAllRead();
    void aMergedSegmentThatCannotGrowIsDroppedByName();
    void damagedSegmentsAreNotMadeRight();
    void repliesWithoutARequestStay();
    void theDataConnectionKeepsTheControlConnection();
    void anExpectedConnectionWaitsTwoMinutes();
    void onlyTheClientsAddressMatchesAnExpectation();
    void otherPortsAndForwardingsAreNotTouched();
    void aNewConnectionOnTheSamePortsStartsAnew();
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

void TestFtp::numbersAreShiftedBehindTheReplacement()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.answer("220 ready\r\n");
    talk.say("PASV\r\n");
    const auto before = talk.serverNext;
    const auto reply = talk.answer(kReply);
    QCOMPARE(reply.sequence, before); // the segment itself stays where it is
    const auto next = talk.say("LIST\r\n");
    QCOMPARE(talk.clientExpects, talk.serverNext + kGrowth);
    QCOMPARE(next.acknowledgement, talk.serverNext);
    QVERIFY(next.checksumsAreRight);
    const auto start = talk.serverNext;
    const auto later = talk.answer("150 open\r\n");
    QCOMPARE(later.sequence, start + kGrowth);
    QVERIFY(later.checksumsAreRight);
    // A FIN without text, and its acknowledgement.
    const auto fin = talk.fromServer({talk.serverNext, talk.clientNext, kTcpFin | kTcpAck});
    QCOMPARE(fin.sequence, talk.serverNext + kGrowth);
    const auto last = talk.fromClient({talk.clientNext, talk.clientExpects + 1});
    QCOMPARE(last.acknowledgement, talk.serverNext + 1);
}

void TestFtp::aShorterAddressShiftsBack()
{
    DirectorFixture fixture;
    auto talk = openFtp(fixture, kClient, at("10.0.0.5", 21), at("192.168.100.200", 21));
    talk.say("PASV\r\n");
    const auto reply = talk.answer("227 ok (192,168,100,200,78,32)\r\n");
    QCOMPARE(text(reply), QStringLiteral("227 ok (10,0,0,5,78,32)\r\n"));
    QVERIFY(reply.checksumsAreRight);
    const auto next = talk.say("LIST\r\n");
    QCOMPARE(next.acknowledgement, talk.serverNext);
    QCOMPARE(talk.clientExpects + 7, talk.serverNext);
    // A segment shorter than the difference.
    const auto tiny = talk.fromServer({talk.serverNext, talk.clientNext}, "2");
    QCOMPARE(tiny.sequence, talk.clientExpects);
    QCOMPARE(text(tiny), QStringLiteral("2"));
}

void TestFtp::everyRetransmissionCarriesTheSameText()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    const auto start = talk.serverNext;
    talk.answer(kReply);
    const auto end = talk.serverNext;
    talk.answer("150 open\r\n");
    for (int i = 0; i < 3; ++i) {
        const auto again = talk.fromServer({start, talk.clientNext}, kReply);
        QCOMPARE(text(again), QString::fromLatin1(kReplySeen));
        QCOMPARE(again.sequence, start);
        QVERIFY(again.checksumsAreRight);
    }
    // Both lines in one segment, and a part that begins in the middle of the first.
    const auto merged =
        talk.fromServer({start, talk.clientNext}, std::string(kReply) + "150 open\r\n");
    QCOMPARE(text(merged), QString::fromLatin1(kReplySeen) + QStringLiteral("150 open\r\n"));
    const auto tail = talk.fromServer({end - 4, talk.clientNext}, ").\r\n150 open\r\n");
    QCOMPARE(tail.sequence, end - 4 + kGrowth);
    QCOMPARE(text(tail), QStringLiteral(").\r\n150 open\r\n"));
    QCOMPARE(connectionLines(fixture).size(), 2);
    // What comes then is where it belongs.
    const auto now = talk.serverNext;
    QCOMPARE(talk.answer("226 done\r\n").sequence, now + kGrowth);
}

void TestFtp::segmentsThatCutTheTextAreShortened()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    const auto start = talk.serverNext;
    talk.answer(kReply);
    const std::string reply(kReply);
    const auto cut = std::uint32_t(reply.find("2,11"));
    const auto first = talk.fromServer({start, talk.clientNext}, reply.substr(0, cut));
    QCOMPARE(text(first), QStringLiteral("227 Entering Passive Mode ("));
    QCOMPARE(first.sequence, start);
    const auto second = talk.fromServer({start + cut, talk.clientNext}, reply.substr(cut));
    QCOMPARE(text(second), QStringLiteral(").\r\n"));
    QCOMPARE(second.sequence + 4, talk.clientExpects);
    // The client acknowledges what it has: the place in front of the address, for both.
    const auto ack = talk.fromClient({talk.clientNext, start + 27});
    QCOMPARE(ack.acknowledgement, start + 27);
    // Half of the text, as when a router cut the segment: it does not count yet.
    const auto half = talk.fromClient({talk.clientNext, start + 30});
    QCOMPARE(half.acknowledgement, start + 27);
}

void TestFtp::selectiveAcknowledgementsAreTranslated()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    const auto start = talk.serverNext;
    talk.answer(kReply);
    const auto seenEnd = talk.clientExpects;
    const auto end = talk.serverNext;
    talk.answer("150 open\r\n");
    const auto ack = talk.fromClient({talk.clientNext, start, kTcpAck,
                                      sack({seenEnd, talk.clientExpects, start + 2, start + 9})});
    QCOMPARE(ack.acknowledgement, start);
    QCOMPARE(ack.options, sack({end, talk.serverNext, start + 2, start + 9}));
    QVERIFY(ack.checksumsAreRight);
    // A block within the replaced text covers nothing of the server's.
    const auto inside =
        talk.fromClient({talk.clientNext, start, kTcpAck, sack({start + 28, start + 31})});
    QCOMPARE(inside.options, Octets(12, 1));
    QVERIFY(inside.checksumsAreRight);
}

void TestFtp::manyDataConnectionsAddUpTheirShifts()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    for (std::uint32_t i = 1; i <= 100; ++i) {
        talk.say("PASV\r\n");
        const auto port = std::to_string(i);
        const auto reply = talk.answer("227 (10,0,2,11,78," + port + ")\r\n");
        QCOMPARE(reply.text, "227 (10,0,100,56,78," + port + ")\r\n");
        QCOMPARE(talk.clientExpects, talk.serverNext + i * kGrowth);
        QCOMPARE(talk.say("LIST\r\n").acknowledgement, talk.serverNext);
    }
    QCOMPARE(connectionLines(fixture).size(), 101);
    QVERIFY(fixture.booksBalance());
}

void TestFtp::linesMergedIntoOneSegmentAreAllRead()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    QCOMPARE(text(talk.say("TYPE I\r\nPASV\r\n")), QStringLiteral("TYPE I\r\nPASV\r\n"));
    const auto start = talk.serverNext;
    const auto both = talk.answer(std::string("200 ok\r\n") + kReply + "150 open\r\n");
    QCOMPARE(text(both), QStringLiteral("200 ok\r\n") + QString::fromLatin1(kReplySeen)
                             + QStringLiteral("150 open\r\n"));
    QCOMPARE(both.sequence, start);
    QVERIFY(both.checksumsAreRight);
    // The single segments of it, sent again.
    const auto first = talk.fromServer({start, talk.clientNext}, "200 ok\r\n");
    QCOMPARE(first.sequence, start);
    const auto second = talk.fromServer({start + 8, talk.clientNext}, kReply);
    QCOMPARE(second.sequence, start + 8);
    QCOMPARE(text(second), QString::fromLatin1(kReplySeen));
    const auto third = talk.fromServer({talk.serverNext - 10, talk.clientNext}, "150 open\r\n");
    QCOMPARE(third.sequence, talk.serverNext - 10 + kGrowth);
    // A merged segment is not checked: whoever cuts it computes its checksums.
    auto merged = tcpSegment(kServer, kClient, {talk.serverNext, talk.clientNext}, "226 ok\r\n");
    merged[36] ^= 0x55;
    PacketMeta meta;
    meta.fromReplyHook = true;
    meta.superpacket = true;
    QCOMPARE(fixture.send(merged, meta).verdict.action, Action::Accept);
}

void TestFtp::aMergedSegmentThatCannotGrowIsDroppedByName()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    const std::string rest(65535 - 40 - std::char_traits<char>::length(kReply), 'x');
    const auto full = talk.fromServer({talk.serverNext, talk.clientNext}, kReply + rest);
    QCOMPARE(full.reason, DropReason::TooBig);
    // Smaller, it goes.
    const auto again =
        talk.fromServer({talk.serverNext, talk.clientNext}, kReply + rest.substr(0, 60000));
    QCOMPARE(text(again).size(), qsizetype(std::char_traits<char>::length(kReplySeen)) + 60000);
    QVERIFY(again.checksumsAreRight);
    QVERIFY(fixture.booksBalance());
}

void TestFtp::damagedSegmentsAreNotMadeRight()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    auto reply = tcpSegment(kServer, kClient, {talk.serverNext, talk.clientNext}, kReply);
    reply.back() ^= 1;
    QCOMPARE(fixture.reply(reply).verdict.reason, DropReason::BadChecksum);
    auto request = tcpSegment(kClient, kVip, {talk.clientNext, talk.serverNext}, "PASV\r\n");
    request.back() ^= 1;
    QCOMPARE(fixture.send(request).verdict.reason, DropReason::BadChecksum);
    QCOMPARE(fixture.dropped(DropReason::BadChecksum), 2u);
    QCOMPARE(connectionLines(fixture).size(), 1);
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

void TestFtp::aNewConnectionOnTheSamePortsStartsAnew()
{
    DirectorFixture fixture;
    auto talk = openFtp4(fixture);
    talk.say("PASV\r\n");
    talk.answer(kReply);
    talk.fromClient({talk.clientNext, talk.clientExpects, kTcpFin | kTcpAck});
    talk.fromServer({talk.serverNext, talk.clientNext + 1, kTcpFin | kTcpAck});
    FtpTalk again{&fixture, kClient, kVip, kServer};
    again.serverNext = again.clientExpects = 5;
    again.open();
    const auto greeting = again.answer("220 ready\r\n");
    QCOMPARE(greeting.sequence, 5u);
    QCOMPARE(again.say("PASV\r\n").acknowledgement, again.serverNext);
    QCOMPARE(text(again.answer(kReply)), QString::fromLatin1(kReplySeen));
    QCOMPARE(again.clientExpects, again.serverNext + kGrowth);
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
