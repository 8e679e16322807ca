// SPDX-License-Identifier: GPL-3.0-or-later
// Structure of the board: rows, order, filter. Values are in boarddata.cpp, drag and drop in
// boarddrag.cpp.
#include "app/models/boardmodel.h"

#include <algorithm>
#include <set>

namespace vipdeck {
namespace {

constexpr quintptr kServiceId = 0; // a server's internal id is the stable id of its service

bool matches(const BoardService &service, const QString &filter)
{
    const auto contains = [&](const QString &text) {
        return text.contains(filter, Qt::CaseInsensitive);
    };
    return filter.isEmpty() || contains(service.name) || contains(service.address)
           || std::ranges::any_of(service.servers, [&](const BoardServer &server) {
                  return contains(server.name) || contains(server.address);
              });
}

int trouble(const BoardService &service)
{
    int count = 0;
    for (const auto &server : service.servers)
        count += server.state == ServerState::Down        ? 3
                 : server.state == ServerState::OverLimit ? 2
                                                          : 0;
    return count;
}

bool sortsBefore(BoardModel::SortKey key, const BoardService &a, const BoardService &b)
{
    switch (key) {
    case BoardModel::SortKey::AsAdded: return false;
    case BoardModel::SortKey::Name:
        return QString::localeAwareCompare(a.name.isEmpty() ? a.address : a.name,
                                           b.name.isEmpty() ? b.address : b.name)
               < 0;
    case BoardModel::SortKey::Address: return a.config.key < b.config.key;
    case BoardModel::SortKey::ConnectionRate: return a.rate.value_or(-1) > b.rate.value_or(-1);
    case BoardModel::SortKey::Active: return a.active.value_or(0) > b.active.value_or(0);
    case BoardModel::SortKey::TroubleFirst: return trouble(a) > trouble(b);
    }
    return false;
}

// Rows that are there already never change places: when `wanted` has them in another order, they
// stay as they are and new ones follow.
template<typename Row>
void keepPlaces(const std::vector<Row> &rows, std::vector<Row> &wanted)
{
    std::map<quint64, std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i)
        places.emplace(rows[i].id, i);
    std::size_t last = 0;
    bool sameOrder = true;
    for (const auto &row : wanted) {
        const auto found = places.find(row.id);
        if (found == places.end())
            continue;
        sameOrder = sameOrder && found->second >= last;
        last = found->second;
    }
    if (sameOrder)
        return;
    std::ranges::stable_sort(wanted, {}, [&](const Row &row) {
        const auto found = places.find(row.id);
        return found == places.end() ? places.size() : found->second;
    });
}

// Brings `rows` to the ids of `wanted` with single removals and insertions; both lists have the
// common rows in the same order.
template<typename Row, typename Remove, typename Insert>
struct RowSync
{
    std::vector<Row> &rows;
    Remove remove;
    Insert insert;

    void run(std::vector<Row> &wanted) const
    {
        std::set<quint64> ids;
        for (const auto &row : wanted)
            ids.insert(row.id);
        for (auto i = rows.size(); i-- > 0;)
            if (!ids.contains(rows[i].id))
                remove(static_cast<int>(i));
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (i >= rows.size() || rows[i].id != wanted[i].id)
                insert(static_cast<int>(i), std::move(wanted[i]));
    }
};

} // namespace

BoardModel::BoardModel(DirectorDocument *document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    connect(document, &DirectorDocument::changed, this, &BoardModel::documentChanged);
    m_services = wantedRows();
}

void BoardModel::documentChanged(DocumentParts parts)
{
    if (parts & (DocumentPart::Live | DocumentPart::Draft))
        syncRows();
    else if (parts & (DocumentPart::Status | DocumentPart::Connection | DocumentPart::FollowUps))
        refreshLiveValues();
}

