// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/board/serverstree.h"

#include <QDragMoveEvent>
#include <QMimeData>
#include <QPointer>

#include "app/views/board/serversdrag.h"

namespace vipdeck {

void ServersTree::startDrag(Qt::DropActions supportedActions)
{
    QModelIndexList servers;
    for (const QModelIndex &server : selectedIndexes()) {
        if (server.flags().testFlag(Qt::ItemIsDragEnabled))
            servers.append(server);
    }
    QMimeData *mime = servers.isEmpty() ? nullptr : model()->mimeData(servers);
    if (!mime)
        return;
    const Qt::DropAction preferred =
        supportedActions.testFlag(defaultDropAction()) ? defaultDropAction() : Qt::CopyAction;
    const QPointer<ServersTree> self(this); // the drop may rebuild the window
    ServersDrag::run(this, mime, supportedActions, preferred);
    if (self)
        setState(NoState);
}

void ServersTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    ServersDrag *drag = ServersDrag::current();
    if (!drag)
        return;
    if (event->isAccepted() && event->source() != this)
        drag->showAdvice({.refusal = {},
                          .sentence = {},
                          .action = tr("Remove from the pool"),
                          .detail = tr("Drained first, removed when empty")});
    else
        drag->clearAdvice();
}

void ServersTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    if (ServersDrag *drag = ServersDrag::current())
        drag->clearAdvice();
}

} // namespace vipdeck
