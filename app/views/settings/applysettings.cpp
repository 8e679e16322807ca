// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/applysettings.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/document/directorsafeguards.h"
#include "app/views/settings/preferences.h"

namespace vipdeck {
namespace {

constexpr quint64 kMaximumCount = 2'000'000'000; // of plural forms

class ApplySettings
{
    Q_DECLARE_TR_FUNCTIONS(vipdeck::ApplySettings)
};

} // namespace

using Key = Preferences::Key;

quint32 drainSecondsOfSettings()
{
    return Preferences::instance().value(Key::DrainMinutes).toUInt() * 60;
}

QString reviewReason(const DirectorDocument &director, const PendingChanges &changes)
{
    const auto &preferences = Preferences::instance();
    quint64 cut = 0;
    for (const auto &change : changes)
        cut += change.connectionsCut;
    const auto limit = preferences.value(Key::ReviewAbove).toULongLong();
    if (limit != 0 && cut > limit)
        return ApplySettings::tr("Look first: %n active connection(s) would end at once.", "",
                                 static_cast<int>(std::min<quint64>(cut, kMaximumCount)));
    if (director.safeguards()->asksForTicket())
        return ApplySettings::tr("Say why and name a ticket: nothing is applied without.");
    if (director.safeguards()->asksForComment())
        return ApplySettings::tr("Say why: nothing is applied without a comment.");
    return {};
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
