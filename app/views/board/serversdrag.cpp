// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/serversdrag.h"

#include <QCoreApplication>
#include <QCursor>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimerEvent>

namespace vipdeck {
namespace {

constexpr int kFollowMilliseconds = 16;
ServersDrag *currentDrag = nullptr;

// "10.0.0.1:80" and "[2001:db8::1]:80" lose their port; the ghost has little room.
QString withoutPort(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    const bool isIpv6 = address.count(QLatin1Char(':')) > 1;
    if (colon < 0 || (isIpv6 && !address.left(colon).endsWith(QLatin1Char(']'))))
        return address;
    return address.left(colon);
}

} // namespace

ServersDrag::ServersDrag(QWidget *source, QMimeData *data)
    : m_drag(new QDrag(source))
{
    for (const QString &line : data->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        m_content.addresses.append(withoutPort(line));
    m_content.count = static_cast<int>(m_content.addresses.size());
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
    ServersDrag session(source, data);
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
    if (event->timerId() != m_timer.timerId())
        return;
    m_ghost.follow(QCursor::pos());
    if (!m_filters) {
        // The drag runs by now. A filter that is installed later sees events earlier.
        m_filters = true;
        QCoreApplication::instance()->installEventFilter(this);
    }
}

// The ghost goes out of the way before the drag looks for the window below the pointer. Keys do not
// reach the target of a drag: it hears from here that Ctrl was pressed while the pointer rests.
bool ServersDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        m_ghost.follow(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
    const bool pressed = event->type() == QEvent::KeyPress;
    if ((pressed || event->type() == QEvent::KeyRelease)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Control)
        Q_EMIT copyKeyChanged(pressed);
    return QObject::eventFilter(watched, event);
}

} // namespace vipdeck
