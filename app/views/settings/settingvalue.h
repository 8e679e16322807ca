// SPDX-License-Identifier: GPL-3.0-or-later
// One value that a control of the Settings dialog shows and changes. Values of the console
// (PreferenceValue) take effect at once; those of directors (DirectorValue, directorsettings.h)
// wait until they are saved. GUI thread.
#pragma once

#include <QObject>
#include <QVariant>
#include <functional>

#include "app/views/settings/preferences.h"

namespace vipdeck {

class SettingValue : public QObject
{
    Q_OBJECT

public:
    // What is wrong with a text, as a sentence; empty: nothing.
    using Check = std::function<QString(const QString &)>;

    using QObject::QObject;

    // Invalid: nothing to show, because it is not known or because directors differ.
    [[nodiscard]] virtual QVariant value() const = 0;
    [[nodiscard]] virtual int variants() const { return 1; } // in how many ways directors differ
    [[nodiscard]] virtual bool isKnown() const { return true; }
    [[nodiscard]] virtual QVariant standard() const = 0;
    [[nodiscard]] virtual bool isStandard() const { return value() == standard(); }
    // Returns what is wrong with it; then it does not take effect.
    virtual QString set(const QVariant &value) = 0;

    void setCheck(Check check) { m_check = std::move(check); }
    [[nodiscard]] QString problemOf(const QString &text) const
    {
        return m_check ? m_check(text) : QString();
    }

Q_SIGNALS:
    void changed();

private:
    Check m_check;
};

class PreferenceValue : public SettingValue
{
    Q_OBJECT

public:
    explicit PreferenceValue(Preferences::Key key, QObject *parent = nullptr);

    [[nodiscard]] QVariant value() const override;
    [[nodiscard]] QVariant standard() const override;
    QString set(const QVariant &value) override;

private:
    Preferences::Key m_key;
};

} // namespace vipdeck
