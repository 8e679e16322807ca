// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/serverpreviewmodel.h"

#include <QLocale>

#include "app/document/endpointtext.h"
#include "app/views/icons.h"
#include "app/views/theme.h"

namespace vipdeck {

void ServerPreviewModel::setProbes(const ServerProbes *probes, const QString &director)
{
    m_probes = probes;
    m_director = director;
    connect(probes, &ServerProbes::changed, this, [this] {
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0, Outcome), index(rowCount() - 1, Outcome));
    });
}

Endpoint ServerPreviewModel::probedEndpoint(const DestinationConfig &server) const
{
    if (!m_service || m_service->protocol != Protocol::Tcp)
        return {};
    return {server.endpoint.address, doctor::serverPort({*m_service, server, {}})};
}

std::optional<doctor::ConnectProbe> ServerPreviewModel::probe(const ServerListEntry &entry) const
{
    return m_probes ? m_probes->result(probedEndpoint(entry.destination)) : std::nullopt;
}

QString ServerPreviewModel::outcome(const ServerListEntry &entry) const
{
    if (entry.alreadyThere)
        return tr("skipped, already there");
    const auto found = probe(entry);
    if (!found)
        return tr("new, from line %1").arg(entry.line);
    switch (found->state) {
    case doctor::ProbeState::Answered:
        return tr("TCP answers, %1 ms")
            .arg(QLocale().toString(found->microseconds / 1000.0, 'f', 1));
    case doctor::ProbeState::Refused: return tr("refuses connections");
    case doctor::ProbeState::NoAnswer: return tr("does not answer");
    case doctor::ProbeState::Unreachable: return tr("cannot be reached");
    case doctor::ProbeState::NotTried: break;
    }
    return tr("testing");
}

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
    case Outcome: return outcome(entry);
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
        if (const auto found = probe(entry); found && index.column() == Outcome) {
            const auto &tokens = Theme::instance().tokens();
            if (found->state == doctor::ProbeState::Answered)
                return tokens.up;
            return found->state == doctor::ProbeState::NotTried ? tokens.text3 : tokens.down;
        }
        if (entry.alreadyThere || index.column() == Outcome)
            return Theme::instance().tokens().text3;
        return {};
    case Qt::DecorationRole:
        if (const auto found = probe(entry); found && index.column() == Outcome) {
            if (found->state == doctor::ProbeState::Answered)
                return icons::icon(QStringLiteral("state-up"), &Tokens::up);
            if (found->state != doctor::ProbeState::NotTried)
                return icons::icon(QStringLiteral("warn"), &Tokens::down);
        }
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
    case Outcome: return m_director.isEmpty() ? tr("Result") : tr("Test from %1").arg(m_director);
    default: return {};
    }
}

} // namespace vipdeck
