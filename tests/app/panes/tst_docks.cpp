// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "app/models/boardmodel.h"
#include "app/models/serversmodel.h"
#include "app/translations.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/inspector/serverinspector.h"
#include "app/views/inspector/serviceinspector.h"
#include "app/views/inspector/valuefield.h"
#include "app/views/inspector/weightbar.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/fieldnote.h"
#include "app/views/serversdock/serverspane.h"
#include "app/views/theme.h"
#include "tests/app/panes/dialogparts.h"
#include "tests/app/panes/picture.h"
#include "tests/app/panes/sampledirector.h"

namespace vipdeck::test {

class DocksTest : public QObject
{
    Q_OBJECT

private:
    const ServiceKey m_web = tcp("192.0.2.10", 443);

    static ValueField *field(QWidget &pane, const char *name)
    {
        for (auto *candidate : pane.findChildren<ValueField *>())
            if (candidate->isVisible() && candidate->accessibleName() == QLatin1String(name))
                return candidate;
        return nullptr;
    }
    const DestinationConfig &server(const SampleDirector &director, const char *address)
    {
        return *director.document->draft().findService(m_web)->findDestination(
            endpoint(address, 443));
    }
    static QModelIndex rowOf(const ServersPane &pane, const char *address)
    {
        const auto *view = pane.view()->model();
        const auto wanted = QLatin1String(address);
        for (int group = 0; group < view->rowCount(); ++group) {
            const auto parent = view->index(group, 0);
            for (int row = 0; row < view->rowCount(parent); ++row) {
                const auto index = view->index(row, 0, parent);
                if (index.data(ServersRole::AddressText).toString() == wanted)
                    return index;
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void serversModelHoldsItsContractThroughEdits()
    {
        SampleDirector director;
        auto &document = *director.document;
        ServersModel model(&document);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(model.index(0, 0)), 5); // api-03 api-04 api-05 db-ro-1 spare-1
        QCOMPARE(model.rowCount(model.index(1, 0)), 12);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        makeSampleChanges(document);
        QCOMPARE(model.rowCount(model.index(0, 0)), 5); // web-02 came, api-04 went
        QVERIFY(document.setServerLabel(Address::parse("10.0.0.18").value(), Label{"a-name", {}}));
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        QCOMPARE(model.rowCount(model.index(1, 0)), 12);
        director.link->sendStatus({});
        QVERIFY(document.importRules(RuleSet{}, DirectorDocument::ImportMode::Replace));
        QCOMPARE(resets.count(), 0);
    }

    void aServerOfTwoPoolsIsOneRowWithBothNames()
    {
        SampleDirector director;
        const ServersModel model(director.document.get());
        const auto index = model.indexOf(Address::parse("10.0.0.11").value());
        QCOMPARE(index.data(ServersRole::PoolsText).toString(),
                 QStringLiteral("web-https, shop-all"));
        QCOMPARE(model.poolsOf(Address::parse("10.0.0.11").value()).size(), std::size_t{2});
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("web-01")));
    }

