// SPDX-License-Identifier: GPL-3.0-or-later
// The text in which the helper keeps a configuration: one JSON object a line, in this order:
//   {"vipdeck":"rules","version":1,"generation":12}
//   {"timeouts":{...}}
//   {"syncDaemon":{...}}                                    any number
//   {"service":{...}}   {"server":{...}}                    servers belong to the service above
//   {"serviceLabel":{...}}   {"serverLabel":{...}}          any number
//   {"tunable":{"name":"sync_threshold","value":"3\t60"}}  those that differ from their default
//   {"end":"<sha256 of all octets above, in hexadecimal>"}
// Pure functions.
#pragma once

#include <QByteArray>
#include <cstdint>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"
#include "engine/config/tunables.h"

namespace vipdeck {

struct StoredConfiguration
{
    std::uint64_t generation = 0;
    RuleSet rules;

    friend bool operator==(const StoredConfiguration &, const StoredConfiguration &) = default;
};

[[nodiscard]] QByteArray printRuleFile(const StoredConfiguration &configuration);

// Takes what printRuleFile() wrote, and nothing else: a file that was cut or changed is refused.
// Errors: Malformed and those of applyChange(); the message starts with "line N: ".
[[nodiscard]] Result<StoredConfiguration> parseRuleFile(const QByteArray &text);

} // namespace vipdeck
