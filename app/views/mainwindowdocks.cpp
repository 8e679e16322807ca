// SPDX-License-Identifier: GPL-3.0-or-later
// Docks of the main window: servers, inspector, live chart, and how they follow the selection.
#include <QDockWidget>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>

#include "app/document/directordocument.h"
#include "app/document/stableids.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/chart/chartheader.h"
#include "app/views/chart/chartpane.h"
#include "app/views/inspector/drainsection.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/inspector/serverinspector.h"
#include "app/views/mainwindow.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/serversdock/serverspane.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/docktitle.h"
#include "app/views/window/documentchartdata.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/viewstack.h"

namespace vipdeck {
namespace {

constexpr int kRightDockWidth = 312;
constexpr int kChartHeight = 206;

} // namespace

QDockWidget *MainWindow::createDock(const QString &name, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setTitleBarWidget(new DockTitle(dock));
    dock->toggleViewAction()->setStatusTip(tr("Show or hide %1").arg(title));
    m_docks.append(dock);
    return dock;
}

void MainWindow::createDocks()
{
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto *sidebar = new QDockWidget(this);
    sidebar->setObjectName(QStringLiteral("sidebarDock"));
    sidebar->setFeatures(QDockWidget::NoDockWidgetFeatures);
    sidebar->setTitleBarWidget(new QWidget(sidebar));
    sidebar->setWidget(m_sidebar);
    addDockWidget(Qt::LeftDockWidgetArea, sidebar);

    m_servers = new ServersPane(m_document.get(), m_selection, this);
    m_inspector = new InspectorPane(m_document.get(), m_selection, this);
    auto *servers = createDock(QStringLiteral("serversDock"), tr("Servers"), m_servers);
    auto *inspector = createDock(QStringLiteral("inspectorDock"), tr("Inspector"), m_inspector);
    addDockWidget(Qt::RightDockWidgetArea, servers);
    addDockWidget(Qt::RightDockWidgetArea, inspector);
    createChartDock();
    const auto &theme = Theme::instance();
    resizeDocks({servers}, {theme.scaled(kRightDockWidth)}, Qt::Horizontal);
    resizeDocks({servers, inspector}, {theme.scaled(452), theme.scaled(334)}, Qt::Vertical);
    resizeDocks({m_docks.last()}, {theme.scaled(kChartHeight)}, Qt::Vertical);
    auto *menu = menuBar()->findChild<QMenu *>(QStringLiteral("viewMenu"));
    for (auto *dock : m_docks)
        menu->addAction(dock->toggleViewAction());
    connectDocks();
    connect(m_pools, &PoolsPage::firstRunChanged, this, &MainWindow::arrangeDocks);
    connect(m_pools, &PoolsPage::fileRequested, this,
            [this](const QString &fileName) { Q_EMIT filesRequested({fileName}); });
    arrangeDocks();
}

void MainWindow::createChartDock()
{
    m_chart = new ChartPane(this);
    m_chart->setData(new DocumentChartData(m_document.get(), this));
    auto *dock = new QDockWidget(tr("Live chart"), this);
    dock->setObjectName(QStringLiteral("chartDock"));
    dock->setWidget(m_chart);
    dock->setTitleBarWidget(m_chart->header());
    for (auto *button : DockTitle::createButtons(dock))
        m_chart->appendToHeader(button);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    m_docks.append(dock);
    if (m_document->isFile()) { // nothing runs there
        dock->hide();
        dock->toggleViewAction()->setEnabled(false);
    }
}

void MainWindow::connectDocks()
{
    auto *serversTitle = static_cast<DockTitle *>(m_docks[0]->titleBarWidget());
    auto *inspectorTitle = static_cast<DockTitle *>(m_docks[1]->titleBarWidget());
    connect(m_servers, &ServersPane::serverCountChanged, serversTitle,
            [serversTitle](int count) { serversTitle->setNote(QLocale().toString(count)); });
    serversTitle->setNote(QLocale().toString(m_servers->serverCount()));
    connect(m_inspector, &InspectorPane::titleChanged, inspectorTitle, &DockTitle::setNote);
    inspectorTitle->setNote(m_inspector->title());
    connect(m_servers, &ServersPane::activated, this, &MainWindow::revealServer);
    connect(m_servers, &ServersPane::announced, this, &MainWindow::announce);
    connect(m_inspector, &InspectorPane::announced, this, &MainWindow::announce);
    const auto remove = [this] { m_actions->remove->trigger(); };
    connect(m_inspector, &InspectorPane::removeServersRequested, this, remove);
    connect(m_inspector, &InspectorPane::removeServiceRequested, this, remove);
    // From the event loop: the field that was changed is still in its own signal.
    connect(
        m_inspector->servers(), &ServerInspector::forwardingChanged, m_edits,
        [this](const ServerRefs &servers) { m_edits->checkServers(servers); },
        Qt::QueuedConnection);
    connect(m_inspector->servers()->drains(), &DrainSection::drainRequested, m_edits,
            &EditController::drainServers);
    connect(m_inspector->servers()->drains(), &DrainSection::gentleStartRequested, m_edits,
            &EditController::startServersGently);
    connect(m_inspector->servers()->drains(), &DrainSection::restoreRequested, m_edits,
            &EditController::restoreServers);
    connect(m_inspector, &InspectorPane::addServersRequested, m_edits,
            [this](const ServiceKey &service) { m_edits->addServersTo(service); });
    connect(m_pools, &PoolsPage::sideChanged, this, [this](bool live) {
        m_servers->setReadOnly(live);
        m_inspector->setReadOnly(live);
    });
    connect(m_pools->board(), &BoardView::inspectorRequested, this, [this] {
        m_docks[1]->show();
        m_inspector->focusFirstField();
    });
    connect(m_selection, &Selection::changed, this, &MainWindow::chartFollowsSelection);
    connect(m_document.get(), &DirectorDocument::changed, m_chart, [this](DocumentParts parts) {
        if (!(parts & DocumentPart::Connection))
            return;
        m_chart->setStoppedSince(noDataSince(*m_document));
        m_chart->setEmptyReason(noDataReason());
    });
    connect(m_chart, &ChartPane::message, this, &MainWindow::announce);
    connect(m_chart, &ChartPane::serverClicked, this, &MainWindow::reveal);
}

QString MainWindow::noDataReason() const
{
    if (m_document->isConnected() || !m_document->link())
        return {};
    return m_document->link()->state() == DirectorLink::State::NotRunning
               ? tr("The chart starts when the helper runs.")
               : tr("The chart goes on when the connection is back.");
}

void MainWindow::revealServer(const ServerRef &server)
{
    reveal(m_document->stableIds().of(server));
}

// The docks belong to Pools; other views have the window to themselves.
void MainWindow::arrangeDocks()
{
    // Without services there is nothing to show beside the board.
    const bool show = m_views->current() == m_pools && !m_pools->isFirstRun();
    if (show == m_poolsLayout.isEmpty())
        return;
    for (auto *dock : m_docks)
        dock->toggleViewAction()->setVisible(show);
    if (show) {
        restoreState(m_poolsLayout, kLayoutVersion);
        arrangeCorner(); // the layout may be of another size
        m_poolsLayout.clear();
        return;
    }
    m_poolsLayout = saveState(kLayoutVersion);
    for (auto *dock : m_docks)
        dock->hide();
}

// While the docks are hidden, what they come back to.
void MainWindow::restorePoolsLayout(const QByteArray &layout)
{
    if (!m_poolsLayout.isEmpty()) {
        m_poolsLayout = layout;
        return;
    }
    restoreState(layout, kLayoutVersion);
    arrangeCorner();
}

void MainWindow::chartFollowsSelection()
{
    auto &ids = m_document->stableIds();
    QSet<quint64> highlighted;
    for (const auto &server : m_selection->servers())
        highlighted.insert(ids.of(server));
    const auto service = !m_selection->servers().empty()
                             ? std::optional(m_selection->servers().front().service)
                             : m_selection->service();
    if (service && m_document->live().findService(*service))
        m_chart->setService(ids.of(*service));
    m_chart->setHighlighted(highlighted);
}

} // namespace vipdeck
