// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "app/document/directordocument.h"
#include "app/document/seriesstore.h"
#include "app/document/stableids.h"
#include "app/views/chart/chartplot.h"
#include "app/views/charts/chartcard.h"
#include "app/views/charts/chartsview.h"
#include "app/views/charts/distributioncard.h"
#include "app/views/charts/distributionmodel.h"
#include "app/views/charts/donut.h"
#include "app/views/charts/loadcard.h"
#include "app/views/charts/readoutcard.h"
#include "app/views/charts/readoutmodel.h"
#include "app/views/charts/serieslegend.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/theme.h"
#include "app/views/window/documentchartdata.h"
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

    [[nodiscard]] ServerRef server(std::size_t service, std::size_t number) const
    {
        const auto &rules = link->rules().services[service];
        return {rules.config.key, rules.destinations[number].endpoint};
    }
    [[nodiscard]] qint64 newest() const { return document->series().newestSecond() * 1000; }

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

    // Pale, with the time in words; all of it comes back by itself.
    void chartsSayThatTheDirectorDoesNotAnswer()
    {
        const Scene scene;
        auto *label = scene.view->findChild<NoDataLabel *>();
        QVERIFY(label && !label->isVisible());
        const auto *plot = scene.view->cards().first()->plot();
        const auto colours = [&scene] {
            const auto image = scene.view->cards().first()->grab().toImage();
            qint64 sum = 0; // how colourful the picture is
            // Left of the tag, which is red.
            for (int y = image.height() / 3; y < image.height() / 2; ++y)
                for (int x = 0; x < image.width() / 2; ++x)
                    sum += image.pixelColor(x, y).hsvSaturation();
            return sum;
        };
        const auto lively = colours();
        scene.link->stop();
        const auto since = scene.document->statusTime().toString(QStringLiteral("HH:mm:ss"));
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("No data since ") + since);
        QVERIFY(plot->accessibleDescription().startsWith(label->text()));
        QVERIFY2(colours() < lively, "the lines are as strong as before");
        for (const auto *card : scene.view->totals() + scene.view->cards()) {
            QVERIFY(card->isStale());
            QCOMPARE(card->plot()->stoppedText(), label->text());
        }
        QVERIFY(scene.view->distribution()->isStale() && scene.view->load()->isStale()
                && scene.view->readout()->isStale());
        const auto *strip = scene.view->load()->strip();
        QVERIFY(strip->graphicsEffect());
        scene.link->start();
        scene.link->sendStatus();
        QVERIFY(!label->isVisible() && !strip->graphicsEffect());
        QVERIFY(plot->stoppedText().isEmpty() && !scene.view->readout()->isStale());
        QVERIFY(!plot->accessibleDescription().contains(QStringLiteral("No data")));
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

    void totalsAreSumsOfTheServices()
    {
        const Scene scene;
        QCOMPARE(scene.view->totals().size(), 4);
        double sum = 0;
        for (std::size_t i = 0; i < scene.link->rules().services.size(); ++i) {
            const auto id =
                scene.document->stableIds().of(scene.link->rules().services[i].config.key);
            sum +=
                scene.document->series().window(id, SeriesStore::Metric::ConnectionRate, 1).last();
        }
        const auto &frame = scene.view->totals().first()->plot()->frame();
        QVERIFY2(std::abs(frame.latestTotal() - sum) <= 6, qPrintable(QString::number(sum)));
        QCOMPARE(scene.view->totals().last()->plot()->frame().bands.size(), 2); // in and out
    }

    void distributionShowsTheChosenServiceInTheColoursOfItsChart()
    {
        const Scene scene;
        const auto *card = scene.view->cards().at(1);
        scene.view->chooseService(card->service());
        QVERIFY(card->isSelected());
        QVERIFY(!scene.view->cards().at(0)->isSelected());
        const auto &rows = scene.view->distribution()->model()->rows();
        QCOMPARE(rows.size(), 5);
        double sum = 0;
        for (const auto &row : rows) {
            QVERIFY(row.share && row.expected);
            QCOMPARE(*row.expected, 0.2);
            QCOMPARE(row.slot, card->colors().slot(row.server));
            sum += *row.share;
        }
        QVERIFY(std::abs(sum - 1) < 0.001);
        // The ring has the same slices: a point right of the top belongs to the first one.
        const auto *ring = scene.view->distribution()->donut();
        const QPointF top(ring->width() / 2.0 + 4, (ring->height() - ring->width()) / 2.0 + 18);
        if (ring->width() <= ring->height())
            QCOMPARE(ring->sliceAt(top), 0);
        QCOMPARE(ring->sliceAt(QPointF(ring->width() / 2.0, ring->height() / 2.0)), -1);
        QVERIFY(ring->accessibleDescription().contains(u'%'));
    }

    void clickOnAChartChoosesItsService()
    {
        const Scene scene;
        const auto *card = scene.view->cards().at(2);
        scene.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.view.get()));
        QTest::mouseClick(card->plot()->viewport(), Qt::LeftButton);
        QCOMPARE(scene.view->chosenService(), card->service());
        scene.view->cards().at(3)->plot()->setFocus(Qt::TabFocusReason);
        QCOMPARE(scene.view->chosenService(), scene.view->cards().at(3)->service());
    }

    void loadShowsServersThatAreDownAsSuch()
    {
        Scene scene;
        const auto silent = scene.server(0, 1);
        scene.view->chooseService(scene.document->stableIds().of(silent.service));
        scene.link->setSilent(silent, true);
        for (int i = 0; i < 60; ++i)
            scene.link->sendStatus();
        const auto &picture = scene.view->load()->strip()->picture();
        QCOMPARE(picture.rows.size(), 5);
        QCOMPARE(loadText(picture.rows[1], picture.steps() - 1), QStringLiteral("down"));
        QVERIFY(loadText(picture.rows[0], picture.steps() - 1).endsWith(u'%'));
        QVERIFY(
            scene.view->load()->strip()->accessibleDescription().contains(QStringLiteral("down")));
        // The chart has a mark with the words.
        bool told = false;
        for (const auto &event : scene.view->cards().first()->plot()->frame().events)
            told = told || event.text.endsWith(QStringLiteral(" down"));
        QVERIFY(told);
    }

    void appliedRulesAreMarkedInAllCharts()
    {
        Scene scene;
        QVERIFY(scene.document->setWeight({scene.server(0, 0)}, 7));
        scene.document->applyAll();
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            scene.link->sendStatus();
        }
        for (const auto *card : scene.view->totals()) {
            const auto &events = card->plot()->frame().events;
            QVERIFY(std::any_of(events.cbegin(), events.cend(), [](const ChartEvent &event) {
                return event.kind == ChartEvent::Kind::Apply;
            }));
        }
    }

    void readoutFollowsTheCursorInWordsToo()
    {
        const Scene scene;
        const auto *model = scene.view->readout()->model();
        QCOMPARE(model->rowCount(), ChartsView::kMostCharts + 1); // and the others
        const auto now = model->index(0, ReadoutModel::ConnectionRate).data().toString();
        const auto time = scene.newest() - 40'000;
        scene.view->setCursorTime(time);
        const auto *card = scene.view->cards().first();
        const auto id = card->service();
        const auto values =
            scene.document->series().window(id, SeriesStore::Metric::ConnectionRate, 41);
        QCOMPARE(model->index(0, ReadoutModel::ConnectionRate).data().toString(),
                 formatMeasure(values.first(), ChartMeasure::ConnectionRate));
        QVERIFY(!now.isEmpty());
        // Every series says its value at the cursor.
        const auto &frame = card->plot()->frame();
        for (const auto &band : frame.bands)
            QVERIFY(card->plot()->accessibleDescription().contains(
                band.name + u' '
                + formatMeasure(band.values[frame.positionAt(time)], frame.measure)));
        QCOMPARE(card->legend()->entries().size(), frame.bands.size());
    }

    void aTimeIsBroughtIntoTheMiddleWithTheCursorOnIt()
    {
        const Scene scene;
        const auto newest = scene.newest();
        const auto time = newest - 600'000;
        scene.view->showTime(time);
        const auto &window = scene.view->window();
        const auto half = window.seconds(0) * 500LL;
        QVERIFY(half > 0 && !window.isLive());
        QCOMPARE(window.to(newest), time + half);
        for (const auto *card : scene.view->cards())
            QCOMPARE(card->plot()->cursorTime(), std::optional(time));
        scene.view->showTime(newest);
        QVERIFY(window.isLive());
    }

    void zoomIsTheSameInAllCharts()
    {
        const Scene scene;
        auto *plot = scene.view->cards().first()->plot();
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Plus);
        QVERIFY(scene.view->window().isZoomed());
        for (const auto *card : scene.view->cards() + scene.view->totals())
            QCOMPARE(card->plot()->frame().to - card->plot()->frame().from,
                     plot->frame().to - plot->frame().from);
        QTest::keyClick(plot, Qt::Key_0);
        QVERIFY(!scene.view->window().isZoomed());
    }

    void everythingIsSavedWithoutADialog()
    {
        const Scene scene;
        const QTemporaryDir folder;
        const auto path = [&folder](const char *name) {
            return folder.filePath(QLatin1String(name));
        };
        for (const char *name : {"charts.png", "charts.svg", "charts.csv"})
            QCOMPARE(scene.view->saveAs(path(name)), QString());
        QVERIFY(QImage(path("charts.png")).width() > 2000);
        QFile svg(path("charts.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const auto drawing = svg.readAll();
        QVERIFY(drawing.contains("<svg") && drawing.contains("<path"));
        QFile csv(path("charts.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto head = csv.readLine().trimmed().split(',');
        QCOMPARE(head.size(),
                 1 + 5 + ChartsView::kMostCharts * 5); // five totals, five servers each
        QCOMPARE(csv.readAll().count('\n'), 301);
        QVERIFY(!scene.view->saveAs(path("charts.doc")).isEmpty());
    }

    void modelsKeepTheirPromises()
    {
        Scene scene;
        const QAbstractItemModelTester shares(scene.view->distribution()->table()->model());
        const QAbstractItemModelTester values(scene.view->readout()->table()->model());
        scene.link->sendStatus();
        scene.view->setServiceCount(0);
        scene.view->setServiceCount(2 * ChartsView::kMostCharts);
        QCOMPARE(scene.view->cards().size(), 6); // there are no more
        scene.view->setServiceCount(ChartsView::kMostCharts);
    }

    // An hour with a server that comes and goes at its limit: rings and marks do not grow.
    void memoryStaysBoundedOverAnHour()
    {
        ScaleLink *link = nullptr;
        auto owned = std::make_unique<ScaleLink>(ScaleSizes{20, 10, 10});
        link = owned.get();
        DirectorDocument document(std::move(owned));
        link->start();
        const DocumentChartData data(&document);
        const auto &service = link->rules().services.front();
        const ServerRef restless{service.config.key, service.destinations.front().endpoint};
        std::size_t afterMinute = 0;
        for (int second = 0; second < 2 * 3600; ++second) {
            link->setOverloaded(restless, second % 2 == 0);
            link->sendStatus();
            if (second == 60)
                afterMinute = document.series().octets();
            QVERIFY(second < 60 || document.series().octets() <= afterMinute);
        }
        QVERIFY2(data.changeCount() <= DocumentChartData::kMostChanges + 11 + 20 * 10,
                 qPrintable(QString::number(data.changeCount())));
        // 220 series groups of five measures, with what the design allows for each.
        QVERIFY(document.series().octets() <= 221u * 5 * (900 + 3 * 240 + 64) * sizeof(quint32));
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
