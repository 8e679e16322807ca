// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: how the console looks and speaks. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

namespace vipdeck {

class AppearancePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AppearancePage(QWidget *parent = nullptr);
};

} // namespace vipdeck
