// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/consoleactions.h"

#include <QRegularExpression>
#include <QUndoStack>
#include <QWidget>

#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {

QString plainTextOf(const QAction *action)
{
    static const QRegularExpression ownKey(QStringLiteral("\\(&.\\)")); // as in Chinese
    static const QRegularExpression letterKey(QStringLiteral("&(.)"));
    return action->text().remove(ownKey).replace(letterKey, QStringLiteral("\\1"));
}

void describeAction(QAction *action, const QString &explanation)
{
    const auto shortcut = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? explanation
                                          : QStringLiteral("%1 (%2)").arg(explanation, shortcut));
    action->setStatusTip(explanation);
}

ConsoleActions::ConsoleActions(QUndoStack *stack, QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
{
    createEditActions(stack);
    createDraftActions();
    createViewActions();
    createDirectorActions();
    createConsoleActions();
}

QAction *ConsoleActions::add(const char *name, const QString &text, const QString &iconName,
                             const QKeySequence &shortcut, const QString &explanation)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (!iconName.isEmpty())
        action->setIcon(icons::icon(iconName));
    action->setShortcut(shortcut);
    describeAction(action, explanation);
    m_owner->addAction(action);
    m_all.append(action);
    return action;
}

void ConsoleActions::createEditActions(QUndoStack *stack)
{
    undo = stack->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setIcon(icons::icon(QStringLiteral("undo")));
    undo->setShortcut(QKeySequence(tr("Ctrl+Z")));
    redo = stack->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setIcon(icons::icon(QStringLiteral("redo")));
    redo->setShortcut(QKeySequence(tr("Ctrl+Shift+Z")));
    for (auto *action : {undo, redo}) {
        const auto describe = [action] { describeAction(action, plainTextOf(action)); };
        connect(action, &QAction::changed, this, [describe, action] {
            const QSignalBlocker blocker(action);
            describe();
        });
        describe();
        m_owner->addAction(action);
        m_all.append(action);
    }
    drain = add("drain", tr("&Drain"), QStringLiteral("state-draining"), QKeySequence(tr("Ctrl+D")),
                tr("Weight 0: no new connections, those that are there may finish"));
    drainNow = add("drainNow", tr("Drai&n now..."), QStringLiteral("timer"),
                   QKeySequence(tr("Ctrl+Alt+D")),
                   tr("Drain with a time limit and removal at the end, without the draft"));
    restoreWeight = add("restoreWeight", tr("Restore wei&ght"), QStringLiteral("restore"),
                        QKeySequence(tr("Ctrl+Alt+R")),
                        tr("Give drained servers their weight back now, without the draft"));
    startGently = add("startGently", tr("Start &gently..."), QStringLiteral("play"),
                      QKeySequence(tr("Ctrl+Alt+G")),
                      tr("Let servers in with a weight that rises in steps, without the draft"));
    cancelDrain = add("cancelDrain", tr("Cance&l drain or gentle start"), QStringLiteral("close"),
                      QKeySequence(tr("Ctrl+Alt+C")),
                      tr("Let the director forget it; the weight stays as it is"));
    remove = add("remove", tr("Remo&ve"), QStringLiteral("trash"), QKeySequence::Delete,
                 tr("Remove what is selected from the draft"));
    moveTo =
        add("moveTo", tr("&Move to service"), QStringLiteral("move"),
            QKeySequence(tr("Ctrl+Shift+M")), tr("Move the selected servers to another service"));
    rename = add("rename", tr("Re&name"), QStringLiteral("edit"), {},
                 tr("Give the selected service or server a name"));
    editWeight = add("editWeight", tr("&Edit weight"), QString(), QKeySequence(Qt::Key_F2),
                     tr("Type the weight of the selected server"));
    heavier = add("heavier", tr("Weight &up"), QString(), QKeySequence(tr("+")),
                  tr("Raise the weight of the selected servers by 1"));
    lighter = add("lighter", tr("Weight do&wn"), QString(), QKeySequence(tr("-")),
                  tr("Lower the weight of the selected servers by 1"));
    copyCommand = add("copyCommand", tr("&Copy command"), QStringLiteral("copy"), {},
                      tr("Copy the ipvsadm commands that make what is selected"));
    checkServers = add("checkServers", tr("Chec&k servers"), QStringLiteral("doctor"),
                       QKeySequence(tr("Ctrl+Shift+D")),
                       tr("Look for what keeps the selected servers from working"));
    // Keys that mean something else in fields and in other lists work in the board only, which
    // has them itself.
    for (auto *action : {remove, editWeight, heavier, lighter}) {
        m_owner->removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
    }
}

