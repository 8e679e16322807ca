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
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

Endpoint ServerPreviewModel::probedEndpoint(const ServerListEntry &entry)
{
    if (!entry.service || entry.service->protocol != Protocol::Tcp)
        return {};
    const auto &server = entry.destination;
    return {server.endpoint.address, doctor::serverPort({*entry.service, server, {}})};
}

ServerPreviewModel::Mark ServerPreviewModel::markOf(const ServerListEntry &entry)
{
    return {entry.service, entry.destination.endpoint};
}

bool ServerPreviewModel::isChecked(const ServerListEntry &entry) const
{
    return !entry.alreadyThere && !m_unchecked.contains(markOf(entry));
}

const ServerPreviewModel::BadLine *ServerPreviewModel::badLine(int row) const
{
    return row < m_entries.size() ? nullptr : &m_badLines.at(row - m_entries.size());
}

bool ServerPreviewModel::isProblem(int row) const
{
    if (badLine(row))
        return true;
    const auto found = probe(m_entries.at(row));
    return found && found->state != doctor::ProbeState::Answered
           && found->state != doctor::ProbeState::NotTried;
}

std::optional<doctor::ConnectProbe> ServerPreviewModel::probe(const ServerListEntry &entry) const
{
    return m_probes ? m_probes->result(probedEndpoint(entry)) : std::nullopt;
}

QString ServerPreviewModel::outcome(const ServerListEntry &entry) const
{
    if (entry.alreadyThere)
        return tr("skipped, already in %1").arg(entry.serviceName);
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

void ServerPreviewModel::setList(const ServerList &list, const QString &text)
{
    beginResetModel();
    m_entries = list.entries;
    m_badLines.clear();
    const auto rows = text.split(u'\n');
    for (qsizetype i = 0; i < list.lines.size(); ++i)
        if (const auto &line = list.lines.at(i); line.kind == ServerLineKind::Problem)
            m_badLines.append({static_cast<int>(i) + 1, rows.value(i).simplified(), line.result});
    endResetModel();
}

QList<ServerListEntry> ServerPreviewModel::checkedEntries() const
{
    QList<ServerListEntry> result;
    for (const auto &entry : m_entries)
        if (isChecked(entry))
            result.append(entry);
    return result;
}

int ServerPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size() + m_badLines.size());
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
    case Service: return entry.serviceName;
    case Weight: return QLocale().toString(server.weight);
    case Forward: return EndpointText::toString(server.forwarding);
    case Outcome: return outcome(entry);
    default: return {};
    }
}

QVariant ServerPreviewModel::badData(const BadLine &line, int column, int role) const
{
    const auto &theme = Theme::instance();
    if (role == Qt::ForegroundRole)
        return column == Outcome ? theme.tokens().down : theme.tokens().text3;
    if (role == Qt::FontRole && column == Address)
        return theme.font(Theme::Font::Mono);
    if (role == Qt::ToolTipRole && column == Address)
        return line.text;
    if (role == Qt::DecorationRole && column == Outcome)
        return icons::icon(QStringLiteral("state-down"), &Tokens::down);
    if (role != Qt::DisplayRole)
        return {};
    return column == Address   ? line.text
           : column == Outcome ? tr("line %1: %2").arg(line.number).arg(line.problem)
                               : QString();
}

// Colour and icon of what a test found.
QVariant ServerPreviewModel::outcomeLook(const ServerListEntry &entry, int role) const
{
    const auto found = probe(entry);
    const auto &tokens = Theme::instance().tokens();
    const bool icon = role == Qt::DecorationRole;
    if (!found || found->state == doctor::ProbeState::NotTried)
        return icon ? QVariant() : tokens.text3;
    if (found->state == doctor::ProbeState::Answered)
        return icon ? QVariant(icons::icon(QStringLiteral("state-up"), &Tokens::up)) : tokens.up;
    return icon ? QVariant(icons::icon(QStringLiteral("warn"), &Tokens::down)) : tokens.down;
}

QVariant ServerPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == kProblemRole)
        return QLatin1String(isProblem(index.row()) ? kProblemRow : kGoodRow);
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Weight ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    if (const auto *bad = badLine(index.row()))
        return badData(*bad, index.column(), role);
    const auto &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Address)
            return {};
        return isChecked(entry) ? Qt::Checked : Qt::Unchecked;
    case Qt::FontRole:
        if (index.column() == Address)
            return Theme::instance().font(Theme::Font::Mono);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Outcome && !entry.alreadyThere)
            return outcomeLook(entry, role);
        if (entry.alreadyThere)
            return Theme::instance().tokens().text3;
        return {};
    case Qt::DecorationRole:
        if (index.column() == Outcome && !entry.alreadyThere)
            return outcomeLook(entry, role);
        return {};
    default: return {};
    }
}

bool ServerPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Address
        || badLine(index.row()))
        return false;
    const auto &entry = m_entries.at(index.row());
    if (entry.alreadyThere)
        return false;
    if (value.toInt() == Qt::Checked)
        m_unchecked.erase(markOf(entry));
    else
        m_unchecked.insert(markOf(entry));
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags ServerPreviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (badLine(index.row()))
        return flags;
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
    case Service: return tr("Service");
    case Weight: return tr("Weight");
    case Forward: return tr("Forward");
    case Outcome: return m_director.isEmpty() ? tr("Result") : tr("Test from %1").arg(m_director);
    default: return {};
    }
}

} // namespace vipdeck
