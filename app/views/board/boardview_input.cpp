// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and drags of the board.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

#include "app/models/boardroles.h"
#include "app/views/board/boarddroptarget.h"
#include "app/views/board/boardview.h"
#include "app/views/board/serverrowdelegate.h"
#include "app/views/board/serversdrag.h"
#include "app/views/board/serviceheaderdelegate.h"

namespace vipdeck {
namespace {

constexpr char kCutMimeType[] = "application/x-vipdeck-cut"; // on the clipboard: move when pasted
constexpr int kCoarseStep = 10;
constexpr int kBarReach = 6;     // pixels around the weight bar that still hit it
constexpr int kWheelNotch = 120; // eighths of a degree

int rounded(int weight, bool coarse)
{
    return coarse ? (weight + kCoarseStep / 2) / kCoarseStep * kCoarseStep : weight;
}

} // namespace

BoardView::Target BoardView::targetAt(const QPoint &point) const
{
    using Kind = Target::Kind;
    if (point.x() < cardLeft() || point.x() >= cardLeft() + cardWidth())
        return {};
    const BoardLayout::Hit hit = m_layout.hitTest(point.y() + verticalOffset());
    if (hit.part == BoardLayout::Part::None)
        return {};
    Target target{Kind::Nothing, indexOf(hit), inViewport(hit.top, hit.height)};
    if (hit.part == BoardLayout::Part::ShowAllRow)
        return {Kind::ShowAll, serviceIndex(hit.card), target.rect};
    if (!target.index.isValid())
        return {};
    if (hit.part == BoardLayout::Part::Header) {
        target.kind = Kind::Header;
        if (m_headerDelegate->foldArrow(target.rect).contains(point))
            target.kind = Kind::FoldArrow;
        else if (m_headerDelegate->menuButton(target.rect).contains(point))
            target.kind = Kind::Menu;
        return target;
    }
    target.kind = Kind::Row;
    const QRect menu = m_context.columns.cell(BoardColumns::Menu, target.rect);
    const QRect bar = m_rowDelegate->weightBar(target.rect, target.index);
    if (menu.adjusted(-3, 0, 6, 0).contains(point))
        target.kind = Kind::Menu;
    else if (isEditable(target.index) && bar.adjusted(-3, -kBarReach, 3, kBarReach).contains(point))
        target.kind = Kind::WeightBar;
    return target;
}

bool BoardView::isEditable(const QModelIndex &server) const
{
    return !m_context.showsLive && server.parent().isValid()
           && server.flags().testFlag(Qt::ItemIsEditable);
}

// --- mouse ---

void BoardView::mousePressEvent(QMouseEvent *event)
{
    using Kind = Target::Kind;
    executeDelayedItemsLayout();
    const Target target = targetAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton) {
        // A right click on a selected row keeps the selection for its menu.
        if (!target.index.isValid() || !selectionModel()->isSelected(target.index))
            QAbstractItemView::mousePressEvent(event);
        return;
    }
    switch (target.kind) {
    case Kind::FoldArrow: setFolded(target.index, !isFolded(target.index)); return;
    case Kind::ShowAll: showAllServers(target.index); return;
    case Kind::WeightBar:
        beginWeightDrag(target, event->position().toPoint(),
                        event->modifiers() & Qt::ShiftModifier);
        return;
    case Kind::Menu:
        if (!selectionModel()->isSelected(target.index))
            selectionModel()->setCurrentIndex(target.index, QItemSelectionModel::ClearAndSelect);
        Q_EMIT menuRequested(target.index, event->globalPosition().toPoint());
        return;
    case Kind::Nothing:
        m_bandStart = event->position().toPoint() + QPoint(0, verticalOffset());
        m_band = QRect();
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            clearSelection();
        m_bandBase = selectionModel()->selection();
        return;
    case Kind::Header:
    case Kind::Row: QAbstractItemView::mousePressEvent(event); return;
    }
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_weightDrag.active) {
        previewWeight(position, event->modifiers() & Qt::ShiftModifier);
        return;
    }
    if (m_bandStart && (event->buttons() & Qt::LeftButton)) {
        updateRubberBand(position, event->modifiers());
        return;
    }
    if (event->buttons() == Qt::NoButton) {
        const Target target = targetAt(position);
        setHovered(target.index);
        viewport()->setCursor(target.kind == Target::Kind::WeightBar ? Qt::SizeHorCursor
                                                                     : Qt::ArrowCursor);
    }
    QAbstractItemView::mouseMoveEvent(event);
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_weightDrag.active) {
        endWeightDrag(true);
        return;
    }
    if (m_bandStart) {
        endRubberBand();
        return;
    }
    QAbstractItemView::mouseReleaseEvent(event);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Target target = targetAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && target.kind == Target::Kind::Header) {
        setFolded(target.index, !isFolded(target.index));
        return;
    }
    if (target.kind == Target::Kind::Row && event->button() == Qt::LeftButton) {
        Q_EMIT inspectorRequested(target.index);
        QAbstractItemView::mouseDoubleClickEvent(event);
        return;
    }
    mousePressEvent(event); // the second press of two quick clicks on an arrow or a bar
}

