// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the console's commands in all its windows: what they are by default, and what the
// user set instead, in QSettings. Commands are known by the object name of their actions. GUI
// thread.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

namespace vipdeck {

class Shortcuts : public QObject
{
    Q_OBJECT

public:
    struct Command
    {
        QString id;
        QString text;  // without "&"
        QString place; // key of the view where the keys work; empty: everywhere
        QString placeTitle;
        bool isFixed = false; // keys that cannot be changed: they belong to a list or board
        QList<QKeySequence> keys;
        QList<QKeySequence> standard;
    };

    static Shortcuts &instance();

    // The action follows from now on. The same command of another window is the same command.
    void adopt(QAction *action, const QString &place, const QString &placeTitle);

    [[nodiscard]] QList<Command> commands() const; // in the order in which they came
    // Those in force; `standard` for what is not known.
    [[nodiscard]] QList<QKeySequence> keys(const QString &id,
                                           const QList<QKeySequence> &standard) const;
    // The command that has this key where `id` works; nullptr: none.
    [[nodiscard]] const Command *conflict(const QString &id, const QKeySequence &key) const;
    // Takes effect in all windows; an empty list takes the keys away.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void restore(const QString &id);
    void restoreAll();
    [[nodiscard]] bool isStandard() const;

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        Command command;
        QList<QPointer<QAction>> actions;
    };

    Shortcuts() = default;
    [[nodiscard]] Entry *find(const QString &id);
    static void apply(const Entry &entry);

    QList<Entry> m_entries;
};

} // namespace vipdeck
