// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's vsftpd behind a masqueraded service, with curl and lftp as clients: every way to open a
// data connection, in both families.
#include <unistd.h>

#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include "tests/live/engineinlab.h"
#include "tests/live/ftpservers.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr std::uint16_t kFtp = 21;
const QStringList kServers{QStringLiteral("app-01"), QStringLiteral("app-02"),
                           QStringLiteral("app-03")};

Address vipOf(bool isIPv4)
{
    return isIPv4 ? kVip : Address::parse("2001:db8:7::10").value();
}

// app-01 to app-03.
Address serverOf(bool isIPv4, std::uint32_t number)
{
    return isIPv4 ? server(20 + number)
                  : Address::parse("fd00::2" + std::to_string(number)).value();
}

ChangeSet ftpService(bool isIPv4)
{
    const auto config = service(Protocol::Tcp, vipOf(isIPv4), kFtp, "rr");
    ChangeSet changes{AddService{config}};
    for (std::uint32_t number = 1; number <= 3; ++number)
        changes.emplace_back(
            AddDestination{config.key, destination({serverOf(isIPv4, number), kFtp}, 1)});
    return changes;
}

QString url(bool isIPv4, const char *path)
{
    const auto vip = QString::fromStdString(vipOf(isIPv4).toString());
    return QStringLiteral("ftp://") + (isIPv4 ? vip : QLatin1Char('[') + vip + QLatin1Char(']'))
           + QLatin1String(path);
}

} // namespace

class tst_FtpLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void filesArriveIntact_data();
    void filesArriveIntact();
    void aWholeSessionOfLftp_data();
    void aWholeSessionOfLftp();
    void manyTransfersShareOneControlConnection();
    void sessionsSpreadOverTheServers();
    void otherConnectionsOfTheAddressesAreLeftAlone();
    void directRoutingFindsTheServerByPersistence_data();
    void directRoutingFindsTheServerByPersistence();

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_ground.lab().runDirectory() + QLatin1Char('/') + name;
    }
    [[nodiscard]] Outcome curl(const QStringList &arguments) const
    {
        return m_ground.lab().run(QStringLiteral("client"),
                                  words("curl -gsS --fail --max-time 60") + arguments, 90);
    }
    [[nodiscard]] static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void checkBooks();

    EngineInLab m_ground;
    std::unique_ptr<FtpServers> m_servers;
};

void tst_FtpLive::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    for (const auto *program : {"vsftpd", "lftp", "curl"})
        if (QStandardPaths::findExecutable(QLatin1String(program), words("/usr/sbin /usr/bin"))
                .isEmpty())
            QSKIP("vsftpd, lftp and curl are needed: tools/setup installs them");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    m_servers = std::make_unique<FtpServers>(m_ground.lab());
    QVERIFY2(m_servers->start(kServers, reason), qPrintable(reason));
}

void tst_FtpLive::init()
{
    m_ground.startEngine();
}

void tst_FtpLive::cleanup()
{
    m_ground.stopEngine();
}

void tst_FtpLive::cleanupTestCase()
{
    m_servers.reset();
    m_ground.demolish();
}

// One control connection, one server, nothing dropped.
void tst_FtpLive::checkBooks()
{
    const auto status = m_ground.engine().status();
    QCOMPARE(status.services.at(0).counters.connections, 1u);
    QCOMPARE(allDrops(status), 0u);
    QCOMPARE(status.engine.queueDrops, 0u);
    int used = 0;
    for (const auto &each : status.services.at(0).destinations)
        used += each.activeConnections + each.inactiveConnections > 0 ? 1 : 0;
    QCOMPARE(used, 1);
}

void tst_FtpLive::filesArriveIntact_data()
{
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<QStringList>("mode");
    // curl trusts the address in a 227 only when told so.
    QTest::newRow("PASV") << true << words("--disable-epsv --no-ftp-skip-pasv-ip");
    QTest::newRow("EPSV") << true << words("--ftp-pasv");
    QTest::newRow("PORT") << true << words("-P - --disable-eprt");
    QTest::newRow("EPRT") << true << words("-P - --eprt");
    QTest::newRow("IPv6 EPSV") << false << words("--ftp-pasv");
    QTest::newRow("IPv6 EPRT") << false << words("-P - --eprt");
}

