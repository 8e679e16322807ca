// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path, as a person walks it: a server is dragged into a pool with a real pointer,
// reviewed and applied with real keys, and real HTTP clients see it. Then the rules go out to a
// file, are flushed, and come back.
#include <QApplication>
#include <QFile>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <functional>
#include <memory>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/document/helperlink.h"
#include "app/models/boardmodel.h"
#include "app/models/chartdata.h"
#include "app/models/serversmodel.h"
#include "app/views/board/boardview.h"
#include "app/views/board/dragghost.h"
#include "app/views/mainwindow.h"
#include "app/views/serversdock/serverspane.h"
#include "app/views/theme.h"
#include "app/views/window/poolspage.h"
#include "hand.h"
#include "lab.h"

using namespace vipdeck;

namespace {

constexpr int kPatience = 20000; // milliseconds

const Endpoint kSpare{Address::fromIPv4(0x0A000017), 80}; // app-03, 10.0.0.23
const QString kSpareAddress = QStringLiteral("10.0.0.23");

ServiceKey applicationService()
{
    ServiceKey key;
    key.endpoint = {Address::fromIPv4(0xC0000214), 8080}; // 192.0.2.20:8080
    return key;
}

QModelIndex findText(const QAbstractItemModel *model, const QString &text,
                     const QModelIndex &parent = {})
{
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const auto index = model->index(row, column, parent);
            if (index.data().toString().contains(text)
                || index.data(Qt::AccessibleTextRole).toString().contains(text))
                return index.siblingAtColumn(0);
        }
        const auto below = findText(model, text, model->index(row, 0, parent));
        if (below.isValid())
            return below;
    }
    return {};
}

QPoint globalCentre(const QAbstractItemView *view, const QModelIndex &index)
{
    const auto rect = view->visualRect(index).intersected(view->viewport()->rect());
    return view->viewport()->mapToGlobal(rect.center());
}

} // namespace

class TestEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        connect(&m_watch, &QTimer::timeout, this, &TestEndToEnd::watchDialogs);
        QVERIFY2(m_lab.up(), "the lab did not come up");
        m_lab.startTraffic(90);
        Theme::instance().install();
        Theme::instance().setMode(Theme::Mode::Light);
        auto document =
            std::make_unique<DirectorDocument>(std::make_unique<HelperLink>(m_lab.socket()));
        m_document = document.get();
        m_window = std::make_unique<MainWindow>(std::move(document));
        m_window->resize(1440, 900);
        m_window->show();
        m_document->link()->start();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience * 2));
        QTRY_VERIFY_WITH_TIMEOUT(m_document->status() && m_document->live().services.size() == 3,
                                 kPatience);
        m_rulesBefore = m_lab.ipvsadm({QStringLiteral("-Sn")});
        QVERIFY(!m_rulesBefore.isEmpty());
    }

    void cleanupTestCase()
    {
        const auto pictures = qEnvironmentVariable("VIPDECK_E2E_PICTURES");
        if (m_window && !pictures.isEmpty())
            m_window->grab().save(pictures + QStringLiteral("/endtoend.png"));
        m_window.reset();
    }

    void ctrlWhileDraggingCopiesAndTheGhostSaysSo()
    {
        auto *page = m_window->poolsPage();
        const auto server = page->model()->indexOf(
            ServerRef{applicationService(), {Address::fromIPv4(0x0A000015), 80}});
        const auto card = page->model()->indexOf(m_document->live().services.front().config.key);
        QVERIFY(server.isValid() && card.isValid());
        QStringList said;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&said] {
            for (const auto *widget : QApplication::topLevelWidgets())
                if (qobject_cast<const DragGhost *>(widget) && widget->isVisible()
                    && (said.isEmpty() || said.last() != widget->accessibleName()))
                    said.append(widget->accessibleName());
        });
        watch.start(10);
        const auto row = page->board()->visualRect(server);
        const auto from =
            page->board()->viewport()->mapToGlobal(QPoint(row.left() + 100, row.center().y()));
        QVERIFY(m_hand.drag(from, globalCentre(page->board(), card), QStringLiteral("ctrl")));
        watch.stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_document->pendingCount(), 1, kPatience);
        QVERIFY2(said.contains(QStringLiteral("Already in this service"))
                     && said.contains(QStringLiteral("Move to web-http"))
                     && said.last() == QLatin1String("Copy to web-http"),
                 qPrintable(said.join(QStringLiteral(" | "))));
        QVERIFY(m_hand.key(QStringLiteral("ctrl+z")));
        QTRY_COMPARE_WITH_TIMEOUT(m_document->pendingCount(), 0, kPatience);
    }

    void aServerIsDraggedFromTheDockIntoAPool()
    {
        auto *pane = m_window->findChild<ServersPane *>();
        QVERIFY(pane && pane->isVisible());
        auto *board = m_window->poolsPage()->board();
        const auto server = findText(pane->view()->model(), kSpareAddress);
        QVERIFY(server.isValid());
        const auto card = m_window->poolsPage()->model()->indexOf(applicationService());
        QVERIFY(card.isValid());
        const auto from = globalCentre(pane->view(), server);
        const auto to = globalCentre(board, card);
        QVERIFY(m_hand.drag(from, to));
        QTRY_COMPARE_WITH_TIMEOUT(m_document->pendingCount(), 1, kPatience);
        QVERIFY(m_document->draft().findService(applicationService())->findDestination(kSpare));
        QVERIFY2(!m_document->live().findService(applicationService())->findDestination(kSpare),
                 "a drop must not touch live rules");
    }

    void itsWeightIsTypedIntoTheBoard()
    {
        auto *board = m_window->poolsPage()->board();
        const auto row =
            m_window->poolsPage()->model()->indexOf(ServerRef{applicationService(), kSpare});
        QVERIFY(row.isValid());
        QVERIFY(m_hand.click(globalCentre(board, row)));
        QVERIFY(m_hand.key(QStringLiteral("F2")));
        QVERIFY(m_hand.key(QStringLiteral("ctrl+a")));
        QVERIFY(m_hand.type(QStringLiteral("2")));
        QVERIFY(m_hand.key(QStringLiteral("Return")));
        const auto weight = [this] {
            return m_document->draft()
                .findService(applicationService())
                ->findDestination(kSpare)
                ->weight;
        };
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 2, kPatience);
        QCOMPARE(m_document->pendingCount(), 1);
        // Undo and redo by keys lead back and forth.
        QVERIFY(m_hand.key(QStringLiteral("ctrl+z")));
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 1, kPatience);
        QVERIFY(m_hand.key(QStringLiteral("ctrl+shift+z")));
        QTRY_COMPARE_WITH_TIMEOUT(weight(), 2, kPatience);
    }

    void theChangeIsReviewedAndApplied()
    {
        const auto before = m_lab.request(QStringLiteral("192.0.2.20:8080"), 100);
        QCOMPARE(before.errors, 0);
        QCOMPARE(before.byServer.value(QStringLiteral("app-03")), 0);
        reviewAndApply();
        QVERIFY(m_document->live().findService(applicationService())->findDestination(kSpare));
        QVERIFY(m_lab.ipvsadm({QStringLiteral("-Sn")})
                    .contains(QStringLiteral("-a -t 192.0.2.20:8080 -r 10.0.0.23:80 -m -w 2")));
    }

    void realClientsReachTheNewServerByItsShare()
    {
        // wrr with weights 3, 1 and 2.
        const auto answers = m_lab.request(QStringLiteral("192.0.2.20:8080"), 600);
        QCOMPARE(answers.errors, 0);
        QCOMPARE(answers.total, 600);
        QVERIFY2(qAbs(answers.byServer.value(QStringLiteral("app-03")) - 200) <= 20,
                 qPrintable(QString::number(answers.byServer.value(QStringLiteral("app-03")))));
        QVERIFY(qAbs(answers.byServer.value(QStringLiteral("app-01")) - 300) <= 30);
    }

    void theChartShowsTheNewServer()
    {
        auto *data = m_window->findChild<ChartData *>();
        QVERIFY(data);
        const auto newest = [&]() -> double {
            for (const auto &service : data->services())
                for (const auto &server : data->servers(service.id)) {
                    if (server.name != QLatin1String("app-03"))
                        continue;
                    const auto now = data->newestTime();
                    const auto points = data->samples(
                        service.id, server.id, ChartMeasure::ConnectionRate, now - 30000, now);
                    return points.isEmpty() ? -1 : points.last().y();
                }
            return -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(newest() > 0, kPatience);
    }

    void rulesAreExportedFlushedAndImportedEqual()
    {
        const auto rules = m_lab.ipvsadm({QStringLiteral("-Sn")});
        const auto path = m_lab.file(QStringLiteral("saved.rules"));
        inDialog([&] { return typeFileName(path); });
        inDialog([&] { return m_hand.key(QStringLiteral("Return")); }); // "written and read back"
        QVERIFY(m_hand.key(QStringLiteral("ctrl+e")));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), kPatience);
        m_steps.clear();

        QVERIFY(!m_lab.ipvsadm({QStringLiteral("-C")}).isNull());
        QCOMPARE(m_lab.ipvsadm({QStringLiteral("-Sn")}), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_document->live().services.empty(), kPatience);

        inDialog([&] { return typeFileName(path); });
        inDialog([&] {
            return m_hand.key(QStringLiteral("alt+r")) && m_hand.key(QStringLiteral("Return"));
        });
        QVERIFY(m_hand.key(QStringLiteral("ctrl+o")));
        QTRY_VERIFY_WITH_TIMEOUT(
            !QApplication::activeModalWidget() && m_document->pendingCount() > 0, kPatience);
        QVERIFY(m_steps.isEmpty());
        reviewAndApply();
        QCOMPARE(m_lab.ipvsadm({QStringLiteral("-Sn")}), rules);
        QCOMPARE(m_lab.request(QStringLiteral("192.0.2.20:8080"), 60).errors, 0);
    }

