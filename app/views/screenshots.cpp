// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/screenshots.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <iostream>

#include "app/document/directordocument.h"
#include "app/models/boardmodel.h"
#include "app/views/board/boardview.h"
#include "app/views/chart/chartpane.h"
#include "app/views/mainwindow.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/poolspage.h"

namespace vipdeck {
namespace {

constexpr int kPatienceSeconds = 30; // for the connection, on top of the data asked for
constexpr int kSettleMilliseconds = 400;

} // namespace

Screenshots::Screenshots(MainWindow *window, const QString &directory, int secondsOfData)
    : QObject(window)
    , m_window(window)
    , m_directory(directory)
    , m_secondsOfData(secondsOfData)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Screenshots::checkData);
}

void Screenshots::start()
{
    m_window->resize(1440, 900);
    m_window->chart()->setMeasure(ChartMeasure::ConnectionRate);
    m_window->chart()->setRange(m_secondsOfData > 120 ? 300 : 60);
    m_second.start();
}

void Screenshots::checkData()
{
    ++m_secondsWaited;
    if (m_window->document()->isConnected() && m_window->document()->status())
        ++m_secondsSeen;
    if (m_secondsSeen < m_secondsOfData && m_secondsWaited < m_secondsOfData + kPatienceSeconds)
        return;
    m_second.stop();
    m_complete = m_secondsSeen >= m_secondsOfData;
    if (!m_complete)
        std::cerr << "vipdeck: no counters from the helper within "
                  << m_secondsOfData + kPatienceSeconds << " s\n";
    takeAll();
    Q_EMIT finished(m_complete);
}

void Screenshots::settle()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < kSettleMilliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
}

void Screenshots::save(QWidget *widget, const QString &name)
{
    const auto path = QDir(m_directory).filePath(name + QStringLiteral(".png"));
    if (QDir().mkpath(m_directory) && widget->grab().save(path))
        return;
    std::cerr << "vipdeck: cannot write " << path.toStdString() << '\n';
    m_complete = false;
}

// A weight, a drain and a removal, as far as there are servers.
void Screenshots::makeDraft()
{
    auto *document = m_window->document();
    ServerRefs servers;
    for (const auto &service : document->live().services)
        for (const auto &server : service.destinations)
            servers.push_back({service.config.key, server.endpoint});
    if (servers.size() > 0) {
        static_cast<void>(document->setWeight({servers[0]}, 60));
        auto *page = m_window->poolsPage();
        page->board()->setCurrentIndex(page->model()->indexOf(servers[0]));
    }
    if (servers.size() > 1)
        static_cast<void>(document->removeServers({servers[1]}));
    if (servers.size() > 2)
        static_cast<void>(document->drain({servers[2]}));
}

void Screenshots::takeReview(const QString &name)
{
    // The dialog runs its own event loop; this finds it there.
    QTimer::singleShot(kSettleMilliseconds, this, [this, name] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog) {
            m_complete = false;
            return;
        }
        // A platform without a window manager gives dialogs a small screen.
        dialog->resize(dialog->sizeHint());
        settle();
        save(dialog, name);
        dialog->reject();
    });
    m_window->actions()->review->trigger();
}

void Screenshots::takeAll()
{
    auto &theme = Theme::instance();
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const auto suffix =
            mode == Theme::Mode::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        theme.setMode(mode);
        settle();
        save(m_window, QStringLiteral("board") + suffix);
        save(m_window->chart(), QStringLiteral("chart") + suffix);
        makeDraft();
        settle();
        save(m_window, QStringLiteral("draft") + suffix);
        if (m_window->document()->pendingCount() > 0)
            takeReview(QStringLiteral("review") + suffix);
        static_cast<void>(m_window->document()->discardDraft());
    }
}

} // namespace vipdeck
