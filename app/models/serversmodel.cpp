// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/serversmodel.h"

#include <QLocale>
#include <QMimeData>
#include <algorithm>
#include <map>
#include <set>

#include "app/document/endpointtext.h"
#include "app/document/serverevidence.h"
#include "app/models/boardmodel.h"

namespace vipdeck {

namespace {

constexpr int kSpares = 0;
constexpr int kPooled = 1;
constexpr quintptr kGroupId = 0; // a child's id is the number of its group plus one

// The state that asks most for attention wins.
int trouble(ServerState state)
{
    switch (state) {
    case ServerState::Down: return 5;
    case ServerState::OverLimit: return 4;
    case ServerState::Draining: return 3;
    case ServerState::New: return 2;
    case ServerState::Unknown: return 1;
    case ServerState::Up: return 0;
    }
    return 0;
}

QString stateText(ServerState state)
{
    switch (state) {
    case ServerState::Unknown: return ServersModel::tr("state not known");
    case ServerState::Up: return ServersModel::tr("up");
    case ServerState::Draining: return ServersModel::tr("draining");
    case ServerState::Down: return ServersModel::tr("down");
    case ServerState::OverLimit: return ServersModel::tr("over limit");
    case ServerState::New: return ServersModel::tr("new");
    }
    return {};
}

} // namespace

struct ServersModel::Row
{
    Address address;
    QString name;
    ServerRefs pools; // in the draft
    QString poolsText;
    ServerState state = ServerState::Unknown;
    std::size_t worst = 0; // the pool that decides the state
    DraftMark mark = DraftMark::None;

