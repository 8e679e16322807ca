// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of vipdeckd.
#pragma once

#include <sys/types.h>

#include <QStringList>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "helper/enginehost.h"

namespace vipdeck {

struct HelperOptions
{
    std::string socketPath = "/run/vipdeck/helper.sock";
    std::string stateDirectory = "/var/lib/vipdeck";
    std::vector<std::string> ruleDirectories{"/etc/vipdeck"}; // for rule files that clients name
    EngineHostOptions engine;
    bool foreground = false;
    bool dropPrivileges = true;
    // Also treated as root is: no question to polkit. For laboratories, where no polkit runs.
    std::optional<uid_t> owner;
};

// Also carries out --help and --version, which end the process.
// Errors: InvalidArgument with the option and value.
[[nodiscard]] Result<HelperOptions> parseOptions(const QStringList &arguments);

} // namespace vipdeck
