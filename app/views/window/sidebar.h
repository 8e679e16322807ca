// SPDX-License-Identifier: GPL-3.0-or-later
// Left side of the window: directors with their state, and the views. GUI thread.
#pragma once

#include <QWidget>

class QAction;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace vipdeck {

class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    struct Director
    {
        QString name;
        QString icon;      // "host", "ssh", "file"
        QString state;     // "This machine, running"
        QString stateIcon; // "state-up" ...
    };
    void setDirectors(const QList<Director> &directors, int current);
    // `note` is shown at the right end: a count, "-".
    int addView(const QString &name, const QString &icon);
    void setViewNote(int view, const QString &note);
    void setCurrentView(int view);
    // A small button beside the heading of the directors, shown while the action is enabled.
    void setAddAction(QAction *action);
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    void viewChosen(int view);
    void directorChosen(int director);

private:
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    QStandardItem *m_directors;
    QStandardItem *m_views;
    int m_currentView = 0;
    int m_currentDirector = 0;
};

} // namespace vipdeck
