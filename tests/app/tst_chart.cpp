// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, scales and the picture of the live chart.
#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <cmath>

#include <QAbstractItemModelTester>
#include <QTableView>

#include "app/views/chart/chartdecimation.h"
#include "app/views/chart/chartpane.h"
#include "app/views/chart/charttable.h"
#include "app/views/chart/chartwindow.h"
#include "app/views/theme.h"
#include "tests/app/fakechartdata.h"
#include "tests/app/shownseries.h"

using namespace vipdeck;
using namespace vipdeck::test;

class ChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void ticksAreOneTwoOrFive_data();
    void ticksAreOneTwoOrFive();
    void scaleGrowsAtOnceAndShrinksAfterTenSeconds();
    void axisNumbersAreShort();
    void moreThanSevenServersBecomeOthers();
    void serversKeepTheirColourUntilTheyLeave();
    void valuesAreMeansOfTheirStep();
    void gapsSplitAreasAndLines();
    void csvHasOneColumnPerServerAndEmptyGaps();
    void pauseFreezesThePictureOnly();
    void longRangesRefreshLessOften();
    void cursorFollowsTheMouseAndTheArrowKeys();
    void readoutNamesTheBandUnderThePointer();
    void picturesAndTablesAreWritten();
    void peaksAndGapsSurviveFewPixels();
    void peaksOfMeansAreDrawn();
    void windowStaysWithinWhatIsKept();
    void mouseZoomsAndPans();
    void keysZoomPanAndMove();
    void marksHaveKindsAndWords();
    void tableHasEveryValueAndWhatHappened();
    void paintsTheMockup();
};

void ChartTest::ticksAreOneTwoOrFive_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing") << 0.0 << 3.0;
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("seven") << 7.0 << 8.0;
    QTest::newRow("eighteen thousand") << 18553.0 << 20000.0;
    QTest::newRow("just above a tick") << 20001.0 << 30000.0;
    QTest::newRow("millions") << 1.3e6 << 1.5e6;
}

void ChartTest::ticksAreOneTwoOrFive()
{
    QFETCH(double, highest);
    QFETCH(double, top);
    const ValueScale scale = scaleFor(highest);
    QCOMPARE(scale.top(), top);
    QVERIFY(scale.ticks >= 2 && scale.ticks <= 4); // and the one at zero
    const double digit = scale.step / std::pow(10, std::floor(std::log10(scale.step)));
    QVERIFY(qFuzzyCompare(digit, 1) || qFuzzyCompare(digit, 2) || qFuzzyCompare(digit, 5));
}

