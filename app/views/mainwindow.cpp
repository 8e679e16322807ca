// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/mainwindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/icons.h"
#include "app/views/inspector/inspectorpane.h"
#include "app/views/serversdock/serverspane.h"
#include "app/views/theme.h"
#include "app/views/window/consoleactions.h"
#include "app/views/window/editcontroller.h"
#include "app/views/window/failuremessages.h"
#include "app/views/window/lockbutton.h"
#include "app/views/window/messagebar.h"
#include "app/views/window/pendingbar.h"
#include "app/views/window/poolspage.h"
#include "app/views/window/searchbox.h"
#include "app/views/window/sidebar.h"
#include "app/views/window/statusline.h"
#include "engine/rules/rulefile.h"

namespace vipdeck {
namespace {

constexpr int kAutosaveMilliseconds = 10'000;
constexpr int kNarrowWidth = 1280; // below it the toolbar has icons only
constexpr int kLayoutVersion = 1;

// XDG base directories; QStandardPaths knows the state directory from Qt 6.7 on only.
QString stateDirectory()
{
    const auto home =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return home + QStringLiteral("/vipdeck");
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<DirectorDocument> document)
    : m_document(std::move(document))
    , m_selection(new Selection(this))
    , m_actions(new ConsoleActions(m_document->undoStack(), this))
    , m_sidebar(new Sidebar(this))
    , m_messages(new MessageBar(this))
    , m_pending(new PendingBar(m_document.get(), m_actions, this))
    , m_pages(new QStackedWidget(this))
    , m_pools(new PoolsPage(m_document.get(), m_selection, this))
    , m_status(new StatusLine(statusBar()))
    , m_edits(new EditController(m_document.get(), m_selection, m_actions, m_pools, this))
    , m_failures(new FailureMessages(m_document.get(), m_messages, m_actions, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(1100, 700);
    resize(1440, 900);
    setWindowIcon(icons::icon(QStringLiteral("app")));
    createToolBar();
    createMenus();
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
    m_pools->board()->setFocus();
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

void MainWindow::createCentre()
{
    const int pools = m_sidebar->addView(tr("Pools"), QStringLiteral("pools"));
    m_pages->addWidget(m_pools);
    m_sidebar->setCurrentView(pools);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(m_pending);
    setCentralWidget(centre);
    connect(m_sidebar, &Sidebar::viewChosen, this, [this](int view) {
        m_pages->setCurrentIndex(view);
        m_sidebar->setCurrentView(view);
    });
    connect(m_messages, &MessageBar::announced, this, &MainWindow::announce);
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
    m_search->setActions(m_actions->all());
    m_toolBar->addWidget(m_search);
    m_toolBar->addSeparator();
    m_lock = new LockButton(m_toolBar);
    m_toolBar->addWidget(m_lock);
    connect(m_search, &SearchBox::itemChosen, m_pools, &PoolsPage::reveal);
}

void MainWindow::createMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->importRules, m_actions->exportRules});
    file->addSeparator();
    file->addAction(m_actions->quit);
    auto *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo});
    edit->addSeparator();
    edit->addActions({m_actions->review, m_actions->apply, m_actions->discard});
    edit->addSeparator();
    edit->addActions({m_actions->find, m_actions->copyCommand});
    auto *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("viewMenu"));
    view->addActions({m_actions->showDraft, m_actions->showLive, m_actions->filter});
    view->addSeparator();
    view->addActions({m_actions->compact, m_actions->foldAll, m_actions->unfoldAll});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(m_actions->theme->actions());
    view->addSeparator();
    view->addActions({m_actions->nextPane, m_actions->previousPane});
    auto *service = menuBar()->addMenu(tr("&Service"));
    service->addActions({m_actions->addService, m_actions->rename, m_actions->remove});
    auto *server = menuBar()->addMenu(tr("Se&rver"));
    server->addActions({m_actions->addServer, m_actions->editWeight, m_actions->heavier,
                        m_actions->lighter, m_actions->drain, m_actions->moveTo, m_actions->rename,
                        m_actions->remove});
    auto *director = menuBar()->addMenu(tr("&Director"));
    director->addActions(
        {m_actions->lock, m_actions->startEngine, m_actions->stopEngine, m_actions->zeroCounters});
    director->addSeparator();
    director->addActions({m_actions->reconnect, m_actions->workOffline});
    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->shortcuts, m_actions->about});
}

void MainWindow::connectActions()
{
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_actions->filter, &QAction::triggered, m_pools,
            [this] { m_pools->filterField()->setFocus(Qt::ShortcutFocusReason); });
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
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_edits, &EditController::announced, this, &MainWindow::announce);
    connect(m_edits, &EditController::refused, this, [this](const QString &reason) {
        m_messages->show(QStringLiteral("refused"),
                         {Message::Level::Warning, {}, tr("Not done."), reason, {}, {}, true});
    });
    connect(m_document->undoStack(), &QUndoStack::indexChanged, this,
            [this] { m_messages->remove(QStringLiteral("refused")); });
    connect(m_failures, &FailureMessages::deniedDialogRequested, m_edits,
            &EditController::showDenied);
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

void MainWindow::documentChanged()
{
    updateTitle();
    updateDirectors();
    updateNotes();
}

void MainWindow::updateTitle()
{
    setWindowTitle(tr("Pools - %1 - VipDeck").arg(m_document->name()));
}

