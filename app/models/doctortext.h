// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor says, in the user's language. Any thread that may translate.
#pragma once

#include <QString>
#include <QStringList>

#include "engine/doctor/check.h"

namespace vipdeck {

struct DoctorText
{
    [[nodiscard]] static QString sentence(const doctor::Message &message);
    [[nodiscard]] static QString title(doctor::CheckId check);
    [[nodiscard]] static QString outcome(doctor::Outcome outcome);
    [[nodiscard]] static QString tool(doctor::CheckId check);
    [[nodiscard]] static QString iconName(doctor::Outcome outcome);
    // The English texts that translators see.
    [[nodiscard]] static QStringList knownTexts();
};

} // namespace vipdeck
