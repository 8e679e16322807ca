// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of an FTP dialogue are understood, and which are left alone.
#include <QTest>

#include "engine/apphelper/ftptext.h"
#include "engine/config/ftpports.h"
#include "packetbuilder.h"

using namespace vipdeck;
using namespace vipdeck::test;

Q_DECLARE_METATYPE(vipdeck::FtpPassive)

class TestFtpText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passiveRepliesAreUnderstood_data();
    void passiveRepliesAreUnderstood();
    void activeCommandsAreUnderstood_data();
    void activeCommandsAreUnderstood();
    void passiveCommandsAreUnderstood_data();
    void passiveCommandsAreUnderstood();
    void portListsAreRead();
};

void TestFtpText::passiveRepliesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FtpPassive>("mode");
    QTest::addColumn<QString>("endpoint"); // empty: not understood
    QTest::addColumn<QByteArray>("replaced");
    const auto row = [](const char *line, FtpPassive mode, const char *endpoint,
                        const char *replaced) {
        QTest::addRow("%s mode %d", QByteArray(line).simplified().constData(), int(mode))
            << QByteArray(line) << mode << QString::fromLatin1(endpoint) << QByteArray(replaced);
    };
    using enum FtpPassive;
    row("227 Entering Passive Mode (10,0,2,11,78,32).\r\n", Plain, "10.0.2.11:20000",
        "10,0,2,11,78,32");
    row("227 Entering Passive Mode 10,0,2,11,78,32\r\n", Plain, "10.0.2.11:20000",
        "10,0,2,11,78,32");
    row("227 =10,0,2,11,0,21\r\n", Plain, "10.0.2.11:21", "10,0,2,11,0,21");
    row("227 (10,0,2,11,78)\r\n", Plain, "", "");
    row("227 (10,0,2,256,78,32)\r\n", Plain, "", "");
    row("227 (10,0,2,11,78,32", Plain, "", ""); // more digits may follow
    row("227 (10,0,2,11,0,0)\r\n", Plain, "", "");
    row("227 (x10,0,2,11,78,32)\r\n", Plain, "", "");
    row("227-Entering (10,0,2,11,78,32)\r\n", Plain, "", "");
    row("227", Plain, "", "");
    row("227 (", Plain, "", "");
    row("227 Entering Passive Mode (10,0,2,11,78,32).\r\n", Extended, "", "");
    row("227 Entering Passive Mode (10,0,2,11,78,32).\r\n", None, "", "");
    row("229 Entering Extended Passive Mode (|||20001|)\r\n", Extended, "10.0.2.99:20001",
        "|||20001|");
    row("229 ok (!!!20001!)\r\n", Extended, "10.0.2.99:20001", "!!!20001!");
    row("229 ok (|1|10.0.2.11|20001|)\r\n", Extended, "10.0.2.11:20001", "|1|10.0.2.11|20001|");
    row("229 ok (|2|fd00::1|20001|)\r\n", Extended, "", "");
    row("229 ok (|||0|)\r\n", Extended, "", "");
    row("229 ok (|||70000|)\r\n", Extended, "", "");
    row("229 ok (|||20001", Extended, "", "");
    row("229 ok (|||20001!)\r\n", Extended, "", "");
    row("229 ok |||20001|\r\n", Extended, "", "");
    row("229 ok (|x||20001|)\r\n", Extended, "", "");
    row("229 (", Extended, "", "");
    row("229 Entering (|||20001|)\r\n", Plain, "", "");
}

void TestFtpText::passiveRepliesAreUnderstood()
{
    QFETCH(QByteArray, line);
    QFETCH(FtpPassive, mode);
    QFETCH(QString, endpoint);
    QFETCH(QByteArray, replaced);
    const auto found = ftpPassiveReply({line.constData(), std::size_t(line.size())}, mode,
                                       at("10.0.2.99", 0).address);
    QCOMPARE(found ? QString::fromStdString(found->endpoint.toString()) : QString(), endpoint);
    if (found)
        QCOMPARE(line.mid(qsizetype(found->begin), qsizetype(found->length)), replaced);
}

