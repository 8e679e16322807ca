// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: what the rights of polkit allow, what each director answers for this user now,
// and when the console locks again. GUI thread.
#pragma once

#include <QPointer>

#include "app/views/settings/settingspage.h"

class QPushButton;
class QTreeWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorSettings;
class FieldNote;
struct SettingsContext;

class PermissionsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit PermissionsPage(const SettingsContext &context, QWidget *parent = nullptr);

    void opened() override; // asks the directors, without a password prompt
    int findWords(const QString &words) override;

    [[nodiscard]] QTreeWidget *rights() const { return m_rights; }

private:
    void createRights();
    void createLock();
    void ask();
    void ask(DirectorDocument *director, int column, int row);
    void forget();

    QPointer<DirectorSettings> m_settings;
    QTreeWidget *m_rights;
    QPushButton *m_forget = nullptr;
    FieldNote *m_answer = nullptr;
    quint64 m_round = 0; // of questions: answers to earlier ones are too late
};

} // namespace vipdeck
