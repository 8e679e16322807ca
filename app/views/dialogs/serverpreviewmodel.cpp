// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/serverpreviewmodel.h"

#include <QLocale>

#include "app/document/endpointtext.h"
#include "app/views/theme.h"

namespace vipdeck {

void ServerPreviewModel::setEntries(const QList<ServerListEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

QList<ServerListEntry> ServerPreviewModel::checkedEntries() const
{
    QList<ServerListEntry> result;
    for (const auto &entry : m_entries)
        if (!entry.alreadyThere && !m_unchecked.contains(entry.destination.endpoint))
            result.append(entry);
    return result;
}

int ServerPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ServerPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ServerPreviewModel::text(const ServerListEntry &entry, int column) const
{
    const auto &server = entry.destination;
    switch (column) {
    case Address:
        return server.endpoint.port == 0 ? EndpointText::toString(server.endpoint.address)
                                         : EndpointText::toString(server.endpoint);
    case Name: return entry.name;
    case Weight: return QLocale().toString(server.weight);
    case Forward: return EndpointText::toString(server.forwarding);
    case Outcome:
        return entry.alreadyThere ? tr("skipped, already there")
                                  : tr("new, from line %1").arg(entry.line);
    default: return {};
    }
}

QVariant ServerPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Address)
            return {};
        return entry.alreadyThere || m_unchecked.contains(entry.destination.endpoint)
                   ? Qt::Unchecked
                   : Qt::Checked;
    case Qt::FontRole:
        if (index.column() == Address)
            return Theme::instance().font(Theme::Font::Mono);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Weight ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (entry.alreadyThere || index.column() == Outcome)
            return Theme::instance().tokens().text3;
        return {};
    default: return {};
    }
}

bool ServerPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Address)
        return false;
    const auto &entry = m_entries.at(index.row());
    if (entry.alreadyThere)
        return false;
    if (value.toInt() == Qt::Checked)
        m_unchecked.erase(entry.destination.endpoint);
    else
        m_unchecked.insert(entry.destination.endpoint);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags ServerPreviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_entries.at(index.row()).alreadyThere)
        flags |= Qt::ItemIsEnabled;
    if (index.column() == Address)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ServerPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Weight ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Address: return tr("Address");
    case Name: return tr("Name");
    case Weight: return tr("Weight");
    case Forward: return tr("Forward");
    case Outcome: return tr("Result");
    default: return {};
    }
}

} // namespace vipdeck
