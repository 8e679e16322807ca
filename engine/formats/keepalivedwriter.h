// SPDX-License-Identifier: GPL-3.0-or-later
// Rules as a keepalived.conf that keepalived 2.2 takes without complaint (keepalived -t). What it
// cannot express is a comment in the file and listed. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/config/ruleset.h"

namespace vipdeck::formats {

// Something of the rules that the text does not have.
struct Omission
{
    std::string subject; // "TCP 192.0.2.1:80", "TCP 192.0.2.1:80, server 10.0.0.1:80"
    std::string reason;  // one English sentence
};

struct WrittenFile
{
    std::string text;
    std::vector<Omission> omissions;
};

// Names, notes and health checks are written too: snmp_name, comments and checks.
[[nodiscard]] WrittenFile writeKeepalived(const RuleSet &rules);

} // namespace vipdeck::formats