void MainWindow::updateDirectors()
{
    Sidebar::Director director{m_document->name(), QStringLiteral("host"), {}, {}};
    if (m_document->isFile()) {
        director.icon = QStringLiteral("file");
        director.state = tr("Rule file, offline");
    } else if (m_document->isConnected()) {
        const auto *status = m_document->status();
        const bool running = status && status->engine.datapathRunning;
        director.state = running ? tr("This machine, running") : tr("This machine, not running");
        director.stateIcon = running ? QStringLiteral("state-up") : QStringLiteral("state-unknown");
    } else if (m_document->link()->state() == DirectorLink::State::Lost) {
        director.state = tr("No answer");
        director.stateIcon = QStringLiteral("unlink");
    } else {
        director.state = tr("Helper not running");
        director.stateIcon = QStringLiteral("state-down");
    }
    m_sidebar->setDirectors({director}, 0);
}

void MainWindow::updateNotes()
{
    m_sidebar->setViewNote(0, QString::number(m_document->draft().services.size()));
}

// F6 goes round: sidebar, page tools, board, pending bar, docks.
void MainWindow::movePane(int step)
{
    QList<QWidget *> panes{m_search, m_sidebar->findChild<QWidget *>(), m_pools->filterField(),
                           m_pools->board()};
    if (m_pending->isVisible())
        panes.append(m_pending->findChild<QAbstractButton *>());
    for (auto *dock : findChildren<QDockWidget *>())
        if (dock->isVisible() && dock->widget() != m_sidebar && !dock->widget()->isHidden())
            panes.append(dock->widget());
    qsizetype current = -1;
    for (auto *widget = QApplication::focusWidget(); widget && current < 0;
         widget = widget->parentWidget())
        current = panes.indexOf(widget);
    const auto next = (current + step + panes.size()) % panes.size();
    auto *pane = panes.at(next);
    if (pane->focusPolicy() == Qt::NoFocus && !pane->focusProxy()) {
        const auto children = pane->findChildren<QWidget *>();
        for (auto *child : children)
            if (child->focusPolicy() & Qt::TabFocus && child->isVisible()) {
                pane = child;
                break;
            }
    }
    pane->setFocus(Qt::TabFocusReason);
}

void MainWindow::announce(const QString &sentence)
{
    m_status->announce(sentence);
}

void MainWindow::showShortcuts()
{
    QString rows;
    for (const auto *action : m_actions->all()) {
        const auto shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (!shortcut.isEmpty())
            rows +=
                QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(shortcut.toHtmlEscaped(), action->statusTip().toHtmlEscaped());
    }
    QMessageBox box(this);
    box.setWindowTitle(tr("Keyboard shortcuts"));
    box.setText(QStringLiteral("<table>%1</table>").arg(rows));
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About VipDeck"),
                       tr("<h3>VipDeck %1</h3><p>Desktop console and userspace director for Linux "
                          "Virtual Server load balancing.</p><p>GPL-3.0-or-later. There is no "
                          "warranty.</p>")
                           .arg(QStringLiteral(VIPDECK_VERSION)));
}

bool MainWindow::openFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        QMessageBox::critical(this, tr("VipDeck"),
                              tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
        return false;
    }
    const auto parsed = rules::parseRuleFile(file.readAll().toStdString());
    RuleSet ruleSet;
    auto problems = parsed.problems;
    if (problems.empty())
        problems = rules::importRuleFile(ruleSet, parsed);
    if (!problems.empty()) {
        QMessageBox::critical(
            this, tr("VipDeck"),
            tr("%1 is not a rule file of ipvsadm: %2")
                .arg(fileName, QString::fromStdString(problems.front().toString())));
        return false;
    }
    m_document->setName(QFileInfo(fileName).fileName());
    m_document->loadFile(ruleSet);
    m_edits->setFileName(fileName);
    return true;
}

void MainWindow::restoreSession()
{
    m_keepsSession = true;
    m_document->setAutosaveDirectory(stateDirectory() + QStringLiteral("/drafts"));
    m_autosave.start();
    const QSettings settings;
    if (const auto geometry = settings.value(QLatin1String("window/geometry")); geometry.isValid())
        restoreGeometry(geometry.toByteArray());
    if (const auto layout = settings.value(QLatin1String("window/pools")); layout.isValid())
        restoreState(layout.toByteArray(), kLayoutVersion);
    m_pools->setCompact(settings.value(QLatin1String("board/compact"), false).toBool());
    m_pools->setSort(settings.value(QLatin1String("board/sort"), 0).toInt());
}

void MainWindow::saveSession()
{
    QSettings settings;
    settings.setValue(QLatin1String("window/geometry"), saveGeometry());
    settings.setValue(QLatin1String("window/pools"), saveState(kLayoutVersion));
    settings.setValue(QLatin1String("board/compact"), m_pools->isCompact());
    settings.setValue(QLatin1String("board/sort"), m_pools->sort());
    settings.setValue(QLatin1String("theme"), static_cast<int>(Theme::instance().mode()));
}

bool MainWindow::confirmClose()
{
    const int count = m_document->pendingCount();
    if (count == 0)
        return true;
    QMessageBox box(this);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(tr("Quit VipDeck"));
    box.setText(tr("%n change(s) are not applied.", "", count));
    box.setInformativeText(tr("A saved draft is there again when you come back."));
    auto *save = box.addButton(tr("Save draft"), QMessageBox::AcceptRole);
    auto *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == discard)
        return m_document->discardDraft().has_value();
    return box.clickedButton() == save;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_keepsSession)
        return event->accept();
    if (!confirmClose())
        return event->ignore();
    if (const auto saved = m_document->saveDraft(); !saved) {
        QMessageBox::warning(this, tr("Quit VipDeck"),
                             QString::fromStdString(saved.error().message));
        return event->ignore();
    }
    saveSession();
    event->accept();
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
}

} // namespace vipdeck
