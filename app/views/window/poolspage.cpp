// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/poolspage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/models/boardmodel.h"
#include "app/models/selection.h"
#include "app/views/board/boardview.h"
#include "app/views/icons.h"
#include "app/views/numberformat.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/nodatalabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/theme.h"
#include "app/views/window/firstrunpage.h"

namespace vipdeck {
namespace {

constexpr int kFilterDelayMilliseconds = 120;
constexpr int kLive = 1;
constexpr int kCompact = 0;

} // namespace

PoolsPage::PoolsPage(DirectorDocument *document, Selection *selection, QWidget *parent)
    : View({QStringLiteral("pools"), tr("Pools"), QStringLiteral("pools"),
            tr("<p>Every virtual service is a card, every real server a row of it.</p><p>Drag "
               "servers between cards, change weights, drain. What you change is a draft and "
               "touches no traffic until you apply it; Live shows what the director runs.</p>")},
           parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new BoardModel(document, this))
    , m_board(new BoardView(this))
    , m_firstRun(new FirstRunPage(document, this))
    , m_counts(new ElidedLabel(QString(), this))
    , m_noData(new NoDataLabel(document, this))
    , m_filter(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_sortAgain(new QToolButton(this))
    , m_side(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_density(new SegmentedControl(SegmentedControl::Size::Small, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = createHead();
    column->addWidget(m_head);
    column->addWidget(m_board, 1);
    column->addWidget(m_firstRun, 1);
    connect(m_firstRun, &FirstRunPage::addServiceRequested, this, &PoolsPage::addServiceRequested);
    connect(m_firstRun, &FirstRunPage::importRequested, this, &PoolsPage::importRequested);
    connect(m_firstRun, &FirstRunPage::fileRequested, this, &PoolsPage::fileRequested);
    connect(m_firstRun, &FirstRunPage::announced, this, &PoolsPage::announced);
    m_board->setModel(m_model);
    m_board->setAccessibleName(tr("Pools board"));
    m_board->setHasLiveColumns(!document->isFile());
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelayMilliseconds);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        m_model->setFilter(m_filter->text());
        updateEmptyText();
    });
    connect(m_board->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PoolsPage::takeBoardSelection);
    connect(selection, &Selection::changed, this, &PoolsPage::showSelection);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & ~DocumentParts(DocumentPart::Status)) {
            updateCounts();
            updateEmptyText();
            showFirstRun();
        }
        if (parts & DocumentPart::Connection) {
            m_board->setStale(m_document->status() && !m_document->isConnected());
            fitHead();
        }
    });
    updateCounts();
    updateEmptyText();
    showFirstRun();
}

void PoolsPage::showFirstRun()
{
    const bool first = !m_document->isFile() && m_document->hasRules()
                       && m_document->draft().services.empty()
                       && m_document->live().services.empty();
    const bool before = isFirstRun();
    const bool hadFocus = m_board->hasFocus();
    m_head->setVisible(!first);
    m_board->setVisible(!first);
    m_firstRun->setVisible(first);
    if (first && hadFocus)
        keyboardStart()->setFocus();
    if (first != before)
        Q_EMIT firstRunChanged();
}

bool PoolsPage::isFirstRun() const
{
    return m_board->isHidden();
}

QWidget *PoolsPage::keyboardStart() const
{
    return isFirstRun() ? static_cast<QWidget *>(m_firstRun->firstButton()) : m_board;
}

QWidget *PoolsPage::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(8);
    m_title = new QLabel(title(), head);
    m_title->setFont(theme.font(Theme::Font::Title));
    m_counts->setFont(theme.font(Theme::Font::Row));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_filter->setPlaceholderText(tr("Filter services"));
    m_filter->setAccessibleName(tr("Filter services"));
    m_filter->setToolTip(tr("Show only services that match (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    icons::lead(m_filter, QStringLiteral("filter"));
    m_filter->setMinimumWidth(theme.scaled(90)); // long languages need the room
    m_filter->setMaximumWidth(theme.scaled(188));
    createSort();
    m_side->addSegment(tr("Draft"))->setToolTip(tr("The rules as you edit them"));
    m_side->addSegment(tr("Live"))->setToolTip(tr("The rules that carry traffic now; read only"));
    m_density->addSegment(tr("Compact"))->setToolTip(tr("Low rows"));
    m_density->addSegment(tr("Normal"))->setToolTip(tr("Normal rows"));
    m_density->setCurrent(1);
    m_side->setAccessibleName(tr("Side"));
    m_density->setAccessibleName(tr("Row height"));
    connect(m_side, &SegmentedControl::currentChanged, this,
            [this](int side) { setShowsLive(side == kLive); });
    connect(m_density, &SegmentedControl::currentChanged, this,
            [this](int density) { setCompact(density == kCompact); });
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_counts);
    row->addWidget(m_noData);
    row->addStretch(1);
    row->addWidget(m_sortAgain);
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_sort),
                            static_cast<QWidget *>(m_side), static_cast<QWidget *>(m_density)})
        row->addWidget(widget);
    head->setFixedHeight(theme.scaled(36));
    return head;
}

// A head without the room for all leaves out the row height, which the View menu has too, rather
// than cut words.
void PoolsPage::fitHead()
{
    auto *layout = m_head->layout();
    layout->activate();
    const int density = layout->spacing() + m_density->sizeHint().width();
    const int others = layout->minimumSize().width() - (m_density->isHidden() ? 0 : density);
    m_head->setMinimumWidth(others);
    m_density->setVisible(others + density <= width());
}

void PoolsPage::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    fitHead();
}

