// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/preferences.h"

#include <QSettings>

#include "app/views/theme.h"

namespace vipdeck {
namespace {

QString nameOf(Preferences::Key key)
{
    using Key = Preferences::Key;
    switch (key) {
    case Key::Theme: return QStringLiteral("theme");
    case Key::Language: return QStringLiteral("language");
    case Key::CompactRows: return QStringLiteral("pools/compact");
    case Key::UpdateMilliseconds: return QStringLiteral("update/milliseconds");
    case Key::NotifyServers: return QStringLiteral("notify/servers");
    case Key::NotifyEngine: return QStringLiteral("notify/engine");
    case Key::NotifyConnection: return QStringLiteral("notify/connection");
    case Key::NotifyOperations: return QStringLiteral("notify/operations");
    case Key::ConfirmApply: return QStringLiteral("apply/confirm");
    case Key::ConfirmSeconds: return QStringLiteral("apply/confirmSeconds");
    case Key::DrainMinutes: return QStringLiteral("drain/minutes");
    case Key::TellOutside: return QStringLiteral("outside/tell");
    case Key::ReviewAbove: return QStringLiteral("apply/reviewAbove");
    case Key::ChartPatterns: return QStringLiteral("charts/patterns");
    case Key::ChartRange: return QStringLiteral("charts/startRange");
    case Key::SystemNumbers: return QStringLiteral("numbers/system");
    case Key::LockSeconds: return QStringLiteral("lock/seconds");
    case Key::NotifyPauseSeconds: break;
    }
    return QStringLiteral("notify/pauseSeconds");
}

} // namespace

Preferences &Preferences::instance()
{
    static Preferences preferences;
    return preferences;
}

QVariant Preferences::defaultValue(Key key)
{
    switch (key) {
    case Key::Theme: return static_cast<int>(Theme::Mode::System);
    case Key::Language: return QString();
    case Key::SystemNumbers:
    case Key::CompactRows: return false;
    case Key::ChartRange: return 0;
    case Key::LockSeconds: return 300;
    case Key::ReviewAbove: return 100;
    case Key::UpdateMilliseconds: return 1000;
    case Key::NotifyServers:
    case Key::NotifyEngine:
    case Key::NotifyConnection:
    case Key::NotifyOperations:
    case Key::TellOutside:
    case Key::ChartPatterns:
    case Key::ConfirmApply: return true;
    case Key::DrainMinutes: return 10;
    case Key::ConfirmSeconds:
    case Key::NotifyPauseSeconds: break;
    }
    return 60;
}

QVariant Preferences::value(Key key) const
{
    const auto standard = defaultValue(key);
    auto stored = QSettings().value(nameOf(key), standard);
    // Files of settings hold texts only.
    return stored.convert(standard.metaType()) ? stored : standard;
}

void Preferences::setValue(Key key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    QSettings settings;
    if (value == defaultValue(key))
        settings.remove(nameOf(key));
    else
        settings.setValue(nameOf(key), value);
    Q_EMIT changed(key);
}

} // namespace vipdeck
