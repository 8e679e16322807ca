// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tunablewords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace vipdeck {

bool isSwitch(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> kSwitches{"backup_only",
                                                                "cache_bypass",
                                                                "conntrack",
                                                                "expire_nodest_conn",
                                                                "expire_quiescent_template",
                                                                "ignore_tunneled",
                                                                "nat_icmp_send",
                                                                "pmtu_disc",
                                                                "run_estimation",
                                                                "schedule_icmp",
                                                                "sloppy_sctp",
                                                                "sloppy_tcp",
                                                                "snat_reroute",
                                                                "sync_persist_mode"};
    return std::ranges::find(kSwitches, name) != kSwitches.end();
}

QString switchWord(const QString &value)
{
    if (value == QLatin1String("0"))
        return QCoreApplication::translate("vipdeck::Tunables", "off");
    const auto on = QCoreApplication::translate("vipdeck::Tunables", "on");
    return value == QLatin1String("1") ? on : QStringLiteral("%1 (%2)").arg(on, value);
}

} // namespace vipdeck