void BoardView::beginWeightDrag(const Target &target, const QPoint &position, bool coarse)
{
    setFocus(Qt::MouseFocusReason);
    selectionModel()->setCurrentIndex(target.index, QItemSelectionModel::NoUpdate);
    m_weightDrag = {target.index, true};
    previewWeight(position, coarse);
}

void BoardView::previewWeight(const QPoint &position, bool coarse)
{
    const QModelIndex server = m_weightDrag.server;
    if (!server.isValid()) {
        endWeightDrag(false);
        return;
    }
    const QRect row = visualRect(server);
    m_context.previewedServer = server;
    m_context.previewedWeight = rounded(m_rowDelegate->weightAt(row, server, position.x()), coarse);
    viewport()->update(row);
}

void BoardView::endWeightDrag(bool commit)
{
    if (!m_weightDrag.active)
        return;
    const QModelIndex server = m_weightDrag.server;
    const int weight = m_context.previewedWeight;
    m_weightDrag = {};
    m_context.previewedServer = QPersistentModelIndex();
    if (server.isValid() && commit && weight != server.data(BoardRole::Weight).toInt())
        model()->setData(server, weight, BoardRole::Weight);
    viewport()->update();
}

void BoardView::updateRubberBand(const QPoint &position, Qt::KeyboardModifiers modifiers)
{
    m_band = QRect(*m_bandStart, position + QPoint(0, verticalOffset())).normalized();
    selectionModel()->select(m_bandBase, QItemSelectionModel::ClearAndSelect);
    const auto command =
        modifiers & Qt::ControlModifier ? QItemSelectionModel::Toggle : QItemSelectionModel::Select;
    const bool crossesCards =
        m_band.right() >= cardLeft() && m_band.left() < cardLeft() + cardWidth();
    if (crossesCards)
        setSelection(m_band.translated(0, -verticalOffset()), command);
    viewport()->update();
}

void BoardView::endRubberBand()
{
    m_bandStart.reset();
    m_band = QRect();
    viewport()->update();
}

void BoardView::setHovered(const QModelIndex &index)
{
    if (m_context.hovered == index)
        return;
    const QModelIndex before = m_context.hovered;
    m_context.hovered = index;
    for (const QModelIndex &changed : {before, index}) {
        if (changed.isValid())
            viewport()->update(visualRect(changed));
    }
}

