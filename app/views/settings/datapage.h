// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: counters, charts and what is kept of them. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

namespace vipdeck {

class DataPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit DataPage(QWidget *parent = nullptr);
};

} // namespace vipdeck
