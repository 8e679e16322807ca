// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "app/models/boardmodel.h"
#include "app/models/serversmodel.h"
#include "app/views/window/documentchartdata.h"
#include "fakelink.h"

using namespace vipdeck;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

DirectorStatus statusOf(const RuleSet &rules, quint64 second, quint64 connectionsEach)
{
    DirectorStatus status;
    status.generation = 7;
    status.timeMilliseconds = 1'700'000'000'000 + second * 1000;
    status.uptimeMilliseconds = second * 1000;
    for (const auto &service : rules.services) {
        ServiceStatus serviceStatus;
        serviceStatus.config = service.config;
        for (const auto &destination : service.destinations) {
            DestinationStatus server;
            server.config = destination;
            server.activeConnections = 10;
            server.counters.connections = second * connectionsEach;
            server.counters.packetsIn = second * connectionsEach;
            server.counters.packetsOut = second * connectionsEach;
            serviceStatus.counters.connections += server.counters.connections;
            serviceStatus.destinations.push_back(server);
        }
        status.services.push_back(serviceStatus);
    }
    return status;
}

} // namespace

class TestBoardModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditKeepsTheModelsConsistent()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        ServersModel servers(t.document.get());
        QAbstractItemModelTester boardTester(&board, kFatal);
        QAbstractItemModelTester serversTester(&servers, kFatal);
        auto &document = *t.document;
        QVERIFY(document.setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(document.moveServers({webServer("10.0.0.12")}, apiKey()));
        QVERIFY(document.removeServers({webServer("10.0.0.11")}));
        QVERIFY(document.removeService(apiKey()));
        board.setSide(BoardModel::Side::Live);
        board.setSide(BoardModel::Side::Draft);
        board.setFilter(QStringLiteral("grpc"));
        QCOMPARE(board.rowCount(), 1);
        board.setFilter({});
        board.setSortKey(BoardModel::SortKey::Name);
        document.undoStack()->setIndex(0);
        document.undoStack()->setIndex(document.undoStack()->count());
        document.applyAll();
        t.link->grant();
        QCOMPARE(board.rowCount(), 1);
        t.link->changeOutside({AddService{twoPools().services.back().config}});
        QCOMPARE(board.rowCount(), 2);
        Q_EMIT t.link->statusReceived(statusOf(t.link->rules, 1, 5));
    }

    void draftMarksCompareWithLive()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 60));
        QVERIFY(t.document->removeServers({webServer("10.0.0.12")}));
        QVERIFY(t.document->addServers(webKey(), {server("10.0.0.13", 443)}));
        const auto mark = [&](const char *ip) {
            return static_cast<DraftMark>(
                board.indexOf(webServer(ip)).data(BoardRole::Mark).toInt());
        };
        QVERIFY(mark("10.0.0.11") == DraftMark::Changed);
        QVERIFY(mark("10.0.0.12") == DraftMark::Removed);
        QVERIFY(mark("10.0.0.13") == DraftMark::Added);
        const auto changed = board.indexOf(webServer("10.0.0.11"));
        QCOMPARE(changed.data(BoardRole::Weight).toInt(), 60);
        QCOMPARE(changed.data(BoardRole::LiveWeight).toInt(), 100);
        QVERIFY(!board.indexOf(webServer("10.0.0.13")).data(BoardRole::LiveWeight).isValid());
        board.setSide(BoardModel::Side::Live);
        QCOMPARE(board.indexOf(webServer("10.0.0.11")).data(BoardRole::Weight).toInt(), 100);
        QVERIFY(!board.indexOf(webServer("10.0.0.13")).isValid());
        QVERIFY(mark("10.0.0.12") == DraftMark::None);
    }

    void setDataPushesOneStepAndLiveIsReadOnly()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        auto index = board.indexOf(webServer("10.0.0.11"));
        QVERIFY(board.setData(index, 60, BoardRole::Weight));
        QCOMPARE(t.document->undoStack()->count(), 1);
        QVERIFY(!board.setData(index, 70000, BoardRole::Weight));
        QVERIFY(!board.setData(board.index(0, 0), 5, BoardRole::Weight));
        board.setSide(BoardModel::Side::Live);
        index = board.indexOf(webServer("10.0.0.11"));
        QVERIFY(!board.setData(index, 50, BoardRole::Weight));
        QCOMPARE(t.document->undoStack()->count(), 1);
    }

    void unknownIsNotZero()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        const auto index = board.indexOf(webServer("10.0.0.11"));
        QVERIFY(!index.data(BoardRole::ActiveCount).isValid());
        QVERIFY(!index.data(BoardRole::ActualShare).isValid());
        QVERIFY(!board.index(0, 0).data(BoardRole::ConnectionRate).isValid());
        QCOMPARE(index.data(BoardRole::State).toInt(), static_cast<int>(ServerState::Unknown));
    }

    void sharesCompareTrafficWithWeights()
    {
        ConnectedDocument t;
        QVERIFY(t.document->setWeight({webServer("10.0.0.11")}, 300));
        t.document->applyAll();
        t.link->grant();
        BoardModel board(t.document.get());
        auto status = statusOf(t.link->rules, 1, 0);
        status.generation = t.link->generation;
        Q_EMIT t.link->statusReceived(status);
        status.timeMilliseconds += 1000;
        status.uptimeMilliseconds += 1000;
        status.services.front().destinations[0].counters.connections += 20;
        status.services.front().destinations[0].counters.packetsOut += 20;
        status.services.front().destinations[1].counters.connections += 20;
        Q_EMIT t.link->statusReceived(status);
        const auto index = board.indexOf(webServer("10.0.0.11"));
        QCOMPARE(index.data(BoardRole::ActualShare).toDouble(), 0.5);
        QCOMPARE(index.data(BoardRole::ExpectedShare).toDouble(), 0.75);
        QCOMPARE(index.data(BoardRole::ShareScale).toDouble(), 0.75 * 1.5);
        QCOMPARE(index.data(BoardRole::ActiveCount).toULongLong(), 10u);
        QCOMPARE(index.data(BoardRole::State).toInt(), static_cast<int>(ServerState::Up));
        QCOMPARE(index.data(BoardRole::SparklineSeries).value<QList<qreal>>().last(), 20.0);
    }

    void drainingServersAreExpectedNothing()
    {
        ConnectedDocument t;
        QVERIFY(t.document->drain({webServer("10.0.0.11")}));
        t.document->applyAll();
        t.link->grant();
        BoardModel board(t.document.get());
        QVERIFY(!board.indexOf(webServer("10.0.0.11")).data(BoardRole::ExpectedShare).isValid());
        QCOMPARE(board.indexOf(webServer("10.0.0.12")).data(BoardRole::ExpectedShare).toDouble(),
                 1.0);
    }

    void rowsKeepTheirPlacesUntilSortedAgain()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        QAbstractItemModelTester tester(&board, kFatal);
        QSignalSpy outdated(&board, &BoardModel::sortOutdatedChanged);
        board.setSortKey(BoardModel::SortKey::Active);
        QVERIFY(!board.isSortOutdated());
        const QPersistentModelIndex web = board.indexOf(webKey());
        const QPersistentModelIndex first = board.indexOf(webServer("10.0.0.11"));
        auto status = statusOf(t.link->rules, 1, 0);
        status.services.back().destinations.front().activeConnections = 500;
        Q_EMIT t.link->statusReceived(status);
        QCOMPARE(board.indexOf(webKey()).row(), 0);
        QVERIFY(board.isSortOutdated());
        QCOMPARE(outdated.size(), 1);
        board.sortNow();
        QVERIFY(!board.isSortOutdated());
        QCOMPARE(board.indexOf(webKey()).row(), 1);
        QCOMPARE(web.row(), 1);
        QVERIFY(first.parent() == QModelIndex(web));
    }

    void dropsAreAdvisedAndDone_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("spare");
        QTest::addColumn<QString>("words");
        QTest::newRow("move") << int(Qt::MoveAction) << false
                              << QStringLiteral("Drained in web-https, then removed there");
        QTest::newRow("copy") << int(Qt::CopyAction) << false
                              << QStringLiteral("Also stays in web-https");
        QTest::newRow("add") << int(Qt::CopyAction) << true << QStringLiteral("Route, weight 100");
    }
    void dropsAreAdvisedAndDone()
    {
        QFETCH(int, action);
        QFETCH(bool, spare);
        QFETCH(QString, words);
        ConnectedDocument t;
        BoardModel board(t.document.get());
        const std::unique_ptr<QMimeData> data(
            spare ? BoardModel::createMimeData({}, {address("10.0.9.1")})
                  : board.mimeData({board.indexOf(webServer("10.0.0.11"))}));
        const auto target = board.indexOf(apiKey());
        const auto advice = board.adviseDrop(*data, Qt::DropAction(action), target, -1);
        QVERIFY(advice.isAccepted());
        QCOMPARE(advice.detail, words);
        QVERIFY(board.canDropMimeData(data.get(), Qt::DropAction(action), -1, -1, target));
        QVERIFY(board.dropMimeData(data.get(), Qt::DropAction(action), -1, -1, target));
        QCOMPARE(t.document->undoStack()->count(), 1);
        QCOMPARE(board.rowCount(board.indexOf(apiKey())), 2);
        const auto source = t.document->draft().findService(webKey());
        QCOMPARE(source->destinations.front().weight, action == Qt::MoveAction && !spare ? 0 : 100);
    }

    void refusedDropsSayWhy()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        QSignalSpy refused(&board, &BoardModel::dropRefused);
        const std::unique_ptr<QMimeData> own(
            board.mimeData({board.indexOf(webServer("10.0.0.11"))}));
        const auto web = board.indexOf(webKey());
        QCOMPARE(board.adviseDrop(*own, Qt::MoveAction, web, -1).refusal,
                 QStringLiteral("Already in this service"));
        QVERIFY(!board.dropMimeData(own.get(), Qt::MoveAction, -1, -1, web));
        QCOMPARE(refused.size(), 1);
        const std::unique_ptr<QMimeData> v6(
            BoardModel::createMimeData({}, {address("2001:db8::1")}));
        QCOMPARE(board.adviseDrop(*v6, Qt::CopyAction, web, -1).refusal,
                 QStringLiteral("Address family differs (Masq needs the same)"));
        board.setReadOnly(true);
        QCOMPARE(board.adviseDrop(*v6, Qt::CopyAction, web, -1).refusal,
                 QStringLiteral("Director is read only"));
        QMimeData foreign;
        foreign.setData(QLatin1String(kServersMimeType), "\xff\xff\xff\xffgarbage");
        QVERIFY(BoardModel::readMimeData(&foreign).servers.empty());
        QCOMPARE(t.document->undoStack()->count(), 0);
    }

    void theOrderInACardIsThePersonsOwn()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        QAbstractItemModelTester tester(&board, kFatal);
        const auto card = [&] { return board.indexOf(webKey()); };
        const auto order = [&board](const QModelIndex &service) {
            QStringList names;
            for (int i = 0; i < board.rowCount(service); ++i)
                names.append(board.index(i, 0, service).data(BoardRole::AddressText).toString());
            return names;
        };
        const auto before = order(card());
        QVERIFY(before.size() >= 2);
        const auto last = static_cast<int>(before.size()) - 1;
        const QPersistentModelIndex moved = board.index(last, 0, card());
        const std::unique_ptr<QMimeData> mime(board.mimeData({moved}));
        const auto advice = board.adviseDrop(*mime, Qt::MoveAction, card(), 0);
        QVERIFY2(advice.isAccepted(), qPrintable(advice.refusal));
        QVERIFY(advice.keepsRow && !advice.canCopy);
        QVERIFY(!board.adviseDrop(*mime, Qt::MoveAction, card(), -1).isAccepted());
        QVERIFY(!board.adviseDrop(*mime, Qt::CopyAction, card(), 0).isAccepted());
        QVERIFY(board.dropMimeData(mime.get(), Qt::MoveAction, 0, 0, card()));
        auto wanted = before;
        wanted.move(last, 0);
        QCOMPARE(order(card()), wanted);
        QCOMPARE(moved.row(), 0);
        // No rule has changed, and what comes later leaves the rows in their places.
        QCOMPARE(t.document->pendingCount(), 0);
        QCOMPARE(t.document->undoStack()->count(), 0);
        QVERIFY(t.document->setWeight({*board.serverAt(moved)}, 7));
        QCOMPARE(order(card()), wanted);
        // Another start finds them there.
        BoardModel later(t.document.get());
        later.setServerOrders(board.serverOrders());
        QStringList again;
        const auto service = later.indexOf(webKey());
        for (int i = 0; i < later.rowCount(service); ++i)
            again.append(later.index(i, 0, service).data(BoardRole::AddressText).toString());
        QCOMPARE(again, wanted);
    }

    void onlyServersOfPoolsCanBeCopied()
    {
        ConnectedDocument t;
        BoardModel board(t.document.get());
        const std::unique_ptr<QMimeData> pooled(
            BoardModel::createMimeData({webServer("10.0.0.12")}));
        QVERIFY(board.adviseDrop(*pooled, Qt::MoveAction, board.indexOf(apiKey()), -1).canCopy);
        QVERIFY(!board.adviseDrop(*pooled, Qt::MoveAction, {}, -1).canCopy);
        const std::unique_ptr<QMimeData> spare(
            BoardModel::createMimeData({}, {Address::fromIPv4(0x0A000077)}));
        const auto advice = board.adviseDrop(*spare, Qt::MoveAction, board.indexOf(apiKey()), -1);
        QVERIFY2(advice.isAccepted(), qPrintable(advice.refusal));
        QVERIFY(!advice.canCopy);
    }

    void draggedServersRoundTrip()
    {
        ServerRefs servers{
            webServer("10.0.0.11"),
            {ServiceKey::forMark(7, AddressFamily::IPv6), {address("2001:db8::1"), 0}}};
        const std::vector<Address> spares{address("10.0.9.1"), address("::1")};
        const std::unique_ptr<QMimeData> data(BoardModel::createMimeData(servers, spares));
        const auto read = BoardModel::readMimeData(data.get());
        QVERIFY(read.servers == servers);
        QVERIFY(read.spares == spares);
        QVERIFY(data->text().startsWith(QLatin1String("10.0.0.11:443\n")));
    }

    void chartsReadSeriesAndEvents()
    {
        ConnectedDocument t;
        DocumentChartData chart(t.document.get());
        QSignalSpy sampled(&chart, &ChartData::sampled);
        for (quint64 second = 1; second <= 3; ++second)
            Q_EMIT t.link->statusReceived(statusOf(t.link->rules, second, 4));
        QCOMPARE(sampled.size(), 3);
        const auto service = chart.services().first();
        QCOMPARE(service.name, QStringLiteral("web-https"));
        const auto servers = chart.servers(service.id);
        QCOMPARE(servers.size(), 2);
        const auto newest = chart.newestTime();
        const auto points = chart.samples(service.id, servers.first().id,
                                          ChartMeasure::ConnectionRate, newest - 60'000, newest);
        QCOMPARE(points.last().x(), static_cast<qreal>(newest));
        QCOMPARE(points.last().y(), 4.0);
        t.link->changeOutside({EditDestination{webKey(), server("10.0.0.11", 443, 0)}});
        Q_EMIT t.link->statusReceived(statusOf(t.link->rules, 4, 4));
        const auto events = chart.events(service.id, newest, newest + 5'000);
        QStringList texts;
        for (const auto &event : events)
            texts.append(event.text);
        texts.sort();
        QCOMPARE(texts, (QStringList{QStringLiteral("rules applied"),
                                     QStringLiteral("web-01 drain started")}));
        QCOMPARE(chart.stateAt(servers.first().id, newest + 5'000), QStringLiteral("draining"));
    }
};

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
