// SPDX-License-Identifier: GPL-3.0-or-later
// Drains from the draft to the helper and back: Apply, Review with its effect on traffic, board,
// inspector and keys.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>
#include <QtTest>

#include "app/document/directorjobs.h"
#include "app/document/stableids.h"
#include "app/models/boardmodel.h"
#include "app/models/selection.h"
#include "app/translations.h"
#include "app/views/dialogs/draindialog.h"
#include "app/views/dialogs/gentlestartdialog.h"
#include "app/views/inspector/drainsection.h"
#include "app/views/mainwindow.h"
#include "app/views/review/impactpanel.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/review/reviewmodel.h"
#include "app/views/review/reviewview.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/poolspage.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

const ServiceKey kWeb = tcp("192.0.2.10", 443);
const ServiceKey kGrpc = tcp("192.0.2.20", 8443);

ServerRef web(const char *address)
{
    return {kWeb, endpoint(address, 443)};
}

struct DrainWindow
{
    DrainWindow()
    {
        document = director.document.get();
        window = std::make_unique<MainWindow>(std::move(director.document));
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void select(const ServerRef &server) const
    {
        auto *page = window->poolsPage();
        page->reveal(document->stableIds().of(server));
    }
    [[nodiscard]] QModelIndex row(const ServerRef &server) const
    {
        return window->poolsPage()->model()->indexOf(server);
    }
    [[nodiscard]] bool says(QStringView words) const
    {
        for (const auto *label : window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    SampleDirector director;
    DirectorDocument *document;
    std::unique_ptr<MainWindow> window;
};

struct ShownReview
{
    explicit ShownReview(SampleDirector &director)
        : dialog(director.document.get())
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        list = dialog.findChild<ReviewView *>();
    }
    [[nodiscard]] QStringList sentences() const
    {
        QStringList all;
        for (int group = 0; group < list->model()->rowCount(); ++group) {
            const auto top = list->model()->index(group, 0);
            for (int i = 0; i < list->model()->rowCount(top); ++i)
                all.append(list->model()->index(i, 0, top).data().toString());
        }
        return all;
    }
    void goToFirstChange() const
    {
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
    }

    ReviewDialog dialog;
    ReviewView *list;
};

class DrainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("vipdeck-test"));
        QCoreApplication::setApplicationName(QStringLiteral("drains"));
        installTranslations(*qApp);
        Theme::instance().install();
    }
    void init()
    {
        QSettings().clear();
        Preferences::instance().setValue(Preferences::Key::ConfirmApply, false);
    }

    void anAppliedDrainIsAJobThatKnowsTheWeight()
    {
        DrainWindow shown;
        shown.select(web("10.0.0.15"));
        QTest::keyClick(shown.window.get(), Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        const auto &drained = shown.director.link->m_drained;
        QCOMPARE(drained.size(), 1u);
        QVERIFY(drained[0].apply.changes.empty());
        QCOMPARE(drained[0].jobs.size(), 1u);
        QCOMPARE(drained[0].jobs[0].weight, 100);
        QVERIFY(!drained[0].jobs[0].remove);
        QCOMPARE(shown.document->pendingCount(), 0);
        QCOMPARE(findDestination(shown.document->live(), web("10.0.0.15"))->weight, 0);
        QVERIFY(shown.row(web("10.0.0.15")).data(BoardRole::JobText).toString().contains(u"3,431"));
    }

    void aMoveDrainsAndLeavesByItself()
    {
        DrainWindow shown;
        QVERIFY(shown.document->moveServers({web("10.0.0.15")}, kGrpc));
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        const auto &request = shown.director.link->m_drained.at(0);
        QCOMPARE(request.apply.changes.size(), 1u);
        QVERIFY(std::holds_alternative<AddDestination>(request.apply.changes[0]));
        QVERIFY(request.jobs.at(0).remove);
        QCOMPARE(request.jobs.at(0).seconds, 600u);
        QVERIFY(shown.document->emptiedServers().empty());
        shown.director.link->finishJob(1);
        QVERIFY(!findDestination(shown.document->live(), web("10.0.0.15")));
        QVERIFY(!findDestination(shown.document->draft(), web("10.0.0.15")));
        QCOMPARE(shown.document->pendingCount(), 0);
        QVERIFY(shown.says(u"web-05 has left web-https"));
    }

    void aRemovedServerWithConnectionsDrainsFirst()
    {
        DrainWindow shown;
        QVERIFY(shown.document->removeServers({web("10.0.0.12")}));
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        const auto &request = shown.director.link->m_drained.at(0);
        QVERIFY(request.apply.changes.empty());
        QVERIFY(request.jobs.at(0).remove);
        QCOMPARE(request.jobs.at(0).weight, 10);
        QVERIFY(findDestination(shown.document->live(), web("10.0.0.12")));
    }

    void whatAPersonRemovesAnywayIsCut()
    {
        DrainWindow shown;
        Preferences::instance().setValue(Preferences::Key::ReviewAbove, 0); // all without Review
        QVERIFY(shown.document->removeServers({web("10.0.0.12")}, true));
        QTest::keyClick(shown.window.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shown.director.link->m_drained.empty());
        QVERIFY(!findDestination(shown.document->live(), web("10.0.0.12")));
        shown.document->undoStack()->undo();
        QVERIFY(shown.document->draftState().removeAtOnce.empty());
    }

    void aQuiescedServerWithConnectionsIsAskedAbout()
    {
        SampleDirector director;
        QVERIFY(director.document->removeServers({web("10.0.0.17")}));
        ShownReview review(director);
        QCOMPARE(review.sentences(), QStringList{QStringLiteral("Remove web-07 (10.0.0.17:443).")});
        review.goToFirstChange();
        QTest::keyClick(review.list, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(findDestination(director.document->draft(), web("10.0.0.17")));
        QVERIFY(director.document->draftState().removeWhenEmpty.contains(web("10.0.0.17")));
    }

    void reviewDrainsFirstAndCanBeSwitched()
    {
        SampleDirector director;
        QVERIFY(director.document->removeServers({web("10.0.0.12")}));
        ShownReview review(director);
        QCOMPARE(review.sentences(), QStringList{QStringLiteral("Drain web-02 (10.0.0.12:443).")});
        review.goToFirstChange();
        QTest::keyClick(review.list, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(review.sentences(), QStringList{QStringLiteral("Remove web-02 (10.0.0.12:443).")});
        QTRY_VERIFY(review.dialog.impact()->lines().join(u' ').contains(u"341 connections lose"));
        review.goToFirstChange();
        QTest::keyClick(review.list, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(review.sentences(), QStringList{QStringLiteral("Drain web-02 (10.0.0.12:443).")});
        QTRY_VERIFY(review.dialog.impact()->lines().join(u' ').contains(u"then it leaves"));
        QVERIFY(review.dialog.impact()->lines().first().contains(u"No connection loses"));
        QTest::keyClick(&review.dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(director.link->m_drained.size(), 1u);
    }

    void anUncheckedRemovalStaysInTheDraft()
    {
        SampleDirector director;
        QVERIFY(director.document->removeServers({web("10.0.0.12")}));
        QVERIFY(director.document->setWeight({web("10.0.0.13")}, 60));
        ShownReview review(director);
        review.goToFirstChange();
        for (int i = 0; i < 2; ++i) {
            if (review.list->currentIndex().data().toString().contains(u"web-02"))
                QTest::keyClick(review.list, Qt::Key_Space);
            QTest::keyClick(review.list, Qt::Key_Down);
        }
        QTest::keyClick(&review.dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(director.link->m_drained.empty());
        QCOMPARE(findDestination(director.link->m_rules, web("10.0.0.13"))->weight, 60);
        QVERIFY(!findDestination(director.document->draft(), web("10.0.0.12")));
        QCOMPARE(director.document->pendingCount(), 1);
    }

    void theEffectIsLoadedWithProgressAndSaysWhenItFails()
    {
        SampleDirector director;
        director.link->m_holdsImpact = true;
        QVERIFY(director.document->setWeight({web("10.0.0.13")}, 60));
        ShownReview review(director);
        auto *panel = review.dialog.impact();
        QTRY_VERIFY(panel->isAsking());
        QVERIFY(panel->findChild<QProgressBar *>()->isVisible());
        director.link->m_holdsImpact = false;
        director.link->m_impact = [](const auto &) {
            return Result<api::ImpactReply>(makeError(ErrorCode::Internal, "no tables"));
        };
        auto *retry = panel->findChild<QPushButton *>();
        review.dialog.impact()->setQuestion(director.document->planApply(
            director.document->pendingChanges(), director.document->draftState(), 0));
        QTRY_VERIFY(retry->isVisible());
        QVERIFY(panel->lines().first().contains(u"no tables"));
        QVERIFY(!panel->findChild<QProgressBar *>()->isVisible());
        director.link->m_impact = {};
        QTest::mouseClick(retry, Qt::LeftButton);
        QVERIFY(panel->lines().first().contains(u"No connection loses"));
        QVERIFY(!retry->isVisible());
    }

    void sharesOfHashTablesAreTold()
    {
        SampleDirector director;
        api::ImpactReply reply;
        api::ServiceImpact shop;
        shop.service = ServiceKey::forMark(7, AddressFamily::IPv4);
        shop.hashSlots = 251;
        shop.slotsMoved = 31;
        shop.rememberedLost = 12;
        reply.services.push_back(shop);
        QStringList lines;
        for (const auto &line : ImpactPanel::describe(*director.document, reply))
            lines.append(line.text);
        const auto text = lines.join(u'\n');
        QVERIFY2(text.contains(QStringLiteral("12.4% of the hash table of shop-all")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("12 clients of shop-all")), qPrintable(text));
    }

    void theDialogOrdersWhatItShows()
    {
        SampleDirector director;
        DrainDialog dialog(director.document.get(), {web("10.0.0.15")});
        dialog.show();
        auto orders = dialog.orders();
        QCOMPARE(orders.size(), 1u);
        QCOMPARE(orders[0].seconds, 600u);
        QVERIFY(!orders[0].remove);
        for (auto *box : dialog.findChildren<QCheckBox *>())
            QTest::keyClick(box, Qt::Key_Space);
        orders = dialog.orders();
        QVERIFY(orders[0].remove);
        QCOMPARE(orders[0].server.server, endpoint("10.0.0.15", 443));
    }

    void keysRestoreAndCancelARunningDrain()
    {
        DrainWindow shown;
        auto *link = shown.director.link;
        api::JobOrder order;
        order.server = {kWeb, endpoint("10.0.0.15", 443)};
        order.seconds = 600;
        shown.document->jobs()->drainNow({order}, {QStringLiteral("kernel")});
        QCOMPARE(link->m_drained.at(0).apply.comment, std::string("kernel"));
        QVERIFY(shown.document->jobs()->running(web("10.0.0.15")));
        shown.select(web("10.0.0.15"));
        const auto &actions = *shown.window->actions();
        QVERIFY(actions.restoreWeight->isEnabled() && actions.cancelDrain->isEnabled());
        QVERIFY(!actions.drainNow->isEnabled());
        const auto spoken = shown.row(web("10.0.0.15")).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"3,431 connections left"), qPrintable(spoken));
        QVERIFY(shown.window->findChild<DrainSection *>()->text().contains(u"at most 10 min"));
        QTest::keyClick(shown.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!shown.document->jobs()->running(web("10.0.0.15")));
        QVERIFY(shown.says(u"was cancelled"));
        QCOMPARE(findDestination(shown.document->live(), web("10.0.0.15"))->weight, 0);
        QTest::keyClick(shown.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(link->m_undrained.size(), 1u);
        QCOMPARE(findDestination(shown.document->live(), web("10.0.0.15"))->weight, 100);
    }

    // What the mouse finds in menu and inspector, by keys: the dialog, progress, cancel.
    void aDrainedServerComesBackGently()
    {
        DrainWindow shown;
        auto *link = shown.director.link;
        const auto server = web("10.0.0.15");
        api::JobOrder order;
        order.server = {kWeb, server.endpoint};
        shown.document->jobs()->drainNow({order}, {});
        shown.select(server);
        QTimer::singleShot(0, shown.window.get(), [] {
            auto *dialog = qobject_cast<GentleStartDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QCOMPARE(dialog->weight(), 0); // the helper knows the one from before
            auto *within = dialog->findChild<QSpinBox *>();
            within->setFocus();
            within->selectAll();
            QTest::keyClicks(within, QStringLiteral("90"));
            QTest::keyClick(within, Qt::Key_Return);
        });
        QTest::keyClick(shown.window.get(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(link->m_undrained.size(), 1u);
        QCOMPARE(link->m_undrained[0].gentleSeconds, 90u);
        QCOMPARE(findDestination(shown.document->live(), server)->weight, 1);
        const auto row = shown.row(server);
        QVERIFY(row.data(BoardRole::JobRises).toBool());
        QCOMPARE(row.data(BoardRole::JobText).toString(), QStringLiteral("weight 1 of 100"));
        const auto spoken = row.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Rises gently to weight 100, now 1, 2 min left"),
                 qPrintable(spoken));
        const auto &actions = *shown.window->actions();
        QVERIFY(!actions.startGently->isEnabled() && actions.cancelDrain->isEnabled());
        QVERIFY(actions.drainNow->isEnabled()); // a drain takes its place
        shown.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.window.get()));
        QTest::keyClick(shown.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!shown.document->jobs()->running(server));
        QVERIFY(
            shown.says(u"gentle start of web-05 in web-https was cancelled; its weight stays 1"));
    }

    // A server that was restarted is cold at its whole weight too.
    void aServerAtWorkStartsAgainGentlyFromTheInspector()
    {
        DrainWindow shown;
        shown.select(web("10.0.0.15"));
        auto *section = shown.window->findChild<DrainSection *>();
        auto *start = shownButton(*section, "Start gently");
        QVERIFY(start && start->isEnabled());
        QTRY_VERIFY(start->height() >= start->minimumSizeHint().height()); // laid out
        QTimer::singleShot(0, shown.window.get(), [] {
            auto *dialog = qobject_cast<GentleStartDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            for (auto *field : dialog->findChildren<QLineEdit *>())
                if (!field->placeholderText().isEmpty())
                    field->setText(QStringLiteral("cold cache"));
            dialog->accept();
        });
        QTest::mouseClick(start, Qt::LeftButton);
        const auto &asked = shown.director.link->m_drained.at(0);
        QCOMPARE(asked.apply.comment, std::string("cold cache"));
        QVERIFY(asked.jobs.at(0).kind == api::JobKind::Rise && asked.jobs[0].seconds == 120);
        QVERIFY2(section->text().startsWith(u"Rises gently to weight 100, now 1"),
                 qPrintable(section->text()));
    }

    void undrainInTheDraftKnowsTheHelpersWeight()
    {
        SampleDirector director;
        api::JobOrder order;
        order.server = {kWeb, endpoint("10.0.0.15", 443)};
        director.document->jobs()->drainNow({order}, {});
        QVERIFY(director.document->undrain({web("10.0.0.15")}));
        QCOMPARE(findDestination(director.document->draft(), web("10.0.0.15"))->weight, 100);
    }

    void progressAndEstimateAreInTheRow()
    {
        DrainWindow shown;
        api::JobOrder order;
        order.server = {kWeb, endpoint("10.0.0.15", 443)};
        shown.document->jobs()->drainNow({order}, {});
        auto &job = shown.director.link->m_jobs.front();
        job.active = 343;
        job.estimateSeconds = 180;
        shown.director.link->tellJobs();
        const auto row = shown.row(web("10.0.0.15"));
        QVERIFY(qAbs(row.data(BoardRole::JobShare).toDouble() - 0.9) < 0.01);
        QCOMPARE(row.data(BoardRole::JobText).toString(), QStringLiteral("343 left, about 3 min"));
    }

    void everyActionIsInTheFinder()
    {
        DrainWindow shown;
        for (const char *name : {"drainNow", "restoreWeight", "startGently", "cancelDrain",
                                 "keepVersion", "revertVersion", "extendVersion"}) {
            const auto *action = shown.window->findChild<QAction *>(QLatin1String(name));
            QVERIFY2(action && shown.window->actions()->all().contains(action), name);
        }
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::DrainsTest)
#include "tst_drains.moc"
