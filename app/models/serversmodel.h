// SPDX-License-Identifier: GPL-3.0-or-later
// Every real server that the director knows, once per address: groups "Not in a pool" and "In
// pools". For the Servers dock. GUI thread.
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "app/document/directordocument.h"
#include "app/models/boardroles.h"

namespace vipdeck {

namespace ServersRole {
enum : int {
    IsGroup = Qt::UserRole + 1, // bool
    GroupCount,                 // int, groups only
    Name,                       // QString, may be empty
    AddressText,                // "10.0.0.11"
    PoolsText,                  // "web-https, shop-all"; "not in a pool"
    State,                      // ServerState as int: the worst one of its pools
    StateReason,
    IsSpare, // bool
    Mark,    // DraftMark as int: is it added to or removed from pools by the draft
};
} // namespace ServersRole

class ServersModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ServersModel(DirectorDocument *document, QObject *parent = nullptr);
    ~ServersModel() override;

    [[nodiscard]] int serverCount() const; // of both groups
    [[nodiscard]] std::optional<Address> addressAt(const QModelIndex &index) const;
    [[nodiscard]] ServerRefs poolsOf(const Address &address) const; // in the draft
    [[nodiscard]] QModelIndex indexOf(const Address &address) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    // A server from a pool dropped here leaves it (drained first, removed when empty).
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    // The keyboard's way to the same: servers with active connections drain, the others are
    // removed at once. One undo step.
    Result<> leavePools(const ServerRefs &servers);

Q_SIGNALS:
    void dropRefused(const QString &reason);

private:
    struct Row;

    void documentChanged(DocumentParts parts);
    void rebuild();
    void refreshChangedStates();
    void refreshStates(const std::function<bool(const Row &)> &mayHaveChanged);
    [[nodiscard]] std::array<std::vector<Row>, 2> wantedRows() const;
    void setState(Row &row) const;
    [[nodiscard]] QString reason(const Row &row) const;
    Result<> drainBusy(const ServerRefs &servers);
    void replaceRows(int group, std::vector<Row> wanted);
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(int group, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;

    DirectorDocument *m_document;
    std::vector<Row> m_groups[2];
};

// Text and state filter of the dock; groups stay.
class ServersFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ServersFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    void setState(std::optional<ServerState> state);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    std::optional<ServerState> m_state;
};

} // namespace vipdeck
