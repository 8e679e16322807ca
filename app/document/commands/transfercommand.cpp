// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/transfercommand.h"

#include <algorithm>

namespace vipdeck {

TransferCommand::TransferCommand(DirectorDocument *document, Transfer transfer, const QString &text)
    : DraftCommand(document, text)
    , m_transfer(std::move(transfer))
{}

Result<> TransferCommand::removeServer(DraftState &state, const ServerRef &server, Undo &undo)
{
    const auto found = findServer(state.rules, server);
    if (!found)
        return tl::unexpected(found.error());
    auto &destinations = state.rules.findService(server.service)->destinations;
    const auto position = static_cast<std::size_t>(*found - destinations.data());
    const auto kept = state.weightBeforeDrain.find(server);
    const auto gentle = state.gentleStarts.find(server);
    undo.removed.push_back(
        {server.service, **found, position,
         kept == state.weightBeforeDrain.end() ? std::nullopt : std::optional(kept->second),
         state.removeWhenEmpty.contains(server),
         gentle == state.gentleStarts.end() ? std::nullopt : std::optional(gentle->second)});
    destinations.erase(destinations.begin() + static_cast<std::ptrdiff_t>(position));
    state.weightBeforeDrain.erase(server);
    state.removeWhenEmpty.erase(server);
    state.gentleStarts.erase(server);
    const auto &address = server.endpoint.address;
    if (state.rules.serverLabels.try_emplace(address).second)
        undo.labelled.push_back(address);
    return {};
}

Result<> TransferCommand::quiesceServer(DraftState &state, const ServerRef &server, Undo &undo)
{
    const auto found = findServer(state.rules, server);
    if (!found)
        return tl::unexpected(found.error());
    undo.quiesced.push_back({server, (*found)->weight, state.removeWhenEmpty.contains(server)});
    if ((*found)->weight != 0)
        state.weightBeforeDrain[server] = (*found)->weight;
    (*found)->weight = 0;
    state.removeWhenEmpty.insert(server);
    return {};
}

Result<> TransferCommand::execute(DraftState &state)
{
    Undo undo;
    for (const auto &server : m_transfer.remove) {
        if (auto done = removeServer(state, server, undo); !done)
            return done;
        if (m_transfer.atOnce)
            state.removeAtOnce.insert(server);
    }
    for (const auto &server : m_transfer.quiesce)
        if (auto done = quiesceServer(state, server, undo); !done)
            return done;
    for (const auto &addition : m_transfer.add) {
        if (auto done = applyChange(state.rules, addition); !done)
            return done;
        const ServerRef server{addition.key, addition.destination.endpoint};
        state.gentleStarts.erase(server); // of an earlier one with this address
        if (m_transfer.start.seconds != 0)
            state.gentleStarts[server] = m_transfer.start;
    }
    for (const auto &[address, label] : m_transfer.labels)
        if (state.rules.serverLabels.try_emplace(address, label).second)
            undo.labelled.push_back(address);
    m_undo = std::move(undo);
    return {};
}

Result<> TransferCommand::revert(DraftState &state)
{
    for (const auto &server : m_transfer.remove)
        state.removeAtOnce.erase(server);
    for (const auto &address : m_undo.labelled)
        state.rules.serverLabels.erase(address);
    for (const auto &addition : m_transfer.add) {
        if (auto done = applyChange(state.rules,
                                    RemoveDestination{addition.key, addition.destination.endpoint});
            !done)
            return done;
        state.gentleStarts.erase({addition.key, addition.destination.endpoint});
    }
    for (const auto &quiesced : m_undo.quiesced) {
        const auto found = findServer(state.rules, quiesced.server);
        if (!found)
            return tl::unexpected(found.error());
        (*found)->weight = quiesced.weight;
        if (!quiesced.wasMarked)
            state.removeWhenEmpty.erase(quiesced.server);
        if (quiesced.weight != 0)
            state.weightBeforeDrain.erase(quiesced.server);
    }
    for (auto removed = m_undo.removed.rbegin(); removed != m_undo.removed.rend(); ++removed) {
        if (auto done = applyChange(state.rules, AddDestination{removed->service, removed->server});
            !done)
            return done;
        auto &destinations = state.rules.findService(removed->service)->destinations;
        const auto position = std::min(removed->position, destinations.size() - 1);
        std::rotate(destinations.begin() + static_cast<std::ptrdiff_t>(position),
                    destinations.end() - 1, destinations.end());
        const ServerRef server{removed->service, removed->server.endpoint};
        if (removed->weightBeforeDrain)
            state.weightBeforeDrain[server] = *removed->weightBeforeDrain;
        if (removed->removeWhenEmpty)
            state.removeWhenEmpty.insert(server);
        if (removed->start)
            state.gentleStarts[server] = *removed->start;
    }
    return {};
}

} // namespace vipdeck
