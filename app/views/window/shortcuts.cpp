// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/window/shortcuts.h"

#include <QSettings>
#include <algorithm>

#include "app/views/window/consoleactions.h"

namespace vipdeck {
namespace {

constexpr const char *kOwnKeys = "vipdeckOwnKeys"; // of one action, besides those of its command

QString settingOf(const QString &id)
{
    return QStringLiteral("shortcuts/") + id;
}

// The text of a menu may also say what the command is about now; this one does not.
QString plainText(const QAction &action)
{
    return action.iconText();
}

QList<QKeySequence> storedKeys(const QString &id, const QList<QKeySequence> &standard)
{
    const QSettings settings;
    if (!settings.contains(settingOf(id)))
        return standard;
    QList<QKeySequence> keys;
    for (const auto &text : settings.value(settingOf(id)).toStringList())
        if (!text.isEmpty())
            keys.append(QKeySequence(text, QKeySequence::PortableText));
    return keys;
}

// Keys of lists and boards, which handle them themselves.
bool isFixed(const QAction &action)
{
    return action.objectName().isEmpty() || action.shortcutContext() == Qt::WidgetShortcut;
}

} // namespace

Shortcuts &Shortcuts::instance()
{
    static Shortcuts shortcuts;
    return shortcuts;
}

Shortcuts::Entry *Shortcuts::find(const QString &id)
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.command.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void Shortcuts::adopt(QAction *action, const QString &place, const QString &placeTitle)
{
    const auto id =
        action->objectName().isEmpty() ? place + u'/' + plainText(*action) : action->objectName();
    auto *entry = find(id);
    if (!entry) {
        Command command{id, plainText(*action), place, placeTitle, isFixed(*action),
                        {}, action->shortcuts()};
        command.keys = command.isFixed ? command.standard : storedKeys(id, command.standard);
        m_entries.append({command, {}});
        entry = &m_entries.back();
    }
    QStringList own;
    for (const auto &key : action->shortcuts())
        if (!entry->command.standard.contains(key))
            own.append(key.toString(QKeySequence::PortableText));
    action->setProperty(kOwnKeys, own);
    entry->actions.removeAll(nullptr);
    entry->actions.append(action);
    if (entry->command.keys != entry->command.standard)
        apply(*entry);
}

void Shortcuts::apply(const Entry &entry)
{
    for (const auto &action : entry.actions) {
        if (!action)
            continue;
        QList<QKeySequence> keys;
        for (const auto &text : action->property(kOwnKeys).toStringList())
            keys.append(QKeySequence(text, QKeySequence::PortableText));
        action->setShortcuts(keys + entry.command.keys);
        describeAction(action, action->statusTip());
    }
}

QList<Shortcuts::Command> Shortcuts::commands() const
{
    QList<Command> result;
    for (const auto &entry : m_entries)
        result.append(entry.command);
    return result;
}

QList<QKeySequence> Shortcuts::keys(const QString &id, const QList<QKeySequence> &standard) const
{
    for (const auto &entry : m_entries)
        if (entry.command.id == id)
            return entry.command.keys;
    return standard;
}

const Shortcuts::Command *Shortcuts::conflict(const QString &id, const QKeySequence &key) const
{
    const auto self =
        std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.command.id == id; });
    if (self == m_entries.end())
        return nullptr;
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        const auto &other = entry.command;
        const bool meets = other.place.isEmpty() || self->command.place.isEmpty()
                           || other.place == self->command.place;
        return other.id != id && meets && other.keys.contains(key);
    });
    return found == m_entries.end() ? nullptr : &found->command;
}

void Shortcuts::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    auto *entry = find(id);
    if (!entry || entry->command.isFixed || entry->command.keys == keys)
        return;
    entry->command.keys = keys;
    QSettings settings;
    if (keys == entry->command.standard) {
        settings.remove(settingOf(id));
    } else {
        QStringList texts;
        for (const auto &key : keys)
            texts.append(key.toString(QKeySequence::PortableText));
        settings.setValue(settingOf(id), texts.isEmpty() ? QStringList{QString()} : texts);
    }
    apply(*entry);
    Q_EMIT changed();
}

void Shortcuts::restore(const QString &id)
{
    if (const auto *entry = find(id))
        setKeys(id, QList(entry->command.standard));
}

void Shortcuts::restoreAll()
{
    for (const auto &command : commands())
        restore(command.id);
}

bool Shortcuts::isStandard() const
{
    return std::ranges::all_of(
        m_entries, [](const Entry &entry) { return entry.command.keys == entry.command.standard; });
}

} // namespace vipdeck
