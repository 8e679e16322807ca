// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/settingvalue.h"

namespace vipdeck {

PreferenceValue::PreferenceValue(Preferences::Key key, QObject *parent)
    : SettingValue(parent)
    , m_key(key)
{
    connect(&Preferences::instance(), &Preferences::changed, this, [this](Preferences::Key which) {
        if (which == m_key)
            Q_EMIT changed();
    });
}

QVariant PreferenceValue::value() const
{
    return Preferences::instance().value(m_key);
}

QVariant PreferenceValue::standard() const
{
    return Preferences::defaultValue(m_key);
}

QString PreferenceValue::set(const QVariant &value)
{
    if (auto problem = problemOf(value.toString()); !problem.isEmpty())
        return problem;
    auto taken = value;
    if (taken.convert(standard().metaType()))
        Preferences::instance().setValue(m_key, taken);
    return {};
}

} // namespace vipdeck