void ChartTest::scaleGrowsAtOnceAndShrinksAfterTenSeconds()
{
    SteadyScale steady;
    QCOMPARE(steady.update(90, 1000).top(), 100.0);
    QCOMPARE(steady.update(190, 2000).top(), 200.0);
    QCOMPARE(steady.update(90, 3000).top(), 200.0);
    QCOMPARE(steady.update(90, 12'999).top(), 200.0);
    QCOMPARE(steady.update(90, 13'000).top(), 100.0);
    steady.update(190, 14'000);
    steady.update(90, 15'000);
    steady.update(190, 20'000); // back up: the patience starts anew
    QCOMPARE(steady.update(90, 25'001).top(), 200.0);
}

void ChartTest::axisNumbersAreShort()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(axisNumber(8000), QStringLiteral("8,000"));
    QCOMPARE(axisNumber(0), QStringLiteral("0"));
    QCOMPARE(axisNumber(0.5), QStringLiteral("0.5"));
    QCOMPARE(axisNumber(2e9), QStringLiteral("2 G"));
    QCOMPARE(axisNumber(1.5e6), QStringLiteral("1.5 M"));
}

void ChartTest::moreThanSevenServersBecomeOthers()
{
    FakeData data(10);
    ChartSlots colors;
    const ChartFrame frame =
        readFrame(data, {100, ChartMeasure::ActiveConnections, 60, 1}, &colors);
    QCOMPARE(frame.bands.size(), 8);
    QCOMPARE(frame.bands.last().name, QStringLiteral("others"));
    QCOMPARE(frame.bands.last().slot, kSeriesCount - 1);
    QVERIFY(std::abs(frame.bands.last().latest() - 30) < 3); // three servers of about ten
    for (int i = 0; i < 7; ++i)                              // pool order, not order of size
        QCOMPARE(frame.bands[i].server, static_cast<quint64>(i + 1));
    QSet<int> slots;
    for (const ChartBand &band : frame.bands)
        slots.insert(band.slot);
    QCOMPARE(slots.size(), 8);
}

void ChartTest::serversKeepTheirColourUntilTheyLeave()
{
    ChartSlots colors;
    colors.assign({1, 2, 3});
    const int second = colors.slot(2);
    const int first = colors.slot(1);
    colors.assign({2, 3, 4});
    QCOMPARE(colors.slot(2), second);
    QCOMPARE(colors.slot(4), first); // freed by the one that left
}

void ChartTest::valuesAreMeansOfTheirStep()
{
    FakeData data(1);
    data.servers_[0].level = 0;
    ChartSlots colors;
    ChartFrame frame = readFrame(data, {100, ChartMeasure::ActiveConnections, 900, 5}, &colors);
    QCOMPARE(frame.times.size(), 181);
    QCOMPARE(frame.bands[0].latest(), 0.0);
    QVERIFY(std::isnan(frame.bands[0].values.first())); // only ten minutes of samples exist
    data.gapFrom = kNow - 1000;                         // the mean leaves missing samples out
    data.gapTo = kNow + 1;
    data.servers_[0].level = 100;
    frame = readFrame(data, {100, ChartMeasure::ActiveConnections, 900, 5}, &colors);
    QVERIFY(std::abs(frame.bands[0].values.last() - 100) < 5);
}

void ChartTest::gapsSplitAreasAndLines()
{
    FakeData data(1);
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    QCOMPARE(pane.service(), quint64(100));
    QCOMPARE(shownAreas(pane.plot()), 1);
    data.gapFrom = kNow - 100'000;
    data.gapTo = kNow - 80'000;
    pane.setMeasure(ChartMeasure::ConnectionRate);
    QCOMPARE(shownAreas(pane.plot()), 2);
    pane.setShape(ChartPlot::Shape::Lines);
    QCOMPARE(shownAreas(pane.plot()), 0);
    QCOMPARE(shownLines(pane.plot()), 2);
}

void ChartTest::csvHasOneColumnPerServerAndEmptyGaps()
{
    ChartFrame frame;
    frame.times = {0, 1000};
    frame.bands = {{1, QStringLiteral("a, \"b\""), 0, {1.5, std::nan("")}},
                   {2, QStringLiteral("c"), 1, {2, 3}}};
    QCOMPARE(toCsv(frame), QByteArray("time,\"a, \"\"b\"\"\",c\r\n"
                                      "1970-01-01T00:00:00Z,1.5,2\r\n"
                                      "1970-01-01T00:00:01Z,,3\r\n"));
}

void ChartTest::pauseFreezesThePictureOnly()
{
    FakeData data(2);
    ChartPane pane;
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    data.advance(1000);
    QCOMPARE(pane.plot()->frame().to, kNow + 1000);
    QTest::keyClick(pane.plot(), Qt::Key_P);
    QVERIFY(pane.isPaused());
    data.advance(1000);
    QCOMPARE(pane.plot()->frame().to, kNow + 1000);
    QTest::keyClick(pane.plot(), Qt::Key_P);
    QCOMPARE(pane.plot()->frame().to, kNow + 2000);
}

void ChartTest::longRangesRefreshLessOften()
{
    FakeData data(2);
    ChartPane pane;
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setRange(900);
    data.advance(4000);
    QCOMPARE(pane.plot()->frame().to, kNow);
    data.advance(1000);
    QCOMPARE(pane.plot()->frame().to, kNow + 5000);
    pane.hide();
    data.advance(10'000);
    QCOMPARE(pane.plot()->frame().to, kNow + 5000);
    pane.show();
    QCOMPARE(pane.plot()->frame().to, kNow + 15'000);
}

void ChartTest::cursorFollowsTheMouseAndTheArrowKeys()
{
    FakeData data(2);
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    ChartPlot *plot = pane.plot();
    const QRectF area = plot->chart()->plotArea();
    QTest::mouseMove(plot->viewport(), area.center().toPoint());
    QTRY_VERIFY(plot->cursorTime().has_value());
    QVERIFY(std::abs(*plot->cursorTime() - (kNow - 150'000)) <= 2000);
    const qint64 before = *plot->cursorTime();
    QTest::keyClick(plot, Qt::Key_Left);
    QCOMPARE(*plot->cursorTime(), before - 1000);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(*plot->cursorTime(), before);
}

void ChartTest::readoutNamesTheBandUnderThePointer()
{
    FakeData data(7);
    ChartPane pane;
    pane.resize(922, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    ChartPlot *plot = pane.plot();
    const QRectF area = plot->chart()->plotArea();
    const QPointF low(area.center().x(), area.bottom() - 3);
    QCOMPARE(plot->bandAt(low), 0);
    QCOMPARE(plot->bandAt({area.center().x(), area.top() + 1}), -1);
    QTest::mouseMove(plot->viewport(), low.toPoint());
    QTRY_COMPARE(plot->readout().size(), 2);
    QVERIFY(plot->readout().at(0).contains(QStringLiteral("total 18,")));
    QVERIFY(plot->readout().at(1).startsWith(QStringLiteral("web-01   3,")));
}

void ChartTest::picturesAndTablesAreWritten()
{
    FakeData data(3);
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QLatin1String(name)); };
    QCOMPARE(pane.saveAs(path("chart.png")), QString());
    const QImage image(path("chart.png"));
    QCOMPARE(image.size(), pane.plot()->size() * 2);
    QCOMPARE(pane.saveAs(path("chart.svg")), QString());
    QFile svg(path("chart.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
    QCOMPARE(pane.saveAs(path("chart.csv")), QString());
    QFile csv(path("chart.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readLine(), QByteArray("time,web-01,web-02,web-03\r\n"));
    QVERIFY(pane.saveAs(path("chart.doc")).contains(QStringLiteral("chart.doc")));
    QVERIFY(!pane.saveAs(path("none/chart.csv")).isEmpty());
}

void ChartTest::paintsTheMockup()
{
    FakeData data(7);
    data.marks = {{kNow - 200'000, QStringLiteral("web-07 drain started")}};
    ChartPane pane;
    pane.resize(922, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.plot()->setCursorTime(kNow - 100'000);
    const QString folder = qEnvironmentVariable("VIPDECK_SHOTS");
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        Theme::instance().setMode(mode);
        QCoreApplication::processEvents(); // palettes of widgets arrive by event
        const QImage shot = pane.grab().toImage();
        // The lowest band has the colour of the first series.
        const QRectF area = pane.plot()->chart()->plotArea();
        const QPoint inBand =
            pane.plot()->mapTo(&pane, QPoint(qRound(area.left() + 100), qRound(area.bottom() - 5)));
        const QColor pixel = shot.pixelColor(inBand * shot.devicePixelRatio());
        QVERIFY2(contrastRatio(pixel, Theme::instance().seriesColor(0)) < 1.6,
                 qPrintable(pixel.name()));
        if (!folder.isEmpty()) {
            shot.save(folder + QStringLiteral("/chart-%1.png").arg(static_cast<int>(mode)));
            pane.setShape(ChartPlot::Shape::Lines);
            pane.grab().save(folder + QStringLiteral("/lines-%1.png").arg(static_cast<int>(mode)));
            pane.setShape(ChartPlot::Shape::Stacked);
        }
    }
}

void ChartTest::peaksAndGapsSurviveFewPixels()
{
    QList<double> values(10'000, 100.0);
    values[4321] = 9000;
    values[7777] = 1;
    for (int i = 2000; i < 2003; ++i)
        values[i] = std::nan("");
    const auto positions = peakPositions(values, 100);
    QVERIFY(positions.size() <= 300);
    QVERIFY(positions.contains(4321));
    QVERIFY(positions.contains(7777));
    QVERIFY(std::is_sorted(positions.cbegin(), positions.cend()));
    QVERIFY(std::any_of(positions.cbegin(), positions.cend(),
                        [&](qsizetype position) { return std::isnan(values[position]); }));
    QCOMPARE(peakPositions(values.mid(0, 150), 100).size(), 150); // few points stay all
}

void ChartTest::peaksOfMeansAreDrawn()
{
    FakeData data(1);
    data.servers_[0].level = 100;
    data.peak = 5000;
    ChartSlots colors;
    const auto frame = readFrame(data, {100, ChartMeasure::ConnectionRate, 3600, 15}, &colors);
    QCOMPARE(frame.highestValue(), 5000.0);
    ChartPlot plot;
    plot.setShape(ChartPlot::Shape::Lines);
    plot.setFrame(frame);
    QVERIFY(plot.valueScale().top() >= 5000);
    QVERIFY(frame.bands[0].latest() < 200); // the values stay means
}

void ChartTest::windowStaysWithinWhatIsKept()
{
    ChartWindow window;
    QVERIFY(window.isLive() && !window.isZoomed());
    QCOMPARE(window.seconds(300), 300);
    window.show(kNow - 100'000, kNow - 40'000, kNow);
    QVERIFY(!window.isLive());
    QCOMPARE(window.seconds(300), 60);
    QCOMPARE(window.to(kNow), kNow - 40'000);
    window.show(kNow - 50'500, kNow - 50'000, kNow); // too short: ten seconds around it
    QCOMPARE(window.seconds(300), 10);
    window.pan(-2 * ChartWindow::kMemory, kNow, 300);
    QCOMPARE(window.from(kNow, 300), kNow - ChartWindow::kMemory);
    window.pan(2 * ChartWindow::kMemory, kNow, 300);
    QVERIFY(window.isLive()); // back at the newest end it follows again
    window.reset();
    window.zoom(100, kNow - 10'000, kNow, 300);
    QCOMPARE(window.seconds(300), 3600);
    window.reset();
    const auto center = kNow - 200'000;
    window.zoom(0.5, center, kNow, 300);
    QCOMPARE(window.seconds(300), 150);
    const auto part = static_cast<double>(center - window.from(kNow, 300)) / 150'000;
    QVERIFY(std::abs(part - 1.0 / 3) < 0.02); // the time under the pointer stays there
}

void ChartTest::mouseZoomsAndPans()
{
    FakeData data(2);
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    ChartPlot *plot = pane.plot();
    const QRectF area = plot->chart()->plotArea();
    const auto at = [&](double part) {
        return QPoint(qRound(area.left() + part * area.width()), qRound(area.center().y()));
    };
    // A rubber band over the second fifth.
    QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, at(0.2));
    QTest::mouseMove(plot->viewport(), at(0.3));
    QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, at(0.4));
    QVERIFY(std::abs(plot->frame().to - (kNow - 180'000)) <= 2000);
    QVERIFY(std::abs(plot->frame().from - (kNow - 240'000)) <= 2000);
    QVERIFY(!plot->frame().isLive);
    const auto span = plot->frame().to - plot->frame().from;
    // Shift and drag to the right: earlier times.
    const auto before = plot->frame().to;
    QTest::mousePress(plot->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(0.5));
    QMouseEvent move(QEvent::MouseMove, at(0.75), plot->viewport()->mapToGlobal(at(0.75)),
                     Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(plot->viewport(), &move);
    QTest::mouseRelease(plot->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(0.75));
    QVERIFY(plot->frame().to < before);
    QCOMPARE(plot->frame().to - plot->frame().from, span);
    QTest::mouseDClick(plot->viewport(), Qt::LeftButton, {}, at(0.5));
    QVERIFY(plot->frame().isLive);
    QCOMPARE(plot->frame().to - plot->frame().from, 300'000);
    // The wheel with Ctrl; without it only a chart that was chosen takes it.
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel(at(0.5), plot->viewport()->mapToGlobal(at(0.5)), {}, {0, 120},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot->viewport(), &wheel);
    };
    plot->clearFocus();
    turn({});
    QCOMPARE(plot->frame().to - plot->frame().from, 300'000);
    turn(Qt::ControlModifier);
    QCOMPARE(plot->frame().to - plot->frame().from, 240'000);
}

void ChartTest::keysZoomPanAndMove()
{
    FakeData data(3);
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    ChartPlot *plot = pane.plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(*plot->cursorTime(), kNow - 300'000);
    QTest::keyClick(plot, Qt::Key_End);
    QCOMPARE(*plot->cursorTime(), kNow);
    QTest::keyClick(plot, Qt::Key_Up);
    QTest::keyClick(plot, Qt::Key_Up);
    QCOMPARE(plot->chosenBand(), 1);
    QTest::keyClick(plot, Qt::Key_Down);
    QCOMPARE(plot->chosenBand(), 0);
    QCOMPARE(plot->readout().size(), 2);
    QTest::keyClick(plot, Qt::Key_Plus);
    QCOMPARE(plot->frame().to - plot->frame().from, 240'000);
    QTest::keyClick(plot, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(plot->frame().to < kNow);
    QTest::keyClick(plot, Qt::Key_Minus);
    QCOMPARE(plot->frame().to - plot->frame().from, 300'000);
    QTest::keyClick(plot, Qt::Key_0);
    QCOMPARE(plot->frame().to, kNow);
    QTest::keyClick(plot, Qt::Key_Escape);
    QVERIFY(!plot->cursorTime());
    data.advance(1000); // live again: the picture goes on
    QCOMPARE(plot->frame().to, kNow + 1000);
}

void ChartTest::marksHaveKindsAndWords()
{
    FakeData data(2);
    data.marks = {{kNow - 200'000, QStringLiteral("web-01 down"), ChartEvent::Kind::Trouble},
                  {kNow - 199'000, QStringLiteral("rules applied"), ChartEvent::Kind::Apply}};
    ChartPane pane;
    pane.resize(900, 206);
    pane.setData(&data);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const QImage shot = pane.plot()->grab().toImage();
    const auto holds = [&shot](const QColor &color) {
        for (int y = 0; y < shot.height(); ++y)
            for (int x = 0; x < shot.width(); ++x)
                if (shot.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    // Both words are painted, in rows of their own although the marks stand side by side.
    QVERIFY(holds(Theme::instance().tokens().over));
    QVERIFY(holds(Theme::instance().tokens().accent));
    // What happens again at once is one mark; later it is another.
    const ChartEvent applied{kNow - 199'000, QStringLiteral("rules applied"),
                             ChartEvent::Kind::Apply};
    data.marks = {applied, applied, applied, {kNow - 100'000, applied.text, applied.kind}};
    data.advance(1000);
    const auto marks = pane.plot()->marks();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().words(), QStringLiteral("rules applied (3)"));
    QCOMPARE(marks.last().words(), QStringLiteral("rules applied"));
}

void ChartTest::tableHasEveryValueAndWhatHappened()
{
    FakeData data(2);
    data.marks = {{kNow - 1000, QStringLiteral("web-01 down")}};
    ChartPane pane;
    pane.setData(&data);
    ChartTableModel model(pane.plot()->frame());
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 301);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("web-01 down"));
    QCOMPARE(
        model.index(0, 1).data().toString(),
        formatMeasure(pane.plot()->frame().bands[0].latest(), ChartMeasure::ActiveConnections));
}

QTEST_MAIN(ChartTest)
#include "tst_chart.moc"
