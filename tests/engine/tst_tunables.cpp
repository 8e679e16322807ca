// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "directorfixture.h"
#include "engine/config/tunables.h"
#include "goldendata.h"

using namespace vipdeck;
using namespace vipdeck::test;

class TestTunables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndDefaultsAreThoseOfTheKernel()
    {
        const auto record = goldenRecords(QStringLiteral("beh-sysctl")).at(0);
        const auto defaults = record[QStringLiteral("defaults")].toObject();
        QCOMPARE(static_cast<qsizetype>(knownTunables().size()), defaults.size());
        const Tunables tunables;
        for (const auto &known : knownTunables()) {
            const auto name = QString::fromUtf8(known.name.data(), qsizetype(known.name.size()));
            QVERIFY2(defaults.contains(name), qPrintable(name));
            QVERIFY(!known.summary.empty());
            QCOMPARE(QString::fromStdString(tunableText(tunables, known.name)),
                     defaults[name].toString().trimmed());
        }
    }

    void everyRecordedWriteHasTheSameEffect()
    {
        const auto record = goldenRecords(QStringLiteral("beh-sysctl")).at(0);
        DirectorFixture fixture;
        for (const auto &row : record[QStringLiteral("writes")].toArray()) {
            const auto write = row.toArray();
            const auto name = write[0].toString().toStdString();
            const auto text = write[1].toString().toStdString();
            auto tunables = fixture.director().tunables();
            const auto done = setTunable(tunables, name, text);
            fixture.director().setTunables(tunables, fixture.now());
            const auto what = QByteArray::fromStdString(name + " <- \"" + text + '"');
            QVERIFY2(done.has_value() == write[2].isNull(), what);
            QVERIFY2(tunableText(fixture.director().tunables(), name)
                         == write[3].toString().trimmed().toStdString(),
                     what);
        }
    }

    void numbersMayBeHexadecimalOrOctal()
    {
        Tunables tunables;
        QVERIFY(setTunable(tunables, "amemthresh", " 0x1F\n").has_value());
        QCOMPARE(tunables.amemThreshold, 31);
        QVERIFY(setTunable(tunables, "amemthresh", "017").has_value());
        QCOMPARE(tunables.amemThreshold, 15);
    }

    void whatIsNoNumberIsRefusedWithTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"x", "1x", "-", "0x", "99999999999", "2147483648", "1;2"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void whatIsNoNumberIsRefusedWithTheText()
    {
        QFETCH(QByteArray, text);
        Tunables tunables;
        const auto done = setTunable(tunables, "amemthresh", text.toStdString());
        QVERIFY(!done.has_value());
        QVERIFY(done.error().message.find(text.toStdString()) != std::string::npos);
        QVERIFY(tunables == Tunables{});
    }
};

QTEST_APPLESS_MAIN(TestTunables)
#include "tst_tunables.moc"