    void searchIsDebouncedAndTheFilterKeepsGroups()
    {
        SampleDirector director;
        Selection selection;
        ServersPane pane(director.document.get(), &selection);
        pane.resize(312, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QTest::keyClicks(pane.search(), QStringLiteral("api"));
        QVERIFY(rowOf(pane, "10.0.0.11").isValid()); // not yet
        QTRY_VERIFY(!rowOf(pane, "10.0.0.11").isValid());
        QVERIFY(rowOf(pane, "10.0.1.21").isValid());
        QCOMPARE(pane.view()->model()->rowCount(), 2);
        QTest::keyClick(pane.search(), Qt::Key_Escape);
        QTRY_VERIFY(rowOf(pane, "10.0.0.11").isValid());
        auto *filter = pane.findChild<QToolButton *>();
        for (auto *action : filter->menu()->actions())
            if (action->text() == QLatin1String("Draining"))
                action->trigger();
        QVERIFY(rowOf(pane, "10.0.0.17").isValid());
        QVERIFY(!rowOf(pane, "10.0.0.12").isValid());
    }

    void selectionIsSharedBothWays()
    {
        SampleDirector director;
        Selection selection;
        ServersPane pane(director.document.get(), &selection);
        pane.resize(312, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const auto click = [&](const char *address, Qt::KeyboardModifiers keys) {
            QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, keys,
                              pane.view()->visualRect(rowOf(pane, address)).center());
        };
        click("10.0.0.15", {});
        click("10.0.0.16", Qt::ControlModifier);
        QCOMPARE(selection.servers().size(), std::size_t{2});
        click("10.0.9.1", {});
        QCOMPARE(selection.spares().size(), std::size_t{1});
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        QCOMPARE(pane.view()->selectionModel()->selectedIndexes(),
                 QModelIndexList{rowOf(pane, "10.0.0.13")});
        QTest::keyClick(pane.view(), Qt::Key_Escape);
        QVERIFY(selection.isEmpty());
    }

    void dragCarriesServersAndAddresses()
    {
        SampleDirector director;
        const ServersModel model(director.document.get());
        const std::unique_ptr<QMimeData> data(
            model.mimeData({model.indexOf(Address::parse("10.0.0.15").value()),
                            model.indexOf(Address::parse("10.0.9.1").value())}));
        QVERIFY(data->hasFormat(QLatin1String(kServersMimeType)));
        QVERIFY(data->text().contains(QLatin1String("10.0.9.1")));
        const auto read = BoardModel::readMimeData(data.get());
        QCOMPARE(read.servers, (ServerRefs{{m_web, endpoint("10.0.0.15", 443)}}));
        QCOMPARE(read.spares.size(), std::size_t{1});
        QVERIFY(!model.mimeData({model.index(0, 0)}));
    }

    void dropAndDeleteTakeServersOutAfterADrain_data()
    {
        QTest::addColumn<bool>("drop");
        QTest::newRow("drop") << true;
        QTest::newRow("Del") << false;
    }
    void dropAndDeleteTakeServersOutAfterADrain()
    {
        QFETCH(bool, drop);
        SampleDirector director;
        Selection selection;
        ServersPane pane(director.document.get(), &selection);
        pane.resize(312, 600);
        pane.show();
        const ServerRefs servers{{m_web, endpoint("10.0.0.15", 443)},  // busy
                                 {m_web, endpoint("10.0.0.18", 443)}}; // idle
        if (drop) {
            const std::unique_ptr<QMimeData> data(BoardModel::createMimeData(servers));
            auto *viewport = pane.view()->viewport();
            QDragEnterEvent enter(QPoint(20, 200), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &enter);
            QVERIFY(enter.isAccepted());
            QDragMoveEvent move(QPoint(20, 200), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
            QDropEvent event(QPointF(20, 200), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &event);
        } else {
            selection.setServers(servers);
            QTest::keyClick(pane.view(), Qt::Key_Delete);
        }
        QCOMPARE(server(director, "10.0.0.15").weight, 0);
        QVERIFY(director.document->draftState().removeWhenEmpty.contains(servers.front()));
        QVERIFY(!director.document->draft().findService(m_web)->findDestination(
            endpoint("10.0.0.18", 443)));
        QCOMPARE(director.document->undoStack()->count(), 1);
        director.document->undoStack()->undo();
        QCOMPARE(director.document->pendingCount(), 0);
    }

    void aReadOnlyDockTakesNothing()
    {
        SampleDirector director;
        Selection selection;
        ServersPane pane(director.document.get(), &selection);
        pane.setReadOnly(true);
        selection.setServers({{m_web, endpoint("10.0.0.15", 443)}});
        QTest::keyClick(pane.view(), Qt::Key_Delete);
        QCOMPARE(director.document->pendingCount(), 0);
    }

    void differentValuesShowAsSuchAndTypingSetsAll()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.resize(312, 420);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        selection.setServers(
            {{m_web, endpoint("10.0.0.12", 443)}, {m_web, endpoint("10.0.0.13", 443)}});
        auto *weight = field(pane, "Weight");
        QVERIFY(weight->text().isEmpty());
        QVERIFY(weight->placeholderText().startsWith(u'2'));
        weight->setFocus();
        QTest::keyClicks(weight, QStringLiteral("40"));
        QCOMPARE(director.document->pendingCount(), 0); // not before Enter
        QTest::keyClick(weight, Qt::Key_Return);
        QCOMPARE(server(director, "10.0.0.12").weight, 40);
        QCOMPARE(server(director, "10.0.0.13").weight, 40);
        QCOMPARE(director.document->undoStack()->count(), 1);
        QCOMPARE(field(pane, "Upper limit, connections")->text().remove(u','),
                 QStringLiteral("4000"));
    }

    void focusOutCommitsAndEscapeTakesBack()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        auto *upper = field(pane, "Upper limit, connections");
        upper->setFocus();
        upper->selectAll();
        QTest::keyClicks(upper, QStringLiteral("5000"));
        QTest::keyClick(upper, Qt::Key_Escape);
        QTest::keyClick(upper, Qt::Key_Tab);
        QCOMPARE(director.document->pendingCount(), 0);
        upper->setFocus();
        upper->selectAll();
        QTest::keyClicks(upper, QStringLiteral("5000"));
        QTest::keyClick(upper, Qt::Key_Tab);
        QCOMPARE(server(director, "10.0.0.13").upperThreshold, std::uint32_t{5000});
    }