void tst_FtpLive::filesArriveIntact()
{
    QFETCH(bool, isIPv4);
    QFETCH(QStringList, mode);
    VERIFY_RESULT(m_ground.engine().apply(ftpService(isIPv4)));
    const auto original = path(QStringLiteral("original"));
    QFile file(original);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_servers->data()) > 0);
    file.close();

    // Up, down, again what went up, and a listing: four data connections of one dialogue.
    const auto name = QString::fromLatin1(QTest::currentDataTag()).remove(QLatin1Char(' '));
    const auto stored = QStringLiteral("/pub/") + name;
    const auto remote = url(isIPv4, qPrintable(stored));
    const auto outcome =
        curl(mode + words("-T") + QStringList{original, remote} + words("--next -gsS --fail") + mode
             + words("-o") + QStringList{path(QStringLiteral("down")), url(isIPv4, "/data")}
             + words("-o") + QStringList{path(QStringLiteral("back")), remote} + words("-o")
             + QStringList{path(QStringLiteral("list")), url(isIPv4, "/pub/")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QVERIFY(contentOf(path(QStringLiteral("down"))) == m_servers->data());
    QVERIFY(contentOf(path(QStringLiteral("back"))) == m_servers->data());
    QVERIFY(m_servers->stored(name) == m_servers->data());
    QVERIFY(contentOf(path(QStringLiteral("list"))).contains(name.toUtf8()));
    checkBooks();
}

void tst_FtpLive::aWholeSessionOfLftp_data()
{
    QTest::addColumn<bool>("isIPv4");
    QTest::addColumn<QString>("settings");
    QTest::newRow("PASV") << true
                          << QStringLiteral("set ftp:passive-mode on; set ftp:prefer-epsv off; "
                                            "set ftp:fix-pasv-address off;");
    QTest::newRow("EPSV") << true
                          << QStringLiteral("set ftp:passive-mode on; set ftp:prefer-epsv on;");
    QTest::newRow("PORT") << true << QStringLiteral("set ftp:passive-mode off;");
    QTest::newRow("IPv6 EPSV") << false << QStringLiteral("set ftp:passive-mode on;");
    QTest::newRow("IPv6 EPRT") << false << QStringLiteral("set ftp:passive-mode off;");
}

void tst_FtpLive::aWholeSessionOfLftp()
{
    QFETCH(bool, isIPv4);
    QFETCH(QString, settings);
    VERIFY_RESULT(m_ground.engine().apply(ftpService(isIPv4)));
    const auto down = path(QStringLiteral("lftp-down"));
    const auto script =
        settings
        + QStringLiteral(
              " set net:max-retries 1; set net:timeout 20; set cmd:fail-exit yes;"
              " set ftp:use-feat no; set xfer:clobber on; open -u anonymous,x %1;"
              " cls /; cd pub; mkdir -f dir-%2; put -O dir-%2 %3 -o up; cls dir-%2;"
              " get dir-%2/up -o %3.again; get /data -o %3.data; mv dir-%2/up dir-%2/moved;"
              " rm dir-%2/moved; rmdir dir-%2; ls; bye")
              .arg(url(isIPv4, ""), QString::number(QCoreApplication::applicationPid()), down);
    QFile file(down);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_servers->data().left(300'000)) > 0);
    file.close();
    const auto outcome = m_ground.lab().run(
        QStringLiteral("client"),
        {QStringLiteral("lftp"), QStringLiteral("--norc"), QStringLiteral("-c"), script}, 90);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output + outcome.errors));
    QVERIFY(contentOf(down + QStringLiteral(".again")) == m_servers->data().left(300'000));
    QVERIFY(contentOf(down + QStringLiteral(".data")) == m_servers->data());
    checkBooks();
}

void tst_FtpLive::manyTransfersShareOneControlConnection()
{
    VERIFY_RESULT(m_ground.engine().apply(ftpService(true)));
    QStringList arguments = words("--disable-epsv --no-ftp-skip-pasv-ip");
    constexpr int kTimes = 60;
    for (int i = 0; i < kTimes; ++i)
        arguments << url(true, "/name");
    const auto outcome = curl(arguments);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const auto names = outcome.output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(names.size(), qsizetype(kTimes));
    QCOMPARE(names.count(names.first()), qsizetype(kTimes));
    checkBooks();
}

void tst_FtpLive::sessionsSpreadOverTheServers()
{
    VERIFY_RESULT(m_ground.engine().apply(ftpService(true)));
    QMap<QString, int> count;
    for (int i = 0; i < 6; ++i) {
        const auto outcome =
            curl(words("--disable-epsv --no-ftp-skip-pasv-ip") + QStringList(url(true, "/name")));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
        ++count[outcome.output.trimmed()];
    }
    for (const auto &name : kServers)
        QCOMPARE(count.value(name), 2);
}

// With an FTP service every TCP packet of its addresses is looked at; what is not FTP passes.
void tst_FtpLive::otherConnectionsOfTheAddressesAreLeftAlone()
{
    VERIFY_RESULT(m_ground.engine().apply(ftpService(true)));
    const auto outcome = m_ground.lab().run(QStringLiteral("client"),
                                            words("curl -sS --fail http://10.0.0.21/"), 30);
    QVERIFY2(outcome.output == QStringLiteral("app-01\n"), qPrintable(outcome.errors));
    const auto refused =
        m_ground.lab().run(QStringLiteral("client"), words("curl -sS http://192.0.2.10:8099/"), 30);
    QVERIFY2(refused.errors.contains(QStringLiteral("refused"))
                 || refused.errors.contains(QStringLiteral("connect to")),
             qPrintable(refused.errors));
    const auto status = m_ground.engine().status();
    QVERIFY(status.engine.packetsPassed > 0);
    QCOMPARE(allDrops(status), 0u);
}

void tst_FtpLive::directRoutingFindsTheServerByPersistence_data()
{
    QTest::addColumn<QStringList>("mode");
    QTest::newRow("PASV") << words("--disable-epsv --no-ftp-skip-pasv-ip");
    QTest::newRow("EPSV") << words("--ftp-pasv");
    QTest::newRow("PORT") << words("-P - --disable-eprt");
    QTest::newRow("EPRT") << words("-P - --eprt");
}

// The servers own the address and name it themselves: nothing in the dialogue changes, and data
// connections follow the client's template, whatever their ports are.
void tst_FtpLive::directRoutingFindsTheServerByPersistence()
{
    QFETCH(QStringList, mode);
    for (const auto &name : kServers)
        QCOMPARE(m_ground.lab().run(name, words("ip addr replace 192.0.2.99/32 dev lo")).exitCode,
                 0);
    auto config = service(Protocol::Tcp, kVipElsewhere, kFtp, "rr");
    config.persistent = true;
    config.persistenceTimeoutSeconds = 300;
    ChangeSet changes{AddService{config}};
    for (std::uint32_t number = 1; number <= 3; ++number)
        changes.emplace_back(AddDestination{
            config.key, destination({serverOf(true, number), kFtp}, 1, Forwarding::DirectRoute)});
    VERIFY_RESULT(m_ground.engine().apply(changes));

    const auto down = path(QStringLiteral("direct"));
    QSet<QString> names;
    for (int session = 0; session < 3; ++session) {
        const auto outcome = curl(mode + words("-o") + QStringList(down)
                                  + words("ftp://192.0.2.99/data --next -gsS --fail") + mode
                                  + words("ftp://192.0.2.99/name"));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
        QVERIFY(contentOf(down) == m_servers->data());
        names.insert(outcome.output.trimmed());
    }
    QCOMPARE(names.size(), qsizetype(1)); // one client, one server
    const auto status = m_ground.engine().status();
    QCOMPARE(allDrops(status), 0u);
    QCOMPARE(status.services.at(0).counters.packetsOut, 0u); // replies go their own way
    int used = 0;
    for (const auto &each : status.services.at(0).destinations)
        used += each.counters.connections > 0 ? 1 : 0;
    QCOMPARE(used, 1);
}

QTEST_GUILESS_MAIN(tst_FtpLive)
#include "tst_ftplive.moc"
