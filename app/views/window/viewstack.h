// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the window, one at a time. Keeps sidebar, Ctrl+1..9 and the actions of the views in
// step with the one that is shown. GUI thread.
#pragma once

#include <QStackedWidget>

class QAction;

namespace vipdeck {

class Sidebar;
class View;

class ViewStack : public QStackedWidget
{
    Q_OBJECT

public:
    ViewStack(Sidebar *sidebar, QWidget *parent);

    // Takes the view as the next one of the sidebar.
    void add(View *view);
    [[nodiscard]] View *current() const;
    [[nodiscard]] View *find(const QString &key) const;
    [[nodiscard]] QList<View *> views() const;
    // Shows the view and gives it the keyboard.
    void open(View *view);

    // "Go to ..." of each view, in order, with its key.
    [[nodiscard]] QList<QAction *> switches() const { return m_switches; }
    // Of all views; those of the hidden ones are not visible.
    [[nodiscard]] QList<QAction *> viewActions() const;

    // Of the shown view alone: a wide one must not press the docks of the others.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void viewChanged(vipdeck::View *view);

private:
    void follow(int index);
    QAction *createSwitch(View *view);

    Sidebar *m_sidebar;
    QList<QAction *> m_switches;
};

} // namespace vipdeck
