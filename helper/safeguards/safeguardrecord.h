// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a record of the state directory; see state/jsonrecord.h.
#pragma once

#include <array>
#include <utility>

#include "helper/api/safeguards.h"
#include "helper/rulefields.h"

namespace vipdeck::rulefile {

template<>
struct Words<api::AskFor>
{
    static constexpr std::array kTable{std::pair{api::AskFor::Nothing, "nothing"},
                                       std::pair{api::AskFor::Comment, "comment"},
                                       std::pair{api::AskFor::CommentAndTicket, "ticket"}};
};
template<>
struct Words<api::MachineStart>
{
    static constexpr std::array kTable{std::pair{api::MachineStart::LastVersion, "last"},
                                       std::pair{api::MachineStart::RuleFile, "rule-file"},
                                       std::pair{api::MachineStart::Empty, "empty"}};
};
template<RecordOf<api::Safeguards> T>
void visitNamed(T &v, auto &&visit)
{
    visit("revertOnFailures", v.revertOnFailures);
    visit("failureGrowth", v.failureGrowth);
    visit("failureSeconds", v.failureSeconds);
    visit("revertOnFewerServers", v.revertOnFewerServers);
    visit("askFor", v.askFor);
    visit("secondPersonGroup", v.secondPersonGroup);
    visit("ruleFile", v.ruleFile);
    visit("machineStart", v.machineStart);
}

} // namespace vipdeck::rulefile
