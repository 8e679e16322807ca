// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dryrun.h"

#include "app/cli/joboutput.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {

std::string dryRunReport(HelperBackend &helper, const ChangeSet &changes)
{
    std::string text;
    for (const auto &change : changes)
        if (const auto line = rules::commandLine(change, ""); !line.empty())
            text += line + '\n';
    if (text.empty())
        return text;
    const auto impact = helper.impact({changes, {}});
    return impact ? text + linesOf(*impact) : text + "# " + impact.error().message + '\n';
}

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
    if (!m_running)
        return {};
    return dryRunReport(m_helper, diff(*m_running, m_wanted));
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
