// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingspages.h"

#include "app/views/settings/appearancepage.h"
#include "app/views/settings/applyingpage.h"
#include "app/views/settings/datapage.h"
#include "app/views/settings/directorspage.h"
#include "app/views/settings/enginepage.h"
#include "app/views/settings/historypage.h"
#include "app/views/settings/keyboardpage.h"
#include "app/views/settings/notificationspage.h"
#include "app/views/settings/permissionspage.h"
#include "app/views/window/shortcuts.h"

namespace vipdeck {

QList<SettingsPage *> createSettingsPages(const SettingsContext &context, QWidget *parent)
{
    QList<SettingsPage *> pages;
    pages.append(new AppearancePage(parent));
    if (context.roster)
        pages.append(new DirectorsPage(context.roster, parent));
    pages.append(new PermissionsPage(context, parent));
    pages.append(new ApplyingPage(context, parent));
    pages.append(new DataPage(context, parent));
    pages.append(new HistoryPage(context, parent));
    pages.append(new NotificationsPage(parent));
    if (!Shortcuts::instance().commands().isEmpty())
        pages.append(new KeyboardPage(parent));
    pages.append(new EnginePage(context, parent));
    return pages;
}

} // namespace vipdeck