void PoolsPage::createSort()
{
    using Key = BoardModel::SortKey;
    const auto add = [this](const QString &text, Key key) {
        m_sort->addItem(tr("Sort: %1").arg(text), static_cast<int>(key));
    };
    add(tr("as added"), Key::AsAdded);
    add(tr("name"), Key::Name);
    add(tr("address"), Key::Address);
    add(tr("conn/s"), Key::ConnectionRate);
    add(tr("active"), Key::Active);
    add(tr("trouble first"), Key::TroubleFirst);
    m_sort->setAccessibleName(tr("Order of services"));
    m_sort->setToolTip(tr("Order of services; rows never change places by themselves"));
    m_sortAgain->setText(tr("Sort again"));
    m_sortAgain->setToolTip(tr("The values changed since the services were sorted"));
    m_sortAgain->setVisible(false);
    connect(m_sort, &QComboBox::activated, this,
            [this] { m_model->setSortKey(static_cast<Key>(m_sort->currentData().toInt())); });
    connect(m_sortAgain, &QToolButton::clicked, m_model, &BoardModel::sortNow);
    connect(m_model, &BoardModel::sortOutdatedChanged, m_sortAgain, &QWidget::setVisible);
}

QWidget *PoolsPage::filterField() const
{
    return m_filter;
}

QList<QWidget *> PoolsPage::panes() const
{
    return {m_filter, m_board};
}

void PoolsPage::saveSession(QSettings &settings) const
{
    settings.setValue(QLatin1String("compact"), isCompact());
    settings.setValue(QLatin1String("sort"), sort());
    // Pages of other directors keep theirs in the same place.
    auto orders = settings.value(QLatin1String("serverOrders")).toMap();
    orders.insert(m_model->serverOrders());
    settings.setValue(QLatin1String("serverOrders"), orders);
}

void PoolsPage::restoreSession(const QSettings &settings)
{
    setCompact(settings.value(QLatin1String("compact"), false).toBool());
    setSort(settings.value(QLatin1String("sort"), 0).toInt());
    m_model->setServerOrders(settings.value(QLatin1String("serverOrders")).toMap());
}

void PoolsPage::setShowsLive(bool live)
{
    m_side->setCurrent(live ? kLive : 0);
    m_model->setSide(live ? BoardModel::Side::Live : BoardModel::Side::Draft);
    m_board->setShowsLive(live);
    updateCounts();
    updateEmptyText();
    Q_EMIT sideChanged(live);
}

bool PoolsPage::showsLive() const
{
    return m_side->current() == kLive;
}

void PoolsPage::setCompact(bool compact)
{
    m_density->setCurrent(compact ? kCompact : 1);
    m_board->setDensity(compact ? BoardView::Density::Compact : BoardView::Density::Normal);
    Q_EMIT compactChanged(compact);
}

bool PoolsPage::isCompact() const
{
    return m_density->current() == kCompact;
}

void PoolsPage::setSort(int key)
{
    const int position = m_sort->findData(key);
    if (position < 0)
        return;
    m_sort->setCurrentIndex(position);
    m_model->setSortKey(static_cast<BoardModel::SortKey>(key));
}

int PoolsPage::sort() const
{
    return m_sort->currentData().toInt();
}

void PoolsPage::reveal(quint64 stableId)
{
    if (!m_model->indexOf(stableId).isValid()) {
        m_filter->clear();
        m_model->setFilter({});
    }
    const auto index = m_model->indexOf(stableId);
    if (!index.isValid())
        return;
    m_board->reveal(index);
    m_board->setFocus();
}

void PoolsPage::updateCounts()
{
    const auto &rules = showsLive() ? m_document->live() : m_document->draft();
    if (!m_document->isFile() && !m_document->hasRules() && rules.services.empty()) {
        setNote(unknownValue());
        m_counts->clear();
        return;
    }
    std::size_t servers = 0;
    for (const auto &service : rules.services)
        servers += service.destinations.size();
    setNote(QLocale().toString(m_document->draft().services.size()));
    m_counts->setText(tr("%Ln service(s)", "", static_cast<int>(rules.services.size()))
                      + QStringLiteral(", ") + tr("%Ln server(s)", "", static_cast<int>(servers)));
}

void PoolsPage::updateEmptyText()
{
    if (!m_filter->text().trimmed().isEmpty())
        m_board->setEmptyText(tr("Nothing matches \"%1\".").arg(m_filter->text().trimmed()));
    else if (m_document->hasRules())
        m_board->setEmptyText(
            tr("No services yet. Add one with Ctrl+N or import rules with Ctrl+O."));
    else if (m_document->isConnected())
        m_board->setEmptyText(tr("Reading the rules."));
    else
        m_board->setEmptyText(tr("The live rules are not known. You can add services to a draft "
                                 "with Ctrl+N or import rules with Ctrl+O."));
}

void PoolsPage::takeBoardSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    ServerRefs servers;
    for (const auto &index : m_board->selectedServers())
        if (const auto server = m_model->serverAt(index))
            servers.push_back(*server);
    const auto selected = m_board->selectionModel()->selectedIndexes();
    const auto service = selected.size() == 1 ? m_model->serviceAt(selected.first()) : std::nullopt;
    if (!servers.empty())
        m_selection->setServers(servers);
    else if (service)
        m_selection->setService(*service);
    else
        m_selection->clear();
    m_syncing = false;
}

void PoolsPage::showSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection wanted;
    const auto add = [&wanted](const QModelIndex &index) {
        if (index.isValid())
            wanted.select(index, index);
    };
    for (const auto &server : m_selection->servers())
        add(m_model->indexOf(server));
    if (m_selection->service())
        add(m_model->indexOf(*m_selection->service()));
    m_board->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
    m_syncing = false;
}

} // namespace vipdeck