void BoardView::wheelEvent(QWheelEvent *event)
{
    const QPoint position = event->position().toPoint();
    const Target target = targetAt(position);
    if (!hasFocus() || target.kind != Target::Kind::WeightBar || target.index != currentIndex()) {
        m_wheelRest = 0;
        QAbstractItemView::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const int notches = m_wheelRest / kWheelNotch;
    m_wheelRest -= notches * kWheelNotch;
    const int step = event->modifiers() & Qt::ShiftModifier ? kCoarseStep : 1;
    const int before = target.index.data(BoardRole::Weight).toInt();
    const int weight = std::clamp(before + notches * step, 0, kHighestPossibleWeight);
    if (weight != before)
        model()->setData(target.index, weight, BoardRole::Weight);
    event->accept();
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex index = currentIndex();
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse)
        index = indexAt(viewport()->mapFromGlobal(position));
    else if (index.isValid())
        position = viewport()->mapToGlobal(visualRect(index).center());
    Q_EMIT menuRequested(index, position);
    event->accept();
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Target target = targetAt(help->pos());
    QString words;
    if (target.index.parent().isValid()) {
        for (int column = 0; column < BoardColumns::Count; ++column) {
            const auto which = static_cast<BoardColumns::Column>(column);
            if (m_context.columns.cell(which, target.rect).contains(help->pos()))
                words = m_rowDelegate->toolTip(which, target.index);
        }
    } else if (target.kind == Target::Kind::FoldArrow) {
        words = isFolded(target.index) ? tr("Unfold (Right)") : tr("Fold (Left)");
    } else if (target.index.isValid()) {
        words = target.index.data(Qt::ToolTipRole).toString();
    }
    QToolTip::showText(help->globalPos(), words, viewport(), target.rect);
    return true;
}

// --- keys ---

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    executeDelayedItemsLayout();
    if (handleNavigationKey(event) || handleEditKey(event) || handleWeightKey(event)
        || handleCommandKey(event)) {
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

bool BoardView::handleNavigationKey(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrentRow(event->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers != Qt::NoModifier || !current.isValid())
        return false;
    const bool isServer = current.parent().isValid();
    if (event->key() == Qt::Key_Left) {
        if (isServer)
            setCurrentIndex(current.parent());
        else
            setFolded(current, true);
        return true;
    }
    if (event->key() == Qt::Key_Right) {
        if (!isServer)
            setFolded(current, false);
        return true;
    }
    return false;
}

bool BoardView::handleEditKey(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Escape: handleEscape(); return true;
    case Qt::Key_Space:
        if (current.isValid())
            selectionModel()->select(current, QItemSelectionModel::Toggle);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            return false;
        if (isEditable(current))
            edit(current);
        else if (event->key() != Qt::Key_F2)
            Q_EMIT inspectorRequested(current);
        return true;
    default: return false;
    }
}

// Shift makes ten of one step. On many keyboards Shift turns the keys into other characters.
bool BoardView::handleWeightKey(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int step = event->modifiers() & Qt::ShiftModifier ? kCoarseStep : 1;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Asterisk: changeSelectedWeights(step); return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore: changeSelectedWeights(-step); return true;
    default: return false;
    }
}

bool BoardView::handleCommandKey(QKeyEvent *event)
{
    const bool mayEdit = !m_context.showsLive;
    if (event->matches(QKeySequence::Copy)) {
        copySelection(false);
        return true;
    }
    if (event->matches(QKeySequence::Cut) && mayEdit) {
        copySelection(true);
        return true;
    }
    if (event->matches(QKeySequence::Paste) && mayEdit) {
        pasteInto(currentService());
        return true;
    }
    const int key = event->key() | event->modifiers().toInt();
    if (event->matches(QKeySequence::Delete) && mayEdit && !selectedIndexes().isEmpty())
        Q_EMIT removeRequested(selectedIndexes());
    else if (key == (Qt::CTRL | Qt::Key_D).toCombined() && mayEdit)
        Q_EMIT drainRequested(selectedServers());
    else if (key == (Qt::CTRL | Qt::SHIFT | Qt::Key_M).toCombined() && mayEdit)
        Q_EMIT moveRequested(selectedServers());
    else
        return false;
    return true;
}

void BoardView::handleEscape()
{
    if (m_weightDrag.active)
        endWeightDrag(false);
    else if (m_bandStart)
        endRubberBand();
    else
        clearSelection();
}

