// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/serversdock/serverspane.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/serversmodel.h"
#include "app/views/board/serverstree.h"
#include "app/views/icons.h"
#include "app/views/serversdock/serversdelegate.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kSearchIdleMilliseconds = 120;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

ServersPane::ServersPane(DirectorDocument *document, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new ServersModel(document, this))
    , m_filter(new ServersFilter(this))
    , m_view(new ServersTree(this))
    , m_nothing(new QLabel(this))
{
    createView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTools());
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_nothing);
    layout->addLayout(m_pages, 1);
    connectParts();
}

void ServersPane::createView()
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    auto *delegate = new ServersDelegate(m_view);
    m_view->setItemDelegate(delegate);
    connect(m_document, &DirectorDocument::changed, delegate,
            [this, delegate](DocumentParts parts) {
                if (!(parts & DocumentPart::Connection))
                    return;
                delegate->setStale(m_document->status() && !m_document->isConnected());
                m_view->viewport()->update();
            });
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Servers"));
    m_view->expandAll();
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(scaled(16));
    m_nothing->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

void ServersPane::connectParts()
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kSearchIdleMilliseconds);
    connect(&m_idle, &QTimer::timeout, this, &ServersPane::applyFilter);
    connect(m_nothing, &QLabel::linkActivated, this, [this] {
        m_search->clear();
        m_filterButton->menu()->actions().first()->trigger();
        applyFilter();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ServersPane::giveSelection);
    connect(m_selection, &Selection::changed, this, &ServersPane::showFromSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ServersPane::contextMenu);
    connect(m_model, &ServersModel::dropRefused, this, &ServersPane::announced);
    const auto count = [this] { Q_EMIT serverCountChanged(serverCount()); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, count);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, count);
}

QWidget *ServersPane::createTools()
{
    auto *tools = new QWidget(this);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    layout->setSpacing(scaled(6));
    m_search = new QLineEdit(tools);
    m_search->setPlaceholderText(tr("Name, address, pool"));
    m_search->setAccessibleName(tr("Search servers"));
    m_search->setClearButtonEnabled(true);
    icons::lead(m_search, QStringLiteral("search"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_idle.start(); });
    m_filterButton = new QToolButton(tools);
    m_filterButton->setIcon(icons::icon(QStringLiteral("filter")));
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    m_filterButton->setToolTip(tr("Show servers of one state only"));
    m_filterButton->setMinimumHeight(scaled(28));
    createFilterMenu();
    layout->addWidget(m_search, 1);
    layout->addWidget(m_filterButton);
    return tools;
}

void ServersPane::createFilterMenu()
{
    auto *menu = new QMenu(m_filterButton);
    auto *group = new QActionGroup(menu);
    const std::pair<QString, std::optional<ServerState>> entries[] = {
        {tr("All", "filter of servers"), std::nullopt},
        {tr("Up", "filter of servers"), ServerState::Up},
        {tr("Down", "filter of servers"), ServerState::Down},
        {tr("Draining", "filter of servers"), ServerState::Draining},
        {tr("Over limit", "filter of servers"), ServerState::OverLimit}};
    for (const auto &[text, state] : entries) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = state, shown = text] {
            m_filter->setState(wanted);
            m_filterButton->setText(shown);
            m_filterButton->setAccessibleName(tr("Filter: %1").arg(shown));
            applyFilter();
        });
    }
    m_filterButton->setMenu(menu);
    menu->actions().first()->setChecked(true);
    m_filterButton->setText(entries[0].first);
    m_filterButton->setAccessibleName(tr("Filter: %1").arg(entries[0].first));
}

int ServersPane::serverCount() const
{
    return m_model->serverCount();
}

void ServersPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_view->setDragDropMode(readOnly ? QAbstractItemView::NoDragDrop : QAbstractItemView::DragDrop);
}

