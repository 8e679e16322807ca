// SPDX-License-Identifier: GPL-3.0-or-later
// The History view by its keys and mouse over the history of the sample director.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTranslator>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "app/document/directoroperations.h"
#include "app/models/historydiff.h"
#include "app/models/historymodel.h"
#include "app/models/logtext.h"
#include "app/translations.h"
#include "app/views/history/historytraffic.h"
#include "app/views/history/historyview.h"
#include "app/views/history/restoredialog.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/review/reviewview.h"
#include "app/views/review/rulefilediff.h"
#include "app/views/theme.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

struct ShownHistory
{
    explicit ShownHistory(bool filled = true)
    {
        if (filled)
            addSampleHistory(*director.link);
        view = std::make_unique<HistoryView>(director.document.get());
        view->resize(1200, 760);
        view->show();
    }

    [[nodiscard]] QModelIndex row(int row) const { return view->list()->model()->index(row, 0); }
    void click(quint64 number, Qt::KeyboardModifiers modifiers = {}) const
    {
        for (int i = 0; i < view->list()->model()->rowCount(); ++i)
            if (row(i).data(HistoryModel::NumberRole).toULongLong() == number)
                QTest::mouseClick(view->list()->viewport(), Qt::LeftButton, modifiers,
                                  view->list()->visualRect(row(i)).center());
    }
    [[nodiscard]] QStringList sentences() const
    {
        QStringList all;
        const auto *model = view->comparison()->differences();
        for (int i = 0; i < model->rowCount(); ++i)
            if (!model->index(i).data(HistoryDiffModel::IsGroupRole).toBool())
                all.append(model->index(i).data().toString());
        return all;
    }