std::vector<BoardService> BoardModel::wantedRows() const
{
    auto rows = boardRows(*m_document, m_side == Side::Draft);
    for (auto &row : rows) {
        fillLiveNumbers(*m_document, row);
        row.frame = m_frame;
        arrangeServers(row);
    }
    std::erase_if(rows, [this](const BoardService &row) { return !matches(row, m_filter); });
    std::map<quint64, std::size_t> places;
    for (std::size_t i = 0; i < m_order.size(); ++i)
        places.emplace(m_order[i], i);
    const auto place = [&](const BoardService &row) {
        const auto found = places.find(row.id);
        return found == places.end() ? m_order.size() : found->second;
    };
    std::ranges::stable_sort(rows, {}, place);
    return rows;
}

void BoardModel::syncRows()
{
    auto wanted = wantedRows();
    keepPlaces(m_services, wanted);
    const auto remove = [this](int row) {
        beginRemoveRows({}, row, row);
        m_services.erase(m_services.begin() + row);
        endRemoveRows();
    };
    const auto insert = [this](int row, BoardService service) {
        beginInsertRows({}, row, row);
        m_services.insert(m_services.begin() + row, std::move(service));
        endInsertRows();
    };
    auto forServers = wanted;
    RowSync<BoardService, decltype(remove), decltype(insert)>{m_services, remove, insert}.run(
        wanted);
    for (std::size_t i = 0; i < m_services.size(); ++i)
        syncServers(static_cast<int>(i), forServers[i]);
    if (!m_services.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_services.size()) - 1, 0));
    updateSortOutdated();
}

void BoardModel::syncServers(int row, BoardService &wanted)
{
    auto &service = m_services[static_cast<std::size_t>(row)];
    const auto parentIndex = index(row, 0);
    const auto remove = [&](int server) {
        beginRemoveRows(parentIndex, server, server);
        service.servers.erase(service.servers.begin() + server);
        endRemoveRows();
    };
    const auto insert = [&](int place, BoardServer server) {
        beginInsertRows(parentIndex, place, place);
        service.servers.insert(service.servers.begin() + place, std::move(server));
        endInsertRows();
    };
    auto values = wanted;
    keepPlaces(service.servers, values.servers);
    auto servers = values.servers;
    RowSync<BoardServer, decltype(remove), decltype(insert)>{service.servers, remove, insert}.run(
        servers);
    service = std::move(values);
    emitServersChanged(row);
}

void BoardModel::emitServersChanged(int row)
{
    const int count = static_cast<int>(m_services[static_cast<std::size_t>(row)].servers.size());
    if (count == 0)
        return;
    const auto parentIndex = index(row, 0);
    Q_EMIT dataChanged(index(0, 0, parentIndex), index(count - 1, 0, parentIndex));
}

void BoardModel::refreshLiveValues()
{
    ++m_frame;
    for (std::size_t i = 0; i < m_services.size(); ++i) {
        if (m_sortKey != SortKey::AsAdded)
            freshen(i);
        emitServersChanged(static_cast<int>(i));
    }
    if (!m_services.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_services.size()) - 1, 0));
    updateSortOutdated();
}

void BoardModel::freshen(std::size_t service) const
{
    auto &row = m_services[service];
    if (row.frame == m_frame)
        return;
    fillLiveNumbers(*m_document, row);
    row.frame = m_frame;
}

void BoardModel::setSide(Side side)
{
    if (m_side == side)
        return;
    m_side = side;
    syncRows();
}

void BoardModel::setFilter(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (m_filter == trimmed)
        return;
    m_filter = trimmed;
    syncRows();
}

void BoardModel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void BoardModel::setSortKey(SortKey key)
{
    m_sortKey = key;
    sortNow();
}

std::vector<quint64> BoardModel::sortedOrder() const
{
    auto rows = boardRows(*m_document, m_side == Side::Draft);
    for (auto &row : rows)
        fillLiveNumbers(*m_document, row);
    std::ranges::stable_sort(rows, [this](const BoardService &a, const BoardService &b) {
        return sortsBefore(m_sortKey, a, b);
    });
    std::vector<quint64> order;
    for (const auto &row : rows)
        order.push_back(row.id);
    return order;
}

