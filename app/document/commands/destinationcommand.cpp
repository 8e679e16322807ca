// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/destinationcommand.h"

#include <algorithm>

namespace vipdeck {
namespace {

template<typename T>
void set(T &field, const std::optional<T> &value)
{
    if (value)
        field = *value;
}

void applyPatch(DestinationConfig &server, const DestinationPatch &patch)
{
    set(server.endpoint.port, patch.port);
    set(server.forwarding, patch.forwarding);
    set(server.weight, patch.weight);
    set(server.upperThreshold, patch.upperThreshold);
    set(server.lowerThreshold, patch.lowerThreshold);
    set(server.tunnel, patch.tunnel);
}

// The patch that brings the fields of `patch` back to what they are in `server`.
DestinationPatch inverse(const DestinationPatch &patch, const DestinationConfig &server)
{
    DestinationPatch back;
    if (patch.port)
        back.port = server.endpoint.port;
    if (patch.forwarding)
        back.forwarding = server.forwarding;
    if (patch.weight)
        back.weight = server.weight;
    if (patch.upperThreshold)
        back.upperThreshold = server.upperThreshold;
    if (patch.lowerThreshold)
        back.lowerThreshold = server.lowerThreshold;
    if (patch.tunnel)
        back.tunnel = server.tunnel;
    return back;
}

Result<> checkServer(const Service &service, const DestinationConfig &server)
{
    if (server.weight > kMaximumWeight)
        return makeError(ErrorCode::OutOfRange,
                         "weight " + std::to_string(server.weight) + " is not within 0 to 65535");
    if (std::ranges::count(service.destinations, server.endpoint, &DestinationConfig::endpoint) > 1)
        return makeError(ErrorCode::AlreadyExists, "server " + server.endpoint.toString()
                                                       + " exists already in service "
                                                       + service.config.key.toString());
    return validate(service.config, server);
}

Result<> patchServer(RuleSet &rules, const ServerRef &server, const DestinationPatch &patch)
{
    const auto found = findServer(rules, server);
    if (!found)
        return tl::unexpected(found.error());
    applyPatch(**found, patch);
    return checkServer(*rules.findService(server.service), **found);
}

// What is remembered about a server follows its new endpoint.
void moveNotes(DraftState &state, const ServerRef &from, const ServerRef &to)
{
    if (from == to)
        return;
    if (auto node = state.weightBeforeDrain.extract(from)) {
        node.key() = to;
        state.weightBeforeDrain.insert(std::move(node));
    }
    if (auto node = state.gentleStarts.extract(from)) {
        node.key() = to;
        state.gentleStarts.insert(std::move(node));
    }
    if (state.removeWhenEmpty.erase(from) > 0)
        state.removeWhenEmpty.insert(to);
}

} // namespace

DestinationCommand::DestinationCommand(DirectorDocument *document, ServerRefs servers,
                                       const DestinationPatch &patch, const QString &text)
    : DraftCommand(document, text)
    , m_servers(std::move(servers))
    , m_patch(patch)
{}

Result<> DestinationCommand::execute(DraftState &state)
{
    std::vector<DestinationConfig> before;
    for (const auto &server : m_servers) {
        const auto found = findServer(state.rules, server);
        if (!found)
            return tl::unexpected(found.error());
        before.push_back(**found);
        if (auto done = patchServer(state.rules, server, m_patch); !done)
            return done;
        ServerRef moved = server;
        set(moved.endpoint.port, m_patch.port);
        moveNotes(state, server, moved);
    }
    m_before = std::move(before);
    return {};
}

Result<> DestinationCommand::revert(DraftState &state)
{
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        ServerRef moved = m_servers[i];
        set(moved.endpoint.port, m_patch.port);
        if (auto done = patchServer(state.rules, moved, inverse(m_patch, m_before[i])); !done)
            return done;
        moveNotes(state, moved, m_servers[i]);
    }
    return {};
}

} // namespace vipdeck
