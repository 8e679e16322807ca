// SPDX-License-Identifier: GPL-3.0-or-later
// The schedulers against what the kernel did: every choice of tests/data/golden/sched.jsonl.
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include "recordedrun.h"

using namespace vipdeck;

class TestRecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedChoiceIsMade_data()
    {
        QTest::addColumn<QJsonArray>("steps");
        QFile file(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/golden/sched.jsonl"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        while (!file.atEnd()) {
            const auto record = QJsonDocument::fromJson(file.readLine()).object();
            QTest::newRow(qPrintable(record[QLatin1String("id")].toString()))
                << record[QLatin1String("steps")].toArray();
        }
    }
    void everyRecordedChoiceIsMade()
    {
        QFETCH(QJsonArray, steps);
        QVERIFY(!steps.isEmpty());
        const auto difference = RecordedRun().firstDifference(steps);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_GUILESS_MAIN(TestRecorded)
#include "tst_recorded.moc"