    SampleDirector director;
    std::unique_ptr<HistoryView> view;
};

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    // The helper writes English and what it means; old records have only the English.
    void summariesAndNotesAreInTheLanguageOfTheConsole()
    {
        ShownHistory history;
        const auto *model = history.view->model();
        const auto texts = [model](quint64 number) {
            const auto *version = number ? model->find(number) : nullptr;
            for (const auto &any : model->versions())
                if (number == 0 && any.number == 0)
                    version = &any;
            return version ? QStringList{LogText::summary(*version), LogText::note(*version)}
                           : QStringList();
        };
        QCOMPARE(texts(118).value(0),
                 QStringLiteral("Drain web-07 from 100 to 0, weight of web-02 from 100 to 10."));
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/vipdeck_de.qm")));
        QCoreApplication::installTranslator(&german);
        const auto last = texts(118);
        const auto reverted = texts(115);
        const auto back = texts(116);
        const auto failed = texts(0);
        QCoreApplication::removeTranslator(&german);
        QVERIFY2(!last.value(0).contains(QStringLiteral("weight"))
                     && last.value(0).contains(QStringLiteral("web-07")),
                 qPrintable(last.value(0)));
        QCOMPARE(reverted, (QStringList{QStringLiteral("Scheduler of web-https: wlc to sh."),
                                        QStringLiteral("Zurückgenommen von marc.")}));
        QCOMPARE(back.value(0), QStringLiteral("Zurück zu Version 114."));
        // What it means, and the helper's own words in brackets.
        QVERIFY2(failed.value(1).contains(QStringLiteral("(command 3 of 4")),
                 qPrintable(failed.value(1)));
        QVERIFY2(failed.value(0).endsWith(QStringLiteral(" ...")), qPrintable(failed.value(0)));
    }

    void aDrainHasItsOwnSign()
    {
        ShownHistory history;
        history.click(118);
        const auto *model = history.view->comparison()->differences();
        QHash<QString, int> what;
        for (int i = 0; i < model->rowCount(); ++i)
            what.insert(model->index(i).data().toString(),
                        model->index(i).data(HistoryDiffModel::WhatRole).toInt());
        QCOMPARE(what.value(QStringLiteral("Drain web-07 (10.0.0.17:443).")),
                 int(HistoryDiffModel::What::Drained));
        QCOMPARE(what.value(QStringLiteral("Set weight of web-02 (10.0.0.12:443) from 100 to 10.")),
                 int(HistoryDiffModel::What::Changed));
    }

    void theCountSaysSinceWhenThereAreVersions()
    {
        ShownHistory history;
        const auto labels = history.view->findChildren<QLabel *>();
        const auto first = history.director.link->m_history.m_entries.front().timeMilliseconds;
        const auto day = QDateTime::fromMSecsSinceEpoch(qint64(first)).date();
        const auto wanted = QStringLiteral("7 versions since %1").arg(day.day());
        QVERIFY2(std::ranges::any_of(
                     labels, [&](const QLabel *label) { return label->text().startsWith(wanted); }),
                 qPrintable(wanted));
    }

    void theNewestVersionIsOnTopAndTheModelKeepsItsPromises()
    {
        ShownHistory history;
        QAbstractItemModelTester tester(history.view->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester filtered(history.view->list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester sentences(history.view->comparison()->differences(),
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(history.view->model()->rowCount(), 8);
        QCOMPARE(history.row(0).data(HistoryModel::NumberRole).toULongLong(), 118ull);
        QVERIFY(history.row(0).data(HistoryModel::LiveRole).toBool());
        const auto spoken = history.row(1).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"Version 117", "Outside", "root", "2 changes"})
            QVERIFY2(spoken.contains(QLatin1String(part)), qPrintable(spoken));
        // A new version comes on top and nothing else moves.
        api::VersionInfo info;
        info.timeMilliseconds = history.director.link->m_time;
        history.director.link->m_history.add(info, history.director.link->m_rules);
        QSignalSpy reset(history.view->model(), &QAbstractItemModel::modelReset);
        Q_EMIT history.director.link->historyChanged();
        QCOMPARE(history.view->model()->rowCount(), 9);
        QCOMPARE(reset.count(), 0);
        QVERIFY(!history.row(1).data(HistoryModel::LiveRole).toBool());
    }

    void pagesComeWhenSomebodyScrollsAndAllOfThemForAFilter()
    {
        ShownHistory history(false);
        auto *link = history.director.link;
        for (int i = 0; i < 350; ++i) {
            api::VersionInfo info;
            info.timeMilliseconds = link->m_time;
            info.comment = i == 3 ? "the needle" : "";
            link->m_history.add(info, link->m_rules);
        }
        Q_EMIT link->historyChanged();
        QCOMPARE(history.view->model()->rowCount(), int(HistoryModel::kPage));
        history.view->list()->scrollToBottom();
        QTRY_VERIFY(history.view->model()->rowCount() > int(HistoryModel::kPage));
        QVERIFY(history.view->model()->rowCount() < 350);
        QTest::keyClicks(history.view->filterField(), QStringLiteral("needle"));
        QTRY_COMPARE(history.view->list()->model()->rowCount(), 1);
        QCOMPARE(history.view->model()->rowCount(), 350);
    }

    void aClickComparesAVersionWithTheOneBeforeIt()
    {
        ShownHistory history;
        history.click(118);
        QCOMPARE(history.sentences(),
                 (QStringList{QStringLiteral("Set weight of web-02 "
                                             "(10.0.0.12:443) from 100 to 10."),
                              QStringLiteral("Drain web-07 (10.0.0.17:443).")}));
        const auto lines = history.view->comparison()->lines()->toPlainText();
        QVERIFY2(
            lines.contains(QStringLiteral("- -a -t 192.0.2.10:443 -r 10.0.0.12:443 -m -w 100")),
            qPrintable(lines));
        QVERIFY(lines.contains(QStringLiteral("+ -a -t 192.0.2.10:443 -r 10.0.0.12:443 -m -w 10")));
        history.click(117);
        const auto text = history.sentences().join(u' ');
        QVERIFY2(text.contains(QStringLiteral("Remove db-ro-1")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("drop_entry")), qPrintable(text));
        QVERIFY(history.view->comparison()->lines()->toPlainText().contains(
            QStringLiteral("- net.ipv4.vs.drop_entry = 1")));
    }

    void controlClickChoosesTheOtherSide()
    {
        ShownHistory history;
        history.click(118);
        history.click(114, Qt::ControlModifier);
        QVERIFY(history.sentences().size() >= 4);
        // The chosen one is live: what is restored is the other one.
        QCOMPARE(history.view->restoreTarget(), 114ull);
    }

    void keysMoveTheHandlesOnTheTimeLine()
    {
        ShownHistory history;
        auto *scrubber = history.view->scrubber();
        QSignalSpy chosen(scrubber, &HistoryScrubber::chosen);
        history.click(118);
        scrubber->setFocus(Qt::OtherFocusReason);
        QTest::keyClick(scrubber, Qt::Key_Left);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last()[1].toULongLong(), 117ull);
        QCOMPARE(history.view->list()->currentIndex().data(HistoryModel::NumberRole).toULongLong(),
                 117ull);
        QTest::keyClick(scrubber, Qt::Key_Right);
        QCOMPARE(history.view->restoreTarget(), 117ull);
        QTest::keyClick(scrubber, Qt::Key_Home);
        QCOMPARE(history.view->restoreTarget(), 112ull);
        QVERIFY(history.view->comparison()->message().contains(u"oldest"));
    }

    void aClickOnTheTimeLineChooses()
    {
        ShownHistory history;
        auto *scrubber = history.view->scrubber();
        QTest::mouseClick(scrubber, Qt::LeftButton, {}, scrubber->positionOf(114));
        QCOMPARE(history.view->restoreTarget(), 114ull);
        QTest::mouseClick(scrubber, Qt::LeftButton, Qt::ControlModifier, scrubber->positionOf(112));
        QCOMPARE(history.view->list()->currentIndex().data(HistoryModel::NumberRole).toULongLong(),
                 114ull);
        QVERIFY(scrubber->accessibleDescription().contains(u"version 112"));
    }

    void theTimeLineShowsWhatTheHelperRecordedBefore()
    {
        ShownHistory history;
        auto &link = *history.director.link;
        auto *scrubber = history.view->scrubber();
        QVERIFY(!history.view->findChild<HistoryTraffic *>()->traffic().values.contains(2800));
        addSampleRates(link);
        link.setState(DirectorLink::State::Lost);
        link.setState(DirectorLink::State::Connected); // to a helper that records
        SegmentedControl *ranges = nullptr;
        for (auto *control : history.view->findChildren<SegmentedControl *>())
            if (control->accessibleName() == QStringLiteral("Times shown"))
                ranges = control;
        QVERIFY(ranges);
        const auto choose = [ranges](int segment) {
            QTest::mouseClick(ranges->segment(segment), Qt::LeftButton);
        };
        choose(1); // 6 h
        const auto &traffic = scrubber->traffic();
        QCOMPARE(traffic.step, 30'000);
        QVERIFY(traffic.values.size() > 700);
        const auto minutesAgo = [&](qint64 minutes) {
            return (static_cast<qint64>(link.m_time) - minutes * 60'000 - traffic.start)
                   / traffic.step;
        };
        QVERIFY(std::isnan(traffic.values[minutesAgo(125)])); // a gap stays a gap
        QVERIFY(std::isnan(traffic.dropped[minutesAgo(125)]));
        QCOMPARE(traffic.values[minutesAgo(230)], 1500.0);
        QCOMPARE(traffic.dropped[minutesAgo(230)], 38.0);
        QCOMPARE(traffic.dropped[minutesAgo(60)], 0.0);
        QVERIFY(scrubber->accessibleDescription().contains(u"38.0 packets per second"));
        // Steps and times follow the range; nothing is asked while neither moves.
        link.sendTraffic();
        const auto asked = link.m_ratesAsked.size();
        link.sendTraffic();
        link.sendTraffic();
        QVERIFY(link.m_ratesAsked.size() <= asked + 1);
        choose(2); // 24 h
        QCOMPARE(scrubber->traffic().step, 120'000);
        QCOMPARE(link.m_ratesAsked.back().stepSeconds, 120u);
    }

    void linesOfTheRuleFileHaveTheirNumbers()
    {
        ShownHistory history;
        history.click(118);
        const auto *diff = history.view->comparison()->lines();
        QList<int> changed;
        QStringList names;
        int before = 0;
        for (auto block = diff->document()->begin(); block.isValid(); block = block.next()) {
            const auto number = diff->numberOf(block);
            if (block.text().startsWith(u'-') || block.text().startsWith(u'+'))
                changed.append(number);
            else if (number == 0)
                names.append(block.text().trimmed());
            else
                QVERIFY2(number > before, qPrintable(block.text()));
            before = number == 0 ? before : number;
        }
        // web-02 is the second server of the first service, web-07 the seventh.
        QCOMPARE(changed.size(), 4);
        QCOMPARE(changed[0], changed[1]); // in the place of the old one
        QCOMPARE(changed[2], changed[3]);
        QVERIFY(changed[2] > changed[0]);
        QVERIFY2(names.contains(QStringLiteral("web-https")), qPrintable(names.join(u'|')));
        QVERIFY(diff->viewport()->x() > 20); // room for the numbers
    }

    void restoreMakesADraftThatUndoTakesAway()
    {
        ShownHistory history;
        auto &document = *history.director.document;
        history.click(114);
        QVERIFY(history.view->restoreButton()->isEnabled());
        QTest::mouseClick(history.view->restoreButton(), Qt::LeftButton);
        QCOMPARE(document.draft(), history.director.link->m_history.version(114)->rules);
        QVERIFY(document.pendingCount() >= 4);
        QVERIFY(history.director.link->m_applied.empty());
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("restore version 114"));
        document.undoStack()->undo();
        QCOMPARE(document.pendingCount(), 0);
    }

    void singleChangesCanBePicked()
    {
        ShownHistory history;
        auto &document = *history.director.document;
        RestoreDialog dialog(&document, history.director.link->m_history.version(117)->rules,
                             QStringLiteral("Back to version 117"));
        dialog.show();
        QCOMPARE(dialog.changes().size(), 2u);
        auto *list = dialog.list();
        list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(dialog.changes().size(), 1u);
        QVERIFY(document.takeChanges(dialog.changes(), QStringLiteral("some")));
        QCOMPARE(document.pendingCount(), 1);
    }

    void aFailedVersionSaysWhyAndCannotBeRestored()
    {
        ShownHistory history;
        QTest::mouseClick(history.view->list()->viewport(), Qt::LeftButton, {},
                          history.view->list()->visualRect(history.row(2)).center());
        QVERIFY(history.view->comparison()->message().contains(u"already there"));
        QVERIFY(!history.view->restoreButton()->isEnabled());
    }

    void aMarkIsSetInTheHelperAndShown()
    {
        ShownHistory history;
        history.click(114);
        auto *button = [&]() -> QPushButton * {
            for (auto *one : history.view->findChildren<QPushButton *>())
                if (one->text() == QLatin1String("Mark this version"))
                    return one;
            return nullptr;
        }();
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(history.director.link->m_history.version(114)->info.marked);
        QCOMPARE(button->text(), QStringLiteral("Unmark this version"));
    }

    void kindsCanBeChosen()
    {
        ShownHistory history;
        auto *box = [&]() -> QComboBox * {
            for (auto *one : history.view->findChildren<QComboBox *>())
                if (one->accessibleName() == QLatin1String("Versions shown"))
                    return one;
            return nullptr;
        }();
        QVERIFY(box);
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("Failed"));
        QTRY_COMPARE(history.view->list()->model()->rowCount(), 1);
        QCOMPARE(history.row(0).data(HistoryModel::MarkRole).toInt(), int(VersionMark::Failed));
    }

    void aVersionThatWaitsCanBeTakenBackFromHere()
    {
        ShownHistory history;
        auto &document = *history.director.document;
        QVERIFY(document.setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}}, 60));
        document.applyAll({QString(), 60, 0});
        QVERIFY(document.operations()->isWaiting());
        QCOMPARE(history.row(0).data(HistoryModel::MarkRole).toInt(), int(VersionMark::Waiting));
        QAction *takeBack = nullptr;
        for (auto *action : history.view->actions())
            if (action->text().contains(u"119"))
                takeBack = action;
        QVERIFY(takeBack && takeBack->isEnabled());
        takeBack->trigger();
        QVERIFY(!document.operations()->isWaiting());
        QVERIFY(!takeBack->isEnabled());
        QCOMPARE(history.row(0).data(HistoryModel::MarkRole).toInt(), int(VersionMark::Back));
        QCOMPARE(history.row(1).data(HistoryModel::MarkRole).toInt(), int(VersionMark::Reverted));
    }

    void emptyAndFailureAreSaid()
    {
        ShownHistory history(false);
        const auto says = [&](QStringView words) {
            for (const auto *label : history.view->findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(says(u"No versions yet"));
        history.director.link->m_history.m_refusal = Error{ErrorCode::Io, "the disk is gone"};
        Q_EMIT history.director.link->historyChanged();
        QVERIFY(says(u"the disk is gone"));
        history.director.link->m_history.m_refusal.reset();
        addSampleHistory(*history.director.link);
        QVERIFY(!says(u"the disk is gone"));
        QCOMPARE(history.view->list()->model()->rowCount(), 8);
    }

    void aHiddenViewAsksForNothing()
    {
        ShownHistory history;
        const int asked = history.director.link->m_history.m_pagesAsked;
        history.view->hide();
        Q_EMIT history.director.link->historyChanged();
        QCOMPARE(history.director.link->m_history.m_pagesAsked, asked);
        history.view->show();
        QVERIFY(history.director.link->m_history.m_pagesAsked > asked);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::HistoryTest)
#include "tst_historyview.moc"
