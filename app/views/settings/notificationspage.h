// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: what the desktop tells about directors. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

namespace vipdeck {

class NotificationsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit NotificationsPage(QWidget *parent = nullptr);
};

} // namespace vipdeck
