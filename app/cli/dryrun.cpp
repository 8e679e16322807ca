// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dryrun.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "app/cli/joboutput.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {

namespace {

std::string jsonReport(HelperBackend &helper, const api::ImpactRequest &planned)
{
    QJsonArray commands;
    for (const auto &line : changeLines(planned.changes))
        commands.append(QString::fromStdString(line));
    QJsonArray drains;
    for (const auto &order : planned.jobs)
        drains.append(QJsonObject{
            {QStringLiteral("service"), QString::fromStdString(order.server.service.toString())},
            {QStringLiteral("server"), QString::fromStdString(order.server.server.toString())},
            {QStringLiteral("remove"), order.remove}});
    QJsonObject object{{QStringLiteral("commands"), commands}, {QStringLiteral("drains"), drains}};
    const auto impact = helper.impact(planned);
    if (impact)
        object.insert(QStringLiteral("impact"), toJson(*impact));
    else
        object.insert(QStringLiteral("problem"), QString::fromStdString(impact.error().message));
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace

std::vector<std::string> changeLines(const ChangeSet &changes)
{
    std::vector<std::string> lines;
    for (const auto &change : changes) {
        auto line = rules::commandLine(change, "");
        if (const auto *tunable = std::get_if<SetTunable>(&change))
            line = "tunable " + tunable->name + ' ' + tunable->text;
        else if (const auto *label = std::get_if<LabelService>(&change))
            line = "# name of " + label->key.toString() + ": " + label->label.name;
        else if (const auto *server = std::get_if<LabelServer>(&change))
            line = "# name of " + server->address.toString() + ": " + server->label.name;
        else if (const auto *forgotten = std::get_if<ForgetServer>(&change))
            line = "# no name for " + forgotten->address.toString();
        if (!line.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

std::string dryRunReport(HelperBackend &helper, const api::ImpactRequest &planned, bool json)
{
    if (json)
        return jsonReport(helper, planned);
    std::string text;
    for (const auto &change : planned.changes)
        if (const auto line = rules::commandLine(change, ""); !line.empty())
            text += line + '\n';
    for (const auto &order : planned.jobs)
        text += "# " + order.server.server.toString() + " of " + order.server.service.toString()
                + " would drain" + (order.remove ? " and be removed at the end\n" : "\n");
    if (text.empty())
        return text;
    const auto impact = helper.impact(planned);
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

std::string DryRunBackend::report(bool json) const
{
    if (!m_running)
        return {};
    return dryRunReport(m_helper, {diff(*m_running, m_wanted), {}}, json);
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
