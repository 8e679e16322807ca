// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the table of shortcuts, pressed in the main window: what it opens, where it leads
// and what it changes.
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <functional>

#include "app/models/boardmodel.h"
#include "app/translations.h"
#include "app/views/board/boardview.h"
#include "app/views/chart/chartpane.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/mainwindow.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/searchbox.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/viewstack.h"
#include "tests/app/document/fakelink.h"

using namespace vipdeck;

namespace {

QKeyCombination keyOf(const char *text)
{
    return QKeySequence(QLatin1String(text), QKeySequence::PortableText)[0];
}

// False for details of nothing, whose buttons are all off.
bool takesKeyboard(const QWidget &pane)
{
    const auto parts = pane.findChildren<QWidget *>() << const_cast<QWidget *>(&pane);
    return std::any_of(parts.cbegin(), parts.cend(), [](const QWidget *part) {
        return part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus);
    });
}

// A window with two pools; web-01 is the current row of the board.
struct Desk
{
    Desk()
    {
        auto owned = std::make_unique<FakeLink>();
        link = owned.get();
        link->rules = twoPools();
        link->privileged = true;
        window = std::make_unique<MainWindow>(std::make_unique<DirectorDocument>(std::move(owned)));
        link->start();
        window->show();
        board()->setCurrentIndex(row("10.0.0.11"));
        board()->setFocus();
    }

    [[nodiscard]] DirectorDocument *document() const { return window->document(); }
    [[nodiscard]] BoardView *board() const { return window->poolsPage()->board(); }
    [[nodiscard]] QModelIndex row(const char *ip) const
    {
        return window->poolsPage()->model()->indexOf(webServer(ip));
    }
    [[nodiscard]] QModelIndex card() const
    {
        return window->poolsPage()->model()->indexOf(webKey());
    }
    [[nodiscard]] int weight(const char *ip = "10.0.0.11") const
    {
        const auto *server = findDestination(document()->draft(), webServer(ip));
        return server ? server->weight : -1;
    }
    [[nodiscard]] static bool hasFocus(const QWidget *part)
    {
        const auto *focus = QApplication::focusWidget();
        return focus && part && (focus == part || part->isAncestorOf(focus));
    }
    void press(const char *keys) const
    {
        const auto key = keyOf(keys);
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : window.get(), key.key(), key.keyboardModifiers());
    }
    // What the keys opened; it is closed again.
    [[nodiscard]] QString opened(const char *keys) const
    {
        QString name;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, [&name] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            name = QLatin1String(dialog->metaObject()->className());
            if (name == QLatin1String("QMessageBox"))
                name =
                    dialog->objectName().isEmpty() ? dialog->windowTitle() : dialog->objectName();
            dialog->reject();
        });
        watch.start(20);
        press(keys);
        for (int i = 0; i < 10 && name.isEmpty(); ++i)
            QTest::qWait(20);
        return name;
    }

    FakeLink *link;
    std::unique_ptr<MainWindow> window;
};

using Check = std::function<void(Desk &)>;

} // namespace

