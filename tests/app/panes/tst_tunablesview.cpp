// SPDX-License-Identifier: GPL-3.0-or-later
// The Tunables view by its keys and mouse, and the draft behind it.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>

#include "app/document/tunablewords.h"
#include "app/models/tunablecatalogue.h"
#include "app/models/tunableeffect.h"
#include "app/models/tunablesmodel.h"
#include "app/translations.h"
#include "app/views/theme.h"
#include "app/views/tunables/tunabledetails.h"
#include "app/views/tunables/tunablehistory.h"
#include "app/views/tunables/tunablesview.h"
#include "helper/api/eventphrases.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class TunablesTest : public QObject
{
    Q_OBJECT

private:
    static int rowsShown(const QTreeView &tree)
    {
        int rows = 0;
        for (int group = 0; group < tree.model()->rowCount(); ++group)
            rows += tree.model()->rowCount(tree.model()->index(group, 0));
        return rows;
    }
    static void show(TunablesView &view)
    {
        view.resize(1180, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
    }

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void everySwitchOfTheDirectorIsInTheCatalogueOnce()
    {
        for (const auto &known : knownTunables()) {
            const auto count =
                std::ranges::count(tunableCatalogue(), known.name, [](const TunableInfo &info) {
                    return std::string_view(info.name);
                });
            QVERIFY2(count == 1, std::string(known.name).c_str());
        }
        QCOMPARE(tunableCatalogue().size(), knownTunables().size() + 3); // and the timeouts
    }

    void aNarrowTableBeginsWithTheNamesOfTheOptions()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        view.resize(700, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCoreApplication::processEvents();
        auto *across = view.tree()->horizontalScrollBar();
        QVERIFY(across->maximum() > 0); // else it shows nothing
        QCOMPARE(across->value(), 0);
    }

    // Document and catalogue know the same ones; sentences of changes have words for them.
    void everySwitchIsOffOrOn()
    {
        for (const auto &info : tunableCatalogue())
            QVERIFY2(isSwitch(info.name) == (info.kind == TunableInfo::Kind::Switch), info.name);
        SampleDirector director;
        QVERIFY(director.document->setTunable(QStringLiteral("expire_nodest_conn"),
                                              QStringLiteral("1")));
        QCOMPARE(director.document->pendingChanges().front().sentence,
                 QStringLiteral("Set expire_nodest_conn from off to on."));
    }

    void theNewestChangesOfAnOptionComeFromTheLog()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        show(view);
        auto *history = view.findChild<TunableHistory *>();
        QVERIFY(history && history->isVisible());
        QVERIFY2(history->text().contains(u"no change"), qPrintable(history->text()));
        api::JournalEvent event;
        event.timeMilliseconds = 1'700'000'000'000;
        event.userName = "anna";
        event.program = "vipdeck 0.1.0";
        event.phrases = {{"applied-one-to", {{"1"}, {"expire_nodest_conn"}}},
                         {"set-tunable", {{"expire_nodest_conn"}, {"0"}, {"1"}}}};
        event.changes = 1;
        event.text = api::englishPhrases(event.phrases, event.changes);
        director.link->log(event);
        QVERIFY2(history->text().endsWith(QStringLiteral(", anna: off to on")),
                 qPrintable(history->text()));
        // Another option was not changed; timeouts are not in the log by name.
        view.choose(QStringLiteral("drop_entry"));
        QVERIFY2(history->text().contains(u"no change"), qPrintable(history->text()));
        view.choose(QStringLiteral("tcp"));
        QVERIFY(!history->isVisible());
    }

    void theModelKeepsItsPromises()
    {
        SampleDirector director;
        TunablesModel model(director.document.get());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        TunablesFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester shown(&filter,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setText(QStringLiteral("drop"));
        filter.setChangedOnly(true);
        filter.setGroup(1);
        filter.setText({});
        QVERIFY(director.document->setTunable(QStringLiteral("drop_entry"), QStringLiteral("2")));
        director.document->undoStack()->undo();
    }

    void aValueIsEditedByKeysAndIsOneUndoStep()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        show(view);
        view.choose(QStringLiteral("amemthresh"));
        view.tree()->setFocus();
        QTest::keyClick(view.tree(), Qt::Key_F2);
        auto *editor = view.tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, QStringLiteral("8192"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(director.document->draft().tunables.amemThreshold, 8192);
        QCOMPARE(director.document->live().tunables.amemThreshold, 1024);
        QCOMPARE(director.document->pendingCount(), 1);
        QCOMPARE(director.document->undoStack()->count(), 1);
        director.document->undoStack()->undo();
        QCOMPARE(director.document->pendingCount(), 0);
    }

    void aSwitchIsThrownInTheDetailsAndTakenBackByItsButton()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        show(view);
        view.choose(QStringLiteral("sloppy_tcp"));
        QRadioButton *on = nullptr;
        for (auto *button : view.details()->findChildren<QRadioButton *>())
            if (button->isVisible() && button->text() == QLatin1String("On"))
                on = button;
        QVERIFY(on);
        QTest::mouseClick(on, Qt::LeftButton);
        QCOMPARE(director.document->draft().tunables.sloppyTcp, 1);
        QCOMPARE(view.note(), QStringLiteral("1"));
        QPushButton *back = nullptr;
        for (auto *button : view.details()->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Back to current"))
                back = button;
        QVERIFY(back && back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(director.document->pendingCount(), 0);
        QVERIFY(view.note().isEmpty());
    }

    void aWrongValueIsRefusedWithItsReasonAndChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("level too high") << QStringLiteral("drop_entry") << QStringLiteral("4");
        QTest::newRow("no number") << QStringLiteral("amemthresh") << QStringLiteral("much");
        QTest::newRow("threshold above the period")
            << QStringLiteral("sync_threshold") << QStringLiteral("60 50");
        QTest::newRow("no power of two") << QStringLiteral("sync_ports") << QStringLiteral("3");
        QTest::newRow("no time") << QStringLiteral("tcp") << QStringLiteral("0");
        QTest::newRow("too long") << QStringLiteral("udp") << QStringLiteral("99999999");
    }
    void aWrongValueIsRefusedWithItsReasonAndChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        SampleDirector director;
        TunablesModel model(director.document.get());
        const auto index = model.indexOf(name).siblingAtColumn(TunablesModel::New);
        QVERIFY(!model.setData(index, value, Qt::EditRole));
        QVERIFY(!model.refusedReason().isEmpty());
        QCOMPARE(director.document->pendingCount(), 0);
        QCOMPARE(director.document->undoStack()->count(), 0);
    }

    void oneApplySendsRulesTimeoutsAndSwitchesTogether()
    {
        SampleDirector director;
        auto &document = *director.document;
        QVERIFY(document.setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.11", 443)}}, 60));
        QVERIFY(document.setTunable(QStringLiteral("sync_threshold"), QStringLiteral("1 50")));
        QVERIFY(document.setTimeouts({0, 0, 60}));
        QCOMPARE(document.pendingCount(), 3);
        QStringList sentences;
        QStringList commands;
        for (const auto &change : document.pendingChanges()) {
            sentences.append(change.sentence);
            commands += change.commands;
        }
        QVERIFY2(sentences.contains(QStringLiteral("Set sync_threshold from 3 50 to 1 50.")),
                 qPrintable(sentences.join(u'\n')));
        QVERIFY(commands.contains(QStringLiteral("vipdeckadm tunable sync_threshold 1 50")));
        document.applyAll();
        QCOMPARE(director.link->m_applied.size(), 1u);
        QCOMPARE(director.link->m_applied.front().changes.size(), 3u);
        QCOMPARE(document.live().tunables.syncThreshold, 1);
        QCOMPARE(document.live().timeouts.udpSeconds, 60u);
        QCOMPARE(document.live().timeouts.tcpSeconds, 900u);
        QCOMPARE(document.pendingCount(), 0);
    }

    void changesOutsideKeepTheDraftOfASwitch()
    {
        SampleDirector director;
        auto &document = *director.document;
        QVERIFY(document.setTunable(QStringLiteral("drop_entry"), QStringLiteral("3")));
        director.link->m_rules.tunables.dropPacket = 1;
        Q_EMIT director.link->rulesChanged(++director.link->m_generation);
        QCOMPARE(document.live().tunables.dropPacket, 1);
        QCOMPARE(document.draft().tunables.dropPacket, 1);
        QCOMPARE(document.draft().tunables.dropEntry, 3);
        QCOMPARE(document.pendingCount(), 1);
    }

    void theFilterFindsNamesAndMeanings()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        show(view);
        const int all = rowsShown(*view.tree());
        QCOMPARE(all, view.model()->optionCount());
        auto *filter = qobject_cast<QLineEdit *>(view.filterField());
        QTest::keyClicks(filter, QStringLiteral("half-open"));
        QCOMPARE(rowsShown(*view.tree()), 1);
        filter->clear();
        QVERIFY(director.document->setTunable(QStringLiteral("secure_tcp"), QStringLiteral("1")));
        QTest::mouseClick(view.findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(rowsShown(*view.tree()), 1);
    }

    void theEffectCountsTheConnectionsThatTheDraftCuts()
    {
        SampleDirector director;
        auto &document = *director.document;
        const auto &info = *std::ranges::find_if(tunableCatalogue(), [](const auto &each) {
            return std::string_view(each.name) == "expire_nodest_conn";
        });
        QVERIFY(!TunableEffect::of(document, info).warns);
        const ServerRef server{tcp("192.0.2.10", 443), endpoint("10.0.0.12", 443)};
        QVERIFY(document.removeServers({server}));
        const auto *status = document.serverStatus(server);
        QVERIFY(status && status->activeConnections > 0);
        const auto effect = TunableEffect::of(document, info);
        QVERIFY(effect.warns);
        QVERIFY2(effect.text.contains(QString::number(status->activeConnections)),
                 qPrintable(effect.text));
    }

    void sysctlHasOnlyWhatDiffers()
    {
        SampleDirector director;
        TunablesView view(director.document.get());
        QVERIFY(view.sysctlText().isEmpty());
        QVERIFY(
            director.document->setTunable(QStringLiteral("conn_reuse_mode"), QStringLiteral("0")));
        QCOMPARE(view.sysctlText(), QStringLiteral("net.ipv4.vs.conn_reuse_mode = 0\n"));
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::TunablesTest)
#include "tst_tunablesview.moc"
