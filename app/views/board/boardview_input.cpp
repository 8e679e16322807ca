// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and drags of the board.
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
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

constexpr int kCoarseStep = 10;
constexpr int kBarReach = 6;     // pixels around the weight bar that still hit it
constexpr int kWheelNotch = 120; // eighths of a degree

int rounded(int weight, bool coarse)
{
    return coarse ? (weight + kCoarseStep / 2) / kCoarseStep * kCoarseStep : weight;
}

} // namespace

BoardView::Target BoardView::targetAt(const QPoint &position) const
{
    using Kind = Target::Kind;
    const QPoint point = inLayout(position);
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
    else if (bar.width() > kBarReach && isEditable(target.index)
             && bar.adjusted(-3, -kBarReach, 3, kBarReach).contains(point))
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
        m_bandStart = inLayout(event->position().toPoint()) + QPoint(0, verticalOffset());
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
    const int x = inLayout(position).x();
    m_context.previewedServer = server;
    m_context.previewedWeight =
        rounded(m_rowDelegate->weightAt(itemRect(server), server, x), coarse);
    viewport()->update(visualRect(server));
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
    m_band = QRect(*m_bandStart, inLayout(position) + QPoint(0, verticalOffset())).normalized();
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
            if (m_context.columns.cell(which, target.rect).contains(inLayout(help->pos())))
                words = m_rowDelegate->toolTip(which, target.index);
        }
    } else if (target.kind == Target::Kind::FoldArrow) {
        words = isFolded(target.index) ? tr("Unfold (Right)") : tr("Fold (Left)");
    } else if (target.index.isValid()) {
        words = target.index.data(Qt::ToolTipRole).toString();
    }
    QToolTip::showText(help->globalPos(), words, viewport(), onScreen(target.rect));
    return true;
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
