// SPDX-License-Identifier: GPL-3.0-or-later
// What an event of the journal is about, found in rules by its name or address.
#pragma once

#include <QString>
#include <optional>

#include "engine/config/ruleset.h"

namespace vipdeck {

struct LogObject
{
    ServiceKey service;
    std::optional<Endpoint> server; // none: the service itself
};

// The first that has this name in these rules.
[[nodiscard]] std::optional<LogObject> findLogObject(const RuleSet &rules, const QString &name);

} // namespace vipdeck