void TestFtpText::activeCommandsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<QString>("endpoint");
    const auto row = [](const char *line, bool isIPv4, const char *endpoint) {
        QTest::addRow("%s%s", QByteArray(line).simplified().constData(), isIPv4 ? "" : " (IPv6)")
            << QByteArray(line) << isIPv4 << QString::fromLatin1(endpoint);
    };
    row("PORT 10,9,0,1,97,170\r\n", true, "10.9.0.1:25002");
    row("port   10,9,0,1,97,170\r\n", true, "10.9.0.1:25002");
    row("PORT10,9,0,1,97,170\r\n", true, "");
    row("PORT 10,9,0,1,97\r\n", true, "");
    row("PORT 10,9,0,1,97,170\r\n", false, "");
    row("PORT", true, "");
    row("EPRT |1|10.9.0.1|25002|\r\n", true, "10.9.0.1:25002");
    row("EPRT |2|fd00:9::1|25002|\r\n", false, "[fd00:9::1]:25002");
    row("EPRT |1|10.9.0.1|25002|\r\n", false, "");
    row("EPRT |2|fd00:9::1|25002|\r\n", true, "");
    row("EPRT |||25002|\r\n", true, "");
    row("EPRT |1|10.9.0.1|25002", true, "");
    row("EPRT ", true, "");
    row(" PORT 10,9,0,1,97,170\r\n", true, "");
}

void TestFtpText::activeCommandsAreUnderstood()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isIPv4);
    QFETCH(QString, endpoint);
    const auto found = ftpActiveCommand({line.constData(), std::size_t(line.size())},
                                        isIPv4 ? AddressFamily::IPv4 : AddressFamily::IPv6);
    QCOMPARE(found ? QString::fromStdString(found->toString()) : QString(), endpoint);
}

void TestFtpText::passiveCommandsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<FtpPassive>("mode");
    const auto row = [](const char *line, bool isIPv4, FtpPassive mode) {
        QTest::addRow("%s%s", QByteArray(line).simplified().constData(), isIPv4 ? "" : " (IPv6)")
            << QByteArray(line) << isIPv4 << mode;
    };
    using enum FtpPassive;
    row("PASV\r\n", true, Plain);
    row("pasv\r\n", true, Plain);
    row("PASV\r\n", false, None); // a 227 cannot name an IPv6 address
    row("PASV", true, None);
    row("\377\362PASV\r\n", true, Plain); // after a telnet sequence
    row("EPSV\r\n", true, Extended);
    row("EPSV\r\n", false, Extended);
    row("EPSV 1\r\n", true, Extended);
    row("EPSV 2\r\n", true, None);
    row("EPSV 2\r\n", false, Extended);
    row("EPSV ALL\r\n", true, None); // RFC 2428 section 4: asks for no port
    row("EPSV", true, None);
    row("LIST\r\n", true, None);
    row("", true, None);
}

void TestFtpText::passiveCommandsAreUnderstood()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isIPv4);
    QFETCH(FtpPassive, mode);
    QCOMPARE(ftpPassiveCommand({line.constData(), std::size_t(line.size())},
                               isIPv4 ? AddressFamily::IPv4 : AddressFamily::IPv6),
             mode);
}

void TestFtpText::portListsAreRead()
{
    QCOMPARE(parseFtpPorts("21,2121,21").value(), (FtpPorts{21, 2121}));
    QCOMPARE(parseFtpPorts("").value(), FtpPorts());
    for (const auto *wrong : {"0", "65536", "21,", ",21", "21,,22", "x", "21x", "99999999999",
                              "1,2,3,4,5,6,7,8,9", " 21"})
        QVERIFY2(!parseFtpPorts(wrong).has_value(), wrong);
    QVERIFY(parseFtpPorts("70000").error().message.find("\"70000\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestFtpText)
#include "tst_ftptext.moc"
