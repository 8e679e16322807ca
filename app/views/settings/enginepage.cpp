// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/enginepage.h"

#include "app/views/settings/directorsettings.h"
#include "app/views/settings/settingspages.h"
#include "engine/rules/parser.h"

namespace vipdeck {

EnginePage::EnginePage(const SettingsContext &context, QWidget *parent)
    : SettingsPage(tr("Engine and updates"), QStringLiteral("engine"), parent)
{
    addSection(tr("How long connections are remembered"));
    addTimeout(context, tr("TCP connections"), &Timeouts::tcpSeconds,
               tr("Established ones end after so long without a packet."));
    addTimeout(context, tr("After the FIN"), &Timeouts::tcpFinSeconds,
               tr("How long closing connections are remembered."));
    addTimeout(context, tr("UDP"), &Timeouts::udpSeconds,
               tr("Clients go to the same server so long after their last packet."));
    addSection(tr("Servers that leave"));
    const auto removed = tr("Removed servers");
    addRow(removed)->addCheck(
        new DirectorValue(context.settings, tunableSetting(removed, "expire_nodest_conn")),
        tr("Their connections end at once"));
    const auto draining = tr("Draining servers");
    addRow(draining)->addCheck(
        new DirectorValue(context.settings, tunableSetting(draining, "expire_quiescent_template")),
        tr("Remembered clients go to another server"));
}

void EnginePage::addTimeout(const SettingsContext &context, const QString &label,
                            std::uint32_t Timeouts::*timeout, const QString &hint)
{
    auto *row = addRow(label);
    row->addNumber(new DirectorValue(context.settings, timeoutSetting(label, timeout)),
                   {1, rules::kMaximumTimeoutSeconds, 10, tr("seconds"), {}});
    row->addText(tr("s", "seconds"));
    row->setHint(hint);
}

} // namespace vipdeck
