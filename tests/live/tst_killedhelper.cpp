// SPDX-License-Identifier: GPL-3.0-or-later
// Connections on the packet path outlive a helper that is killed: the next one finds them.
#include <sys/mount.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <memory>

#include "helper/rulefile.h"
#include "tests/live/engineinlab.h"
#include "tests/live/transfer.h"

using namespace vipdeck;
using namespace vipdeck::live;

namespace {

constexpr int kGapMilliseconds = 700;

// TCP 9000 of one server: masqueraded at 192.0.2.10, directly routed at 192.0.2.99. Web and
// datagrams of several servers in turn.
ChangeSet someServices()
{
    auto changes = webService("rr");
    for (const auto how : {Forwarding::Masquerade, Forwarding::DirectRoute}) {
        const auto &vip = how == Forwarding::Masquerade ? kVip : kVipElsewhere;
        const auto config = service(Protocol::Tcp, vip, Transfer::kPort, "rr");
        changes.emplace_back(AddService{config});
        changes.emplace_back(AddDestination{config.key, destination({server(11), 9000}, 1, how)});
    }
    const auto names = service(Protocol::Udp, kVip, 53, "rr");
    changes.emplace_back(AddService{names});
    for (const std::uint32_t number : {31, 32})
        changes.emplace_back(AddDestination{names.key, destination({server(number), 53}, 1)});
    return changes;
}

// Asks ten times, from ten sockets that stay open, and once more for each line on its standard
// input; prints the servers' names in one line each time.
const QString kTalk = QStringLiteral("import socket, sys\n"
                                     "sockets = []\n"
                                     "for i in range(10):\n"
                                     "    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                                     "    s.connect(('192.0.2.10', 53))\n"
                                     "    s.settimeout(5)\n"
                                     "    sockets.append(s)\n"
                                     "def ask(s):\n"
                                     "    s.send(b'q')\n"
                                     "    return s.recv(900).decode().split()[0]\n"
                                     "while True:\n"
                                     "    print(*[ask(s) for s in sockets], flush=True)\n"
                                     "    if not sys.stdin.readline():\n"
                                     "        break\n");

} // namespace

class tst_KilledHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void transferGoesOn_data();
    void transferGoesOn();
    void severalKillsInOneTransfer();
    void datagramsStayWithTheirServer();
    void noRequestFails();
    void listingIsTheSame();
    void cleanStopLeavesNothing();
    void reasonIsToldWhereNothingIsKept();

private:
    void startHelper(const QStringList &options = {});
    void kill();
    void killAndStart(const QStringList &options = {});
    [[nodiscard]] QString told(const char *arguments) const;
    [[nodiscard]] QStringList listing() const;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_ground.lab().runDirectory() + QLatin1Char('/') + QLatin1String(name);
    }

    EngineInLab m_ground;
    std::unique_ptr<Transfer> m_server;
    QProcess m_helper;
};

void tst_KilledHelper::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces and netfilter need root");
    QString reason;
    QVERIFY2(m_ground.build(reason), qPrintable(reason));
    QVERIFY(QDir().mkpath(file("memory")) && QDir().mkpath(file("state")));
    QCOMPARE(mount("tmpfs", qPrintable(file("memory")), "tmpfs", 0, "mode=0700"), 0);
    const auto added =
        m_ground.lab().run(QStringLiteral("web-01"), words("ip addr replace 192.0.2.99/32 dev lo"));
    QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
    m_server = std::make_unique<Transfer>(m_ground.lab());
    QVERIFY(m_server->serve(QStringLiteral("web-01")));
    StoredConfiguration configuration;
    configuration.generation = 1;
    VERIFY_RESULT(applyChanges(configuration.rules, someServices()));
    QFile rules(file("state/rules.jsonl"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(printRuleFile(configuration));
}

void tst_KilledHelper::cleanup()
{
    if (m_helper.state() == QProcess::NotRunning)
        return;
    m_helper.terminate();
    QVERIFY(m_helper.waitForFinished(10000));
}

void tst_KilledHelper::cleanupTestCase()
{
    if (geteuid() == 0)
        umount2(qPrintable(file("memory")), MNT_DETACH);
    m_server.reset();
    m_ground.demolish();
}

void tst_KilledHelper::startHelper(const QStringList &options)
{
    m_helper.setProcessChannelMode(QProcess::MergedChannels);
    m_helper.start(Lab::helperProgram(),
                   QStringList{QStringLiteral("--foreground"), QStringLiteral("--socket"),
                               file("h.sock"), QStringLiteral("--state-dir"), file("state"),
                               QStringLiteral("--connection-directory"), file("memory"),
                               QStringLiteral("--flow-cache"), QStringLiteral("off")}
                       + options);
    QVERIFY(m_helper.waitForStarted());
    const auto isServing = [this] {
        m_helper.waitForReadyRead(50);
        return m_helper.peek(8192).contains("serves");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isServing(), m_helper.peek(8192), 10000);
}

void tst_KilledHelper::kill()
{
    m_helper.kill();
    QVERIFY(m_helper.waitForFinished(10000));
    m_helper.readAll();
}

void tst_KilledHelper::killAndStart(const QStringList &options)
{
    kill();
    QTest::qWait(kGapMilliseconds);
    startHelper(options);
}

QString tst_KilledHelper::told(const char *arguments) const
{
    const auto done =
        runProgram(QStringList{QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                               QStringLiteral("--socket"), file("h.sock")}
                       + words(arguments),
                   20);
    return done.output + done.errors;
}

// Without the time that is left.
QStringList tst_KilledHelper::listing() const
{
    QStringList result;
    for (const auto &line : told("-L -c -n").split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        auto fields = line.simplified().split(QLatin1Char(' '));
        if (fields.size() > 4)
            fields.removeAt(1);
        result << fields.join(QLatin1Char(' '));
    }
    result.sort();
    return result;
}

void tst_KilledHelper::transferGoesOn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const auto masqueraded = QStringLiteral("192.0.2.10");
    const auto direct = QStringLiteral("192.0.2.99");
    const QStringList whole{QStringLiteral("--rewriting"), QStringLiteral("payload")};
    const QStringList two{QStringLiteral("--packet-threads"), QStringLiteral("2")};
    const QStringList none;
    const auto fetch = QStringLiteral("fetch");
    const auto send = QStringLiteral("send");
    QTest::newRow("download") << fetch << masqueraded << none << none;
    QTest::newRow("upload") << send << masqueraded << none << none;
    QTest::newRow("download, whole packets") << fetch << masqueraded << whole << whole;
    QTest::newRow("upload, whole packets") << send << masqueraded << whole << whole;
    QTest::newRow("download, direct routing") << fetch << direct << none << none;
    QTest::newRow("upload, direct routing") << send << direct << none << none;
    QTest::newRow("download, two threads") << fetch << masqueraded << two << two;
    QTest::newRow("upload, two threads, then one") << send << masqueraded << two << none;
    QTest::newRow("download, one thread, then two") << fetch << masqueraded << none << two;
}

