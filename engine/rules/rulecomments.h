// SPDX-License-Identifier: GPL-3.0-or-later
// What ipvsadm cannot express, as comment lines of a rule file that ipvsadm-restore passes over:
//   # vipdeck: service -t 192.0.2.10:443 name=web-https note="to be moved"
//   # vipdeck: health -t 192.0.2.10:443 http-get path=/ok status=200-299
//   # vipdeck: server 10.0.0.11 name=web-1
//   # vipdeck: command --set 900 120 300
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/ruleset.h"

namespace vipdeck::rules {

// Is it such a line, or just a comment?
[[nodiscard]] bool isRuleComment(std::string_view line);

// The lines of a service's name, note and health settings; empty without any.
[[nodiscard]] std::string serviceComments(const ServiceKey &key, const Label &label);
[[nodiscard]] std::string serverComment(const Address &address, const Label &label);
// Timeouts and sync daemons that differ from the defaults.
[[nodiscard]] std::string directorComments(const RuleSet &rules);

// Understands such a line and adds its change, or completes one that is there: all lines about a
// service make one LabelService. True when a change was added. Errors: Malformed with the word.
[[nodiscard]] Result<bool> readRuleComment(std::string_view line, ChangeSet &changes);

} // namespace vipdeck::rules
