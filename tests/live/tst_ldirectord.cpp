// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's ldirectord, unchanged, with VipDeck's ipvsadm in the place of the system's: it takes a
// web server that dies out of its pool and puts it back.
#include <signal.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>
#include <optional>

#include "tests/live/lab.h"

using namespace vipdeck::live;

namespace {

constexpr int kPatienceMilliseconds = 30000; // ldirectord looks once a second
const char kLdirectord[] = "/usr/sbin/ldirectord";
const char kSystemIpvsadm[] = "/usr/sbin/ipvsadm";

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QByteArray configuration(const QString &folder, const char *quiescent)
{
    return QByteArrayLiteral("checktimeout=2\n"
                             "checkinterval=1\n"
                             "failurecount=1\n"
                             "autoreload=no\n"
                             "cleanstop=yes\n"
                             "quiescent=")
           + quiescent + "\nlogfile=\"" + folder.toUtf8()
           + "/ldirectord.log\"\n"
             "virtual=192.0.2.10:8000\n"
             "\treal=10.0.0.11:8000 masq 3\n"
             "\treal=10.0.0.12:8000 masq 1\n"
             "\tservice=http\n"
             "\tscheduler=rr\n"
             "\tprotocol=tcp\n"
             "\tchecktype=negotiate\n"
             "\trequest=\"alive.txt\"\n"
             "\treceive=\"fine\"\n";
}

} // namespace

class TestLdirectord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void aDeadWebServerIsTakenOutAndPutBack_data();
    void aDeadWebServerIsTakenOutAndPutBack();

private:
    void startWeb(QProcess &process, const char *where);
    void startLdirectord(const char *quiescent);
    QString saved() const;
    QStringList answers() const;

    std::optional<Lab> m_lab;
    QString m_folder;
    QProcess m_web1;
    QProcess m_web2;
    QProcess m_ldirectord;
};

void TestLdirectord::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    if (!QFile::exists(QLatin1String(kLdirectord)) || !QFile::exists(QLatin1String(kSystemIpvsadm)))
        QSKIP("ldirectord is not installed");
    m_lab.emplace();
    const auto up = m_lab->up({});
    QVERIFY2(up.exitCode == 0, qPrintable(up.output + up.errors));
    m_folder = m_lab->runDirectory();
    for (const char *where : {"web-01", "web-02"}) {
        const auto folder =
            m_folder + QLatin1Char('/') + QLatin1String(where) + QLatin1String("-www");
        QVERIFY(QDir().mkpath(folder));
        QFile page(folder + QLatin1String("/alive.txt"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(QByteArray("fine ") + where + '\n');
    }
}

void TestLdirectord::cleanup()
{
    for (auto *process : {&m_ldirectord, &m_web1, &m_web2}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(15000))
            process->kill();
        process->waitForFinished(5000);
    }
}

void TestLdirectord::cleanupTestCase()
{
    m_lab.reset();
}

void TestLdirectord::startWeb(QProcess &process, const char *where)
{
    const auto folder = m_folder + QLatin1Char('/') + QLatin1String(where) + QLatin1String("-www");
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    m_lab->start(process, QLatin1String(where),
                 words("python3 -m http.server 8000 --directory") + QStringList(folder));
    QVERIFY(process.waitForStarted());
}

// In a mount namespace of its own, /usr/sbin/ipvsadm is ours.
void TestLdirectord::startLdirectord(const char *quiescent)
{
    const auto path = m_folder + QStringLiteral("/vipdeck-test-%1.cf").arg(getpid());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(configuration(m_folder, quiescent));
    file.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VIPDECK_SOCKET"),
                       m_folder + QStringLiteral("/vipdeckd.sock"));
    m_ldirectord.setProcessEnvironment(environment);
    m_ldirectord.setProcessChannelMode(QProcess::MergedChannels);
    m_ldirectord.setWorkingDirectory(m_folder);
    const auto script = QStringLiteral("mount --bind %1 %2 && exec %3 -d %4 start")
                            .arg(QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                                 QLatin1String(kSystemIpvsadm), QLatin1String(kLdirectord), path);
    m_lab->start(m_ldirectord, QStringLiteral("director"),
                 words("unshare --mount sh -c") + QStringList(script));
    QVERIFY(m_ldirectord.waitForStarted());
}

QString TestLdirectord::saved() const
{
    const auto output =
        m_lab
            ->run(QStringLiteral("director"),
                  {QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                   QStringLiteral("--socket"), m_folder + QStringLiteral("/vipdeckd.sock"),
                   QStringLiteral("-Sn")})
            .output;
    return output.split(QLatin1Char('\n'))
        .filter(QStringLiteral("192.0.2.10:8000"))
        .join(QLatin1Char('\n'));
}

// Who answers four requests in a row.
QStringList TestLdirectord::answers() const
{
    QStringList result;
    for (int i = 0; i < 4; ++i)
        result.append(m_lab
                          ->run(QStringLiteral("client"),
                                words("curl -sS -m 3 http://192.0.2.10:8000/alive.txt"))
                          .output.trimmed());
    result.sort();
    return result;
}

void TestLdirectord::aDeadWebServerIsTakenOutAndPutBack_data()
{
    QTest::addColumn<QByteArray>("quiescent");
    QTest::addColumn<QString>("dead");
    const auto service = QStringLiteral("-A -t 192.0.2.10:8000 -s rr\n"
                                        "-a -t 192.0.2.10:8000 -r 10.0.0.11:8000 -m -w 3");
    QTest::newRow("quiescent=yes")
        << QByteArray("yes")
        << service + QStringLiteral("\n-a -t 192.0.2.10:8000 -r 10.0.0.12:8000 -m -w 0");
    QTest::newRow("quiescent=no") << QByteArray("no") << service;
}

void TestLdirectord::aDeadWebServerIsTakenOutAndPutBack()
{
    QFETCH(QByteArray, quiescent);
    QFETCH(QString, dead);
    const auto alive = QStringLiteral("-A -t 192.0.2.10:8000 -s rr\n"
                                      "-a -t 192.0.2.10:8000 -r 10.0.0.11:8000 -m -w 3\n"
                                      "-a -t 192.0.2.10:8000 -r 10.0.0.12:8000 -m -w 1");
    const QString first = QStringLiteral("fine web-01");
    const QString second = QStringLiteral("fine web-02");
    startWeb(m_web1, "web-01");
    startWeb(m_web2, "web-02");
    startLdirectord(quiescent.constData());
    QTRY_VERIFY2_WITH_TIMEOUT(saved() == alive, m_ldirectord.peek(8000), kPatienceMilliseconds);
    QCOMPARE(answers(), (QStringList{first, first, second, second}));

    m_web2.kill();
    QVERIFY(m_web2.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(saved(), dead, kPatienceMilliseconds);
    QCOMPARE(answers(), (QStringList{first, first, first, first}));

    startWeb(m_web2, "web-02");
    QTRY_COMPARE_WITH_TIMEOUT(saved(), alive, kPatienceMilliseconds);
    QCOMPARE(answers(), (QStringList{first, first, second, second}));

    // cleanstop=yes: what it made goes with it.
    m_ldirectord.terminate();
    QVERIFY(m_ldirectord.waitForFinished(kPatienceMilliseconds));
    QTRY_COMPARE_WITH_TIMEOUT(saved(), QString(), kPatienceMilliseconds);
}

QTEST_GUILESS_MAIN(TestLdirectord)
#include "tst_ldirectord.moc"
