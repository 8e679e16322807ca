// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a director on another machine. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/sshlink.h"

class QLineEdit;
class QPushButton;

namespace vipdeck {

class FieldNote;

class AddDirectorDialog : public QDialog
{
    Q_OBJECT

public:
    // `known`: hosts that are there already; `suggestions`: names of the user's ssh configuration.
    AddDirectorDialog(const QStringList &known, const QStringList &suggestions,
                      QWidget *parent = nullptr);

    [[nodiscard]] SshTarget target() const;
    [[nodiscard]] QLineEdit *hostField() const { return m_host; }

    // Host names of an ssh_config(5) text, without patterns.
    [[nodiscard]] static QStringList hostsOf(const QString &configuration);

private:
    void check();

    QStringList m_known;
    QLineEdit *m_host;
    QLineEdit *m_command;
    FieldNote *m_hostNote;
    QPushButton *m_add;
};

} // namespace vipdeck
