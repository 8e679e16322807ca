// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/document/stableids.h"
#include "app/models/connectionsmodel.h"
#include "app/models/selection.h"
#include "app/translations.h"
#include "app/views/chart/chartpane.h"
#include "app/views/connections/connectiondetails.h"
#include "app/views/connections/connectionsummary.h"
#include "app/views/connections/connectionsview.h"
#include "app/views/connections/sharebar.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/filteredit.h"
#include "app/views/theme.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/viewstack.h"
#include "tests/app/panes/picture.h"
#include "tests/fake/scalelink.h"

namespace vipdeck::test {
namespace {

struct Scene
{
    explicit Scene(const ScaleSizes &sizes = {4, 6, 5000})
    {
        auto owned = std::make_unique<ScaleLink>(sizes);
        link = owned.get();
        document = std::make_unique<DirectorDocument>(std::move(owned));
        link->start();
        link->sendStatus();
    }

    ConnectionsView *open()
    {
        view = std::make_unique<ConnectionsView>(document.get());
        view->resize(1180, 780);
        view->show();
        return view.get();
    }

    ScaleLink *link;
    std::unique_ptr<DirectorDocument> document;
    std::unique_ptr<ConnectionsView> view;
};

void waitForRows(ConnectionsView *view)
{
    QTRY_VERIFY(view->model()->connection(0));
    QTRY_VERIFY(!view->model()->isCounting());
}

} // namespace

class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void onlyWindowsAreRead()
    {
        Scene scene;
        auto *view = scene.open();
        const QAbstractItemModelTester tester(view->model());
        waitForRows(view);
        QCOMPARE(view->model()->rowCount(), 5000);
        QVERIFY(scene.link->rowsSent() <= 2u * ConnectionsModel::kWindow);
        QVERIFY(!view->model()->connection(3000));
        view->table()->verticalScrollBar()->setValue(3000);
        QTRY_VERIFY(view->model()->connection(3000));
        const auto *before = view->model()->connection(3000);
        const auto *after = view->model()->connection(3001);
        QVERIFY(before && after && before->client <= after->client);
    }

    void rowsComeAndGoWithoutAReset()
    {
        Scene scene;
        auto *view = scene.open();
        const QAbstractItemModelTester tester(view->model());
        waitForRows(view);
        QSignalSpy resets(view->model(), &QAbstractItemModel::modelReset);
        scene.link->setConnections(300);
        view->model()->refresh();
        QTRY_COMPARE(view->model()->rowCount(), 300);
        scene.link->setConnections(900);
        view->model()->refresh();
        QTRY_COMPARE(view->model()->rowCount(), 900);
        QCOMPARE(resets.count(), 0);
    }

