// SPDX-License-Identifier: GPL-3.0-or-later
// The console at the size of the design: 500 services, 10,000 servers, 1,000,000 connections,
// served by a link without packets. Run by hand; prints one line per goal and ends with 1 when one
// is missed. Arguments: seconds to idle (30), seconds of the simulated life (3600).
#include <sys/resource.h>
#include <unistd.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "app/document/directordocument.h"
#include "app/document/seriesstore.h"
#include "app/models/connectionsmodel.h"
#include "app/views/board/boardview.h"
#include "app/views/charts/chartsview.h"
#include "app/views/connections/connectionsview.h"
#include "app/views/mainwindow.h"
#include "app/views/theme.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/viewstack.h"
#include "tests/fake/scalelink.h"

using namespace vipdeck;

namespace {

constexpr double kMegabyte = 1024.0 * 1024.0;
bool g_missed = false;

void report(const char *what, double value, double goal, const char *unit)
{
    const bool holds = value < goal;
    g_missed = g_missed || !holds;
    std::printf("%-52s %9.2f %-8s goal < %-7g %s\n", what, value, unit, goal,
                holds ? "ok" : "MISSED");
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kMegabyte;
}

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Of this thread: other programs on the machine do not count.
double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void settle(int rounds = 5)
{
    for (int i = 0; i < rounds; ++i)
        QCoreApplication::processEvents();
}

// Steps through the board as a wheel does; every step is painted before the next one.
void benchScroll(MainWindow &window, const char *what)
{
    auto *bar = window.poolsPage()->board()->verticalScrollBar();
    std::vector<double> frames;
    int value = 0;
    for (int i = 0; i < 400; ++i) {
        value = (value + 60) % std::max(1, bar->maximum());
        const double before = threadMilliseconds();
        bar->setValue(value);
        QCoreApplication::processEvents();
        frames.push_back(threadMilliseconds() - before);
    }
    std::sort(frames.begin(), frames.end());
    std::printf("%-52s %9.2f ms\n", "  median", frames[frames.size() / 2]);
    report(what, frames[frames.size() * 99 / 100], 16, "ms p99");
}

void benchConnections(MainWindow &window, const ScaleLink &link)
{
    auto *view = window.findChild<ConnectionsView *>();
    QElapsedTimer timer;
    timer.start();
    const double before = threadMilliseconds();
    window.views()->open(view);
    while (!view->model()->connection(0) && timer.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const double elapsed = threadMilliseconds() - before;
    report("first page of 1,000,000 connections", elapsed, 200, "ms");
    std::printf("%-52s %9.2f ms\n", "  of this, the helper's listing",
                static_cast<double>(link.listingNanoseconds()) / 1e6);
}

// What making the frames costs belongs to the helper, not to the console.
double costOfFrames(ScaleLink &link, int frames)
{
    const QSignalBlocker blocker(link);
    const double before = processorSeconds();
    for (int i = 0; i < frames; ++i)
        link.sendStatus();
    return processorSeconds() - before;
}

void benchIdle(ScaleLink &link, int seconds, const char *what)
{
    const double frames = costOfFrames(link, seconds);
    const auto listing = link.listingNanoseconds();
    QTimer ticker;
    ticker.setInterval(1000);
    QObject::connect(&ticker, &QTimer::timeout, &link, &ScaleLink::sendStatus);
    ticker.start();
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    while (timer.elapsed() < seconds * 1000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double used = processorSeconds() - before - frames
                        - static_cast<double>(link.listingNanoseconds() - listing) / 1e9;
    report(what, used * 100'000 / static_cast<double>(timer.elapsed()), 5, "% core");
}

void benchLife(MainWindow &window, ScaleLink &link, int seconds, double base)
{
    window.views()->open(window.poolsPage());
    double early = 0;
    for (int second = 0; second < seconds; ++second) {
        link.sendStatus();
        QCoreApplication::processEvents();
        if (second == seconds / 4)
            early = residentMegabytes();
    }
    const double end = residentMegabytes();
    report("memory of the console after the simulated hour", end - base, 300, "MB");
    report("growth over its last three quarters", end - early, 20, "MB");
    std::printf("%-52s %9.2f MB\n", "  of this, rings of counters",
                static_cast<double>(window.document()->series().octets()) / kMegabyte);
}

void benchChanges(const RuleSet &rules)
{
    auto wanted = rules;
    for (auto &service : wanted.services)
        for (auto &server : service.destinations)
            server.weight += 1;
    double before = threadMilliseconds();
    const auto changes = diff(rules, wanted);
    report("diff() with 10,000 changes", threadMilliseconds() - before, 100, "ms");
    auto applied = rules;
    before = threadMilliseconds();
    const bool done = applyChanges(applied, changes).has_value();
    report("applyChanges() of 10,000 changes", threadMilliseconds() - before, 200, "ms");
    if (!done || changes.size() != 10'000 || applied.services != wanted.services) {
        std::printf("the changes did not lead to the wanted rules\n");
        g_missed = true;
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().install();
    const int idleSeconds = argc > 1 ? std::atoi(argv[1]) : 30;
    const int lifeSeconds = argc > 2 ? std::atoi(argv[2]) : 3600;
    auto owned = std::make_unique<ScaleLink>(ScaleSizes());
    auto *link = owned.get();
    benchChanges(link->rules());
    const double base = residentMegabytes(); // the table of connections is the helper's
    std::printf("%-52s %9.2f MB\n", "the stand-in for the helper", base);
    MainWindow window(std::make_unique<DirectorDocument>(std::move(owned)));
    window.resize(1440, 900);
    window.show();
    link->start();
    for (int i = 0; i < 3; ++i) {
        link->sendStatus();
        settle();
    }
    std::printf("%-52s %9.2f MB\n", "console with all rules", residentMegabytes() - base);
    benchScroll(window, "frame while the folded board scrolls");
    window.poolsPage()->board()->setAllFolded(false);
    settle();
    benchScroll(window, "frame while the open board scrolls");
    benchConnections(window, *link);
    benchIdle(*link, idleSeconds, "idle with Connections shown, 1 Hz");
    window.views()->open(window.findChild<ChartsView *>());
    benchIdle(*link, idleSeconds, "idle with Charts shown, 1 Hz");
    window.views()->open(window.poolsPage());
    benchIdle(*link, idleSeconds, "idle with Pools shown, 1 Hz");
    benchLife(window, *link, lifeSeconds, base);
    return g_missed ? 1 : 0;
}
