// SPDX-License-Identifier: GPL-3.0-or-later
// Rule files without a director: dropped on a window, opened by the menu, edited, saved, saved
// under another name, wrong, closed with changes.
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>
#include <functional>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/models/recentfiles.h"
#include "app/translations.h"
#include "app/views/board/boardview.h"
#include "app/views/console/console.h"
#include "app/views/mainwindow.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/firstrunpage.h"
#include "app/views/window/pendingbar.h"
#include "app/views/window/poolspage.h"
#include "engine/rules/rulefile.h"

namespace vipdeck::test {
namespace {

constexpr int kPatienceMilliseconds = 10000;

const char kShop[] = "-A -t 192.0.2.1:80 -s rr\n"
                     "-a -t 192.0.2.1:80 -r 10.0.0.11:80 -m -w 3\n";

ServiceKey key(const char *address)
{
    ServiceKey result;
    result.endpoint = {Address::parse(address).value(), 80};
    return result;
}

// Does something with the next modal dialog of this kind.
template<typename Dialog>
class Answer : public QObject
{
public:
    explicit Answer(std::function<void(Dialog &)> answer)
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, [this, answer = std::move(answer)] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            m_timer.stop();
            m_given = true;
            // A dialog that nothing closes must not hold the test.
            QTimer::singleShot(kPatienceMilliseconds, dialog, &QDialog::reject);
            answer(*dialog);
        });
        m_timer.start();
    }
    [[nodiscard]] bool given() const { return m_given; }

private:
    QTimer m_timer;
    bool m_given = false;
};

QPushButton *buttonOf(QWidget &dialog, const char *text)
{
    for (auto *button : dialog.findChildren<QPushButton *>())
        if (button->isVisible() && button->text().remove(u'&') == QLatin1String(text))
            return button;
    return nullptr;
}

void click(QWidget &dialog, const char *text)
{
    auto *button = buttonOf(dialog, text);
    QVERIFY2(button && button->isEnabled(), text);
    QTest::mouseClick(button, Qt::LeftButton);
}

// Pastes the name of a file and presses the button.
std::function<void(QFileDialog &)> choose(const QString &path, const char *button)
{
    return [path, button](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        // A dialog judges names anew when it has read the folder, so a paste can come too early.
        QVERIFY(QTest::qWaitFor([&] {
            name->clear();
            name->insert(path);
            return buttonOf(dialog, button) && buttonOf(dialog, button)->isEnabled();
        }));
        click(dialog, button);
    };
}

} // namespace

class RuleFilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // As a file manager does it; the target is what is under the mouse.
    static bool drop(QWidget &target, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        const auto place = target.rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &drop);
        return drop.isAccepted();
    }
    static void editWeight(MainWindow &window)
    {
        auto *board = window.poolsPage()->board();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        board->setFocus();
        QTest::keyClick(board, Qt::Key_Home);
        QTest::keyClick(board, Qt::Key_Down);
        QTest::keyClick(board, Qt::Key_Plus);
        QCOMPARE(window.document()->pendingCount(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("VipDeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_rulefiles"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_directory.path());
        QGuiApplication::setQuitOnLastWindowClosed(false);
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void aDroppedFileIsOpenedInAWindowOfItsOwn()
    {
        const auto shop = write("shop.rules", kShop);
        const auto mail = write("mail.rules", "-A -t 192.0.2.2:80 -s wlc\n");
        Console console(false);
        auto *local = console.addLocal(path("nobody.sock"));
        console.show(0);
        QVERIFY(QTest::qWaitForWindowActive(local));
        QVERIFY(drop(*local, {QUrl::fromLocalFile(shop), QUrl::fromLocalFile(mail)}));
        QCOMPARE(console.count(), 3);
        QCOMPARE(console.current(), 2);
        QVERIFY(console.window(1)->document()->isFile());
        QVERIFY(console.window(1)->document()->draft().findService(key("192.0.2.1")));
        QCOMPARE(console.window(2)->document()->name(), QStringLiteral("mail.rules"));
        QVERIFY(console.window(2)->isVisible() && !local->isVisible());
        // Again: the window that there is comes to the front.
        QVERIFY(drop(*console.window(2), {QUrl::fromLocalFile(shop)}));
        QCOMPARE(console.count(), 3);
        QCOMPARE(console.current(), 1);
    }

    void theBoardLetsFilesThroughToTheWindow()
    {
        const auto shop = write("shop.rules", kShop);
        Console console(false);
        auto *file = console.openFile(shop);
        console.show(0);
        QSignalSpy dropped(file, &MainWindow::filesRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write("other.rules", kShop))});
        auto *viewport = file->poolsPage()->board()->viewport();
        QDragEnterEvent enter(viewport->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
    }

    void whatIsNoLocalFileIsNotTaken()
    {
        Console console(false);
        auto *local = console.addLocal(path("nobody.sock"));
        console.show(0);
        QVERIFY(!drop(*local, {QUrl(QStringLiteral("https://example.org/shop.rules"))}));
        QVERIFY(!drop(*local, {}));
        QCOMPARE(console.count(), 1);
    }

    // Newest first, without files that are gone, also in the page of a director without services.
    void recentFilesAreOpenedAgain()
    {
        RecentFiles::clear();
        const auto shop = write("shop & co.rules", kShop);
        const auto gone = write("gone.rules", kShop);
        const auto other = write("other.rules", kShop);
        Console console(false);
        auto *local = console.addLocal(path("nobody.sock"));
        console.show(0);
        auto *menu = local->findChild<QMenu *>(QStringLiteral("recentMenu"));
        auto *file = qobject_cast<QMenu *>(menu->parent());
        Q_EMIT file->aboutToShow();
        QVERIFY(!menu->menuAction()->isEnabled());
        for (const auto &name : {shop, gone, other, shop}) {
            QVERIFY(console.openFile(name));
            console.remove(1);
        }
        QVERIFY(QFile::remove(gone));
        QCOMPARE(RecentFiles::all(), (QStringList{shop, other}));
        QCOMPARE(console.count(), 1);
        Q_EMIT file->aboutToShow();
        QVERIFY(menu->menuAction()->isEnabled());
        QVERIFY2(menu->actions().front()->text().contains(QLatin1String("shop && co.rules")),
                 qPrintable(menu->actions().front()->text()));
        menu->actions().front()->trigger();
        QCOMPARE(console.count(), 2);
        QCOMPARE(console.window(1)->document()->name(), QStringLiteral("shop & co.rules"));
        console.remove(1);
        FirstRunPage page(local->document());
        page.show();
        QSignalSpy asked(&page, &FirstRunPage::fileRequested);
        auto *links = page.findChild<QLabel *>(QStringLiteral("recentFiles"));
        QVERIFY(links && links->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&page));
        links->setFocus();
        QTest::keyClick(links, Qt::Key_Tab); // to the first link
        QTest::keyClick(links, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), shop);
        menu->actions().back()->trigger();
        QVERIFY(RecentFiles::all().isEmpty());
    }

    void theMenuOpensFiles()
    {
        const auto shop = write("shop.rules", kShop);
        Console console(false);
        auto *local = console.addLocal(path("nobody.sock"));
        console.show(0);
        QVERIFY(QTest::qWaitForWindowActive(local));
        Answer<QFileDialog> answer(choose(shop, "Open"));
        QTest::keyClick(local, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(answer.given());
        QCOMPARE(console.count(), 2);
        QCOMPARE(console.window(1)->document()->draft().services.size(), std::size_t{1});
        // A live director has no "Save as".
        QVERIFY(!local->actions()->saveAs->isEnabled());
        QVERIFY(console.window(1)->actions()->saveAs->isEnabled());
    }

    void editingAndSavingChangesTheFile()
    {
        const auto shop = write("shop.rules", kShop);
        Console console(false);
        auto *window = console.openFile(shop);
        console.show(0);
        editWeight(*window);
        auto *bar = window->findChild<PendingBar *>();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(QLatin1String("not saved")));
        QCOMPARE(read(shop), QByteArray(kShop));
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(window->document()->pendingCount(), 0);
        QVERIFY(!bar->isVisible());
        const auto saved = rules::parseRuleFile(read(shop).toStdString());
        QVERIFY(saved.problems.empty());
        RuleSet rules;
        QVERIFY(rules::importRuleFile(rules, saved).empty());
        QCOMPARE(rules.services[0].destinations[0].weight, 4);
        // The button of the bar does the same.
        editWeight(*window);
        click(*bar, "Save");
        QCOMPARE(window->document()->pendingCount(), 0);
        QVERIFY(read(shop).contains("-w 5"));
    }

    void saveAsGoesOnWithTheOtherFile()
    {
        const auto shop = write("shop.rules", kShop);
        Console console(false);
        auto *window = console.openFile(shop);
        console.show(0);
        editWeight(*window);
        Answer<QFileDialog> answer(choose(path("copy.rules"), "Save"));
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(answer.given());
        QCOMPARE(read(shop), QByteArray(kShop));
        QVERIFY(read(path("copy.rules")).contains("-w 4"));
        QCOMPARE(window->document()->name(), QStringLiteral("copy.rules"));
        editWeight(*window);
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(read(path("copy.rules")).contains("-w 5"));
        QCOMPARE(read(shop), QByteArray(kShop));
        // The old one can be opened beside it.
        QVERIFY(console.openFile(shop) != window);
        QCOMPARE(console.openFile(path("copy.rules")), window);
    }

    void aFileOfAnotherProgramIsSavedUnderAnotherName()
    {
        const QByteArray text("virtual=192.0.2.1:80\n\treal=10.0.0.11:80 masq 3\n");
        const auto file = write("ldirectord.cf", text);
        Console console(false);
        auto *window = console.openFile(file);
        QVERIFY(window);
        console.show(0);
        editWeight(*window);
        Answer<QFileDialog> answer([](QFileDialog &dialog) {
            auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            QCOMPARE(name->text(), QStringLiteral("ldirectord.cf.rules"));
            click(dialog, "Save");
        });
        QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(answer.given());
        QCOMPARE(read(file), text);
        QVERIFY(read(path("ldirectord.cf.rules")).contains("-w 4"));
    }

    void aWrongFileIsRefusedWithLineAndReason()
    {
        const auto file = write("wrong.rules", "-A -t 192.0.2.1:80 -s rr\n"
                                               "-a -t 192.0.2.1:80 -r 10.0.0.11:80 -w many\n");
        Console console(false);
        auto *local = console.addLocal(path("nobody.sock"));
        console.show(0);
        QVERIFY(QTest::qWaitForWindowActive(local));
        QString said;
        Answer<QMessageBox> answer([&said](QMessageBox &box) {
            said = box.text();
            QTest::keyClick(&box, Qt::Key_Escape);
        });
        QVERIFY(drop(*local, {QUrl::fromLocalFile(file)}));
        QVERIFY(answer.given());
        QVERIFY2(said.contains(QLatin1String("Line 2: ")) && said.contains(QLatin1String("many"))
                     && said.contains(file),
                 qPrintable(said));
        QCOMPARE(console.count(), 1);
        Answer<QMessageBox> missing([&said](QMessageBox &box) {
            said = box.text();
            QTest::keyClick(&box, Qt::Key_Escape);
        });
        QVERIFY(!console.openFile(path("nowhere.rules")));
        QVERIFY(missing.given() && said.contains(QLatin1String("cannot be read")));
    }

    void closingAsksAboutChangesThatAreNotSaved()
    {
        const auto shop = write("shop.rules", kShop);
        Console console(false);
        auto *window = console.openFile(shop);
        console.show(0);
        editWeight(*window);
        Answer<QMessageBox> cancel([](QMessageBox &box) {
            QVERIFY(box.text().contains(QLatin1String("shop.rules")));
            QTest::keyClick(&box, Qt::Key_Escape);
        });
        QVERIFY(!window->close());
        QVERIFY(cancel.given() && window->isVisible());
        QCOMPARE(window->document()->pendingCount(), 1);

        Answer<QMessageBox> save([](QMessageBox &box) { click(box, "Save"); });
        QVERIFY(window->close());
        QVERIFY(save.given() && read(shop).contains("-w 4"));

        window->show();
        editWeight(*window);
        Answer<QMessageBox> discard([](QMessageBox &box) { click(box, "Discard"); });
        QVERIFY(window->close());
        QVERIFY(discard.given() && read(shop).contains("-w 4"));

        window->show();
        QVERIFY(window->close()); // nothing to ask about
    }

    void whatCannotBeSavedIsNotClosed()
    {
        const auto folder = path("gone");
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/shop.rules"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kShop) > 0);
        file.close();
        Console console(false);
        auto *window = console.openFile(file.fileName());
        console.show(0);
        editWeight(*window);
        QVERIFY(QDir(folder).removeRecursively());
        Answer<QMessageBox> save([](QMessageBox &box) { click(box, "Save"); });
        QVERIFY(!window->close());
        QVERIFY(save.given() && window->isVisible());
        QCOMPARE(window->document()->pendingCount(), 1);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::RuleFilesTest)
#include "tst_rulefiles.moc"
