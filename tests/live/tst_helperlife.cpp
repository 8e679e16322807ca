// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeckd in a lab, with its privileges dropped: what is left when it stops, is killed, comes
// back.
#include <signal.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QTest>
#include <optional>

#include "tests/live/lab.h"
#include "tests/live/transfer.h"

using namespace vipdeck::live;

namespace {

constexpr int kCurlCannotConnect = 7;
constexpr int kCurlTimeout = 28;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class tst_HelperLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void storedRulesAreBalanced();
    void cleanStopTakesTheSteeringBack();
    void killedHelperIsFailClosedAndReconciles();
    void killedHelperIsFailOpenWhenTold();
    void twoKillsAndStartsUnderLoadRecover();
    void uploadOutlivesAKillAndOthersDoNotNotice();

private:
    void command(const char *arguments) const;
    void startHelper(const QStringList &options);
    void kill();
    QString ruleset() const;
    bool isSteering() const;
    Outcome get(const QString &url) const;

    std::optional<Lab> m_lab;
    QProcess m_helper;
};

void tst_HelperLife::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_lab.emplace();
    const auto up = m_lab->up({});
    QVERIFY2(up.exitCode == 0, qPrintable(up.output + up.errors));
    // The helper that the lab started gave us the rules; from here on it is ours.
    QFile pid(m_lab->runDirectory() + QStringLiteral("/vipdeckd.pid"));
    QVERIFY(pid.open(QIODevice::ReadOnly));
    QVERIFY(isSteering());
    const auto process = pid.readAll().trimmed();
    QCOMPARE(::kill(process.toInt(), SIGTERM), 0);
    QTRY_VERIFY(!isSteering());
    // It keeps its rules to the end, which comes after the steering's.
    const auto isGone = [&process] {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(QString::fromLatin1(process)));
        return !words.open(QIODevice::ReadOnly) || words.readAll().isEmpty();
    };
    QTRY_VERIFY(isGone());
}

void tst_HelperLife::init()
{
    m_helper.setProcessChannelMode(QProcess::MergedChannels);
}

void tst_HelperLife::cleanup()
{
    if (m_helper.state() == QProcess::NotRunning)
        return;
    m_helper.terminate();
    QVERIFY(m_helper.waitForFinished(10000));
}

void tst_HelperLife::cleanupTestCase()
{
    m_lab.reset();
}

void tst_HelperLife::startHelper(const QStringList &options)
{
    const QStringList command{
        Lab::helperProgram(),          QStringLiteral("--foreground"),
        QStringLiteral("--socket"),    m_lab->runDirectory() + QStringLiteral("/vipdeckd.sock"),
        QStringLiteral("--state-dir"), m_lab->runDirectory() + QStringLiteral("/state")};
    m_lab->start(m_helper, QStringLiteral("director"), command + options);
    QVERIFY(m_helper.waitForStarted());
    const auto isServing = [this] {
        m_helper.waitForReadyRead(50);
        return m_helper.peek(4096).contains("serves");
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isServing(), m_helper.peek(4096), 10000);
}

void tst_HelperLife::kill()
{
    m_helper.kill();
    QVERIFY(m_helper.waitForFinished(10000));
}

QString tst_HelperLife::ruleset() const
{
    return m_lab->run(QStringLiteral("director"), words("nft -s list ruleset")).output;
}

bool tst_HelperLife::isSteering() const
{
    return ruleset().contains(QStringLiteral("vipdeck"));
}

Outcome tst_HelperLife::get(const QString &url) const
{
    return m_lab->run(QStringLiteral("client"), words("curl -sS -m 2") + QStringList(url));
}

void tst_HelperLife::storedRulesAreBalanced()
{
    startHelper({});
    const auto web =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.10:80 --rate 0 --total 2000"));
    QVERIFY2(web.errors == 0 && web.servers.size() == 4, qPrintable(web.text));
    const auto app = m_lab->load(QStringLiteral("http-load"),
                                 words("--to 192.0.2.20:8080 --rate 0 --total 400"));
    QVERIFY2(app.errors == 0, qPrintable(app.text));
    QCOMPARE(app.servers.value(QStringLiteral("app-01")), 300);
    const auto dns =
        m_lab->load(QStringLiteral("udp-load"), words("--to 192.0.2.53:53 --rate 0 --total 400"));
    QVERIFY2(dns.errors == 0 && dns.servers.size() == 2, qPrintable(dns.text));
}

