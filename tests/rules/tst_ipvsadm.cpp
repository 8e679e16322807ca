// SPDX-License-Identifier: GPL-3.0-or-later
// Replays recorded runs of ipvsadm 1.31 against the in-process director. VIPDECK_CLI_CASES names
// another file of cases.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/rules/fakedirector.h"

using namespace vipdeck;
using namespace vipdeck::test;

namespace {

std::vector<std::string> toWords(const QJsonValue &value)
{
    std::vector<std::string> words;
    for (const auto &word : value.toArray())
        words.push_back(word.toString().toStdString());
    return words;
}

QString caseFile()
{
    const auto other = qEnvironmentVariable("VIPDECK_CLI_CASES");
    return other.isEmpty() ? QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/cli.jsonl")
                           : other;
}

} // namespace

class TestIpvsadm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesAsRecorded_data();
    void behavesAsRecorded();

private:
    void compareState(FakeDirector &director, const QJsonObject &expected);
};

void TestIpvsadm::behavesAsRecorded_data()
{
    QTest::addColumn<QJsonObject>("recorded");
    QFile file(caseFile());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    while (!file.atEnd()) {
        const auto recorded = QJsonDocument::fromJson(file.readLine()).object();
        const auto id = recorded.value(QLatin1String("id")).toString().toUtf8();
        QVERIFY(!id.isEmpty());
        QTest::newRow(id.constData()) << recorded;
    }
}

void TestIpvsadm::behavesAsRecorded()
{
    QFETCH(QJsonObject, recorded);
    const auto text = [&](const char *key) {
        return recorded.value(QLatin1String(key)).toString().toUtf8();
    };
    FakeDirector director;
    for (const auto &words : recorded.value(QLatin1String("setup")).toArray())
        (void)runIpvsadm(director, toWords(words));
    const auto output = runIpvsadm(director, toWords(recorded.value(QLatin1String("argv"))),
                                   text("stdin").toStdString());
    QCOMPARE(QByteArray::fromStdString(output.out), text("stdout"));
    QCOMPARE(QByteArray::fromStdString(output.error), text("stderr"));
    QCOMPARE(output.exitCode, recorded.value(QLatin1String("rc")).toInt());
    compareState(director, recorded);
}

void TestIpvsadm::compareState(FakeDirector &director, const QJsonObject &expected)
{
    struct Listing
    {
        QLatin1String key;
        std::vector<std::string> words;
    };
    const Listing listings[] = {{QLatin1String("after_save"), {"-Sn"}},
                                {QLatin1String("after_Ln"), {"-Ln"}},
                                {QLatin1String("after_timeout"), {"-L", "--timeout"}},
                                {QLatin1String("after_daemon"), {"-L", "--daemon"}}};
    for (const auto &listing : listings) {
        if (!expected.contains(listing.key))
            continue;
        const auto output = runIpvsadm(director, listing.words);
        QCOMPARE(QByteArray::fromStdString(output.out),
                 expected.value(listing.key).toString().toUtf8());
    }
}

QTEST_GUILESS_MAIN(TestIpvsadm)
#include "tst_ipvsadm.moc"
