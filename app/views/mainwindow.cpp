// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/mainwindow.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QPointer>
#include <QStatusBar>
#include <QToolBar>

#include "app/document/directordocument.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/confirm/confirmbar.h"
#include "app/views/confirm/operationmessages.h"
#include "app/views/confirm/proposalmessages.h"
#include "app/views/icons.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/serversdock/serverspane.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/failuremessages.h"
#include "app/views/window/helpdialogs.h"
#include "app/views/window/lockbutton.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/pendingbar.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/searchbox.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/statusline.h"
#include "app/views/window/viewstack.h"

namespace vipdeck {
namespace {

constexpr int kAutosaveMilliseconds = 10'000;
constexpr int kNarrowWidth = 1280;   // below it the toolbar has icons only
constexpr int kSmallWidth = 1090;    // below it the right docks leave the chart too little
constexpr QSize kSmallest(900, 540); // 1280 x 800 with a scale of 140 %, without the panel

} // namespace

MainWindow::MainWindow(std::unique_ptr<DirectorDocument> document)
    : m_document(std::move(document))
    , m_selection(new Selection(this))
    , m_actions(new ConsoleActions(m_document->undoStack(), this))
    , m_sidebar(new Sidebar(this))
    , m_messages(new MessageBar(this))
    , m_pending(new PendingBar(m_document.get(), m_actions, this))
    , m_confirm(new ConfirmBar(m_document.get(), m_actions, this))
    , m_views(new ViewStack(m_sidebar, this))
    , m_pools(new PoolsPage(m_document.get(), m_selection, this))
    , m_status(new StatusLine(statusBar()))
    , m_edits(new EditController(m_document.get(), m_selection, m_actions, m_pools, this))
    , m_failures(new FailureMessages(m_document.get(), m_messages, m_actions, this))
    , m_operations(new OperationMessages(m_document.get(), m_messages, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(Theme::instance().scaled(kSmallest.width()),
                   Theme::instance().scaled(kSmallest.height()));
    resize(1440, 900);
    setWindowIcon(icons::icon(QStringLiteral("app")));
    createViews();
    createToolBar();
    setAcceptDrops(true);
    createMenus();
    adoptShortcuts();
    createCentre();
    createDocks();
    connectActions();
    connectTheme();
    m_status->setDocument(m_document.get());
    m_lock->setDocument(m_document.get());
    m_search->setDocument(m_document.get());
    connect(m_document.get(), &DirectorDocument::changed, this, &MainWindow::documentChanged);
    m_autosave.setInterval(kAutosaveMilliseconds);
    connect(&m_autosave, &QTimer::timeout, this,
            [this] { static_cast<void>(m_document->saveDraft()); });
    documentChanged();
    m_pools->keyboardStart()->setFocus();
}

MainWindow::~MainWindow()
{
    // Views must not outlive what they show; the document is destroyed last. One child may take
    // others along (a dock its title, the layout its separators).
    QList<QPointer<QWidget>> children;
    for (auto *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        children.append(child);
    for (const auto &child : std::as_const(children))
        delete child.data();
}

void MainWindow::createToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(QSize(16, 16));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setMinimumHeight(Theme::instance().scaled(40));
    for (auto *action : {m_actions->undo, m_actions->redo}) {
        m_toolBar->addAction(action);
        static_cast<QToolButton *>(m_toolBar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->addService, m_actions->addServer, m_actions->drain});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->importRules, m_actions->exportRules});
    auto *spacer = new QWidget(m_toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spacer);
    m_search = new SearchBox(m_toolBar);
    m_search->setFixedWidth(Theme::instance().scaled(296));
    m_search->setActions(allActions());
    m_toolBar->addWidget(m_search);
    m_toolBar->addSeparator();
    m_lock = new LockButton(m_toolBar);
    m_toolBar->addWidget(m_lock);
    connect(m_search, &SearchBox::itemChosen, this, &MainWindow::reveal);
}

