// SPDX-License-Identifier: GPL-3.0-or-later
// One service in the grid of charts: name, address, value now, its servers as lines. GUI thread.
#pragma once

#include <QFrame>

#include "app/views/chart/chartframe.h"

class QLabel;

namespace vipdeck {

class ChartPlot;

class ChartCard : public QFrame
{
    Q_OBJECT

public:
    ChartCard(const ChartData *source, quint64 service, QWidget *parent = nullptr);

    [[nodiscard]] quint64 service() const { return m_service; }
    [[nodiscard]] ChartPlot *plot() const { return m_plot; }
    void showRange(ChartRequest request);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const ChartData *m_source;
    quint64 m_service;
    ChartSlots m_slots;
    QLabel *m_name;
    QLabel *m_value;
    QLabel *m_legend;
    ChartPlot *m_plot;
};

} // namespace vipdeck
