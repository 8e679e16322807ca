// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the board and what they do: folding, editing, weights, clipboard, order.
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <algorithm>
#include <memory>

#include "app/models/boardroles.h"
#include "app/views/board/boarddroptarget.h"
#include "app/views/board/boardview.h"
#include "app/views/board/serverrowdelegate.h"

namespace vipdeck {
namespace {

constexpr char kCutMimeType[] = "application/x-vipdeck-cut"; // on the clipboard: move when pasted
constexpr int kCoarseStep = 10;

} // namespace

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
    const bool folds = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    const bool unfolds = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    if (folds) {
        if (isServer)
            setCurrentIndex(current.parent());
        else
            setFolded(current, true);
        return true;
    }
    if (unfolds) {
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
    if (moved.data(BoardRole::StableId).toULongLong() != id)
        return;
    setCurrentIndex(moved);
    Q_EMIT announced(tr("Row %1 of %2").arg(wanted + 1).arg(model()->rowCount(card)));
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

} // namespace vipdeck
