// SPDX-License-Identifier: GPL-3.0-or-later
// One drag of servers out of the board or the Servers dock, with the ghost that explains it. The
// views under the pointer tell the ghost what a drop would do. At most one exists. GUI thread.
#pragma once

#include <QBasicTimer>
#include <QDrag>
#include <QObject>
#include <QPointer>
#include <memory>

#include "app/views/board/dragghost.h"

namespace vipdeck {

class ServersDrag : public QObject
{
    Q_OBJECT

public:
    ~ServersDrag() override;

    // Takes the data; its text/plain part is the list of addresses. Returns when it was dropped or
    // cancelled, with what the target did.
    static Qt::DropAction run(QWidget *source, QMimeData *data, Qt::DropActions actions,
                              Qt::DropAction preferred);
    // The one that runs in this program, or null.
    [[nodiscard]] static ServersDrag *current();

    void showAdvice(const DropAdvice &advice);
    void clearAdvice(); // the pointer is over nothing that takes servers

Q_SIGNALS:
    void copyKeyChanged(bool pressed); // Ctrl, without a move of the pointer

protected:
    void timerEvent(QTimerEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ServersDrag(QWidget *source, QMimeData *data);
    [[nodiscard]] static bool ghostCanFollow();
    void refresh();

    QPointer<QDrag> m_drag;
    DragGhost m_ghost;
    GhostContent m_content;
    QBasicTimer m_timer;
    bool m_filters = false;
};

} // namespace vipdeck
