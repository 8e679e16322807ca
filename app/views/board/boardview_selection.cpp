// SPDX-License-Identifier: GPL-3.0-or-later
// Selection and the current row.
#include <QAccessible>
#include <algorithm>

#include "app/views/board/boardview.h"

namespace vipdeck {

QModelIndexList BoardView::selectedIndexes() const
{
    QModelIndexList indexes = QAbstractItemView::selectedIndexes();
    std::sort(indexes.begin(), indexes.end(), [](const QModelIndex &a, const QModelIndex &b) {
        const auto key = [](const QModelIndex &index) {
            return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                            : std::pair(index.row(), -1);
        };
        return key(a) < key(b);
    });
    return indexes;
}

QModelIndexList BoardView::selectedServers() const
{
    QModelIndexList servers;
    for (const QModelIndex &index : selectedIndexes()) {
        if (index.parent().isValid())
            servers.append(index);
    }
    return servers;
}

QModelIndex BoardView::currentService() const
{
    const QModelIndex current = currentIndex();
    return current.parent().isValid() ? current.parent() : current;
}

void BoardView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized().translated(0, verticalOffset());
    QItemSelection selection;
    const int last = m_layout.cardCount();
    for (int card = m_layout.firstCardBelow(area.top()); card < last; ++card) {
        if (m_layout.cardTop(card) > area.bottom())
            break;
        const int rows = m_layout.card(card).shownRows();
        for (int position = 0; position < rows; ++position) {
            const int top = m_layout.rowTop(card, position);
            if (top > area.bottom() || top + m_layout.metrics().row <= area.top())
                continue;
            const QModelIndex server =
                model()->index(m_layout.modelRow(card, position), 0, serviceIndex(card));
            selection.append(QItemSelectionRange(server));
        }
    }
    // A click selects a header; a range or a rubber band is for servers only.
    const QModelIndex pressed = indexAt(rect.topLeft());
    if (selection.isEmpty() && pressed.isValid())
        selection.append(QItemSelectionRange(pressed));
    selectionModel()->select(selection, command);
}

void BoardView::selectAll()
{
    const QModelIndex service = currentService();
    const auto selectCard = [this](QItemSelection *selection, const QModelIndex &card) {
        const int rows = model()->rowCount(card);
        if (rows > 0)
            selection->append(
                QItemSelectionRange(model()->index(0, 0, card), model()->index(rows - 1, 0, card)));
    };
    QItemSelection selection;
    if (service.isValid())
        selectCard(&selection, service);
    const QModelIndexList before = selectedServers();
    const bool cardIsSelected = !before.isEmpty() && before.size() == model()->rowCount(service)
                                && before.first().parent() == service
                                && before.last().parent() == service;
    if (!service.isValid() || cardIsSelected || selection.isEmpty()) {
        selection.clear();
        for (int row = 0; row < model()->rowCount(rootIndex()); ++row)
            selectCard(&selection, model()->index(row, 0, rootIndex()));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QRegion BoardView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const QRect shown = viewport()->rect();
    const int from = m_layout.firstCardBelow(verticalOffset());
    for (int card = from; card < m_layout.cardCount(); ++card) {
        if (m_layout.cardTop(card) > verticalOffset() + shown.height())
            break;
        const QModelIndex service = serviceIndex(card);
        const auto touches = [&](const QItemSelectionRange &range) {
            return range.parent() == service || range.contains(service);
        };
        if (std::any_of(selection.cbegin(), selection.cend(), touches))
            region += onScreen(inViewport(m_layout.cardTop(card), m_layout.cardHeight(card)))
                          .adjusted(-1, -1, 1, 1);
    }
    return region;
}

int BoardView::itemOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (!index.parent().isValid())
        return m_layout.itemOf(index.row(), -1);
    const int card = index.parent().row();
    const int position = m_layout.positionOf(card, index.row());
    return position < 0 ? -1 : m_layout.itemOf(card, position);
}

QModelIndex BoardView::indexOfItem(int item) const
{
    return indexOf(m_layout.itemAt(item));
}

void BoardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    for (const QModelIndex &changed : {current, previous})
        viewport()->update(visualRect(changed));
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(itemOf(current));
        QAccessible::updateAccessibility(&event);
    }
    QAbstractItemView::currentChanged(current, previous);
}

void BoardView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (!QAccessible::isActive())
        return;
    const auto tell = [this](const QItemSelection &selection, QAccessible::Event type) {
        const QModelIndexList indexes = selection.indexes();
        const int item = indexes.isEmpty() ? -1 : itemOf(indexes.first());
        if (item < 0)
            return;
        QAccessibleEvent event(this, type);
        event.setChild(item);
        QAccessible::updateAccessibility(&event);
    };
    tell(selected, QAccessible::SelectionAdd);
    tell(deselected, QAccessible::SelectionRemove);
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_layout.itemCount();
    if (count == 0)
        return {};
    const int current = itemOf(currentIndex());
    const int page = std::max(1, viewport()->height() / m_layout.metrics().row - 1);
    int wanted = current;
    switch (action) {
    case MoveUp:
    case MovePrevious: wanted = current - 1; break;
    case MoveDown:
    case MoveNext: wanted = current + 1; break;
    case MovePageUp: wanted = current - page; break;
    case MovePageDown: wanted = current + page; break;
    case MoveHome: wanted = 0; break;
    case MoveEnd: wanted = count - 1; break;
    case MoveLeft:
    case MoveRight: break; // fold and unfold, see keyPressEvent()
    }
    return indexOf(m_layout.itemAt(std::clamp(wanted, 0, count - 1)));
}

} // namespace vipdeck