    void theChosenConnectionIsFollowedAndNotItsRow()
    {
        Scene scene;
        auto *view = scene.open();
        scene.link->setConnections(300);
        view->model()->refresh();
        QTRY_COMPARE(view->model()->rowCount(), 300);
        waitForRows(view);
        auto *table = view->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(view->model()->index(5, 0)).center());
        const auto chosen = *view->model()->connection(5);
        const auto shows = [view](const QString &words) {
            const auto labels = view->details()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
                return label->text().contains(words);
            });
        };
        const auto client = EndpointText::toString(chosen.client);
        QVERIFY(shows(client));
        scene.link->setConnections(900); // some come above it
        view->model()->refresh();
        QTRY_VERIFY(view->model()->rowOf(chosen) > 5);
        QTRY_COMPARE(table->currentIndex().row(), view->model()->rowOf(chosen));
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QVERIFY(shows(client));
        scene.link->setConnections(1);
        view->model()->refresh();
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QTRY_VERIFY(!table->selectionModel()->hasSelection());
        QVERIFY(shows(client) && shows(QStringLiteral("It has ended")));
    }

    void headerSortsInTheHelper()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        auto *header = view->table()->horizontalHeader();
        const QPoint expires(header->sectionViewportPosition(ConnectionsModel::Expires) + 10, 8);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, expires);
        QTRY_COMPARE(view->model()->connection(0)->expiresSeconds, 0u);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, expires);
        QTRY_VERIFY(view->model()->connection(0)->expiresSeconds > 890);
    }

    void bytesSortByNumberAndAreShownInBinaryUnits()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        auto *model = view->model();
        const auto heading = [model](int role) {
            return model->headerData(ConnectionsModel::Bytes, Qt::Horizontal, role);
        };
        QCOMPARE(heading(Qt::DisplayRole).toString(), QStringLiteral("Bytes"));
        QVERIFY(heading(Qt::ToolTipRole).toString().contains(QStringLiteral("both directions")));
        QVERIFY(heading(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
        view->table()->sortByColumn(ConnectionsModel::Bytes, Qt::DescendingOrder);
        QTRY_VERIFY(model->connection(0)->bytes > 900'000);
        for (int row = 1; row < ConnectionsModel::kWindow; ++row)
            QVERIFY(model->connection(row)->bytes <= model->connection(row - 1)->bytes);
        const auto cell = model->index(0, ConnectionsModel::Bytes);
        const auto bytes = model->connection(0)->bytes;
        QCOMPARE(cell.data().toString(), formatBytes(bytes));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
                 QLocale().toString(qulonglong(bytes)) + QStringLiteral(" bytes"));
        view->table()->sortByColumn(ConnectionsModel::Bytes, Qt::AscendingOrder);
        QTRY_VERIFY(model->connection(0)->bytes < 1024);
    }

    void bytesAreWrittenInBinaryUnits_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64{0} << QStringLiteral("0 B");
        QTest::newRow("octets") << quint64{1023} << QStringLiteral("1023 B");
        QTest::newRow("KiB") << quint64{1024} << QStringLiteral("1.0 KiB");
        QTest::newRow("part") << quint64{3686} << QStringLiteral("3.6 KiB");
        QTest::newRow("just below") << quint64{1048525} << QStringLiteral("1.0 MiB");
        QTest::newRow("GiB") << quint64{5'000'000'000} << QStringLiteral("4.7 GiB");
        QTest::newRow("most") << std::numeric_limits<quint64>::max() << QStringLiteral("16.0 EiB");
    }
    void bytesAreWrittenInBinaryUnits()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(formatBytes(bytes), text);
    }

    void typedFilterNarrowsAndCountsSaySo()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        auto *field = view->filter()->field();
        QTest::keyClicks(field, QStringLiteral("state:SYN_RECV"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(view->model()->rowCount() < 5000);
        QTRY_COMPARE(QString::fromStdString(view->model()->connection(0)->state),
                     QStringLiteral("SYN_RECV"));
        QCOMPARE(view->model()->counts().total, std::uint64_t{5000});
        QTest::keyClicks(field, QStringLiteral("service:service-2"));
        QTest::keyClick(field, Qt::Key_Return);
        const auto wanted = scene.link->rules().services[1].config.key.endpoint;
        QTRY_COMPARE(view->model()->connection(0)->virtualEndpoint, wanted);
    }

    void aClickOnABarAddsAFilter()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        auto *bar = view->summary()->byState();
        QCOMPARE(bar->parts().at(0).name, QStringLiteral("ESTABLISHED"));
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->partRect(0).center());
        QCOMPARE(view->filter()->tokens(), QStringList{QStringLiteral("state:ESTABLISHED")});
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QTest::keyClick(bar, Qt::Key_Return);
        QCOMPARE(view->filter()->tokens().size(), 2);
    }

    void selectedRowsAreCopied()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        view->table()->setFocus();
        view->table()->selectRow(0);
        QTest::keyClick(view->table(), Qt::Key_Down, Qt::ShiftModifier);
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view));
        QTest::keyClick(view->table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto lines = QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4); // heading, two rows, the end
        QVERIFY(lines[0].startsWith(QStringLiteral("Proto,Client,")));
        QCOMPARE(lines[1].count(u','), ConnectionsModel::kColumns - 1);
    }

    void frozenRowsStayAndHiddenViewsAskForNothing()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        view->setFrozen(true);
        scene.link->setConnections(10);
        const auto asked = scene.link->listings();
        QTest::qWait(1300);
        QCOMPARE(scene.link->listings(), asked);
        QCOMPARE(view->model()->rowCount(), 5000);
        view->setFrozen(false);
        QTRY_COMPARE(view->model()->rowCount(), 10);
        view->hide();
        QTRY_VERIFY(!view->model()->isCounting());
        const auto seen = scene.link->listings();
        QTest::qWait(1300);
        QCOMPARE(scene.link->listings(), seen);
    }

    void detailsLeadToServerServiceAndClient()
    {
        Scene scene;
        auto *view = scene.open();
        waitForRows(view);
        QSignalSpy revealed(view, &View::revealRequested);
        QTRY_VERIFY(view->model()->connection(3));
        QTest::mouseClick(view->table()->viewport(), Qt::LeftButton, {},
                          view->table()->visualRect(view->model()->index(3, 0)).center());
        const auto connection = *view->model()->connection(3);
        const auto buttons = view->details()->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(revealed.count(), 2);
        const auto server = scene.document->stableIds().server(revealed[0][0].toULongLong());
        QVERIFY(server && server->endpoint == connection.destination);
        const auto service = scene.document->stableIds().service(revealed[1][0].toULongLong());
        QVERIFY(service && service->endpoint == connection.virtualEndpoint);
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(view->filter()->tokens().size(), 1);
        QTRY_VERIFY(view->model()->rowCount() < 5000);
    }

    void keysGoThroughTheViewsOfTheWindow()
    {
        Scene scene;
        MainWindow window(std::move(scene.document));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        auto *view = qobject_cast<ConnectionsView *>(window.views()->current());
        QVERIFY(view);
        QVERIFY(view->table()->hasFocus());
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("Connections")));
        QVERIFY(!window.chart()->isVisible());
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(view->filter()->field()->hasFocus());
        QTest::keyClick(&window, Qt::Key_F6);
        QVERIFY(view->table()->hasFocus());
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.views()->current(), window.poolsPage());
        QVERIFY(window.chart()->isVisible());
    }

    // A million connections: the first rows within 200 ms of a release build; a debug build and
    // busy cores get ten times as much.
    void aMillionConnectionsShowTheirFirstRowsSoon()
    {
        Scene scene({500, 20, 1'000'000});
        QElapsedTimer time;
        time.start();
        auto *view = scene.open();
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->connection(0), 20'000);
        qInfo("first rows of a million after %lld ms", static_cast<long long>(time.elapsed()));
        QVERIFY(time.elapsed() < 4000);
        QCOMPARE(view->model()->rowCount(), 1'000'000);
        view->table()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->connection(999'999), 20'000);
        QVERIFY(scene.link->rowsSent() < 2000);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        Scene scene({5, 8, 48'213});
        MainWindow window(std::move(scene.document));
        window.show();
        auto *view =
            qobject_cast<ConnectionsView *>(window.views()->find(QStringLiteral("connections")));
        window.views()->open(view);
        view->filter()->setTokens({QStringLiteral("proto:TCP"),
                                   QStringLiteral("client:11.0.0.0/10"),
                                   QStringLiteral("-state:TIME_WAIT")});
        QTRY_VERIFY(view->model()->connection(0) && !view->model()->isCounting());
        QTest::qWait(50);
        view->table()->selectRow(1);
        window.resize(1440, 900);
        QTest::qWait(80);
        QVERIFY(keepPicture(window, QStringLiteral("connections")));
        Theme::instance().setMode(Theme::Mode::Light);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ConnectionsTest)
#include "tst_connectionsview.moc"
