// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/draincommand.h"

namespace vipdeck {

DrainCommand::DrainCommand(DirectorDocument *document, ServerRefs servers, Direction direction,
                           const QString &text)
    : DraftCommand(document, text)
    , m_servers(std::move(servers))
    , m_direction(direction)
{}

Result<> DrainCommand::execute(DraftState &state)
{
    std::vector<Before> before;
    for (const auto &server : m_servers) {
        const auto found = findServer(state.rules, server);
        if (!found)
            return tl::unexpected(found.error());
        std::int32_t &weight = (*found)->weight;
        const auto kept = state.weightBeforeDrain.find(server);
        const auto keptWeight =
            kept == state.weightBeforeDrain.end() ? std::nullopt : std::optional(kept->second);
        before.push_back({server, weight, keptWeight, state.removeWhenEmpty.contains(server)});
        if (m_direction == Direction::Drain && weight != 0) {
            state.weightBeforeDrain[server] = weight;
            weight = 0;
        } else if (m_direction == Direction::Undrain && weight == 0) {
            weight = keptWeight.value_or(kDefaultWeight);
            state.weightBeforeDrain.erase(server);
            state.removeWhenEmpty.erase(server);
        }
    }
    m_before = std::move(before);
    return {};
}

Result<> DrainCommand::revert(DraftState &state)
{
    for (const auto &before : m_before) {
        const auto found = findServer(state.rules, before.server);
        if (!found)
            return tl::unexpected(found.error());
        (*found)->weight = before.weight;
        if (before.weightBeforeDrain)
            state.weightBeforeDrain[before.server] = *before.weightBeforeDrain;
        else
            state.weightBeforeDrain.erase(before.server);
        if (before.removeWhenEmpty)
            state.removeWhenEmpty.insert(before.server);
    }
    return {};
}

} // namespace vipdeck
