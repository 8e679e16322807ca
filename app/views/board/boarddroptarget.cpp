// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/boarddroptarget.h"

#include <QDropEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include "app/models/boardroles.h"
#include "app/views/board/boardview.h"
#include "app/views/board/serversdrag.h"

namespace vipdeck {
namespace {

constexpr int kOpenMilliseconds = 600;
constexpr int kScrollMilliseconds = 16;
constexpr int kScrollEdge = 32;
constexpr int kScrollDivisor = 3; // the nearer to the edge, the faster

} // namespace

BoardDropTarget::BoardDropTarget(BoardView *view)
    : m_view(view)
{}

bool BoardDropTarget::isTarget(const QModelIndex &service) const
{
    return m_active && m_advice.isAccepted() && m_place.service == service;
}

std::optional<int> BoardDropTarget::insertLine() const
{
    return m_active && m_advice.isAccepted() ? m_place.lineY : std::nullopt;
}

DropAdvice BoardDropTarget::ask(const QMimeData *data, Qt::DropAction action,
                                const QModelIndex &service, int row) const
{
    if (m_view->showsLive())
        return {.refusal = tr("Live rules are read only. Switch to Draft."),
                .sentence = {},
                .action = {},
                .detail = {}};
    if (const DropAdvisor *advisor = m_view->advisor())
        return advisor->adviseDrop(*data, action, service, row);
    if (m_view->model()->canDropMimeData(data, action, row, 0, service))
        return {.refusal = {},
                .sentence = tr("Drop to add here"),
                .action = tr("Add here"),
                .detail = {}};
    return {
        .refusal = tr("This cannot be dropped here"), .sentence = {}, .action = {}, .detail = {}};
}

BoardDropTarget::Place BoardDropTarget::placeAt(const QPoint &position) const
{
    Place place;
    const BoardLayout &layout = m_view->m_layout;
    const int y = position.y() + m_view->verticalOffset();
    const BoardLayout::Hit hit = layout.hitTest(y);
    if (hit.part == BoardLayout::Part::None)
        return place;
    place.service = m_view->serviceIndex(hit.card);
    const BoardLayout::Card &card = layout.card(hit.card);
    if (hit.part == BoardLayout::Part::Server && card.showsAll) {
        const bool after = y >= hit.top + hit.height / 2;
        place.row = hit.position + (after ? 1 : 0);
        place.lineY = layout.rowTop(hit.card, place.row) - 1;
    }
    return place;
}

void BoardDropTarget::setPlace(const Place &place)
{
    const bool otherCard = place.service != m_place.service;
    m_place = place;
    if (otherCard)
        watchFold();
}

void BoardDropTarget::watchFold()
{
    m_openTimer.stop();
    if (m_place.service.isValid() && m_view->isFolded(m_place.service))
        m_openTimer.start(kOpenMilliseconds, this);
}

void BoardDropTarget::watchEdges(const QPoint &position)
{
    const int height = m_view->viewport()->height();
    m_scrollStep = 0;
    if (position.y() < kScrollEdge)
        m_scrollStep = -(kScrollEdge - position.y()) / kScrollDivisor - 1;
    else if (position.y() >= height - kScrollEdge)
        m_scrollStep = (kScrollEdge - (height - position.y())) / kScrollDivisor + 1;
    if (m_scrollStep == 0)
        m_scrollTimer.stop();
    else if (!m_scrollTimer.isActive())
        m_scrollTimer.start(kScrollMilliseconds, this);
}

void BoardDropTarget::move(QDropEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1String(kServersMimeType))) {
        event->ignore();
        return;
    }
    if (const ServersDrag *drag = ServersDrag::current(); drag && !m_active)
        connect(drag, &ServersDrag::copyKeyChanged, this, &BoardDropTarget::takeCopyKey,
                Qt::UniqueConnection);
    m_active = true;
    m_position = event->position().toPoint();
    m_data = event->mimeData();
    m_possible = event->possibleActions();
    // Not dropAction(): in a move that is the action of the last answer, whatever key is held now.
    m_action = event->proposedAction();
    askAgain();
    watchEdges(m_position);
    if (m_place.service.isValid() && m_advice.isAccepted())
        event->acceptProposedAction();
    else
        event->ignore();
    showResult();
}

void BoardDropTarget::takeCopyKey(bool pressed)
{
    const auto action = pressed ? Qt::CopyAction : Qt::MoveAction;
    if (!m_active || !m_possible.testFlag(action))
        return;
    m_action = action;
    askAgain();
    showResult();
}

void BoardDropTarget::askAgain()
{
    setPlace(placeAt(m_position));
    m_advice = {};
    if (m_place.service.isValid() && m_data)
        m_advice = ask(m_data, m_action, m_place.service, m_place.row);
    if (m_advice.keepsRow || !m_place.lineY)
        return;
    // The line shows where they really go.
    const int card = m_place.service.row();
    m_place.row = -1;
    m_place.lineY = m_view->m_layout.rowTop(card, m_view->m_layout.card(card).shownRows()) - 1;
}

void BoardDropTarget::showResult()
{
    const bool takes = m_active && m_place.service.isValid() && m_advice.isAccepted();
    m_view->m_context.dropTarget = takes ? m_place.service : QPersistentModelIndex();
    m_view->m_context.dropSentence = takes ? m_advice.sentence : QString();
    m_view->viewport()->update();
    ServersDrag *drag = ServersDrag::current();
    if (!drag)
        return;
    if (m_active && m_place.service.isValid())
        drag->showAdvice(m_advice);
    else
        drag->clearAdvice();
}

void BoardDropTarget::leave()
{
    if (!m_active)
        return;
    m_active = false;
    m_openTimer.stop();
    m_scrollTimer.stop();
    m_place = {};
    m_advice = {};
    showResult();
    if (m_view->m_layoutPending && !m_view->m_context.dragsSelection)
        m_view->scheduleLayout();
}

void BoardDropTarget::drop(QDropEvent *event)
{
    move(event);
    const Place place = m_place;
    const DropAdvice advice = m_advice;
    leave();
    if (!place.service.isValid() || !advice.isAccepted()) {
        event->ignore();
        return;
    }
    const bool taken = m_view->model()->dropMimeData(event->mimeData(), event->proposedAction(),
                                                     place.row, 0, place.service);
    event->setAccepted(taken);
    if (taken && !advice.action.isEmpty())
        Q_EMIT m_view->announced(advice.action);
}

void BoardDropTarget::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        m_view->setFolded(m_place.service, false);
        return;
    }
    QScrollBar *bar = m_view->verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + m_scrollStep);
    if (bar->value() == before) {
        m_scrollTimer.stop();
        return;
    }
    askAgain();
    showResult();
}

} // namespace vipdeck
