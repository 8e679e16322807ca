// SPDX-License-Identifier: GPL-3.0-or-later
// One check of the doctor: outcome, what was found, why it matters, commands with Copy. GUI thread.
#pragma once

#include "app/views/parts/surface.h"
#include "engine/doctor/doctor.h"

namespace vipdeck {

class CheckRow : public Surface
{
    Q_OBJECT

public:
    CheckRow(const doctor::Check &check, doctor::FixStyle style, QWidget *parent);

    [[nodiscard]] QString commands() const { return m_commands; }
    static void copyText(const QString &text);
    // The colour of an outcome's icon and word.
    [[nodiscard]] static QColor Tokens::*colorOf(doctor::Outcome outcome);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *createText(const doctor::Check &check);
    [[nodiscard]] QWidget *createCommands();

    QString m_commands;
};

// "On the server" with a few words behind it.
[[nodiscard]] QWidget *createPlaceHeading(const QString &title, const QString &more,
                                          QWidget *parent);

} // namespace vipdeck
