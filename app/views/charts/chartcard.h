// SPDX-License-Identifier: GPL-3.0-or-later
// One chart in the grid: a service with its servers as lines, or one figure of the whole director.
// GUI thread; the data must outlive the card.
#pragma once

#include "app/views/chart/chartframe.h"
#include "app/views/charts/cardframe.h"

namespace vipdeck {

class ChartPlot;
class SeriesLegend;

class ChartCard : public CardFrame
{
    Q_OBJECT

public:
    // A service; `badge` and `address` as in the heads of Pools.
    ChartCard(const ChartData *source, quint64 service, const QString &badge,
              const QString &address, QWidget *parent);
    // The director; the figure in the head is the sum of the measures.
    ChartCard(const ChartData *source, const QString &name, const QList<ChartMeasure> &measures,
              QWidget *parent);

    [[nodiscard]] quint64 service() const { return m_service; } // 0 = the director
    [[nodiscard]] bool isTotal() const { return m_service == 0; }
    [[nodiscard]] ChartPlot *plot() const { return m_plot; }
    [[nodiscard]] const SeriesLegend *legend() const { return m_legend; }
    [[nodiscard]] const ChartSlots &colors() const { return m_slots; }
    void showRange(ChartRequest request);
    // The director does not answer since then; nothing: it does.
    void setStoppedSince(std::optional<qint64> time);
    void setCursorTime(std::optional<qint64> time);

private:
    void furnish(int plotHeight);
    void describe();

    const ChartData *m_data;
    quint64 m_service = 0;
    QString m_badge;
    QString m_address;
    QString m_name;
    QList<ChartMeasure> m_measures; // of the director
    ChartSlots m_slots;
    ChartPlot *m_plot;
    SeriesLegend *m_legend = nullptr; // of a service
};

} // namespace vipdeck
