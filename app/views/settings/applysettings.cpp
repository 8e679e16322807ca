// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/applysettings.h"

#include "app/views/settings/preferences.h"

namespace vipdeck {

using Key = Preferences::Key;

quint32 drainSecondsOfSettings()
{
    return Preferences::instance().value(Key::DrainMinutes).toUInt() * 60;
}

ApplyOptions applyOptionsOfSettings()
{
    const auto &preferences = Preferences::instance();
    ApplyOptions options;
    if (preferences.value(Key::ConfirmApply).toBool())
        options.confirmSeconds = preferences.value(Key::ConfirmSeconds).toUInt();
    options.drainSeconds = drainSecondsOfSettings();
    return options;
}

} // namespace vipdeck
