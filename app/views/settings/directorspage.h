// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: the directors on other machines that the console remembers, their order, and how
// they are reached. Changes take effect at once. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

class QPushButton;
class QTreeWidget;

namespace vipdeck {

class ConnectionTest;
class DirectorRoster;
class FieldNote;

class DirectorsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit DirectorsPage(DirectorRoster *roster, QWidget *parent = nullptr);

    int findWords(const QString &words) override;

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    QWidget *createButtons();
    void refresh();
    void refreshButtons();
    void add();
    void edit();
    void move(int step);
    void forget();
    void test();
    [[nodiscard]] int current() const;

    DirectorRoster *m_roster;
    ConnectionTest *m_test;
    QTreeWidget *m_list;
    FieldNote *m_answer;
    QPushButton *m_edit = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_try = nullptr;
};

} // namespace vipdeck
