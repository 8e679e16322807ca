// SPDX-License-Identifier: GPL-3.0-or-later
// All measures of the charted services at one time, and of the rest together. GUI thread.
#pragma once

#include <array>

#include "app/models/chartdata.h"
#include "app/views/charts/rowsmodel.h"

namespace vipdeck {

struct ReadoutRow
{
    QString name;
    bool onePacket = false;         // has no active connections
    std::array<double, 5> values{}; // by ChartMeasure, NaN = gap
};

struct ReadoutSubject
{
    quint64 service = 0;
    QString name;
    bool onePacket = false;
};

// `others` = number of services that are not in `subjects`; their row is what the director has
// more.
[[nodiscard]] QList<ReadoutRow>
readValues(const ChartData &data, const QList<ReadoutSubject> &subjects, int others, qint64 time);

class ReadoutModel : public RowsModel<ReadoutRow, 6>
{
    Q_OBJECT

public:
    enum Column { Service, ConnectionRate, Active, Packets, In, Out, ColumnCount };

    static_assert(ColumnCount == 6);

    using RowsModel::RowsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const ReadoutRow &row, int column) const;
};

} // namespace vipdeck
