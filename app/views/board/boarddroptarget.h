// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on the board while servers are dragged over it: which card and row is meant, whether
// it takes them and why not, opening of folded cards, scrolling near an edge. GUI thread.
#pragma once

#include <QBasicTimer>
#include <QMimeData>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QPointer>
#include <optional>

#include "app/models/dropadvisor.h"

class QDropEvent;

namespace vipdeck {

class BoardView;

class BoardDropTarget : public QObject
{
    Q_OBJECT

public:
    explicit BoardDropTarget(BoardView *view);

    // Answers for the event: accept or ignore it.
    void move(QDropEvent *event);
    void leave();
    void drop(QDropEvent *event);

    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] bool isTarget(const QModelIndex &service) const;
    [[nodiscard]] std::optional<int> insertLine() const; // content coordinates
    [[nodiscard]] const DropAdvice &advice() const { return m_advice; }

    // The same question without a pointer: for paste and for moving a row by keyboard.
    [[nodiscard]] DropAdvice ask(const QMimeData *data, Qt::DropAction action,
                                 const QModelIndex &service, int row) const;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Place
    {
        QPersistentModelIndex service;
        int row = -1;             // insertion row, -1 = at the end
        std::optional<int> lineY; // content coordinates
    };
    [[nodiscard]] Place placeAt(const QPoint &position) const;
    void setPlace(const Place &place);
    void watchEdges(const QPoint &position);
    void watchFold();
    void askAgain();
    void takeCopyKey(bool pressed);
    void showResult();

    BoardView *m_view;
    bool m_active = false;
    Place m_place;
    DropAdvice m_advice;
    QPoint m_position; // in the viewport
    QPointer<const QMimeData> m_data;
    Qt::DropAction m_action = Qt::IgnoreAction;
    Qt::DropActions m_possible;
    QBasicTimer m_openTimer;
    QBasicTimer m_scrollTimer;
    int m_scrollStep = 0;
};

} // namespace vipdeck
