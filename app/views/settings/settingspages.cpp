// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingspages.h"

#include "app/views/settings/appearancepage.h"
#include "app/views/settings/applyingpage.h"
#include "app/views/settings/datapage.h"
#include "app/views/settings/enginepage.h"
#include "app/views/settings/notificationspage.h"

namespace vipdeck {

QList<SettingsPage *> createSettingsPages(const SettingsContext &context, QWidget *parent)
{
    return {
        new AppearancePage(parent),    new ApplyingPage(context, parent), new DataPage(parent),
        new NotificationsPage(parent), new EnginePage(context, parent),
    };
}

} // namespace vipdeck
