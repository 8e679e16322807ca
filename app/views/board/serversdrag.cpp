// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/serversdrag.h"

#include <QCursor>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimerEvent>

namespace vipdeck {
namespace {

constexpr int kFollowMilliseconds = 16;
ServersDrag *currentDrag = nullptr;

} // namespace

ServersDrag::ServersDrag(QWidget *source, QMimeData *data, bool canCopy)
    : m_drag(new QDrag(source))
{
    m_content.addresses = data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_content.count = static_cast<int>(m_content.addresses.size());
    m_content.canCopy = canCopy;
    m_drag->setMimeData(data);
    m_ghost.setContent(m_content);
    if (ghostCanFollow()) {
        m_ghost.follow(QCursor::pos());
        m_ghost.show();
        m_timer.start(kFollowMilliseconds, this);
    } else {
        m_drag->setPixmap(m_ghost.picture());
        m_drag->setHotSpot(QPoint(-16, -16));
    }
    currentDrag = this;
}

ServersDrag::~ServersDrag()
{
    currentDrag = nullptr;
}

ServersDrag *ServersDrag::current()
{
    return currentDrag;
}

// Wayland lets nobody place a window; there the picture of the drag itself has to do.
bool ServersDrag::ghostCanFollow()
{
    return !QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

Qt::DropAction ServersDrag::run(QWidget *source, QMimeData *data, Qt::DropActions actions,
                                Qt::DropAction preferred)
{
    ServersDrag session(source, data,
                        actions.testFlag(Qt::CopyAction) && preferred != Qt::CopyAction);
    return session.m_drag->exec(actions, preferred);
}

void ServersDrag::showAdvice(const DropAdvice &advice)
{
    m_content.overTarget = true;
    m_content.advice = advice;
    refresh();
}

void ServersDrag::clearAdvice()
{
    m_content.overTarget = false;
    m_content.advice = {};
    refresh();
}

void ServersDrag::refresh()
{
    m_ghost.setContent(m_content);
    if (!ghostCanFollow() && m_drag)
        m_drag->setPixmap(m_ghost.picture());
}

void ServersDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        m_ghost.follow(QCursor::pos());
}

} // namespace vipdeck