void MainWindow::createMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions->openFile);
    createRecentMenu(file);
    if (m_document->isFile())
        file->addActions({m_actions->apply, m_actions->saveAs});
    file->addSeparator();
    file->addActions({m_actions->importRules, m_actions->exportRules});
    file->addAction(m_actions->report);
    file->addSeparator();
    file->addAction(m_actions->settings);
    file->addSeparator();
    file->addAction(m_actions->quit);
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions({m_actions->review, m_actions->apply, m_actions->discard});
    edit->addSeparator();
    edit->addActions({m_actions->keepVersion, m_actions->revertVersion, m_actions->extendVersion});
    edit->addSeparator();
    edit->addActions({m_actions->find, m_actions->copyCommand});
    auto *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    view->addActions(m_views->switches());
    view->addSeparator();
    view->addAction(m_actions->filter);
    view->addActions(m_views->viewActions());
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(m_actions->theme->actions());
    view->addSeparator();
    view->addActions({m_actions->nextPane, m_actions->previousPane});
    auto *service = menuBar()->addMenu(tr("&Service"));
    service->addActions({m_actions->addService, m_actions->rename, m_actions->remove});
    auto *server = menuBar()->addMenu(tr("Se&rver"));
    server->addActions({m_actions->addServer, m_actions->checkServers, m_actions->editWeight,
                        m_actions->heavier, m_actions->lighter, m_actions->drain,
                        m_actions->drainNow, m_actions->restoreWeight, m_actions->startGently,
                        m_actions->cancelDrain, m_actions->moveTo, m_actions->rename,
                        m_actions->remove});
    auto *director = menuBar()->addMenu(tr("&Director"));
    director->addActions({m_actions->lock, m_actions->startEngine, m_actions->stopEngine,
                          m_actions->zeroCounters, m_actions->path});
    director->addSeparator();
    director->addActions({m_actions->reconnect, m_actions->workOffline});
    director->addSeparator();
    director->addActions({m_actions->addDirector, m_actions->removeDirector,
                          m_actions->nextDirector, m_actions->previousDirector});
    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->help, m_actions->shortcuts, m_actions->about});
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        if (auto *field = m_views->current()->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->lock, &QAction::triggered, m_lock, &LockButton::toggle);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(m_actions->showDraft, &QAction::triggered, m_pools,
            [this] { m_pools->setShowsLive(false); });
    connect(m_actions->showLive, &QAction::triggered, m_pools,
            [this] { m_pools->setShowsLive(true); });
    connect(m_actions->compact, &QAction::toggled, m_pools, &PoolsPage::setCompact);
    connect(m_pools, &PoolsPage::compactChanged, m_actions->compact, &QAction::setChecked);
    connect(m_actions->foldAll, &QAction::triggered, this,
            [this] { m_pools->board()->setAllFolded(true); });
    connect(m_actions->unfoldAll, &QAction::triggered, this,
            [this] { m_pools->board()->setAllFolded(false); });
    connect(m_actions->help, &QAction::triggered, this,
            [this] { showViewHelp(*m_views->current(), this); });
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(allActions(), this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_edits, &EditController::announced, this, &MainWindow::announce);
    connect(m_edits, &EditController::refused, this, [this](const QString &reason) {
        m_messages->show(QStringLiteral("refused"),
                         {Message::Level::Warning, {}, tr("Not done."), reason, {}, {}, true});
    });
    connect(m_document->undoStack(), &QUndoStack::indexChanged, this,
            [this] { m_messages->remove(QStringLiteral("refused")); });
    connect(m_failures, &FailureMessages::deniedDialogRequested, m_edits,
            &EditController::showDenied);
    connect(m_failures, &FailureMessages::tunablesRequested, this,
            [this] { m_views->open(m_views->find(QStringLiteral("tunables"))); });
    connect(m_confirm, &ConfirmBar::announced, this, &MainWindow::announce);
    connect(m_confirm, &ConfirmBar::ticked, this, &MainWindow::updateTitle);
    connect(m_confirm, &ConfirmBar::checkRequested, m_edits, &EditController::checkServers);
    connect(m_operations, &OperationMessages::announced, this, &MainWindow::announce);
    connect(new ProposalMessages(m_document.get(), m_messages, this), &ProposalMessages::announced,
            this, &MainWindow::announce);
    connect(m_operations, &OperationMessages::historyRequested, this, &MainWindow::showVersion);
}

void MainWindow::connectTheme()
{
    auto &theme = Theme::instance();
    const auto showMode = [this, &theme] {
        for (auto *action : m_actions->theme->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(theme.mode()));
    };
    connect(m_actions->theme, &QActionGroup::triggered, this, [&theme](QAction *action) {
        theme.setMode(static_cast<Theme::Mode>(action->data().toInt()));
    });
    connect(&theme, &Theme::changed, this, showMode);
    showMode();
}

void MainWindow::announce(const QString &sentence)
{
    m_status->announce(sentence);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const auto style = width() < Theme::instance().scaled(kNarrowWidth)
                           ? Qt::ToolButtonIconOnly
                           : Qt::ToolButtonTextBesideIcon;
    for (auto *action : {m_actions->addService, m_actions->addServer, m_actions->drain,
                         m_actions->importRules, m_actions->exportRules})
        if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
            button->setToolButtonStyle(style);
    arrangeCorner();
}

// In a small window the live chart goes below the right docks too.
void MainWindow::arrangeCorner()
{
    const auto area = width() < Theme::instance().scaled(kSmallWidth) ? Qt::BottomDockWidgetArea
                                                                      : Qt::RightDockWidgetArea;
    if (corner(Qt::BottomRightCorner) != area)
        setCorner(Qt::BottomRightCorner, area);
}

} // namespace vipdeck
