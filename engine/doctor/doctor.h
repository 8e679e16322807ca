// SPDX-License-Identifier: GPL-3.0-or-later
// The real-server doctor: judges what ruins LVS in practice, from facts alone. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/doctor/check.h"
#include "engine/doctor/facts.h"

namespace vipdeck::doctor {

struct Report
{
    Target target;
    std::vector<Check> checks; // in the order of CheckId, so in the safe order of their fixes

    [[nodiscard]] std::size_t count(Outcome outcome) const;
    [[nodiscard]] bool failed() const { return count(Outcome::Fail) > 0; }
    [[nodiscard]] const Check *find(CheckId id) const;
};

// All checks of one server. Without `server` what cannot be seen from outside is Skipped.
[[nodiscard]] Report examine(const Target &target, const DirectorFacts &director,
                             const std::optional<ServerFacts> &server);

// What the director's machine needs whatever it balances: the checks of the first run.
// `masquerades` says whether a rule needs ip_forward; without it an "off" is a warning.
[[nodiscard]] std::vector<Check> examineMachine(const DirectorFacts &director, bool masquerades);

// The commands of all fixes in the order in which they are safe, each once, with a comment line
// before those of each machine.
[[nodiscard]] std::vector<std::string> fixesInOrder(const std::vector<Report> &reports,
                                                    FixStyle style);

} // namespace vipdeck::doctor
