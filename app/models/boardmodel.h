// SPDX-License-Identifier: GPL-3.0-or-later
// The pools board: services with their real servers, draft or live, roles of boardroles.h. Rows
// never re-order by themselves: sortNow() does. Edits go to the document as undo steps. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QMimeData>
#include <QVariantMap>
#include <optional>
#include <vector>

#include "app/document/directordocument.h"
#include "app/models/boardroles.h"
#include "app/models/boardrows.h"
#include "app/models/dropadvisor.h"

namespace vipdeck {

class BoardModel : public QAbstractItemModel, public DropAdvisor
{
    Q_OBJECT

public:
    enum class Side { Draft, Live };
    Q_ENUM(Side)
    enum class SortKey { AsAdded, Name, Address, ConnectionRate, Active, TroubleFirst };
    Q_ENUM(SortKey)

    explicit BoardModel(DirectorDocument *document, QObject *parent = nullptr);
    ~BoardModel() override = default;

    void setSide(Side side); // Live is read only and has no draft marks
    [[nodiscard]] Side side() const { return m_side; }
    void setFilter(const QString &text); // services that match, or have servers that match
    [[nodiscard]] QString filter() const { return m_filter; }
    void setSortKey(SortKey key); // sorts once, services only
    [[nodiscard]] SortKey sortKey() const { return m_sortKey; }
    [[nodiscard]] bool isSortOutdated() const; // "Sort again"
    void sortNow();
    void setReadOnly(bool readOnly);
    // Order of servers in their cards that people chose; only here, the director's rules keep
    // theirs. By the texts of services and servers, for the settings.
    [[nodiscard]] QVariantMap serverOrders() const;
    void setServerOrders(const QVariantMap &orders);

    [[nodiscard]] std::optional<ServiceKey> serviceAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<ServerRef> serverAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ServiceKey &service) const;
    [[nodiscard]] QModelIndex indexOf(const ServerRef &server) const;
    [[nodiscard]] QModelIndex indexOf(quint64 stableId) const;

    [[nodiscard]] DropAdvice adviseDrop(const QMimeData &data, Qt::DropAction action,
                                        const QModelIndex &service, int row) const override;
    // Content of a drag of kServersMimeType, for other views that start one.
    [[nodiscard]] static QMimeData *createMimeData(const ServerRefs &servers,
                                                   const std::vector<Address> &spares = {});
    struct DraggedServers
    {
        ServerRefs servers;          // from pools
        std::vector<Address> spares; // not in a pool
    };
    [[nodiscard]] static DraggedServers readMimeData(const QMimeData *data);

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void sortOutdatedChanged(bool outdated);
    void dropRefused(const QString &reason);

private:
    void documentChanged(DocumentParts parts);
    void syncRows();
    void syncServers(int row, BoardService &wanted);
    void emitServersChanged(int row);
    void refreshLiveValues();
    void freshen(std::size_t service) const;
    void updateSortOutdated();
    [[nodiscard]] std::vector<quint64> sortedOrder() const;
    [[nodiscard]] std::vector<BoardService> wantedRows() const;
    [[nodiscard]] const BoardService *serviceRow(const QModelIndex &index) const;
    [[nodiscard]] QVariant serviceData(const BoardService &row, int role) const;
    [[nodiscard]] QVariant serverData(const BoardService &service, const BoardServer &row,
                                      int role) const;
    [[nodiscard]] Result<> drop(const DraggedServers &dragged, Qt::DropAction action,
                                const ServiceKey &target);
    [[nodiscard]] bool isReorder(const DraggedServers &dragged, Qt::DropAction action,
                                 const ServiceKey &target, int row) const;
    void reorder(const DraggedServers &dragged, const QModelIndex &service, int row);
    void arrangeServers(BoardService &service) const;
    [[nodiscard]] QString refusal(const DraggedServers &dragged, const ServiceKey &target,
                                  std::vector<DestinationConfig> &wanted) const;

    DirectorDocument *m_document;
    // Live numbers are filled in when a service is looked at: only a few of 500 are in sight.
    mutable std::vector<BoardService> m_services;
    quint64 m_frame = 0;
    mutable std::size_t m_lastParent = 0; // where parent() found its service
    std::vector<quint64> m_order; // chosen by the last sort; services that came later follow
    QHash<QString, QStringList> m_serverOrders; // servers by service, as EndpointText has them
    Side m_side = Side::Draft;
    SortKey m_sortKey = SortKey::AsAdded;
    QString m_filter;
    bool m_readOnly = false;
    bool m_sortOutdated = false;
};

} // namespace vipdeck
