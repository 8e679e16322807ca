// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dryrun.h"

#include "engine/rules/commandtext.h"

namespace vipdeck {

DryRunBackend::DryRunBackend(HelperBackend &helper)
    : m_helper(helper)
{}

Result<> DryRunBackend::apply(const ChangeSet &changes)
{
    if (auto fetched = fetchOnce(); !fetched)
        return fetched;
    // A single change keeps the text of its error.
    return changes.size() == 1 ? applyChange(m_wanted, changes.front())
                               : applyChanges(m_wanted, changes);
}

Result<> DryRunBackend::zeroCounters(const ServiceKey *key)
{
    if (auto fetched = fetchOnce(); !fetched)
        return fetched;
    if (key && !m_wanted.findService(*key))
        return makeError(ErrorCode::ServiceNotFound, "there is no service " + key->toString());
    return {};
}

Result<DirectorStatus> DryRunBackend::status()
{
    return m_helper.status();
}

Result<>
DryRunBackend::visitConnections(const std::function<void(const ConnectionStatus &)> &visitor)
{
    return m_helper.visitConnections(visitor);
}

std::string DryRunBackend::report() const
{
    std::string text;
    if (!m_running)
        return text;
    for (const auto &change : diff(*m_running, m_wanted)) {
        const auto line = rules::commandLine(change, "");
        if (!line.empty())
            text += line + '\n';
    }
    return text;
}

Result<> DryRunBackend::fetchOnce()
{
    if (m_running)
        return {};
    auto current = m_helper.currentRules();
    if (!current)
        return tl::unexpected(current.error());
    m_running = current->rules;
    m_wanted = std::move(current->rules);
    return {};
}

} // namespace vipdeck
