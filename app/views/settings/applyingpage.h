// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: how changes are applied and what is asked before. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

namespace vipdeck {

struct SettingsContext;

class ApplyingPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit ApplyingPage(const SettingsContext &context, QWidget *parent = nullptr);

private:
    void addConfirm();
    void addGuards(const SettingsContext &context);
    void addPeople(const SettingsContext &context);
    void addDraining();
    void addSaving(const SettingsContext &context);
};

} // namespace vipdeck
