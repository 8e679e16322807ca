// SPDX-License-Identifier: GPL-3.0-or-later
// "Same as ipvsadm ...": the command of what a dialog is about to do, with Copy. GUI thread.
#pragma once

#include <QStringList>

#include "app/views/parts/surface.h"

class QLabel;
class QToolButton;

namespace vipdeck {

class CommandBar : public Surface
{
    Q_OBJECT

public:
    explicit CommandBar(QWidget *parent = nullptr);

    // `problems` are words of the command that are wrong; `more` stands behind it ("and 9 more").
    // Copy takes `all`, or the command when `all` is empty.
    void setCommand(const QString &command, const QStringList &problems = {},
                    const QString &more = {}, const QString &all = {});
    [[nodiscard]] QString command() const { return m_command; }

private:
    QString m_command;
    QString m_copy;
    QLabel *m_caption;
    QWidget *m_text;
    QLabel *m_more;
    QToolButton *m_button;
};

} // namespace vipdeck
