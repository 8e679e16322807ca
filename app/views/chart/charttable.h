// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a chart as a table, newest first, with what happened: "Show as table". GUI thread.
#pragma once

#include <QAbstractTableModel>

#include "app/views/chart/chartframe.h"

class QWidget;

namespace vipdeck {

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ChartTableModel(const ChartFrame &frame, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] qsizetype position(int row) const { return m_frame.times.size() - 1 - row; }
    [[nodiscard]] QString eventsAt(qsizetype position) const;

    ChartFrame m_frame;
};

// A window of its own beside the chart; it keeps the numbers of now and closes itself.
void showChartTable(const ChartFrame &frame, QWidget *parent);

} // namespace vipdeck