Q_DECLARE_METATYPE(Check)

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("VipDeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_shortcuts"));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void menusAndUndoSayWhatACommandIsAbout()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const auto *remove = desk.window->findChild<QAction *>(QStringLiteral("remove"));
        const auto *drain = desk.window->findChild<QAction *>(QStringLiteral("drain"));
        const auto *undo = desk.window->findChild<QAction *>(QStringLiteral("undo"));
        QVERIFY(remove && drain && undo);
        QCOMPARE(plainTextOf(remove), QStringLiteral("Remove web-01"));
        QCOMPARE(plainTextOf(drain), QStringLiteral("Drain web-01"));
        desk.press("Ctrl+D");
        QCOMPARE(plainTextOf(drain), QStringLiteral("Undrain web-01"));
        QCOMPARE(drain->iconText(), QStringLiteral("Undrain")); // of the toolbar
        QCOMPARE(plainTextOf(undo), QStringLiteral("Undo drain web-01"));
        desk.press("Ctrl+Z");
        QCOMPARE(drain->iconText(), QStringLiteral("Drain"));
        desk.board()->setFocus();
        desk.press("Shift+Down");
        QCOMPARE(plainTextOf(remove), QStringLiteral("Remove web-01 and 10.0.0.12:443"));
        desk.press("Del");
        QCOMPARE(plainTextOf(undo), QStringLiteral("Undo remove web-01 and 10.0.0.12:443"));
        desk.press("Ctrl+Z");
        desk.board()->setCurrentIndex(desk.card());
        QCOMPARE(plainTextOf(remove), QStringLiteral("Remove web-https"));
        // Nothing of a name is an access key.
        QVERIFY(desk.document()->setServiceLabel(webKey(), {"r&d", ""}));
        QCOMPARE(plainTextOf(remove), QStringLiteral("Remove r&d"));
        QVERIFY(remove->text().contains(QLatin1String("r&&d")));
    }

    void keysOpenTheirDialogs_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("dialog");
        const auto row = [](const char *keys, const char *dialog) {
            QTest::newRow(keys) << QByteArray(keys) << QString::fromLatin1(dialog);
        };
        row("Ctrl+N", "vipdeck::ServiceDialog");
        row("Ctrl+Shift+N", "vipdeck::AddServersDialog");
        row("Ctrl+O", "QFileDialog");
        row("Ctrl+E", "QFileDialog");
        row("Ctrl+R", "vipdeck::ReviewDialog");
        row("Ctrl+Shift+M", "vipdeck::ServicePicker");
        row("F1", "viewHelp");
        row("Ctrl+F1", "Keyboard shortcuts");
    }

    void keysOpenTheirDialogs()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QString, dialog);
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QVERIFY(desk.document()->setWeight({webServer("10.0.0.12")}, 7)); // there is a draft
        QCOMPARE(desk.opened(keys), dialog);
    }

    void keysDoWhatTheTableSays_data()
    {
        QTest::addColumn<Check>("check");
        const auto row = [](const char *name, const Check &check) { QTest::newRow(name) << check; };
        row("Ctrl+K finds anything", [](Desk &d) {
            d.press("Ctrl+K");
            QVERIFY(Desk::hasFocus(d.window->findChild<SearchBox *>()));
        });
        row("Ctrl+Z and Ctrl+Shift+Z undo and redo", [](Desk &d) {
            QVERIFY(d.document()->setWeight({webServer("10.0.0.11")}, 7));
            d.press("Ctrl+Z");
            QCOMPARE(d.weight(), 100);
            d.press("Ctrl+Shift+Z");
            QCOMPARE(d.weight(), 7);
        });
        row("Ctrl+Return applies", [](Desk &d) {
            QVERIFY(d.document()->setWeight({webServer("10.0.0.11")}, 7));
            d.press("Ctrl+Return");
            QCOMPARE(d.link->applied.size(), 1U);
            QCOMPARE(d.link->applied.front().first.changes.size(), 1U);
        });
        row("Ctrl+Shift+Backspace discards", [](Desk &d) {
            QVERIFY(d.document()->setWeight({webServer("10.0.0.11")}, 7));
            d.press("Ctrl+Shift+Backspace");
            QCOMPARE(d.document()->pendingCount(), 0);
        });
        row("F2 edits the weight", [](Desk &d) {
            d.press("F2");
            QVERIFY(Desk::hasFocus(d.board()) && !d.board()->hasFocus());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("42"));
            d.press("Return");
            QTRY_COMPARE(d.weight(), 42); // the delegate commits it from the event loop
        });
        row("Enter opens the inspector of a service", [](Desk &d) {
            d.board()->setCurrentIndex(d.card());
            d.press("Return");
            QVERIFY(Desk::hasFocus(d.window->findChild<InspectorPane *>()));
        });
        row("Ctrl+D drains and undrains", [](Desk &d) {
            d.press("Ctrl+D");
            QCOMPARE(d.weight(), 0);
            d.press("Ctrl+D");
            QCOMPARE(d.weight(), 100);
        });
        row("Del removes", [](Desk &d) {
            d.press("Del");
            QCOMPARE(d.weight(), -1);
        });
        row("plus and minus change the weight", [](Desk &d) {
            d.press("-");
            QCOMPARE(d.weight(), 99);
            QTest::keyClick(d.board(), Qt::Key_Plus);
            QCOMPARE(d.weight(), 100);
            QTest::keyClick(d.board(), Qt::Key_Plus, Qt::ShiftModifier);
            QCOMPARE(d.weight(), 110);
        });
        row("Left and Right fold and unfold", [](Desk &d) {
            d.press("Left"); // to the header
            d.press("Left");
            QVERIFY(d.board()->isFolded(d.card()));
            d.press("Right");
            QVERIFY(!d.board()->isFolded(d.card()));
        });
        row("Space toggles a row", [](Desk &d) {
            QCOMPARE(d.board()->selectedServers().size(), 1);
            d.press("Space");
            QCOMPARE(d.board()->selectedServers().size(), 0);
            d.press("Space");
            QCOMPARE(d.board()->selectedServers(), QModelIndexList{d.row("10.0.0.11")});
        });
        row("Ctrl+X and Ctrl+V move", [](Desk &d) {
            d.press("Ctrl+X");
            d.board()->setCurrentIndex(d.window->poolsPage()->model()->indexOf(apiKey()));
            d.press("Ctrl+V");
            QCOMPARE(d.document()->draft().findService(apiKey())->destinations.size(), 2U);
            QCOMPARE(d.weight(), 0); // drained where it was
        });
        row("Alt+Down changes the order", [](Desk &d) {
            d.press("Alt+Down");
            QCOMPARE(d.row("10.0.0.11").row(), 1);
            QCOMPARE(d.board()->currentIndex(), d.row("10.0.0.11"));
            d.press("Alt+Up");
            QCOMPARE(d.row("10.0.0.11").row(), 0);
            QCOMPARE(d.document()->pendingCount(), 0);
        });
        row("Ctrl+L locks and unlocks", [](Desk &d) {
            QCOMPARE(d.document()->lock(), DirectorDocument::Lock::Unlocked);
            d.press("Ctrl+L");
            QCOMPARE(d.document()->lock(), DirectorDocument::Lock::Locked);
        });
        row("P pauses the chart that has the keyboard", [](Desk &d) {
            auto *chart = d.window->chart();
            chart->plot()->setFocus();
            d.press("P");
            QVERIFY(chart->isPaused());
            d.press("P");
            QVERIFY(!chart->isPaused());
        });
        row("Ctrl+A takes the card, then everything", [](Desk &d) {
            d.press("Ctrl+A");
            QCOMPARE(d.board()->selectedServers().size(), 2);
            d.press("Ctrl+A");
            QCOMPARE(d.board()->selectedServers().size(), 3);
            d.press("Esc");
            QCOMPARE(d.board()->selectedServers().size(), 0);
        });
    }

    void keysDoWhatTheTableSays()
    {
        QFETCH(Check, check);
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        check(desk);
    }

    void controlAndDigitsGoToTheViews()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const auto views = desk.window->views()->views();
        for (int i = static_cast<int>(views.size()); i-- > 0;) {
            QTest::keyClick(desk.window.get(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(desk.window->views()->current(), views[i]);
            QVERIFY2(Desk::hasFocus(desk.window->views()), qPrintable(views[i]->title()));
            auto *field = views[i]->filterField();
            QCOMPARE(desk.window->actions()->filter->isEnabled(), field != nullptr);
            if (!field)
                continue;
            QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
            QVERIFY2(Desk::hasFocus(field), qPrintable(views[i]->title()));
        }
    }

    // Every part once, in the same order back, and again at the start.
    void f6WalksThroughThePanesOfEveryView()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QVERIFY(desk.document()->setWeight({webServer("10.0.0.11")}, 7)); // the pending bar shows
        for (auto *view : desk.window->views()->views()) {
            desk.window->views()->open(view);
            QCoreApplication::processEvents();
            QList<QWidget *> walk{QApplication::focusWidget()};
            while (walk.size() < 20) {
                desk.press("F6");
                auto *now = QApplication::focusWidget();
                QVERIFY2(now && now->isVisible(), qPrintable(view->title()));
                if (walk.contains(now))
                    break;
                walk.append(now);
            }
            QVERIFY2(walk.size() >= 4 && walk.size() < 20,
                     qPrintable(QStringLiteral("%1: %2 panes, %3 pixels wide")
                                    .arg(view->title())
                                    .arg(walk.size())
                                    .arg(desk.window->width())));
            const auto reached = [&walk](const QWidget *part) {
                return std::any_of(walk.cbegin(), walk.cend(), [part](const QWidget *each) {
                    return each == part || part->isAncestorOf(each);
                });
            };
            QVERIFY2(reached(desk.window->findChild<SearchBox *>())
                         && reached(desk.window->findChild<Sidebar *>()),
                     qPrintable(view->title()));
            for (const auto *pane : view->panes())
                if (takesKeyboard(*pane))
                    QVERIFY2(reached(pane),
                             qPrintable(view->title() + QLatin1String(": ")
                                        + QLatin1String(pane->metaObject()->className())));
            auto *last = QApplication::focusWidget();
            desk.press("F6");
            desk.press("Shift+F6");
            QCOMPARE(QApplication::focusWidget(), last);
        }
    }

    // No two enabled actions of one window may want the same key: Qt would then do neither.
    void noKeyIsGivenTwice()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        for (auto *view : desk.window->views()->views()) {
            desk.window->views()->open(view);
            QHash<QString, QString> owners;
            for (const auto *action : desk.window->findChildren<QAction *>()) {
                if (!action->isVisible() || action->shortcutContext() == Qt::WidgetShortcut
                    || action->associatedObjects().isEmpty())
                    continue;
                for (const auto &key : action->shortcuts()) {
                    const auto text = key.toString();
                    QVERIFY2(!owners.contains(text) || owners.value(text) == action->text(),
                             qPrintable(QStringLiteral("%1 in %2: %3 and %4")
                                            .arg(text, view->title(), owners.value(text),
                                                 action->text())));
                    owners.insert(text, action->text());
                }
            }
        }
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