void ServersPane::applyFilter()
{
    m_idle.stop();
    m_filter->setText(m_search->text());
    m_view->expandAll();
    int shown = 0;
    for (int group = 0; group < m_filter->rowCount(); ++group)
        shown += m_filter->rowCount(m_filter->index(group, 0));
    const bool filtered = !m_search->text().trimmed().isEmpty()
                          || !m_filterButton->menu()->actions().first()->isChecked();
    const auto sentence = m_search->text().trimmed().isEmpty()
                              ? tr("No server has this state.")
                              : tr("Nothing matches \"%1\".").arg(m_search->text().trimmed());
    m_nothing->setText(QStringLiteral("%1<br><a href=\"clear\">%2</a>")
                           .arg(sentence.toHtmlEscaped(), tr("Clear filter")));
    m_pages->setCurrentWidget(shown == 0 && filtered ? static_cast<QWidget *>(m_nothing) : m_view);
    showFromSelection();
}

// A server of several pools is marked when any of them is selected.
void ServersPane::showFromSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    std::vector<Address> addresses = m_selection->spares();
    for (const auto &server : m_selection->servers())
        addresses.push_back(server.endpoint.address);
    QItemSelection marked;
    for (const auto &address : addresses) {
        const auto index = m_filter->mapFromSource(m_model->indexOf(address));
        if (index.isValid())
            marked.select(index, index);
    }
    m_view->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
    m_syncing = false;
}

ServerRefs ServersPane::selectedServers() const
{
    ServerRefs servers;
    for (const auto &index : m_view->selectionModel()->selectedIndexes())
        if (const auto address = m_model->addressAt(m_filter->mapToSource(index)))
            for (const auto &pool : m_model->poolsOf(*address))
                servers.push_back(pool);
    return servers;
}

void ServersPane::giveSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    std::vector<Address> spares;
    for (const auto &index : m_view->selectionModel()->selectedIndexes())
        if (const auto address = m_model->addressAt(m_filter->mapToSource(index));
            address && m_model->poolsOf(*address).empty())
            spares.push_back(*address);
    m_selection->setServers(selectedServers(), spares);
    m_syncing = false;
}

void ServersPane::removeFromPools()
{
    const auto servers = selectedServers();
    if (m_readOnly || servers.empty())
        return;
    const auto done = m_model->leavePools(servers);
    Q_EMIT announced(done ? tr("%n server(s) leave their pools in the draft", "",
                               static_cast<int>(servers.size()))
                          : QString::fromStdString(done.error().message));
}

void ServersPane::activateCurrent()
{
    const auto index = m_filter->mapToSource(m_view->currentIndex());
    const auto address = m_model->addressAt(index);
    if (!address) {
        m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex()));
        return;
    }
    const auto pools = m_model->poolsOf(*address);
    if (!pools.empty())
        Q_EMIT activated(pools.front());
}

void ServersPane::contextMenu(const QPoint &position)
{
    const auto servers = selectedServers();
    QMenu menu(this);
    auto *remove = menu.addAction(
        icons::icon(QStringLiteral("trash")),
        tr("Remove from %n pool(s), drain first", "", static_cast<int>(servers.size())), this,
        &ServersPane::removeFromPools);
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(!servers.empty() && !m_readOnly);
    auto *forget = menu.addAction(tr("Forget"), this, [this] {
        for (const auto &address : std::vector<Address>(m_selection->spares()))
            if (const auto done = m_document->forgetServer(address); !done)
                Q_EMIT announced(QString::fromStdString(done.error().message));
    });
    forget->setEnabled(!m_selection->spares().empty() && !m_readOnly);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool ServersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const auto index = m_view->indexAt(mouse->position().toPoint());
        if (index.data(ServersRole::IsGroup).toBool()) {
            m_view->setExpanded(index, !m_view->isExpanded(index));
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonDblClick) {
        activateCurrent();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Return)) {
        applyFilter();
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_filter->index(0, 0));
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Delete) {
        removeFromPools();
        return true;
    }
    if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activateCurrent();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Escape) {
        m_selection->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vipdeck