void BoardModel::sortNow()
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<quint64> ids;
    for (const auto &persistent : before)
        ids.push_back(persistent.internalId() == kServiceId
                          ? m_services[static_cast<std::size_t>(persistent.row())].id
                          : 0);
    m_order = m_sortKey == SortKey::AsAdded ? std::vector<quint64>() : sortedOrder();
    m_services = wantedRows();
    for (qsizetype i = 0; i < before.size(); ++i)
        if (ids[static_cast<std::size_t>(i)] != 0)
            changePersistentIndex(before[i], indexOf(ids[static_cast<std::size_t>(i)]));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    updateSortOutdated();
}

bool BoardModel::isSortOutdated() const
{
    return m_sortOutdated;
}

void BoardModel::updateSortOutdated()
{
    const bool sorted =
        m_sortKey == SortKey::AsAdded
        || std::ranges::is_sorted(m_services, [this](const BoardService &a, const BoardService &b) {
               return sortsBefore(m_sortKey, a, b);
           });
    if (sorted != m_sortOutdated)
        return;
    m_sortOutdated = !sorted;
    Q_EMIT sortOutdatedChanged(m_sortOutdated);
}

const BoardService *BoardModel::serviceRow(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this)
        return nullptr;
    const auto row = index.internalId() == kServiceId ? index.row() : parent(index).row();
    if (row < 0 || row >= static_cast<int>(m_services.size()))
        return nullptr;
    freshen(static_cast<std::size_t>(row));
    return &m_services[static_cast<std::size_t>(row)];
}

std::optional<ServiceKey> BoardModel::serviceAt(const QModelIndex &index) const
{
    const auto *service = serviceRow(index);
    return service ? std::optional(service->config.key) : std::nullopt;
}

std::optional<ServerRef> BoardModel::serverAt(const QModelIndex &index) const
{
    const auto *service = serviceRow(index);
    if (!service || index.internalId() == kServiceId
        || index.row() >= static_cast<int>(service->servers.size()))
        return std::nullopt;
    return service->servers[static_cast<std::size_t>(index.row())].ref;
}

QModelIndex BoardModel::indexOf(const ServiceKey &service) const
{
    for (std::size_t i = 0; i < m_services.size(); ++i)
        if (m_services[i].config.key == service)
            return index(static_cast<int>(i), 0);
    return {};
}

QModelIndex BoardModel::indexOf(const ServerRef &server) const
{
    const auto parentIndex = indexOf(server.service);
    if (!parentIndex.isValid())
        return {};
    const auto &servers = m_services[static_cast<std::size_t>(parentIndex.row())].servers;
    for (std::size_t i = 0; i < servers.size(); ++i)
        if (servers[i].ref == server)
            return index(static_cast<int>(i), 0, parentIndex);
    return {};
}

QModelIndex BoardModel::indexOf(quint64 stableId) const
{
    for (std::size_t i = 0; i < m_services.size(); ++i) {
        if (m_services[i].id == stableId)
            return index(static_cast<int>(i), 0);
        const auto &servers = m_services[i].servers;
        for (std::size_t k = 0; k < servers.size(); ++k)
            if (servers[k].id == stableId)
                return index(static_cast<int>(k), 0, index(static_cast<int>(i), 0));
    }
    return {};
}

QModelIndex BoardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, kServiceId);
    return createIndex(
        row, 0, static_cast<quintptr>(m_services[static_cast<std::size_t>(parent.row())].id));
}

QModelIndex BoardModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kServiceId)
        return {};
    // Asked for again and again, for one service after the other: start with the last place found.
    const auto count = m_services.size();
    for (std::size_t step = 0; step < count; ++step) {
        const auto place = (m_lastParent + step) % count;
        if (m_services[place].id != child.internalId())
            continue;
        m_lastParent = place;
        return createIndex(static_cast<int>(place), 0, kServiceId);
    }
    return {};
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_services.size());
    if (parent.internalId() != kServiceId || parent.column() != 0
        || parent.row() >= static_cast<int>(m_services.size()))
        return 0;
    return static_cast<int>(m_services[static_cast<std::size_t>(parent.row())].servers.size());
}

int BoardModel::columnCount(const QModelIndex &) const
{
    return 1;
}

} // namespace vipdeck
