// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/historydiff.h"

#include <algorithm>
#include <variant>

#include "app/document/changedescription.h"
#include "app/document/endpointtext.h"
#include "app/models/tunablecatalogue.h"
#include "engine/rules/commandtext.h"

namespace vipdeck {
namespace {

using What = HistoryDiffModel::What;

// The weight of its server becomes 0, and was not.
bool drains(const PendingChange &change, const RuleSet &before)
{
    return std::ranges::any_of(change.changes, [&before](const Change &any) {
        const auto *edit = std::get_if<EditDestination>(&any);
        const auto *service = edit ? before.findService(edit->key) : nullptr;
        const auto *server =
            service ? service->findDestination(edit->destination.endpoint) : nullptr;
        return server && server->weight != 0 && edit->destination.weight == 0;
    });
}

What whatOf(const PendingChange &change, const RuleSet &before)
{
    using Kind = PendingChange::Kind;
    switch (change.kind) {
    case Kind::AddService:
    case Kind::AddServer: return What::Added;
    case Kind::RemoveService:
    case Kind::RemoveServer: return What::Removed;
    case Kind::MoveServer: return What::Moved;
    case Kind::EditServer: return drains(change, before) ? What::Drained : What::Changed;
    case Kind::EditService:
    case Kind::Settings:
    case Kind::Tunable:
    case Kind::Label: break;
    }
    return What::Changed;
}

QString wordFor(What what)
{
    switch (what) {
    case What::Added: return HistoryDiffModel::tr("Added");
    case What::Removed: return HistoryDiffModel::tr("Removed");
    case What::Changed: return HistoryDiffModel::tr("Changed");
    case What::Moved: return HistoryDiffModel::tr("Moved");
    case What::Drained: return HistoryDiffModel::tr("Drained");
    }
    return {};
}

// "-t 192.0.2.10:443 -r 10.0.0.12:443" of a command; lines of a rule file have the same words.
QString keyOf(const QString &command)
{
    const auto words = command.split(u' ', Qt::SkipEmptyParts);
    if (words.size() >= 3 && words.first() == QLatin1String("vipdeckadm"))
        return words.at(2); // the name of a switch
    if (words.size() < 4)
        return {};
    QString key = words.at(2) + u' ' + words.at(3);
    const auto server = words.indexOf(QLatin1String("-r"));
    if (server > 0 && server + 1 < words.size())
        key += QStringLiteral(" -r ") + words.at(server + 1);
    return key;
}

} // namespace

QStringList versionLines(const RuleSet &rules)
{
    auto lines =
        QString::fromStdString(rules::formatRuleFile(rules)).split(u'\n', Qt::SkipEmptyParts);
    for (const auto &info : tunableCatalogue())
        if (tunableValue(rules, info) != tunableValue(RuleSet(), info))
            lines.append(tunableSetting(info, rules));
    return lines;
}

QString HistoryDiffModel::groupOf(const PendingChange &change, const RuleSet &before,
                                  const RuleSet &after)
{
    if (change.service)
        return EndpointText::serviceName(after.findService(*change.service) ? after : before,
                                         *change.service);
    if (change.kind == PendingChange::Kind::Label)
        return tr("Names");
    return change.kind == PendingChange::Kind::Tunable ? tr("Tunables") : tr("Director");
}

void HistoryDiffModel::setRules(const RuleSet &before, const RuleSet &after)
{
    beginResetModel();
    m_changes = describeChanges({before, after, nullptr, {}});
    m_whats.clear();
    for (const auto &change : m_changes)
        m_whats.push_back(whatOf(change, before));
    m_rows.clear();
    std::size_t heading = 0;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const auto title = groupOf(m_changes[i], before, after);
        if (m_rows.empty() || m_rows[heading].title != title) {
            heading = m_rows.size();
            m_rows.push_back({-1, title, 0});
        }
        ++m_rows[heading].count;
        m_rows.push_back({static_cast<int>(i), {}, 0});
    }
    endResetModel();
}

void HistoryDiffModel::clear()
{
    beginResetModel();
    m_changes.clear();
    m_rows.clear();
    endResetModel();
}

QStringList HistoryDiffModel::keysAt(const QModelIndex &index) const
{
    QStringList keys;
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].change < 0)
        return keys;
    const auto change =
        static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())].change);
    for (const auto &command : m_changes[change].commands)
        if (const auto key = keyOf(command); !key.isEmpty())
            keys.append(key);
    return keys;
}

int HistoryDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags HistoryDiffModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.data(IsGroupRole).toBool()
               ? Qt::ItemFlags(Qt::ItemIsEnabled | Qt::ItemNeverHasChildren)
               : QAbstractListModel::flags(index);
}

QVariant HistoryDiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.change >= 0)
        return changeData(static_cast<std::size_t>(row.change), role);
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(row.title, tr("%n difference(s)", "", row.count));
    case IsGroupRole: return true;
    case CountRole: return row.count;
    default: return {};
    }
}

QVariant HistoryDiffModel::changeData(std::size_t number, int role) const
{
    const auto &change = m_changes[number];
    const auto what = m_whats[number];
    switch (role) {
    case Qt::DisplayRole: return change.sentence;
    case Qt::ToolTipRole: return change.commands.join(u'\n');
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(wordFor(what), change.sentence);
    case IsGroupRole: return false;
    case WhatRole: return static_cast<int>(what);
    case WordRole: return wordFor(what);
    case DetailRole: return change.detail;
    default: return {};
    }
}

} // namespace vipdeck
