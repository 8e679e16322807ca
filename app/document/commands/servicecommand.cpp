// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/servicecommand.h"

#include <algorithm>

namespace vipdeck {
namespace {

Result<> putService(RuleSet &rules, const ServiceCommand::Version &version, std::size_t position)
{
    const auto &key = version.service.config.key;
    if (auto done = applyChange(rules, AddService{version.service.config}); !done)
        return done;
    for (const auto &server : version.service.destinations)
        if (auto done = applyChange(rules, AddDestination{key, server}); !done)
            return done;
    if (version.label != Label{})
        rules.serviceLabels[key] = version.label;
    auto &services = rules.services;
    const auto place = std::min(position, services.size() - 1);
    std::rotate(services.begin() + static_cast<std::ptrdiff_t>(place), services.end() - 1,
                services.end());
    return {};
}

} // namespace

ServiceCommand::ServiceCommand(DirectorDocument *document, std::optional<Version> before,
                               std::optional<Version> after, const QString &text)
    : DraftCommand(document, text)
    , m_before(std::move(before))
    , m_after(std::move(after))
{}

Result<> ServiceCommand::replace(DraftState &state, const std::optional<Version> &from,
                                 const std::optional<Version> &to)
{
    auto &rules = state.rules;
    if (!from) {
        return putService(rules, *to, m_position);
    }
    const auto &key = from->service.config.key;
    if (to && to->service.config.key == key)
        return applyChange(rules, EditService{to->service.config});
    const auto *service = rules.findService(key);
    if (!service)
        return makeError(ErrorCode::ServiceNotFound, "there is no service " + key.toString());
    m_position = static_cast<std::size_t>(service - rules.services.data());
    if (auto done = applyChange(rules, RemoveService{key}); !done)
        return done;
    return to ? putService(rules, *to, m_position) : Result<>{};
}

Result<> ServiceCommand::execute(DraftState &state)
{
    if (!m_before)
        m_position = state.rules.services.size();
    if (auto done = replace(state, m_before, m_after); !done)
        return done;
    m_remembered.clear();
    if (m_before && !m_after) {
        for (const auto &server : m_before->service.destinations)
            if (state.rules.serverLabels.try_emplace(server.endpoint.address).second)
                m_remembered.push_back(server.endpoint.address);
    }
    return {};
}

Result<> ServiceCommand::revert(DraftState &state)
{
    for (const auto &address : m_remembered)
        state.rules.serverLabels.erase(address);
    if (!m_before)
        return applyChange(state.rules, RemoveService{m_after->service.config.key});
    return replace(state, m_after, m_before);
}

} // namespace vipdeck
