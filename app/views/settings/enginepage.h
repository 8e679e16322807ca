// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: what directors do with connections, how packets take their way, and which
// versions are at work. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"
#include "engine/config/ruleset.h"

namespace vipdeck {

struct SettingsContext;

class EnginePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit EnginePage(const SettingsContext &context, QWidget *parent = nullptr);

private:
    void addTimeout(const SettingsContext &context, const QString &label,
                    std::uint32_t Timeouts::*timeout, const QString &hint);
};

} // namespace vipdeck
