// SPDX-License-Identifier: GPL-3.0-or-later
// Views of the main window: which there are, what the window shows of the current one, and the walk
// through its panes.
#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/views/charts/chartsview.h"
#include "app/views/confirm/confirmbar.h"
#include "app/views/console/directorstate.h"
#include "app/views/history/historyview.h"
#include "app/views/log/logview.h"
#include "app/views/mainwindow.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/pendingbar.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/searchbox.h"
#include "app/views/window/shortcuts.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/views.h"
#include "app/views/window/viewstack.h"

namespace vipdeck {

void MainWindow::createViews()
{
    m_pools->addActions({m_actions->showDraft, m_actions->showLive, m_actions->compact,
                         m_actions->foldAll, m_actions->unfoldAll});
    m_views->add(m_pools);
    for (auto *view : vipdeck::createViews({m_document.get(), m_selection, this}))
        m_views->add(view);
    for (auto *view : m_views->views()) {
        connect(view, &View::announced, this, &MainWindow::announce);
        connect(view, &View::revealRequested, this, &MainWindow::reveal);
    }
    if (const auto *log = qobject_cast<LogView *>(m_views->find(QStringLiteral("log")))) {
        connect(log, &LogView::historyRequested, this, &MainWindow::showVersion);
        connect(log, &LogView::chartsRequested, this, &MainWindow::showCharts);
    }
    addActions(m_views->switches());
    connect(m_views, &ViewStack::viewChanged, this, [this](const View *view) {
        m_actions->filter->setEnabled(view->filterField() != nullptr);
        updateTitle();
        arrangeDocks();
    });
}

QList<QAction *> MainWindow::allActions() const
{
    auto actions = m_actions->all() + m_views->switches();
    for (auto *action : m_views->viewActions())
        if (!actions.contains(action))
            actions.append(action);
    return actions;
}

// The commands of Pools are among those of the window.
void MainWindow::adoptShortcuts()
{
    auto &shortcuts = Shortcuts::instance();
    const auto everywhere = m_actions->all() + m_views->switches();
    for (auto *action : everywhere)
        shortcuts.adopt(action, {}, {});
    for (const auto *view : m_views->views())
        for (auto *action : view->actions())
            if (!everywhere.contains(action))
                shortcuts.adopt(action, view->key(), view->title());
}

void MainWindow::reveal(quint64 stableId)
{
    m_views->open(m_pools);
    m_pools->reveal(stableId);
}

// A view that needs more than the window has can be scrolled: nothing is cut or out of reach.
QScrollArea *MainWindow::createScrollArea(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

void MainWindow::createCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(createScrollArea(m_views), 1);
    column->addWidget(m_confirm);
    column->addWidget(m_pending);
    setCentralWidget(centre);
    connect(m_messages, &MessageBar::announced, this, &MainWindow::announce);
    connect(m_sidebar, &Sidebar::directorChosen, this, &MainWindow::directorChosen);
    m_sidebar->setAddAction(m_actions->addDirector);
}

void MainWindow::documentChanged()
{
    updateTitle();
    updateDirectors();
}

void MainWindow::updateTitle()
{
    const auto title = tr("%1 - %2 - VipDeck").arg(m_views->current()->title(), m_document->name());
    const auto countdown = m_confirm->countdown();
    setWindowTitle(countdown.isEmpty() ? title : QStringLiteral("%1 - %2").arg(countdown, title));
}

void MainWindow::showVersion(quint64 number)
{
    auto *history = qobject_cast<HistoryView *>(m_views->find(QStringLiteral("history")));
    if (!history)
        return;
    m_views->open(history);
    history->choose(number);
}

void MainWindow::showCharts(qint64 time)
{
    auto *charts = qobject_cast<ChartsView *>(m_views->find(QStringLiteral("charts")));
    if (!charts)
        return;
    m_views->open(charts);
    charts->showTime(time);
}

void MainWindow::updateDirectors()
{
    if (!m_hasDirectors)
        m_sidebar->setDirectors({DirectorState::describe(*m_document)}, 0);
}

void MainWindow::setDirectors(const QList<Sidebar::Director> &directors, int current)
{
    m_hasDirectors = true;
    m_sidebar->setDirectors(directors, current);
}

// What takes the keyboard when a pane gets it; nullptr: nothing in it can.
QWidget *MainWindow::keyboardTarget(QWidget *pane)
{
    if (pane->focusPolicy() != Qt::NoFocus || pane->focusProxy())
        return pane->isVisible() && pane->isEnabled() ? pane : nullptr;
    const auto children = pane->findChildren<QWidget *>();
    const auto found = std::find_if(children.begin(), children.end(), [](const QWidget *child) {
        return child->focusPolicy() & Qt::TabFocus && child->isVisible() && child->isEnabled();
    });
    return found == children.end() ? nullptr : *found;
}

// F6 goes round: search, sidebar, panes of the view, pending bar, docks.
void MainWindow::movePane(int step)
{
    QList<QWidget *> panes{m_search, m_sidebar->tree()};
    panes += m_views->current()->panes();
    if (m_confirm->isVisible())
        panes.append(m_confirm->findChild<QPushButton *>());
    if (m_pending->isVisible())
        panes.append(m_pending->findChild<QAbstractButton *>());
    for (auto *dock : findChildren<QDockWidget *>())
        if (dock->isVisible() && dock->widget() != m_sidebar && !dock->widget()->isHidden())
            panes.append(dock->widget());
    qsizetype current = -1;
    for (auto *widget = QApplication::focusWidget(); widget && current < 0;
         widget = widget->parentWidget())
        current = panes.indexOf(widget);
    for (qsizetype tried = 1; tried <= panes.size(); ++tried) {
        auto *target = keyboardTarget(
            panes.at((current + step * tried + tried * panes.size()) % panes.size()));
        if (target)
            return target->setFocus(Qt::TabFocusReason);
    }
}

} // namespace vipdeck
