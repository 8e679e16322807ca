// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs and the impact of changes as lines of text and as JSON.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <string>

#include "helper/api/impact.h"

namespace vipdeck {

[[nodiscard]] std::string lineOf(const api::Job &job);
[[nodiscard]] QJsonObject toJson(const api::Job &job);

// Services whose traffic is touched.
[[nodiscard]] QJsonArray toJson(const api::ImpactReply &impact);
// One line for each service whose connections are touched, as comments of a rule file.
[[nodiscard]] std::string linesOf(const api::ImpactReply &impact);

} // namespace vipdeck
