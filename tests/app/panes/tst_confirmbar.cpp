// SPDX-License-Identifier: GPL-3.0-or-later
// The confirm bar in its window: countdown, decisions by mouse and key, comparison, lost
// connection.
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "app/document/directoroperations.h"
#include "app/translations.h"
#include "app/views/confirm/comparisontile.h"
#include "app/views/confirm/confirmbar.h"
#include "app/views/mainwindow.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/view.h"
#include "app/views/window/viewstack.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

using Metric = ApplyComparison::Metric;
using Verdict = ApplyComparison::Verdict;

struct ShownWindow
{
    ShownWindow()
    {
        document = director.document.get();
        window = std::make_unique<MainWindow>(std::move(director.document));
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        bar = window->confirmBar();
    }

    void edit(int weight = 60) const
    {
        QVERIFY(
            document->setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}}, weight));
    }
    void applyByKey() const
    {
        edit();
        QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    }

    SampleDirector director;
    DirectorDocument *document;
    std::unique_ptr<MainWindow> window;
    ConfirmBar *bar;
};

class ConfirmBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("vipdeck-test"));
        QCoreApplication::setApplicationName(QStringLiteral("confirmbar"));
        installTranslations(*qApp);
        Theme::instance().install();
    }
    void init() { QSettings().clear(); }

    void applyByKeyWaitsAsTheSettingsSayAndTheSameKeyKeeps()
    {
        ShownWindow shown;
        QVERIFY(!shown.bar->isVisible());
        shown.applyByKey();
        QCOMPARE(shown.director.link->m_applied.back().confirmSeconds, 60u);
        QVERIFY(shown.bar->isVisible());
        QVERIFY2(shown.bar->text().contains(u"Reverts in 1:00"), qPrintable(shown.bar->text()));
        QVERIFY(shown.bar->text().contains(u"anna"));
        QVERIFY(shown.window->windowTitle().startsWith(u"Reverts in 1:00"));
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!shown.document->operations()->isWaiting());
        QVERIFY(!shown.bar->isVisible());
        QVERIFY(!shown.window->windowTitle().startsWith(u"Reverts"));
        QCOMPARE(shown.director.link->m_history.m_entries.back().outcome,
                 api::VersionOutcome::Kept);
        // And it applies again.
        shown.edit(70);
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(shown.director.link->m_applied.size(), 2u);
    }

    void withoutTheSettingNothingWaits()
    {
        Preferences::instance().setValue(Preferences::Key::ConfirmApply, false);
        ShownWindow shown;
        shown.applyByKey();
        QCOMPARE(shown.director.link->m_applied.back().confirmSeconds, 0u);
        QVERIFY(!shown.bar->isVisible());
    }

    void theBoardShowsWhatRunsUntilItIsDecided_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("kept") << true;
        QTest::newRow("reverted") << false;
    }
    void theBoardShowsWhatRunsUntilItIsDecided()
    {
        QFETCH(bool, kept);
        ShownWindow shown;
        QVERIFY(!shown.window->poolsPage()->showsLive());
        shown.applyByKey();
        QVERIFY(shown.window->poolsPage()->showsLive());
        QTest::mouseClick(button(*shown.bar, kept ? "Keep" : "Revert now"), Qt::LeftButton);
        QVERIFY(!shown.window->poolsPage()->showsLive());
    }

    void whoWentBackToTheDraftStaysThere()
    {
        ShownWindow shown;
        shown.applyByKey();
        shown.window->actions()->showDraft->trigger();
        QVERIFY(!shown.window->poolsPage()->showsLive());
        shown.document->operations()->extend(60);
        QVERIFY(!shown.window->poolsPage()->showsLive());
    }

    void theBarIsThereInEveryView()
    {
        ShownWindow shown;
        shown.applyByKey();
        for (auto *view : shown.window->views()->views()) {
            shown.window->views()->open(view);
            QVERIFY2(shown.bar->isVisible(), qPrintable(view->key()));
        }
    }

    void revertNowGoesBackAndOffersTheChangesAsADraft()
    {
        ShownWindow shown;
        const auto before = shown.document->live();
        shown.applyByKey();
        QVERIFY(shown.document->live() != before);
        QTest::mouseClick(button(*shown.bar, "Revert now"), Qt::LeftButton);
        QCOMPARE(shown.document->live(), before);
        QVERIFY(!shown.bar->isVisible());
        auto *messages = shown.window->messageBar();
        QVERIFY(messages->contains(QStringLiteral("confirmation")));
        QCOMPARE(shown.document->pendingCount(), 0);
        for (auto *button : messages->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Open as draft"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(shown.document->pendingCount(), 1);
    }

    void oneMinuteMoreIsTheHelpersMinute()
    {
        ShownWindow shown;
        shown.applyByKey();
        QTest::keyClick(shown.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.director.link->m_history.confirmation().totalMilliseconds, 120'000ull);
        QVERIFY2(shown.bar->text().contains(u"2:00"), qPrintable(shown.bar->text()));
    }

    void timeThatRunsOutIsTold()
    {
        ShownWindow shown;
        const auto before = shown.document->live();
        shown.applyByKey();
        shown.director.link->runOutOfTime();
        QVERIFY(!shown.bar->isVisible());
        QCOMPARE(shown.document->live(), before);
        QVERIFY(shown.window->messageBar()->contains(QStringLiteral("confirmation")));
    }

    void applyWaitsForTheDecision()
    {
        ShownWindow shown;
        shown.applyByKey();
        shown.edit(50);
        QVERIFY(!shown.window->actions()->apply->isEnabled());
        QVERIFY(shown.window->actions()->review->isEnabled());
        QTest::mouseClick(button(*shown.bar, "Keep"), Qt::LeftButton);
        QVERIFY(shown.window->actions()->apply->isEnabled());
    }

    void withoutAConnectionTheBarSaysWhatWillHappenAndDecidesNothing()
    {
        ShownWindow shown;
        shown.applyByKey();
        shown.director.link->setState(DirectorLink::State::Lost);
        QVERIFY(shown.bar->isVisible());
        QVERIFY2(shown.bar->text().contains(u"by itself"), qPrintable(shown.bar->text()));
        for (const char *text : {"Keep", "Revert now", "1 min more"})
            QVERIFY(!button(*shown.bar, text)->isEnabled());
        // The helper went back meanwhile.
        shown.director.link->runOutOfTime();
        shown.director.link->setState(DirectorLink::State::Connected);
        QVERIFY(!shown.bar->isVisible());
        QVERIFY(shown.window->messageBar()->contains(QStringLiteral("confirmation")));
    }

    void aConsoleThatComesLaterShowsTheWaitingVersion()
    {
        SampleDirector director;
        QVERIFY(director.document->setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.13", 443)}},
                                             60));
        director.document->applyAll({QString(), 30, 0});
        director.link->m_history.setRemaining(9'900);
        MainWindow window(std::move(director.document));
        window.show();
        director.link->setState(DirectorLink::State::Connected);
        QVERIFY(window.confirmBar()->isVisible());
        QVERIFY2(window.confirmBar()->text().contains(u"0:10"),
                 qPrintable(window.confirmBar()->text()));
    }

    void theCountdownIsAnnouncedOnce()
    {
        ShownWindow shown;
        QSignalSpy announced(shown.bar, &ConfirmBar::announced);
        shown.applyByKey();
        QCOMPARE(announced.count(), 1);
        shown.director.link->m_history.setRemaining(29'500);
        Q_EMIT shown.director.link->confirmationChanged(
            shown.director.link->m_history.confirmation());
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 2, 2500);
        QVERIFY(announced.last()[0].toString().contains(u" s "));
        QTest::qWait(1100);
        QCOMPARE(announced.count(), 2);
    }

    void trafficBeforeAndSinceIsCompared()
    {
        ShownWindow shown;
        auto *link = shown.director.link;
        for (int i = 0; i < 30; ++i)
            link->sendTraffic();
        shown.edit();
        shown.document->applyAll({QString(), 60, 0});
        QCOMPARE(shown.bar->tile(Metric::ConnectionRate)->result().verdict, Verdict::TooEarly);
        link->m_silent.insert(endpoint("10.0.0.13", 443));
        for (int i = 0; i < 10; ++i)
            link->sendTraffic();
        const auto rate = shown.bar->tile(Metric::ConnectionRate)->result();
        QCOMPARE(rate.verdict, Verdict::Less); // the weight is 40 lower
        QVERIFY(rate.before && rate.now && *rate.before > *rate.now);
        const auto servers = shown.bar->tile(Metric::ServersUp)->result();
        QCOMPARE(servers.verdict, Verdict::Less);
        QVERIFY(servers.isWorse);
        QVERIFY(shown.bar->tile(Metric::ServersUp)->accessibleName().contains(u"1 fewer"));
        QCOMPARE(shown.bar->tile(Metric::DropRate)->result().verdict, Verdict::AsBefore);
    }

    void theServerThatFailedCanBeTakenBackAlone()
    {
        ShownWindow shown;
        auto *link = shown.director.link;
        link->sendTraffic();
        shown.edit();
        QVERIFY(
            shown.document->setWeight({{tcp("192.0.2.10", 443), endpoint("10.0.0.14", 443)}}, 70));
        shown.document->applyAll({QString(), 60, 0});
        link->m_silent.insert(endpoint("10.0.0.13", 443));
        for (int i = 0; i < 8; ++i)
            link->sendTraffic();
        auto *button = shown.bar->revertSuspectButton();
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Revert only web-03"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(link->m_applied.back().amends, link->m_history.confirmation().version);
        const auto &rules = shown.document->live();
        const auto weight = [&](const char *server) {
            return rules.findService(tcp("192.0.2.10", 443))
                ->findDestination(endpoint(server, 443))
                ->weight;
        };
        QCOMPARE(weight("10.0.0.13"), 100);
        QCOMPARE(weight("10.0.0.14"), 70);
        QVERIFY(shown.document->operations()->isWaiting());
    }

    void countsAreWholeAndOnlyTheWorstTileStandsOut()
    {
        ShownWindow shown;
        auto *link = shown.director.link;
        const auto send = [link](std::uint32_t active) {
            std::map<Endpoint, std::uint32_t> all;
            for (int server = 11; server <= 18; ++server)
                all[endpoint(qPrintable(QStringLiteral("10.0.0.%1").arg(server)), 443)] = active;
            link->sendStatus(all);
        };
        for (int i = 0; i < 10; ++i)
            send(1);
        shown.applyByKey();
        for (int i = 0; i < 6; ++i)
            send(0);
        const auto *tile = shown.bar->tile(Metric::Active);
        QVERIFY2(tile->accessibleName().contains(u"8 before, 0 now"),
                 qPrintable(tile->accessibleName()));
        const auto *drops = shown.bar->tile(Metric::DropRate);
        QVERIFY2(!drops->accessibleName().contains(QLocale().decimalPoint()),
                 qPrintable(drops->accessibleName()));
        int worst = 0;
        for (int metric = 0; metric < ApplyComparison::kMetrics; ++metric)
            worst += shown.bar->tile(static_cast<Metric>(metric))->isWorst() ? 1 : 0;
        QVERIFY(worst <= 1);
    }

    void threeDeviationsAreAsBefore()
    {
        const std::vector<double> before{98, 100, 102, 99, 101, 100};
        QCOMPARE(ApplyComparison::judge(before, {101, 103, 102, 101, 103}), Verdict::AsBefore);
        QCOMPARE(ApplyComparison::judge(before, {110, 111, 109, 110, 112}), Verdict::More);
        QCOMPARE(ApplyComparison::judge(before, {50, 52, 51, 50, 49}), Verdict::Less);
        QCOMPARE(ApplyComparison::judge(before, {50, 52, 51, 50}), Verdict::TooEarly);
        QCOMPARE(ApplyComparison::judge({0, 0, 0, 0, 0}, {0, 0, 0, 1, 0}), Verdict::AsBefore);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ConfirmBarTest)
#include "tst_confirmbar.moc"
