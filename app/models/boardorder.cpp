// SPDX-License-Identifier: GPL-3.0-or-later
// Order of the servers in the cards of BoardModel, as people arrange them. Schedulers share by
// weight and load, so an order of the rules would change no traffic worth removing servers for: it
// stays here.
#include <algorithm>

#include "app/document/endpointtext.h"
#include "app/models/boardmodel.h"

namespace vipdeck {

QVariantMap BoardModel::serverOrders() const
{
    QVariantMap orders;
    for (const auto &service : m_document->draft().services) {
        const auto key = EndpointText::toString(service.config.key);
        if (const auto found = m_serverOrders.constFind(key); found != m_serverOrders.cend())
            orders.insert(key, *found);
    }
    return orders;
}

void BoardModel::setServerOrders(const QVariantMap &orders)
{
    m_serverOrders.clear();
    for (auto order = orders.cbegin(); order != orders.cend(); ++order)
        m_serverOrders.insert(order.key(), order.value().toStringList());
    sortNow();
}

// Servers that came after the order was chosen follow.
void BoardModel::arrangeServers(BoardService &service) const
{
    if (m_serverOrders.isEmpty())
        return;
    const auto order = m_serverOrders.value(EndpointText::toString(service.config.key));
    if (order.isEmpty())
        return;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < order.size(); ++i)
        places.insert(order.at(i), i);
    std::ranges::stable_sort(service.servers, {}, [&](const BoardServer &server) {
        return places.value(server.address, order.size());
    });
}

bool BoardModel::isReorder(const DraggedServers &dragged, Qt::DropAction action,
                           const ServiceKey &target, int row) const
{
    return action == Qt::MoveAction && m_side == Side::Draft && row >= 0 && dragged.spares.empty()
           && !dragged.servers.empty()
           && std::ranges::all_of(dragged.servers, [&](const ServerRef &server) {
                  return server.service == target && indexOf(server).isValid();
              });
}

void BoardModel::reorder(const DraggedServers &dragged, const QModelIndex &service, int row)
{
    auto &servers = m_services[static_cast<std::size_t>(service.row())].servers;
    const auto isDragged = [&](const BoardServer &server) {
        return std::ranges::find(dragged.servers, server.ref) != dragged.servers.end();
    };
    Q_EMIT layoutAboutToBeChanged({service}, QAbstractItemModel::NoLayoutChangeHint);
    const auto before = persistentIndexList();
    std::vector<quint64> ids;
    for (const auto &index : before)
        ids.push_back(index.parent() == service ? servers[static_cast<std::size_t>(index.row())].id
                                                : 0);
    const auto middle = servers.begin() + std::clamp(row, 0, static_cast<int>(servers.size()));
    // Those above the place go down to it, those below it go up.
    const auto stays = [&](const BoardServer &server) { return !isDragged(server); };
    std::stable_partition(servers.begin(), middle, stays);
    std::stable_partition(middle, servers.end(), isDragged);
    for (qsizetype i = 0; i < before.size(); ++i)
        if (const auto id = ids[static_cast<std::size_t>(i)]; id != 0)
            changePersistentIndex(before[i], indexOf(id));
    QStringList order;
    for (const auto &server : servers)
        order.append(server.address);
    m_serverOrders.insert(
        EndpointText::toString(m_services[static_cast<std::size_t>(service.row())].config.key),
        order);
    Q_EMIT layoutChanged({service}, QAbstractItemModel::NoLayoutChangeHint);
}

} // namespace vipdeck
