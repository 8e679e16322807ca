// SPDX-License-Identifier: GPL-3.0-or-later
// A board model without a director: rows as plain values, edits and drops change them at once.
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "app/models/boardroles.h"
#include "app/models/dropadvisor.h"

namespace vipdeck {

struct FakeServer
{
    quint64 id = 0;
    QString name;
    QString address;
    ServerState state = ServerState::Up;
    QString forward = QStringLiteral("Masq");
    int weight = 100;
    std::optional<int> liveWeight = 100;
    DraftMark mark = DraftMark::None;
    quint64 active = 0;
    quint64 inactive = 0;
    double rate = 0;
    double share = 0;
    std::optional<double> expected;
    QList<qreal> samples;
};

struct FakeService
{
    quint64 id = 0;
    QString protocol = QStringLiteral("TCP");
    QString address;
    QString name;
    QString scheduler = QStringLiteral("wlc");
    QString persistence;
    bool onePacket = false;
    int servers = 0; // shown number; more than rows in the mockup's folded cards
    int down = 0;
    std::optional<quint64> active;
    double rate = 0;
    double shareScale = 0.3;
    QList<qreal> samples;
    std::vector<FakeServer> rows;
};

class FakeBoard : public QAbstractItemModel, public DropAdvisor
{
    Q_OBJECT

public:
    explicit FakeBoard(std::vector<FakeService> services, QObject *parent = nullptr);

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] FakeService &service(int row) { return *m_services[static_cast<size_t>(row)]; }
    void setKeepsRows(bool keeps) { m_keepsRows = keeps; } // of drops; else they are appended
    void removeService(int row);
    void insertServer(int service, int row, const FakeServer &server);
    void tick(); // new samples everywhere

    [[nodiscard]] DropAdvice adviseDrop(const QMimeData &data, Qt::DropAction action,
                                        const QModelIndex &service, int row) const override;

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
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    [[nodiscard]] int serviceRow(const FakeService *service) const;
    [[nodiscard]] QVariant serviceData(const FakeService &service, int role) const;
    [[nodiscard]] QVariant serverData(const FakeService &service, const FakeServer &server,
                                      int role) const;
    [[nodiscard]] std::pair<int, int> find(quint64 serverId) const; // service and row, -1 = gone
    void takeServer(int service, int row);

    std::vector<std::unique_ptr<FakeService>> m_services;
    bool m_readOnly = false;
    bool m_keepsRows = true;
};

// The rows of the pools mockup.
[[nodiscard]] std::vector<FakeService> mockupServices();
// Many services with the same number of servers each.
[[nodiscard]] std::vector<FakeService> manyServices(int services, int serversEach);

} // namespace vipdeck
