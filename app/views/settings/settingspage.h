// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the Settings dialog. GUI thread.
//
// A new page: a class derived from SettingsPage in a file of its own in this folder, one line in
// createSettingsPages() (settingspages.cpp), which also decides about its place in the list. Its
// constructor builds sections and lines:
//
//     SafetyPage::SafetyPage(const SettingsContext &context, QWidget *parent)
//         : SettingsPage(tr("Applying and safety"), QStringLiteral("guard"), parent)
//     {
//         addSection(tr("When you apply"));
//         auto *confirm = addRow(tr("Confirm"));
//         confirm->addCheck(new PreferenceValue(Key::ConfirmApply), tr("Revert unless ..."));
//         confirm->addNumber(new PreferenceValue(Key::ConfirmSeconds), {10, 3600, 5, tr("s")});
//         confirm->addText(tr("s"));
//         confirm->setHint(tr("If this window loses its connection ..."));
//         addRow(tr("UDP"))->addNumber(
//             new DirectorValue(context.settings, timeoutSetting(tr("UDP"),
//             &Timeouts::udpSeconds)), {1, 86400, 1, tr("seconds")});
//     }
//
// Search, dots, Defaults, "For", the foot, saving and its answers come from the values; nothing
// else is to be done for them. A value of the console is a PreferenceValue (add a key to
// Preferences) and takes effect at once. A value of directors is a DirectorValue: it waits in
// DirectorSettings (directorsettings.h) and is saved with those of all pages, all or nothing at
// each director: timeoutSetting() and tunableSetting() for rules and switches. What the helper
// keeps in another way gets a DirectorSetting whose read() takes it from the DirectorDocument (a
// part of it that fetches it, as DirectorPath does) and whose write() fills a struct in
// DirectorRequest, of which stepsOf() makes a step with its way back (directorrequest.h). Pages
// with lists or facts add widgets with addWidget() and override the functions below.
#pragma once

#include <QScrollArea>
#include <vector>

#include "app/views/settings/settingsrow.h"
#include "app/views/settings/settingvalue.h"

class QVBoxLayout;

namespace vipdeck {

class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    // `icon`: as in resources/icons.
    SettingsPage(QString title, QString icon, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &icon() const { return m_icon; }

    // The page is shown: what may have changed meanwhile is read again.
    virtual void opened() {}
    // How many lines have these words; marks them and shows the first. Empty: no marks.
    virtual int findWords(const QString &words);
    [[nodiscard]] virtual bool hasDefaults() const; // false: the button Defaults is off
    [[nodiscard]] virtual bool differsFromDefault() const;
    virtual void restoreDefaults();
    // Does "For" (which directors) concern this page?
    [[nodiscard]] virtual bool concernsDirectors() const;

    [[nodiscard]] const std::vector<SettingsRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void changed(); // a value, or whether it is the default

protected:
    void addSection(const QString &title);
    SettingsRow *addRow(const QString &label = {});
    void addWidget(QWidget *widget, int stretch = 0); // over the whole width
    void addText(const QString &text);                // a paragraph

private:
    QString m_title;
    QString m_icon;
    QVBoxLayout *m_column;
    std::vector<SettingsRow *> m_rows;
};

} // namespace vipdeck
