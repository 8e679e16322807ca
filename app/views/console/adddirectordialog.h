// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a director on another machine, or for how one is reached. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/sshlink.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace vipdeck {

class ConnectionTest;
class FieldNote;

class AddDirectorDialog : public QDialog
{
    Q_OBJECT

public:
    // `known`: hosts that are there already; `suggestions`: names of the user's ssh configuration.
    AddDirectorDialog(const QStringList &known, const QStringList &suggestions,
                      QWidget *parent = nullptr);

    // Shows this one instead; its host stays.
    void edit(const SshTarget &target, bool connectsAtStart);

    [[nodiscard]] SshTarget target() const;
    [[nodiscard]] bool connectsAtStart() const;
    [[nodiscard]] QLineEdit *hostField() const { return m_host; }

    // Host names of an ssh_config(5) text, without patterns.
    [[nodiscard]] static QStringList hostsOf(const QString &configuration);

private:
    void addFields(QFormLayout *form, const QStringList &suggestions);
    QWidget *createFoot();
    void check();
    void test();

    QStringList m_known;
    ConnectionTest *m_test;
    QLineEdit *m_host;
    QLineEdit *m_options;
    QLineEdit *m_command;
    QCheckBox *m_atStart;
    FieldNote *m_hostNote;
    FieldNote *m_optionsNote;
    FieldNote *m_answer;
    QPushButton *m_try = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace vipdeck