    void wrongValuesAreRefusedBelowTheField()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        const auto type = [&](const char *name, const QString &text) {
            auto *edit = field(pane, name);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        type("Weight", QStringLiteral("65536"));
        type("Lower limit, connections", QStringLiteral("4001")); // above the upper one
        int problems = 0;
        for (const auto *note : pane.findChildren<FieldNote *>())
            problems += note->isVisible() && !note->problem().isEmpty() ? 1 : 0;
        QCOMPARE(problems, 2);
        QCOMPARE(director.document->pendingCount(), 0);
    }

    void theInspectorFollowsAServerWhosePortChanges()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        auto *port = field(pane, "Port");
        port->setFocus();
        port->selectAll();
        QTest::keyClicks(port, QStringLiteral("8443"));
        QTest::keyClick(port, Qt::Key_Return);
        QVERIFY(director.document->draft().findService(m_web)->findDestination(
            endpoint("10.0.0.13", 8443)));
        QCOMPARE(field(pane, "Port")->text(), QStringLiteral("8443"));
        QVERIFY(field(pane, "Port")->isEnabled());
    }

    void drainAndUndrainByButton()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.resize(312, 480);
        pane.show();
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        QTest::mouseClick(shownButton(pane, "Drain"), Qt::LeftButton);
        QCOMPARE(server(director, "10.0.0.13").weight, 0);
        QTest::mouseClick(shownButton(pane, "Undrain"), Qt::LeftButton);
        QCOMPARE(server(director, "10.0.0.13").weight, 100);
        QSignalSpy removals(&pane, &InspectorPane::removeServersRequested);
        QTest::mouseClick(shownButton(pane, "Remove"), Qt::LeftButton);
        QCOMPARE(removals.count(), 1);
        QTest::mouseClick(shownButton(pane, "Copy command"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith(
            QLatin1String("ipvsadm -e -t 192.0.2.10:443 -r 10.0.0.13:443 -m -w 100")));
    }

