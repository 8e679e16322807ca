// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/rulechange.h"

#include <algorithm>
#include <iterator>
#include <variant>

namespace vipdeck {
namespace {

bool isLabel(const Change &change)
{
    return std::holds_alternative<LabelService>(change)
           || std::holds_alternative<LabelServer>(change)
           || std::holds_alternative<ForgetServer>(change);
}

std::set<Forwarding> forwardingMethods(const RuleSet &rules)
{
    std::set<Forwarding> result;
    for (const auto &service : rules.services)
        for (const auto &destination : service.destinations)
            result.insert(destination.forwarding);
    return result;
}

} // namespace

ChangeSet withoutLabels(const ChangeSet &changes)
{
    ChangeSet result;
    std::ranges::remove_copy_if(changes, std::back_inserter(result), isLabel);
    return result;
}

bool takesAway(const ChangeSet &changes, const RuleSet &before, const RuleSet &after)
{
    const bool removes = std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<RemoveService>(change)
               || std::holds_alternative<RemoveDestination>(change)
               || std::holds_alternative<RemoveEverything>(change);
    });
    const bool edits = std::ranges::any_of(changes, [](const Change &change) {
        return std::holds_alternative<EditDestination>(change);
    });
    // Within one method an edit changes nothing.
    const auto methods = edits ? forwardingMethods(before) : std::set<Forwarding>();
    return removes || (edits && (methods.size() > 1 || methods != forwardingMethods(after)));
}

std::set<Address> routedServers(const RuleSet &rules)
{
    std::set<Address> result;
    for (const auto &service : rules.services)
        for (const auto &destination : service.destinations)
            if (destination.forwarding != Forwarding::Masquerade
                || !destination.endpoint.address.isIPv4())
                result.insert(destination.endpoint.address);
    return result;
}

} // namespace vipdeck
