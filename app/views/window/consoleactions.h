// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the console's menus and toolbar, with name, icon, shortcut and tooltip. What
// they do is connected elsewhere. GUI thread.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

class QUndoStack;

namespace vipdeck {

class ConsoleActions : public QObject
{
    Q_OBJECT

public:
    // Actions are added to `owner`, so that their shortcuts work in its window.
    ConsoleActions(QUndoStack *stack, QWidget *owner);

    QAction *undo;
    QAction *redo;
    QAction *addService;
    QAction *addServer;
    QAction *drain;    // text follows the selection: Drain or Undrain
    QAction *drainNow; // asks for limits and starts it
    QAction *restoreWeight;
    QAction *startGently; // asks how long it takes and starts it
    QAction *cancelDrain;
    QAction *remove;
    QAction *moveTo;
    QAction *rename;
    QAction *editWeight;
    QAction *heavier;
    QAction *lighter;
    QAction *copyCommand;
    QAction *checkServers;
    QAction *openFile;
    QAction *saveAs;
    QAction *importRules;
    QAction *exportRules;
    QAction *review;
    QAction *apply;
    QAction *discard;
    QAction *keepVersion; // the version that waits; set by ConfirmBar
    QAction *revertVersion;
    QAction *extendVersion;
    QAction *find;
    QAction *filter;
    QAction *lock;
    QAction *nextPane;
    QAction *previousPane;
    QAction *showDraft;
    QAction *showLive;
    QAction *compact;
    QAction *foldAll;
    QAction *unfoldAll;
    QAction *startEngine;
    QAction *stopEngine;
    QAction *zeroCounters;
    QAction *path;
    QAction *reconnect;
    QAction *workOffline;
    // Carried out by Console, disabled without one.
    QAction *addDirector;
    QAction *removeDirector;
    QAction *nextDirector;
    QAction *previousDirector;
    QAction *report;
    QAction *settings;
    QAction *help;
    QAction *shortcuts;
    QAction *about;
    QAction *quit;
    QActionGroup *theme; // data() of each: Theme::Mode

    [[nodiscard]] QList<QAction *> all() const { return m_all; }

private:
    QAction *add(const char *name, const QString &text, const QString &iconName,
                 const QKeySequence &shortcut, const QString &explanation);
    void createEditActions(QUndoStack *stack);
    void createDraftActions();
    void createViewActions();
    void createDirectorActions();
    void createConsoleActions();

    QWidget *m_owner;
    QList<QAction *> m_all;
};

// Tooltip "Add service (Ctrl+N)" and the same as accessible description of its buttons.
// Its text without access keys: "Remove a&b" for "Remo&ve a&&b".
[[nodiscard]] QString plainTextOf(const QAction *action);
void describeAction(QAction *action, const QString &explanation);

} // namespace vipdeck
