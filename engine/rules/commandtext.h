// SPDX-License-Identifier: GPL-3.0-or-later
// From the model to the words of ipvsadm: the command that makes one change, and the rule file that
// makes a whole configuration.
#pragma once

#include <string>
#include <vector>

#include "engine/config/ruleset.h"
#include "engine/rules/names.h"

namespace vipdeck::rules {

// What ipvsadm would be called with for this change, without the program's name: {"-a", "-t",
// "192.0.2.20:8443", "-r", "10.0.0.15:8443", "-g", "-w", "100"}. Nothing is left out, so that the
// command does the whole change (-e and -E reset what is not given). Empty for changes ipvsadm does
// not know (labels).
[[nodiscard]] std::vector<std::string> arguments(const Change &change);

// The same in one line, "ipvsadm -a -t ..."; an empty program gives a line for a rule file. Empty
// when ipvsadm does not know the change.
[[nodiscard]] std::string commandLine(const Change &change, const std::string &program = "ipvsadm");

struct RuleFileStyle
{
    // As ipvsadm -S writes it: connection thresholds are left out, marks from 2^31 on are negative
    // and flags that the scheduler has no name for are lost. Otherwise everything is written so
    // that importing the text gives the same services.
    bool asIpvsadm = false;
    bool sorted = true; // otherwise in the order of the rule set
    // Names, notes, health settings, timeouts and sync daemons too, as comments (rulecomments.h).
    bool comments = false;
    const Names *names = nullptr; // absent: numeric (-n)
};

// One line per service (-A) and server (-a), as ipvsadm -R takes them.
[[nodiscard]] std::string formatRuleFile(const RuleSet &rules, const RuleFileStyle &style = {});

// "TCP", "UDP", "SCTP", "FWM".
[[nodiscard]] std::string protocolName(const ServiceKey &key);

// Comma-separated names of -b; with `complete` also those that only have a number for this
// scheduler.
[[nodiscard]] std::string schedulerFlagsText(const ServiceConfig &service, bool complete);

} // namespace vipdeck::rules
