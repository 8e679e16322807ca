// SPDX-License-Identifier: GPL-3.0-or-later
// Layout, scrolling, folding. Selection, painting, mouse and keys have files of their own.
#include "app/views/board/boardview.h"

#include <QScrollBar>
#include <QStyle>
#include <algorithm>

#include "app/models/boardroles.h"
#include "app/models/dropadvisor.h"
#include "app/views/board/boardaccessible.h"
#include "app/views/board/boarddroptarget.h"
#include "app/views/board/columnheadings.h"
#include "app/views/board/serverrowdelegate.h"
#include "app/views/board/serviceheaderdelegate.h"

namespace vipdeck {
namespace {

constexpr int kSideMargin = 12;
constexpr int kLongCard = 40; // cards with more servers show the first ones only
constexpr int kLongCardShown = 20;
constexpr int kManyServices = 100; // above this, cards start folded
constexpr int kNormalRowPadding = 11;
constexpr int kCompactRowPadding = 7;
constexpr int kHeaderPadding = 20;

// Lower is more urgent.
int troubleRank(const QModelIndex &server)
{
    if (server.data(BoardRole::Mark).toInt() != static_cast<int>(DraftMark::None))
        return 1;
    switch (static_cast<ServerState>(server.data(BoardRole::State).toInt())) {
    case ServerState::Down: return 0;
    case ServerState::OverLimit: return 2;
    case ServerState::Draining: return 3;
    case ServerState::New: return 1;
    case ServerState::Unknown: return 4;
    case ServerState::Up: break;
    }
    return 5;
}

} // namespace

BoardView::BoardView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_headerDelegate(new ServiceHeaderDelegate(&m_context, this))
    , m_rowDelegate(new ServerRowDelegate(&m_context, this))
    , m_headings(new ColumnHeadings(&m_context, this))
    , m_drop(std::make_unique<BoardDropTarget>(this))
{
    m_context.updateStaleTokens();
    setItemDelegate(m_rowDelegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setAcceptDrops(true);
    setAutoScroll(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Pools"));
    installBoardAccessibility();
    connect(&Theme::instance(), &Theme::changed, this, &BoardView::themeChanged);
    updateMetrics();
}

BoardView::~BoardView() = default;

void BoardView::themeChanged()
{
    m_context.updateStaleTokens();
    m_context.fonts = BoardFonts();
    updateMetrics();
    doItemsLayout();
}

void BoardView::updateMetrics()
{
    BoardMetrics metrics;
    const int padding = m_density == Density::Normal ? kNormalRowPadding : kCompactRowPadding;
    metrics.row = QFontMetrics(m_context.fonts.row).height() + m_context.scaled(padding);
    metrics.header =
        QFontMetrics(m_context.fonts.bodyStrong).height() + m_context.scaled(kHeaderPadding);
    m_layout.setMetrics(metrics);
    verticalScrollBar()->setSingleStep(metrics.row);
    setViewportMargins(0, m_headings->sizeHint().height(), 0, 0);
}

void BoardView::setDensity(Density density)
{
    if (density == m_density)
        return;
    const auto anchor = scrollAnchor();
    m_density = density;
    updateMetrics();
    doItemsLayout();
    restoreAnchor(anchor);
}

void BoardView::setShowsLive(bool live)
{
    m_context.showsLive = live;
    doItemsLayout();
}

void BoardView::setHasLiveColumns(bool live)
{
    m_context.columns.setShowsLive(live);
    updateGeometries();
    viewport()->update();
}

void BoardView::setStale(bool stale)
{
    m_context.stale = stale;
    viewport()->update();
}

void BoardView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

// --- model ---

void BoardView::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *old = QAbstractItemView::model())
        disconnect(old, nullptr, this, nullptr);
    QAbstractItemView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsRemoved, this, &BoardView::scheduleLayout);
        connect(model, &QAbstractItemModel::rowsMoved, this, &BoardView::scheduleLayout);
    }
    doItemsLayout();
}

QAbstractItemDelegate *BoardView::itemDelegateForIndex(const QModelIndex &index) const
{
    if (index.parent().isValid())
        return m_rowDelegate;
    return m_headerDelegate;
}

void BoardView::reset()
{
    endWeightDrag(false);
    m_drop->leave();
    m_context.hovered = QPersistentModelIndex();
    const auto anchor = scrollAnchor();
    QAbstractItemView::reset();
    doItemsLayout();
    restoreAnchor(anchor);
}

void BoardView::scheduleLayout()
{
    scheduleDelayedItemsLayout();
}

void BoardView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    scheduleDelayedItemsLayout();
}