void ConsoleActions::createDraftActions()
{
    addService = add("addService", tr("Add &service"), QStringLiteral("add-service"),
                     QKeySequence(tr("Ctrl+N")), tr("Add a virtual service to the draft"));
    addServer = add("addServer", tr("&Add server"), QStringLiteral("add-server"),
                    QKeySequence(tr("Ctrl+Shift+N")), tr("Add real servers to a service"));
    importRules = add("importRules", tr("&Import"), QStringLiteral("import"),
                      QKeySequence(tr("Ctrl+O")), tr("Read rules of ipvsadm into the draft"));
    exportRules =
        add("exportRules", tr("&Export"), QStringLiteral("export"), QKeySequence(tr("Ctrl+E")),
            tr("Write a rule file that ipvsadm-restore takes"));
    openFile = add("openFile", tr("&Open rule file"), QStringLiteral("file"),
                   QKeySequence(tr("Ctrl+Shift+O")),
                   tr("Edit a rule file without a director; it is saved, not applied"));
    saveAs = add("saveAs", tr("Save rule file &as"), QString(), QKeySequence(tr("Ctrl+Shift+S")),
                 tr("Write the rules to another file and go on with that one"));
    review = add("review", tr("&Review changes"), QStringLiteral("eye"), QKeySequence(tr("Ctrl+R")),
                 tr("See every change as a sentence and as a command"));
    apply = add("apply", tr("A&pply"), QStringLiteral("tick"), QKeySequence(tr("Ctrl+Return")),
                tr("Make the draft live, all changes together or none"));
    discard = add("discard", tr("Dis&card draft"), QStringLiteral("close"),
                  QKeySequence(tr("Ctrl+Shift+Backspace")), tr("Go back to the live rules"));
    keepVersion = add("keepVersion", tr("&Keep version"), QStringLiteral("tick"), {},
                      tr("Keep the applied version that waits"));
    keepVersion->setAutoRepeat(false);
    revertVersion = add("revertVersion", tr("Re&vert version now"), QStringLiteral("restore"),
                        QKeySequence(tr("Ctrl+Shift+R")),
                        tr("Go back to the rules before the applied version"));
    extendVersion = add("extendVersion", tr("One &minute more"), QStringLiteral("timer"),
                        QKeySequence(tr("Ctrl+Shift+E")),
                        tr("Wait a minute longer before the applied version is taken back"));
    for (auto *action : {keepVersion, revertVersion, extendVersion})
        action->setEnabled(false);
    quit = add("quit", tr("&Quit"), QString(), QKeySequence(tr("Ctrl+Q")),
               tr("Close the console; the helper keeps running"));
    quit->setMenuRole(QAction::QuitRole);
}

