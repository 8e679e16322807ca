// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/datapage.h"

namespace vipdeck {

using Key = Preferences::Key;

DataPage::DataPage(QWidget *parent)
    : SettingsPage(tr("Charts and data"), QStringLiteral("charts"), parent)
{
    addSection(tr("From the director"));
    auto *counters = addRow(tr("Counters"));
    counters->addChoice(new PreferenceValue(Key::UpdateMilliseconds),
                        {{tr("Every second"), 1000},
                         {tr("Every 2 seconds"), 2000},
                         {tr("Every 5 seconds"), 5000},
                         {tr("Every 10 seconds"), 10000}});
    counters->setHint(tr("How often a director sends its counters. Charts have one point a second "
                         "at most."));
}

} // namespace vipdeck