void tst_KilledHelper::transferGoesOn()
{
    QFETCH(QString, kind);
    QFETCH(QString, address);
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    startHelper(before);
    if (QTest::currentTestFailed())
        return;
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(kind, address, 40), qPrintable(transfer.text()));
    killAndStart(after);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(transfer.isRunning());
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

void tst_KilledHelper::severalKillsInOneTransfer()
{
    startHelper();
    Transfer transfer(m_ground.lab());
    QVERIFY2(transfer.begin(QStringLiteral("fetch"), QStringLiteral("192.0.2.10"), 80),
             qPrintable(transfer.text()));
    for (int i = 0; i < 3 && !QTest::currentTestFailed(); ++i) {
        QTest::qWait(400);
        QVERIFY(transfer.isRunning());
        killAndStart();
    }
    QVERIFY2(transfer.isWhole(), qPrintable(transfer.text()));
}

void tst_KilledHelper::datagramsStayWithTheirServer()
{
    startHelper();
    QProcess talk;
    m_ground.lab().start(talk, QStringLiteral("client"),
                         {QStringLiteral("python3"), QStringLiteral("-c"), kTalk});
    const auto hasAnswered = [&talk] {
        talk.waitForReadyRead(50);
        return talk.canReadLine();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasAnswered(), talk.readAllStandardError(), 10000);
    const auto first = talk.readLine();
    QVERIFY2(first.contains("dns-01") && first.contains("dns-02"), first);
    killAndStart();
    talk.write("\n");
    QTRY_VERIFY2_WITH_TIMEOUT(hasAnswered(), talk.readAllStandardError(), 10000);
    QCOMPARE(talk.readLine(), first);
    talk.closeWriteChannel();
    QVERIFY(talk.waitForFinished(5000));
}

// Those that meet the gap are late, none is lost.
void tst_KilledHelper::noRequestFails()
{
    startHelper();
    QProcess load;
    m_ground.lab().start(load, QStringLiteral("client"),
                         QStringList(Lab::peerProgram())
                             + words("http-load --to 192.0.2.10:80 --rate 200 --seconds 5"));
    QVERIFY(load.waitForStarted());
    for (int i = 0; i < 2 && !QTest::currentTestFailed(); ++i) {
        QTest::qWait(1000);
        kill();
        startHelper();
    }
    QVERIFY(load.waitForFinished(30000));
    const auto result = parseLoad(QString::fromUtf8(load.readAllStandardOutput()));
    QVERIFY2(result.answers > 700 && result.errors == 0, qPrintable(result.text));
}

void tst_KilledHelper::listingIsTheSame()
{
    startHelper();
    const auto result = m_ground.web(50);
    QVERIFY2(result.errors == 0, qPrintable(result.text));
    QTRY_VERIFY(told("-L -n").contains(QStringLiteral("10.0.0.11:80")));
    QTest::qWait(500); // the last acknowledgements
    const auto before = listing();
    QVERIFY2(before.size() >= 50, qPrintable(before.join(QLatin1Char('\n'))));
    const auto services = told("-L -n");
    killAndStart();
    QCOMPARE(listing(), before);
    QCOMPARE(told("-L -n"), services);
}

void tst_KilledHelper::cleanStopLeavesNothing()
{
    startHelper();
    QVERIFY(!QDir(file("memory")).isEmpty());
    QVERIFY2(told("path").contains(QStringLiteral("Connections outlive a killed helper\n")),
             qPrintable(told("path")));
    kill();
    QVERIFY(!QDir(file("memory")).isEmpty());
    startHelper();
    cleanup();
    QVERIFY(QDir(file("memory")).isEmpty());
}

void tst_KilledHelper::reasonIsToldWhereNothingIsKept()
{
    startHelper({QStringLiteral("--connection-directory"), file("missing")});
    QVERIFY2(told("path").contains(QStringLiteral("Connections do not outlive a killed helper: ")
                                   + file("missing")),
             qPrintable(told("path")));
    const auto result = m_ground.web(20);
    QVERIFY2(result.errors == 0 && result.answers == 20, qPrintable(result.text));
}

QTEST_GUILESS_MAIN(tst_KilledHelper)
#include "tst_killedhelper.moc"
