// SPDX-License-Identifier: GPL-3.0-or-later
// drain, undrain, move, jobs, history and the time to confirm: the command line tool against a real
// helper on a socket.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <memory>

#include "app/cli/jobwords.h"
#include "app/cli/tool.h"
#include "tests/helper/helperprocess.h"
#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

using Words = std::vector<std::string>;

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

const std::string kPool = "-A -t 192.0.2.1:80 -s sh\n"
                          "-a -t 192.0.2.1:80 -r 10.0.0.1:80 -m -w 5\n"
                          "-a -t 192.0.2.1:80 -r 10.0.0.2:80 -m -w 5\n"
                          "-a -t 192.0.2.1:80 -r 10.0.0.3:80 -m -w 5\n"
                          "-A -t 192.0.2.2:443 -s wlc\n"
                          "-a -t 192.0.2.2:443 -r 10.0.0.2:443 -g -w 9\n";

} // namespace

class TestVipdeckJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_helper = std::make_unique<HelperProcess>();
        QVERIFY2(m_helper->start(asOwner()), m_helper->log());
        QCOMPARE(run({"-R"}, kPool).error, std::string());
    }
    void cleanup() { m_helper.reset(); }

    void aDrainedServerIsRemovedAndTheToolWaits()
    {
        const auto drained =
            run({"drain", "10.0.0.1", "--remove", "--wait", "--comment", "new kernel"});
        QCOMPARE(drained.error, std::string());
        QCOMPARE(drained.exitCode, 0);
        QVERIFY2(contains(drained.out, "removed    drain  10.0.0.1:80 of TCP 192.0.2.1:80: "
                                       "Removed: empty after"),
                 drained.out.c_str());
        QVERIFY(!contains(run({"-Sn"}).out, "10.0.0.1:80 "));
        const auto history = run({"history"}).out;
        QVERIFY2(contains(history, "job "), history.c_str());
        QVERIFY(contains(history, "Drains 10.0.0.1:80 of TCP 192.0.2.1:80, weight 5 is kept, "
                                  "removed at the end. (new kernel)"));
        QVERIFY(contains(history, "10.0.0.1:80 of TCP 192.0.2.1:80: Removed: empty after"));
    }

    void undrainBringsTheWeightBack()
    {
        QCOMPARE(run({"drain", "10.0.0.2", "-t", "192.0.2.1:80"}).exitCode, 0);
        QVERIFY(contains(run({"-Sn"}).out, "-r 10.0.0.2:80 -m -w 0\n"));
        QVERIFY(contains(run({"-Sn"}).out, "-r 10.0.0.2:443 -g -w 9\n")); // the other service
        const auto again = run({"drain", "10.0.0.2", "-t", "192.0.2.1:80"});
        QCOMPARE(again.exitCode, 255);
        QVERIFY2(contains(again.error, "drains already"), again.error.c_str());
        const auto back = run({"undrain", "10.0.0.2"});
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(back.out, std::string("10.0.0.2:80 of TCP 192.0.2.1:80 has its weight again\n"));
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
        const auto none = run({"undrain", "10.0.0.2"});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(contains(none.error, "does not drain"), none.error.c_str());
    }

    void aServerDrainsInAllItsServicesAndComesBackGently()
    {
        const auto drained = run({"drain", "10.0.0.2", "--json", "--deadline=2h"});
        const auto jobs = QJsonDocument::fromJson(QByteArray::fromStdString(drained.out)).array();
        QCOMPARE(jobs.size(), 2);
        const auto job = jobs[0].toObject();
        QCOMPARE(job.value(QLatin1String("state")).toString(), QStringLiteral("running"));
        QCOMPARE(job.value(QLatin1String("kind")).toString(), QStringLiteral("drain"));
        QCOMPARE(job.value(QLatin1String("keptWeight")).toInt(), 5);
        const auto length = job.value(QLatin1String("deadlineMilliseconds")).toDouble()
                            - job.value(QLatin1String("startedMilliseconds")).toDouble();
        QCOMPARE(length, 7'200'000.0);
        const auto rising = run({"undrain", "10.0.0.2", "--gently", "60"});
        QCOMPARE(rising.exitCode, 0);
        QVERIFY2(contains(rising.out, "rise  10.0.0.2:443 of TCP 192.0.2.2:443: weight 1 of 9"),
                 rising.out.c_str());
        const auto all = run({"jobs"}).out;
        QCOMPARE(std::count(all.begin(), all.end(), '\n'), 4);
        QVERIFY(contains(all, "restored   drain"));
    }

    void aDrainOutlivesAKilledHelper()
    {
        QCOMPARE(run({"drain", "10.0.0.1", "--remove"}).exitCode, 0);
        m_helper->crash();
        QVERIFY2(m_helper->start(asOwner()), m_helper->log());
        QVERIFY2(contains(run({"jobs"}).out, "running    drain  10.0.0.1:80"),
                 run({"jobs"}).out.c_str());
        QTRY_VERIFY_WITH_TIMEOUT(contains(run({"jobs"}).out, "removed    drain"), 20000);
        QVERIFY(!contains(run({"-Sn"}).out, "10.0.0.1:80 "));
    }

    void aCancelledDrainLeavesTheWeight()
    {
        QCOMPARE(run({"drain", "10.0.0.1"}).exitCode, 0);
        const auto cancelled = run({"jobs", "cancel", "1"});
        QCOMPARE(cancelled.exitCode, 0);
        QVERIFY2(contains(cancelled.out, "cancelled  drain"), cancelled.out.c_str());
        QVERIFY(contains(run({"-Sn"}).out, "-r 10.0.0.1:80 -m -w 0\n"));
        QCOMPARE(run({"jobs", "cancel", "1"}).exitCode, 2);
        QCOMPARE(run({"undrain", "10.0.0.1"}).exitCode, 0);
    }

    void aMoveJoinsOneServiceAndLeavesTheOther()
    {
        const auto moved =
            run({"move", "10.0.0.3", "-t", "192.0.2.1:80", "--to", "192.0.2.2:443", "--wait"});
        QCOMPARE(moved.error, std::string());
        QCOMPARE(moved.exitCode, 0);
        const auto rules = run({"-Sn"}).out;
        QVERIFY2(contains(rules, "-a -t 192.0.2.2:443 -r 10.0.0.3:80 -m -w 5\n"), rules.c_str());
        QVERIFY(!contains(rules, "-t 192.0.2.1:80 -r 10.0.0.3:80"));
        // Direct routing takes the port of the service.
        QCOMPARE(run({"-A", "-t", "192.0.2.3:8443"}).exitCode, 0);
        QCOMPARE(
            run({"move", "10.0.0.2:443", "-t", "192.0.2.2:443", "--to", "192.0.2.3:8443"}).exitCode,
            0);
        QVERIFY(contains(run({"-Sn"}).out, "-a -t 192.0.2.3:8443 -r 10.0.0.2:8443 -g -w 9\n"));
        const auto nowhere =
            run({"move", "10.0.0.1", "-t", "192.0.2.1:80", "--to", "192.0.2.9:80"});
        QCOMPARE(nowhere.exitCode, 255);
        QVERIFY(contains(run({"-Sn"}).out, "-r 10.0.0.1:80 -m -w 5\n")); // nothing of it
    }

    void aDryRunTellsWhatMoves()
    {
        const auto removed = run({"--dry-run", "-d", "-t", "192.0.2.1:80", "-r", "10.0.0.2:80"});
        QVERIFY2(removed.out.starts_with("-d -t 192.0.2.1:80 -r 10.0.0.2:80\n"
                                         "# TCP 192.0.2.1:80: "),
                 removed.out.c_str());
        QVERIFY(contains(removed.out, " of 256 hash slots ("));
        QVERIFY(contains(removed.out, "would lead to another server"));
        const auto drained = run({"--dry-run", "drain", "10.0.0.2", "-t", "192.0.2.1:80"});
        QVERIFY2(contains(drained.out, "would find no server"), drained.out.c_str());
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
        // Without a hash table and without connections there is nothing to say.
        QCOMPARE(run({"--dry-run", "-D", "-t", "192.0.2.2:443"}).out,
                 std::string("-D -t 192.0.2.2:443\n"));
    }

    void aDryRunIsReadByPrograms()
    {
        const auto read = [](const std::string &text) {
            return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        };
        const auto removed =
            read(run({"--json", "--dry-run", "-d", "-t", "192.0.2.1:80", "-r", "10.0.0.2:80"}).out);
        QCOMPARE(removed.value(QLatin1String("commands")).toArray(),
                 QJsonArray{QStringLiteral("-d -t 192.0.2.1:80 -r 10.0.0.2:80")});
        QVERIFY(removed.value(QLatin1String("drains")).toArray().isEmpty());
        const auto impact = removed.value(QLatin1String("impact")).toArray();
        QCOMPARE(impact.size(), 1);
        const auto service = impact[0].toObject();
        QCOMPARE(service.value(QLatin1String("service")).toString(),
                 QStringLiteral("TCP 192.0.2.1:80"));
        QCOMPARE(service.value(QLatin1String("hashSlots")).toInt(), 256);
        QVERIFY(service.value(QLatin1String("slotsMoved")).toInt() > 0);
        const auto server = service.value(QLatin1String("servers")).toArray().at(0).toObject();
        QCOMPARE(server.value(QLatin1String("server")).toString(), QStringLiteral("10.0.0.2:80"));
        QCOMPARE(server.value(QLatin1String("what")).toString(), QStringLiteral("cut"));
        const auto drained =
            read(run({"--json", "--dry-run", "drain", "10.0.0.2", "-t", "192.0.2.1:80", "--remove"})
                     .out);
        const auto drain = drained.value(QLatin1String("drains")).toArray().at(0).toObject();
        QVERIFY(drain.value(QLatin1String("remove")).toBool());
        QCOMPARE(drained.value(QLatin1String("impact"))
                     .toArray()[0]
                     .toObject()
                     .value(QLatin1String("servers"))
                     .toArray()[0]
                     .toObject()
                     .value(QLatin1String("what"))
                     .toString(),
                 QStringLiteral("leaves"));
        // A whole file, and one that changes nothing: always one object.
        const auto file = read(run({"--json", "--dry-run", "-R"}, "-D -t 192.0.2.2:443\n").out);
        QCOMPARE(file.value(QLatin1String("commands")).toArray().size(), 1);
        const auto nothing = read(run({"--json", "--dry-run", "-R"}, "").out);
        QVERIFY(nothing.contains(QLatin1String("commands"))
                && nothing.contains(QLatin1String("impact")));
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
        QCOMPARE(run({"--json", "-D", "-t", "192.0.2.2:443"}).exitCode, 2);
    }

    void rulesThatNobodyKeepsComeUndone()
    {
        const auto applied = run({"-D", "-t", "192.0.2.2:443", "--confirm", "5"});
        QCOMPARE(applied.exitCode, 0);
        QVERIFY2(contains(applied.out, "is in force for 5 s"), applied.out.c_str());
        QVERIFY(!contains(run({"-Sn"}).out, "192.0.2.2:443"));
        const auto busy = run({"-A", "-t", "192.0.2.9:80"});
        QVERIFY(busy.exitCode != 0);
        QTRY_VERIFY_WITH_TIMEOUT(contains(run({"-Sn"}).out, "192.0.2.2:443"), 15000);
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
    }

    void keptRulesStay()
    {
        const std::string file = kPool + "-A -u 192.0.2.5:53 -s rr\n";
        QCOMPARE(run({"-R", "--replace", "--confirm=60"}, file).exitCode, 0);
        const auto kept = run({"keep", "--json"});
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(kept.out)).object();
        QVERIFY(object.value(QLatin1String("kept")).toBool());
        QVERIFY(contains(run({"-Sn"}).out, "-A -u 192.0.2.5:53 -s rr\n"));
        QCOMPARE(run({"revert"}).exitCode, 2);                // nothing waits any more
        QCOMPARE(run({"-C", "--confirm", "60"}).exitCode, 0); // clearing can be taken back too
        QCOMPARE(run({"-Sn"}).out, std::string());
        QCOMPARE(run({"revert"}).exitCode, 0);
        QVERIFY(contains(run({"-Sn"}).out, "-A -u 192.0.2.5:53 -s rr\n"));
    }

    void ratesOfThePastAreListed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(contains(run({"history", "rates"}).out, "Conns/s"), 10'000);
        QVERIFY(contains(run({"history", "rates", "7d"}).out, "steps of 21600 s"));
        const auto object =
            QJsonDocument::fromJson(
                QByteArray::fromStdString(run({"history", "rates", "1h", "--json"}).out))
                .object();
        QCOMPARE(object.value(QLatin1String("stepSeconds")).toInt(), 10);
        const auto step = object.value(QLatin1String("steps")).toArray().first().toObject();
        QVERIFY(step.value(QLatin1String("coveredMilliseconds")).toInt() > 0);
        QCOMPARE(step.value(QLatin1String("connectionsPerSecond")).toDouble(-1), 0.0);
        QVERIFY(contains(run({"history", "limit"}).out, "at most 1000 versions"));
        QVERIFY(contains(run({"history", "limit", "20"}).out, "at most 20 versions"));
        QVERIFY(contains(run({"history", "limit", "--json"}).out, "\"limit\": 20"));
        QVERIFY(run({"history", "limit", "9"}).exitCode != 0);
        const auto wrong = run({"history", "rates", "90d"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(contains(wrong.error, "not \"90d\""));
    }

    void versionsAreComparedAndRestored()
    {
        const auto versions = [this] {
            return QJsonDocument::fromJson(
                       QByteArray::fromStdString(run({"history", "--json"}).out))
                .array();
        };
        const auto before = versions()[0].toObject();
        const auto number = std::to_string(before.value(QLatin1String("version")).toInt());
        QCOMPARE(run({"-e", "-t", "192.0.2.1:80", "-r", "10.0.0.1:80", "-m", "-w", "8",
                      "--comment=more"})
                     .exitCode,
                 0);
        QCOMPARE(versions()[0].toObject().value(QLatin1String("comment")).toString(),
                 QStringLiteral("more"));
        QCOMPARE(run({"history", "diff", number}).out,
                 std::string("-e -t 192.0.2.1:80 -r 10.0.0.1:80 -m -w 8\n"));
        const auto current =
            std::to_string(versions()[0].toObject().value(QLatin1String("version")).toInt());
        QCOMPARE(run({"history", "diff", current, number}).out,
                 std::string("-e -t 192.0.2.1:80 -r 10.0.0.1:80 -m -w 5\n"));
        QVERIFY(contains(run({"history", "restore", number, "--dry-run"}).out, "-w 5\n"));
        QVERIFY(contains(run({"-Sn"}).out, "-r 10.0.0.1:80 -m -w 8\n"));
        const auto restored = run({"history", "restore", number});
        QCOMPARE(restored.exitCode, 0);
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
        QCOMPARE(versions()[0].toObject().value(QLatin1String("comment")).toString(),
                 QStringLiteral("restores version ") + QString::fromStdString(number));
        QVERIFY(contains(run({"history", "restore", number}).out, "nothing differs"));
        QCOMPARE(run({"history", "mark", number}).out,
                 "version " + number + " is marked and stays\n");
        QVERIFY(contains(run({"history"}).out, (' ' + number + "* ").c_str()));
        QCOMPARE(run({"history", "unmark", number, "--json"}).exitCode, 0);
        QVERIFY(!contains(run({"history"}).out, (number + "* ").c_str()));
        QCOMPARE(sorted(run({"history", "show", number}).out), sorted(kPool));
    }

    void whatIsNotTakenIsNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *words, int exitCode, const char *reason) {
            QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' ')) << exitCode
                                 << QString::fromLatin1(reason);
        };
        row("drain", 2, "drain needs a server");
        row("drain 10.0.0.1 10.0.0.2", 2, "more than one server: \"10.0.0.2\"");
        row("drain 10.0.0.9", 255, "there is no server 10.0.0.9 in any service");
        row("drain 10.0.0.3 -t 192.0.2.2:443", 255,
            "there is no server 10.0.0.3 of TCP 192.0.2.2:443");
        row("drain 10.0.0.1 --deadline soon", 2, "--deadline takes a time such as 90, 10m or 2h");
        row("drain 10.0.0.1 --deadline", 2, "--deadline: missing argument");
        row("drain 10.0.0.1 --deadline 32d", 2, "not \"32d\"");
        row("drain 10.0.0.1 --remembered never", 2, "serve, wait or stop, not \"never\"");
        row("drain 10.0.0.1 -t nonsense:x", 2, "drain: ");
        row("drain 10.0.0.1 --gently 5", 2, "--gently");
        row("undrain 10.0.0.1 --remove", 2, "--remove");
        row("undrain 10.0.0.1 --confirm 60", 2, "neither --dry-run nor --confirm");
        row("move 10.0.0.1 --to 192.0.2.2:443", 2, "move needs the service to leave");
        row("move 10.0.0.1 -t 192.0.2.1:80 --to x:y", 2, "--to takes an address and port");
        row("jobs cancel", 2, "jobs takes nothing, or cancel");
        row("jobs cancel one", 2, "\"one\" is not the number of a job");
        row("jobs --keep-going", 2, "neither --replace nor --keep-going");
        row("history restore 999", 2, "version 999 is not kept");
        row("history mark x", 2, "\"x\" is not a version's number");
        row("history mark 999", 2, "999");
        row("history diff x", 2, "\"x\" is not a version's number");
        row("history --confirm 60", 2, "go with history restore");
        row("-A -t 192.0.2.7:80 --confirm 4", 2, "--confirm takes 5 to 3600 seconds, not \"4\"");
        row("-L --confirm 60", 2, "--confirm goes with changes of the rules");
        row("-R --keep-going --confirm 60", 2, "not with --keep-going");
        row("log --confirm 60", 2, "--confirm goes with changes of the rules, not with log");
        row("-A -t 192.0.2.7:80 --comment", 2, "--comment: missing argument");
    }
    void whatIsNotTakenIsNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, reason);
        Words list;
        for (const auto &word : words)
            list.push_back(word.toStdString());
        const auto output = run(list);
        QVERIFY2(contains(output.error, reason.toStdString()), output.error.c_str());
        QCOMPARE(output.exitCode, exitCode);
        QCOMPARE(sorted(run({"-Sn"}).out), sorted(kPool));
    }

    void durationsHaveUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seconds"); // -1: not taken
        QTest::newRow("seconds") << QStringLiteral("90") << 90;
        QTest::newRow("s") << QStringLiteral("90s") << 90;
        QTest::newRow("m") << QStringLiteral("10m") << 600;
        QTest::newRow("h") << QStringLiteral("2h") << 7200;
        QTest::newRow("d") << QStringLiteral("31d") << 2678400;
        QTest::newRow("too long") << QStringLiteral("32d") << -1;
        QTest::newRow("nothing") << QString() << -1;
        QTest::newRow("unit only") << QStringLiteral("m") << -1;
        QTest::newRow("negative") << QStringLiteral("-5m") << -1;
        QTest::newRow("other unit") << QStringLiteral("5w") << -1;
        QTest::newRow("overflow") << QStringLiteral("99999999999999999999d") << -1;
    }
    void durationsHaveUnits()
    {
        QFETCH(QString, text);
        QFETCH(int, seconds);
        const auto duration = parseDuration(text.toStdString());
        QCOMPARE(duration ? static_cast<int>(*duration) : -1, seconds);
    }

private:
    Output run(const Words &words, const std::string &input = {}) const
    {
        Output output;
        rules::Console console;
        console.out = [&](std::string_view text) { output.out += text; };
        console.error = [&](std::string_view text) { output.error += text; };
        console.readInput = [&] { return input; };
        const FakeNames names;
        Words all{"--socket", m_helper->socketPath().toStdString()};
        all.insert(all.end(), words.begin(), words.end());
        output.exitCode = Tool("vipdeckadm", console, names).run(all);
        return output;
    }
    // The order of servers is that of their joining.
    static QStringList sorted(const std::string &text)
    {
        auto lines = QString::fromStdString(text).split(QLatin1Char('\n'));
        lines.sort();
        return lines;
    }

    std::unique_ptr<HelperProcess> m_helper;
};

QTEST_GUILESS_MAIN(TestVipdeckJobs)
#include "tst_vipdeckjobs.moc"
