// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of the doctor as text and as JSON.
#pragma once

#include <QJsonObject>
#include <string>

#include "engine/doctor/doctor.h"

namespace vipdeck {

[[nodiscard]] std::string reportText(const doctor::Report &report, doctor::FixStyle style);
// "Fixes, in the safe order:" and the commands; empty when there are none.
[[nodiscard]] std::string fixesText(const std::vector<doctor::Report> &reports,
                                    doctor::FixStyle style);
[[nodiscard]] QJsonObject toJson(const doctor::Report &report);

} // namespace vipdeck
