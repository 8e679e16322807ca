// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/notificationspage.h"

namespace vipdeck {

using Key = Preferences::Key;

NotificationsPage::NotificationsPage(QWidget *parent)
    : SettingsPage(tr("Notifications"), QStringLiteral("notifications"), parent)
{
    addSection(tr("Tell me on the desktop when"));
    addRow(tr("Servers"))
        ->addCheck(new PreferenceValue(Key::NotifyServers),
                   tr("A server stops or starts answering"));
    addRow(tr("Director"))
        ->addCheck(new PreferenceValue(Key::NotifyEngine),
                   tr("It is overloaded or takes no packets"));
    addRow(tr("Connection"))
        ->addCheck(new PreferenceValue(Key::NotifyConnection),
                   tr("A director does not answer any more"));
    addRow(tr("Changes"))
        ->addCheck(new PreferenceValue(Key::NotifyOperations),
                   tr("A change waits to be kept or was taken back, a drain ended"));
    addSection(tr("How often"));
    auto *pause = addRow(tr("Pause"));
    pause->addNumber(new PreferenceValue(Key::NotifyPauseSeconds), {5, 3600, 5, tr("seconds"), {}});
    pause->addText(tr("s", "seconds"));
    pause->setHint(tr("Least time between two notifications about the same object."));
}

} // namespace vipdeck
