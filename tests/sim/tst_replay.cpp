// SPDX-License-Identifier: GPL-3.0-or-later
// `vipdeckadm replay`: the whole director against recordings of the kernel's, with real packets.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

#include "engine/sim/replay/replaycommand.h"

using namespace vipdeck;

namespace {

struct Run
{
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments)
{
    std::vector<std::string> words;
    for (const auto &argument : arguments)
        words.push_back(argument.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Run result;
    const auto open = [](const std::string &name) -> std::unique_ptr<std::istream> {
        return std::make_unique<std::ifstream>(name);
    };
    result.exitCode = runReplay(words, open, out, err);
    result.out = QByteArray::fromStdString(out.str());
    result.err = QByteArray::fromStdString(err.str());
    return result;
}

QString recordings(const char *name)
{
    return QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/") + QLatin1String(name);
}

QList<QByteArray> linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

// Without what a run produces.
QJsonObject stripped(QJsonObject record)
{
    QJsonArray steps;
    for (const auto &each : record[QLatin1String("steps")].toArray()) {
        auto step = each.toObject();
        step.remove(QLatin1String("rs"));
        step.remove(QLatin1String("text"));
        QJsonArray map;
        for (const auto &entry : step.value(QLatin1String("map")).toArray()) {
            auto shorter = entry.toArray();
            shorter.removeLast();
            map.append(shorter);
        }
        if (step.contains(QLatin1String("map")))
            step[QLatin1String("map")] = map;
        steps.append(step);
    }
    record[QLatin1String("steps")] = steps;
    return record;
}

// The kernel's ways to say that nobody answered, as replay says it.
QByteArray unified(QByteArray record)
{
    return record.replace("ECONNREFUSED", "NONE").replace("TIMEOUT", "NONE");
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordingIsRepeated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("records");
        QTest::newRow("schedulers") << recordings("sched.jsonl") << 260;
        QTest::newRow("behaviour") << recordings("behaviour.jsonl") << 25;
    }
    void everyRecordingIsRepeated()
    {
        QFETCH(QString, file);
        QFETCH(int, records);
        const auto result = run({QStringLiteral("--check"), file});
        QCOMPARE(result.out, QByteArray::number(records) + " passed, 0 failed\n");
        QCOMPARE(result.exitCode, 0);
        // Every other record is named.
        QCOMPARE(result.err.count('\n'), linesOf(file).size() - records);
    }

    void aRunFillsInWhatTheRecordingLacks()
    {
        QFile input(m_folder.filePath(QStringLiteral("stripped.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly));
        const auto recorded = linesOf(recordings("sched.jsonl"));
        QVERIFY(!recorded.isEmpty());
        for (const auto &line : recorded)
            input.write(QJsonDocument(stripped(QJsonDocument::fromJson(line).object()))
                            .toJson(QJsonDocument::Compact)
                        + '\n');
        input.close();
        const auto result = run({input.fileName()});
        auto produced = result.out.split('\n');
        produced.removeLast();
        QCOMPARE(produced.size(), recorded.size());
        for (qsizetype line = 0; line < produced.size(); ++line)
            QCOMPARE(QJsonDocument::fromJson(produced[line]).object(),
                     QJsonDocument::fromJson(unified(recorded[line])).object());
    }

    void aDifferenceIsFoundAndShown_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("server") << QByteArray(R"("rs": "rs3")") << QByteArray(R"("rs": "rs4")")
                                << QByteArray(R"(rs: recorded "rs4", here "rs3")");
        QTest::newRow("nobody") << QByteArray(R"("rs": "rs3")") << QByteArray(R"("rs": "TIMEOUT")")
                                << QByteArray(R"(rs: recorded "TIMEOUT", here "rs3")");
        QTest::newRow("table") << QByteArray("Masq    1 ") << QByteArray("Masq    2 ")
                               << QByteArray("Masq    2 ");
    }
    void aDifferenceIsFoundAndShown()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, shown);
        QFile input(m_folder.filePath(QStringLiteral("changed.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (auto line : linesOf(recordings("sched.jsonl")))
            if (line.contains("sched-rr-rand1") && line.contains(before))
                input.write(line.replace(before, after) + '\n');
        input.close();
        const auto result = run({QStringLiteral("--check"), input.fileName()});
        QVERIFY2(result.out.startsWith("sched-rr-rand1: "), result.out.constData());
        QVERIFY2(result.out.contains(shown), result.out.constData());
        QVERIFY(result.out.endsWith("0 passed, 1 failed\n"));
        QCOMPARE(result.exitCode, 1);
    }

    void aDifferentStateIsFound()
    {
        QFile input(m_folder.filePath(QStringLiteral("states.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly | QIODevice::Truncate));
        input.write(R"({"id": "one", "setup": ["-A -t 10.0.100.9:80 -s rr", )"
                    R"("-a -t 10.0.100.9:80 -r 10.0.2.11:9100 -m"], "sysctl": {}, "traces": )"
                    R"([[["c", "SYN", "SYN_RECV", 59, 1, 0], ["c", "ACK", "CLOSE", 9, 0, 1]]]})"
                    "\n");
        input.close();
        const auto result = run({QStringLiteral("--check"), input.fileName()});
        QVERIFY2(result.out.startsWith("one: trace 0 after \"c\" \"SYN\": recorded"),
                 result.out.constData());
        QVERIFY(result.out.endsWith("0 passed, 1 failed\n"));
    }

    void aDifferentConnectionTableIsFound_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("state") << QByteArray("TIME_WAIT       119")
                               << QByteArray("CLOSE_WAIT      119");
        QTest::newRow("time") << QByteArray("TIME_WAIT       119")
                              << QByteArray("TIME_WAIT       109");
        QTest::newRow("server") << QByteArray("0A00020C 0050") << QByteArray("0A00020B 0050");
    }
    void aDifferentConnectionTableIsFound()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFile input(m_folder.filePath(QStringLiteral("table.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (auto line : linesOf(recordings("behaviour.jsonl"))) {
            const auto at = line.indexOf(before);
            if (line.contains("beh-persist-quiesce-0") && at >= 0)
                input.write(line.replace(at, before.size(), after) + '\n');
        }
        input.close();
        const auto result = run({QStringLiteral("--check"), input.fileName()});
        QVERIFY2(result.out.startsWith("beh-persist-quiesce-0: record.steps[6][1]: "),
                 result.out.constData());
        QVERIFY(result.out.endsWith("0 passed, 1 failed\n"));
    }

    void templatesAreReplayedWithoutWhatARunProduces()
    {
        QFile input(m_folder.filePath(QStringLiteral("templates.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly | QIODevice::Truncate));
        input.write(R"({"id": "one", "what": "expire_quiescent_template=1: a test", "steps": )"
                    R"([["open", "10.9.1.1"], ["weight 0"], ["open", "10.9.1.1"], )"
                    R"(["delete"], ["add back"], ["conn"]]})"
                    "\n");
        input.close();
        const auto result = run({input.fileName()});
        QCOMPARE(result.exitCode, 0);
        const auto steps =
            QJsonDocument::fromJson(result.out).object()[QLatin1String("steps")].toArray();
        QCOMPARE(steps[0].toArray().last().toString(), QStringLiteral("rs3"));
        QCOMPARE(steps[1].toArray().last().toString(), QStringLiteral("rs3"));
        QCOMPARE(steps[2].toArray().last().toString(), QStringLiteral("rs2"));
        // The template that was invalidated, the new one, and two connections.
        const auto table = steps[5].toArray().last().toString();
        QCOMPARE(table.count(QStringLiteral("ASSURED")), 2);
        QCOMPARE(table.count(QStringLiteral("TIME_WAIT")), 2);
        QVERIFY(table.contains(QStringLiteral("0A006401 FFFF 0A00020D FFFF")));
    }

    void unusableInputIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("no JSON") << QByteArray("{\"id\": ") << QByteArray(":1: not a JSON object");
        QTest::newRow("no object") << QByteArray("[1]\n") << QByteArray(":1: not a JSON object");
        QTest::newRow("other record")
            << QByteArray("{\"id\": \"beh-x\"}\n") << QByteArray("beh-x: not a record of");
        QTest::newRow("unknown step")
            << QByteArray(R"({"id": "x", "steps": [{"op": "fly"}]})") << QByteArray("\"fly\"");
        QTest::newRow("bad rule") << QByteArray(
            R"({"id": "x", "steps": [{"op": "restore", "lines": ["-A -t x"]}]})")
                                  << QByteArray("restore: ");
    }
    void unusableInputIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, complaint);
        QFile input(m_folder.filePath(QStringLiteral("bad.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly | QIODevice::Truncate));
        input.write(content);
        input.close();
        const auto result = run({input.fileName()});
        QVERIFY2(result.err.contains(complaint), result.err.constData());
    }

    void wrongArgumentsAreExplained()
    {
        QCOMPARE(run({}).exitCode, 2);
        QVERIFY(run({}).err.contains("usage"));
        QVERIFY(run({QStringLiteral("--chek")}).err.contains("--chek"));
        const auto missing = run({m_folder.filePath(QStringLiteral("missing"))});
        QCOMPARE(missing.exitCode, 2);
        QVERIFY(missing.err.contains("cannot read"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
