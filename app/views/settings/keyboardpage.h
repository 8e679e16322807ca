// SPDX-License-Identifier: GPL-3.0-or-later
// Settings page: every command of the console with its keys, which can be changed. Takes effect at
// once in all windows. GUI thread.
#pragma once

#include "app/views/settings/settingspage.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace vipdeck {

class FieldNote;

class KeyboardPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit KeyboardPage(QWidget *parent = nullptr);

    void opened() override;
    int findWords(const QString &words) override; // also hides the commands without them
    [[nodiscard]] bool hasDefaults() const override { return true; }
    [[nodiscard]] bool differsFromDefault() const override;
    void restoreDefaults() override;

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QKeySequenceEdit *keyField() const { return m_field; }
    bool choose(const QString &id); // the command's line

private:
    void createList();
    QWidget *createEditor();
    void fill();
    void refresh();
    void showCurrent();
    void takeKey();
    void stealKey();
    [[nodiscard]] QString current() const; // its id; empty: none that can be changed

    QTreeWidget *m_list;
    QLabel *m_command;
    QKeySequenceEdit *m_field;
    QPushButton *m_remove;
    QPushButton *m_restore;
    FieldNote *m_note;
};

} // namespace vipdeck