void BoardView::changeSelectedWeights(int delta)
{
    QModelIndexList servers = selectedServers();
    if (servers.isEmpty() && currentIndex().parent().isValid())
        servers = {currentIndex()};
    for (const QModelIndex &server : servers) {
        if (!isEditable(server))
            continue;
        const int before = server.data(BoardRole::Weight).toInt();
        const int weight = std::clamp(before + delta, 0, kHighestPossibleWeight);
        if (weight != before)
            model()->setData(server, weight, BoardRole::Weight);
    }
}

void BoardView::moveCurrentRow(int delta)
{
    const QModelIndex server = currentIndex();
    const QModelIndex service = server.parent();
    const int wanted = server.row() + delta;
    if (!service.isValid() || m_context.showsLive || wanted < 0
        || wanted >= model()->rowCount(service))
        return;
    const std::unique_ptr<QMimeData> mime(model()->mimeData({server}));
    const int insertAt = delta > 0 ? wanted + 1 : wanted;
    const DropAdvice advice = m_drop->ask(mime.get(), Qt::MoveAction, service, insertAt);
    if (!advice.isAccepted()) {
        Q_EMIT announced(advice.refusal);
        return;
    }
    const quint64 id = server.data(BoardRole::StableId).toULongLong();
    const QPersistentModelIndex card = service;
    if (!model()->dropMimeData(mime.get(), Qt::MoveAction, insertAt, 0, service))
        return;
    executeDelayedItemsLayout();
    const QModelIndex moved = card.isValid() ? model()->index(wanted, 0, card) : QModelIndex();
    if (moved.data(BoardRole::StableId).toULongLong() == id)
        setCurrentIndex(moved);
}

void BoardView::copySelection(bool cut)
{
    const QModelIndexList servers = selectedServers();
    if (servers.isEmpty())
        return;
    QMimeData *mime = model()->mimeData(servers);
    if (!mime)
        return;
    if (cut)
        mime->setData(QLatin1String(kCutMimeType), QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(mime);
    const auto count = static_cast<int>(servers.size());
    const QString words = count == 1 ? tr("1 server") : tr("%n servers", nullptr, count);
    Q_EMIT announced(cut ? tr("%1 cut. Paste on a service to move.").arg(words)
                         : tr("%1 copied. Paste on a service to add.").arg(words));
}

void BoardView::pasteInto(const QModelIndex &service)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!service.isValid() || !mime || !mime->hasFormat(QLatin1String(kServersMimeType)))
        return;
    const bool cut = mime->hasFormat(QLatin1String(kCutMimeType));
    const Qt::DropAction action = cut ? Qt::MoveAction : Qt::CopyAction;
    const DropAdvice advice = m_drop->ask(mime, action, service, -1);
    if (!advice.isAccepted()) {
        Q_EMIT announced(advice.refusal);
        return;
    }
    const bool taken = model()->dropMimeData(mime, action, -1, 0, service);
    if (taken && cut)
        QGuiApplication::clipboard()->clear(); // moved once
    if (taken)
        Q_EMIT announced(advice.action);
}

// --- drags ---

void BoardView::startDrag(Qt::DropActions supportedActions)
{
    QModelIndexList servers;
    for (const QModelIndex &server : selectedServers()) {
        if (server.flags().testFlag(Qt::ItemIsDragEnabled))
            servers.append(server);
    }
    QMimeData *mime = servers.isEmpty() ? nullptr : model()->mimeData(servers);
    if (!mime)
        return;
    setHovered({});
    m_context.dragsSelection = true;
    viewport()->update();
    ServersDrag::run(this, mime, supportedActions, Qt::MoveAction);
    m_context.dragsSelection = false;
    m_drop->leave();
    if (m_layoutPending)
        doItemsLayout();
    viewport()->update();
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    // Accepted even where the first place refuses: Qt sends moves only after an accepted enter.
    m_drop->move(event);
    event->setAccepted(event->mimeData()->hasFormat(QLatin1String(kServersMimeType)));
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    m_drop->move(event);
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_drop->leave();
    event->accept();
}

void BoardView::dropEvent(QDropEvent *event)
{
    m_drop->drop(event);
    setState(NoState);
}

} // namespace vipdeck
