// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest>

#include "app/translations.h"
#include "app/views/dialogs/commandexport.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/review/reviewdialog.h"
#include "app/views/review/reviewmodel.h"
#include "app/views/review/reviewview.h"
#include "app/views/review/rulefilediff.h"
#include "app/views/theme.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/picture.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void modelHoldsItsContractInBothOrders()
    {
        SampleDirector director;
        ReviewModel model(director.document.get());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        makeSampleChanges(*director.document);
        model.setChanges(director.document->pendingChanges());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setOrder(ReviewModel::Order::AsExecuted);
        QCOMPARE(model.rowCount(), 5);
        model.setChanges({});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyChangeHasItsSentenceAndNumberedCommands()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewModel model(director.document.get());
        model.setChanges(director.document->pendingChanges());
        const auto web = model.index(0, 0);
        QCOMPARE(web.data().toString(), QStringLiteral("web-https"));
        QCOMPARE(web.data(ReviewRole::GroupKeyText).toString(),
                 QStringLiteral("TCP 192.0.2.10:443"));
        const auto moves = model.index(2, 0);
        QCOMPARE(moves.data(ReviewRole::GroupTarget).toString(), QStringLiteral("api-grpc"));
        QCOMPARE(model.index(0, 0, web).data().toString(),
                 QStringLiteral("Remove web-02 (10.0.0.12:443)."));
        QCOMPARE(model.index(0, 0, web).data(ReviewRole::Commands).toStringList(),
                 QStringList{QStringLiteral("ipvsadm -d -t 192.0.2.10:443 -r 10.0.0.12:443")});
        QCOMPARE(model.index(1, 0, web).data().toString(),
                 QStringLiteral("Set weight of web-03 (10.0.0.13:443) from 100 to 60."));
        const auto move = model.index(0, 0, moves);
        QCOMPARE(move.data().toString(),
                 QStringLiteral("Move web-05 (10.0.0.15) to api-grpc, port 8443, weight 100."));
        QCOMPARE(move.data(ReviewRole::FirstNumber).toInt(), 4);
        QCOMPARE(move.data(ReviewRole::Commands).toStringList().size(), 2);
        QCOMPARE(move.data(ReviewRole::Later).toStringList().size(), 1);
        QCOMPARE(model.index(1, 0, moves).data(ReviewRole::FirstNumber).toInt(), 6);
    }

    void uncheckingANewServiceUnchecksItsServersAndBack()
    {
        SampleDirector director;
        ServiceConfig service;
        service.key = tcp("192.0.2.99", 80);
        DestinationConfig server;
        server.endpoint = endpoint("10.0.0.99", 80);
        QVERIFY(director.document->addService(service, {server}));
        ReviewModel model(director.document.get());
        model.setChanges(director.document->pendingChanges());
        const auto group = model.index(0, 0);
        QCOMPARE(model.rowCount(group), 2);
        model.setData(model.index(0, 0, group), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(model.selection().empty());
        model.setData(model.index(1, 0, group), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(model.selection().size(), std::size_t{2});
        QCOMPARE(group.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        model.setData(model.index(1, 0, group), Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(group.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    }

    void uncheckedChangesStayInTheDraft()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *view = dialog.findChild<ReviewView *>();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(0, 0)));
        QCOMPARE(view->currentIndex().data().toString(),
                 QStringLiteral("Drain web-02 (10.0.0.12:443)."));
        QTest::keyClick(view, Qt::Key_Space);
        auto *apply = button(dialog, "Apply");
        QVERIFY(apply->text().contains(u'4'));
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(director.link->m_applied.size(), std::size_t{1});
        QTRY_COMPARE(director.document->pendingCount(), 1);
        QCOMPARE(director.document->pendingChanges().front().sentence,
                 QStringLiteral("Remove web-02 (10.0.0.12:443)."));
    }

    void drainFirstIsSwitchedByMouseAndByKeyboard_data()
    {
        QTest::addColumn<bool>("mouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("Ctrl+D") << false;
    }
    void drainFirstIsSwitchedByMouseAndByKeyboard()
    {
        QFETCH(bool, mouse);
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.resize(dialog.sizeHint());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *view = dialog.findChild<ReviewView *>();
        const auto leaving = [view] {
            return view->model()->index(0, 0, view->model()->index(0, 0));
        };
        const auto change = [&] {
            if (mouse) {
                const auto rect = view->visualRect(leaving());
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                                  QPoint(rect.right() - 60, rect.bottom() - 30));
            } else {
                view->setFocus();
                view->setCurrentIndex(leaving());
                QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
            }
        };
        QCOMPARE(leaving().data().toString(), QStringLiteral("Drain web-02 (10.0.0.12:443)."));
        change();
        QCOMPARE(leaving().data().toString(), QStringLiteral("Remove web-02 (10.0.0.12:443)."));
        const auto says = [&](QStringView words) {
            for (const auto *label : dialog.findChildren<QLabel *>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(says(u"341 connections would be cut"));
        change();
        QCOMPARE(leaving().data().toString(), QStringLiteral("Drain web-02 (10.0.0.12:443)."));
        QVERIFY(!says(u"would be cut"));
    }

    void clickOnTheCheckBoxTogglesIt()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.resize(dialog.sizeHint());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *view = dialog.findChild<ReviewView *>();
        const auto change = view->model()->index(1, 0, view->model()->index(0, 0));
        const auto rect = view->visualRect(change);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(20, 16));
        QCOMPARE(change.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(20, 16));
        QCOMPARE(change.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    }

    void refusalOfTheHelperIsShownAndNothingIsLost()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.show();
        director.link->m_refusal = Error{ErrorCode::Busy, "the engine is busy"};
        QTest::mouseClick(button(dialog, "Apply"), Qt::LeftButton);
        bool shown = false;
        for (const auto *label : dialog.findChildren<QLabel *>())
            shown = shown || label->text().contains(QLatin1String("the engine is busy"));
        QVERIFY(shown);
        QVERIFY(dialog.isVisible());
        QCOMPARE(director.document->pendingCount(), 5);
    }

    void denialClosesTheDialogAndKeepsTheDraft()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.show();
        director.link->m_refusal = Error{ErrorCode::PermissionDenied, "not authorized"};
        QTest::mouseClick(button(dialog, "Apply"), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(director.document->pendingCount(), 5);
    }

    void applyIsOffWithAReasonWhenThereIsNoConnection()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        director.link->setState(DirectorLink::State::Lost);
        ReviewDialog dialog(director.document.get());
        auto *apply = button(dialog, "Apply");
        QVERIFY(!apply->isEnabled());
        QVERIFY(apply->accessibleDescription().contains(QLatin1String("Not connected")));
    }

    void copyAllTakesTheCheckedCommandsOnly()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.show();
        auto *all = dialog.findChild<QCheckBox *>();
        QTest::mouseClick(button(dialog, "Copy all"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 7);
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(!button(dialog, "Apply")->isEnabled());
        QCOMPARE(all->checkState(), Qt::Unchecked);
    }

    void ruleFileDiffShowsSignsAndFollowsTheCheckMarks()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        ReviewDialog dialog(director.document.get());
        dialog.show();
        dialog.findChild<SegmentedControl *>()->setCurrent(2);
        auto *diff = dialog.findChild<RuleFileDiff *>();
        QVERIFY(diff->isVisible());
        QVERIFY(
            diff->toPlainText().contains(QLatin1String("- -a -t 192.0.2.10:443 -r 10.0.0.12:443")));
        QVERIFY(diff->toPlainText().contains(
            QLatin1String("+ -a -t 192.0.2.20:8443 -r 10.0.1.24:8443")));
    }

    void exportedScriptIsReadBack()
    {
        SampleDirector director;
        makeSampleChanges(*director.document);
        QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("changes.sh"));
        QVERIFY(CommandExport::write(path, director.document->pendingChanges()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        QVERIFY(text.startsWith(QLatin1String("#!/bin/sh\n")));
        QCOMPARE(text.count(QLatin1String("\nipvsadm ")), 7);
        QVERIFY(!CommandExport::write(directory.filePath(QStringLiteral("no/such/place.sh")),
                                      director.document->pendingChanges()));
    }

    void manyChangesAreFoldedAndHaveNoWidgets()
    {
        SampleDirector director;
        std::vector<DestinationConfig> servers;
        for (std::uint32_t i = 0; i < 2'000; ++i) {
            DestinationConfig server;
            server.endpoint = {Address::fromIPv4(0x0A640000 + i), 8443};
            servers.push_back(server);
        }
        QVERIFY(director.document->addServers(tcp("192.0.2.20", 8443), servers));
        ReviewDialog dialog(director.document.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *view = dialog.findChild<ReviewView *>();
        QVERIFY(!view->isExpanded(view->model()->index(0, 0)));
        QCOMPARE(view->findChildren<QCheckBox *>().size(), 0);
        QCOMPARE(view->viewport()->findChildren<QWidget *>().size(), 0);
        view->setExpanded(view->model()->index(0, 0), true);
        view->scrollToBottom();
        const auto last = view->model()->index(1'999, 0, view->model()->index(0, 0));
        QVERIFY(view->viewport()->rect().intersects(view->visualRect(last)));
    }

    void pictures()
    {
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            SampleDirector director;
            makeSampleChanges(*director.document);
            ReviewDialog dialog(director.document.get());
            QVERIFY(takePicture(dialog, QStringLiteral("review")));
            dialog.findChild<SegmentedControl *>()->setCurrent(1);
            QVERIFY(takePicture(dialog, QStringLiteral("review-order")));
            dialog.findChild<SegmentedControl *>()->setCurrent(2);
            QVERIFY(takePicture(dialog, QStringLiteral("review-diff")));
        }
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ReviewTest)
#include "tst_review.moc"
