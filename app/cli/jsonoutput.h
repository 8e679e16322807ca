// SPDX-License-Identifier: GPL-3.0-or-later
// The lists as JSON. Stable names; counters are integers; times are in seconds unless the name says
// otherwise.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "engine/config/status.h"
#include "helper/api/messages.h"

namespace vipdeck {

[[nodiscard]] QJsonObject toJson(const ServiceStatus &service);
[[nodiscard]] QJsonObject toJson(const DirectorStatus &status);
[[nodiscard]] QJsonObject toJson(const ConnectionStatus &connection);
[[nodiscard]] QJsonObject toJson(const Timeouts &timeouts);
[[nodiscard]] QJsonObject toJson(const SyncDaemonConfig &daemon);
[[nodiscard]] QJsonObject toJson(const api::TunableStatus &tunable);

} // namespace vipdeck
