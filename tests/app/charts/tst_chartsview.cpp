// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/document/directordocument.h"
#include "app/views/chart/chartplot.h"
#include "app/views/charts/chartcard.h"
#include "app/views/charts/chartsview.h"
#include "app/views/theme.h"
#include "tests/app/panes/picture.h"
#include "tests/fake/scalelink.h"

namespace vipdeck::test {
namespace {

struct Scene
{
    Scene()
    {
        auto owned = std::make_unique<ScaleLink>(ScaleSizes{6, 5, 10});
        link = owned.get();
        document = std::make_unique<DirectorDocument>(std::move(owned));
        link->start();
        view = std::make_unique<ChartsView>(document.get());
        view->resize(1180, 780);
        for (int i = 0; i < 90; ++i)
            link->sendStatus();
        view->show();
    }

    ScaleLink *link;
    std::unique_ptr<DirectorDocument> document;
    std::unique_ptr<ChartsView> view;
};

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void busiestServicesAreShownWithTheirServers()
    {
        const Scene scene;
        QCOMPARE(scene.view->cards().size(), qsizetype{ChartsView::kMostCharts});
        for (const auto *card : scene.view->cards()) {
            QCOMPARE(card->plot()->frame().bands.size(), 5);
            QVERIFY(!std::isnan(card->plot()->frame().latestTotal()));
        }
    }

    void oneCursorMovesInAllCharts()
    {
        const Scene scene;
        auto *first = scene.view->cards().first()->plot();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Left);
        QTest::keyClick(first, Qt::Key_Left);
        QVERIFY(first->cursorTime());
        for (const auto *card : scene.view->cards())
            QCOMPARE(card->plot()->cursorTime(), first->cursorTime());
    }

    void pausedPicturesStay()
    {
        const Scene scene;
        scene.view->setPaused(true);
        const auto shown = scene.view->cards().first()->plot()->frame().to;
        scene.link->sendStatus();
        scene.link->sendStatus();
        QCOMPARE(scene.view->cards().first()->plot()->frame().to, shown);
        scene.view->setPaused(false);
        QVERIFY(scene.view->cards().first()->plot()->frame().to > shown);
    }

    void pictures_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << static_cast<int>(Theme::Mode::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Mode::Dark);
    }
    void pictures()
    {
        QFETCH(int, mode);
        Theme::instance().setMode(static_cast<Theme::Mode>(mode));
        const Scene scene;
        QTest::qWait(60);
        QVERIFY(keepPicture(*scene.view, QStringLiteral("charts")));
        Theme::instance().setMode(Theme::Mode::Light);
    }
};

} // namespace vipdeck::test

QTEST_MAIN(vipdeck::test::ChartsTest)
#include "tst_chartsview.moc"
