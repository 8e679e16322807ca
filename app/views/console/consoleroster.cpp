// SPDX-License-Identifier: GPL-3.0-or-later
// The remembered directors of the console, as the Settings dialog sees them.
#include <QDir>
#include <QFile>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/views/console/adddirectordialog.h"
#include "app/views/console/console.h"
#include "app/views/mainwindow.h"

namespace vipdeck {
namespace {

constexpr qint64 kMaximumConfigurationOctets = 1 << 20;

} // namespace

QList<RememberedDirector> Console::remembered() const
{
    QList<RememberedDirector> result;
    for (const auto &entry : m_entries)
        if (entry.target)
            result.append({*entry.target, entry.connectsAtStart, entry.window->document()});
    return result;
}

QList<DirectorDocument *> Console::openDirectors() const
{
    QList<DirectorDocument *> result;
    for (const auto &entry : m_entries)
        result.append(entry.window->document());
    return result;
}

QStringList Console::suggestedHosts() const
{
    QFile file(QDir::homePath() + QStringLiteral("/.ssh/config"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return AddDirectorDialog::hostsOf(QString::fromUtf8(file.read(kMaximumConfigurationOctets)));
}

int Console::indexOfRemembered(int place) const
{
    for (int i = 0; i < count(); ++i)
        if (m_entries[static_cast<std::size_t>(i)].target && place-- == 0)
            return i;
    return -1;
}

void Console::addRemembered(const RememberedDirector &director)
{
    auto *added = addRemote(director.target, director.connectsAtStart);
    saveRemote();
    Q_EMIT rosterChanged();
    added->document()->link()->start();
}

void Console::changeRemembered(int place, const RememberedDirector &director)
{
    auto &entry = m_entries[static_cast<std::size_t>(indexOfRemembered(place))];
    entry.connectsAtStart = director.connectsAtStart;
    auto *link = qobject_cast<SshLink *>(entry.window->document()->link());
    const bool sameWay = entry.target->command == director.target.command
                         && entry.target->options == director.target.options;
    if (!sameWay) {
        entry.target->command = director.target.command;
        entry.target->options = director.target.options;
        link->setTarget(*entry.target);
    }
    saveRemote();
    Q_EMIT rosterChanged();
}

void Console::moveRemembered(int from, int to)
{
    const int first = indexOfRemembered(from);
    const int second = indexOfRemembered(to);
    if (first < 0 || second < 0 || first == second)
        return;
    const auto *shown = window(m_current);
    const auto moved = m_entries.begin() + first;
    const auto goal = m_entries.begin() + second;
    if (first < second)
        std::rotate(moved, moved + 1, goal + 1);
    else
        std::rotate(goal, moved, moved + 1);
    m_current = indexOf(shown);
    saveRemote();
    refreshSidebars();
    Q_EMIT rosterChanged();
}

bool Console::canForget(int place) const
{
    const int index = indexOfRemembered(place);
    return index >= 0 && index != m_current && count() > 1;
}

void Console::forgetRemembered(int place)
{
    if (canForget(place))
        remove(indexOfRemembered(place));
}

} // namespace vipdeck