    // Order in a group: named ones first, then by address.
    [[nodiscard]] bool isBefore(const Row &other) const
    {
        if (name.isEmpty() != other.name.isEmpty())
            return other.name.isEmpty();
        if (const int order = QString::localeAwareCompare(name, other.name); order != 0)
            return order < 0;
        return address < other.address;
    }
    [[nodiscard]] bool isSame(const Row &other) const
    {
        return address == other.address && name == other.name;
    }
    friend bool operator==(const Row &, const Row &) = default;
};

ServersModel::ServersModel(DirectorDocument *document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    connect(document, &DirectorDocument::changed, this, &ServersModel::documentChanged);
    rebuild();
}

ServersModel::~ServersModel() = default;

void ServersModel::documentChanged(DocumentParts parts)
{
    if (parts & (DocumentPart::Live | DocumentPart::Draft))
        rebuild();
    else if (parts & DocumentPart::Connection)
        refreshStates([](const Row &) { return true; });
    else if (parts & DocumentPart::Status)
        refreshChangedStates();
}

std::array<std::vector<ServersModel::Row>, 2> ServersModel::wantedRows() const
{
    std::map<Address, Row> rows;
    const auto rowOf = [&rows](const Address &address) -> Row & {
        auto &row = rows[address];
        row.address = address;
        return row;
    };
    std::map<Address, std::size_t> livePools;
    const auto &draft = m_document->draft();
    for (const auto &[address, label] : draft.serverLabels)
        rowOf(address).name = QString::fromStdString(label.name);
    for (const auto &service : m_document->live().services)
        for (const auto &server : service.destinations) {
            rowOf(server.endpoint.address);
            ++livePools[server.endpoint.address];
        }
    for (const auto &service : draft.services)
        for (const auto &server : service.destinations)
            rowOf(server.endpoint.address).pools.push_back({service.config.key, server.endpoint});

    std::array<std::vector<Row>, 2> groups;
    for (auto &[address, row] : rows) {
        QStringList names;
        for (const auto &pool : row.pools)
            if (const auto name = m_document->serviceName(pool.service); !names.contains(name))
                names.append(name);
        row.poolsText = names.isEmpty() ? tr("not in a pool") : names.join(QLatin1String(", "));
        const auto live = livePools[address];
        if (live != row.pools.size())
            row.mark = live < row.pools.size() ? DraftMark::Added : DraftMark::Removed;
        setState(row);
        groups.at(row.pools.empty() ? kSpares : kPooled).push_back(std::move(row));
    }
    for (auto &group : groups)
        std::sort(group.begin(), group.end(),
                  [](const Row &a, const Row &b) { return a.isBefore(b); });
    return groups;
}

void ServersModel::setState(Row &row) const
{
    row.state = row.pools.empty() ? ServerState::Unknown : ServerState::Up;
    int worst = -1;
    for (std::size_t i = 0; i < row.pools.size(); ++i) {
        const auto state = m_document->evidence().state(row.pools[i]);
        if (trouble(state) <= worst)
            continue;
        worst = trouble(state);
        row.state = state;
        row.worst = i;
    }
}

QString ServersModel::reason(const Row &row) const
{
    return row.pools.empty() ? tr("No pool uses this server, so nothing is known about it.")
                             : m_document->evidence().finding(row.pools[row.worst]).reason;
}

// Both lists are in the same order, so rows leave and come without a reset: selection and scroll
// position stay.
void ServersModel::rebuild()
{
    auto wanted = wantedRows();
    for (int group = 0; group < 2; ++group) {
        replaceRows(group, std::move(wanted.at(static_cast<std::size_t>(group))));
        const auto header = index(group, 0);
        Q_EMIT dataChanged(header, header);
    }
}

void ServersModel::replaceRows(int group, std::vector<Row> wanted)
{
    auto &rows = m_groups[group];
    const auto parent = index(group, 0);
    const auto contains = [](const std::vector<Row> &list, const Row &row) {
        const auto place =
            std::lower_bound(list.begin(), list.end(), row,
                             [](const Row &a, const Row &b) { return a.isBefore(b); });
        return place != list.end() && place->isSame(row);
    };
    for (auto i = rows.size(); i-- > 0;) {
        if (contains(wanted, rows[i]))
            continue;
        beginRemoveRows(parent, static_cast<int>(i), static_cast<int>(i));
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto row = static_cast<int>(i);
        if (i >= rows.size() || !rows[i].isSame(wanted[i])) {
            beginInsertRows(parent, row, row);
            rows.insert(rows.begin() + row, std::move(wanted[i]));
            endInsertRows();
        } else if (rows[i] != wanted[i]) {
            rows[i] = std::move(wanted[i]);
            Q_EMIT dataChanged(index(row, 0, parent), index(row, 0, parent));
        }
    }
}

// Most servers are as they were.
void ServersModel::refreshChangedStates()
{
    std::set<Address> changed;
    for (const auto &transition : m_document->evidence().transitions())
        changed.insert(transition.server.endpoint.address);
    for (const auto &server : m_document->evidence().departed())
        changed.insert(server.endpoint.address);
    if (!changed.empty())
        refreshStates([&changed](const Row &row) { return changed.contains(row.address); });
}

void ServersModel::refreshStates(const std::function<bool(const Row &)> &mayHaveChanged)
{
    for (int group = 0; group < 2; ++group)
        for (std::size_t i = 0; i < m_groups[group].size(); ++i) {
            auto &row = m_groups[group][i];
            if (!mayHaveChanged(row))
                continue;
            const auto before = std::pair(row.state, row.worst);
            setState(row);
            if (before == std::pair(row.state, row.worst))
                continue;
            const auto changed = index(static_cast<int>(i), 0, index(group, 0));
            Q_EMIT dataChanged(changed, changed);
        }
}

int ServersModel::serverCount() const
{
    return static_cast<int>(m_groups[kSpares].size() + m_groups[kPooled].size());
}

const ServersModel::Row *ServersModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroupId)
        return nullptr;
    const auto &group = m_groups[index.internalId() - 1];
    const auto row = static_cast<std::size_t>(index.row());
    return row < group.size() ? &group[row] : nullptr;
}

std::optional<Address> ServersModel::addressAt(const QModelIndex &index) const
{
    const auto *row = rowAt(index);
    return row ? std::optional(row->address) : std::nullopt;
}

ServerRefs ServersModel::poolsOf(const Address &address) const
{
    const auto *row = rowAt(indexOf(address));
    return row ? row->pools : ServerRefs{};
}

QModelIndex ServersModel::indexOf(const Address &address) const
{
    for (int group = 0; group < 2; ++group) {
        const auto &rows = m_groups[group];
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const Row &row) { return row.address == address; });
        if (found != rows.end())
            return index(static_cast<int>(found - rows.begin()), 0, index(group, 0));
    }
    return {};
}

QModelIndex ServersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupId);
}

QModelIndex ServersModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kGroupId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupId);
}

int ServersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 2;
    if (parent.internalId() != kGroupId || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[parent.row()].size());
}

int ServersModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ServersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == kGroupId)
        return groupData(index.row(), role);
    const auto *row = rowAt(index);
    return row ? rowData(*row, role) : QVariant();
}