void tst_HelperLife::cleanStopTakesTheSteeringBack()
{
    startHelper({});
    QVERIFY(isSteering());
    m_helper.terminate();
    QVERIFY(m_helper.waitForFinished(10000));
    QCOMPARE(m_helper.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_helper.exitCode(), 0);
    QCOMPARE(ruleset(), QString());
}

void tst_HelperLife::killedHelperIsFailClosedAndReconciles()
{
    startHelper({});
    const auto before = ruleset();
    QCOMPARE(get(QStringLiteral("http://192.0.2.10/")).exitCode, 0);
    kill();
    QCOMPARE(ruleset(), before);
    // Silence, not a refusal by the director itself.
    QCOMPARE(get(QStringLiteral("http://192.0.2.10/")).exitCode, kCurlTimeout);
    // What is no service of ours goes on.
    QCOMPARE(get(QStringLiteral("http://10.0.0.15/")).output, QStringLiteral("web-05\n"));

    startHelper({});
    QCOMPARE(ruleset(), before);
    const auto web =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.10:80 --rate 0 --total 200"));
    QVERIFY2(web.errors == 0 && web.servers.size() == 4, qPrintable(web.text));
}

void tst_HelperLife::killedHelperIsFailOpenWhenTold()
{
    startHelper({QStringLiteral("--fail-open")});
    QCOMPARE(get(QStringLiteral("http://192.0.2.10/")).exitCode, 0);
    kill();
    // The VIP is an address of the director, where nobody listens.
    QCOMPARE(get(QStringLiteral("http://192.0.2.10/")).exitCode, kCurlCannotConnect);
    startHelper({});
    QCOMPARE(get(QStringLiteral("http://192.0.2.10/")).exitCode, 0);
}

// Requests that meet the gap are sent again by TCP and find a helper that does not know their
// connections: those that began before may fail, none that begins afterwards.
void tst_HelperLife::twoKillsAndStartsUnderLoadRecover()
{
    startHelper({});
    QProcess load;
    m_lab->start(load, QStringLiteral("client"),
                 QStringList(Lab::peerProgram())
                     + words("http-load --to 192.0.2.10:80 --rate 200 --seconds 4"));
    QVERIFY(load.waitForStarted());
    for (int i = 0; i < 2; ++i) {
        QTest::qWait(800);
        kill();
        startHelper({});
    }
    QVERIFY(load.waitForFinished(30000));
    const auto result = parseLoad(QString::fromUtf8(load.readAllStandardOutput()));
    QVERIFY2(result.answers > 600 && result.errors >= 0 && result.errors < 64,
             qPrintable(result.text));
    const auto after =
        m_lab->load(QStringLiteral("http-load"), words("--to 192.0.2.10:80 --rate 0 --total 500"));
    QVERIFY2(after.errors == 0, qPrintable(after.text));
}

void tst_HelperLife::command(const char *arguments) const
{
    const auto done =
        m_lab->run(QStringLiteral("director"),
                   QStringList{QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                               QStringLiteral("--socket"),
                               m_lab->runDirectory() + QStringLiteral("/vipdeckd.sock")}
                       + words(arguments));
    QVERIFY2(done.exitCode == 0, qPrintable(QLatin1String(arguments) + done.errors));
}

// With sloppy_tcp the new helper takes a connection over in the middle, and a service with one
// server (or sh) finds the same one. What is no service of ours never waits.
void tst_HelperLife::uploadOutlivesAKillAndOthersDoNotNotice()
{
    startHelper({});
    command("-A -t 192.0.2.10:9000 -s sh");
    command("-a -t 192.0.2.10:9000 -r 10.0.0.11:9000 -m");
    command("tunable sloppy_tcp 1");
    Transfer balancedServer(*m_lab);
    Transfer otherServer(*m_lab);
    QVERIFY(balancedServer.serve(QStringLiteral("web-01")));
    QVERIFY(otherServer.serve(QStringLiteral("web-05")));
    Transfer balanced(*m_lab);
    Transfer other(*m_lab);
    QVERIFY2(balanced.begin(QStringLiteral("send"), QStringLiteral("192.0.2.10"), 60),
             qPrintable(balanced.text()));
    kill();
    // 50 MB at 25 MB/s, begun and ended while nobody serves the queues.
    QVERIFY2(other.begin(QStringLiteral("fetch"), QStringLiteral("10.0.0.15"), 50),
             qPrintable(other.text()));
    QVERIFY2(other.isWhole(), qPrintable(other.text()));
    QVERIFY(balanced.isRunning());
    startHelper({});
    QVERIFY2(balanced.isWhole(), qPrintable(balanced.text()));
}

QTEST_GUILESS_MAIN(tst_HelperLife)
#include "tst_helperlife.moc"
