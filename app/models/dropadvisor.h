// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag of servers would do, in words, before it is dropped. Implemented by the board model
// (found by dynamic_cast) and asked by views while the pointer moves: must be fast, changes
// nothing. GUI thread.
#pragma once

#include <QModelIndex>
#include <QString>

class QMimeData;

namespace vipdeck {

struct DropAdvice
{
    QString refusal;  // "Already in this service"; empty = the drop is allowed
    QString sentence; // header of the target card: "Drop to add 2 servers, port becomes 8443"
    QString action;   // one line of the ghost: "Move to api-grpc"
    QString detail;   // what happens to the source: "Drained in web-https, then removed there"

    bool keepsRow = false; // dropped at the asked row; else they go to the end of the service
    bool canCopy = false;  // Ctrl makes a copy of it: the ghost says so

    [[nodiscard]] bool isAccepted() const { return refusal.isEmpty(); }
};

class DropAdvisor
{
public:
    virtual ~DropAdvisor() = default;

    // `service` is a top-level index of the model, or invalid for a drop outside all services (the
    // Servers dock: remove from the pool). `row` is the insertion row in it, -1 = at the end.
    [[nodiscard]] virtual DropAdvice adviseDrop(const QMimeData &data, Qt::DropAction action,
                                                const QModelIndex &service, int row) const = 0;
};

} // namespace vipdeck