private:
    // Ctrl+R, then Return: Apply is the default button. Ctrl+Return keeps it.
    void reviewAndApply()
    {
        inDialog([&] {
            const auto pictures = qEnvironmentVariable("VIPDECK_E2E_PICTURES");
            if (!pictures.isEmpty())
                QApplication::activeModalWidget()->grab().save(pictures
                                                               + QStringLiteral("/review.png"));
            return m_hand.key(QStringLiteral("Return"));
        });
        QVERIFY(m_hand.key(QStringLiteral("ctrl+r")));
        QTRY_COMPARE_WITH_TIMEOUT(m_document->pendingCount(), 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), kPatience);
        QVERIFY(m_steps.isEmpty());
        // What was applied waits in the bar below; the key that applies keeps it.
        QTRY_VERIFY_WITH_TIMEOUT(m_document->operations()->isWaiting(), kPatience);
        QVERIFY(m_hand.key(QStringLiteral("ctrl+Return")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->operations()->isWaiting(), kPatience);
    }

    // What the hand does in the next modal dialog. A dialog runs its own event loop inside the key
    // press that opens it, so its steps must be known before.
    void inDialog(const std::function<bool()> &step)
    {
        m_steps.append(step);
        if (!m_watch.isActive())
            m_watch.start(200);
    }

    void watchDialogs()
    {
        auto *dialog = QApplication::activeModalWidget();
        if (m_busy || m_steps.isEmpty() || !dialog || dialog == m_lastDialog
            || !dialog->isActiveWindow())
            return;
        m_busy = true;
        m_lastDialog = dialog;
        const auto step = m_steps.takeFirst();
        if (!step())
            qWarning() << "a step in" << dialog << "failed";
        m_busy = false;
    }

    bool typeFileName(const QString &path)
    {
        return m_hand.key(QStringLiteral("ctrl+a")) && m_hand.type(path)
               && m_hand.key(QStringLiteral("Return"));
    }

    Lab m_lab;
    Hand m_hand;
    std::unique_ptr<MainWindow> m_window;
    DirectorDocument *m_document = nullptr;
    QString m_rulesBefore;
    QTimer m_watch;
    QList<std::function<bool()>> m_steps;
    QPointer<QWidget> m_lastDialog;
    bool m_busy = false;
};

QTEST_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
