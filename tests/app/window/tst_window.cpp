// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window shows of its director: since when there is no data, what others changed
// under a draft, and how small it can be.
#include <QAbstractButton>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

#include "app/translations.h"
#include "app/views/chart/chartpane.h"
#include "app/views/dialogs/outsidedialog.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/theme.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/viewstack.h"
#include "tests/app/document/fakelink.h"

using namespace vipdeck;

namespace {

struct Desk
{
    Desk()
    {
        auto owned = std::make_unique<FakeLink>();
        link = owned.get();
        link->rules = twoPools();
        window = std::make_unique<MainWindow>(std::make_unique<DirectorDocument>(std::move(owned)));
        link->start();
        window->show();
    }

    [[nodiscard]] DirectorDocument *document() const { return window->document(); }
    [[nodiscard]] QString shownMessage() const
    {
        QString words;
        for (const auto *label : window->messageBar()->findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text();
        return words;
    }
    void tick() const
    {
        DirectorStatus status;
        status.generation = link->generation;
        status.timeMilliseconds = 1'700'000'000'000;
        Q_EMIT link->statusReceived(status);
    }

    FakeLink *link;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        Theme::instance().install();
    }

    void aLostConnectionIsSaidByPoolsAndTheLiveChart()
    {
        Desk desk;
        desk.tick();
        const auto *label = desk.window->poolsPage()->findChild<NoDataLabel *>();
        const auto *plot = desk.window->chart()->plot();
        QVERIFY(label && label->isHidden());
        QCOMPARE(plot->stoppedText(), QString());
        desk.link->setState(DirectorLink::State::Lost);
        QVERIFY(label->isVisible());
        const auto since = QDateTime::fromMSecsSinceEpoch(*noDataSince(*desk.document()))
                               .toString(QStringLiteral("HH:mm:ss"));
        QCOMPARE(label->text(), QStringLiteral("No data since %1").arg(since));
        QCOMPARE(plot->stoppedText(), label->text());
        desk.link->setState(DirectorLink::State::Connected);
        QVERIFY(label->isHidden());
        QCOMPARE(plot->stoppedText(), QString());
    }

    void aDraftThatLostItsServersIsNotCalledKept()
    {
        Desk desk;
        QVERIFY(desk.document()->setWeight({webServer("10.0.0.11")}, 60));
        desk.link->changeOutside({AddDestination{webKey(), server("10.0.0.13", 443)}});
        QVERIFY2(desk.shownMessage().contains(QLatin1String("Your changes were kept")),
                 qPrintable(desk.shownMessage()));
        QVERIFY(desk.document()->setWeight({webServer("10.0.0.12")}, 60));
        desk.link->changeOutside({RemoveDestination{webKey(), {address("10.0.0.12"), 443}}});
        QVERIFY2(desk.shownMessage().contains(QLatin1String("Not all of your changes are left")),
                 qPrintable(desk.shownMessage()));
        desk.link->changeOutside({RemoveDestination{webKey(), {address("10.0.0.11"), 443}}});
        QCOMPARE(desk.document()->pendingCount(), 0);
        const auto last = desk.shownMessage();
        for (const char *words :
             {"Nothing is left of your draft", "10.0.0.11:443", "10.0.0.12:443"})
            QVERIFY2(last.contains(QLatin1String(words)), qPrintable(last));
        // Nothing there is left to review.
        for (const auto *button : desk.window->messageBar()->findChildren<QAbstractButton *>())
            QVERIFY(!button->isVisible() || button->text() != QLatin1String("Review"));
    }

    void theRightDocksAreAsWideAsDesignedInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "es", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void theRightDocksAreAsWideAsDesignedInEveryLanguage()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/vipdeck_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        Desk desk;
        QVERIFY(QTest::qWaitForWindowExposed(desk.window.get()));
        for (const char *name : {"serversDock", "inspectorDock"}) {
            const auto *dock = desk.window->findChild<QDockWidget *>(QLatin1String(name));
            const int designed = Theme::instance().scaled(312);
            QVERIFY2(dock->minimumSizeHint().width() <= designed && dock->width() <= designed + 2,
                     qPrintable(QStringLiteral("%1: at least %2, is %3")
                                    .arg(QLatin1String(name))
                                    .arg(dock->minimumSizeHint().width())
                                    .arg(dock->width())));
        }
        QVERIFY2(desk.window->minimumSizeHint().width() <= 1100
                     && desk.window->minimumSizeHint().height() <= 700,
                 qPrintable(QStringLiteral("%1x%2")
                                .arg(desk.window->minimumSizeHint().width())
                                .arg(desk.window->minimumSizeHint().height())));
        QCoreApplication::removeTranslator(&translator);
    }

    void everyViewFitsASmallScreen_data()
    {
        theRightDocksAreAsWideAsDesignedInEveryLanguage_data();
    }
    void everyViewFitsASmallScreen()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/vipdeck_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        Desk desk;
        auto *window = desk.window.get();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QStringList tooLarge;
        auto *views = window->findChild<ViewStack *>();
        for (auto *view : views->views()) {
            views->open(view);
            window->resize(window->minimumSize());
            QTest::qWait(20);
            const auto needed = window->QMainWindow::minimumSizeHint();
            if (needed.width() > window->width() || needed.height() > window->height())
                tooLarge.append(QStringLiteral("%1: %2x%3, alone %4x%5")
                                    .arg(view->key())
                                    .arg(needed.width())
                                    .arg(needed.height())
                                    .arg(view->minimumSizeHint().width())
                                    .arg(view->minimumSizeHint().height()));
        }
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(tooLarge.isEmpty(), qPrintable(tooLarge.join(u'\n')));
    }

    void valuesOfTheThreeWayListAreReadWhole()
    {
        Desk desk;
        QVERIFY(desk.document()->setWeight({webServer("10.0.0.11")}, 60));
        auto limited = server("10.0.0.11", 443, 30);
        limited.upperThreshold = 1'000'000;
        limited.lowerThreshold = 800'000;
        desk.link->changeOutside({EditDestination{webKey(), limited}});
        OutsideDialog dialog(desk.document());
        dialog.resize(620, 400); // too narrow for one line
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *view = dialog.findChild<QTreeView *>();
        const QFontMetrics metrics(view->font());
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const auto index = view->model()->index(0, column);
            const auto rect = view->visualRect(index);
            const int margin = view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
            const auto text = index.data().toString();
            const auto needed = metrics.boundingRect(QRect(0, 0, rect.width() - 2 * margin, 0),
                                                     Qt::TextWordWrap, text);
            QVERIFY2(needed.height() <= rect.height()
                         && (column == 0 || needed.width() <= rect.width()),
                     qPrintable(QStringLiteral("%1: %2x%3 in %4x%5")
                                    .arg(text)
                                    .arg(needed.width())
                                    .arg(needed.height())
                                    .arg(rect.width())
                                    .arg(rect.height())));
        }
        QVERIFY(view->visualRect(view->model()->index(0, 2)).height() > metrics.height() * 2);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