void ConsoleActions::createViewActions()
{
    find = add("find", tr("&Find anything"), QStringLiteral("search"), QKeySequence(tr("Ctrl+K")),
               tr("Find a service, a server, an address or a command"));
    filter = add("filter", tr("F&ilter this view"), QStringLiteral("filter"),
                 QKeySequence(tr("Ctrl+F")), tr("Show only what matches"));
    nextPane = add("nextPane", tr("&Next pane"), QString(), QKeySequence(Qt::Key_F6),
                   tr("Go to the next part of the window"));
    previousPane =
        add("previousPane", tr("&Previous pane"), QString(), QKeySequence(Qt::SHIFT | Qt::Key_F6),
            tr("Go to the previous part of the window"));
    showDraft =
        add("showDraft", tr("Show &draft"), QString(), {}, tr("Show the rules as you edit them"));
    showLive = add("showLive", tr("Show &live"), QString(), {},
                   tr("Show the rules that carry traffic now; read only"));
    compact = add("compact", tr("&Compact rows"), QString(), {}, tr("Show more rows"));
    compact->setCheckable(true);
    foldAll = add("foldAll", tr("F&old all"), QString(), {}, tr("Show only the services"));
    unfoldAll = add("unfoldAll", tr("&Unfold all"), QString(), {}, tr("Show all servers"));
    theme = new QActionGroup(this);
    const auto addTheme = [this](const char *name, const QString &text, Theme::Mode mode) {
        auto *action = add(name, text, QString(), {}, tr("Colours of the console"));
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        theme->addAction(action);
    };
    addTheme("themeSystem", tr("&System"), Theme::Mode::System);
    addTheme("themeLight", tr("&Light"), Theme::Mode::Light);
    addTheme("themeDark", tr("&Dark"), Theme::Mode::Dark);
}

void ConsoleActions::createDirectorActions()
{
    lock = add("lock", tr("&Lock or unlock"), QStringLiteral("lock"), QKeySequence(tr("Ctrl+L")),
               tr("Ask now whether you may change rules, or forget the answer"));
    startEngine = add("startEngine", tr("&Start director"), QStringLiteral("play"), {},
                      tr("Take packets for the virtual services"));
    stopEngine = add("stopEngine", tr("S&top director"), QStringLiteral("stop"), {},
                     tr("Stop taking packets; the rules stay"));
    zeroCounters = add("zeroCounters", tr("&Zero counters"), QString(), {},
                       tr("Set all counters to 0, as ipvsadm -Z does"));
    path = add("path", tr("Pat&h of packets..."), QStringLiteral("connections"), {},
               tr("See and choose how established packets go: queue or flow cache"));
    reconnect = add("reconnect", tr("Try to &connect now"), QStringLiteral("refresh"), {},
                    tr("Connect to the helper without waiting"));
    workOffline = add("workOffline", tr("&Work offline"), QStringLiteral("unlink"), {},
                      tr("Stop trying to connect; the draft can be edited"));
    workOffline->setCheckable(true);
    help = add("help", tr("&Help for this view"), QStringLiteral("help"), QKeySequence(Qt::Key_F1),
               tr("What this view shows and its keys"));
    shortcuts = add("shortcuts", tr("&Keyboard shortcuts"), QStringLiteral("keyboard"),
                    QKeySequence(Qt::CTRL | Qt::Key_F1), tr("List of all keys"));
    about =
        add("about", tr("&About VipDeck"), QStringLiteral("info"), {}, tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);
}

void ConsoleActions::createConsoleActions()
{
    addDirector = add("addDirector", tr("&Add director"), QStringLiteral("plus"), {},
                      tr("Edit a director on another machine, by ssh"));
    removeDirector = add("removeDirector", tr("Re&move from the list"), QString(), {},
                         tr("Close this director here; it goes on running"));
    nextDirector = add("nextDirector", tr("&Next director"), QString(),
                       QKeySequence(tr("Ctrl+Tab")), tr("Show the next director"));
    previousDirector = add("previousDirector", tr("Pre&vious director"), QString(),
                           QKeySequence(tr("Ctrl+Shift+Tab")), tr("Show the previous director"));
    report = add("report", tr("Configuration re&port"), QStringLiteral("file"), {},
                 tr("Write services, servers and switches as PDF"));
    settings = add("settings", tr("&Settings"), QStringLiteral("settings"),
                   QKeySequence(tr("Ctrl+,")), tr("Theme, language, update rates, notifications"));
    settings->setMenuRole(QAction::PreferencesRole);
    for (auto *action :
         {addDirector, removeDirector, nextDirector, previousDirector, settings, openFile})
        action->setEnabled(false);
}

} // namespace vipdeck