    // What to do with the servers is in sight, however low the dock is.
    void buttonsOfTheInspectorStayInSight()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.resize(312, 180);
        pane.show();
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        QApplication::processEvents();
        for (const char *words : {"Drain", "Remove", "Copy command"}) {
            auto *button = shownButton(pane, words);
            QVERIFY2(button, words);
            const QRect place(button->mapTo(&pane, QPoint()), button->size());
            QVERIFY2(pane.rect().contains(place), words);
            QVERIFY2(!pane.viewport()->geometry().intersects(place), words);
        }
        selection.setService(m_web);
        QVERIFY(!shownButton(pane, "Drain"));
    }

    void weightBarSetsByMouse()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.resize(312, 480);
        pane.show();
        selection.setServers({{m_web, endpoint("10.0.0.13", 443)}});
        auto *bar = pane.findChild<WeightBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() / 2));
        QVERIFY(qAbs(server(director, "10.0.0.13").weight - 50) <= 2);
    }

    void serviceFieldsAreOneStepEach()
    {
        SampleDirector director;
        Selection selection;
        InspectorPane pane(director.document.get(), &selection);
        pane.resize(312, 520);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        selection.setService(m_web);
        auto *network = field(pane, "Client network of persistence");
        QCOMPARE(network->text(), QStringLiteral("/24"));
        network->setFocus();
        network->selectAll();
        QTest::keyClicks(network, QStringLiteral("/16"));
        QTest::keyClick(network, Qt::Key_Return);
        const auto &draft = director.document->draft();
        QCOMPARE(draft.findService(m_web)->config.persistenceNetmask, std::uint32_t{0xFFFF0000});
        auto *scheduler = pane.service()->findChild<QComboBox *>();
        scheduler->setFocus();
        QTest::keyClicks(scheduler, QStringLiteral("mh"));
        QTest::keyClick(scheduler, Qt::Key_Return);
        QCOMPARE(draft.findService(m_web)->config.scheduler, std::string("mh"));
        QCOMPARE(director.document->undoStack()->count(), 2);
    }

    // Docks have nothing to show beside "No virtual services yet"; they come with the first
    // service.
    void docksComeWithTheFirstService()
    {
        SampleDirector director;
        auto *link = director.link;
        const auto rules = link->m_rules;
        link->m_rules = {};
        Q_EMIT link->rulesChanged(++link->m_generation);
        MainWindow window(std::move(director.document));
        window.show();
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("serversDock"));
        QVERIFY(dock && !dock->isVisible());
        link->m_rules = rules;
        Q_EMIT link->rulesChanged(++link->m_generation);
        QTRY_VERIFY(dock->isVisible());
    }

    // The bar's own message would be written over the numbers.
    void whatThePointerIsOnStandsBesideTheNumbers()
    {
        SampleDirector director;
        MainWindow window(std::move(director.document));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *tip = window.findChild<QLabel *>(QStringLiteral("announcement"));
        auto *numbers = window.findChild<QLabel *>(QStringLiteral("statusPackets"));
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("serversDock"));
        QVERIFY(tip && numbers && dock);
        QStatusTipEvent over(dock->toggleViewAction()->statusTip());
        QApplication::sendEvent(&window, &over);
        QCOMPARE(tip->text(), dock->toggleViewAction()->statusTip());
        QVERIFY(window.statusBar()->currentMessage().isEmpty());
        QVERIFY(numbers->isVisible());
        QVERIFY(!tip->geometry().intersects(numbers->geometry()));
        QStatusTipEvent away{QString()};
        QApplication::sendEvent(&window, &away);
        QVERIFY(tip->text().isEmpty());
    }

    // The helper of this machine can be started from here; that of another cannot.
    void aLostHelperOfThisMachineCanBeStarted()
    {
        SampleDirector director;
        director.link->sendStatus({});
        auto *link = director.link;
        MainWindow window(std::move(director.document));
        window.show();
        link->setState(DirectorLink::State::Lost);
        QTRY_VERIFY(shownButton(window, "Start helper"));
        QVERIFY(shownButton(window, "Try now"));
        auto *known = window.findChild<QLabel *>(QStringLiteral("statusQueues"));
        QCOMPARE(known->text(), QStringLiteral("Last known:"));
    }

    // Nobody carries traffic when the helper has ended; after a lost connection somebody does.
    void valuesOfAHelperThatEndedAreNotShown()
    {
        SampleDirector director;
        director.link->sendStatus({});
        QVERIFY(director.document->status());
        director.link->setState(DirectorLink::State::Lost);
        QVERIFY(director.document->status());
        director.link->setState(DirectorLink::State::NotRunning);
        QVERIFY(!director.document->status());
        QVERIFY(!director.document->serviceStatus(m_web));
    }

    void pictures()
    {
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            SampleDirector director;
            makeSampleChanges(*director.document);
            Selection selection;
            ServersPane servers(director.document.get(), &selection);
            servers.setMinimumSize(312, 450);
            InspectorPane inspector(director.document.get(), &selection);
            inspector.setFixedSize(312, 350);
            selection.setServers(
                {{m_web, endpoint("10.0.0.13", 443)}, {m_web, endpoint("10.0.0.14", 443)}});
            QVERIFY(takePicture(servers, QStringLiteral("servers")));
            QVERIFY(takePicture(inspector, QStringLiteral("inspector")));
            QVERIFY(inspector.widget()->minimumSizeHint().width() <= 312); // the dock's width
            selection.setService(m_web);
            QVERIFY(takePicture(inspector, QStringLiteral("inspector-service")));
        }
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::DocksTest)
#include "tst_docks.moc"
