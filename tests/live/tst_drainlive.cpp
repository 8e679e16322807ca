// SPDX-License-Identifier: GPL-3.0-or-later
// A server leaves its pool during a download: nobody loses anything.
#include <unistd.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <optional>

#include "tests/live/lab.h"
#include "tests/live/transfer.h"

using namespace vipdeck::live;

namespace {

constexpr auto kFirst = "10.0.0.11:9000";  // web-01
constexpr auto kSecond = "10.0.0.12:9000"; // web-02

} // namespace

class tst_DrainLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aDownloadFinishesWholeWhileItsServerDrains();
    void aTimeLimitEndsADrainThatIsNeverEmpty();

private:
    Outcome run(const QString &arguments, int timeoutSeconds = 60) const;
    // Fails the test when the tool does.
    QString command(const QString &arguments) const;
    QJsonObject newestJob() const;
    int connectionsOf(const QString &server) const;

    std::optional<Lab> m_lab;
};

void tst_DrainLive::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("network namespaces, raw sockets and netfilter need root");
    m_lab.emplace();
    const auto up = m_lab->up({});
    QVERIFY2(up.exitCode == 0, qPrintable(up.output + up.errors));
}

void tst_DrainLive::cleanupTestCase()
{
    m_lab.reset();
}

Outcome tst_DrainLive::run(const QString &arguments, int timeoutSeconds) const
{
    const QStringList program{QStringLiteral(VIPDECK_BINARY_DIR "/app/cli/vipdeckadm"),
                              QStringLiteral("--socket"),
                              m_lab->runDirectory() + QStringLiteral("/vipdeckd.sock")};
    return m_lab->run(QStringLiteral("director"), program + arguments.split(QLatin1Char(' ')),
                      timeoutSeconds);
}

QString tst_DrainLive::command(const QString &arguments) const
{
    const auto outcome = run(arguments);
    if (outcome.exitCode != 0)
        qWarning("%s: %s", qPrintable(arguments), qPrintable(outcome.errors));
    return outcome.exitCode == 0 ? outcome.output : QString();
}

QJsonObject tst_DrainLive::newestJob() const
{
    const auto text = command(QStringLiteral("jobs --json"));
    return QJsonDocument::fromJson(text.toUtf8()).array().first().toObject();
}

int tst_DrainLive::connectionsOf(const QString &server) const
{
    return command(QStringLiteral("-Lnc")).count(server);
}

void tst_DrainLive::aDownloadFinishesWholeWhileItsServerDrains()
{
    for (const auto *line :
         {"-A -t 192.0.2.10:9000 -s rr", "-a -t 192.0.2.10:9000 -r 10.0.0.11:9000 -m -w 7"})
        QCOMPARE(run(QString::fromLatin1(line)).exitCode, 0);
    Transfer firstServer(*m_lab);
    Transfer secondServer(*m_lab);
    QVERIFY(firstServer.serve(QStringLiteral("web-01")));
    QVERIFY(secondServer.serve(QStringLiteral("web-02")));
    Transfer download(*m_lab);
    QVERIFY2(download.begin(QStringLiteral("fetch"), QStringLiteral("192.0.2.10"), 200),
             qPrintable(download.text()));
    QCOMPARE(run(QStringLiteral("-a -t 192.0.2.10:9000 -r 10.0.0.12:9000 -m -w 7")).exitCode, 0);

    // The impact says what the drain will do.
    const auto tried = run(QStringLiteral("--dry-run drain 10.0.0.11 -t 192.0.2.10:9000 --remove"));
    QVERIFY2(tried.output.contains(QStringLiteral("1 connection (1 active) would drain")),
             qPrintable(tried.output));
    const auto removed = run(QStringLiteral("--dry-run -d -t 192.0.2.10:9000 -r 10.0.0.11:9000"));
    QVERIFY2(
        removed.output.contains(QStringLiteral("1 connection (1 active) would lose its server")),
        qPrintable(removed.output));

    const auto drained = run(QStringLiteral("drain 10.0.0.11:9000 --remove --comment kernel"));
    QVERIFY2(drained.exitCode == 0, qPrintable(drained.errors));
    QVERIFY2(drained.output.contains(QStringLiteral("1 active, 0 inactive, weight 7 is kept")),
             qPrintable(drained.output));
    // New connections go to the other one, the old one stays where it is.
    for (int i = 0; i < 4; ++i) {
        Transfer other(*m_lab);
        QVERIFY(other.begin(QStringLiteral("fetch"), QStringLiteral("192.0.2.10"), 1));
        QVERIFY2(other.isWhole(), qPrintable(other.text()));
    }
    QCOMPARE(connectionsOf(QString::fromLatin1(kFirst)), 1);
    QCOMPARE(connectionsOf(QString::fromLatin1(kSecond)), 4);
    QVERIFY(download.isRunning());
    QCOMPARE(newestJob().value(QLatin1String("state")).toString(), QStringLiteral("running"));

    QVERIFY2(download.isWhole(), qPrintable(download.text()));
    QTRY_COMPARE_WITH_TIMEOUT(newestJob().value(QLatin1String("state")).toString(),
                              QStringLiteral("removed"), 30000);
    const auto rules = command(QStringLiteral("-Sn"));
    QVERIFY2(!rules.contains(QString::fromLatin1(kFirst)), qPrintable(rules));
    QVERIFY(rules.contains(QString::fromLatin1(kSecond)));
    const auto history = command(QStringLiteral("history"));
    QVERIFY2(
        history.contains(QStringLiteral("Drains 10.0.0.11:9000 of TCP 192.0.2.10:9000, weight 7 "
                                        "is kept, removed at the end. (kernel)")),
        qPrintable(history));
    QVERIFY2(history.contains(QStringLiteral("Removed: empty after")), qPrintable(history));
}

void tst_DrainLive::aTimeLimitEndsADrainThatIsNeverEmpty()
{
    Transfer server(*m_lab);
    QVERIFY(server.serve(QStringLiteral("web-03")));
    QCOMPARE(run(QStringLiteral("-A -t 192.0.2.20:9000 -s rr")).exitCode, 0);
    QCOMPARE(run(QStringLiteral("-a -t 192.0.2.20:9000 -r 10.0.0.13:9000 -m -w 5")).exitCode, 0);
    Transfer download(*m_lab);
    QVERIFY2(download.begin(QStringLiteral("fetch"), QStringLiteral("192.0.2.20"), 400),
             qPrintable(download.text()));
    const auto waited =
        run(QStringLiteral("drain 10.0.0.13 -t 192.0.2.20:9000 --deadline 4 --wait"));
    QVERIFY2(waited.exitCode == 0, qPrintable(waited.errors));
    QVERIFY2(
        waited.output.contains(QStringLiteral("its time of 4 s is over, 1 connection is left")),
        qPrintable(waited.output));
    QVERIFY(download.isRunning());
    const auto back = run(QStringLiteral("undrain 10.0.0.13 -t 192.0.2.20:9000"));
    QVERIFY2(back.exitCode == 0, qPrintable(back.errors));
    QVERIFY(command(QStringLiteral("-Sn"))
                .contains(QStringLiteral("-a -t 192.0.2.20:9000 -r 10.0.0.13:9000 -m -w 5")));
}

QTEST_GUILESS_MAIN(tst_DrainLive)
#include "tst_drainlive.moc"
