// SPDX-License-Identifier: GPL-3.0-or-later
// Two ways to the same answer: the director with packets, timers and templates, and the small model
// of a service that the recordings of the kernel confirm.
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

#include "engine/sim/replay/replaycommand.h"
#include "randomscenario.h"
#include "tests/sched/recordedrun.h"

using namespace vipdeck;

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directorAndModelChooseTheSameServers()
    {
        constexpr std::uint64_t kScenarios = 200;
        QTemporaryDir folder;
        QFile input(folder.filePath(QStringLiteral("random.jsonl")));
        QVERIFY(input.open(QIODevice::WriteOnly));
        for (std::uint64_t seed = 1; seed <= kScenarios; ++seed)
            input.write(QJsonDocument(RandomScenario(seed).record()).toJson(QJsonDocument::Compact)
                        + '\n');
        input.close();
        std::ostringstream out;
        std::ostringstream err;
        const auto open = [](const std::string &name) -> std::unique_ptr<std::istream> {
            return std::make_unique<std::ifstream>(name);
        };
        QCOMPARE(runReplay({input.fileName().toStdString()}, open, out, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        const auto lines = QByteArray::fromStdString(out.str()).trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(kScenarios));
        for (const auto &line : lines) {
            const auto record = QJsonDocument::fromJson(line).object();
            const auto difference =
                RecordedRun().firstDifference(record[QLatin1String("steps")].toArray());
            QVERIFY2(difference.isEmpty(), qPrintable(record[QLatin1String("id")].toString()
                                                      + QStringLiteral(": ") + difference));
        }
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
