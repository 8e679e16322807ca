// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: how many versions of the rules directors keep, what is there, and a copy of it.
// GUI thread.
#pragma once

#include <QPointer>

#include "app/views/settings/settingspage.h"

class QPushButton;
class QTreeWidget;

namespace vipdeck {

class DirectorSettings;
class FieldNote;
struct SettingsContext;

class HistoryPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit HistoryPage(const SettingsContext &context, QWidget *parent = nullptr);

    void opened() override;
    [[nodiscard]] bool concernsDirectors() const override { return true; }

    // The history of each chosen director, into a new directory below this one.
    void exportTo(const QString &directory);

private:
    void refresh();
    void chooseDirectory();
    void exported(const QString &sentence, bool complete);

    QPointer<DirectorSettings> m_settings;
    QTreeWidget *m_kept;
    QPushButton *m_export;
    FieldNote *m_answer;
    int m_running = 0;
    QStringList m_done;
    QStringList m_problems;
};

} // namespace vipdeck
