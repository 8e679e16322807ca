// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that a list would add, with check marks. Marks are kept by endpoint while the text
// changes. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <set>

#include "app/document/serverprobes.h"
#include "app/models/serverlist.h"

namespace vipdeck {

class ServerPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Address, Name, Weight, Forward, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // Shows what the director's connection attempts found; must outlive the model.
    void setProbes(const ServerProbes *probes, const QString &director);
    // How a server is reached: for its port.
    void setService(const std::optional<ServiceKey> &service) { m_service = service; }
    // What a connection to this server is tried with; port 0: it is not.
    [[nodiscard]] Endpoint probedEndpoint(const DestinationConfig &server) const;
    void setEntries(const QList<ServerListEntry> &entries);
    [[nodiscard]] QList<ServerListEntry> checkedEntries() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    [[nodiscard]] QString text(const ServerListEntry &entry, int column) const;

    [[nodiscard]] QString outcome(const ServerListEntry &entry) const;
    [[nodiscard]] std::optional<doctor::ConnectProbe> probe(const ServerListEntry &entry) const;

    const ServerProbes *m_probes = nullptr;
    QString m_director;
    std::optional<ServiceKey> m_service;
    QList<ServerListEntry> m_entries;
    std::set<Endpoint> m_unchecked;
};

} // namespace vipdeck
