// SPDX-License-Identifier: GPL-3.0-or-later
// All measures of the charted services at one time, and of the rest together. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <array>

#include "app/models/chartdata.h"

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

class ReadoutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Service, ConnectionRate, Active, Packets, In, Out, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ReadoutRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const ReadoutRow &row, int column) const;

    QList<ReadoutRow> m_rows;
};

} // namespace vipdeck
