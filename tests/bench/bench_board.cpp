// SPDX-License-Identifier: GPL-3.0-or-later
// One frame of the pools board with 500 services and 10,000 servers: it must stay below 16 ms.
#include <QApplication>
#include <QScrollBar>
#include <benchmark/benchmark.h>

#include "app/views/board/boardview.h"
#include "app/views/theme.h"
#include "tests/fake/fakeboard.h"

using namespace vipdeck;

namespace {

constexpr int kServices = 500;
constexpr int kServersEach = 20;

struct Board
{
    Board()
        : model(manyServices(kServices, kServersEach))
    {
        view.setModel(&model);
        view.setAllFolded(false);
        view.resize(924, 780);
        view.show();
        QCoreApplication::processEvents();
    }

    FakeBoard model;
    BoardView view;
};

Board &board()
{
    static Board shared;
    return shared;
}

void paintFrame(QImage *image)
{
    board().view.viewport()->render(image);
}

// The worst frame: everything that is visible is painted.
void fullFrame(benchmark::State &state)
{
    QImage image(board().view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QScrollBar *bar = board().view.verticalScrollBar();
    int value = 0;
    for (auto _ : state) {
        value = (value + 37) % bar->maximum();
        bar->setValue(value);
        paintFrame(&image);
    }
}

// Scrolling moves what is there and paints what comes in; through the event loop as in a window.
void scrollStep(benchmark::State &state)
{
    QScrollBar *bar = board().view.verticalScrollBar();
    int value = 0;
    for (auto _ : state) {
        value = (value + 26) % bar->maximum();
        bar->setValue(value);
        QCoreApplication::processEvents();
    }
}

// A second's new samples in all servers, and the frame after it.
void tickAndFrame(benchmark::State &state)
{
    QImage image(board().view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        state.PauseTiming();
        board().model.tick();
        state.ResumeTiming();
        paintFrame(&image);
    }
}

void hitTest(benchmark::State &state)
{
    int y = 0;
    for (auto _ : state) {
        y = (y + 7) % 780;
        benchmark::DoNotOptimize(board().view.indexAt(QPoint(300, y)));
    }
}

void layoutOfEverything(benchmark::State &state)
{
    for (auto _ : state)
        board().view.doItemsLayout();
}

} // namespace

BENCHMARK(fullFrame)->Unit(benchmark::kMillisecond);
BENCHMARK(scrollStep)->Unit(benchmark::kMillisecond);
BENCHMARK(tickAndFrame)->Unit(benchmark::kMillisecond)->Iterations(50);
BENCHMARK(hitTest);
BENCHMARK(layoutOfEverything)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Theme::instance().install();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
