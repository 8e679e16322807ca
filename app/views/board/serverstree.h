// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of servers whose drags show the same ghost as those of the board, and that says what a
// drop of servers onto it does. For the Servers dock. GUI thread.
#pragma once

#include <QTreeView>

namespace vipdeck {

class ServersTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

protected:
    void startDrag(Qt::DropActions supportedActions) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
};

} // namespace vipdeck
