// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/apphelper/sip.h"
#include "engine/io/queuemessage.h"
#include "engine/rules/commandtext.h"
#include "engine/rules/rulefile.h"
#include "target.h"

namespace vipdeck::fuzz {
namespace {

std::string_view textOf(Input input)
{
    return {reinterpret_cast<const char *>(input.data()), input.size()};
}

} // namespace

void fuzzSip(Input input)
{
    const auto callId = sipCallId(input);
    if (!callId)
        return;
    require(!callId->empty() && callId->size() <= kMaximumPersistenceData,
            "a Call-ID has 1 to 255 octets");
    require(textOf(input).find(*callId) != std::string_view::npos, "a Call-ID is in its datagram");
    require(callId->find_first_of("\r\n \t") == std::string::npos, "a Call-ID is one word");
}

void fuzzQueueMessage(Input input)
{
    std::vector<std::uint8_t> datagram(input.begin(), input.end());
    const auto message = parseQueueMessage(datagram);
    if (message.kind != QueueMessage::Kind::Packet)
        return;
    const auto *const begin = datagram.data();
    const auto *const at = message.payload.data();
    require(at >= begin && at + message.payload.size() <= begin + datagram.size(),
            "a payload is inside its datagram");
}

void fuzzRuleFile(Input input)
{
    const auto file = rules::parseRuleFile(textOf(input));
    for (const auto &problem : file.problems)
        require(problem.line > 0 && !problem.reason.empty(), "a problem has a line and a reason");
    if (!file.problems.empty())
        return;
    RuleSet rules;
    if (!rules::importRuleFile(rules, file).empty()) {
        require(rules == RuleSet(), "a file is taken as a whole or not at all");
        return;
    }
    const auto text = rules::formatRuleFile(rules);
    const auto again = rules::parseRuleFile(text);
    require(again.problems.empty(), "what we write we can read");
    RuleSet second;
    require(rules::importRuleFile(second, again).empty(), "what we write we take");
    require(rules::formatRuleFile(second) == text, "what we read again is the same");
}

} // namespace vipdeck::fuzz