void BoardView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                            const QList<int> &roles)
{
    if (roles.isEmpty() || roles.contains(BoardRole::SparklineSeries))
        m_context.sparklines.nextTick();
    if (m_context.dragsSelection || state() == EditingState || m_layoutPending)
        return; // nothing moves under the pointer; the next tick repaints
    const QRect changed = visualRect(topLeft).united(visualRect(bottomRight));
    if (changed.intersects(viewport()->rect()))
        viewport()->update(changed);
    if (state() != EditingState)
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

// --- layout ---

bool BoardView::startsFolded(quint64 id) const
{
    const auto byHand = m_foldedByHand.constFind(id);
    if (byHand != m_foldedByHand.constEnd())
        return *byHand;
    return model() && model()->rowCount() > kManyServices;
}

std::vector<int> BoardView::troubleFirst(const QModelIndex &service, int limit) const
{
    const int count = model()->rowCount(service);
    std::vector<std::pair<int, int>> ranked;
    for (int row = 0; row < count; ++row)
        ranked.emplace_back(troubleRank(model()->index(row, 0, service)), row);
    const auto end = ranked.begin() + std::min(limit, count);
    std::partial_sort(ranked.begin(), end, ranked.end());
    std::vector<int> rows;
    for (auto entry = ranked.begin(); entry != end; ++entry)
        rows.push_back(entry->second);
    return rows;
}

void BoardView::rebuildLayout()
{
    m_services.clear();
    m_serviceIds.clear();
    std::vector<BoardLayout::Card> cards;
    const int count = model() ? model()->rowCount(rootIndex()) : 0;
    for (int row = 0; row < count; ++row) {
        const QModelIndex service = model()->index(row, 0, rootIndex());
        const quint64 id = service.data(BoardRole::StableId).toULongLong();
        BoardLayout::Card card;
        card.total = model()->rowCount(service);
        card.folded = startsFolded(id);
        card.showsAll = card.total <= kLongCard || m_showsAll.contains(id);
        if (!card.showsAll && !card.folded)
            card.order = troubleFirst(service, kLongCardShown);
        cards.push_back(std::move(card));
        m_services.emplace_back(service);
        m_serviceIds.push_back(id);
    }
    m_layout.setCards(std::move(cards));
}

void BoardView::doItemsLayout()
{
    if (m_context.dragsSelection || m_drop->isActive()) {
        m_layoutPending = true;
        return;
    }
    m_layoutPending = false;
    const auto anchor = scrollAnchor();
    rebuildLayout();
    QAbstractItemView::doItemsLayout();
    restoreAnchor(anchor);
}

std::optional<BoardView::Anchor> BoardView::scrollAnchor() const
{
    const int y = verticalOffset();
    const int card = m_layout.firstCardBelow(y);
    if (y == 0 || card >= static_cast<int>(m_serviceIds.size()))
        return std::nullopt;
    return Anchor{m_serviceIds[static_cast<std::size_t>(card)], y - m_layout.cardTop(card)};
}

void BoardView::restoreAnchor(const std::optional<Anchor> &anchor)
{
    if (!anchor)
        return;
    const auto found = std::find(m_serviceIds.begin(), m_serviceIds.end(), anchor->service);
    if (found == m_serviceIds.end())
        return;
    const int card = static_cast<int>(found - m_serviceIds.begin());
    verticalScrollBar()->setValue(m_layout.cardTop(card) + anchor->offset);
}

void BoardView::updateGeometries()
{
    const int headingHeight = m_headings->sizeHint().height();
    const QRect area = viewport()->geometry();
    m_headings->setGeometry(area.left(), area.top() - headingHeight, area.width(), headingHeight);
    m_context.columns.update(cardWidth() - 2 * m_layout.metrics().border,
                             Theme::instance().scale());
    m_headings->setOrigin(cardLeft() + m_layout.metrics().border);
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_layout.contentHeight() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    QAbstractItemView::updateGeometries();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

int BoardView::cardLeft() const
{
    return m_context.scaled(kSideMargin);
}

int BoardView::cardWidth() const
{
    // The scroll bar lies in the right margin, so cards keep their width when it comes and goes.
    const int bar = verticalScrollBar()->isVisibleTo(this) ? verticalScrollBar()->width() : 0;
    return viewport()->width() - cardLeft() - std::max(0, cardLeft() - bar);
}

QModelIndex BoardView::serviceIndex(int card) const
{
    return m_services[static_cast<std::size_t>(card)];
}

QModelIndex BoardView::indexOf(const BoardLayout::Hit &hit) const
{
    if (hit.part == BoardLayout::Part::None)
        return {};
    const QModelIndex service = serviceIndex(hit.card);
    if (hit.part == BoardLayout::Part::Header || !service.isValid())
        return service;
    const int row = m_layout.modelRow(hit.card, hit.position);
    return row < 0 ? QModelIndex() : model()->index(row, 0, service);
}

QRect BoardView::inViewport(int top, int height) const
{
    const int border = m_layout.metrics().border;
    return {cardLeft() + border, top - verticalOffset(), cardWidth() - 2 * border, height};
}

// Cards are laid out from left to right; other languages see them turned over.
QRect BoardView::onScreen(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

QPoint BoardView::inLayout(const QPoint &point) const
{
    return QStyle::visualPos(layoutDirection(), viewport()->rect(), point);
}

QRect BoardView::visualRect(const QModelIndex &index) const
{
    const QRect rect = itemRect(index);
    return rect.isValid() ? onScreen(rect) : QRect();
}

QRect BoardView::itemRect(const QModelIndex &index) const
{
    const QModelIndex service = index.parent().isValid() ? index.parent() : index;
    const int card = service.row();
    if (!index.isValid() || card >= m_layout.cardCount())
        return {};
    if (service == index)
        return inViewport(m_layout.headerTop(card), m_layout.metrics().header);
    const int position = m_layout.positionOf(card, index.row());
    if (position < 0)
        return {};
    return inViewport(m_layout.rowTop(card, position), m_layout.metrics().row);
}

QModelIndex BoardView::indexAt(const QPoint &point) const
{
    const int x = inLayout(point).x();
    if (x < cardLeft() || x >= cardLeft() + cardWidth())
        return {};
    const BoardLayout::Hit hit = m_layout.hitTest(point.y() + verticalOffset());
    const bool isItem =
        hit.part == BoardLayout::Part::Header || hit.part == BoardLayout::Part::Server;
    return isItem ? indexOf(hit) : QModelIndex();
}

QRect BoardView::weightBar(const QModelIndex &server) const
{
    return onScreen(m_rowDelegate->weightBar(itemRect(server), server));
}

void BoardView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QRect rect = visualRect(index);
    if (!rect.isValid())
        rect = visualRect(index.parent());
    if (!rect.isValid())
        return;
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    if (hint == PositionAtTop)
        bar->setValue(bar->value() + rect.top());
    else if (hint == PositionAtBottom)
        bar->setValue(bar->value() + rect.bottom() + 1 - height);
    else if (hint == PositionAtCenter)
        bar->setValue(bar->value() + rect.center().y() - height / 2);
    else if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top() - m_layout.metrics().border);
    else if (rect.bottom() >= height)
        bar->setValue(bar->value() + rect.bottom() + 1 + m_layout.metrics().border - height);
}

void BoardView::scrollContentsBy(int dx, int dy)
{
    if (m_drop->isActive() || m_bandStart)
        viewport()->update(); // overlays must not be scrolled with the cards
    else
        viewport()->scroll(dx, dy);
    QAbstractItemView::scrollContentsBy(dx, dy);
}

int BoardView::horizontalOffset() const
{
    return 0;
}

int BoardView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool BoardView::isIndexHidden(const QModelIndex &index) const
{
    return !visualRect(index).isValid();
}

// --- folding ---

bool BoardView::isFolded(const QModelIndex &service) const
{
    return service.isValid() && service.row() < m_layout.cardCount()
           && m_layout.card(service.row()).folded;
}

void BoardView::setFolded(const QModelIndex &service, bool folded)
{
    if (!service.isValid() || isFolded(service) == folded)
        return;
    m_foldedByHand.insert(service.data(BoardRole::StableId).toULongLong(), folded);
    const int scroll = verticalOffset();
    const QModelIndex current = currentIndex();
    if (folded && current.parent() == service)
        selectionModel()->setCurrentIndex(service, QItemSelectionModel::NoUpdate);
    rebuildLayout();
    updateGeometries();
    verticalScrollBar()->setValue(scroll); // the header that was clicked stays where it is
    viewport()->update();
    Q_EMIT foldingChanged();
}

void BoardView::setAllFolded(bool folded)
{
    for (const quint64 id : m_serviceIds)
        m_foldedByHand.insert(id, folded);
    doItemsLayout();
    Q_EMIT foldingChanged();
}

void BoardView::showAllServers(const QModelIndex &service)
{
    m_showsAll.insert(service.data(BoardRole::StableId).toULongLong());
    doItemsLayout();
}

void BoardView::reveal(const QModelIndex &index)
{
    if (index.parent().isValid()) {
        setFolded(index.parent(), false);
        if (!visualRect(index).isValid())
            showAllServers(index.parent());
    }
    setCurrentIndex(index);
    scrollTo(index);
}

const DropAdvisor *BoardView::advisor() const
{
    return dynamic_cast<const DropAdvisor *>(model());
}

} // namespace vipdeck
