// SPDX-License-Identifier: GPL-3.0-or-later
// How the new connections of one service were shared out: the table beside the ring. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "app/document/serverstate.h"

namespace vipdeck {

struct BoardService;
class ChartSlots;

struct DistributionRow
{
    quint64 server = 0; // 0 = the servers that have no colour of their own
    QString name;
    int slot = 0; // of the series colours
    std::optional<double> share;
    std::optional<double> expected;
    ServerState state = ServerState::Unknown;
};

// The servers of the chart in its colours, the rest as "others".
[[nodiscard]] QList<DistributionRow>
distributionOf(const BoardService &service, const ChartSlots &colors, const QList<quint64> &named);

class DistributionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Server, Share, Expected, ColumnCount };
    static constexpr int kSlotRole = Qt::UserRole; // of the server's colour

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<DistributionRow> &rows);
    [[nodiscard]] const QList<DistributionRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<DistributionRow> m_rows;
};

} // namespace vipdeck
