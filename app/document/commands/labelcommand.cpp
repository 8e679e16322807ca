// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/commands/labelcommand.h"

namespace vipdeck {

ServiceLabelCommand::ServiceLabelCommand(DirectorDocument *document, const ServiceKey &key,
                                         const Label &label, const QString &text)
    : DraftCommand(document, text)
    , m_key(key)
    , m_label(label)
{}

Result<> ServiceLabelCommand::execute(DraftState &state)
{
    const auto old = state.rules.serviceLabels.find(m_key);
    m_before = old == state.rules.serviceLabels.end() ? Label{} : old->second;
    return applyChange(state.rules, LabelService{m_key, m_label});
}

Result<> ServiceLabelCommand::revert(DraftState &state)
{
    return applyChange(state.rules, LabelService{m_key, m_before});
}

ServerLabelCommand::ServerLabelCommand(DirectorDocument *document, const Address &address,
                                       const std::optional<Label> &label, const QString &text)
    : DraftCommand(document, text)
    , m_address(address)
    , m_label(label)
{}

Result<> ServerLabelCommand::execute(DraftState &state)
{
    const auto old = state.rules.serverLabels.find(m_address);
    m_before = old == state.rules.serverLabels.end() ? std::nullopt : std::optional(old->second);
    set(state, m_address, m_label);
    return {};
}

Result<> ServerLabelCommand::revert(DraftState &state)
{
    set(state, m_address, m_before);
    return {};
}

void ServerLabelCommand::set(DraftState &state, const Address &address,
                             const std::optional<Label> &label)
{
    if (label)
        state.rules.serverLabels[address] = *label;
    else
        state.rules.serverLabels.erase(address);
}

} // namespace vipdeck
