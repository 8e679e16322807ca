// SPDX-License-Identifier: GPL-3.0-or-later
// The board for screen readers: a tree whose children are the headers and rows that are not hidden
// in folded cards, by number from the top. Texts are those of Qt::AccessibleTextRole. GUI thread.
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace vipdeck {

class BoardView;

// Makes Qt find the interface for every BoardView. May be called more than once.
void installBoardAccessibility();

class BoardAccessible : public QAccessibleWidget
{
public:
    explicit BoardAccessible(BoardView *view);
    ~BoardAccessible() override;

    [[nodiscard]] BoardView *view() const;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int item) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace vipdeck