QVariant ServersModel::groupData(int group, int role) const
{
    const auto count = static_cast<int>(m_groups[group].size());
    switch (role) {
    case Qt::DisplayRole: return group == kSpares ? tr("Not in a pool") : tr("In pools");
    case Qt::AccessibleTextRole:
        return group == kSpares ? tr("Not in a pool, %n server(s)", "", count)
                                : tr("In pools, %n server(s)", "", count);
    case ServersRole::IsGroup: return true;
    case ServersRole::GroupCount: return count;
    default: return {};
    }
}

QVariant ServersModel::rowData(const Row &row, int role) const
{
    const auto address = EndpointText::toString(row.address);
    switch (role) {
    case Qt::DisplayRole: return row.name.isEmpty() ? address : row.name;
    case Qt::ToolTipRole: return reason(row);
    case Qt::AccessibleTextRole:
        return QStringList{row.name.isEmpty() ? address : row.name, address, stateText(row.state),
                           row.poolsText}
            .join(QLatin1String(", "));
    case ServersRole::IsGroup: return false;
    case ServersRole::Name: return row.name;
    case ServersRole::AddressText: return address;
    case ServersRole::PoolsText: return row.poolsText;
    case ServersRole::State: return static_cast<int>(row.state);
    case ServersRole::StateReason: return reason(row);
    case ServersRole::IsSpare: return row.pools.empty();
    case ServersRole::Mark: return static_cast<int>(row.mark);
    default: return {};
    }
}

Qt::ItemFlags ServersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    if (index.internalId() == kGroupId)
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
           | Qt::ItemNeverHasChildren;
}

QStringList ServersModel::mimeTypes() const
{
    return {QLatin1String(kServersMimeType)};
}

// A server of several pools is dragged as the one of its first pool.
QMimeData *ServersModel::mimeData(const QModelIndexList &indexes) const
{
    ServerRefs servers;
    std::vector<Address> spares;
    for (const auto &index : indexes) {
        const auto *row = rowAt(index);
        if (!row)
            continue;
        if (row->pools.empty())
            spares.push_back(row->address);
        else
            servers.push_back(row->pools.front());
    }
    if (servers.empty() && spares.empty())
        return nullptr;
    return BoardModel::createMimeData(servers, spares);
}

Qt::DropActions ServersModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

Qt::DropActions ServersModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool ServersModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                   const QModelIndex &) const
{
    return action == Qt::MoveAction && data->hasFormat(QLatin1String(kServersMimeType))
           && !BoardModel::readMimeData(data).servers.empty();
}

bool ServersModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto done = leavePools(BoardModel::readMimeData(data).servers);
    if (!done)
        Q_EMIT dropRefused(QString::fromStdString(done.error().message));
    // The view must not remove rows of its own: the document has changed them.
    return false;
}

Result<> ServersModel::leavePools(const ServerRefs &servers)
{
    m_document->undoStack()->beginMacro(
        tr("remove %n server(s) from pools", "", static_cast<int>(servers.size())));
    auto done = m_document->removeServers(servers);
    if (done)
        done = drainBusy(servers);
    m_document->undoStack()->endMacro();
    if (!done)
        m_document->undoStack()->undo();
    return done;
}

// Gives back those whose removal would cut connections, drained, to be removed when empty.
Result<> ServersModel::drainBusy(const ServerRefs &servers)
{
    std::vector<ChangeWarning> fixes;
    for (const auto &change : m_document->pendingChanges())
        for (const auto &warning : change.warnings)
            if (warning.fix == ChangeWarning::Fix::DrainInstead
                && std::all_of(
                    warning.servers.begin(), warning.servers.end(), [&](const ServerRef &server) {
                        return std::find(servers.begin(), servers.end(), server) != servers.end();
                    }))
                fixes.push_back(warning);
    for (const auto &fix : fixes)
        if (auto done = m_document->applyFix(fix); !done)
            return done;
    return {};
}

ServersFilter::ServersFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void ServersFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ServersFilter::setState(std::optional<ServerState> state)
{
    m_state = state;
    invalidateFilter();
}

bool ServersFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto index = sourceModel()->index(row, 0, parent);
    if (index.data(ServersRole::IsGroup).toBool())
        return true;
    if (m_state && index.data(ServersRole::State).toInt() != static_cast<int>(*m_state))
        return false;
    const auto matches = [&](int role) {
        return index.data(role).toString().contains(m_text, Qt::CaseInsensitive);
    };
    return m_text.isEmpty() || matches(ServersRole::Name) || matches(ServersRole::AddressText)
           || matches(ServersRole::PoolsText);
}

} // namespace vipdeck
