// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/reviewmodel.h"

#include <algorithm>

#include "app/document/endpointtext.h"

namespace vipdeck {
namespace {

constexpr quintptr kTopLevel = 0; // a child's id is the row of its group plus one

bool isSameSection(const PendingChange &a, const PendingChange &b)
{
    const auto isLabel = [](const PendingChange &change) {
        return !change.service && change.kind == PendingChange::Kind::Label;
    };
    return a.service == b.service && a.fromService == b.fromService && isLabel(a) == isLabel(b);
}

} // namespace

ReviewModel::ReviewModel(const DirectorDocument *document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{}

void ReviewModel::setOrder(Order order)
{
    if (m_order == order)
        return;
    beginResetModel();
    m_order = order;
    endResetModel();
}

void ReviewModel::setChanges(const PendingChanges &changes)
{
    const bool sameRows =
        std::equal(changes.begin(), changes.end(), m_changes.begin(), m_changes.end(),
                   [](const PendingChange &a, const PendingChange &b) { return a.id == b.id; });
    if (!sameRows)
        beginResetModel();
    m_changes = changes;
    regroup();
    if (!sameRows) {
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto top = index(row, 0);
        Q_EMIT dataChanged(top, index(row, 1));
        if (const int count = rowCount(top); count > 0)
            Q_EMIT dataChanged(index(0, 0, top), index(count - 1, 1, top));
    }
}

// Changes of one section stand together already.
void ReviewModel::regroup()
{
    m_groups.clear();
    m_firstNumbers.clear();
    int number = 1;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        if (i == 0 || !isSameSection(m_changes[i - 1], m_changes[i])) {
            m_groups.push_back(groupOf(m_changes[i]));
            m_groups.back().first = static_cast<int>(i);
        }
        ++m_groups.back().count;
        m_firstNumbers.push_back(number);
        number += static_cast<int>(m_changes[i].commands.size());
    }
}

ReviewModel::Group ReviewModel::groupOf(const PendingChange &change) const
{
    Group group;
    if (!change.service) {
        const bool label = change.kind == PendingChange::Kind::Label;
        group.title = label ? tr("Names") : tr("Director");
        group.keyText = label ? tr("kept by VipDeck, unknown to ipvsadm") : QString();
        return group;
    }
    group.keyText = EndpointText::toString(*change.service);
    group.title = m_document->serviceName(change.fromService.value_or(*change.service));
    if (change.fromService)
        group.target = m_document->serviceName(*change.service);
    if (group.title == group.keyText)
        group.keyText.clear();
    return group;
}

bool ReviewModel::isChecked(const PendingChange &change) const
{
    return !m_unchecked.contains(change.id);
}

PendingChanges ReviewModel::selection() const
{
    PendingChanges result;
    for (const auto &change : m_changes)
        if (isChecked(change))
            result.push_back(change);
    return result;
}

// A change without one that it needs cannot be applied: marks spread along the dependencies.
void ReviewModel::setChecked(const QStringList &ids, bool checked)
{
    QStringList queue = ids;
    while (!queue.isEmpty()) {
        const auto id = queue.takeFirst();
        if (checked != m_unchecked.contains(id))
            continue;
        if (checked)
            m_unchecked.remove(id);
        else
            m_unchecked.insert(id);
        for (const auto &change : m_changes) {
            if (checked && change.id == id)
                queue += change.needs;
            else if (!checked && change.needs.contains(id))
                queue.append(change.id);
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto top = index(row, 0);
        Q_EMIT dataChanged(top, top, {Qt::CheckStateRole});
        if (const int count = rowCount(top); count > 0)
            Q_EMIT dataChanged(index(0, 0, top), index(count - 1, 0, top), {Qt::CheckStateRole});
    }
    Q_EMIT checkedChanged();
}

void ReviewModel::setAllChecked(bool checked)
{
    QStringList ids;
    for (const auto &change : m_changes)
        ids.append(change.id);
    setChecked(ids, checked);
}

Qt::CheckState ReviewModel::checkState(int first, int count) const
{
    int checked = 0;
    for (int i = first; i < first + count; ++i)
        checked += isChecked(m_changes[static_cast<std::size_t>(i)]) ? 1 : 0;
    if (checked == 0)
        return Qt::Unchecked;
    return checked == count ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::CheckState ReviewModel::allChecked() const
{
    return checkState(0, static_cast<int>(m_changes.size()));
}

int ReviewModel::changeIndex(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (m_order == Order::AsExecuted)
        return index.row();
    if (index.internalId() == kTopLevel)
        return -1;
    return m_groups[index.internalId() - 1].first + index.row();
}

const PendingChange *ReviewModel::changeAt(const QModelIndex &index) const
{
    const int change = changeIndex(index);
    return change < 0 ? nullptr : &m_changes[static_cast<std::size_t>(change)];
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column > 1 || row >= rowCount(parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTopLevel);
}

QModelIndex ReviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kTopLevel);
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    const bool flat = m_order == Order::AsExecuted;
    if (!parent.isValid())
        return static_cast<int>(flat ? m_changes.size() : m_groups.size());
    if (flat || parent.internalId() != kTopLevel || parent.column() != 0)
        return 0;
    return m_groups[static_cast<std::size_t>(parent.row())].count;
}

int ReviewModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int change = changeIndex(index);
    if (change >= 0)
        return changeData(change, index.column(), role);
    return index.column() == 0 ? groupData(m_groups[static_cast<std::size_t>(index.row())], role)
                               : QVariant();
}

