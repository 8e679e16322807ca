// SPDX-License-Identifier: GPL-3.0-or-later
// How the new connections of one service were shared out: the table beside the ring. GUI thread.
#pragma once

#include <optional>

#include "app/document/serverstate.h"
#include "app/views/charts/rowsmodel.h"

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

class DistributionModel : public RowsModel<DistributionRow, 3>
{
    Q_OBJECT

public:
    enum Column { Server, Share, Expected, ColumnCount };
    static constexpr int kSlotRole = Qt::UserRole; // of the server's colour

    static_assert(ColumnCount == 3);

    using RowsModel::RowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
};

} // namespace vipdeck
