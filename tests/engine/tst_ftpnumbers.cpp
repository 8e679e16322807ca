// SPDX-License-Identifier: GPL-3.0-or-later
// Masqueraded FTP: text that is replaced, and the sequence numbers of every later packet.
#include <QTest>

#include "ftpsample.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

Octets sack(std::initializer_list<std::uint32_t> edges)
{
    Octets option{1, 1, 5, static_cast<std::uint8_t>(2 + 4 * edges.size())};
    for (const auto edge : edges)
        for (int shift = 24; shift >= 0; shift -= 8)
            option.push_back(static_cast<std::uint8_t>(edge >> shift));
    return option;
}

} // namespace

class TestFtpNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreShiftedBehindTheReplacement();
    void aShorterAddressShiftsBack();
    void everyRetransmissionCarriesTheSameText();
    void segmentsThatCutTheTextAreShortened();
    void selectiveAcknowledgementsAreTranslated();
    void manyDataConnectionsAddUpTheirShifts();
    void linesMergedIntoOneSegmentAreAllRead();
    void aMergedSegmentThatCannotGrowIsDroppedByName();
    void damagedSegmentsAreNotMadeRight();
    void aNewConnectionOnTheSamePortsStartsAnew();
};

void TestFtpNumbers::numbersAreShiftedBehindTheReplacement()
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

void TestFtpNumbers::aShorterAddressShiftsBack()
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

void TestFtpNumbers::everyRetransmissionCarriesTheSameText()
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

void TestFtpNumbers::segmentsThatCutTheTextAreShortened()
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

void TestFtpNumbers::selectiveAcknowledgementsAreTranslated()
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

void TestFtpNumbers::manyDataConnectionsAddUpTheirShifts()
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

void TestFtpNumbers::linesMergedIntoOneSegmentAreAllRead()
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

void TestFtpNumbers::aMergedSegmentThatCannotGrowIsDroppedByName()
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

void TestFtpNumbers::damagedSegmentsAreNotMadeRight()
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

void TestFtpNumbers::aNewConnectionOnTheSamePortsStartsAnew()
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

QTEST_GUILESS_MAIN(TestFtpNumbers)
#include "tst_ftpnumbers.moc"