QVariant ReviewModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return group.title;
    case Qt::CheckStateRole: return checkState(group.first, group.count);
    case Qt::AccessibleTextRole: {
        const auto title = group.target.isEmpty()
                               ? group.title
                               : tr("From %1 to %2").arg(group.title, group.target);
        return QStringList{title, group.keyText, tr("%n change(s)", "", group.count)}.join(
            QLatin1String(", "));
    }
    case ReviewRole::IsGroup: return true;
    case ReviewRole::GroupTarget: return group.target;
    case ReviewRole::GroupKeyText: return group.keyText;
    case ReviewRole::GroupCount: return group.count;
    default: return {};
    }
}

QString ReviewModel::accessibleText(const PendingChange &change) const
{
    QStringList parts{change.sentence};
    if (!change.detail.isEmpty())
        parts.append(change.detail);
    for (const auto &warning : change.warnings) {
        parts.append(tr("Warning: %1").arg((warning.title + u' ' + warning.text).trimmed()));
        if (warning.fix == ChangeWarning::Fix::DrainInstead)
            parts.append(tr("Press Ctrl+D to drain instead."));
        if (warning.fix == ChangeWarning::Fix::RemoveAtOnce)
            parts.append(tr("Press Ctrl+D to remove at once."));
    }
    return parts.join(u' ');
}

QVariant ReviewModel::changeData(int change, int column, int role) const
{
    const auto &item = m_changes[static_cast<std::size_t>(change)];
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? item.sentence : item.commands.join(u'\n');
    case Qt::AccessibleTextRole:
        return column == 0 ? accessibleText(item) : item.commands.join(QLatin1String("; "));
    case Qt::CheckStateRole:
        if (column == 0)
            return isChecked(item) ? Qt::Checked : Qt::Unchecked;
        return {};
    case ReviewRole::IsGroup: return false;
    case ReviewRole::ServiceText:
        return item.service ? m_document->serviceName(*item.service) : QString();
    case ReviewRole::Detail: return item.detail;
    case ReviewRole::Commands: return item.commands;
    case ReviewRole::FirstNumber: return m_firstNumbers[static_cast<std::size_t>(change)];
    case ReviewRole::Later: return item.later;
    default: return {};
    }
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    QStringList ids;
    if (const auto *change = changeAt(index)) {
        ids.append(change->id);
    } else {
        const auto &group = m_groups[static_cast<std::size_t>(index.row())];
        for (int i = group.first; i < group.first + group.count; ++i)
            ids.append(m_changes[static_cast<std::size_t>(i)].id);
    }
    setChecked(ids, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("What changes") : tr("ipvsadm commands");
}

} // namespace vipdeck
